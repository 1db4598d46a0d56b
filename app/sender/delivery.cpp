// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/delivery.h"

#include "app/sender/request_url.h"

#include <algorithm>

namespace hookbench::sender {

namespace {

/// When an attempt was over on the wire. It is told of when it is recorded, which a busy disk may delay.
qint64 endOf(const SendOutcome& outcome, qint64 nowUs)
{
    constexpr qint64 longestRecordingUs = 60'000'000;
    const ExchangeSummary& exchange = outcome.exchange;
    if (exchange.atUs <= 0 || exchange.timing.responseUs < 0)
        return nowUs;
    return std::clamp(exchange.atUs + exchange.timing.responseUs, nowUs - longestRecordingUs, nowUs);
}

} // namespace

Delivery::Delivery(Parts parts, SendId id, RequestMaker maker, RetryPolicy policy, DeliveryState state)
    : m_parts(parts)
    , m_id(id)
    , m_maker(std::move(maker))
    , m_policy(std::move(policy))
    , m_state(std::move(state))
{
}

void Delivery::start()
{
    wait(std::max<qint64>(0, (m_state.dueUs - m_parts.clock.wallUs()) / 1000));
}

void Delivery::wait(qint64 ms)
{
    m_waiting = true;
    m_parts.alarms.callIn(ms, this, [this] {
        if (std::exchange(m_waiting, false))
            attempt();
    });
}

void Delivery::cancel()
{
    m_cancelled = true;
    if (!std::exchange(m_waiting, false)) {
        m_parts.sender.cancel(m_id);
        return;
    }
    SendOutcome outcome = m_state.lastOutcome;
    outcome.cancelled = true;
    Q_EMIT finished(outcome);
}

void Delivery::attempt()
{
    Result<SendRequest> request = m_maker(m_state.attempts);
    const Result<void> valid = request ? validateSendRequest(*request) : fail(request.error());
    if (!valid) {
        Q_EMIT refused(valid.error());
        return;
    }
    if (m_state.firstUs == 0)
        m_state.firstUs = m_parts.clock.wallUs();
    request->attempt = m_state.attempts + 1;
    m_parts.sender.send(m_id, std::move(*request), [this](const SendOutcome& outcome) { over(outcome); });
}

void Delivery::over(const SendOutcome& outcome)
{
    ++m_state.attempts;
    m_state.lastOutcome = outcome;
    const qint64 nowUs = m_parts.clock.wallUs();
    const qint64 endUs = endOf(outcome, nowUs);
    const RetryDecision decision =
        decideRetry(m_policy, outcome, m_state.attempts, (nowUs - m_state.firstUs) / 1000, nowUs);
    const bool waits = decision.reason == RetryDecision::Reason::Wait && !m_cancelled;
    m_state.dueUs = waits ? endUs + decision.delayMs * 1000 : 0;
    Q_EMIT attempted(outcome);
    if (!waits) {
        Q_EMIT finished(outcome);
        return;
    }
    Q_EMIT scheduled(m_state.attempts + 1, m_state.dueUs);
    wait(std::max<qint64>(0, (m_state.dueUs - nowUs) / 1000));
}

} // namespace hookbench::sender
