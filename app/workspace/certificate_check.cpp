// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/certificate_check.h"

#include "app/base/clock.h"
#include "app/crypto/identity.h"
#include "app/crypto/tls_server_context.h"

namespace hookbench::workspace {

namespace {

CertificateFacts::Validity validityOf(const crypto::Identity& identity)
{
    switch (identity.validityAt(SystemClock().wallUs())) {
    case crypto::Identity::Validity::Valid:
        return CertificateFacts::Validity::Valid;
    case crypto::Identity::Validity::NotYet:
        return CertificateFacts::Validity::NotYet;
    case crypto::Identity::Validity::Expired:
        return CertificateFacts::Validity::Expired;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<CertificateFacts> readCertificate(const EndpointTls& tls)
{
    const auto identity =
        tls.certificate == EndpointTls::Certificate::Pkcs12
            ? crypto::Identity::fromPkcs12File(tls.certificatePath, tls.passphrase)
            : crypto::Identity::fromPemFiles(tls.certificatePath, tls.keyPath, tls.passphrase);
    if (!identity)
        return fail(identity.error());
    return CertificateFacts{identity->subject(), identity->names(), identity->notAfterUs(),
                            validityOf(*identity)};
}

Result<void> checkClientAuthorities(const QString& path)
{
    crypto::TlsServerOptions options;
    options.identityFor = [](QByteArrayView) {
        return crypto::Identity();
    };
    options.clientCertificates = crypto::ClientCertificates::Require;
    options.clientAuthoritiesPath = path;
    const auto context = crypto::TlsServerContext::create(std::move(options));
    if (!context)
        return fail(context.error());
    return {};
}

} // namespace hookbench::workspace
