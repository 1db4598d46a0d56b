// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>

// Owners of OpenSSL's objects. For the sources of this room only: its public headers do without OpenSSL's.
namespace hookbench::crypto {

template <auto release>
struct Releaser
{
    template <typename T>
    void operator()(T* object) const
    {
        release(object);
    }
};

inline void releaseCertificates(STACK_OF(X509) * certificates)
{
    sk_X509_pop_free(certificates, X509_free);
}

using CertificateHandle = std::unique_ptr<X509, Releaser<X509_free>>;
using CertificatesHandle = std::unique_ptr<STACK_OF(X509), Releaser<releaseCertificates>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using NumberHandle = std::unique_ptr<BIGNUM, Releaser<BN_free>>;
using BioHandle = std::unique_ptr<BIO, Releaser<BIO_free_all>>;
using TimeHandle = std::unique_ptr<ASN1_TIME, Releaser<ASN1_TIME_free>>;
using Pkcs12Handle = std::unique_ptr<PKCS12, Releaser<PKCS12_free>>;
using NamesHandle = std::unique_ptr<GENERAL_NAMES, Releaser<GENERAL_NAMES_free>>;

/// A source of `bytes`, which must outlive it.
inline BioHandle readerOf(const QByteArray& bytes)
{
    return BioHandle(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

/// Everything written to a memory BIO.
inline QByteArray contentOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

} // namespace hookbench::crypto
