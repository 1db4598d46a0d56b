// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/h2_exchange.h"

#include "app/http/h2_server_session.h"
#include "app/http/response_writer.h"
#include "app/listener/h2_conversation.h"
#include "app/listener/listener_limits.h"
#include "app/listener/text_reply.h"

namespace hookbench::listener {

H2Exchange::H2Exchange(H2Conversation& owner, qint32 stream, Connection::Beginning beginning)
    : m_owner(owner)
    , m_host(owner.host())
    , m_exchange(std::move(beginning.exchange))
    , m_body(m_host.recorder(), this)
    , m_headShare(m_host.headMemory())
    , m_bodyKept(m_host.limits().bodyKept())
    , m_startUs(beginning.startUs)
{
    m_exchange.summary.protocol = Protocol::Http2;
    m_exchange.stream = stream;
}

H2Exchange::~H2Exchange()
{
    if (m_ticket)
        m_host.recorder().forget(m_ticket);
}

qint64 H2Exchange::sinceStartUs() const
{
    return m_host.clock().monotonicUs() - m_startUs;
}

bool H2Exchange::takeHead(const http::H2RequestHead& head)
{
    m_head = head;
    m_exchange.summary.timing.headUs = sinceStartUs();
    m_bodyStartUs = m_startUs + m_exchange.summary.timing.headUs;
    m_exchange.summary.method = head.method;
    m_exchange.summary.target = head.target;
    m_exchange.requestHead = head.raw;
    // Where content ends is told by the frames.
    m_exchange.requestFraming = head.endsRequest ? http::BodyFraming::None : http::BodyFraming::Length;
    m_headShare.set(head.raw.size());
    if (m_headShare.bytes() > smallHead && m_host.headMemory().isExceeded())
        return false;
    if (head.contentLength > 0)
        m_body.expect(std::min(head.contentLength, m_bodyKept));
    return true;
}

void H2Exchange::turnAway(const Admission::Verdict& verdict)
{
    m_bodySize = std::max<qint64>(m_head.contentLength, 0);
    m_body.skip(m_bodySize);
    prepare(verdict.reply);
    store(verdict.error);
}

qint64 H2Exchange::takeData(QByteArrayView data)
{
    const qsizetype kept = std::clamp<qint64>(m_bodyKept - m_bodySize, 0, data.size());
    m_bodySize += data.size();
    m_due += data.size();
    m_body.add(data.first(kept));
    m_body.skip(data.size() - kept);
    return takeDue();
}

qint64 H2Exchange::takeDue()
{
    const bool mustWait = m_body.isFull() || m_host.recorder().isBusy();
    return mustWait ? 0 : std::exchange(m_due, 0);
}

void H2Exchange::finish(const http::HeaderList& trailers)
{
    m_exchange.summary.timing.bodyUs = sinceStartUs();
    m_exchange.summary.bodySize = m_bodySize;
    m_exchange.requestTrailers = trailers.bytes();
    m_exchange.requestBody = m_body.take();
    m_complete = true;
    if (m_body.isSettled() || !m_host.behaviour().readsBodies())
        ask();
}

void H2Exchange::ask()
{
    m_inquiry.ask(m_host.behaviour(), {m_exchange, m_head, m_host.usualReply()},
                  [this](Answer answer) { decided(std::move(answer)); });
}

void H2Exchange::decided(Answer answer)
{
    m_delayUs = answer.delayUs;
    m_decidedUs = m_host.clock().monotonicUs();
    m_tellStored = std::move(answer.stored);
    prepare(answer.reply);
    m_exchange.summary.timing.responseUs += m_delayUs;
    store({});
}

void H2Exchange::refuse(const http::ProtocolError& error)
{
    if (error.status == 413 && m_head.contentLength > m_bodySize) {
        m_body.skip(m_head.contentLength - m_bodySize);
        m_bodySize = m_head.contentLength;
    }
    if (error.status != 0)
        prepare(textReply(error.status, error.message));
    m_inquiry.reset();
    store(error);
}

/// The answer as it will go out.
void H2Exchange::prepare(const Reply& reply)
{
    const bool toHead = m_head.method == "HEAD";
    http::ResponsePlan plan;
    plan.status = reply.status;
    plan.headers = reply.headers;
    plan.bodySize = reply.body.size();
    plan.toHead = toHead;
    plan.date = m_host.date();
    m_status = reply.status;
    m_fields = http::h2ResponseFields(plan);
    m_answer = toHead || !http::statusAllowsContent(reply.status) ? QByteArray() : reply.body;
    setResponse(m_exchange, http::h2ResponseHead(m_status, m_fields).bytes() + "\r\n", m_answer);
    m_exchange.summary.status = m_status;
    m_exchange.summary.timing.responseUs = sinceStartUs();
}

void H2Exchange::store(const http::ProtocolError& error)
{
    m_stored = true;
    m_headShare.set(0);
    m_exchange.error = error;
    m_exchange.summary.errorCode = error.code;
    m_exchange.summary.bodySize = m_bodySize;
    if (!m_complete)
        m_exchange.requestBody = m_body.take();
    const qint32 stream = m_exchange.stream;
    m_ticket = m_host.recorder().record(std::move(m_exchange), this);
    m_exchange = {};
    m_exchange.stream = stream;
}

void H2Exchange::receive(const Receipt& receipt)
{
    if (m_body.receive(receipt.ticket)) {
        m_owner.giveBack(*this);
        if (m_complete && !m_stored && m_body.isSettled() && !m_inquiry.isAsking())
            ask();
        return;
    }
    if (receipt.ticket != m_ticket)
        return;
    m_ticket = 0;
    if (receipt.outcome) {
        stored(*receipt.outcome);
        return;
    }
    if (m_status != 0)
        prepare(notRecordedReply(receipt.outcome.error()));
    send();
}

void H2Exchange::stored(ExchangeId id)
{
    m_inquiry.reset();
    if (m_tellStored)
        m_tellStored(id);
    const qint64 left = m_decidedUs + m_delayUs - m_host.clock().monotonicUs();
    if (m_delayUs > 0 && left > 0 && !m_owner.isFinishing())
        m_inquiry.wait(left, [this] { send(); });
    else
        send();
}

/// Destroys this.
void H2Exchange::send()
{
    m_owner.answer(*this, m_status, m_fields, m_answer);
}

bool H2Exchange::isTooSlow(qint64 nowUs) const
{
    const ListenerLimits& limits = m_host.limits();
    const bool isOurTurn = m_due > 0; // we keep the sender waiting
    if (m_stored || m_complete || isOurTurn || m_head.endsRequest)
        return false;
    const qint64 passedUs = nowUs - m_bodyStartUs;
    return passedUs > qint64(limits.bodyGrace) * 1000 &&
           m_bodySize < passedUs / 1'000'000 * limits.bodyMinimumRate;
}

} // namespace hookbench::listener
