// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/tls_facts.h"
#include "app/models/fields_model.h"

namespace hookbench::models {

/// What is known of the TLS side of a connection, a label and a value each.
std::vector<TextLine> tlsLines(const crypto::TlsRecord& tls);

/// The same of a connection that we made, with the certificates that the server showed, its own first.
std::vector<TextLine> sentTlsLines(const crypto::TlsRecord& tls, const QList<crypto::CertificateFacts>& chain,
                                   qint64 nowUs);

} // namespace hookbench::models
