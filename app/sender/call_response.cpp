// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_head.h"
#include "app/sender/call.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

// What comes back on a call.
namespace hookbench::sender {

namespace {

struct CallText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::sender::CallText)
};

/// Bytes read before others get their turn.
constexpr qsizetype bytesInARow = 512 * 1024;

} // namespace

/// Whether anything came.
bool Call::read()
{
    std::array<char, 64 * 1024> buffer;
    qsizetype got = 0;
    while (!m_finished && got < bytesInARow && !m_responseBody.isBusy()) {
        const auto transfer = m_connection->receive(buffer.data(), buffer.size());
        if (transfer.status == Connection::Transfer::Status::Blocked)
            return got > 0;
        m_movedUs = m_clock.monotonicUs();
        if (transfer.status != Connection::Transfer::Status::Done) {
            peerClosed(transfer.status == Connection::Transfer::Status::Failed);
            return true;
        }
        got += transfer.bytes;
        receive(QByteArrayView(buffer.data(), transfer.bytes));
    }
    // TLS may hold bytes that no socket tells of.
    if (got >= bytesInARow)
        m_connection->callAgain();
    return got > 0;
}

void Call::receive(QByteArrayView bytes)
{
    if (m_firstUs < 0 && !m_isHttp2) {
        m_firstUs = m_movedUs;
        setPhase(SendPhase::Receiving);
    }
    if (m_isHttp2)
        m_connection->http2->feed(bytes);
    else if (m_request.protocol == Protocol::Raw)
        receiveRaw(bytes);
    else
        receiveHttp1(bytes);
}

void Call::receiveHttp1(QByteArrayView bytes)
{
    using Event = http::ResponseParser::Event;
    while (!m_finished) {
        const http::ResponseParser::Step step = m_parser.next(bytes);
        const QByteArrayView taken = bytes.first(step.consumed);
        bytes = bytes.sliced(step.consumed);
        switch (step.event) {
        case Event::NeedMore:
            return;
        case Event::InterimHead:
            m_holdUntilUs = 0;
            keepInterim(m_parser.interim());
            break;
        case Event::HeadComplete:
            takeHead();
            break;
        case Event::Body:
            takeBody(taken, step.data);
            break;
        case Event::MessageComplete:
            m_complete = bytes.isEmpty();
            complete();
            return;
        case Event::Failed:
            m_responseHead = m_responseHead.isEmpty() ? m_parser.incompleteHead() : m_responseHead;
            m_responseBody.add(bytes);
            fail(m_parser.error().code, m_parser.error().message);
            m_error = m_parser.error();
            return;
        }
    }
}

/// Everything is kept; that it reads as HTTP only tells when it is over.
void Call::receiveRaw(QByteArrayView bytes)
{
    using Event = http::ResponseParser::Event;
    bool failed = false;
    while (!failed && !m_finished) {
        const http::ResponseParser::Step step = m_parser.next(bytes);
        const QByteArrayView taken = bytes.first(step.consumed);
        if (step.event == Event::Failed)
            break;
        bytes = bytes.sliced(step.consumed);
        if (step.event == Event::NeedMore)
            return;
        if (step.event == Event::HeadComplete)
            takeHead();
        else if (step.event == Event::Body)
            takeBody(taken, step.data);
        else if (step.event == Event::MessageComplete) {
            // What comes behind it belongs to the answer to what was sent.
            takeBody(bytes, bytes);
            complete();
            return;
        }
    }
    if (m_responseHead.isEmpty() && !m_parser.incompleteHead().isEmpty() && m_responseBody.size() == 0) {
        const QByteArray begin = m_parser.incompleteHead();
        m_responseFraming = http::BodyFraming::UntilClose;
        takeBody(begin, begin);
        bytes = bytes.sliced(std::min(bytes.size(), begin.size()));
    }
    takeBody(bytes, bytes);
}

void Call::takeHead()
{
    m_holdUntilUs = 0;
    const http::ResponseHead& head = m_parser.head();
    m_responseHead = head.raw;
    m_responseFraming = m_parser.framing();
    m_status = head.status;
}

void Call::takeBody(QByteArrayView wire, QByteArrayView content)
{
    const qint64 room = m_request.largestResponse - m_responseBody.size();
    const QByteArrayView kept = wire.first(qsizetype(std::clamp<qint64>(room, 0, wire.size())));
    m_responseBody.add(kept);
    m_contentSize += content.size();
    m_digest.addData(content);
    if (kept.size() == wire.size())
        return;
    m_unkept += wire.size() - kept.size();
    fail("response-too-large",
         CallText::tr("The response is larger than %1 bytes, the limit here.").arg(m_request.largestResponse),
         CallText::tr("The rest was not read. Raise the limit to see all of it."));
}

void Call::responseHead(const http::HeaderList& fields, bool interim)
{
    if (m_firstUs < 0) {
        m_firstUs = m_movedUs;
        setPhase(SendPhase::Receiving);
    }
    if (interim) {
        keepInterim(fields.bytes() + "\r\n");
        return;
    }
    m_responseHead = fields.bytes();
    m_responseFraming = http::BodyFraming::UntilClose;
    m_status = http::readH2ResponseHead(m_responseHead).status;
}

/// A server may send as many as it likes.
void Call::keepInterim(QByteArrayView head)
{
    constexpr qsizetype mostKept = 64 * 1024;
    if (m_interim.size() + head.size() <= mostKept)
        m_interim += head;
}

void Call::responseData(QByteArrayView data)
{
    takeBody(data, data);
}

void Call::responseEnd(const http::HeaderList& trailers)
{
    m_trailers = trailers.bytes();
    m_complete = true;
    complete();
}

void Call::responseFailed(const http::ProtocolError& error)
{
    fail(error.code, error.message);
}

void Call::peerClosed(bool failed)
{
    if (m_isHttp2) {
        m_connection->http2->closed();
        return;
    }
    const bool nothingCame = m_firstUs < 0;
    const bool ended = m_parser.finish();
    if (m_request.protocol == Protocol::Raw || ended) {
        complete();
        return;
    }
    if (m_responseHead.isEmpty())
        m_responseHead = m_parser.incompleteHead();
    if (nothingCame && failed)
        fail("connection-reset", CallText::tr("The server reset the connection without an answer."),
             CallText::tr("It may have crashed, or refuse the size or the form of the request."));
    else if (nothingCame)
        fail(m_parser.error().code, m_parser.error().message,
             CallText::tr("It may have crashed, or expect TLS: then use https://."));
    else
        fail(m_parser.error().code, m_parser.error().message);
}

} // namespace hookbench::sender
