// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/http/h2_events.h"
#include "app/http/h2_limits.h"
#include "app/http/response_writer.h"

#include <memory>
#include <optional>

namespace hookbench::http {

/// The server's side of one HTTP/2 connection (RFC 9113) without sockets: bytes go in with feed() in any
/// portions, bytes for the peer come out of takeOutgoing(), requests come out as H2Events. What breaks HTTP
/// ends in a named error, never in a guess; what one connection can cost is bounded by H2Limits. Push,
/// Upgrade and extended CONNECT are not offered. Not thread-safe.
class H2ServerSession
{
public:
    /// `events` and `clock` outlive the session. The server's SETTINGS wait in takeOutgoing() at once.
    H2ServerSession(H2Events& events, const Clock& clock, const H2Limits& limits = {});
    ~H2ServerSession();
    Q_DISABLE_COPY_MOVE(H2ServerSession)

    /// Other limits for the requests to come; what SETTINGS announced about heads stays announced.
    void setRequestLimits(qint64 head, qint32 fields, qint64 body);

    /// Takes bytes of the peer, all of them. After connectionError they are ignored.
    void feed(QByteArrayView bytes);

    /// The peer closed its side. The error if that was inside a frame or before the first; requests that are
    /// not complete are cut off in any case.
    std::optional<ProtocolError> finish() const;

    /// What is to be sent now. Call it when all earlier bytes are written: content is produced as it is
    /// taken, about H2Limits::outgoingHigh bytes a call. Empty when there is nothing.
    QByteArray takeOutgoing();

    /// Answers a request. `headers` without pseudo-header fields, see h2ResponseFields(). Names go out in
    /// lower case; fields that HTTP/2 does not allow are left out. An empty body makes an answer without
    /// content: for HEAD, 1xx, 204 and 304. The rest of a
    /// request that has not ended is not wanted any more: it is reset with NO_ERROR (RFC 9113 8.1). Returns
    /// the fields as they go out, ":status" first (bytes() and an empty line are the rendered head), or an
    /// empty list if the stream has gone or has been answered: nothing is sent then.
    HeaderList respond(qint32 stream, int status, const HeaderList& headers, const QByteArray& body);

    /// Sends "100 Continue" if the request still waits for it.
    void continueRequest(qint32 stream);

    /// `bytes` of requestData() are safe now: the peer may send as many again on the stream and on the
    /// connection.
    void consume(qint32 stream, qint64 bytes);

    /// Ends the stream at once; no event follows for it. Codes: RFC 9113 7.
    void resetStream(qint32 stream, quint32 code);

    /// With code 0 (NO_ERROR) no new streams are taken and open ones go on, else the connection ends.
    void goAway(quint32 code);

    /// False while the peer does not read what we have for it, and when the connection is over.
    bool wantsRead() const;
    /// Whether takeOutgoing() has something.
    bool wantsWrite() const;
    /// Nothing will be read or written any more: close the connection.
    bool isFinished() const;

    qsizetype openStreams() const;  ///< begun and neither reset nor fully answered
    qint64 unconsumedBytes() const; ///< given out by requestData(), not yet back by consume()
    qint64 outgoingSize() const;    ///< bytes waiting for takeOutgoing(), without content of bodies to come

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

/// "CANCEL" (RFC 9113 7), "0x1f" for a code that nobody defined.
QByteArray h2ErrorName(quint32 code);

/// What respond() sends: ":status" and those of `headers` that HTTP/2 allows, names in lower case, values
/// without blanks around them.
HeaderList h2ResponseHead(int status, const HeaderList& headers);

/// What a response to `plan` carries over HTTP/2: the user's fields, then Date and Content-Length as
/// writeResponseHead() does. `keepAlive` and `http10` mean nothing here.
HeaderList h2ResponseFields(const ResponsePlan& plan);

} // namespace hookbench::http
