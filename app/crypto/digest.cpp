// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/digest.h"

#include "app/crypto/openssl_handle.h"

#include <openssl/crypto.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

namespace hookbench::crypto {

namespace {

struct Row
{
    Hash hash;
    QByteArrayView name;
    qsizetype size;
    const EVP_MD* (*method)();
};

constexpr std::array rows = {
    Row{Hash::Md5, "md5", 16, EVP_md5},          Row{Hash::Sha1, "sha1", 20, EVP_sha1},
    Row{Hash::Sha256, "sha256", 32, EVP_sha256}, Row{Hash::Sha384, "sha384", 48, EVP_sha384},
    Row{Hash::Sha512, "sha512", 64, EVP_sha512},
};

const Row& rowOf(Hash hash)
{
    return rows[size_t(hash)];
}

} // namespace

QByteArrayView hashName(Hash hash)
{
    return rowOf(hash).name;
}

std::optional<Hash> hashNamed(QByteArrayView name)
{
    const auto row = std::ranges::find_if(rows, [name](const Row& one) { return one.name == name; });
    return row == rows.end() ? std::nullopt : std::optional(row->hash);
}

qsizetype hashSize(Hash hash)
{
    return rowOf(hash).size;
}

QByteArray digest(Hash hash, QByteArrayView content)
{
    QByteArray result(rowOf(hash).size, Qt::Uninitialized);
    const int ok =
        EVP_Digest(content.data(), size_t(content.size()), reinterpret_cast<unsigned char*>(result.data()),
                   nullptr, rowOf(hash).method(), nullptr);
    return ok == 1 ? result : QByteArray();
}

QByteArray hmac(Hash hash, QByteArrayView key, QByteArrayView content)
{
    // HMAC() takes a null key as "the one before".
    static const char nothing = 0;
    QByteArray result(rowOf(hash).size, Qt::Uninitialized);
    const auto* done =
        HMAC(rowOf(hash).method(), key.isEmpty() ? &nothing : key.data(), int(key.size()),
             reinterpret_cast<const unsigned char*>(content.isEmpty() ? &nothing : content.data()),
             size_t(content.size()), reinterpret_cast<unsigned char*>(result.data()), nullptr);
    return done ? result : QByteArray();
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

void wipe(QByteArray& secret)
{
    if (!secret.isEmpty())
        OPENSSL_cleanse(secret.data(), size_t(secret.size()));
    secret.clear();
}

} // namespace hookbench::crypto
