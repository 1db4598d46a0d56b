// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/sealed_box.h"

#include "app/crypto/digest.h"

#include <QCoreApplication>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace hookbench::crypto {

namespace {

struct BoxText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::crypto::BoxText)
};

// magic, log2(N), r, p, salt, nonce | ciphertext | tag; what is before the ciphertext is authenticated too.
constexpr QByteArrayView magic = "HBSEAL1\n";
constexpr qsizetype costAt = 8;
constexpr qsizetype saltAt = 11;
constexpr qsizetype saltSize = 16;
constexpr qsizetype nonceAt = saltAt + saltSize;
constexpr qsizetype nonceSize = 12;
constexpr qsizetype headerSize = nonceAt + nonceSize;
constexpr qsizetype tagSize = 16;
constexpr qsizetype keySize = 32;
constexpr quint64 mostMemory = 256 * 1024 * 1024; ///< a strange file must not take more

struct Cost
{
    quint8 log2N = 17;
    quint8 r = 8;
    quint8 p = 1;

    quint64 n() const { return quint64(1) << log2N; }
    bool isSane() const
    {
        return log2N >= 10 && log2N <= 24 && r >= 1 && r <= 32 && p >= 1 && p <= 4 &&
               n() * r * 128 <= mostMemory;
    }
};

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char* bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

tl::unexpected<Error> failed()
{
    return fail(ErrorKind::Io, BoxText::tr("Encrypting failed: the system gives no memory or randomness."));
}

bool deriveKey(QByteArrayView passphrase, QByteArrayView salt, const Cost& cost, QByteArray& key)
{
    key.resize(keySize);
    return EVP_PBE_scrypt(passphrase.data(), size_t(passphrase.size()), bytesOf(salt), size_t(salt.size()),
                          cost.n(), cost.r, cost.p, 2 * mostMemory, bytesOf(key), size_t(keySize)) == 1;
}

bool encrypt(QByteArrayView header, QByteArrayView plain, const QByteArray& key, QByteArray& cipherText)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int size = 0;
    cipherText.resize(plain.size() + tagSize);
    return cipher &&
           EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(QByteArrayView(key)),
                              bytesOf(header.sliced(nonceAt))) == 1 &&
           EVP_EncryptUpdate(cipher.get(), nullptr, &size, bytesOf(header), int(header.size())) == 1 &&
           EVP_EncryptUpdate(cipher.get(), bytesOf(cipherText), &size, bytesOf(plain), int(plain.size())) ==
               1 &&
           EVP_EncryptFinal_ex(cipher.get(), bytesOf(cipherText) + size, &size) == 1 &&
           EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, int(tagSize),
                               cipherText.data() + plain.size()) == 1;
}

bool decrypt(QByteArrayView sealed, const QByteArray& key, QByteArray& plain)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const QByteArrayView header = sealed.first(headerSize);
    const QByteArrayView cipherText = sealed.sliced(headerSize).chopped(tagSize);
    QByteArray tag = sealed.last(tagSize).toByteArray();
    int size = 0;
    plain.resize(cipherText.size());
    return cipher &&
           EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(QByteArrayView(key)),
                              bytesOf(header.sliced(nonceAt))) == 1 &&
           EVP_DecryptUpdate(cipher.get(), nullptr, &size, bytesOf(header), int(header.size())) == 1 &&
           EVP_DecryptUpdate(cipher.get(), bytesOf(plain), &size, bytesOf(cipherText),
                             int(cipherText.size())) == 1 &&
           EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, int(tagSize), tag.data()) == 1 &&
           EVP_DecryptFinal_ex(cipher.get(), bytesOf(plain) + size, &size) == 1;
}

} // namespace

Result<QByteArray> seal(QByteArrayView plain, QByteArrayView passphrase)
{
    const Cost cost;
    QByteArray header = magic.toByteArray() + char(cost.log2N) + char(cost.r) + char(cost.p);
    header.resize(headerSize);
    if (RAND_bytes(bytesOf(header) + saltAt, int(saltSize + nonceSize)) != 1)
        return failed();
    QByteArray key;
    QByteArray cipherText;
    const bool done = deriveKey(passphrase, QByteArrayView(header).sliced(saltAt, saltSize), cost, key) &&
                      encrypt(header, plain, key, cipherText);
    wipe(key);
    if (!done)
        return failed();
    return header + cipherText;
}

Result<QByteArray> unseal(QByteArrayView sealed, QByteArrayView passphrase)
{
    const auto damaged = [] {
        return fail(ErrorKind::Damaged, BoxText::tr("These are no encrypted secrets, or only part of them."));
    };
    if (sealed.size() < headerSize + tagSize || !sealed.startsWith(magic))
        return damaged();
    const Cost cost{quint8(sealed[costAt]), quint8(sealed[costAt + 1]), quint8(sealed[costAt + 2])};
    if (!cost.isSane())
        return damaged();
    QByteArray key;
    if (!deriveKey(passphrase, sealed.sliced(saltAt, saltSize), cost, key))
        return failed();
    QByteArray plain;
    const bool fits = decrypt(sealed, key, plain);
    wipe(key);
    if (fits)
        return plain;
    wipe(plain);
    return fail(ErrorKind::Denied, BoxText::tr("The passphrase is wrong, or the file was changed."));
}

} // namespace hookbench::crypto
