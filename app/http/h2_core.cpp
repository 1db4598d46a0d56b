// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_core.h"

#include "app/http/h2_response.h"

#include <QCoreApplication>

#include <utility>

namespace hookbench::http {
namespace {

/// Room for the frames of a few answers, so that it need not grow by each of their parts.
constexpr qsizetype usualOutgoing = 512;

struct H2SessionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::H2SessionText)
};

} // namespace

H2ServerSession::Core::Core(H2Events& events, const Clock& clock, const H2Limits& limits)
    : m_events(events)
    , m_limits(limits)
    , m_guard(limits, clock)
{
    createLibrarySession();
    submitSettings();
}

H2ServerSession::Core::~Core()
{
    nghttp2_session_del(m_session);
}

void H2ServerSession::Core::submitSettings()
{
    // Dependencies between streams are deprecated (RFC 9113 5.3) and were the stuff of attacks.
    const nghttp2_settings_entry settings[] = {
        {NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, quint32(m_limits.concurrentStreams)},
        {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, quint32(m_limits.streamWindow)},
        {NGHTTP2_SETTINGS_MAX_FRAME_SIZE, quint32(m_limits.framePayload)},
        {NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, quint32(m_limits.head)},
        {NGHTTP2_SETTINGS_NO_RFC7540_PRIORITIES, 1},
    };
    const int submitted =
        nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, settings, std::size(settings));
    Q_ASSERT(submitted == 0);
    Q_UNUSED(submitted);
    nghttp2_session_set_local_window_size(m_session, NGHTTP2_FLAG_NONE, 0, m_limits.connectionWindow);
}

void H2ServerSession::Core::setRequestLimits(qint64 head, qint32 fields, qint64 body)
{
    m_limits.head = head;
    m_limits.fields = fields;
    m_limits.body = body;
}

void H2ServerSession::Core::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && !m_failed) {
        const H2FrameScanner::Piece piece = m_scanner.next(bytes);
        if (piece.hasHeader && admit(m_scanner.frame()))
            receive(m_scanner.header());
        // An incomplete header is kept from the library, which would count its parts as frames.
        if (!m_failed)
            receive(bytes.first(piece.size).sliced(piece.headerSize));
        pump();
        // Only behind whole frames, so that it does not matter how they were cut.
        if (m_scanner.isBetweenFrames())
            failIfPending();
        bytes = bytes.sliced(piece.size);
    }
}

bool H2ServerSession::Core::admit(const H2FrameHeader& frame)
{
    quint32 code = NGHTTP2_ENHANCE_YOUR_CALM;
    ProtocolError error = m_guard.receiveFrame(frame);
    if (!error)
        error = checkForm(frame, code);
    if (!error)
        error = checkStreamState(frame, code);
    if (error)
        fail(std::move(error), code);
    return !m_failed;
}

/// What the library lets pass or names otherwise: frames too small for their own fields (RFC 9113 4.2) and
/// priorities of the connection (6.3).
ProtocolError H2ServerSession::Core::checkForm(const H2FrameHeader& frame, quint32& code)
{
    const bool isHeaders = frame.is(H2FrameType::Headers);
    if (isHeaders || frame.is(H2FrameType::Data)) {
        const quint32 least =
            (frame.has(h2flag::padded) ? 1 : 0) + (isHeaders && frame.has(h2flag::priority) ? 5 : 0);
        if (frame.length < least) {
            code = NGHTTP2_FRAME_SIZE_ERROR;
            return h2LibraryError(code, {});
        }
    }
    if (frame.is(H2FrameType::Priority) && frame.stream == 0) {
        code = NGHTTP2_PROTOCOL_ERROR;
        return h2LibraryError(code, "PRIORITY: stream_id == 0");
    }
    return {};
}

/// The library forgets streams when they are closed and ignores what still comes for them, which is right
/// only after a reset of ours (RFC 9113 5.1, 5.1.1).
ProtocolError H2ServerSession::Core::checkStreamState(const H2FrameHeader& frame, quint32& code)
{
    const bool isHeaders = frame.is(H2FrameType::Headers);
    const bool isOfClient = (frame.stream & 1) != 0;
    if ((!isHeaders && !frame.is(H2FrameType::Data)) || !isOfClient || m_goingAway)
        return {};
    if (frame.stream > m_lastOpened) {
        if (isHeaders) {
            m_lastOpened = frame.stream;
            m_history.open(frame.stream);
        }
        return {};
    }
    if (frame.is(H2FrameType::Data) && exceedsWindow(frame)) {
        code = NGHTTP2_FLOW_CONTROL_ERROR;
        return h2LibraryError(code, {});
    }
    if (find(qint32(frame.stream)) || m_history.wasResetByUs(frame.stream))
        return {};
    if (isHeaders && !m_history.wasOpened(frame.stream)) {
        code = NGHTTP2_PROTOCOL_ERROR;
        return {"h2-stream-order",
                H2SessionText::tr(
                    "The peer opened a stream with a lower number than one before (RFC 9113 5.1.1)."),
                -1, 0};
    }
    code = NGHTTP2_STREAM_CLOSED;
    return h2LibraryError(code, {});
}

/// Judged by the whole frame: the library would judge the part that it is given.
bool H2ServerSession::Core::exceedsWindow(const H2FrameHeader& frame) const
{
    if (qint64(frame.length) > nghttp2_session_get_local_window_size(m_session))
        return true;
    const qint32 ofStream = nghttp2_session_get_stream_local_window_size(m_session, qint32(frame.stream));
    return ofStream >= 0 && qint64(frame.length) > ofStream;
}

void H2ServerSession::Core::receive(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const auto* const data = reinterpret_cast<const uint8_t*>(bytes.data());
    const ssize_t taken = nghttp2_session_mem_recv(m_session, data, size_t(bytes.size()));
    if (taken < 0)
        failByLibrary(int(taken));
}

void H2ServerSession::Core::failByLibrary(int libraryError)
{
    switch (libraryError) {
    case NGHTTP2_ERR_BAD_CLIENT_MAGIC:
        fail({"h2-bad-preface",
              H2SessionText::tr(
                  "The connection does not begin with the client preface of HTTP/2 (RFC 9113 3.4)."),
              0, 0},
             NGHTTP2_PROTOCOL_ERROR);
        break;
    case NGHTTP2_ERR_FLOODED:
        fail(h2LibraryError(NGHTTP2_ENHANCE_YOUR_CALM, nghttp2_strerror(libraryError)),
             NGHTTP2_ENHANCE_YOUR_CALM);
        break;
    default:
        fail(h2LibraryError(NGHTTP2_INTERNAL_ERROR, nghttp2_strerror(libraryError)), NGHTTP2_INTERNAL_ERROR);
        break;
    }
}

void H2ServerSession::Core::fail(ProtocolError error, quint32 code)
{
    if (m_failed)
        return;
    m_failed = true;
    if (error.offset < 0)
        error.offset = m_scanner.frame().offset;
    // The debug text is the stable word: the sentence is for the people on our side.
    nghttp2_submit_goaway(m_session, NGHTTP2_FLAG_NONE, nghttp2_session_get_last_proc_stream_id(m_session),
                          code, reinterpret_cast<const uint8_t*>(error.code.constData()),
                          size_t(error.code.size()));
    m_events.connectionError(error, code);
}

void H2ServerSession::Core::failSoon(ProtocolError error, quint32 code)
{
    if (!error || m_pending)
        return;
    m_pending = std::move(error);
    m_pendingCode = code;
}

void H2ServerSession::Core::failIfPending()
{
    if (!m_pending)
        return;
    fail(std::exchange(m_pending, {}), m_pendingCode);
    pump();
}

void H2ServerSession::Core::pump()
{
    while (!m_goawaySent) {
        const uint8_t* data = nullptr;
        const ssize_t size = nghttp2_session_mem_send(m_session, &data);
        if (size < 0) {
            m_goawaySent = true;
            fail(h2LibraryError(NGHTTP2_INTERNAL_ERROR, nghttp2_strerror(int(size))), NGHTTP2_INTERNAL_ERROR);
        }
        if (size <= 0)
            break;
        m_outgoing.append(reinterpret_cast<const char*>(data), qsizetype(size));
        if (m_outgoing.size() > m_limits.outgoingMax && !m_failed)
            fail(
                {"h2-unread-output", H2SessionText::tr("The peer makes us answer but does not read."), -1, 0},
                NGHTTP2_ENHANCE_YOUR_CALM);
    }
}

std::optional<ProtocolError> H2ServerSession::Core::finish() const
{
    if (m_failed || m_scanner.offset() == 0 || (m_scanner.hasPreface() && m_scanner.isBetweenFrames()))
        return {};
    return ProtocolError{
        "h2-truncated-frame",
        H2SessionText::tr("The connection ended in the middle of an HTTP/2 frame or preface."),
        m_scanner.offset(), 0};
}

QByteArray H2ServerSession::Core::takeOutgoing()
{
    if (m_outgoing.isEmpty())
        m_outgoing.reserve(usualOutgoing);
    for (const qint32 id : std::exchange(m_waiting, {}))
        nghttp2_session_resume_data(m_session, id); // of a stream that has gone it says so
    pump();
    return std::exchange(m_outgoing, {});
}

void H2ServerSession::Core::goAway(quint32 code)
{
    if (m_failed || m_goingAway)
        return;
    m_goingAway = true;
    if (code == NGHTTP2_NO_ERROR)
        nghttp2_submit_goaway(m_session, NGHTTP2_FLAG_NONE,
                              nghttp2_session_get_last_proc_stream_id(m_session), code, nullptr, 0);
    else
        nghttp2_session_terminate_session(m_session, code);
}

bool H2ServerSession::Core::wantsRead() const
{
    return !m_failed && m_outgoing.size() < m_limits.outgoingHigh &&
           nghttp2_session_want_read(m_session) != 0;
}

bool H2ServerSession::Core::wantsWrite() const
{
    if (!m_outgoing.isEmpty())
        return true;
    return !m_goawaySent && (!m_waiting.empty() || nghttp2_session_want_write(m_session) != 0);
}

bool H2ServerSession::Core::isFinished() const
{
    if (wantsWrite())
        return false;
    return m_failed || nghttp2_session_want_read(m_session) == 0;
}

void H2ServerSession::Core::resetSent(const nghttp2_frame& frame)
{
    const qint32 id = frame.hd.stream_id;
    const quint32 code = frame.rst_stream.error_code;
    m_history.resetByUs(quint32(id));
    Stream* const stream = find(id);
    // Resets of ours were counted when they were decided.
    if (m_failed || (stream && stream->closing))
        return;
    failSoon(!stream && code == NGHTTP2_REFUSED_STREAM ? m_guard.sendRefusal() : m_guard.sendReset(),
             NGHTTP2_ENHANCE_YOUR_CALM);
    // A window that a setting lifts too high concerns the connection (RFC 9113 6.9.2).
    if (code == NGHTTP2_FLOW_CONTROL_ERROR && m_scanner.frame().is(H2FrameType::Settings))
        failSoon(h2LibraryError(code, {}), code);
    if (!stream)
        return;
    stream->closing = true;
    if (stream->hasHead && !stream->ended)
        m_events.requestError(id, h2LibraryError(code, {}));
    else if (stream->hasHead)
        m_events.requestReset(id, code);
}

/// The library's way to tell that it has given the connection up.
void H2ServerSession::Core::goawaySent(const nghttp2_goaway& frame)
{
    if (m_failed) {
        m_goawaySent = true;
        return;
    }
    if (m_goingAway) {
        m_goawaySent = frame.error_code != NGHTTP2_NO_ERROR;
        return;
    }
    m_failed = true;
    m_goawaySent = true;
    ProtocolError error =
        h2LibraryError(frame.error_code, QByteArrayView(frame.opaque_data, qsizetype(frame.opaque_data_len)));
    error.offset = m_scanner.frame().offset;
    m_events.connectionError(error, frame.error_code);
}

} // namespace hookbench::http
