// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/session/batch_writer.h"
#include "app/session/log_writeback.h"
#include "app/session/purge.h"
#include "app/session/session_file.h"
#include "app/session/sweeper.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace hookbench::session {

/// The store thread and its queue. Everything private to the thread is touched by it alone.
class Store
{
public:
    /// What the thread tells; called on it.
    struct Events
    {
        std::function<void(const QList<ExchangeSummary>&)> stored;
        std::function<void(const Error&)> failed;
        std::function<void()> resumed;
        std::function<void(const std::vector<ExchangeId>&)> purged; ///< let go for good
    };

    static Result<std::unique_ptr<Store>> open(const QString& path, SessionWriter::Mode mode,
                                               Durability durability);
    ~Store(); ///< see SessionWriter::~SessionWriter

    void run(Events events); ///< starts the thread

    void push(StoreItem item);
    void push(std::vector<StoreItem> items); ///< nothing comes between them
    void holdBack();                         ///< see Recorder
    void letGo();
    BlobId newBlob() { return BlobId{m_lastBlob.fetch_add(1) + 1}; }
    qint64 pendingBytes() const { return m_pendingBytes.load(); }
    void setDurability(Durability durability) { m_durability.store(durability); }
    void setSizeLimit(qint64 bytes) { m_sizeLimit.store(bytes); }
    const QString& path() const { return m_path; }
    const SessionStart& start() const { return m_start; }

    /// For commands, on the store thread: a sound connection, or why there is none.
    Result<Tables*> tables();

    /// For commands: runs `work` in a transaction of its own.
    Result<void> transact(const std::function<Result<void>(Tables&)>& work);

    /// For commands: the limit has changed, perhaps there is room again.
    void reviewSizeLimit();

    /// For commands: keeps this rule in the session and goes by it.
    Result<void> setRetention(const Retention& rule);
    Retention retention() const; ///< of the thread that opens, before run()

    /// For commands: exchanges were deleted or brought back.
    void reviewRetention();

    /// For commands: copies the session on a thread of its own, then calls `done` on this one.
    void copyTo(const QString& path, std::function<void(Result<void>)> done);

private:
    Store(WritableSession session, Tables tables, SessionStart start, BlobId lastBlob, Durability durability,
          const Retention& retention);

    void loop();
    bool waitForItems(std::vector<StoreItem>& items);
    void gather(std::unique_lock<std::mutex>& lock);
    void process(std::vector<StoreItem>& items);
    void writeBatch(std::span<StoreItem> batch);
    void report(std::span<StoreItem> batch, BatchWriter::Outcome outcome);
    bool refuseOverLimit(Tables& tables, std::span<StoreItem> batch);
    Result<bool> hasRoomFor(Tables& tables, qint64 bytes);
    void setSynchronous(std::span<const StoreItem> batch);
    void setSynchronous(bool full);
    void checkpointWhenGrown();
    bool isRetentionDue() const;
    void letGoOldest();
    Result<void> checkFileIsThere();
    void noteFailure(const Error& error);
    void resume();
    Result<void> reconnect();
    void listenToLog();
    void checkpoint(const char* mode);
    void housekeep();
    std::optional<qint64> housekeepingDueUs() const;
    void close();

    const QString m_path;
    const SessionStart m_start;
    Events m_events;
    std::unique_ptr<SessionLock> m_lock;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<StoreItem> m_queue; ///< under m_mutex
    size_t m_gathering = 0;         ///< so many items are waited for, under m_mutex; 0 as a rule
    bool m_due = false;             ///< what is queued is not held back any more, under m_mutex
    int m_holding = 0;              ///< calls of holdBack() not yet let go, under m_mutex
    int m_copies = 0;               ///< running ones, under m_mutex
    bool m_stopping = false;        ///< under m_mutex
    std::atomic<qint64> m_pendingBytes = 0;
    std::atomic<qint64> m_lastBlob = 0;
    std::atomic<Durability> m_durability;
    std::atomic<qint64> m_sizeLimit = 0; ///< 0: none

    SystemClock m_clock;
    std::optional<Tables> m_tables;  ///< none after a failure, until it is opened anew
    std::optional<Tables> m_retired; ///< of a full disk, kept open for the readers' sake
    BatchWriter m_writer;
    Sweeper m_sweeper;
    RetentionReview m_retention;
    qint64 m_retentionAtUs = 0;     ///< next look at what it lets go
    std::optional<Error> m_failure; ///< why writing fails at present
    bool m_isFull = false;          ///< the session has reached its limit
    qint64 m_headroom = 0;          ///< bytes that surely fit below m_headroomLimit
    qint64 m_headroomLimit = 0;     ///< the limit for which it was measured
    qint64 m_failedBytes = 0;       ///< size of the last batch that failed
    qint64 m_retryAtUs = 0;
    size_t m_flushedItems = 0; ///< of the last batch that was flushed, and how long that took
    qint64 m_flushUs = 0;
    int m_gatherAgainIn = 0; ///< flushes, after waiting was in vain
    qint64 m_idleSinceUs = 0;
    qint64 m_checkpointAtUs = 0; ///< not before, after one that failed
    int m_logPages = 0;          ///< pages in the write-ahead log
    int m_checkpointedPages = 0; ///< size of the log at the last checkpoint, 0 since it began anew
    std::optional<LogWriteback> m_writeback;
    std::optional<bool> m_syncsEachCommit;
    std::vector<std::jthread> m_copyThreads;
    std::thread m_thread;
};

} // namespace hookbench::session
