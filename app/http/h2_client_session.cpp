// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_client_session.h"

#include "app/http/h2_head.h"
#include "app/http/h2_response.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace hookbench::http {
namespace {

struct H2ClientText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::H2ClientText)
};

constexpr qint32 streamWindow = 1024 * 1024;
constexpr qint32 connectionWindow = 4 * 1024 * 1024;
constexpr qsizetype outgoingHigh = 256 * 1024;
constexpr qint64 largestHead = 512 * 1024;

QByteArrayView view(const uint8_t* bytes, size_t size)
{
    return {bytes, qsizetype(size)};
}

} // namespace

class H2ClientSession::Core
{
public:
    Core();
    ~Core() { nghttp2_session_del(m_session); }
    Q_DISABLE_COPY_MOVE(Core)

    void request(const HeaderList& fields, bool hasBody, H2ResponseEvents& events);
    void addBody(const QByteArray& piece, bool last);
    bool wantsBody() const { return m_events && !m_bodyEnded && m_body.isEmpty(); }
    qint64 bodyTaken() const { return m_bodyTaken; }
    void abandon();
    void feed(QByteArrayView bytes);
    void closed();
    QByteArray takeOutgoing();
    bool keepsAlive() const;

private:
    static int onBeginHeaders(nghttp2_session*, const nghttp2_frame*, void* self);
    static int onHeader(nghttp2_session*, const nghttp2_frame* frame, const uint8_t* name, size_t nameSize,
                        const uint8_t* value, size_t valueSize, uint8_t, void* self);
    static int onFrame(nghttp2_session*, const nghttp2_frame* frame, void* self);
    static int onData(nghttp2_session*, uint8_t, int32_t stream, const uint8_t* data, size_t size,
                      void* self);
    static int onClose(nghttp2_session*, int32_t stream, uint32_t code, void* self);
    static ssize_t readBody(nghttp2_session*, int32_t, uint8_t* buffer, size_t size, uint32_t* flags,
                            nghttp2_data_source*, void* self);

    bool isOurs(qint32 stream) const { return m_events && stream == m_stream; }
    void receiveBlock(const nghttp2_frame& frame);
    void fail(QByteArray code, const QString& message);

    nghttp2_session* m_session = nullptr;
    H2ResponseEvents* m_events = nullptr; ///< of the request under way
    qint32 m_stream = 0;
    H2BlockWriter m_block;
    bool m_hasHead = false;
    HeaderList m_trailers;
    QByteArray m_body; ///< to be sent
    qsizetype m_bodyAt = 0;
    qint64 m_bodyTaken = 0;
    bool m_bodyEnded = true;
    bool m_goneAway = false;
    bool m_broken = false;
};

H2ClientSession::Core::Core()
{
    nghttp2_session_callbacks* callbacks = nullptr;
    if (nghttp2_session_callbacks_new(&callbacks) != 0)
        qBadAlloc();
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, &Core::onBeginHeaders);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, &Core::onHeader);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, &Core::onFrame);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, &Core::onData);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, &Core::onClose);
    nghttp2_option* option = nullptr;
    if (nghttp2_option_new(&option) != 0)
        qBadAlloc();
    nghttp2_option_set_max_send_header_block_length(option, 1024 * 1024);
    // What a server says is shown, not judged.
    nghttp2_option_set_no_http_messaging(option, 1);
    const int made = nghttp2_session_client_new2(&m_session, callbacks, this, option);
    nghttp2_option_del(option);
    nghttp2_session_callbacks_del(callbacks);
    if (made != 0)
        qBadAlloc();
    const nghttp2_settings_entry settings[] = {
        {NGHTTP2_SETTINGS_ENABLE_PUSH, 0},
        {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, quint32(streamWindow)},
        {NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, 0},
    };
    nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, settings, std::size(settings));
    nghttp2_session_set_local_window_size(m_session, NGHTTP2_FLAG_NONE, 0, connectionWindow);
}

void H2ClientSession::Core::request(const HeaderList& fields, bool hasBody, H2ResponseEvents& events)
{
    Q_ASSERT(!m_events);
    m_events = &events;
    m_block = {};
    m_hasHead = false;
    m_trailers = {};
    m_body.clear();
    m_bodyAt = 0;
    m_bodyTaken = 0;
    m_bodyEnded = !hasBody;
    nghttp2_data_provider provider{};
    provider.read_callback = &Core::readBody;
    const std::vector<nghttp2_nv> list = h2LibraryFields(fields);
    m_stream = nghttp2_submit_request(m_session, nullptr, list.data(), list.size(),
                                      hasBody ? &provider : nullptr, nullptr);
    if (m_stream < 0)
        fail("h2-bad-request", H2ClientText::tr("HTTP/2 cannot carry this request: %1.")
                                   .arg(QString::fromLatin1(nghttp2_strerror(m_stream))));
}

void H2ClientSession::Core::addBody(const QByteArray& piece, bool last)
{
    Q_ASSERT(wantsBody());
    m_body = piece;
    m_bodyAt = 0;
    m_bodyEnded = last;
    nghttp2_session_resume_data(m_session, m_stream);
}

void H2ClientSession::Core::abandon()
{
    if (!m_events)
        return;
    m_events = nullptr;
    m_broken = true; // what was under way may still come: such a connection is not used again
    nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, m_stream, NGHTTP2_CANCEL);
}

void H2ClientSession::Core::feed(QByteArrayView bytes)
{
    const auto* const data = reinterpret_cast<const uint8_t*>(bytes.data());
    const ssize_t taken = nghttp2_session_mem_recv(m_session, data, size_t(bytes.size()));
    if (taken < 0) {
        m_broken = true;
        fail("h2-protocol-error", H2ClientText::tr("The server breaks HTTP/2: %1.")
                                      .arg(QString::fromLatin1(nghttp2_strerror(int(taken)))));
    } else if (m_events && !nghttp2_session_want_read(m_session) && !nghttp2_session_want_write(m_session)) {
        m_broken = true;
        fail("h2-goaway", H2ClientText::tr("The server ended the HTTP/2 connection without an answer."));
    }
}

void H2ClientSession::Core::closed()
{
    m_broken = true;
    if (m_hasHead)
        fail("response-truncated", H2ClientText::tr("The connection ended before the end of the response."));
    else
        fail("connection-closed", H2ClientText::tr("The server closed the connection without an answer."));
}

void H2ClientSession::Core::fail(QByteArray code, const QString& message)
{
    if (H2ResponseEvents* const events = std::exchange(m_events, nullptr))
        events->responseFailed({std::move(code), message, -1, 0});
}

QByteArray H2ClientSession::Core::takeOutgoing()
{
    QByteArray outgoing;
    while (outgoing.size() < outgoingHigh) {
        const uint8_t* data = nullptr;
        const ssize_t size = nghttp2_session_mem_send(m_session, &data);
        if (size < 0) {
            m_broken = true;
            fail("h2-protocol-error", H2ClientText::tr("The server breaks HTTP/2: %1.")
                                          .arg(QString::fromLatin1(nghttp2_strerror(int(size)))));
        }
        if (size <= 0)
            break;
        outgoing.append(view(data, size_t(size)));
    }
    return outgoing;
}

bool H2ClientSession::Core::keepsAlive() const
{
    return !m_broken && !m_goneAway && !m_events && nghttp2_session_check_request_allowed(m_session) != 0;
}

ssize_t H2ClientSession::Core::readBody(nghttp2_session*, int32_t, uint8_t* buffer, size_t size,
                                        uint32_t* flags, nghttp2_data_source*, void* self)
{
    auto& core = *static_cast<Core*>(self);
    const qsizetype taken = std::min(qsizetype(size), core.m_body.size() - core.m_bodyAt);
    std::memcpy(buffer, core.m_body.constData() + core.m_bodyAt, size_t(taken));
    core.m_bodyAt += taken;
    core.m_bodyTaken += taken;
    if (core.m_bodyAt == core.m_body.size()) {
        core.m_body.clear();
        core.m_bodyAt = 0;
        if (core.m_bodyEnded)
            *flags |= NGHTTP2_DATA_FLAG_EOF;
        else if (taken == 0)
            return NGHTTP2_ERR_DEFERRED;
    }
    return taken;
}

int H2ClientSession::Core::onBeginHeaders(nghttp2_session*, const nghttp2_frame*, void* self)
{
    static_cast<Core*>(self)->m_block = {};
    return 0;
}

int H2ClientSession::Core::onHeader(nghttp2_session*, const nghttp2_frame* frame, const uint8_t* name,
                                    size_t nameSize, const uint8_t* value, size_t valueSize, uint8_t,
                                    void* self)
{
    auto& core = *static_cast<Core*>(self);
    if (!core.isOurs(frame->hd.stream_id))
        return 0;
    if (core.m_block.listSize() > largestHead)
        return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
    core.m_block.add(view(name, nameSize), view(value, valueSize));
    return 0;
}

int H2ClientSession::Core::onFrame(nghttp2_session*, const nghttp2_frame* frame, void* self)
{
    auto& core = *static_cast<Core*>(self);
    if (frame->hd.type == NGHTTP2_GOAWAY)
        core.m_goneAway = true;
    if (!core.isOurs(frame->hd.stream_id))
        return 0;
    if (frame->hd.type == NGHTTP2_HEADERS)
        core.receiveBlock(*frame);
    const bool isMessage = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
    if (isMessage && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0 && core.m_events) {
        H2ResponseEvents* const events = std::exchange(core.m_events, nullptr);
        // The answer may come before the whole request went out: the rest is not sent then.
        if (!core.m_bodyEnded || !core.m_body.isEmpty()) {
            core.m_broken = true;
            nghttp2_submit_rst_stream(core.m_session, NGHTTP2_FLAG_NONE, core.m_stream, NGHTTP2_CANCEL);
        }
        events->responseEnd(core.m_trailers);
    }
    return 0;
}

void H2ClientSession::Core::receiveBlock(const nghttp2_frame& frame)
{
    H2Block block = m_block.take();
    if (m_hasHead) {
        m_trailers = std::move(block.fields);
        return;
    }
    const ResponseHead head = readH2ResponseHead(block.fields.bytes());
    const bool interim =
        head.status >= 100 && head.status < 200 && (frame.hd.flags & NGHTTP2_FLAG_END_STREAM) == 0;
    m_hasHead = !interim;
    m_events->responseHead(block.fields, interim);
}

int H2ClientSession::Core::onData(nghttp2_session*, uint8_t, int32_t stream, const uint8_t* data, size_t size,
                                  void* self)
{
    auto& core = *static_cast<Core*>(self);
    if (core.isOurs(stream))
        core.m_events->responseData(view(data, size));
    return 0;
}

int H2ClientSession::Core::onClose(nghttp2_session*, int32_t stream, uint32_t code, void* self)
{
    auto& core = *static_cast<Core*>(self);
    if (core.isOurs(stream)) {
        core.m_broken = true;
        core.fail("h2-reset", H2ClientText::tr("The server reset the request's stream: %1 (RFC 9113 7).")
                                  .arg(QString::fromLatin1(h2ErrorName(code))));
    }
    return 0;
}

H2ClientSession::H2ClientSession()
    : m_core(std::make_unique<Core>())
{
}

H2ClientSession::~H2ClientSession() = default;

void H2ClientSession::request(const HeaderList& fields, bool hasBody, H2ResponseEvents& events)
{
    m_core->request(fields, hasBody, events);
}

void H2ClientSession::addBody(const QByteArray& piece, bool last)
{
    m_core->addBody(piece, last);
}

bool H2ClientSession::wantsBody() const
{
    return m_core->wantsBody();
}

qint64 H2ClientSession::bodyTaken() const
{
    return m_core->bodyTaken();
}

void H2ClientSession::abandon()
{
    m_core->abandon();
}

void H2ClientSession::feed(QByteArrayView bytes)
{
    m_core->feed(bytes);
}

void H2ClientSession::closed()
{
    m_core->closed();
}

QByteArray H2ClientSession::takeOutgoing()
{
    return m_core->takeOutgoing();
}

bool H2ClientSession::keepsAlive() const
{
    return m_core->keepsAlive();
}

} // namespace hookbench::http
