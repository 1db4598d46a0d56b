// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/retry_policy.h"
#include "app/exchange/send_request.h"

#include <optional>

namespace hookbench::sender {

/// Nothing, or what is wrong with it, in words.
Result<void> validateRetryPolicy(const RetryPolicy& policy);

/// What to do after an attempt.
struct RetryDecision
{
    enum class Reason { Answered, Stopped, NotRetried, TriesOver, TimeOver, Wait };
    Reason reason = Reason::Answered;
    qint64 delayMs = 0; ///< for Wait: from the end of the attempt to the start of the next
    bool operator==(const RetryDecision&) const = default;
};

/// After attempt number `attempt` (from 1), `elapsedMs` after the first one began. `nowUs`: UTC, to which a
/// Retry-After date is compared.
RetryDecision decideRetry(const RetryPolicy& policy, const SendOutcome& outcome, int attempt,
                          qint64 elapsedMs, qint64 nowUs);

/// The delay behind attempt `attempt`, without Retry-After; nothing when the schedule is over.
std::optional<qint64> retryDelayMs(const RetryPolicy& policy, int attempt);

/// The schedules that providers publish (data in resources/retry_schedules).
struct ProviderSchedule
{
    QByteArray name;    ///< "svix"
    RetryPolicy policy; ///< Kind::Schedule; None for one that does not retry
    int timeoutMs = 0;  ///< how long it waits for an answer; 0 is not published
    QString source;     ///< where it is published
    bool operator==(const ProviderSchedule&) const = default;
};
QList<ProviderSchedule> providerSchedules();

} // namespace hookbench::sender
