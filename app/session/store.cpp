// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/store.h"

#include "app/session/session_copy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <iterator>

#include <sqlite3.h>
#include <sys/statvfs.h>

namespace hookbench::session {

namespace {

struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::StoreText)
};

constexpr qint64 batchBytes = 16 * 1024 * 1024;
constexpr size_t batchItems = 4096;
constexpr size_t worthACommit = 32; ///< so many items are not held back
constexpr qint64 worthGatheringUs = 500;
constexpr qint64 longestGatheringUs = 1'000;
constexpr int flushesAfterVainGathering = 32;
constexpr int fewestPagesBeforeCheckpoint = 32; // 512 KB
constexpr int mostPagesBeforeCheckpoint = 6000; // 96 MB
constexpr qint64 pageBytes = 16 * 1024;
constexpr int closeBusyMs = 200;

/// How long the log may grow: on a small or nearly full disk it must not take the room that the checkpoint
/// then needs.
int pagesBeforeCheckpoint(const QString& path)
{
    struct statvfs disk = {};
    if (statvfs(QFile::encodeName(path).constData(), &disk) != 0)
        return fewestPagesBeforeCheckpoint;
    const qint64 free = qint64(disk.f_bavail) * qint64(disk.f_frsize);
    return int(
        std::clamp<qint64>(free / pageBytes / 8, fewestPagesBeforeCheckpoint, mostPagesBeforeCheckpoint));
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString& path, SessionWriter::Mode mode,
                                           Durability durability)
{
    Result<WritableSession> session = openForWriting(path, mode);
    if (!session)
        return fail(session.error());
    Result<Tables> tables = Tables::prepare(std::move(session->connection));
    if (!tables)
        return fail(tables.error());
    const Result<ExchangeId> last = tables->lastExchange();
    if (!last)
        return fail(last.error());
    const Result<qint64> lastConnection = tables->lastConnection(*last);
    if (!lastConnection)
        return fail(lastConnection.error());
    const Result<BlobId> lastBlob = tables->lastBlob();
    if (!lastBlob)
        return fail(lastBlob.error());
    const Result<Retention> retention = readRetention(tables->connection());
    if (!retention)
        return fail(retention.error());
    return std::unique_ptr<Store>(new Store(std::move(*session), std::move(*tables), {*last, *lastConnection},
                                            *lastBlob, durability, *retention));
}

Store::Store(WritableSession session, Tables tables, SessionStart start, BlobId lastBlob,
             Durability durability, const Retention& retention)
    : m_path(tables.connection().path())
    , m_start(start)
    , m_lock(std::move(session.lock))
    , m_lastBlob(lastBlob.value)
    , m_durability(durability)
    , m_tables(std::move(tables))
    , m_writer(start.lastExchange, [this] { return newBlob(); })
    , m_sweeper(lastBlob, start.lastExchange)
    , m_retention(retention)
{
    m_writer.setLastConnection(start.lastConnection);
    listenToLog();
}

Store::~Store()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Store::run(Events events)
{
    m_events = std::move(events);
    m_thread = std::thread([this] { loop(); });
}

void Store::push(StoreItem item)
{
    std::vector<StoreItem> items;
    items.push_back(std::move(item));
    push(std::move(items));
}

void Store::push(std::vector<StoreItem> items)
{
    for (const StoreItem& item : items)
        m_pendingBytes += item.bytes;
    bool isTime = false;
    {
        const std::lock_guard lock(m_mutex);
        const size_t before = m_queue.size();
        std::ranges::move(items, std::back_inserter(m_queue));
        const size_t enough = m_gathering > 0 ? m_gathering : m_holding > 0 ? worthACommit : 1;
        isTime = before < enough && m_queue.size() >= enough;
        m_due = m_due || isTime;
    }
    if (isTime)
        m_wake.notify_one();
}

void Store::holdBack()
{
    const std::lock_guard lock(m_mutex);
    ++m_holding;
}

void Store::letGo()
{
    bool isTime = false;
    {
        const std::lock_guard lock(m_mutex);
        const bool isDue = --m_holding == 0 && !m_queue.empty();
        m_due = m_due || isDue; // whoever holds back before the store thread has woken comes too late
        isTime = isDue && m_gathering == 0;
    }
    if (isTime)
        m_wake.notify_one();
}

void Store::loop()
{
    m_idleSinceUs = m_clock.monotonicUs();
    std::vector<StoreItem> items;
    while (waitForItems(items)) {
        process(items);
        items.clear();
        housekeep();
    }
    close();
}

/// Waits for something to do. False when all is done and the end has come.
bool Store::waitForItems(std::vector<StoreItem>& items)
{
    const std::optional<qint64> due = housekeepingDueUs();
    std::unique_lock lock(m_mutex);
    const auto isAwake = [this] {
        return (!m_queue.empty() && (m_due || m_holding == 0)) || (m_stopping && m_copies == 0);
    };
    if (due) {
        const qint64 waitUs = *due - m_clock.monotonicUs();
        if (waitUs > 0)
            m_wake.wait_for(lock, std::chrono::microseconds(waitUs), isAwake);
    } else {
        m_wake.wait(lock, isAwake);
    }
    gather(lock);
    items.swap(m_queue);
    m_due = false;
    return !items.empty() || !m_stopping || m_copies > 0;
}

/// What came during a flush is the smaller part of those who keep sending: the others have only now got their
/// answers. Flushed at once, the two parts would take turns and each would wait for two flushes. So a
/// fraction of a flush is spent on waiting for the others, unless it was in vain before.
void Store::gather(std::unique_lock<std::mutex>& lock)
{
    const size_t flushed = std::exchange(m_flushedItems, 0);
    const size_t present = m_queue.size();
    if (flushed == 0 || present == 0 || m_flushUs < worthGatheringUs || m_stopping)
        return;
    if (m_gatherAgainIn > 0) {
        --m_gatherAgainIn;
        return;
    }
    m_gathering = flushed + present;
    m_wake.wait_for(lock, std::chrono::microseconds(std::min(m_flushUs / 4, longestGatheringUs)),
                    [this] { return m_queue.size() >= m_gathering || m_stopping; });
    m_gathering = 0;
    if (m_queue.size() < present + (flushed + 1) / 2)
        m_gatherAgainIn = flushesAfterVainGathering;
}

void Store::process(std::vector<StoreItem>& items)
{
    const std::span<StoreItem> all(items);
    size_t first = 0;
    while (first < all.size()) {
        if (auto* command = std::get_if<StoreCommand>(&all[first].what)) {
            (*command)(*this);
            ++first;
            continue;
        }
        size_t end = first;
        qint64 bytes = 0;
        while (end < all.size() && end - first < batchItems && bytes < batchBytes &&
               !std::holds_alternative<StoreCommand>(all[end].what))
            bytes += all[end++].bytes;
        while (end < all.size() && isChild(all[end]))
            ++end;
        writeBatch(all.subspan(first, end - first));
        first = end;
        if (m_sweeper.hasWork() && m_tables)
            housekeep();
    }
}

void Store::writeBatch(std::span<StoreItem> batch)
{
    const Result<Tables*> ready = tables();
    if (!ready) {
        // Already noted: once more would put off the next try with every exchange that comes.
        BatchWriter::Outcome refused = m_writer.refuse(batch, ready.error());
        refused.failure.reset();
        report(batch, std::move(refused));
        return;
    }
    if (refuseOverLimit(**ready, batch))
        return;
    setSynchronous(batch);
    const qint64 startUs = m_clock.monotonicUs();
    BatchWriter::Outcome outcome = m_writer.write(**ready, batch);
    m_flushUs = m_clock.monotonicUs() - startUs;
    m_flushedItems = m_syncsEachCommit == true ? batch.size() : 0;
    report(batch, std::move(outcome));
    m_idleSinceUs = m_clock.monotonicUs();
    if (m_tables && m_syncsEachCommit == false) {
        if (!m_writeback)
            m_writeback.emplace(m_tables->connection().logPath());
        m_writeback->committed(m_logPages);
    }
    checkpointWhenGrown();
}

void Store::checkpointWhenGrown()
{
    const int grown = m_logPages - m_checkpointedPages;
    if (m_tables && grown >= fewestPagesBeforeCheckpoint && grown >= pagesBeforeCheckpoint(m_path))
        checkpoint("PRAGMA wal_checkpoint(PASSIVE)");
}

void Store::report(std::span<StoreItem> batch, BatchWriter::Outcome outcome)
{
    ReceiptBundle receipts;
    qint64 bytes = 0;
    for (size_t i = 0; i < batch.size(); ++i) {
        StoreItem& item = batch[i];
        bytes += item.bytes;
        receipts.add(item.sink, {item.ticket, std::move(outcome.results[i])});
        item = {}; // the memory is free when the receipt says so
    }
    m_pendingBytes -= bytes;
    for (const BlobId blob : outcome.abandoned)
        m_sweeper.doom(blob);
    receipts.deliver();
    if (!outcome.stored.isEmpty()) {
        m_retention.noteStored(outcome.stored.size());
        m_events.stored(outcome.stored);
    }
    if (outcome.failure) {
        m_failedBytes = bytes;
        noteFailure(*outcome.failure);
    } else if (outcome.committed) {
        resume();
    }
}

/// Pieces alone need no flush: the commit of their exchange flushes the log as a whole.
void Store::setSynchronous(std::span<const StoreItem> batch)
{
    const bool full = m_durability.load() == Durability::Full &&
                      std::any_of(batch.begin(), batch.end(), [](const StoreItem& item) {
                          return std::holds_alternative<Exchange>(item.what);
                      });
    setSynchronous(full);
}

void Store::setSynchronous(bool full)
{
    if (m_syncsEachCommit == full)
        return;
    const char* sql = full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL";
    if (m_tables->connection().run(sql))
        m_syncsEachCommit = full;
}

/// SQLite would go on writing into a file that has no name any more.
Result<void> Store::checkFileIsThere()
{
    int moved = 0;
    sqlite3_file_control(m_tables->connection().handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved == 0)
        return {};
    return fail(ErrorKind::NotFound, StoreText::tr("%1 was deleted, moved or replaced by another file.")
                                         .arg(QDir::toNativeSeparators(m_path)));
}

Result<Tables*> Store::tables()
{
    if (m_tables) {
        if (Result<void> there = checkFileIsThere(); !there) {
            noteFailure(there.error());
            return fail(there.error());
        }
        return &*m_tables;
    }
    if (m_clock.monotonicUs() < m_retryAtUs)
        return fail(*m_failure);
    if (Result<void> done = reconnect(); !done) {
        noteFailure(done.error());
        return fail(done.error());
    }
    return &*m_tables;
}

Result<void> Store::transact(const std::function<Result<void>(Tables&)>& work)
{
    const Result<Tables*> ready = tables();
    if (!ready)
        return fail(ready.error());
    Tables& target = **ready;
    setSynchronous(m_durability.load() == Durability::Full);
    int code = target.begin();
    if (code == SQLITE_OK) {
        if (Result<void> done = work(target); !done) {
            target.rollback();
            return done;
        }
        code = target.commit();
    }
    if (code == SQLITE_OK) {
        resume();
        return {};
    }
    const Error error = target.connection().error(code);
    target.rollback();
    noteFailure(error);
    return fail(error);
}

void Store::copyTo(const QString& path, std::function<void(Result<void>)> done)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_copies;
    }
    m_copyThreads.emplace_back([this, path, done = std::move(done)] {
        Result<void> result = copySession(m_path, path);
        StoreItem item;
        item.what = StoreCommand([done, result = std::move(result)](Store& store) {
            done(result);
            const std::lock_guard lock(store.m_mutex);
            --store.m_copies;
        });
        push(std::move(item));
    });
}

void Store::close()
{
    m_copyThreads.clear();
    m_retired.reset();
    m_writeback.reset(); // a log that is deleted must not keep its room
    if (!m_tables)
        return;
    // A single file again, where nobody else is reading; otherwise the log stays beside it, emptied.
    Connection& connection = m_tables->connection();
    const Result<void> noted = m_tables->noteClosing(m_writer.lastExchange(), m_writer.lastConnection());
    sqlite3_busy_timeout(connection.handle(), closeBusyMs);
    if (noted && connection.run("PRAGMA wal_checkpoint(TRUNCATE)"))
        (void)connection.run("PRAGMA journal_mode=DELETE");
    m_tables.reset();
}

} // namespace hookbench::session
