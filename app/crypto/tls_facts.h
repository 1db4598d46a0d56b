// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

// What a TLS connection tells about itself, as plain values without OpenSSL.
namespace hookbench::crypto {

/// The certificate that a client showed. Empty fingerprint: it showed none.
struct CertificateFacts
{
    QString subject; ///< "CN=orders,O=Example"
    QString issuer;
    QByteArray fingerprint; ///< SHA-256, "AB:CD:..."
    qint64 notBeforeUs = 0; ///< UTC, microseconds since 1970
    qint64 notAfterUs = 0;
    bool verified = false;   ///< it leads to one of the authorities that the endpoint was given
    QByteArray verification; ///< "ok", "not checked" (no authorities given), or what OpenSSL found:
                             ///< "certificate has expired"

    explicit operator bool() const { return !fingerprint.isEmpty(); }
    bool operator==(const CertificateFacts&) const = default;
};

/// What was agreed upon. Empty version: the connection is not established, or not TLS.
struct TlsFacts
{
    QByteArray version;    ///< "TLSv1.3"
    QByteArray cipher;     ///< IANA name, "TLS_AES_128_GCM_SHA256"
    QByteArray serverName; ///< SNI as the client sent it; empty when it sent none
    QByteArray protocol;   ///< ALPN, "h2"; empty when none was agreed upon
    bool resumed = false;  ///< from a session ticket: no certificates were exchanged this time
    CertificateFacts clientCertificate;

    explicit operator bool() const { return !version.isEmpty(); }
    bool operator==(const TlsFacts&) const = default;
};

/// What the client asked for; known before the handshake succeeds or fails. Long lists are cut.
struct ClientHello
{
    QList<QByteArray> versions; ///< "TLSv1.3", "TLSv1.2"; unknown ones as "0x7f1c"; without GREASE (RFC 8701)
    QByteArray serverName;      ///< SNI, at most 255 bytes; may be anything
    QList<QByteArray> protocols; ///< ALPN; without GREASE
    bool operator==(const ClientHello&) const = default;
};

/// Why a connection is over that did not end as it should.
struct TlsFailure
{
    enum class Alert { None, Sent, Received };

    QByteArray code; ///< stable word for programs, "tls-untrusted-by-client"; empty means no failure
    QString message; ///< one sentence for people, translated when it happened
    Alert alert = Alert::None;
    int alertNumber = -1; ///< RFC 8446 6; -1 when no alert was sent or received

    explicit operator bool() const { return !code.isEmpty(); }
    bool operator==(const TlsFailure&) const = default;
};

/// Of an alert (RFC 8446 6): "unknown CA"; the number as text when it has no name.
QByteArray alertName(int number);

/// All that is kept of one connection: what was agreed upon, what the client had asked for, and, when it came
/// to nothing, why.
struct TlsRecord
{
    TlsFacts facts;
    ClientHello hello;
    TlsFailure failure;
    bool operator==(const TlsRecord&) const = default;
};

} // namespace hookbench::crypto
