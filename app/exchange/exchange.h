// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/base/shared.h"
#include "app/crypto/tls_facts.h"
#include "app/exchange/sent_record.h"
#include "app/exchange/webhook_facts.h"
#include "app/http/message_head.h"
#include "app/http/protocol_error.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>

#include <optional>

namespace hookbench {

/// Where an exchange comes from. The numbers are stored in sessions.
enum class Origin : quint8 { Captured = 1, Sent = 2, Replayed = 3, Forwarded = 4, Monitored = 5 };

QByteArray originName(Origin origin); ///< "captured", as in the contract's JSON

/// What a message was written in. The numbers are stored in sessions.
enum class Protocol : quint8 { Http1 = 1, Http2 = 2 };

/// What else is worth knowing of how a request came. The bits are stored in sessions.
enum class Mark : quint32 {
    Pipelined = 1,  ///< it began to come before the request before it was answered
    HalfClosed = 2, ///< its sender had finished sending when it was complete, and still waited for the answer
};
Q_DECLARE_FLAGS(Marks, Mark)
constexpr quint32 allMarks = 3;

/// Microseconds since the first byte of the request; -1 where it did not come to that.
struct Timing
{
    qint64 headUs = -1;     ///< the head was complete
    qint64 bodyUs = -1;     ///< the body was complete
    qint64 responseUs = -1; ///< the answer was ready to be committed and sent
    bool operator==(const Timing&) const = default;
};

/// The facts of an exchange that a list shows: one row, cheap to copy, no bodies.
struct ExchangeSummary
{
    ExchangeId id;
    Origin origin = Origin::Captured;
    qint64 atUs = 0;       ///< UTC, microseconds since 1970: first byte of the request
    EndpointId endpointId; ///< none when no session keeps it
    Protocol protocol = Protocol::Http1;
    QByteArray endpoint; ///< URL of the endpoint, "http://127.0.0.1:8080"
    QByteArray peer;     ///< "127.0.0.1:51234", "[::1]:51234"
    QByteArray method;
    QByteArray target;
    int status = 0;      ///< what was answered; 0 when nothing was
    qint64 bodySize = 0; ///< request body after transfer-coding is undone
    Timing timing;
    QByteArray errorCode; ///< empty when the message was sound
    WebhookFacts webhook;

    qint64 durationUs() const; ///< to the last known point of the timing; -1 when unknown
    bool operator==(const ExchangeSummary&) const = default;
};

/// A body section: whole in memory, or in pieces in its session.
struct StoredBody
{
    QByteArray inlined;  ///< all of it when `blob` is none
    BlobId blob;         ///< else where SessionReader::readBlob finds it
    qint64 wireSize = 0; ///< bytes kept, as they came: chunk framing and trailers included
    qint64 unkept = 0;   ///< bytes that came behind them and were not kept, since a limit was reached
    bool operator==(const StoredBody&) const = default;
};

/// One request and what was answered to it. Everything that crosses the wire becomes one of these. The bytes
/// are the truth: heads are read by readRequestHead() and readResponseHead() below, bodies by
/// http::decodeBodySection.
struct Exchange
{
    ExchangeSummary summary;
    ExchangeId parent;     ///< the exchange that this one repeats or passes on
    QByteArray local;      ///< our address, "127.0.0.1:8080"
    qint64 connection = 0; ///< number of the connection in its session, from 1
    qint32 sequence = 0;   ///< which request on its connection, from 1
    qint32 stream = 0;     ///< HTTP/2: number of the stream on its connection (RFC 9113 5.1.1)
    Marks marks;
    Shared<crypto::TlsRecord> tls; ///< nothing on a plain connection
    http::ProtocolError error;

    /// Exact bytes, up to and with the empty line (or all that came of it); of HTTP/2, which has no text, the
    /// rendering of http::H2RequestHead.
    QByteArray requestHead;
    StoredBody requestBody; ///< exact bytes after the head, as they came on the wire
    http::BodyFraming requestFraming = http::BodyFraming::None;
    QByteArray requestTrailers; ///< HTTP/2: the rendered block; HTTP/1 has them in its chunked body
    QByteArray responseHead;    ///< exact bytes of the answer's head; empty when nothing was answered
    StoredBody responseBody;    ///< exact bytes after that head, as they went or came on the wire
    http::BodyFraming responseFraming = http::BodyFraming::Length;
    QByteArray responseTrailers; ///< HTTP/2: the rendered block
    qint64 responseSize = 0;     ///< bytes of that body after transfer-coding is undone

    std::optional<SignatureCheck> signature; ///< nothing when nobody has looked; see setSignature()
    Shared<SentRecord> sent;                 ///< of exchanges that we sent ourselves

    bool operator==(const Exchange&) const = default;
};

/// What can be read of the heads and the trailers, whatever the protocol; broken ones included. The trailers
/// of a chunked body are read by http::readTrailers.
http::RequestHead readRequestHead(const Exchange& exchange);
http::ResponseHead readResponseHead(const Exchange& exchange);
http::HeaderList readH2Trailers(const Exchange& exchange);

/// What was found out about its signature, here and in the summary.
void setSignature(Exchange& exchange, std::optional<SignatureCheck> check);

/// Fills in the answer of an endpoint, whose body goes out as it is.
void setResponse(Exchange& exchange, QByteArray head, QByteArray body);

} // namespace hookbench

Q_DECLARE_METATYPE(hookbench::ExchangeSummary)
Q_DECLARE_METATYPE(QList<hookbench::ExchangeSummary>)
