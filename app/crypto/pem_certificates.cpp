// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/pem_certificates.h"

#include <openssl/pem.h>

#include <QCoreApplication>
#include <QDir>

namespace hookbench::crypto {

namespace {

struct PemText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::crypto::PemText)
};

constexpr int certificateLimit = 1000;

/// OpenSSL would ask at the terminal.
int noPassphrase(char*, int, int, void*)
{
    return -1;
}

} // namespace

Result<CertificatesHandle> certificatesInPem(const QByteArray& pem, const QString& path)
{
    CertificatesHandle certificates(sk_X509_new_null());
    const BioHandle reader = readerOf(pem);
    while (X509* certificate = PEM_read_bio_X509(reader.get(), nullptr, noPassphrase, nullptr)) {
        if (sk_X509_num(certificates.get()) >= certificateLimit ||
            !sk_X509_push(certificates.get(), certificate)) {
            X509_free(certificate);
            return fail(
                ErrorKind::Usage,
                PemText::tr("There are too many certificates in %1.").arg(QDir::toNativeSeparators(path)));
        }
    }
    const bool atEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (!atEnd)
        return fail(ErrorKind::Usage,
                    PemText::tr("A certificate in %1 is damaged.").arg(QDir::toNativeSeparators(path)));
    if (sk_X509_num(certificates.get()) == 0) {
        return fail(ErrorKind::Usage,
                    PemText::tr("There is no certificate in %1.").arg(QDir::toNativeSeparators(path)),
                    PemText::tr("The file must be in PEM format, with a line BEGIN CERTIFICATE."));
    }
    return certificates;
}

} // namespace hookbench::crypto
