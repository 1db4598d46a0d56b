// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/call.h"

#include "app/http/request_writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::sender {

namespace {

struct CallText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::sender::CallText)
};

/// How long a body waits for "100 Continue" (RFC 9110 10.1.1: not for ever).
constexpr qint64 continueWaitUs = 1'000'000;

/// A raw answer that says nothing for so long is over.
constexpr qint64 rawSilenceUs = 2'000'000;

/// A body up to this size goes out together with its head.
constexpr qsizetype smallBody = 64 * 1024;

} // namespace

Call::Call(SendRequest request, ReceiptDesk& desk, const Clock& clock, BlobReader blobs, Hooks hooks)
    : m_request(std::move(request))
    , m_clock(clock)
    , m_hooks(std::move(hooks))
    , m_upload(m_request.body, std::move(blobs))
    , m_requestBody(desk, [this] { pump(); })
    , m_responseBody(desk, [this] { pump(); })
    , m_parser(http::readRequestHead(m_request.head).method)
    , m_madeUs(clock.monotonicUs())
    , m_startWallUs(clock.wallUs())
{
}

void Call::begin(std::unique_ptr<Connection> connection)
{
    m_connection = std::move(connection);
    m_sequence = m_connection->nextSequence();
    m_reused = m_sequence > 1;
    m_opening = m_reused ? SentPhases() : m_connection->phases();
    m_tls = m_connection->tls();
    m_peer = m_connection->peer();
    m_local = m_connection->local();
    m_connectionNumber = m_connection->number();
    m_isHttp2 = m_connection->http2 != nullptr;
    m_connection->watch([this] { pump(); });
    if (const auto opened = m_upload.open(); !opened) {
        fail("body-unreadable", opened.error().message);
        return;
    }
    startRequest();
    pump();
}

void Call::startRequest()
{
    setPhase(SendPhase::Sending);
    m_startUs = m_movedUs = m_clock.monotonicUs();
    m_startWallUs = m_clock.wallUs();
    if (m_isHttp2) {
        const http::HeaderList fields = http::h2RequestFields(m_request.head, m_connection->target().scheme);
        m_head = fields.bytes() + "\r\n";
        m_connection->http2->request(fields, !m_upload.isEmpty(), *this);
        return;
    }
    m_head = m_request.head;
    m_headLeft = m_head.size();
    m_outgoing = m_head;
    if (!m_upload.isEmpty() && m_request.protocol != Protocol::Raw &&
        http::readRequestHead(m_head).expectsContinue)
        m_holdUntilUs = m_startUs + continueWaitUs;
    else if (!m_upload.isEmpty() && m_request.body.bytes.size() <= smallBody &&
             m_request.body.file.isEmpty() && !m_request.body.blob)
        m_outgoing += m_upload.next().value_or(QByteArray());
}

/// Writes and reads whatever can be moved now.
void Call::pump()
{
    if (m_finished || m_pumping || !m_connection || m_startUs < 0)
        return;
    m_pumping = true;
    bool moved = true;
    while (moved && !m_finished) {
        while (!m_finished && fillOutgoing() && sendOutgoing()) {
        }
        // Over HTTP/2 what comes may ask for an answer or make room for more; "100 Continue" lets the body
        // go.
        const bool held = m_holdUntilUs > 0;
        moved = !m_finished && read() && (m_isHttp2 || (held && m_holdUntilUs == 0));
    }
    m_pumping = false;
    if (m_finished) {
        m_hooks.finished();
        return;
    }
    m_connection->wantRead(!m_responseBody.isBusy());
    m_connection->wantWrite(m_outgoingAt < m_outgoing.size() && !m_sendFailed);
}

/// Whether there is something to send.
bool Call::fillOutgoing()
{
    if (m_sendFailed)
        return false;
    if (m_outgoingAt < m_outgoing.size())
        return true;
    m_outgoing.clear();
    m_outgoingAt = 0;
    return m_isHttp2 ? fillHttp2() : fillHttp1();
}

bool Call::fillHttp1()
{
    if (m_upload.atEnd() || m_holdUntilUs > 0 || m_requestBody.isBusy())
        return false;
    auto piece = m_upload.next();
    if (!piece) {
        fail("body-unreadable", piece.error().message);
        return false;
    }
    m_outgoing = std::move(*piece);
    return !m_outgoing.isEmpty();
}

bool Call::fillHttp2()
{
    http::H2ClientSession& session = *m_connection->http2;
    if (session.wantsBody() && !m_requestBody.isBusy()) {
        m_requestBody.add(m_piece);
        m_taken += m_piece.size();
        auto piece = m_upload.next();
        if (!piece) {
            m_piece.clear();
            fail("body-unreadable", piece.error().message);
            return false;
        }
        m_piece = std::move(*piece);
        session.addBody(m_piece, m_upload.atEnd());
    }
    m_outgoing = session.takeOutgoing();
    if (m_headUs < 0 && !m_outgoing.isEmpty())
        m_headUs = m_clock.monotonicUs();
    return !m_outgoing.isEmpty();
}

/// Whether all of it went out.
bool Call::sendOutgoing()
{
    while (m_outgoingAt < m_outgoing.size()) {
        const auto transfer = m_connection->send(QByteArrayView(m_outgoing).sliced(m_outgoingAt));
        if (transfer.status == Connection::Transfer::Status::Blocked)
            return false;
        if (transfer.status != Connection::Transfer::Status::Done) {
            m_sendFailed = true; // the answer, if there is one, may say why
            return false;
        }
        sent(transfer.bytes);
    }
    const bool allTaken = !m_isHttp2 || m_connection->http2->bodyTaken() == m_taken + m_piece.size();
    if (!m_requestSent && m_upload.atEnd() && allTaken)
        requestSent();
    return true;
}

void Call::sent(qsizetype bytes)
{
    m_movedUs = m_clock.monotonicUs();
    if (!m_isHttp2) {
        const qsizetype ofHead = qsizetype(std::min<qint64>(bytes, m_headLeft));
        m_headLeft -= ofHead;
        if (m_headLeft == 0 && m_headUs < 0)
            m_headUs = m_movedUs;
        m_requestBody.add(QByteArrayView(m_outgoing).sliced(m_outgoingAt + ofHead, bytes - ofHead));
    }
    m_outgoingAt += bytes;
}

void Call::requestSent()
{
    m_requestSent = true;
    m_sentUs = m_clock.monotonicUs();
    setPhase(SendPhase::Waiting);
}

void Call::complete()
{
    m_endUs = m_movedUs;
    finish();
}

void Call::fail(QByteArray code, const QString& message, const QString& advice)
{
    if (m_finished)
        return;
    m_error = {std::move(code), message, -1, 0};
    m_advice = advice;
    finish();
}

void Call::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_complete = m_complete && !m_error;
    if (m_isHttp2 && m_connection && m_connection->http2) {
        if (m_error)
            m_connection->http2->abandon();
        if (!m_requestSent)
            m_requestBody.add(QByteArrayView(m_piece).first(
                std::clamp<qint64>(m_connection->http2->bodyTaken() - m_taken, 0, m_piece.size())));
        else
            m_requestBody.add(m_piece);
    }
    if (!m_pumping)
        m_hooks.finished();
}

void Call::failToConnect(const ConnectFailure& failure, const Connection& connection)
{
    m_opening = connection.phases();
    m_tls = connection.tls();
    m_peer = connection.peer();
    m_local = connection.local();
    m_connectionNumber = connection.number();
    fail(failure.code, failure.message, failure.advice);
}

void Call::cancel()
{
    m_cancelled = true;
    fail("cancelled", CallText::tr("It was cancelled."));
}

void Call::tick()
{
    if (m_finished)
        return;
    const qint64 nowUs = m_clock.monotonicUs();
    const SendTimeouts& limits = m_request.timeouts;
    if (m_holdUntilUs > 0 && nowUs >= m_holdUntilUs) {
        m_holdUntilUs = 0;
        pump();
        return;
    }
    const bool isRaw = m_request.protocol == Protocol::Raw;
    if (isRaw && m_firstUs >= 0 && nowUs - m_movedUs > rawSilenceUs) {
        complete();
    } else if (limits.totalMs > 0 && nowUs - m_madeUs > limits.totalMs * 1000LL) {
        fail("timeout", CallText::tr("It was not over within %1 s.").arg(double(limits.totalMs) / 1000),
             CallText::tr("Allow more time, or see what keeps the server."));
    } else if (m_startUs >= 0 && limits.responseMs > 0 && !m_responseBody.isBusy() &&
               !m_requestBody.isBusy() && nowUs - m_movedUs > limits.responseMs * 1000LL) {
        const double seconds = double(limits.responseMs) / 1000;
        fail("response-timeout",
             m_requestSent ? CallText::tr("The server sent nothing for %1 s.").arg(seconds)
                           : CallText::tr("The server took nothing for %1 s.").arg(seconds),
             CallText::tr("Allow more time, or see what keeps the server."));
    }
}

void Call::setPhase(SendPhase phase)
{
    m_phase = phase;
    if (m_hooks.phase)
        m_hooks.phase(phase);
}

SendProgress Call::progress() const
{
    return {m_phase, m_requestBody.size(), m_responseBody.size()};
}

} // namespace hookbench::sender
