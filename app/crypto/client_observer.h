// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/tls_facts.h"

struct ssl_ctx_st;

namespace hookbench::crypto {

/// What became of a TLS handshake that another library does with OpenSSL as client.
struct ClientObservation
{
    TlsFacts facts;                ///< once it succeeded
    QList<CertificateFacts> chain; ///< that the server showed, its own first; also of one that was refused
    QByteArray finding;            ///< why the chain was refused: "certificate has expired"; else empty
    int alertNumber = -1;          ///< RFC 8446 6: the last fatal one
    TlsFailure::Alert alert = TlsFailure::Alert::None; ///< who sent it
};

/// Watches the connections made with this context, which offer `protocols` by ALPN in this order.
/// `observation` must live as long as they do.
void observeClient(ssl_ctx_st* context, const QList<QByteArray>& protocols, ClientObservation& observation);

} // namespace hookbench::crypto
