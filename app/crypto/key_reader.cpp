// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/openssl_handle.h"
#include "app/crypto/signature_key.h"
#include "app/crypto/text_form.h"

#include <QCoreApplication>

#include <openssl/core_names.h>
#include <openssl/param_build.h>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::crypto {

namespace {

struct KeyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::crypto::KeyText)
};

using BuilderHandle = std::unique_ptr<OSSL_PARAM_BLD, Releaser<OSSL_PARAM_BLD_free>>;
using ParametersHandle = std::unique_ptr<OSSL_PARAM, Releaser<OSSL_PARAM_free>>;
using KeyContextHandle = std::unique_ptr<EVP_PKEY_CTX, Releaser<EVP_PKEY_CTX_free>>;

using Jwk = QHash<QByteArray, QByteArray>;

QByteArray member(const Jwk& key, const char* name)
{
    return fromText(TextForm::Base64Url, key.value(name), Reading::Lenient).value_or(QByteArray());
}

EVP_PKEY* fromParameters(const char* type, OSSL_PARAM_BLD* builder)
{
    const ParametersHandle parameters(OSSL_PARAM_BLD_to_param(builder));
    const KeyContextHandle context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return key;
}

EVP_PKEY* rsaFromJwk(const Jwk& jwk)
{
    const QByteArray n = member(jwk, "n");
    const QByteArray e = member(jwk, "e");
    const NumberHandle modulus(
        BN_bin2bn(reinterpret_cast<const unsigned char*>(n.constData()), int(n.size()), nullptr));
    const NumberHandle exponent(
        BN_bin2bn(reinterpret_cast<const unsigned char*>(e.constData()), int(e.size()), nullptr));
    const BuilderHandle builder(OSSL_PARAM_BLD_new());
    if (n.isEmpty() || e.isEmpty() || !builder ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
        return nullptr;
    return fromParameters("RSA", builder.get());
}

EVP_PKEY* ecFromJwk(const Jwk& jwk)
{
    const QByteArray curve = jwk.value("crv");
    const qsizetype size = curve == "P-384" ? 48 : 32;
    const QByteArray x = member(jwk, "x");
    const QByteArray y = member(jwk, "y");
    if ((curve != "P-256" && curve != "P-384") || x.size() != size || y.size() != size)
        return nullptr;
    const QByteArray point = '\x04' + x + y; // uncompressed, SEC 1 2.3.3
    const BuilderHandle builder(OSSL_PARAM_BLD_new());
    if (!builder ||
        OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME,
                                        size == 48 ? "P-384" : "P-256", 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                         size_t(point.size())) != 1)
        return nullptr;
    return fromParameters("EC", builder.get());
}

EVP_PKEY* edFromBytes(const QByteArray& bytes, bool isPrivate)
{
    const auto* raw = reinterpret_cast<const unsigned char*>(bytes.constData());
    return isPrivate ? EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw, 32)
                     : EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw, 32);
}

EVP_PKEY* publicKeyOf(const Jwk& jwk)
{
    const QByteArray type = jwk.value("kty");
    if (type == "RSA")
        return rsaFromJwk(jwk);
    if (type == "EC")
        return ecFromJwk(jwk);
    const QByteArray x = member(jwk, "x");
    if (type == "OKP" && jwk.value("crv") == "Ed25519" && x.size() == 32)
        return edFromBytes(x, false);
    return nullptr;
}

EVP_PKEY* keyInCertificate(BIO* in)
{
    const CertificateHandle certificate(PEM_read_bio_X509(in, nullptr, nullptr, nullptr));
    return certificate ? X509_get_pubkey(certificate.get()) : nullptr;
}

EVP_PKEY* pkcs1Key(BIO* in)
{
    char* label = nullptr;
    char* header = nullptr;
    unsigned char* bytes = nullptr;
    long size = 0;
    if (PEM_read_bio(in, &label, &header, &bytes, &size) != 1)
        return nullptr;
    const unsigned char* at = bytes;
    EVP_PKEY* key = d2i_PublicKey(EVP_PKEY_RSA, nullptr, &at, size);
    OPENSSL_free(label);
    OPENSSL_free(header);
    OPENSSL_free(bytes);
    return key;
}

// An encrypted key must fail, not ask on the terminal.
int noPassphrase(char*, int, int, void*)
{
    return -1;
}

} // namespace

class KeyReader
{
public:
    QList<SignatureKey> keys;

    void add(EVP_PKEY* key, bool isPrivate, const QByteArray& id = {})
    {
        ERR_clear_error();
        if (!key)
            return;
        SignatureKey one;
        one.m_key = {key, EVP_PKEY_free};
        one.m_private = isPrivate;
        one.m_keyId = id;
        keys += one;
    }

    void readPem(const QByteArray& text)
    {
        for (qsizetype at = text.indexOf("-----BEGIN "); at >= 0; at = text.indexOf("-----BEGIN ", at + 1)) {
            const QByteArray block = text.sliced(at);
            const QByteArray label =
                block.sliced(11, std::max<qsizetype>(0, block.indexOf("-----", 11) - 11));
            const BioHandle in = readerOf(block);
            if (label.endsWith("CERTIFICATE"))
                add(keyInCertificate(in.get()), false);
            else if (label == "RSA PUBLIC KEY")
                add(pkcs1Key(in.get()), false);
            else if (label.endsWith("PRIVATE KEY"))
                add(PEM_read_bio_PrivateKey(in.get(), nullptr, noPassphrase, nullptr), true);
            else
                add(PEM_read_bio_PUBKEY(in.get(), nullptr, noPassphrase, nullptr), false);
        }
    }

    void readBare(QByteArray text)
    {
        const bool isPrivate = text.startsWith("whsk_");
        if (isPrivate || text.startsWith("whpk_"))
            text = text.sliced(5);
        const auto hex = fromText(TextForm::Hex, text, Reading::Lenient);
        text.replace('\n', "").replace('\r', "");
        const auto bytes =
            hex && hex->size() == 32 ? hex : fromText(TextForm::Base64, text, Reading::Lenient);
        if (!bytes)
            return;
        // A Svix private key is the seed and the public key behind it.
        if (bytes->size() == 32 || (isPrivate && bytes->size() == 64))
            return add(edFromBytes(*bytes, isPrivate), isPrivate);
        const auto* der = reinterpret_cast<const unsigned char*>(bytes->constData());
        add(d2i_PUBKEY(nullptr, &der, bytes->size()), false);
    }
};

Result<QList<SignatureKey>> SignatureKey::fromText(const QByteArray& text)
{
    KeyReader reader;
    const QByteArray trimmed = text.trimmed();
    if (trimmed.contains("-----BEGIN "))
        reader.readPem(trimmed);
    else
        reader.readBare(trimmed);
    if (reader.keys.isEmpty())
        return fail(
            ErrorKind::Usage, KeyText::tr("This is no key that can be read."),
            KeyText::tr("Give a public key or certificate as PEM, a JWK, or the key in base64 or hex."));
    return reader.keys;
}

SignatureKey SignatureKey::fromJwk(const QHash<QByteArray, QByteArray>& members)
{
    KeyReader reader;
    reader.add(publicKeyOf(members), false, members.value("kid"));
    return reader.keys.isEmpty() ? SignatureKey() : reader.keys.first();
}

} // namespace hookbench::crypto
