// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/http/message_head.h"
#include "app/http/protocol_error.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>

namespace hookbench {

/// Where an exchange comes from. The numbers are stored in sessions.
enum class Origin : quint8 { Captured = 1, Sent = 2, Replayed = 3, Forwarded = 4, Monitored = 5 };

QByteArray originName(Origin origin); ///< "captured", as in the contract's JSON

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
    qint64 atUs = 0;     ///< UTC, microseconds since 1970: first byte of the request
    QByteArray endpoint; ///< URL of the endpoint, "http://127.0.0.1:8080"
    QByteArray peer;     ///< "127.0.0.1:51234", "[::1]:51234"
    QByteArray method;
    QByteArray target;
    int status = 0;      ///< what was answered; 0 when nothing was
    qint64 bodySize = 0; ///< request body after transfer-coding is undone
    Timing timing;
    QByteArray errorCode; ///< empty when the message was sound

    qint64 durationUs() const; ///< to the last known point of the timing; -1 when unknown
    bool operator==(const ExchangeSummary&) const = default;
};

/// A body section: whole in memory, or in pieces in its session.
struct StoredBody
{
    QByteArray inlined;  ///< all of it when `blob` is none
    BlobId blob;         ///< else where SessionReader::readBlob finds it
    qint64 wireSize = 0; ///< bytes on the wire, chunk framing and trailers included
    bool operator==(const StoredBody&) const = default;
};

/// One request and what was answered to it. Everything that crosses the wire becomes one of these. The bytes
/// are the truth: heads are read by http::readRequestHead and http::readResponseHead, bodies by
/// http::decodeBodySection.
struct Exchange
{
    ExchangeSummary summary;
    ExchangeId parent; ///< the exchange that this one repeats or passes on
    EndpointId endpointId;
    QByteArray local;      ///< our address, "127.0.0.1:8080"
    qint64 connection = 0; ///< number of the connection in its session, from 1
    qint32 sequence = 0;   ///< which request on its connection, from 1
    http::ProtocolError error;

    QByteArray requestHead; ///< exact bytes, up to and with the empty line (or all that came of it)
    StoredBody requestBody; ///< exact bytes after the head, as they came on the wire
    http::BodyFraming requestFraming = http::BodyFraming::None;
    QByteArray responseHead; ///< exact bytes of our answer's head; empty when nothing was answered
    QByteArray responseBody;

    bool operator==(const Exchange&) const = default;
};

} // namespace hookbench

Q_DECLARE_METATYPE(hookbench::ExchangeSummary)
Q_DECLARE_METATYPE(QList<hookbench::ExchangeSummary>)
