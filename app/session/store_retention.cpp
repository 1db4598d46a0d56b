// SPDX-License-Identifier: GPL-3.0-or-later
// How the store lets go of the oldest exchanges by the rule of its session.
#include "app/session/store.h"

namespace hookbench::session {

namespace {
constexpr int purgedPerStep = 100; ///< a few milliseconds, between commits
constexpr qint64 reviewIntervalUs = 5'000'000;
} // namespace

Retention Store::retention() const
{
    return m_retention.rule();
}

Result<void> Store::setRetention(const Retention& rule)
{
    Result<void> stored = transact([&rule](Tables& tables) { return storeRetention(tables, rule); });
    if (stored) {
        m_retention = RetentionReview(rule);
        m_retentionAtUs = 0;
    }
    return stored;
}

void Store::reviewRetention()
{
    m_retention.forgetCount();
}

bool Store::isRetentionDue() const
{
    return !m_retention.rule().isOff() && m_clock.monotonicUs() >= m_retentionAtUs;
}

void Store::letGoOldest()
{
    const Result<Tables*> ready = tables();
    if (!ready)
        return;
    const Result<std::vector<ExchangeId>> oldest = m_retention.next(**ready, m_clock.wallUs(), purgedPerStep);
    if (oldest && oldest->empty()) {
        m_retentionAtUs = m_clock.monotonicUs() + reviewIntervalUs;
        return;
    }
    setSynchronous(false);
    const Result<Purged> purged = oldest ? purgeExchanges(**ready, *oldest, m_writer.lastExchange())
                                         : Result<Purged>(fail(oldest.error()));
    if (!purged) {
        m_retentionAtUs = m_clock.monotonicUs() + reviewIntervalUs;
        noteFailure(purged.error());
        return;
    }
    m_retention.notePurged();
    if (!purged->blobs.isEmpty()) {
        m_writer.forgetReplies();
        m_sweeper.review(purged->blobs, m_writer.lastExchange());
    }
    m_events.purged(purged->ids);
    checkpointWhenGrown();
    reviewSizeLimit();
}

} // namespace hookbench::session
