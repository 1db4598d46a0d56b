// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

struct evp_md_ctx_st;

namespace hookbench::crypto {

constexpr qsizetype sealKeySize = 32;
constexpr qsizetype sealNonceSize = 12;
constexpr qsizetype sealTagSize = 16; ///< what a sealed content is longer

/// Bytes that nobody can guess; empty when the system has none.
QByteArray randomBytes(qsizetype size);

/// A key out of a passphrase by scrypt (RFC 7914) with 2^logN rounds, r 8, p 1: needs 2^logN KiB of memory.
/// Empty when there is not so much.
QByteArray scryptKey(QByteArrayView passphrase, QByteArrayView salt, int logN);

/// A key out of a secret by HKDF with SHA-256 (RFC 5869).
QByteArray hkdfKey(QByteArrayView secret, QByteArrayView salt, QByteArrayView info);

/// AES-256-GCM: the encrypted content and its tag. A nonce is used once with a key. Empty when it fails.
QByteArray seal(QByteArrayView key, QByteArrayView nonce, QByteArrayView associated, QByteArrayView content);

/// The content; nothing when key, nonce or any byte is another.
std::optional<QByteArray> unseal(QByteArrayView key, QByteArrayView nonce, QByteArrayView associated,
                                 QByteArrayView sealed);

constexpr qsizetype agreementKeySize = 32;

/// X25519 (RFC 7748). Any 32 bytes are a private key; empty when it is none.
QByteArray agreementPublicKey(QByteArrayView privateKey);

/// The secret that both have; empty when `publicKey` is none or a point that gives everybody the same.
QByteArray agreedSecret(QByteArrayView privateKey, QByteArrayView publicKey);

/// The public half of a private key of Ed25519 (RFC 8032), which is any 32 bytes.
QByteArray signingPublicKey(QByteArrayView privateKey);

/// SHA-256 of bytes that come in parts.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    void add(QByteArrayView bytes);
    QByteArray result(); ///< of all that came; begins anew

private:
    struct Delete
    {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Delete> m_context;
};

} // namespace hookbench::crypto
