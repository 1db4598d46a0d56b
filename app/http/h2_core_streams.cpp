// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_core.h"
#include "app/http/h2_response.h"
#include "app/http/h2_rules.h"

#include <QCoreApplication>

#include <algorithm>

// The life of single streams.
namespace hookbench::http {
namespace {

struct H2StreamText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::H2StreamText)
};

ProtocolError tooLarge(const H2Limits& limits, const HeaderList& fields)
{
    if (fields.size() >= limits.fields)
        return {"too-many-fields",
                H2StreamText::tr("There are more than %n field(s).", nullptr, limits.fields),
                fields.bytes().size(), 431};
    return {"head-too-large", H2StreamText::tr("The fields exceed %n byte(s).", nullptr, int(limits.head)),
            fields.bytes().size(), 431};
}

} // namespace

H2ServerSession::Core::Stream* H2ServerSession::Core::find(qint32 id)
{
    const auto found = m_streams.find(id);
    return found == m_streams.end() ? nullptr : &found->second;
}

void H2ServerSession::Core::receiveBlock(qint32 id, bool endsStream)
{
    Stream* const stream = find(id);
    if (!stream || stream->closing)
        return;
    stream->peerEnded = endsStream;
    if (stream->hasHead)
        receiveTrailers(id, *stream, endsStream);
    else
        receiveHead(id, *stream, endsStream);
}

void H2ServerSession::Core::receiveHead(qint32 id, Stream& stream, bool endsStream)
{
    H2Block block = stream.block.take();
    H2RequestHead head = describeH2Request(std::move(block.fields));
    head.endsRequest = endsStream;
    if (endsStream)
        head.framing = BodyFraming::None;
    head.expectsContinue = head.expectsContinue && !endsStream;
    head.error =
        stream.blockTooLarge ? tooLarge(m_limits, head.headers) : checkH2Request(head, block.escapedAt);
    if (!head.error && head.contentLength > m_limits.body)
        head.error = {"body-too-large", H2StreamText::tr("The announced Content-Length exceeds the limit."),
                      -1, 413};
    stream.blockTooLarge = false;
    stream.hasHead = true;
    stream.announced = head.contentLength;
    stream.bodyLimit = m_limits.body;
    if (head.error)
        reject(id, stream, head.error);
    m_events.requestHead(id, head);
    // The events may have reset the stream, but it stays in memory until the library is called again.
    if (endsStream && !stream.closing && !stream.ended)
        endRequest(id, stream, {});
}

void H2ServerSession::Core::receiveTrailers(qint32 id, Stream& stream, bool endsStream)
{
    const H2Block block = stream.block.take();
    ProtocolError error = stream.blockTooLarge ? tooLarge(m_limits, block.fields) : checkH2Trailers(block);
    if (!error && !endsStream)
        error = {"open-trailers",
                 H2StreamText::tr("A second field block does not end the request (RFC 9113 8.1)."), -1, 400};
    if (error)
        breakRequest(id, stream, error);
    else
        endRequest(id, stream, block.fields);
}

void H2ServerSession::Core::receiveData(qint32 id, QByteArrayView data)
{
    m_guard.receiveContent(data.size());
    Stream* const stream = find(id);
    if (m_failed || !stream || stream->closing || stream->ended) {
        nghttp2_session_consume(m_session, id, size_t(data.size()));
        return;
    }
    // What fits is given out first, so that it does not matter how the bytes were cut.
    const qint64 limit = stream->announced >= 0 ? stream->announced : stream->bodyLimit;
    const QByteArrayView fitting = data.first(std::min<qint64>(data.size(), limit - stream->received));
    stream->received += fitting.size();
    m_unconsumed += fitting.size();
    if (!fitting.isEmpty())
        m_events.requestData(id, fitting);
    if (fitting.size() == data.size())
        return;
    nghttp2_session_consume(m_session, id, size_t(data.size() - fitting.size()));
    if (stream->closing)
        return;
    if (stream->announced >= 0)
        breakRequest(id, *stream,
                     {"length-mismatch",
                      H2StreamText::tr("More content came than Content-Length announces (RFC 9113 8.1.1)."),
                      -1, 400});
    else
        breakRequest(id, *stream,
                     {"body-too-large", H2StreamText::tr("The body exceeds the limit."), -1, 413});
}

void H2ServerSession::Core::receiveDataFrame(const nghttp2_frame& frame)
{
    const qint32 id = frame.hd.stream_id;
    const bool endsStream = (frame.hd.flags & NGHTTP2_FLAG_END_STREAM) != 0;
    if (!endsStream && frame.hd.length == frame.data.padlen) {
        if (ProtocolError flood = m_guard.receiveEmptyData())
            fail(std::move(flood), NGHTTP2_ENHANCE_YOUR_CALM);
        return;
    }
    Stream* const stream = find(id);
    if (!endsStream || !stream || stream->closing || stream->ended)
        return;
    stream->peerEnded = true;
    endRequest(id, *stream, {});
}

void H2ServerSession::Core::endRequest(qint32 id, Stream& stream, const HeaderList& trailers)
{
    if (stream.announced >= 0 && stream.received != stream.announced) {
        breakRequest(id, stream,
                     {"length-mismatch",
                      H2StreamText::tr("Less content came than Content-Length announces (RFC 9113 8.1.1)."),
                      -1, 400});
        return;
    }
    stream.ended = true;
    m_events.requestEnd(id, trailers);
}

void H2ServerSession::Core::breakRequest(qint32 id, Stream& stream, const ProtocolError& error)
{
    reject(id, stream, error);
    m_events.requestError(id, error);
}

/// Ends a request that broke a rule with a reset (RFC 9113 8.1.1); one that is too large waits for an answer
/// (RFC 9113 10.5.1).
void H2ServerSession::Core::reject(qint32 id, Stream& stream, const ProtocolError& error)
{
    stream.ended = true;
    failSoon(m_guard.sendReset(), NGHTTP2_ENHANCE_YOUR_CALM);
    if ((error.status == 431 || error.status == 413) && !stream.answered)
        return; // for respond()
    stream.closing = true;
    nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, id, NGHTTP2_PROTOCOL_ERROR);
}

HeaderList H2ServerSession::Core::respond(qint32 id, int status, const HeaderList& headers,
                                          const QByteArray& body)
{
    Stream* const stream = find(id);
    const bool isInterim = status >= 100 && status < 200;
    // 101 does not exist in HTTP/2 (RFC 9113 8.6).
    if (m_failed || !stream || stream->closing || stream->answered || status == 101 || status < 100 ||
        status > 999)
        return {};
    HeaderList fields = h2ResponseHead(status, headers);
    if (isInterim) {
        const std::vector<nghttp2_nv> list = h2LibraryFields(fields);
        nghttp2_submit_headers(m_session, NGHTTP2_FLAG_NONE, id, nullptr, list.data(), list.size(), nullptr);
        return fields;
    }
    stream->body = body;
    // The rest of a request that is answered before it ended is not wanted (RFC 9113 8.1).
    stream->resetAfterAnswer = !stream->peerEnded;
    stream->ended = true;
    submitAnswer(id, *stream, fields);
    return fields;
}

void H2ServerSession::Core::submitAnswer(qint32 id, Stream& stream, const HeaderList& fields)
{
    stream.answered = true;
    const std::vector<nghttp2_nv> list = h2LibraryFields(fields);
    nghttp2_data_provider provider{};
    // Pointers into an unordered_map stay valid until their element is erased, which happens when the library
    // has closed the stream.
    provider.source.ptr = &stream;
    provider.read_callback = &Core::readBody;
    nghttp2_submit_response(m_session, id, list.data(), list.size(),
                            stream.body.isEmpty() ? nullptr : &provider);
}

void H2ServerSession::Core::answerSent(qint32 id)
{
    Stream* const stream = find(id);
    if (!stream)
        return;
    stream->body.clear();
    if (stream->closing || m_failed)
        return;
    if (stream->resetAfterAnswer && !stream->peerEnded) {
        stream->closing = true;
        nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, id, NGHTTP2_NO_ERROR);
    }
    m_events.answerTaken(id);
}

void H2ServerSession::Core::continueRequest(qint32 id)
{
    Stream* const stream = find(id);
    if (!stream || stream->ended || stream->closing || stream->continued || stream->answered)
        return;
    stream->continued = true;
    respond(id, 100, {}, {});
}

void H2ServerSession::Core::consume(qint32 id, qint64 bytes)
{
    const qint64 taken = std::clamp<qint64>(bytes, 0, m_unconsumed);
    m_unconsumed -= taken;
    if (taken > 0 && !m_failed)
        nghttp2_session_consume(m_session, id, size_t(taken));
}

void H2ServerSession::Core::resetStream(qint32 id, quint32 code)
{
    Stream* const stream = find(id);
    if (!stream || stream->closing || m_failed)
        return;
    stream->closing = true;
    nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, id, code);
}

} // namespace hookbench::http
