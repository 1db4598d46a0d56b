// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/retry_policy.h"

#include "app/sender/retry_after.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <random>

namespace hookbench::sender {

namespace {

struct RetryText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::sender::RetryText)
};

constexpr qint64 longestMs = qint64(366) * 24 * 3600 * 1000;

/// A number from 0 to 1 that depends on the seed and the attempt alone, on every machine.
double fraction(quint64 seed, int attempt)
{
    std::mt19937_64 random(seed + quint64(attempt) * 0x9e37'79b9'7f4a'7c15ULL);
    return double(random() >> 11) / double(1ULL << 53);
}

std::optional<double> plainDelay(const RetryPolicy& policy, int attempt)
{
    const auto base = double(policy.baseMs);
    switch (policy.kind) {
    case RetryPolicy::Kind::None:
        return {};
    case RetryPolicy::Kind::Fixed:
        return base;
    case RetryPolicy::Kind::Linear:
        return base * attempt;
    case RetryPolicy::Kind::Exponential:
        return base * std::pow(policy.factor, attempt - 1);
    case RetryPolicy::Kind::Schedule:
        if (attempt > policy.delaysMs.size())
            return {};
        return double(policy.delaysMs[attempt - 1]);
    }
    Q_UNREACHABLE();
}

bool isRetriedStatus(const RetryPolicy& policy, int status)
{
    if (policy.retriesAllFailures)
        return status < 200 || status >= 300;
    if (!policy.retriedStatuses.isEmpty())
        return policy.retriedStatuses.contains(status);
    return status == 408 || status == 425 || status == 429 || (status >= 500 && status < 600);
}

bool isSuccess(const RetryPolicy& policy, int status)
{
    return policy.retriesAllFailures ? status >= 200 && status < 300 : status < 400;
}

} // namespace

Result<void> validateRetryPolicy(const RetryPolicy& policy)
{
    const auto refuse = [](const QString& message) {
        return fail(ErrorKind::Usage, message);
    };
    if (policy.baseMs < 0 || policy.baseMs > longestMs)
        return refuse(RetryText::tr("The delay between attempts is 0 s to one year."));
    if (!(policy.factor >= 1) || policy.factor > 1000)
        return refuse(RetryText::tr("The factor between delays is 1 to 1,000."));
    if (policy.capMs < 0 || policy.capMs > longestMs)
        return refuse(RetryText::tr("The longest delay is 0 s to one year."));
    if (policy.maxTries < 1 || policy.maxTries > 1000)
        return refuse(RetryText::tr("1 to 1,000 attempts are possible."));
    if (policy.maxTotalMs < 0)
        return refuse(RetryText::tr("The total time cannot be negative."));
    const auto isImpossible = [](qint64 delay) {
        return delay < 0 || delay > longestMs;
    };
    if (std::ranges::any_of(policy.delaysMs, isImpossible))
        return refuse(RetryText::tr("A delay of the schedule is 0 s to one year."));
    return {};
}

std::optional<qint64> retryDelayMs(const RetryPolicy& policy, int attempt)
{
    const std::optional<double> plain = plainDelay(policy, attempt);
    if (!plain)
        return {};
    // A published schedule has no cap: its delays are what they are.
    const bool isCapped = policy.kind != RetryPolicy::Kind::Schedule;
    const double delay = isCapped ? std::min(*plain, double(policy.capMs)) : *plain;
    switch (policy.jitter) {
    case RetryPolicy::Jitter::None:
        break;
    case RetryPolicy::Jitter::Full:
        return qint64(std::llround(delay * fraction(policy.seed, attempt)));
    case RetryPolicy::Jitter::Equal:
        return qint64(std::llround(delay / 2 + delay / 2 * fraction(policy.seed, attempt)));
    }
    return qint64(std::llround(delay));
}

RetryDecision decideRetry(const RetryPolicy& policy, const SendOutcome& outcome, int attempt,
                          qint64 elapsedMs, qint64 nowUs)
{
    using Reason = RetryDecision::Reason;
    const bool answered = outcome.status != 0 && !outcome.error;
    if (answered && isSuccess(policy, outcome.status))
        return {Reason::Answered, 0};
    if (policy.kind == RetryPolicy::Kind::None || outcome.cancelled)
        return {Reason::NotRetried, 0};
    if (answered && policy.stopStatuses.contains(outcome.status))
        return {Reason::Stopped, 0};
    if (answered ? !isRetriedStatus(policy, outcome.status) : !policy.retriesErrors)
        return {Reason::NotRetried, 0};
    if (attempt >= policy.maxTries)
        return {Reason::TriesOver, 0};
    std::optional<qint64> delay = retryDelayMs(policy, attempt);
    if (!delay)
        return {Reason::TriesOver, 0};
    if (policy.honoursRetryAfter) {
        if (const auto asked = retryAfterMs(outcome.retryAfter, nowUs))
            delay = std::min(std::max(*delay, *asked), std::max(*delay, policy.capMs));
    }
    if (policy.maxTotalMs > 0 && elapsedMs + *delay > policy.maxTotalMs)
        return {Reason::TimeOver, 0};
    return {Reason::Wait, *delay};
}

} // namespace hookbench::sender
