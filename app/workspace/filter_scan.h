// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/filter.h"
#include "app/session/session_reader.h"

#include <QThreadPool>

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>

namespace hookbench::workspace {

/// Finds the exchanges of a session that pass a filter, in their order, on several threads: the session is
/// cut into blocks, each thread reads one with a connection of its own, and the results are handed out in the
/// order of the blocks as soon as they are there. How far the threads may run ahead is bounded.
class FilterScan
{
public:
    struct Options
    {
        ExchangeId first{1};
        ExchangeId last; ///< at least `first`
        session::ScanOrder order = session::ScanOrder::Rising;
        int threads = 0;        ///< 0 takes what the machine has
        CancelFlag cancel = {}; ///< ends the scan early with the error Cancelled
    };

    FilterScan(QString path, filter::Filter filter, const Options& options);
    ~FilterScan(); ///< cancels; returns once the threads have left their present exchange
    Q_DISABLE_COPY_MOVE(FilterScan)

    /// The matches of the next block, maybe none; nothing at the end. Waits for them.
    std::optional<Result<std::vector<ExchangeSummary>>> next();

    /// How often next() gives something: for progress.
    qint64 blocks() const { return m_blocks; }

    /// So many exchanges are looked at before their matches are handed out.
    static constexpr qint64 blockRows = 512;

private:
    using Found = Result<std::vector<ExchangeSummary>>;

    void work();
    Found findIn(const session::SessionReader& reader, qint64 block) const;
    std::optional<qint64> takeBlock();
    void deliver(qint64 block, Found found);

    const QString m_path;
    const filter::Filter m_filter;
    const Options m_options;
    const qint64 m_blockRows; ///< numbers in a block; more where a session has absurdly high ones
    const qint64 m_blocks;
    const CancelFlag m_left; ///< nobody waits any more

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<qint64, Found> m_found; ///< of blocks that were not handed out yet
    qint64 m_taken = 0;              ///< blocks that threads have begun
    qint64 m_handed = 0;             ///< blocks that were handed out
    QThreadPool m_threads;           ///< last, so that it is waited for first
};

/// The exchanges from `first` to `last` that pass, on this thread. For few of them.
Result<std::vector<ExchangeSummary>> findMatches(const session::SessionReader& reader,
                                                 const filter::Filter& filter, ExchangeId first,
                                                 ExchangeId last, session::ScanOrder order,
                                                 const CancelFlag& cancel = {});

} // namespace hookbench::workspace
