// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/sealing.h"

#include "app/crypto/digest.h"
#include "app/crypto/openssl_handle.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <limits>

namespace hookbench::crypto {

namespace {

using CipherHandle = std::unique_ptr<EVP_CIPHER_CTX, Releaser<EVP_CIPHER_CTX_free>>;
using DerivationHandle = std::unique_ptr<EVP_KDF, Releaser<EVP_KDF_free>>;
using DerivationContextHandle = std::unique_ptr<EVP_KDF_CTX, Releaser<EVP_KDF_CTX_free>>;
using KeyContextHandle = std::unique_ptr<EVP_PKEY_CTX, Releaser<EVP_PKEY_CTX_free>>;

const unsigned char* in(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* out(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

bool fits(QByteArrayView key, QByteArrayView nonce, QByteArrayView content)
{
    return key.size() == sealKeySize && nonce.size() == sealNonceSize &&
           content.size() <= std::numeric_limits<int>::max() - sealTagSize;
}

KeyHandle privateKey(int kind, QByteArrayView bytes)
{
    return bytes.size() == agreementKeySize
               ? KeyHandle(EVP_PKEY_new_raw_private_key(kind, nullptr, in(bytes), size_t(bytes.size())))
               : KeyHandle();
}

QByteArray publicKeyOf(int kind, QByteArrayView bytes)
{
    const KeyHandle key = privateKey(kind, bytes);
    QByteArray result(agreementKeySize, Qt::Uninitialized);
    size_t size = size_t(result.size());
    const bool done = key && EVP_PKEY_get_raw_public_key(key.get(), out(result), &size) == 1 &&
                      size == size_t(result.size());
    ERR_clear_error();
    return done ? result : QByteArray();
}

} // namespace

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    return RAND_bytes(out(bytes), int(size)) == 1 ? bytes : QByteArray();
}

QByteArray scryptKey(QByteArrayView passphrase, QByteArrayView salt, int logN)
{
    constexpr quint64 blockFactor = 8;
    const quint64 rounds = quint64(1) << logN;
    const quint64 memory = 128 * blockFactor * (rounds + 16); // what it needs, and a little
    QByteArray key(sealKeySize, Qt::Uninitialized);
    const int done =
        EVP_PBE_scrypt(passphrase.data(), size_t(passphrase.size()), in(salt), size_t(salt.size()), rounds,
                       blockFactor, 1, memory, out(key), size_t(key.size()));
    ERR_clear_error();
    return done == 1 ? key : QByteArray();
}

QByteArray hkdfKey(QByteArrayView secret, QByteArrayView salt, QByteArrayView info)
{
    const DerivationHandle method(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const DerivationContextHandle context(EVP_KDF_CTX_new(method.get()));
    const auto octets = [](const char* name, QByteArrayView bytes) {
        return OSSL_PARAM_construct_octet_string(name, const_cast<char*>(bytes.data()), size_t(bytes.size()));
    };
    char digestName[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digestName, 0),
                                     octets(OSSL_KDF_PARAM_KEY, secret), octets(OSSL_KDF_PARAM_SALT, salt),
                                     octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    QByteArray key(sealKeySize, Qt::Uninitialized);
    const bool done = context && EVP_KDF_derive(context.get(), out(key), size_t(key.size()), parameters) == 1;
    ERR_clear_error();
    return done ? key : QByteArray();
}

QByteArray seal(QByteArrayView key, QByteArrayView nonce, QByteArrayView associated, QByteArrayView content)
{
    if (!fits(key, nonce, content))
        return {};
    const CipherHandle context(EVP_CIPHER_CTX_new());
    QByteArray sealed(content.size() + sealTagSize, Qt::Uninitialized);
    int size = 0;
    int rest = 0;
    const bool done =
        context && EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce)) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &size, in(associated), int(associated.size())) == 1 &&
        EVP_EncryptUpdate(context.get(), out(sealed), &size, in(content), int(content.size())) == 1 &&
        EVP_EncryptFinal_ex(context.get(), out(sealed) + size, &rest) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, int(sealTagSize),
                            sealed.data() + content.size()) == 1;
    ERR_clear_error();
    return done ? sealed : QByteArray();
}

std::optional<QByteArray> unseal(QByteArrayView key, QByteArrayView nonce, QByteArrayView associated,
                                 QByteArrayView sealed)
{
    if (!fits(key, nonce, sealed) || sealed.size() < sealTagSize)
        return {};
    const CipherHandle context(EVP_CIPHER_CTX_new());
    QByteArray tag = sealed.last(sealTagSize).toByteArray();
    sealed.chop(sealTagSize);
    QByteArray content(sealed.size(), Qt::Uninitialized);
    int size = 0;
    int rest = 0;
    const bool done =
        context && EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce)) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &size, in(associated), int(associated.size())) == 1 &&
        EVP_DecryptUpdate(context.get(), out(content), &size, in(sealed), int(sealed.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, int(sealTagSize), tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context.get(), out(content) + size, &rest) == 1;
    ERR_clear_error();
    if (!done)
        return {};
    return content;
}

QByteArray agreementPublicKey(QByteArrayView bytes)
{
    return publicKeyOf(EVP_PKEY_X25519, bytes);
}

QByteArray signingPublicKey(QByteArrayView bytes)
{
    return publicKeyOf(EVP_PKEY_ED25519, bytes);
}

QByteArray agreedSecret(QByteArrayView ours, QByteArrayView theirs)
{
    const KeyHandle key = privateKey(EVP_PKEY_X25519, ours);
    const KeyHandle peer(
        theirs.size() == agreementKeySize
            ? EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, in(theirs), size_t(theirs.size()))
            : nullptr);
    const KeyContextHandle context(key ? EVP_PKEY_CTX_new(key.get(), nullptr) : nullptr);
    QByteArray secret(agreementKeySize, Qt::Uninitialized);
    size_t size = size_t(secret.size());
    const bool done = peer && context && EVP_PKEY_derive_init(context.get()) == 1 &&
                      EVP_PKEY_derive_set_peer(context.get(), peer.get()) == 1 &&
                      EVP_PKEY_derive(context.get(), out(secret), &size) == 1;
    ERR_clear_error();
    return done ? secret : QByteArray();
}

void Sha256::Delete::operator()(EVP_MD_CTX* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size()));
}

QByteArray Sha256::result()
{
    QByteArray digest(hashSize(Hash::Sha256), Qt::Uninitialized);
    EVP_DigestFinal_ex(m_context.get(), out(digest), nullptr);
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    return digest;
}

} // namespace hookbench::crypto
