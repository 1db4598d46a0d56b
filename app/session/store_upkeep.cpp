// SPDX-License-Identifier: GPL-3.0-or-later
// What the store thread does between commits: failures and their end, checkpoints, sweeping.
#include "app/session/store.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

namespace hookbench::session {

namespace {

struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::StoreText)
};

constexpr qint64 reopenIntervalUs = 250'000;
constexpr qint64 idleBeforeCheckpointUs = 1'000'000;
constexpr qint64 checkpointRetryUs = 1'000'000;
constexpr qint64 leastProbe = 16 * 1024;
constexpr qint64 largestProbe = 4 * 1024 * 1024;

} // namespace

/// Gives up the connection: after a failed write nothing it holds in memory may be believed. On a full disk
/// it stays open, unused, until there is another: with it would go the shared index, which readers could not
/// make anew.
void Store::noteFailure(const Error& error)
{
    if (m_tables && error.kind == ErrorKind::DiskFull)
        m_retired = std::move(m_tables);
    else if (error.kind != ErrorKind::DiskFull)
        m_retired.reset();
    m_tables.reset();
    m_writeback.reset();
    m_syncsEachCommit.reset();
    m_retryAtUs = m_clock.monotonicUs() + reopenIntervalUs;
    const bool isNews = !m_failure;
    m_failure = error;
    if (isNews)
        m_events.failed(error);
}

void Store::resume()
{
    if (!m_failure && !m_isFull)
        return;
    m_failure.reset();
    m_isFull = false;
    m_events.resumed();
}

Result<void> Store::reconnect()
{
    Result<Connection> connection = connectForWriting(m_path);
    if (!connection)
        return fail(connection.error());
    Result<Tables> fresh = Tables::prepare(std::move(*connection));
    if (!fresh)
        return fail(fresh.error());
    const Result<ExchangeId> last = fresh->lastExchange();
    if (!last)
        return fail(last.error());
    if (*last < m_writer.lastExchange()) {
        return fail(ErrorKind::Damaged,
                    StoreText::tr("%1 has lost exchanges: its last one is %2, but %3 were stored.")
                        .arg(QDir::toNativeSeparators(m_path), QString::number(last->value),
                             QString::number(m_writer.lastExchange().value)),
                    StoreText::tr("The device may be failing. Continue in another session."));
    }
    // Their senders were told that they are not stored.
    if (*last > m_writer.lastExchange()) {
        if (Result<void> removed = fresh->removeExchangesAfter(m_writer.lastExchange()); !removed)
            return removed;
    }
    m_tables = std::move(*fresh);
    m_retired.reset();
    listenToLog();
    return {};
}

/// Lets every commit tell the size of the log. Replaces SQLite's own checkpoints.
void Store::listenToLog()
{
    m_logPages = 0;
    m_checkpointedPages = 0;
    m_writeback.reset();
    sqlite3_wal_hook(
        m_tables->connection().handle(),
        [](void* context, sqlite3*, const char*, int pages) {
            auto* store = static_cast<Store*>(context);
            if (pages < store->m_logPages)
                store->m_checkpointedPages = 0; // the log has begun anew
            store->m_logPages = pages;
            return SQLITE_OK;
        },
        this);
}

/// Never waits: a reader in the middle of something holds a part of the log back until the next time.
void Store::checkpoint(const char* mode)
{
    if (m_clock.monotonicUs() < m_checkpointAtUs)
        return;
    Connection& connection = m_tables->connection();
    sqlite3_busy_timeout(connection.handle(), 0);
    Result<Statement> run = connection.prepare(mode);
    const int code = run ? run->step() : connection.lastCode();
    sqlite3_busy_timeout(connection.handle(), busyTimeoutMs);
    if (code != SQLITE_ROW) {
        // Nothing is lost: all of it is still in the log. A device that fails is another matter.
        m_checkpointAtUs = m_clock.monotonicUs() + checkpointRetryUs;
        if ((code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CORRUPT)
            noteFailure(connection.error(code));
        return;
    }
    const bool busy = run->integer(0) != 0;
    const auto pages = int(run->integer(1));
    m_checkpointedPages = pages;
    if (busy || run->integer(2) != pages)
        m_checkpointAtUs = m_clock.monotonicUs() + checkpointRetryUs;
    else if (pages == 0)
        m_logPages = 0;
}

/// The time of the next step that needs no new items, if there is one.
std::optional<qint64> Store::housekeepingDueUs() const
{
    if (m_failure)
        return m_retryAtUs;
    if (m_sweeper.hasWork())
        return 0;
    std::optional<qint64> due;
    if (m_logPages > 0)
        due = std::max(m_idleSinceUs + idleBeforeCheckpointUs, m_checkpointAtUs);
    if (!m_retention.rule().isOff())
        due = std::min(due.value_or(m_retentionAtUs), m_retentionAtUs);
    return due;
}

void Store::housekeep()
{
    const std::optional<qint64> due = housekeepingDueUs();
    if (!due || m_clock.monotonicUs() < *due)
        return;
    if (m_failure) {
        // Nobody may be asking any more: find out whether writing works again. A smaller piece than the one
        // that failed might still fit in, and the next one would fail again.
        const Result<Tables*> ready = tables();
        if (!ready)
            return;
        if (const Result<void> probed = (*ready)->probe(std::clamp(m_failedBytes, leastProbe, largestProbe));
            probed)
            resume();
        else
            noteFailure(probed.error());
        return;
    }
    if (m_sweeper.hasWork()) {
        const Result<Tables*> ready = tables();
        Result<void> done = ready ? m_sweeper.step(**ready) : fail(ready.error());
        if (!done && m_tables)
            noteFailure(done.error());
        else if (!m_sweeper.hasWork())
            reviewSizeLimit();
        return;
    }
    if (isRetentionDue())
        letGoOldest();
    else
        checkpoint("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace hookbench::session
