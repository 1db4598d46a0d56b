// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/signature_key.h"

#include "app/crypto/openssl_handle.h"

#include <openssl/ec.h>
#include <openssl/rsa.h>

namespace hookbench::crypto {

namespace {

using ContextHandle = std::unique_ptr<EVP_MD_CTX, Releaser<EVP_MD_CTX_free>>;
using EcSignatureHandle = std::unique_ptr<ECDSA_SIG, Releaser<ECDSA_SIG_free>>;

const EVP_MD* methodOf(const SignatureMethod& method)
{
    return method.kind == KeyKind::Ed25519 ? nullptr : EVP_get_digestbyname(hashName(method.hash).data());
}

bool setPadding(EVP_PKEY_CTX* context, const SignatureMethod& method)
{
    if (method.padding == Padding::RsaPkcs1)
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) > 0;
    if (method.padding == Padding::RsaPss)
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) > 0 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) > 0;
    return true;
}

int numberSize(KeyKind kind)
{
    return kind == KeyKind::EcP384 ? 48 : 32;
}

QByteArray derFromRaw(QByteArrayView raw, KeyKind kind)
{
    const int size = numberSize(kind);
    if (raw.size() != 2 * size)
        return {};
    const EcSignatureHandle signature(ECDSA_SIG_new());
    const auto* bytes = reinterpret_cast<const unsigned char*>(raw.data());
    BIGNUM* r = BN_bin2bn(bytes, size, nullptr);
    BIGNUM* s = BN_bin2bn(bytes + size, size, nullptr);
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return {};
    }
    unsigned char* der = nullptr;
    const int length = i2d_ECDSA_SIG(signature.get(), &der);
    const QByteArray result =
        length > 0 ? QByteArray(reinterpret_cast<const char*>(der), length) : QByteArray();
    OPENSSL_free(der);
    return result;
}

QByteArray rawFromDer(const QByteArray& der, KeyKind kind)
{
    const int size = numberSize(kind);
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const EcSignatureHandle signature(d2i_ECDSA_SIG(nullptr, &at, der.size()));
    QByteArray raw(2 * size, '\0');
    auto* out = reinterpret_cast<unsigned char*>(raw.data());
    if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, size) != size ||
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + size, size) != size)
        return {};
    return raw;
}

} // namespace

KeyKind SignatureKey::kind() const
{
    if (!m_key)
        return KeyKind::Other;
    switch (EVP_PKEY_get_base_id(m_key.get())) {
    case EVP_PKEY_ED25519:
        return KeyKind::Ed25519;
    case EVP_PKEY_RSA:
    case EVP_PKEY_RSA_PSS:
        return KeyKind::Rsa;
    case EVP_PKEY_EC:
        return EVP_PKEY_get_bits(m_key.get()) == 256   ? KeyKind::EcP256
               : EVP_PKEY_get_bits(m_key.get()) == 384 ? KeyKind::EcP384
                                                       : KeyKind::Other;
    default:
        return KeyKind::Other;
    }
}

QByteArray SignatureKey::publicPem() const
{
    const BioHandle out(BIO_new(BIO_s_mem()));
    if (!m_key || PEM_write_bio_PUBKEY(out.get(), m_key.get()) != 1)
        return {};
    return contentOf(out.get());
}

QByteArray SignatureKey::privatePem() const
{
    const BioHandle out(BIO_new(BIO_s_mem()));
    if (!m_private ||
        PEM_write_bio_PrivateKey(out.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    return contentOf(out.get());
}

SignatureKey SignatureKey::generate(KeyKind kind)
{
    EVP_PKEY* made = nullptr;
    switch (kind) {
    case KeyKind::Ed25519:
        made = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
        break;
    case KeyKind::EcP256:
        made = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
        break;
    case KeyKind::EcP384:
        made = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-384");
        break;
    case KeyKind::Rsa:
        made = EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(2048));
        break;
    case KeyKind::Other:
        break;
    }
    SignatureKey key;
    if (made) {
        key.m_key = {made, EVP_PKEY_free};
        key.m_private = true;
    }
    return key;
}

bool SignatureKey::verify(const SignatureMethod& method, QByteArrayView content,
                          QByteArrayView signature) const
{
    if (!m_key || kind() != method.kind)
        return false;
    const QByteArray received =
        method.padding == Padding::EcDsaRaw ? derFromRaw(signature, method.kind) : signature.toByteArray();
    const ContextHandle context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* details = nullptr;
    const bool valid =
        !received.isEmpty() && context &&
        EVP_DigestVerifyInit(context.get(), &details, methodOf(method), nullptr, m_key.get()) == 1 &&
        setPadding(details, method) &&
        EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(received.constData()),
                         size_t(received.size()), reinterpret_cast<const unsigned char*>(content.data()),
                         size_t(content.size())) == 1;
    ERR_clear_error();
    return valid;
}

QByteArray SignatureKey::sign(const SignatureMethod& method, QByteArrayView content) const
{
    if (!m_private || kind() != method.kind)
        return {};
    const ContextHandle context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* details = nullptr;
    size_t size = size_t(EVP_PKEY_get_size(m_key.get()));
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    const bool done =
        context && EVP_DigestSignInit(context.get(), &details, methodOf(method), nullptr, m_key.get()) == 1 &&
        setPadding(details, method) &&
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       reinterpret_cast<const unsigned char*>(content.data()), size_t(content.size())) == 1;
    ERR_clear_error();
    if (!done)
        return {};
    signature.truncate(qsizetype(size));
    return method.padding == Padding::EcDsaRaw ? rawFromDer(signature, method.kind) : signature;
}

} // namespace hookbench::crypto
