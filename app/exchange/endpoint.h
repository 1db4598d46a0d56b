// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/base/result.h"
#include "app/exchange/endpoint_access.h"
#include "app/exchange/endpoint_signature.h"
#include "app/http/header_list.h"

#include <QMetaType>
#include <QString>

namespace hookbench {

/// What an endpoint answers.
struct Reply
{
    int status = 200;
    http::HeaderList headers; ///< Content-Length, Date and Connection are added where they are missing
    QByteArray body;
    bool operator==(const Reply&) const = default;
};

/// How an endpoint speaks TLS.
struct EndpointTls
{
    enum class Certificate {
        Local,  ///< signed by this computer's own authority, for each name that clients ask for
        Pem,    ///< a file of the user's: certificate, chain and perhaps key
        Pkcs12, ///< .p12, .pfx
    };
    enum class ClientCertificates { Off, Asked, Required };

    bool enabled = false;
    Certificate certificate = Certificate::Local;
    QString certificatePath;
    QString keyPath;    ///< empty: the key is in the same file
    QString passphrase; ///< of an encrypted key; held in memory only, never stored
    ClientCertificates clientCertificates = ClientCertificates::Off;
    QString clientAuthoritiesPath; ///< PEM; empty: every client certificate is accepted, and judged
    bool operator==(const EndpointTls&) const = default;
};

/// What an endpoint takes from its senders, where that differs from the program's settings. -1 is "as there".
struct EndpointLimits
{
    enum class BodyOverflow {
        Refuse, ///< answered 413, the connection ends
        Drain,  ///< read to its end and answered as usual, the rest is not kept
    };

    qint64 body = -1; ///< bytes kept of one body
    BodyOverflow bodyOverflow = BodyOverflow::Refuse;
    qint64 head = -1; ///< bytes of request line and fields
    int fields = -1;
    int connections = -1;
    int headTimeoutMs = -1;
    int idleTimeoutMs = -1;
    int bodyMinimumRate = -1; ///< bytes a second
    bool operator==(const EndpointLimits&) const = default;
};

/// A listening address of ours that captures, as the user set it up. Stored in the session.
struct Endpoint
{
    EndpointId id;
    QString name;
    QString address = QStringLiteral("127.0.0.1"); ///< an IP address, "0.0.0.0" or "::" for all
    quint16 port = 8080;                           ///< 0 takes a free one
    bool enabled = true;                           ///< listens as long as its session is open
    bool http2 = true; ///< also HTTP/2: by ALPN over TLS, with prior knowledge without
    EndpointTls tls;
    EndpointAccess access;
    EndpointSignature signature;
    EndpointLimits limits;
    int color = 0; ///< 0 none, else one of the colours that the log can mark rows with, from 1
    Reply reply;
    bool operator==(const Endpoint&) const = default;

    static constexpr int colors = 8;
};

/// Nothing, or what is wrong with it, in words for the field concerned.
Result<void> validateReply(const Reply& reply);
Result<void> validateEndpoint(const Endpoint& endpoint);

/// "http://127.0.0.1:8080", "https://[::1]:8443".
QByteArray endpointUrl(const Endpoint& endpoint, quint16 port);

/// The header lines a user typed, "Name: value" each; empty lines are skipped. The error names the line.
Result<http::HeaderList> parseHeaderLines(const QByteArray& text);

/// The reverse of parseHeaderLines.
QByteArray headerLines(const http::HeaderList& headers);

} // namespace hookbench

Q_DECLARE_METATYPE(hookbench::Endpoint)
