// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/http1_conversation.h"

#include "app/http/response_writer.h"
#include "app/listener/behaviours/behaviour.h"
#include "app/listener/connection.h"
#include "app/listener/listener_limits.h"
#include "app/listener/text_reply.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::listener {

namespace {

struct Http1Text
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::listener::Http1Text)
};

/// One connection's turn before others get theirs.
constexpr qsizetype turnBytes = 512 * 1024;

/// Answers up to this size are copied behind their head, to be sent with it.
constexpr qsizetype oneWrite = 16 * 1024;

/// How much of what follows an error is kept with it.
constexpr qsizetype restBytes = 64 * 1024;

http::ProtocolError timeoutError(QByteArrayView code, const QString& message)
{
    return {code.toByteArray(), message, -1, 408};
}

} // namespace

Http1Conversation::Http1Conversation(Connection& connection)
    : m_connection(connection)
    , m_host(connection.host())
    , m_parser(m_host.limits().readerLimits())
    , m_limits(m_host.limits().readerLimits())
    , m_body(m_host.recorder(), this)
    , m_headShare(m_host.headMemory())
    , m_idleUs(m_host.clock().monotonicUs())
{
}

Http1Conversation::~Http1Conversation()
{
    if (m_ticket)
        m_host.recorder().forget(m_ticket);
}

bool Http1Conversation::wantsInput() const
{
    if (m_state == State::Lingering)
        return true;
    return m_state == State::Reading && !m_body.isFull() && !m_host.recorder().isBusy();
}

void Http1Conversation::pump()
{
    if (m_state == State::Storing && m_ticket == 0)
        sendAnswer(); // to something that is not recorded
    QByteArray& buffer = m_host.readBuffer();
    Transport& transport = m_connection.transport();
    for (qsizetype turn = 0; transport.mayRead() && wantsInput();) {
        if (turn > turnBytes) {
            m_connection.callAgain();
            return;
        }
        const Transport::Transfer transfer = transport.read(buffer.data(), buffer.size());
        switch (transfer.status) {
        case Transport::Status::Blocked:
            return;
        case Transport::Status::Closed:
            m_peerFinished = true;
            peerFinished();
            return;
        case Transport::Status::Broken:
            broken();
            return;
        case Transport::Status::Done:
            turn += transfer.bytes;
            if (m_state == State::Reading)
                consume(QByteArrayView(buffer).first(transfer.bytes));
            break;
        }
    }
}

void Http1Conversation::consume(QByteArrayView input)
{
    using Event = http::RequestParser::Event;
    if (!m_started && !input.isEmpty())
        beginMessage();
    if (m_refusal) {
        refuse(m_refusal, input);
        return;
    }
    while (m_state == State::Reading && m_started) {
        const http::RequestParser::Step step = m_parser.next(input);
        const QByteArrayView taken = input.first(step.consumed);
        input = input.sliced(step.consumed);
        switch (step.event) {
        case Event::NeedMore:
            // Chunk framing may be consumed without carrying content: it belongs to the body section all the
            // same.
            if (m_parser.isHeadComplete())
                keepBody(taken, {});
            if (!holdHead())
                refuse(headMemoryError(), input);
            return;
        case Event::HeadComplete:
            headComplete(input);
            break;
        case Event::Body:
            keepBody(taken, step.data);
            break;
        case Event::MessageComplete:
            keepBody(taken, {});
            m_leftover = input.toByteArray();
            messageComplete();
            return;
        case Event::Failed:
            refuse(m_parser.error(), input);
            return;
        }
    }
}

void Http1Conversation::beginMessage()
{
    Connection::Beginning beginning = m_connection.beginExchange();
    m_started = true;
    m_startUs = beginning.startUs;
    m_exchange = std::move(beginning.exchange);
    m_exchange.marks.setFlag(Mark::Pipelined, std::exchange(m_pipelined, false));
    const ListenerLimits& limits = m_host.limits();
    if (const http::Limits present = limits.readerLimits(); present != m_limits) {
        m_limits = present;
        m_parser.setLimits(present);
    }
    m_bodyKept = limits.bodyKept();
    m_bodyCut = false;
}

/// A message that waits for its rest keeps its head in memory. False when there is no room for it.
bool Http1Conversation::holdHead()
{
    m_headShare.set(m_parser.head().raw.size());
    return m_parser.isHeadComplete() || m_headShare.bytes() <= smallHead || !m_host.headMemory().isExceeded();
}

void Http1Conversation::headComplete(QByteArrayView following)
{
    const http::RequestHead& head = m_parser.head();
    m_bodyStartUs = m_host.clock().monotonicUs();
    m_exchange.summary.timing.headUs = m_bodyStartUs - m_startUs;
    const Admission::Verdict verdict = m_host.admission().judge(m_connection.peerHost(), head);
    if (verdict.error) {
        turnAway(verdict, following);
        return;
    }
    if (head.contentLength > 0)
        m_body.expect(std::min(head.contentLength, m_bodyKept));
    if (head.expectsContinue && following.isEmpty())
        write(QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"));
}

/// Answers before the body: none of it is read, so that the connection can go on only where there is none.
void Http1Conversation::turnAway(const Admission::Verdict& verdict, QByteArrayView following)
{
    const http::RequestHead& head = m_parser.head();
    const bool bodyFollows = head.framing != http::BodyFraming::None && head.contentLength != 0;
    m_keepAlive = head.keepAlive && !m_finishSoon && !bodyFollows && !verdict.endsConnection;
    if (m_keepAlive) {
        m_parser.next({}); // to its end
        m_leftover = following.toByteArray();
    }
    m_exchange.summary.bodySize = std::max<qint64>(head.contentLength, 0);
    m_body.skip(m_exchange.summary.bodySize);
    answer(verdict.reply, head.method == "HEAD");
    if (verdict.recording == Admission::Recording::None)
        answerUnrecorded();
    else
        store(verdict.error);
}

/// Keeps of a body what is to be kept: `wire` came, and carried `content`.
void Http1Conversation::keepBody(QByteArrayView wire, QByteArrayView content)
{
    const qint64 over = m_parser.bodySize() - m_bodyKept;
    if (over <= 0 || m_bodyCut) {
        if (m_bodyCut)
            m_body.skip(wire.size());
        else
            m_body.add(wire);
        return;
    }
    m_bodyCut = true;
    const qsizetype kept = content.data() - wire.data() + content.size() - over;
    m_body.add(wire.first(kept));
    m_body.skip(wire.size() - kept);
}

void Http1Conversation::messageComplete()
{
    const http::RequestHead& head = m_parser.head();
    m_exchange.summary.timing.bodyUs = m_host.clock().monotonicUs() - m_startUs;
    m_exchange.summary.bodySize = m_parser.bodySize();
    m_keepAlive = head.keepAlive && !m_finishSoon;
    m_exchange.requestBody = m_body.take();
    describeRequest();
    m_state = State::Deciding;
    if (m_body.isSettled() || !m_host.behaviour().readsBodies())
        ask();
}

/// What a behaviour may want to know, as it will be stored.
void Http1Conversation::describeRequest()
{
    const http::RequestHead& head = m_parser.head();
    m_exchange.requestHead = head.raw;
    m_exchange.requestFraming = head.framing;
    m_exchange.summary.method = head.method;
    m_exchange.summary.target = head.target;
}

void Http1Conversation::ask()
{
    m_inquiry.ask(m_host.behaviour(), {m_exchange, m_parser.head(), m_host.usualReply()},
                  [this](Answer answer) { decided(std::move(answer)); });
}

void Http1Conversation::decided(Answer decision)
{
    m_decision = std::move(decision);
    m_decidedUs = m_host.clock().monotonicUs();
    m_keepAlive = m_keepAlive && !m_finishSoon;
    answer(std::exchange(m_decision.reply, {}), m_parser.head().method == "HEAD");
    m_exchange.summary.timing.responseUs += m_decision.delayUs;
    store({});
}

/// Records what broke HTTP, with what came behind it as far as it is here, and answers it if that can be
/// done.
void Http1Conversation::refuse(const http::ProtocolError& error, QByteArrayView rest)
{
    m_keepAlive = false;
    m_exchange.requestHead = m_parser.head().raw;
    using Recording = Admission::Recording;
    // One whose head was complete has been let in.
    const Recording recording =
        m_parser.isHeadComplete() ? Recording::Whole
                                  : m_host.admission().judgeBroken(m_connection.peerHost(), m_parser.head());
    if (recording == Recording::Whole)
        takeRest(error, rest);
    if (error.status != 0)
        answer(textReply(error.status, error.message), false);
    if (recording == Recording::None)
        answerUnrecorded();
    else
        store(error);
}

/// What came of the body of a message that is refused.
void Http1Conversation::takeRest(const http::ProtocolError& error, QByteArrayView rest)
{
    const QByteArray following = drainForRecord(rest);
    m_exchange.summary.bodySize = m_parser.bodySize();
    if (m_parser.isHeadComplete()) {
        m_body.add(following);
    } else {
        // A head that breaks HTTP still ends where its reader would see it end; the rest was meant as a body.
        const QByteArray all = m_exchange.requestHead + following;
        const qsizetype end = http::headSize(all);
        m_exchange.requestHead = end < 0 ? all : all.first(end);
        m_exchange.summary.bodySize = end < 0 ? 0 : all.size() - end;
        m_body.add(QByteArrayView(all).sliced(m_exchange.requestHead.size()));
    }
    const qint64 announced = m_parser.head().contentLength;
    if (error.status == 413 && announced > m_exchange.summary.bodySize) {
        m_body.skip(announced - m_exchange.summary.bodySize);
        m_exchange.summary.bodySize = announced;
    }
}

/// What came behind an error usually is in the socket already: it is part of what a debugger must show.
QByteArray Http1Conversation::drainForRecord(QByteArrayView rest)
{
    QByteArray following = rest.first(std::min(rest.size(), restBytes)).toByteArray();
    QByteArray buffer(restBytes, Qt::Uninitialized);
    Transport& transport = m_connection.transport();
    while (transport.mayRead() && following.size() < restBytes) {
        const Transport::Transfer transfer = transport.read(buffer.data(), restBytes - following.size());
        if (transfer.status == Transport::Status::Done) {
            following.append(QByteArrayView(buffer).first(transfer.bytes));
            continue;
        }
        m_peerFinished = m_peerFinished || transfer.status != Transport::Status::Blocked;
        break;
    }
    return following;
}

void Http1Conversation::answer(const Reply& reply, bool toHead)
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
    const QByteArray bytes = http::writeResponseHead(plan);
    const QByteArray body = toHead || !http::statusAllowsContent(reply.status) ? QByteArray() : reply.body;
    setResponse(m_exchange, bytes, body);
    m_exchange.summary.status = reply.status;
    m_exchange.summary.timing.responseUs = m_host.clock().monotonicUs() - m_startUs;
    const bool isLarge = body.size() > oneWrite;
    m_answer = isLarge ? bytes : bytes + body;
    m_answerBody = isLarge ? body : QByteArray();
}

void Http1Conversation::store(const http::ProtocolError& error)
{
    const http::RequestHead& head = m_parser.head();
    if (m_exchange.requestHead.isEmpty())
        m_exchange.requestHead = head.raw;
    if (m_state != State::Deciding)
        m_exchange.requestBody = m_body.take();
    m_exchange.requestFraming = head.framing;
    m_exchange.error = error;
    const bool finished = m_peerFinished || m_connection.transport().peerHasFinished();
    m_exchange.marks.setFlag(Mark::HalfClosed, finished && !m_answer.isEmpty());
    m_exchange.summary.method = head.method;
    m_exchange.summary.target = head.target;
    if (m_refusal) {
        const http::RequestHead seen = http::readRequestHead(m_exchange.requestHead);
        m_exchange.summary.method = seen.method;
        m_exchange.summary.target = seen.target;
    }
    m_exchange.summary.errorCode = error.code;
    m_headShare.set(0);
    m_state = State::Storing;
    m_started = false;
    m_ticket = m_host.recorder().record(std::move(m_exchange), this);
    m_exchange = {};
}

void Http1Conversation::receive(const Receipt& receipt)
{
    if (m_body.receive(receipt.ticket)) {
        if (m_state == State::Deciding && m_body.isSettled() && !m_inquiry.isAsking())
            ask();
        else
            pump();
        return;
    }
    if (receipt.ticket != m_ticket)
        return;
    m_ticket = 0;
    if (receipt.outcome) {
        stored(*receipt.outcome);
        return;
    }
    // Nothing was kept, so nothing may be acknowledged.
    m_inquiry.reset();
    m_decision = {};
    if (!m_answer.isEmpty())
        answer(notRecordedReply(receipt.outcome.error()), false);
    sendAnswer();
}

void Http1Conversation::stored(ExchangeId id)
{
    m_inquiry.reset();
    if (const auto told = std::exchange(m_decision.stored, {}))
        told(id);
    const qint64 left = m_decidedUs + m_decision.delayUs - m_host.clock().monotonicUs();
    const bool mayWait = m_decision.delayUs > 0 && left > 0 && !m_finishSoon;
    m_decision = {};
    if (!mayWait) {
        sendAnswer();
        return;
    }
    m_state = State::Delaying;
    m_inquiry.wait(left, [this] { sendAnswer(); });
}

/// Not here and now: many requests that are not recorded may have come at once.
void Http1Conversation::answerUnrecorded()
{
    m_body.drop();
    m_headShare.set(0);
    m_exchange = {};
    m_state = State::Storing;
    m_started = false;
    m_connection.callAgain();
}

void Http1Conversation::sendAnswer()
{
    if (m_answer.isEmpty()) {
        end();
        return;
    }
    m_state = State::Answering;
    m_idleUs = m_host.clock().monotonicUs();
    m_out.add(std::exchange(m_answer, {}));
    m_out.add(std::exchange(m_answerBody, {}));
    flush();
}

void Http1Conversation::answered()
{
    m_idleUs = m_host.clock().monotonicUs();
    if (!m_keepAlive || m_finishSoon) {
        Transport& transport = m_connection.transport();
        transport.finishWriting();
        // When the program waits for its last connections, those with nothing left unread need no lingering.
        const bool nothingUnread = !transport.mayRead() && m_leftover.isEmpty();
        if (!transport.hasUnsent() && (m_peerFinished || (m_finishSoon && nothingUnread))) {
            end();
            return;
        }
        m_state = State::Lingering;
    } else {
        m_state = State::Reading;
        const QByteArray leftover = std::exchange(m_leftover, {});
        m_pipelined = !leftover.isEmpty();
        consume(leftover);
        if (m_state == State::Reading && m_peerFinished)
            peerFinished();
    }
    pump();
}

void Http1Conversation::peerFinished()
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

void Http1Conversation::broken()
{
    m_peerFinished = true;
    if (m_state == State::Reading && m_started) {
        const crypto::TlsSession* tls = m_connection.transport().tls();
        if (tls && tls->failure())
            refuse({tls->failure().code, tls->failure().message, -1, 0}, {});
        else
            refuse({"connection-reset",
                    Http1Text::tr("The sender reset the connection in the middle of the request."), -1, 0},
                   {});
        return;
    }
    if (m_state == State::Reading || m_state == State::Answering || m_state == State::Lingering)
        end();
}

void Http1Conversation::write(QByteArray bytes)
{
    m_out.add(std::move(bytes));
    flush();
}

void Http1Conversation::flush()
{
    while (!m_out.isEmpty()) {
        const Transport::Transfer transfer = m_connection.transport().write(m_out.front());
        if (transfer.status == Transport::Status::Broken) {
            m_out.clear();
            broken();
            return;
        }
        if (transfer.bytes == 0)
            return; // the reactor will tell
        m_out.sent(transfer.bytes);
        m_idleUs = m_host.clock().monotonicUs();
    }
    if (m_state == State::Answering)
        answered();
}

void Http1Conversation::finishSoon()
{
    m_finishSoon = true;
    m_inquiry.hurry();
    if ((m_state == State::Reading && !m_started) || m_state == State::Lingering)
        end();
}

void Http1Conversation::tick(qint64 nowUs)
{
    const ListenerLimits& limits = m_host.limits();
    const auto passed = [nowUs, this](int limitMs) {
        return nowUs - m_idleUs > qint64(limitMs) * 1000;
    };
    switch (m_state) {
    case State::Reading:
        tickReading(nowUs);
        break;
    case State::Answering:
        if (passed(limits.writeTimeout))
            end();
        break;
    case State::Lingering:
        if (passed(limits.lingerTimeout))
            end();
        break;
    case State::Deciding:
    case State::Storing:
    case State::Delaying:
    case State::Ended:
        break;
    }
}

void Http1Conversation::tickReading(qint64 nowUs)
{
    const ListenerLimits& limits = m_host.limits();
    const auto passed = [nowUs](qint64 sinceUs, int limitMs) {
        return nowUs - sinceUs > qint64(limitMs) * 1000;
    };
    if (!m_started) {
        if (passed(m_idleUs, limits.idleTimeout))
            end();
    } else if (!m_parser.isHeadComplete()) {
        if (passed(m_startUs, limits.headTimeout))
            refuse(timeoutError("head-timeout",
                                Http1Text::tr("The request head did not end within %n second(s).", nullptr,
                                              limits.headTimeout / 1000)),
                   {});
    } else if (wantsInput() && passed(m_bodyStartUs, limits.bodyGrace)) {
        const qint64 due = (nowUs - m_bodyStartUs) / 1'000'000 * limits.bodyMinimumRate;
        if (m_parser.bodySize() < due)
            refuse(
                timeoutError("body-timeout", Http1Text::tr("The body came slower than %n byte(s) a second.",
                                                           nullptr, limits.bodyMinimumRate)),
                {});
    }
}

void Http1Conversation::end()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_body.drop();
    m_headShare.set(0);
    m_connection.end();
}

} // namespace hookbench::listener
