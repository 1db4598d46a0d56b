// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_compact.h"

#include "app/base/clock.h"
#include "app/session/purge.h"
#include "app/session/session_copy.h"
#include "app/session/session_file.h"
#include "app/session/sweeper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::session {

namespace {

struct CompactText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::CompactText)
};

constexpr int purgedPerStep = 500;
constexpr int percentOfPurge = 40;
constexpr int stepsBetweenCheckpoints = 64;
constexpr int opsBetweenLooks = 20'000; ///< of SQLite's machine

Error cancelled(const QString& path)
{
    return {ErrorKind::Cancelled,
            CompactText::tr("Compacting %1 was cancelled.").arg(QDir::toNativeSeparators(path)),
            {}};
}

/// What is to be removed, first what the user deleted, then by the rules.
class Removal
{
public:
    Removal(Tables& tables, ExchangeId last)
        : m_tables(tables)
        , m_last(last)
    {
    }

    template <typename Next>
    Result<void> run(Next next, const std::function<bool()>& goOn)
    {
        while (goOn()) {
            const Result<std::vector<ExchangeId>> ids = next();
            if (!ids)
                return fail(ids.error());
            if (ids->empty())
                return {};
            const Result<Purged> purged = purgeExchanges(m_tables, *ids, m_last);
            if (!purged)
                return fail(purged.error());
            m_removed += qint64(purged->ids.size());
            // The log must not grow to the size of all that goes.
            if (++m_steps % stepsBetweenCheckpoints == 0) {
                if (Result<void> done = m_tables.connection().run("PRAGMA wal_checkpoint(PASSIVE)"); !done)
                    return done;
            }
        }
        return {};
    }

    qint64 removed() const { return m_removed; }

private:
    Tables& m_tables;
    const ExchangeId m_last;
    qint64 m_removed = 0;
    int m_steps = 0;
};

Result<void> removeAll(Tables& tables, Removal& removal, const Retention& rule,
                       const ProgressFunction& progress, const CancelFlag& cancel)
{
    Connection& connection = tables.connection();
    const Result<qint64> count = deletedCount(connection);
    const Result<Retention> own = readRetention(connection);
    if (!count || !own)
        return fail(!count ? count.error() : own.error());
    const auto goOn = [&] {
        if (*count > 0)
            progress(int(std::min(removal.removed() * percentOfPurge / *count, qint64(percentOfPurge))));
        return !cancel.isCancelled();
    };
    Result<void> done = removal.run([&] { return deletedExchanges(connection, purgedPerStep); }, goOn);
    const qint64 nowUs = SystemClock().wallUs();
    for (const Retention& one : {*own, rule}) {
        RetentionReview review(one);
        if (!done || one.isOff())
            continue;
        done = removal.run(
            [&]() -> Result<std::vector<ExchangeId>> {
                Result<std::vector<ExchangeId>> ids = review.next(tables, nowUs, purgedPerStep);
                review.notePurged();
                return ids;
            },
            goOn);
    }
    return done;
}

/// The bodies of what was removed, and those that a killed program left.
Result<void> sweep(Tables& tables, ExchangeId lastExchange, const CancelFlag& cancel)
{
    const Result<BlobId> last = tables.lastBlob();
    if (!last)
        return fail(last.error());
    Sweeper sweeper(*last, lastExchange);
    while (sweeper.hasWork() && !cancel.isCancelled()) {
        if (Result<void> done = sweeper.step(tables); !done)
            return done;
    }
    return {};
}

/// The session becomes one file, which works only while nobody else has it open.
Result<void> foldLog(Connection& connection)
{
    sqlite3_busy_timeout(connection.handle(), 0);
    Result<Statement> fold = connection.prepare("PRAGMA journal_mode=DELETE");
    const int code = fold ? fold->step() : connection.lastCode();
    if (code == SQLITE_ROW && fold->bytes(0) == "delete")
        return {};
    if (code != SQLITE_ROW && (code & 0xff) != SQLITE_BUSY && (code & 0xff) != SQLITE_LOCKED)
        return fail(connection.error(code));
    return fail(ErrorKind::InUse,
                CompactText::tr("%1 is being read by another program.")
                    .arg(QDir::toNativeSeparators(connection.path())),
                CompactText::tr("Close it there, then compact it again."));
}

struct Watch
{
    const QString& target;
    qint64 expected;
    const ProgressFunction& progress;
    const CancelFlag& cancel;

    static int look(void* self)
    {
        const auto& watch = *static_cast<const Watch*>(self);
        const qint64 written = QFileInfo(watch.target).size();
        const qint64 percent = percentOfPurge + written * (100 - percentOfPurge) / watch.expected;
        watch.progress(int(std::min<qint64>(percent, 99)));
        return watch.cancel.isCancelled() ? 1 : 0;
    }
};

Result<void> writeAnew(const QString& path, const QString& target, const ProgressFunction& progress,
                       const CancelFlag& cancel)
{
    Result<Connection> connection = openForReading(path, Access::Copy);
    if (!connection)
        return fail(connection.error());
    const Result<qint64> pages = connection->integer("PRAGMA page_count");
    const Result<qint64> free = connection->integer("PRAGMA freelist_count");
    const Result<qint64> pageSize = connection->integer("PRAGMA page_size");
    Result<Statement> copy = connection->prepare("VACUUM INTO ?");
    if (!pages || !free || !pageSize || !copy)
        return fail(connection->error(connection->lastCode()));
    Watch watch{target, std::max<qint64>((*pages - *free) * *pageSize, 1), progress, cancel};
    sqlite3_progress_handler(connection->handle(), opsBetweenLooks, Watch::look, &watch);
    const QByteArray name = QFile::encodeName(target);
    copy->bindText(1, name);
    const int code = copy->step();
    if (code == SQLITE_DONE)
        return {};
    return fail(code == SQLITE_INTERRUPT ? cancelled(path) : connection->error(code));
}

} // namespace

Result<CompactionOutcome> compactSession(const QString& path, const Retention& rule,
                                         const ProgressFunction& progress, const CancelFlag& cancel)
{
    const QString resolved = resolvedPath(path);
    CompactionOutcome outcome;
    Result<WritableSession> session = openForWriting(resolved, SessionWriter::Mode::OpenExisting);
    if (!session)
        return fail(session.error());
    {
        Result<Tables> tables = Tables::prepare(std::move(session->connection));
        if (!tables)
            return fail(tables.error());
        // Before anything is changed: what stands in the way is told at once.
        if (Result<void> alone = foldLog(tables->connection()); !alone)
            return fail(alone.error());
        outcome.before = QFileInfo(resolved).size();
        if (Result<void> log = tables->connection().run("PRAGMA journal_mode=WAL"); !log)
            return fail(log.error());
        const Result<ExchangeId> last = tables->lastExchange();
        if (!last)
            return fail(last.error());
        Removal removal(*tables, *last);
        Result<void> done = removeAll(*tables, removal, rule, progress, cancel);
        if (done)
            done = sweep(*tables, *last, cancel);
        if (done)
            done = tables->connection().run("PRAGMA wal_checkpoint(TRUNCATE)");
        if (done)
            done = foldLog(tables->connection());
        if (!done)
            return fail(done.error());
        outcome.removed = removal.removed();
    }
    if (cancel.isCancelled())
        return fail(cancelled(resolved));
    // The lock is held, so nobody else can be making this file: one that is there was left by a killed
    // program.
    Result<void> replaced =
        replaceSession(resolved, resolved + ".compacting"_L1, [&](const QString& temporary) {
            Result<void> written = writeAnew(resolved, temporary, progress, cancel);
            if (written && !QFile::setPermissions(temporary, QFile::permissions(resolved)))
                written = fail(ErrorKind::Io, CompactText::tr("Could not set the permissions of %1.")
                                                  .arg(QDir::toNativeSeparators(temporary)));
            return written;
        });
    if (!replaced)
        return fail(replaced.error());
    outcome.after = QFileInfo(resolved).size();
    progress(100);
    return outcome;
}

} // namespace hookbench::session
