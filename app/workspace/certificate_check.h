// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/endpoint.h"

#include <QList>

namespace hookbench::workspace {

/// What a certificate of the user's says of itself.
struct CertificateFacts
{
    enum class Validity { Valid, NotYet, Expired };

    QString subject;         ///< "CN=example.org,O=Example"
    QList<QByteArray> names; ///< that it is for: DNS names and addresses
    qint64 notAfterUs = 0;   ///< UTC, microseconds since 1970
    Validity validity = Validity::Valid;
};

/// Reads certificate, chain and key as an endpoint would. Errors name the file and what is wrong with it.
/// Blocks: call it in a job. Not for Certificate::Local, which has no files.
Result<CertificateFacts> readCertificate(const EndpointTls& tls);

/// Whether the authorities for clients can be used. Blocks: call it in a job.
Result<void> checkClientAuthorities(const QString& path);

} // namespace hookbench::workspace
