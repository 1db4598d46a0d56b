// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/h2_client.h"

#include <algorithm>
#include <cstring>

namespace hookbench::http {
namespace {

std::vector<nghttp2_nv> libraryFields(const H2Pairs& fields)
{
    std::vector<nghttp2_nv> list;
    for (const auto& [name, value] : fields) {
        list.push_back({reinterpret_cast<uint8_t*>(const_cast<char*>(name.data())),
                        reinterpret_cast<uint8_t*>(const_cast<char*>(value.data())), size_t(name.size()),
                        size_t(value.size()), NGHTTP2_NV_FLAG_NONE});
    }
    return list;
}

} // namespace

H2Client::H2Client()
{
    nghttp2_session_callbacks* callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, &H2Client::onHeader);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, &H2Client::onData);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, &H2Client::onClose);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, &H2Client::onFrame);
    nghttp2_session_client_new(&m_session, callbacks, this);
    nghttp2_session_callbacks_del(callbacks);
    nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, nullptr, 0);
}

H2Client::~H2Client()
{
    nghttp2_session_del(m_session);
}

qint32 H2Client::request(const H2Pairs& fields, const QByteArray& content, const H2Pairs& trailers)
{
    auto upload = std::make_pair(nghttp2_session_get_next_stream_id(m_session), Upload{content, 0, trailers});
    Upload& kept = m_uploads.insert_or_assign(qint32(upload.first), std::move(upload.second)).first->second;
    nghttp2_data_provider provider{};
    provider.source.ptr = &kept;
    provider.read_callback = &H2Client::readUpload;
    const std::vector<nghttp2_nv> list = libraryFields(fields);
    const bool hasBody = !content.isEmpty() || !trailers.empty();
    return nghttp2_submit_request(m_session, nullptr, list.data(), list.size(), hasBody ? &provider : nullptr,
                                  nullptr);
}

void H2Client::reset(qint32 stream)
{
    nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, stream, NGHTTP2_CANCEL);
}

void H2Client::goAway()
{
    nghttp2_submit_goaway(m_session, NGHTTP2_FLAG_NONE, 0, NGHTTP2_NO_ERROR,
                          reinterpret_cast<const uint8_t*>("bye"), 3);
}

QByteArray H2Client::take()
{
    QByteArray bytes;
    const uint8_t* data = nullptr;
    while (bytes.size() < 1024 * 1024) {
        const ssize_t size = nghttp2_session_mem_send(m_session, &data);
        if (size <= 0)
            break;
        bytes.append(reinterpret_cast<const char*>(data), size);
    }
    return bytes;
}

void H2Client::feed(const QByteArray& bytes)
{
    nghttp2_session_mem_recv(m_session, reinterpret_cast<const uint8_t*>(bytes.data()), size_t(bytes.size()));
}

bool H2Client::isFinished() const
{
    return !nghttp2_session_want_read(m_session) && !nghttp2_session_want_write(m_session);
}

ssize_t H2Client::readUpload(nghttp2_session* session, int32_t stream, uint8_t* buffer, size_t size,
                             uint32_t* flags, nghttp2_data_source* source, void*)
{
    auto& upload = *static_cast<Upload*>(source->ptr);
    const qsizetype taken = std::min(qsizetype(size), upload.content.size() - upload.sent);
    std::memcpy(buffer, upload.content.constData() + upload.sent, size_t(taken));
    upload.sent += taken;
    if (upload.sent < upload.content.size())
        return taken;
    *flags |= NGHTTP2_DATA_FLAG_EOF;
    if (!upload.trailers.empty()) {
        *flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM;
        const std::vector<nghttp2_nv> list = libraryFields(upload.trailers);
        nghttp2_submit_trailer(session, stream, list.data(), list.size());
    }
    return taken;
}

int H2Client::onHeader(nghttp2_session*, const nghttp2_frame* frame, const uint8_t* name, size_t nameSize,
                       const uint8_t* value, size_t valueSize, uint8_t, void* self)
{
    H2Answer& answer = static_cast<H2Client*>(self)->answers[frame->hd.stream_id];
    const QByteArray key(reinterpret_cast<const char*>(name), qsizetype(nameSize));
    const QByteArray text(reinterpret_cast<const char*>(value), qsizetype(valueSize));
    if (key == ":status") {
        answer.statuses << text;
        answer.fields.clear();
    }
    answer.fields.emplace_back(key, text);
    return 0;
}

int H2Client::onData(nghttp2_session*, uint8_t, int32_t stream, const uint8_t* data, size_t size, void* self)
{
    static_cast<H2Client*>(self)->answers[stream].content.append(reinterpret_cast<const char*>(data),
                                                                 qsizetype(size));
    return 0;
}

int H2Client::onClose(nghttp2_session*, int32_t stream, uint32_t code, void* self)
{
    static_cast<H2Client*>(self)->answers[stream].closedBy = code;
    return 0;
}

int H2Client::onFrame(nghttp2_session*, const nghttp2_frame* frame, void* self)
{
    if (frame->hd.type == NGHTTP2_GOAWAY)
        static_cast<H2Client*>(self)->goaway = frame->goaway.error_code;
    return 0;
}

void converse(H2Client& client, H2ServerSession& server, qsizetype piece)
{
    for (bool moved = true; moved;) {
        const QByteArray up = client.take();
        for (qsizetype at = 0; at < up.size(); at += piece)
            server.feed(QByteArrayView(up).sliced(at, std::min(piece, up.size() - at)));
        const QByteArray down = server.wantsWrite() ? server.takeOutgoing() : QByteArray();
        client.feed(down);
        moved = !up.isEmpty() || !down.isEmpty();
    }
}

} // namespace hookbench::http
