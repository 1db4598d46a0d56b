// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/crypto/digest.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <memory>

struct evp_pkey_st;

namespace hookbench::crypto {

enum class KeyKind { Ed25519, EcP256, EcP384, Rsa, Other };

/// How an asymmetric signature is made. EcDsa is the pair of numbers in DER, EcDsaRaw side by side (RFC
/// 7518).
enum class Padding { None, EcDsa, EcDsaRaw, RsaPkcs1, RsaPss };

struct SignatureMethod
{
    KeyKind kind = KeyKind::Ed25519;
    Padding padding = Padding::None;
    Hash hash = Hash::Sha256; ///< without meaning for Ed25519
    bool operator==(const SignatureMethod&) const = default;
};

/// A public key that verifies, or a private one that signs too. A value: copies share the key, from any
/// thread.
class SignatureKey
{
public:
    /// Every key in `text`: PEM (public keys, certificates, private keys), base64 of a SubjectPublicKeyInfo,
    /// or the 32 bytes of Ed25519 in hex or base64, with "whpk_" or "whsk_" before it. Usage when there is
    /// none.
    static Result<QList<SignatureKey>> fromText(const QByteArray& text);

    /// A public key from the members of a JWK (RFC 7517): "kty", "crv", "x", ... Null when they make none.
    static SignatureKey fromJwk(const QHash<QByteArray, QByteArray>& members);

    /// A new private key; null when OpenSSL fails. RSA of 2048 bits.
    static SignatureKey generate(KeyKind kind);

    bool isNull() const { return !m_key; }
    KeyKind kind() const;
    bool canSign() const { return m_private; }
    QByteArray keyId() const { return m_keyId; } ///< "kid" of a JWK; else empty
    QByteArray publicPem() const;
    QByteArray privatePem() const; ///< empty when there is no private key

    /// False also when the key is not of the method's kind, or the signature is malformed.
    bool verify(const SignatureMethod& method, QByteArrayView content, QByteArrayView signature) const;

    /// Empty when the key cannot sign that way.
    QByteArray sign(const SignatureMethod& method, QByteArrayView content) const;

private:
    friend class KeyReader;
    std::shared_ptr<evp_pkey_st> m_key;
    QByteArray m_keyId;
    bool m_private = false;
};

} // namespace hookbench::crypto
