// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/base/result.h"
#include "app/exchange/document.h"
#include "app/exchange/exchange.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <functional>

namespace hookbench {

using SendId = Id<struct SendTag>; ///< one sending under way, from 1; new ones are never repeated

/// What follows the head on the wire, chunk framing included where the head announces it: the bytes, or the
/// whole of a file, or a body that is kept in the open session.
struct SendBody
{
    QByteArray bytes;
    QString file; ///< read while it is sent, when not empty
    BlobId blob;
    qint64 blobSize = 0; ///< bytes on the wire, for `blob`
    bool operator==(const SendBody&) const = default;
};

struct SendTls
{
    bool verify = true;
    QString authorityFile;   ///< PEM; empty: those of the system
    QString certificateFile; ///< PEM, or PKCS#12 (.p12, .pfx); empty: none is shown
    QString keyFile;         ///< empty: it is in the certificate's file
    QString passphrase;      ///< of the key; held in memory only, never stored
    bool operator==(const SendTls&) const = default;
};

/// Milliseconds; 0 waits for ever.
struct SendTimeouts
{
    int connectMs = 30'000;  ///< until there is a connection, TLS included
    int responseMs = 60'000; ///< from the last byte sent to the first that comes back, and between any two
    int totalMs = 0;         ///< for all of it
    bool operator==(const SendTimeouts&) const = default;
};

/// A request to be sent, to the byte. What is on the wire is `head` and `body` and nothing else; `url` says
/// only where to connect to.
struct SendRequest
{
    enum class Protocol {
        Http1, ///< head and body as they are
        Http2, ///< as http::h2RequestFields() has them; by ALPN over TLS, with prior knowledge without. A
               ///< server that only speaks HTTP/1.1 gets that.
        Raw,   ///< head and body as they are, broken or not HTTP at all; what comes back is taken as it is
    };

    QByteArray url; ///< http or https: scheme, host and port count
    Protocol protocol = Protocol::Http1;
    /// Request line and fields up to and with the empty line: http::writeRequestHead(). For Http2 it is
    /// written as HTTP/1.1 as well.
    QByteArray head;
    SendBody body;

    SendTls tls;
    SendTimeouts timeouts;
    QString
        connectTo; ///< "HOST:PORT" or "HOST": connect there instead; names and certificates stay the URL's
    QString proxy; ///< "http://host:port", "socks5://..."; requests go through it in a tunnel
    int redirects = 0; ///< so many answers that point elsewhere are followed, each an exchange of its own
    bool reuseConnection = false;             ///< may go over one that an earlier such request has left open
    qint64 largestResponse = qint64(1) << 30; ///< bytes of a body; what is behind is not kept, nor waited for

    Origin origin = Origin::Sent;
    ExchangeId parent;   ///< the exchange that it repeats
    DocumentId delivery; ///< what it is an attempt of
    DocumentId draft;    ///< what it was made from
    int attempt = 1;
    bool operator==(const SendRequest&) const = default;
};

/// Makes the request of one attempt, or one of a burst, from 0: placeholders are filled and signatures made
/// afresh. Called on the net thread; an error ends the sending.
using RequestMaker = std::function<Result<SendRequest>(qint64 run)>;

/// How far a sending has come.
enum class SendPhase { Resolving, Connecting, Handshaking, Sending, Waiting, Receiving, Recording };

struct SendProgress
{
    SendPhase phase = SendPhase::Resolving;
    qint64 sent = 0;     ///< bytes of the body
    qint64 received = 0; ///< bytes of the response's body
    bool operator==(const SendProgress&) const = default;
};

/// How one exchange of a sending ended; the exchange itself is in the session by then.
struct SendOutcome
{
    ExchangeSummary exchange;  ///< as stored; its id is none where the session could not take it
    int status = 0;            ///< 0 when there was no answer
    http::ProtocolError error; ///< why there is none, or what is wrong with it: "connection-refused"
    QString advice;            ///< what to try
    QByteArray retryAfter;     ///< the field of that name
    SentPhases phases;
    qint64 responseSize = 0;   ///< bytes of the content
    QByteArray responseDigest; ///< SHA-256 of the content; empty when there was no answer
    bool cancelled = false;
    Error recordingError; ///< why the session could not take it, when the id is none
    bool operator==(const SendOutcome&) const = default;

    bool isSuccess() const { return status >= 100 && status < 400 && !error; }
};

} // namespace hookbench

Q_DECLARE_METATYPE(hookbench::SendId)
Q_DECLARE_METATYPE(hookbench::SendRequest)
Q_DECLARE_METATYPE(hookbench::SendOutcome)
Q_DECLARE_METATYPE(hookbench::SendProgress)
