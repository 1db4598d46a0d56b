// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/findings.h"

#include <algorithm>
#include <cmath>

namespace hookbench::profile {

namespace {

using Growth = GapFit::Growth;
using sender::ProviderSchedule;

constexpr double microseconds = 1'000'000;
constexpr int gone = 410;
constexpr double queueLag = 1; ///< seconds; who works off a queue begins up to so much later

/// A gap behind an answer that asked for one says nothing of the sender's own, unless it is shorter.
bool isOwn(const Attempt& attempt, qint64 gapUs)
{
    return attempt.retryAfterMs <= 0 || double(gapUs) < 0.9 * double(attempt.retryAfterMs) * 1000;
}

StepGaps ownGaps(const SenderDeliveries& sender)
{
    StepGaps gaps;
    for (const Delivery& delivery : sender.deliveries) {
        for (size_t i = 0; i + 1 < delivery.attempts.size(); ++i) {
            if (delivery.attempts[i].isSuccess())
                break; // what follows is sent again for other reasons
            if (gaps.size() <= i)
                gaps.resize(i + 1);
            if (isOwn(delivery.attempts[i], delivery.gapUs(i)))
                gaps[i].push_back(double(delivery.gapUs(i)) / microseconds);
        }
    }
    return gaps;
}

/// Attempts up to the first that succeeded.
size_t tries(const Delivery& delivery)
{
    const auto success = std::ranges::find_if(delivery.attempts, &Attempt::isSuccess);
    return size_t(success - delivery.attempts.begin()) + (success == delivery.attempts.end() ? 0 : 1);
}

/// Whether another attempt would have come by now.
bool isOver(const Delivery& delivery, const GapFit& gaps, qint64 observedUntilUs)
{
    const Attempt& last = delivery.attempts.back();
    if (last.isSuccess())
        return false;
    const double expected =
        std::max(gaps.delayBehind(int(delivery.attempts.size())), double(last.retryAfterMs) / 1000);
    return double(observedUntilUs - last.endUs) / microseconds > 1.5 * expected + 1;
}

void findTries(RetryFindings& findings, const SenderDeliveries& sender, qint64 observedUntilUs)
{
    for (const Delivery& delivery : sender.deliveries) {
        const int count = int(tries(delivery));
        if (count > findings.tries) {
            findings.tries = count;
            findings.givesUp = false;
        }
    }
    for (const Delivery& delivery : sender.deliveries) {
        if (int(delivery.attempts.size()) == findings.tries &&
            isOver(delivery, findings.gaps, observedUntilUs))
            findings.givesUp = true;
    }
}

void findStatuses(RetryFindings& findings, const SenderDeliveries& sender, qint64 observedUntilUs)
{
    for (const Delivery& delivery : sender.deliveries) {
        const size_t count = tries(delivery);
        for (size_t i = 0; i < count; ++i) {
            const Attempt& attempt = delivery.attempts[i];
            if (attempt.isSuccess())
                break;
            Answer& known = findings.retried[attempt.status];
            if (i + 1 < count)
                known = Answer::Yes;
            else if (known == Answer::Unknown && int(count) < std::max(findings.tries, 2) &&
                     isOver(delivery, findings.gaps, observedUntilUs))
                known = Answer::No;
        }
    }
}

void findTimeout(RetryFindings& findings, const SenderDeliveries& sender)
{
    std::vector<qint64> givenUp;
    qint64 longest = -1;
    for (const Delivery& delivery : sender.deliveries) {
        for (const Attempt& attempt : delivery.attempts) {
            if (attempt.gaveUp)
                givenUp.push_back(attempt.endUs - attempt.startUs);
            else if (attempt.status != 0)
                longest = std::max(longest, attempt.endUs - attempt.startUs);
        }
    }
    findings.timeoutIsLeast = givenUp.empty();
    findings.timeoutUs = longest;
    if (givenUp.empty())
        return;
    const auto middle = givenUp.begin() + qsizetype(givenUp.size() / 2);
    std::ranges::nth_element(givenUp, middle);
    findings.timeoutUs = *middle;
}

/// What a gap behind an answer with Retry-After says of whether that is heeded.
Answer heeded(const GapFit& gaps, const Attempt& attempt, int number, qint64 gapUs)
{
    const double asked = double(attempt.retryAfterMs) / 1000;
    const double gap = double(gapUs) / microseconds;
    if (gap < 0.9 * asked)
        return Answer::No;
    // A sender that would have waited as long anyway shows nothing.
    const bool isKnown = gaps.growth != Growth::None;
    const double own = isKnown ? gaps.delayBehind(number) : 0;
    if (gaps.growth != Growth::None && own > 0.8 * asked)
        return Answer::Unknown;
    return gap >= 0.98 * asked ? Answer::Yes : Answer::Unknown;
}

void findRetryAfter(RetryFindings& findings, const SenderDeliveries& sender)
{
    int yes = 0, no = 0;
    for (const Delivery& delivery : sender.deliveries) {
        for (size_t i = 0; i + 1 < tries(delivery); ++i) {
            const Attempt& attempt = delivery.attempts[i];
            if (attempt.retryAfterMs <= 0)
                continue;
            const Answer answer = heeded(findings.gaps, attempt, int(i) + 1, delivery.gapUs(i));
            yes += answer == Answer::Yes;
            no += answer == Answer::No;
        }
    }
    if (yes != no)
        findings.retryAfter = yes > no ? Answer::Yes : Answer::No;
}

/// How well a published schedule fits; 0 when it does not.
double likeness(const RetryFindings& findings, const ProviderSchedule& schedule)
{
    const QList<qint64>& published = schedule.policy.delaysMs;
    const bool isItsProvider = schedule.name == findings.provider;
    const bool sameTimeout = schedule.timeoutMs > 0 && !findings.timeoutIsLeast &&
                             std::abs(double(findings.timeoutUs) / 1000 / schedule.timeoutMs - 1) < 0.1;
    if (published.isEmpty()) // it does not try again, as many do
        return findings.tries == 1 && findings.givesUp && (isItsProvider || sameTimeout) ? 1 : 0;
    int fitting = 0;
    for (size_t i = 0; i < findings.gaps.delays.size(); ++i) {
        const double delay = findings.gaps.delays[i];
        if (delay <= 0)
            continue;
        if (qsizetype(i) >= published.size())
            return 0;
        const double expected = double(published[qsizetype(i)]) / 1000;
        const double slack = std::max({findings.gaps.tolerance[i], 0.05 * expected, queueLag});
        if (std::abs(delay - expected) > slack)
            return 0;
        ++fitting;
    }
    const bool isWhole = findings.givesUp && findings.tries == published.size() + 1;
    if (fitting < 2 && !(fitting == 1 && isWhole))
        return 0;
    if (findings.givesUp && !isWhole)
        return 0.5; // its beginning
    return 1 + (isWhole ? 1 : 0) + (sameTimeout ? 0.5 : 0) + (isItsProvider ? 0.5 : 0);
}

void findSchedules(RetryFindings& findings, const QList<ProviderSchedule>& schedules)
{
    std::vector<std::pair<double, QByteArray>> fitting;
    for (const ProviderSchedule& schedule : schedules) {
        if (const double value = likeness(findings, schedule); value > 0)
            fitting.emplace_back(value, schedule.name);
    }
    std::ranges::stable_sort(fitting, std::greater(), &std::pair<double, QByteArray>::first);
    for (const auto& [value, name] : fitting)
        findings.resembles += name;
}

} // namespace

Answer RetryFindings::stopsWhenGone() const
{
    switch (retried.value(gone, Answer::Unknown)) {
    case Answer::Yes:
        return Answer::No;
    case Answer::No:
        return Answer::Yes;
    case Answer::Unknown:
        break;
    }
    return Answer::Unknown;
}

RetryFindings findRetries(const SenderDeliveries& sender, const QList<ProviderSchedule>& schedules,
                          qint64 observedUntilUs)
{
    RetryFindings findings;
    findings.sender = sender.name;
    findings.provider = sender.provider;
    findings.deliveries = int(sender.deliveries.size());
    for (const Delivery& delivery : sender.deliveries)
        findings.attempts += int(delivery.attempts.size());
    findings.gaps = fitGaps(ownGaps(sender));
    findTries(findings, sender, observedUntilUs);
    findStatuses(findings, sender, observedUntilUs);
    findTimeout(findings, sender);
    findRetryAfter(findings, sender);
    findSchedules(findings, schedules);
    return findings;
}

} // namespace hookbench::profile
