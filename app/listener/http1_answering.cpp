// SPDX-License-Identifier: GPL-3.0-or-later
// From a complete request to its answer on the wire.
#include "app/http/response_writer.h"
#include "app/listener/behaviours/behaviour.h"
#include "app/listener/connection.h"
#include "app/listener/http1_conversation.h"
#include "app/listener/wire_faults.h"

namespace hookbench::listener {

namespace {

/// Answers up to this size are copied behind their head, to be sent with it.
constexpr qsizetype oneWrite = 16 * 1024;

} // namespace

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

void Http1Conversation::sendAnswer()
{
    if (m_script) {
        play();
        return;
    }
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
    if (m_resets) {
        end();
        return;
    }
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
    if (m_decision.fault)
        spoil(m_decision.fault, m_decision.seed);
    m_exchange.summary.timing.responseUs += m_decision.delayUs;
    store({});
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

/// Something goes wrong with the answer on purpose: what is recorded is what will be sent.
void Http1Conversation::spoil(const Fault& fault, quint64 seed)
{
    m_script = http1Script(fault, seed, m_exchange.responseHead, m_exchange.responseBody.inlined);
    if (m_script->end != WireScript::End::Answered)
        m_keepAlive = false;
    setResponse(m_exchange, m_script->head, m_script->body);
    if (fault.kind == Fault::Kind::BadChunk)
        m_exchange.responseFraming = http::BodyFraming::Chunked;
    m_exchange.summary.status = http::readResponseHead(m_script->head).status;
    m_answer.clear();
    m_answerBody.clear();
}

void Http1Conversation::play()
{
    if (m_finishSoon && (m_script->isEndless || m_script->end == WireScript::End::Stall)) {
        end(); // the program does not wait for those that get no answer
        return;
    }
    m_state = State::Playing;
    m_idleUs = m_host.clock().monotonicUs();
    WireScript script = std::move(*std::exchange(m_script, {}));
    if (script.isEndless)
        m_state = State::Stalled; // whoever leaves is to be noticed
    m_player.play(
        std::move(script), [this](QByteArray bytes) { write(std::move(bytes)); },
        [this] { return m_out.isEmpty(); }, [this](WireScript::End end) { played(end); });
    if (m_state == State::Stalled)
        m_connection.callAgain(); // it may have left already
}

void Http1Conversation::played(WireScript::End end)
{
    if (m_state == State::Ended)
        return;
    if (end == WireScript::End::Stall) {
        m_state = State::Stalled;
        m_connection.callAgain();
        return;
    }
    if (end == WireScript::End::Reset)
        m_connection.transport().resetWhenClosed();
    m_resets = end == WireScript::End::Reset;
    m_state = State::Answering;
    flush();
}

} // namespace hookbench::listener
