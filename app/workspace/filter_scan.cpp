// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/filter_scan.h"

#include "app/workspace/session_source.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

namespace hookbench::workspace {

namespace {

struct FilterScanText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::FilterScanText)
};

constexpr int mostThreads = 8;
constexpr qint64 mostBlocks = 1'000'000;
constexpr qint64 blocksAhead = 32; ///< found and not handed out

Result<std::vector<ExchangeSummary>> find(const session::SessionReader& reader, const filter::Filter& filter,
                                          const session::ScanRange& range,
                                          const std::function<bool()>& isStopped)
{
    std::vector<ExchangeSummary> matches;
    const auto judge = judgeFor(filter.needs(), reader);
    if (!judge)
        return fail(judge.error());
    const auto scan = reader.scan(range);
    SessionSource source(reader, *scan, isStopped, *judge ? &**judge : nullptr);
    while (!isStopped()) {
        const Result<bool> there = scan->next();
        if (!there)
            return fail(there.error());
        if (!*there)
            return matches;
        const Result<bool> passes = filter.matches(source);
        if (!passes)
            return fail(passes.error());
        if (!*passes)
            continue;
        const Result<const Exchange*> facts = scan->facts();
        if (!facts)
            return fail(facts.error());
        matches.push_back((*facts)->summary);
    }
    return fail(ErrorKind::Cancelled, FilterScanText::tr("The search was cancelled."));
}

} // namespace

Result<std::vector<ExchangeSummary>> findMatches(const session::SessionReader& reader,
                                                 const filter::Filter& filter, ExchangeId first,
                                                 ExchangeId last, session::ScanOrder order,
                                                 const CancelFlag& cancel)
{
    return find(reader, filter, rangeFor(filter.needs(), first, last, order),
                [&cancel] { return cancel.isCancelled(); });
}

FilterScan::FilterScan(QString path, filter::Filter filter, const Options& options)
    : m_path(std::move(path))
    , m_filter(std::move(filter))
    , m_options(options)
    , m_blockRows(std::max(blockRows, (options.last.value - options.first.value) / mostBlocks))
    , m_blocks((options.last.value - options.first.value) / m_blockRows + 1)
{
    Q_ASSERT(options.first <= options.last);
    const int wanted =
        options.threads > 0 ? options.threads : std::min(QThread::idealThreadCount(), mostThreads);
    const int threads = int(std::min<qint64>(std::max(wanted, 1), m_blocks));
    m_threads.setMaxThreadCount(threads);
    for (int i = 0; i < threads; ++i)
        m_threads.start([this] { work(); });
}

FilterScan::~FilterScan()
{
    m_left.cancel();
    {
        const std::lock_guard lock(m_mutex);
        m_handed = m_blocks;
    }
    m_changed.notify_all();
    m_threads.waitForDone();
}

std::optional<Result<std::vector<ExchangeSummary>>> FilterScan::next()
{
    std::unique_lock lock(m_mutex);
    if (m_handed >= m_blocks)
        return {};
    m_changed.wait(lock, [this] { return m_found.contains(m_handed); });
    auto node = m_found.extract(m_handed);
    m_handed = node.mapped() ? m_handed + 1 : m_blocks; // nothing comes behind a failure
    m_changed.notify_all();
    return std::move(node.mapped());
}

std::optional<qint64> FilterScan::takeBlock()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_taken >= m_blocks || m_taken < m_handed + blocksAhead; });
    if (m_taken >= m_blocks || m_handed >= m_blocks)
        return {};
    return m_taken++;
}

void FilterScan::deliver(qint64 block, Found found)
{
    const std::lock_guard lock(m_mutex);
    m_found.emplace(block, std::move(found));
    m_changed.notify_all();
}

/// Runs on each thread.
void FilterScan::work()
{
    const auto reader = session::SessionReader::open(m_path);
    while (const std::optional<qint64> block = takeBlock())
        deliver(*block, reader ? findIn(**reader, *block) : Found(fail(reader.error())));
}

FilterScan::Found FilterScan::findIn(const session::SessionReader& reader, qint64 block) const
{
    const qint64 offset = block * m_blockRows;
    qint64 from = 0;
    qint64 to = 0;
    if (m_options.order == session::ScanOrder::Rising) {
        from = m_options.first.value + offset;
        to = from + std::min(m_options.last.value - from, m_blockRows - 1);
    } else {
        to = m_options.last.value - offset;
        from = to - std::min(to - m_options.first.value, m_blockRows - 1);
    }
    return find(reader, m_filter, rangeFor(m_filter.needs(), {from}, {to}, m_options.order),
                [this] { return m_options.cancel.isCancelled() || m_left.isCancelled(); });
}

} // namespace hookbench::workspace
