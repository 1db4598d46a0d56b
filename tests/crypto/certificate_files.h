// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/identity.h"
#include "app/crypto/openssl_handle.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <QFile>

#include <ctime>

// Certificates of strangers, made on the spot.
namespace hookbench::tests {

struct StrangerOptions
{
    QByteArray commonName = "stranger";
    qint64 notBefore = std::time(nullptr) - 3600; ///< seconds since 1970
    qint64 notAfter = std::time(nullptr) + 3600;
    int rsaBits = 0; ///< 0: EC P-256
    bool isAuthority = false;
    crypto::Identity issuer = {}; ///< none: self-signed
};

inline crypto::Identity makeStranger(const StrangerOptions& options)
{
    EVP_PKEY* key = options.rsaBits > 0 ? EVP_RSA_gen(unsigned(options.rsaBits)) : EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 7);
    ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(options.notBefore));
    ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(options.notAfter));
    X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate), NID_commonName, MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(options.commonName.constData()),
                               int(options.commonName.size()), -1, 0);
    X509_set_pubkey(certificate, key);
    if (options.isAuthority) {
        X509_EXTENSION* extension =
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_basic_constraints, "critical,CA:TRUE");
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
    const bool selfSigned = options.issuer.isNull();
    X509_set_issuer_name(certificate,
                         X509_get_subject_name(selfSigned ? certificate : options.issuer.certificate()));
    X509_sign(certificate, selfSigned ? key : options.issuer.key(), EVP_sha256());
    return crypto::Identity::adopt(certificate, key, nullptr);
}

inline QByteArray certificatePem(const crypto::Identity& identity)
{
    const crypto::BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), identity.certificate());
    return crypto::contentOf(bio.get());
}

inline QByteArray keyPem(const crypto::Identity& identity, QByteArray passphrase = {})
{
    const crypto::BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), identity.key(),
                                  passphrase.isEmpty() ? nullptr : EVP_aes_256_cbc(), passphrase.data(),
                                  int(passphrase.size()), nullptr, nullptr);
    return crypto::contentOf(bio.get());
}

inline QByteArray pkcs12(const crypto::Identity& identity, const QByteArray& passphrase, bool withKey = true)
{
    STACK_OF(X509)* others = sk_X509_new_null();
    if (!withKey)
        sk_X509_push(others, identity.certificate());
    const crypto::Pkcs12Handle file(
        PKCS12_create(passphrase.constData(), "hook", withKey ? identity.key() : nullptr,
                      withKey ? identity.certificate() : nullptr, others, 0, 0, 0, 0, 0));
    sk_X509_free(others);
    const crypto::BioHandle bio(BIO_new(BIO_s_mem()));
    i2d_PKCS12_bio(bio.get(), file.get());
    return crypto::contentOf(bio.get());
}

inline bool store(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace hookbench::tests
