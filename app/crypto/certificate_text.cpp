// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/certificate_text.h"

#include "app/crypto/openssl_handle.h"

#include <openssl/pem.h>

namespace hookbench::crypto {

QString nameText(const X509_name_st* name)
{
    if (!name)
        return {};
    const BioHandle bio(BIO_new(BIO_s_mem()));
    // Without ESC_MSB, UTF-8 stays UTF-8; control characters and the grammar's own are still escaped.
    const unsigned long format = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, format) < 0)
        return {};
    return QString::fromUtf8(contentOf(bio.get()));
}

QByteArray fingerprintText(const x509_st* certificate)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &size) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char*>(digest), qsizetype(size)).toHex(':').toUpper();
}

qint64 timeUs(const asn1_string_st* time)
{
    const TimeHandle epoch(ASN1_TIME_set(nullptr, 0));
    int days = 0;
    int seconds = 0;
    if (!time || !epoch || ASN1_TIME_diff(&days, &seconds, epoch.get(), time) != 1)
        return 0;
    return (qint64(days) * 86'400 + seconds) * 1'000'000;
}

QByteArray certificatePem(x509_st* certificate)
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), certificate) != 1)
        return {};
    return contentOf(bio.get());
}

} // namespace hookbench::crypto
