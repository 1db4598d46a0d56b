// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/connection.h"

#include "app/base/clock.h"
#include "app/exchange/endpoint.h"
#include "app/http/response_writer.h"
#include "app/listener/behaviours/behaviour.h"
#include "app/listener/listener_limits.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::listener {

namespace {

struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::listener::ConnectionText)
};

/// One connection's turn before others get theirs.
constexpr qsizetype turnBytes = 512 * 1024;

/// How much of what follows an error is kept with it.
constexpr qsizetype restBytes = 64 * 1024;

Reply textReply(int status, const QString& text)
{
    Reply reply;
    reply.status = status;
    reply.headers.append("Content-Type", "text/plain; charset=utf-8");
    reply.body = text.toUtf8() + '\n';
    return reply;
}

http::ProtocolError timeoutError(QByteArrayView code, const QString& message)
{
    return {code.toByteArray(), message, -1, 408};
}

} // namespace

Connection::Connection(ConnectionHost& host, Socket socket, QByteArray peer, QByteArray peerHost)
    : m_host(host)
    , m_socket(std::move(socket))
    , m_peer(std::move(peer))
    , m_peerHost(std::move(peerHost))
    , m_local(m_socket.localAddress())
    , m_parser(host.limits().message)
    , m_body(host.recorder(), this)
    , m_idleUs(host.clock().monotonicUs())
{
    m_host.reactor().watch(m_socket.descriptor(), this);
}

Connection::~Connection()
{
    if (m_state != State::Ended)
        m_host.reactor().forget(m_socket.descriptor(), this);
    if (m_ticket)
        m_host.recorder().forget(m_ticket);
}

void Connection::ready(quint32 events)
{
    if (events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
        m_mayRead = true;
    if ((events & EPOLLOUT) && !m_out.isEmpty())
        flush();
    pump();
}

void Connection::resume()
{
    pump();
}

bool Connection::wantsInput() const
{
    if (m_state == State::Lingering)
        return true;
    return m_state == State::Reading && !m_body.isFull() && !m_host.recorder().isBusy();
}

void Connection::pump()
{
    QByteArray& buffer = m_host.readBuffer();
    for (qsizetype turn = 0; m_mayRead && wantsInput();) {
        if (turn > turnBytes) {
            m_host.reactor().callAgain(this);
            return;
        }
        const Socket::Transfer transfer = m_socket.read(buffer.data(), buffer.size());
        switch (transfer.status) {
        case Socket::Status::Blocked:
            m_mayRead = false;
            break;
        case Socket::Status::Closed:
            m_mayRead = false;
            m_peerFinished = true;
            peerFinished();
            break;
        case Socket::Status::Broken:
            m_mayRead = false;
            broken();
            break;
        case Socket::Status::Done:
            turn += transfer.bytes;
            if (m_state == State::Reading)
                consume(QByteArrayView(buffer).first(transfer.bytes));
            break;
        }
    }
}

void Connection::consume(QByteArrayView input)
{
    using Event = http::RequestParser::Event;
    if (!m_started && !input.isEmpty())
        beginMessage();
    while (m_state == State::Reading && m_started) {
        const http::RequestParser::Step step = m_parser.next(input);
        const QByteArrayView taken = input.first(step.consumed);
        input = input.sliced(step.consumed);
        switch (step.event) {
        case Event::NeedMore:
            // Chunk framing may be consumed without carrying content: it belongs to the body section all the same.
            if (m_parser.isHeadComplete())
                m_body.add(taken);
            return;
        case Event::HeadComplete:
            headComplete(input.isEmpty());
            break;
        case Event::Body:
            m_body.add(taken);
            break;
        case Event::MessageComplete:
            m_body.add(taken);
            m_leftover = input.toByteArray();
            messageComplete();
            return;
        case Event::Failed:
            refuse(m_parser.error(), input);
            return;
        }
    }
}

void Connection::beginMessage()
{
    const Clock& clock = m_host.clock();
    m_started = true;
    m_startUs = clock.monotonicUs();
    if (m_number == 0)
        m_number = m_host.nextConnectionNumber();
    m_exchange = {};
    m_exchange.summary.atUs = clock.wallUs();
    m_exchange.summary.endpoint = m_host.url();
    m_exchange.summary.peer = m_peer;
    m_exchange.endpointId = m_host.endpointId();
    m_exchange.local = m_local;
    m_exchange.connection = m_number;
    m_exchange.sequence = ++m_sequence;
}

void Connection::headComplete(bool bodyWaits)
{
    const http::RequestHead& head = m_parser.head();
    m_bodyStartUs = m_host.clock().monotonicUs();
    m_exchange.summary.timing.headUs = m_bodyStartUs - m_startUs;
    if (head.contentLength > 0)
        m_body.expect(head.contentLength);
    if (head.expectsContinue && bodyWaits)
        write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::messageComplete()
{
    const http::RequestHead& head = m_parser.head();
    m_exchange.summary.timing.bodyUs = m_host.clock().monotonicUs() - m_startUs;
    m_keepAlive = head.keepAlive && !m_finishSoon;
    answer(m_host.behaviour().reply(head), head.method == "HEAD");
    store({});
}

/// Records what broke HTTP, with what came behind it as far as it is here, and answers it if that can be done.
void Connection::refuse(const http::ProtocolError& error, QByteArrayView rest)
{
    const QByteArray following = drainForRecord(rest);
    m_keepAlive = false;
    m_exchange.requestHead = m_parser.head().raw;
    if (m_parser.isHeadComplete())
        m_body.add(following);
    else
        m_exchange.requestHead += following;
    if (error.status != 0)
        answer(textReply(error.status, error.message), false);
    store(error);
}

/// What came behind an error usually is in the socket already: it is part of what a debugger must show.
QByteArray Connection::drainForRecord(QByteArrayView rest)
{
    QByteArray following = rest.first(std::min(rest.size(), restBytes)).toByteArray();
    QByteArray buffer(restBytes, Qt::Uninitialized);
    while (m_mayRead && following.size() < restBytes) {
        const Socket::Transfer transfer = m_socket.read(buffer.data(), restBytes - following.size());
        if (transfer.status == Socket::Status::Done) {
            following.append(QByteArrayView(buffer).first(transfer.bytes));
            continue;
        }
        m_mayRead = false;
        m_peerFinished = m_peerFinished || transfer.status != Socket::Status::Blocked;
    }
    return following;
}

void Connection::answer(const Reply& reply, bool toHead)
{
    const http::RequestHead& head = m_parser.head();
    http::ResponsePlan plan;
    plan.status = reply.status;
    plan.headers = reply.headers;
    plan.bodySize = reply.body.size();
    plan.toHead = toHead;
    plan.keepAlive = m_keepAlive;
    plan.http10 = head.version == "HTTP/1.0";
    plan.date = m_host.date();
    m_exchange.responseHead = http::writeResponseHead(plan);
    m_exchange.responseBody = toHead || !http::statusAllowsContent(reply.status) ? QByteArray() : reply.body;
    m_exchange.summary.status = reply.status;
    m_exchange.summary.timing.responseUs = m_host.clock().monotonicUs() - m_startUs;
    m_answer = m_exchange.responseHead + m_exchange.responseBody;
}

void Connection::store(const http::ProtocolError& error)
{
    const http::RequestHead& head = m_parser.head();
    if (m_exchange.requestHead.isEmpty())
        m_exchange.requestHead = head.raw;
    m_exchange.requestBody = m_body.take();
    m_exchange.requestFraming = head.framing;
    m_exchange.error = error;
    m_exchange.summary.method = head.method;
    m_exchange.summary.target = head.target;
    m_exchange.summary.bodySize = m_parser.bodySize();
    m_exchange.summary.errorCode = error.code;
    m_state = State::Storing;
    m_started = false;
    m_ticket = m_host.recorder().record(std::move(m_exchange), this);
    m_exchange = {};
}

void Connection::receive(const Receipt& receipt)
{
    if (m_body.receive(receipt.ticket)) {
        pump();
        return;
    }
    if (receipt.ticket != m_ticket)
        return;
    m_ticket = 0;
    if (!receipt.outcome) {
        // Nothing was kept, so nothing may be acknowledged.
        Reply reply = textReply(503, ConnectionText::tr("Not recorded: %1").arg(receipt.outcome.error().message));
        reply.headers.append("Retry-After", "5");
        if (!m_answer.isEmpty())
            answer(reply, false);
    }
    if (m_answer.isEmpty()) {
        end();
        return;
    }
    m_state = State::Answering;
    m_idleUs = m_host.clock().monotonicUs();
    write(std::exchange(m_answer, {}));
    if (m_state == State::Answering && m_out.isEmpty())
        answered();
}

void Connection::answered()
{
    m_idleUs = m_host.clock().monotonicUs();
    if (!m_keepAlive || m_finishSoon) {
        m_socket.finishWriting();
        // When the program waits for its last connections, those with nothing left unread need no lingering.
        if (m_peerFinished || (m_finishSoon && !m_mayRead && m_leftover.isEmpty())) {
            end();
            return;
        }
        m_state = State::Lingering;
    } else {
        m_state = State::Reading;
        const QByteArray leftover = std::exchange(m_leftover, {});
        consume(leftover);
        if (m_state == State::Reading && m_peerFinished)
            peerFinished();
    }
    pump();
}

void Connection::peerFinished()
{
    if (m_state == State::Lingering || (m_state == State::Reading && !m_started)) {
        end();
        return;
    }
    if (m_state != State::Reading)
        return;
    if (const auto error = m_parser.finish())
        refuse(*error, {});
    else
        end();
}

void Connection::broken()
{
    m_peerFinished = true;
    if (m_state == State::Reading && m_started) {
        refuse({"connection-reset", ConnectionText::tr("The sender reset the connection in the middle of the request."),
                -1, 0},
               {});
        return;
    }
    if (m_state != State::Storing)
        end();
}

void Connection::write(QByteArrayView bytes)
{
    if (m_out.isEmpty()) {
        const Socket::Transfer transfer = m_socket.write(bytes);
        if (transfer.status == Socket::Status::Broken) {
            broken();
            return;
        }
        bytes = bytes.sliced(transfer.bytes);
        if (bytes.isEmpty())
            return;
    }
    m_out.append(bytes);
    flush();
}

void Connection::flush()
{
    qsizetype written = 0;
    while (written < m_out.size()) {
        const Socket::Transfer transfer = m_socket.write(QByteArrayView(m_out).sliced(written));
        if (transfer.status == Socket::Status::Broken) {
            m_out.clear();
            broken();
            return;
        }
        if (transfer.status == Socket::Status::Blocked)
            break;
        written += transfer.bytes;
        m_idleUs = m_host.clock().monotonicUs();
    }
    m_out.remove(0, written);
    if (m_out.isEmpty() && m_state == State::Answering)
        answered();
}

void Connection::finishSoon()
{
    m_finishSoon = true;
    if ((m_state == State::Reading && !m_started) || m_state == State::Lingering)
        end();
}

void Connection::tick(qint64 nowUs)
{
    const ListenerLimits& limits = m_host.limits();
    const auto passed = [nowUs](qint64 sinceUs, int limitMs) { return nowUs - sinceUs > qint64(limitMs) * 1000; };
    switch (m_state) {
    case State::Reading:
        if (!m_started) {
            if (passed(m_idleUs, limits.idleTimeout))
                end();
        } else if (!m_parser.isHeadComplete()) {
            if (passed(m_startUs, limits.headTimeout))
                refuse(timeoutError("head-timeout", ConnectionText::tr("The request head did not end within %n second(s).",
                                                                       nullptr, limits.headTimeout / 1000)),
                       {});
        } else if (wantsInput() && passed(m_bodyStartUs, limits.bodyGrace)) {
            const qint64 due = (nowUs - m_bodyStartUs) / 1'000'000 * limits.bodyMinimumRate;
            if (m_parser.bodySize() < due)
                refuse(timeoutError("body-timeout", ConnectionText::tr("The body came slower than %n byte(s) a second.",
                                                                       nullptr, limits.bodyMinimumRate)),
                       {});
        }
        break;
    case State::Answering:
        if (passed(m_idleUs, limits.writeTimeout))
            end();
        break;
    case State::Lingering:
        if (passed(m_idleUs, limits.lingerTimeout))
            end();
        break;
    case State::Storing:
    case State::Ended:
        break;
    }
}

void Connection::end()
{
    if (m_state == State::Ended)
        return;
    m_host.reactor().forget(m_socket.descriptor(), this);
    m_state = State::Ended;
    m_body.drop();
    m_socket = Socket();
    m_host.ended(this);
}

} // namespace hookbench::listener
