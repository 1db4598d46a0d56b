// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/retention.h"
#include "app/session/tables.h"

#include <QSet>

#include <optional>
#include <span>

namespace hookbench::session {

/// What is to be removed for good, and what is left to look after.
struct Purged
{
    std::vector<ExchangeId> ids;
    QSet<BlobId> blobs; ///< bodies in pieces that these exchanges had; others may have them too
};

/// Removes these exchanges and all that is kept under their numbers, in one transaction. `lastGiven` is the
/// highest number ever given to an exchange: it must not be given again.
Result<Purged> purgeExchanges(Tables& tables, std::vector<ExchangeId> ids, ExchangeId lastGiven);

/// Up to `limit` of those that the user deleted, by rising numbers.
Result<std::vector<ExchangeId>> deletedExchanges(Connection& connection, int limit);
Result<qint64> deletedCount(Connection& connection);

/// Finds what a rule lets go.
class RetentionReview
{
public:
    explicit RetentionReview(const Retention& rule)
        : m_rule(rule)
    {
    }

    const Retention& rule() const { return m_rule; }

    /// Up to `limit` exchanges, the oldest first; none when nothing is to go.
    Result<std::vector<ExchangeId>> next(Tables& tables, qint64 nowUs, int limit);

    void noteStored(qint64 exchanges);
    void notePurged() { noteStored(-m_counted); } ///< those that next() found last
    void forgetCount() { m_count.reset(); }       ///< exchanges were deleted or brought back

private:
    Result<qint64> count(Connection& connection);

    Retention m_rule;
    qint64 m_counted = 0;          ///< of what next() found, those that m_count counts
    std::optional<qint64> m_count; ///< of exchanges that are not deleted, once it is known
};

/// The rule of a session, kept in `meta`.
Result<Retention> readRetention(Connection& connection);
Result<void> storeRetention(Tables& tables, const Retention& rule);

} // namespace hookbench::session
