// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/log_query.h"

#include "app/workspace/field_column.h"
#include "app/workspace/filter_scan.h"

#include <algorithm>
#include <mutex>

namespace hookbench::workspace {

using models::ExchangeIndex;
using models::ExchangeLogModel;

namespace {

constexpr int collectIntervalMs = 33;
constexpr int sortIntervalMs = 500; ///< at most this often while new exchanges come in

/// Of all rows that are not hidden.
std::vector<ExchangeId> allIds(const ExchangeIndex::View& index, const std::vector<bool>& hidden)
{
    std::vector<ExchangeId> ids;
    ids.reserve(size_t(index.size()));
    for (qsizetype row = 0; row < index.size(); ++row) {
        if (size_t(row) >= hidden.size() || !hidden[size_t(row)])
            ids.push_back(index.id(row));
    }
    return ids;
}

} // namespace

/// Where a search leaves what it has found so far.
struct LogQuery::Mailbox
{
    std::mutex mutex;
    Found found;
    int percent = 0;

    void put(const std::vector<ExchangeSummary>& matches, int done)
    {
        const std::lock_guard lock(mutex);
        for (const ExchangeSummary& match : matches)
            found.push_back(match.id);
        percent = done;
    }

    std::pair<Found, int> take()
    {
        const std::lock_guard lock(mutex);
        return {std::exchange(found, {}), percent};
    }
};

namespace {

/// Looks at the exchanges one by one; what it finds goes to `put` at once.
template <typename Put>
Result<std::vector<ExchangeId>> scan(const QString& path, const filter::Filter& filter, ExchangeId first,
                                     ExchangeId last, const CancelFlag& cancel, Put put)
{
    FilterScan::Options options;
    options.first = first;
    options.last = last;
    options.cancel = cancel;
    FilterScan search(path, filter, options);
    qint64 done = 0;
    while (const auto found = search.next()) {
        if (!*found)
            return fail(found->error());
        ++done;
        put(**found, int(done * 100 / search.blocks()));
    }
    return std::vector<ExchangeId>();
}

} // namespace

LogQuery::LogQuery(ExchangeLogModel& model, QThreadPool& jobs, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_jobs(jobs)
    , m_loadJob(jobs)
    , m_searchJob(jobs)
    , m_sortJob(jobs)
    , m_nextJob(jobs)
{
    m_collect.setInterval(collectIntervalMs);
    connect(&m_collect, &QTimer::timeout, this, &LogQuery::collect);
    m_sortAgain.setSingleShot(true);
    m_sortAgain.setInterval(sortIntervalMs);
    connect(&m_sortAgain, &QTimer::timeout, this, &LogQuery::sort);
}

LogQuery::~LogQuery()
{
    m_model.setIndex(nullptr);
}

void LogQuery::open(const QString& path)
{
    Q_ASSERT(!m_index); // closed; a filter or an order may be there already
    m_path = path;
    m_loadJob.start([path](const CancelFlag& cancel) { return ExchangeIndex::load(path, cancel); },
                    [this](Result<std::unique_ptr<ExchangeIndex>> index) {
                        if (index)
                            useIndex(std::move(*index));
                        else if (index.error().kind != ErrorKind::Cancelled)
                            Q_EMIT failed(index.error());
                    });
}

void LogQuery::close()
{
    m_loadJob.cancel();
    m_searchJob.cancel();
    m_sortJob.cancel();
    m_nextJob.cancel();
    m_collect.stop();
    m_sortAgain.stop();
    m_model.setIndex(nullptr);
    m_index.reset();
    m_path.clear();
    m_early.clear();
    m_annotations.clear();
    m_hidden.clear();
    m_hiddenCount = 0;
    m_purged.clear();
    m_goneEarly.clear();
    m_matches.clear();
    m_filter = {};
    m_order = {};
    m_column.reset();
    m_searching = false;
    m_stopped = false;
    m_searchedRows = 0;
}

void LogQuery::useIndex(std::unique_ptr<ExchangeIndex> index)
{
    m_index = std::move(index);
    for (const ExchangeSummary& summary : m_early)
        m_index->append(session::factsOf(summary, 0));
    m_early.clear();
    m_model.setIndex(m_index.get());
    if (!m_goneEarly.empty())
        purge(std::exchange(m_goneEarly, {}));
    if (isPlain()) {
        m_model.prependIds(allIds(m_index->present(), m_hidden));
    } else {
        restart();
    }
    Q_EMIT loaded();
}

void LogQuery::setAnnotations(const AnnotationMap& annotations)
{
    m_annotations = annotations;
    if (m_index && m_filter.needs().testFlag(filter::Part::Annotation))
        restart();
}

void LogQuery::noteSchemas()
{
    if (m_index && m_filter.needs().testFlag(filter::Part::Schema))
        restart();
}

void LogQuery::setDeleted(const std::vector<ExchangeId>& ids, bool deleted)
{
    if (!m_index)
        return;
    hide(ids, deleted);
    restart();
}

void LogQuery::hide(const std::vector<ExchangeId>& ids, bool hidden)
{
    const ExchangeIndex::View& rows = m_index->present();
    m_hidden.resize(size_t(rows.size()));
    for (const ExchangeId id : ids) {
        const qsizetype row = rows.rowOf(id);
        const bool isGone = row >= 0 && size_t(row) < m_purged.size() && m_purged[size_t(row)];
        if (row < 0 || isGone || m_hidden[size_t(row)] == hidden)
            continue;
        m_hidden[size_t(row)] = hidden;
        m_hiddenCount += hidden ? 1 : -1;
    }
}

void LogQuery::purge(const std::vector<ExchangeId>& ids)
{
    m_model.removeIds(ids);
    if (!m_index) {
        m_goneEarly.insert(m_goneEarly.end(), ids.begin(), ids.end());
        return;
    }
    hide(ids, true);
    const ExchangeIndex::View& rows = m_index->present();
    m_purged.resize(size_t(rows.size()));
    for (const ExchangeId id : ids) {
        if (const qsizetype row = rows.rowOf(id); row >= 0)
            m_purged[size_t(row)] = true;
    }
    std::erase_if(m_matches, [&ids](ExchangeId id) { return std::ranges::binary_search(ids, id); });
    Q_EMIT progressed();
}

bool LogQuery::isHidden(ExchangeId id) const
{
    const qsizetype row = m_index->present().rowOf(id);
    return row >= 0 && size_t(row) < m_hidden.size() && m_hidden[size_t(row)];
}

qsizetype LogQuery::total() const
{
    return m_index ? m_index->size() - m_hiddenCount : qsizetype(m_model.rowCount());
}

void LogQuery::add(const QList<ExchangeSummary>& newer)
{
    if (m_index) {
        for (const ExchangeSummary& summary : newer)
            m_index->append(session::factsOf(summary, 0));
    } else {
        m_early.append(newer);
    }
    if (isPlain() && !m_sortJob.isRunning()) {
        m_model.append(newer);
        return;
    }
    m_model.keep(newer);
    if (m_index && !m_searching && !m_stopped)
        search(m_searchedRows);
    Q_EMIT progressed();
}

FilterCheck LogQuery::setFilter(const QString& text)
{
    FilterCheck check = checkFilter(text);
    if (check.state != FilterCheck::State::Valid && check.state != FilterCheck::State::Everything)
        return check;
    const filter::Parsed<filter::Filter> filter = filter::Filter::compile(text, SystemClock());
    if (!filter || (m_filter.tree() == filter->tree() && !m_stopped))
        return check;
    m_filter = *filter;
    restart();
    return check;
}

void LogQuery::cancelFilter()
{
    if (!m_searching)
        return;
    collect();
    m_searchJob.cancel();
    m_collect.stop();
    m_searching = false;
    m_stopped = true;
    if (std::exchange(m_isFresh, false))
        m_model.showIds({}, ExchangeLogModel::Order::Rising);
    if (!m_order.isNatural())
        sort();
    Q_EMIT progressed();
}

void LogQuery::setOrder(RowOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    if (m_order.field.isEmpty())
        m_column.reset();
    if (!m_index)
        return;
    if (m_searching)
        restart();
    else if (m_filter.isEverything() || !m_order.isNatural())
        sort();
    else
        showSorted(m_matches);
}

/// Looks at all exchanges anew.
void LogQuery::restart()
{
    m_searchJob.cancel();
    m_sortJob.cancel();
    m_collect.stop();
    m_matches.clear();
    m_stopped = false;
    m_searching = false;
    m_searchedRows = 0;
    if (!m_index)
        return;
    if (m_filter.isEverything()) {
        sort();
        Q_EMIT progressed();
        return;
    }
    m_isFresh = true;
    search(0);
}

/// Of the rows from `firstRow` to the newest.
void LogQuery::search(qsizetype firstRow)
{
    if (m_filter.isEverything()) {
        if (!m_sortAgain.isActive())
            m_sortAgain.start();
        return;
    }
    const KnownExchanges all = known();
    const ExchangeIndex::View& rows = all.index;
    m_searchedRows = rows.size();
    if (firstRow >= rows.size()) {
        searchEnded(Found());
        return;
    }
    m_searching = true;
    m_percent = 0;
    m_mailbox = std::make_shared<Mailbox>();
    m_collect.start();
    m_searchJob.start(
        [all, filter = m_filter, firstRow, mailbox = m_mailbox](const CancelFlag& cancel) -> Result<Found> {
            const ExchangeIndex::View& present = all.index;
            if (needsOnlyColumns(filter))
                return findInColumns(all, filter, firstRow, present.size(), cancel);
            return scan(all.path, filter, present.id(firstRow), present.id(present.size() - 1), cancel,
                        [&mailbox](const std::vector<ExchangeSummary>& found, int percent) {
                            mailbox->put(found, percent);
                        });
        },
        [this](Result<Found> rest) { searchEnded(std::move(rest)); });
    Q_EMIT progressed();
}

/// What the running search has found meanwhile.
void LogQuery::collect()
{
    auto [found, percent] = m_mailbox->take();
    const bool isNews = percent != m_percent || !found.empty();
    m_percent = percent;
    if (!found.empty())
        take(std::move(found));
    if (isNews)
        Q_EMIT progressed();
}

void LogQuery::searchEnded(Result<Found> rest)
{
    m_collect.stop();
    m_searching = false;
    if (m_mailbox)
        take(m_mailbox->take().first);
    if (!rest) {
        m_stopped = true;
        Q_EMIT failed(rest.error());
        Q_EMIT progressed();
        return;
    }
    take(std::move(*rest));
    if (std::exchange(m_isFresh, false))
        m_model.showIds({}, ExchangeLogModel::Order::Rising); // nothing passes
    Q_EMIT progressed();
    if (m_searchedRows < m_index->size())
        search(m_searchedRows);
}

void LogQuery::take(Found found)
{
    if (m_hiddenCount > 0)
        std::erase_if(found, [this](ExchangeId id) { return isHidden(id); });
    if (found.empty())
        return;
    m_matches.insert(m_matches.end(), found.begin(), found.end());
    if (!m_order.isNatural()) {
        if (m_isFresh)
            sort();
        else if (!m_sortAgain.isActive())
            m_sortAgain.start();
        m_isFresh = false;
    } else if (std::exchange(m_isFresh, false)) {
        m_model.showIds(std::move(found), ExchangeLogModel::Order::Rising);
    } else {
        m_model.appendIds(found);
    }
}

std::vector<ExchangeId> LogQuery::Chosen::ids() const
{
    if (matches)
        return *matches;
    return allIds(index, hidden);
}

LogQuery::Chosen LogQuery::chosen() const
{
    Q_ASSERT(m_index);
    return {m_index->view(), m_hidden, m_filter.isEverything() ? std::optional<Found>() : m_matches};
}

void LogQuery::findNext(const QString& test, ExchangeId id, int direction)
{
    const filter::Parsed<filter::Filter> filter = filter::Filter::compile(test, SystemClock());
    if (!filter || !m_index)
        return;
    m_nextJob.start(
        [known = known(), filter = *filter](const CancelFlag& cancel) -> Result<Found> {
            const ExchangeIndex::View& rows = known.index;
            if (needsOnlyColumns(filter))
                return findInColumns(known, filter, 0, rows.size(), cancel);
            Found all;
            const Result<Found> rest = scan(known.path, filter, rows.id(0), rows.id(rows.size() - 1), cancel,
                                            [&all](const std::vector<ExchangeSummary>& found, int) {
                                                for (const ExchangeSummary& match : found)
                                                    all.push_back(match.id);
                                            });
            return rest ? Result<Found>(all) : rest;
        },
        [this, id, direction](const Result<Found>& found) {
            if (found)
                Q_EMIT sameFound(nextShown(*found, id, direction));
            else if (found.error().kind != ErrorKind::Cancelled)
                Q_EMIT failed(found.error());
        });
}

/// The first behind the row of `id` that is shown and among `found`, which is rising.
ExchangeId LogQuery::nextShown(const Found& found, ExchangeId id, int direction) const
{
    for (int row = m_model.rowOf(id) + direction; row >= 0 && row < m_model.rowCount(); row += direction) {
        if (std::ranges::binary_search(found, m_model.idAt(row)))
            return m_model.idAt(row);
    }
    return {};
}

void LogQuery::sort()
{
    if (!m_index)
        return;
    if (!m_order.field.isEmpty() && (!m_column || m_column->field() != m_order.field))
        m_column = FieldColumn::make(m_path, m_order.field);
    const ExchangeIndex::View rows = m_index->view();
    m_sortJob.start(
        [rows, hidden = m_hidden, ids = m_filter.isEverything() ? std::optional<Found>() : m_matches,
         order = m_order, column = m_column](const CancelFlag& cancel) mutable -> Result<Found> {
            if (!ids)
                ids = allIds(rows, hidden);
            if (column)
                return column->sorted(rows, std::move(*ids), order.direction, cancel);
            return sorted(rows, std::move(*ids), order, cancel);
        },
        [this, size = rows.size()](Result<Found> ids) {
            if (!ids) {
                if (ids.error().kind != ErrorKind::Cancelled)
                    Q_EMIT failed(ids.error());
                return;
            }
            showSorted(std::move(*ids));
            if (m_filter.isEverything() && size < m_index->size())
                sort(); // more came meanwhile
        });
}

void LogQuery::showSorted(Found ids)
{
    m_model.showIds(std::move(ids),
                    m_order.isNatural() ? ExchangeLogModel::Order::Rising : ExchangeLogModel::Order::Other);
    Q_EMIT progressed();
}

} // namespace hookbench::workspace
