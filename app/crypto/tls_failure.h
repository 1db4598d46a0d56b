// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/tls_facts.h"

// How a failure of TLS is put into words. For the sources of this room only.
namespace hookbench::crypto {

/// What is known when a connection fails.
struct FailureClues
{
    int reason = 0; ///< SSL_R_... of OpenSSL's error queue; 0 when there is none
    TlsFailure::Alert alert = TlsFailure::Alert::None;
    int alertNumber = -1;
    bool handshaking = true;
    ClientHello hello;
    QList<QByteArray> serverProtocols;   ///< ALPN
    QByteArray clientCertificateFinding; ///< why OpenSSL refused it
};

TlsFailure explainFailure(const FailureClues& clues);

/// The client closed the connection while the handshake was under way. `answered`: after our hello went out.
TlsFailure cutOffFailure(bool anythingCame, bool answered);

TlsFailure plainHttpFailure();
TlsFailure garbageFailure(QByteArrayView firstBytes);

} // namespace hookbench::crypto
