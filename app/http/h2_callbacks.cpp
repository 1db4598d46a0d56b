// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_core.h"

#include <algorithm>

// What the library calls, and how it is set up.
namespace hookbench::http {
namespace {

struct Freer
{
    void operator()(nghttp2_option* option) const { nghttp2_option_del(option); }
    void operator()(nghttp2_session_callbacks* callbacks) const { nghttp2_session_callbacks_del(callbacks); }
};

std::unique_ptr<nghttp2_option, Freer> makeOptions(const H2Limits& limits)
{
    nghttp2_option* option = nullptr;
    if (nghttp2_option_new(&option) != 0)
        qBadAlloc();
    nghttp2_option_set_no_auto_window_update(option, 1);
    nghttp2_option_set_no_http_messaging(option, 1);
    nghttp2_option_set_no_closed_streams(option, 1);
    // Answers come from the user, whose fields may be long.
    nghttp2_option_set_max_send_header_block_length(option, 1024 * 1024);
    // H2FloodGuard speaks first and says why; these are the second belt. The library reads a clock of its
    // own.
    nghttp2_option_set_stream_reset_rate_limit(option, uint64_t(limits.resets.burst) * 10,
                                               uint64_t(limits.resets.perSecond) * 10);
#ifdef HOOKBENCH_NGHTTP2_LIMITS_CONTINUATIONS
    nghttp2_option_set_max_continuations(option, size_t(limits.continuations) + 1);
#endif
    return std::unique_ptr<nghttp2_option, Freer>(option);
}

QByteArrayView view(const uint8_t* bytes, size_t size)
{
    return {bytes, qsizetype(size)};
}

} // namespace

void H2ServerSession::Core::createLibrarySession()
{
    nghttp2_session_callbacks* made = nullptr;
    if (nghttp2_session_callbacks_new(&made) != 0)
        qBadAlloc();
    const std::unique_ptr<nghttp2_session_callbacks, Freer> callbacks(made);
    nghttp2_session_callbacks_set_on_begin_headers_callback(made, &Core::onBeginHeaders);
    nghttp2_session_callbacks_set_on_header_callback(made, &Core::onHeader);
    nghttp2_session_callbacks_set_on_frame_recv_callback(made, &Core::onFrame);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(made, &Core::onData);
    nghttp2_session_callbacks_set_on_stream_close_callback(made, &Core::onStreamClose);
    nghttp2_session_callbacks_set_on_frame_send_callback(made, &Core::onFrameSent);
    nghttp2_session_callbacks_set_on_frame_not_send_callback(made, &Core::onFrameNotSent);
    nghttp2_session_callbacks_set_send_data_callback(made, &Core::sendBody);
    if (nghttp2_session_server_new2(&m_session, made, this, makeOptions(m_limits).get()) != 0)
        qBadAlloc();
}

int H2ServerSession::Core::onBeginHeaders(nghttp2_session*, const nghttp2_frame* frame, void* self)
{
    auto& core = *static_cast<Core*>(self);
    if (!core.m_failed && frame->hd.type == NGHTTP2_HEADERS && frame->headers.cat == NGHTTP2_HCAT_REQUEST)
        core.m_streams.try_emplace(frame->hd.stream_id);
    return 0;
}

int H2ServerSession::Core::onHeader(nghttp2_session*, const nghttp2_frame* frame, const uint8_t* name,
                                    size_t nameSize, const uint8_t* value, size_t valueSize, uint8_t,
                                    void* self)
{
    auto& core = *static_cast<Core*>(self);
    Stream* const stream = core.find(frame->hd.stream_id);
    if (!stream || stream->closing || stream->blockTooLarge)
        return 0;
    H2BlockWriter& block = stream->block;
    const qint64 size = block.listSize() + qint64(nameSize) + qint64(valueSize) + 32;
    if (size > core.m_limits.head || block.size() >= core.m_limits.fields)
        stream->blockTooLarge = true;
    else
        block.add(view(name, nameSize), view(value, valueSize));
    return 0;
}

int H2ServerSession::Core::onFrame(nghttp2_session*, const nghttp2_frame* frame, void* self)
{
    auto& core = *static_cast<Core*>(self);
    if (core.m_failed)
        return 0;
    const qint32 id = frame->hd.stream_id;
    switch (frame->hd.type) {
    case NGHTTP2_HEADERS:
        core.receiveBlock(id, (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0);
        break;
    case NGHTTP2_DATA:
        core.receiveDataFrame(*frame);
        break;
    case NGHTTP2_RST_STREAM:
        if (Stream* const stream = core.find(id); stream && !stream->closing) {
            stream->closing = true;
            core.m_events.requestReset(id, frame->rst_stream.error_code);
        }
        break;
    case NGHTTP2_GOAWAY:
        core.m_events.peerGoaway(frame->goaway.error_code, frame->goaway.last_stream_id,
                                 view(frame->goaway.opaque_data, frame->goaway.opaque_data_len));
        break;
    default:
        break;
    }
    return 0;
}

int H2ServerSession::Core::onData(nghttp2_session*, uint8_t, int32_t id, const uint8_t* data, size_t size,
                                  void* self)
{
    static_cast<Core*>(self)->receiveData(id, view(data, size));
    return 0;
}

int H2ServerSession::Core::onStreamClose(nghttp2_session*, int32_t id, uint32_t code, void* self)
{
    auto& core = *static_cast<Core*>(self);
    if (const Stream* const stream = core.find(id);
        stream && stream->hasHead && !stream->ended && !stream->closing && !core.m_failed)
        core.m_events.requestReset(id, code);
    core.m_streams.erase(id);
    return 0;
}

int H2ServerSession::Core::onFrameSent(nghttp2_session*, const nghttp2_frame* frame, void* self)
{
    auto& core = *static_cast<Core*>(self);
    switch (frame->hd.type) {
    case NGHTTP2_DATA:
        core.m_guard.sendData(qint64(frame->hd.length));
        Q_FALLTHROUGH();
    case NGHTTP2_HEADERS:
        if ((frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0)
            core.answerSent(frame->hd.stream_id);
        break;
    case NGHTTP2_RST_STREAM:
        core.resetSent(*frame);
        break;
    case NGHTTP2_GOAWAY:
        core.goawaySent(frame->goaway);
        break;
    default:
        break;
    }
    return 0;
}

int H2ServerSession::Core::onFrameNotSent(nghttp2_session* session, const nghttp2_frame* frame, int,
                                          void* self)
{
    auto& core = *static_cast<Core*>(self);
    Stream* const stream = core.find(frame->hd.stream_id);
    if (frame->hd.type == NGHTTP2_HEADERS && stream && !stream->closing) {
        // The fields of the answer exceed what can be packed: without its head the rest makes no sense.
        stream->closing = true;
        nghttp2_submit_rst_stream(session, NGHTTP2_FLAG_NONE, frame->hd.stream_id, NGHTTP2_INTERNAL_ERROR);
    }
    return 0;
}

ssize_t H2ServerSession::Core::readBody(nghttp2_session*, int32_t id, uint8_t*, size_t size, uint32_t* flags,
                                        nghttp2_data_source* source, void* self)
{
    auto& core = *static_cast<Core*>(self);
    if (core.m_outgoing.size() >= core.m_limits.outgoingHigh) {
        core.m_waiting.push_back(id);
        return NGHTTP2_ERR_DEFERRED;
    }
    const auto& stream = *static_cast<const Stream*>(source->ptr);
    const qsizetype left = stream.body.size() - stream.bodySent;
    const qsizetype taken = std::min(left, qsizetype(size));
    *flags = NGHTTP2_DATA_FLAG_NO_COPY;
    if (taken == left)
        *flags |= NGHTTP2_DATA_FLAG_EOF;
    return ssize_t(taken);
}

int H2ServerSession::Core::sendBody(nghttp2_session*, nghttp2_frame* frame, const uint8_t* header,
                                    size_t size, nghttp2_data_source* source, void* self)
{
    auto& core = *static_cast<Core*>(self);
    auto& stream = *static_cast<Stream*>(source->ptr);
    // No padding callback is set, so `size` is all content.
    Q_ASSERT(frame->data.padlen == 0);
    core.m_outgoing.append(reinterpret_cast<const char*>(header), 9);
    core.m_outgoing.append(QByteArrayView(stream.body).sliced(stream.bodySent, qsizetype(size)));
    stream.bodySent += qsizetype(size);
    return 0;
}

} // namespace hookbench::http
