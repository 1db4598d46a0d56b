// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/h2_head.h"

namespace hookbench::http {

/// What a H2ServerSession has to say. For each stream: requestHead, requestData any number of times, then one
/// of requestEnd, requestError and requestReset; requestReset may also follow requestEnd, while the answer
/// has not gone out. A head with an error is the whole request: nothing follows. All calls come from inside
/// feed(), answerTaken also from inside takeOutgoing(). From inside a call the session may be told anything
/// but feed() and takeOutgoing(), and may not be destroyed.
class H2Events
{
public:
    virtual ~H2Events() = default;

    /// A request begins. With head.error it is refused already: it was reset, or, when head.error.status is
    /// 413 or 431, waits for respond() with that status.
    virtual void requestHead(qint32 stream, const H2RequestHead& head) = 0;

    /// Content, in order, valid during the call. Give the bytes back with consume() sooner or later, however
    /// the stream ends.
    virtual void requestData(qint32 stream, QByteArrayView data) = 0;

    /// The request is complete. `trailers` is mostly empty; its bytes() is the rendered block.
    virtual void requestEnd(qint32 stream, const HeaderList& trailers) = 0;

    /// The request broke HTTP or a limit after its head; the session has reset the stream, unless
    /// error.status is 413 or 431, which wait for respond(). Offsets, where known, count in the trailers.
    virtual void requestError(qint32 stream, const ProtocolError& error) = 0;

    /// The peer gave the request up (RFC 9113 7 has the codes).
    virtual void requestReset(qint32 stream, quint32 code) = 0;

    /// The whole answer was handed to takeOutgoing()'s bytes, or will be with its next call.
    virtual void answerTaken(qint32 stream) = 0;

    /// The connection broke HTTP/2 or a limit and is over; all open streams ended with it and nothing
    /// follows. What takeOutgoing() still has (a GOAWAY with `code`) should be sent before closing. The
    /// offset counts the bytes fed, to the start of the frame that shows the error.
    virtual void connectionError(const ProtocolError& error, quint32 code) = 0;

    /// The peer ends the connection in good order: open requests go on, further ones are ignored, and the
    /// session is finished with the last. `lastStream` concerns streams of ours, of which there are none.
    virtual void peerGoaway(quint32 code, qint32 lastStream, QByteArrayView debugData) = 0;
};

} // namespace hookbench::http
