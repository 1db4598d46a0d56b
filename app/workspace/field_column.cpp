// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/field_column.h"

#include "app/session/session_reader.h"
#include "app/workspace/session_source.h"

#include <QCoreApplication>
#include <QSet>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace hookbench::workspace {

using models::ExchangeIndex;

namespace {

struct ColumnText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::ColumnText)
};

constexpr qsizetype rowsInBlock = 8192;
constexpr int mostThreads = 8;
constexpr qsizetype longestKey = 200; ///< bytes that are compared

Error cancelled()
{
    return {ErrorKind::Cancelled, ColumnText::tr("Sorting was cancelled."), {}};
}

} // namespace

FieldColumn::FieldColumn(QString session, QString name, filter::FieldValue field)
    : m_session(std::move(session))
    , m_name(std::move(name))
    , m_field(std::move(field))
{
}

std::shared_ptr<FieldColumn> FieldColumn::make(const QString& session, const QString& field)
{
    const filter::Parsed<filter::FieldValue> value = filter::FieldValue::compile(field);
    if (!value)
        return nullptr;
    return std::shared_ptr<FieldColumn>(new FieldColumn(session, field, *value));
}

/// Equal texts share their memory.
FieldColumn::Key FieldColumn::keyOf(const QByteArray& value, QSet<QByteArray>& known)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (isNumber && number == number)
        return {Kind::Number, number, {}};
    return {Kind::Text, 0, *known.insert(value.first(std::min(value.size(), longestKey)))};
}

int FieldColumn::compare(const Key& a, const Key& b)
{
    if (a.kind != b.kind)
        return a.kind < b.kind ? -1 : 1;
    if (a.kind == Kind::Number)
        return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
    return a.kind == Kind::Text ? a.text.compare(b.text) : 0;
}

Result<void> FieldColumn::readBlock(const ExchangeIndex::View& rows, qsizetype first, qsizetype end,
                                    const CancelFlag& cancel)
{
    const auto reader = session::SessionReader::open(m_session);
    if (!reader)
        return fail(reader.error());
    QSet<QByteArray> known;
    const auto scan = (*reader)->scan(rangeFor(m_field.needs(), rows.id(first), rows.id(end - 1)));
    SessionSource source(**reader, *scan, [&cancel] { return cancel.isCancelled(); });
    qsizetype row = first;
    while (!cancel.isCancelled()) {
        const Result<bool> there = scan->next();
        if (!there)
            return fail(there.error());
        if (!*there)
            return {};
        while (row < end && rows.id(row) < scan->id())
            ++row;
        if (row == end || rows.id(row) != scan->id())
            continue;
        const Result<std::optional<QByteArray>> value = m_field.of(source);
        if (!value)
            return fail(value.error());
        if (*value)
            m_keys[size_t(row)] = keyOf(**value, known);
    }
    return fail(cancelled());
}

Result<void> FieldColumn::read(const ExchangeIndex::View& rows, const CancelFlag& cancel)
{
    const auto known = qsizetype(m_keys.size());
    if (known >= rows.size())
        return {};
    m_keys.resize(size_t(rows.size()));
    std::atomic<qsizetype> next = known;
    std::mutex mutex;
    Result<void> outcome;
    const auto work = [&] {
        for (qsizetype first = next.fetch_add(rowsInBlock); first < rows.size();
             first = next.fetch_add(rowsInBlock)) {
            Result<void> read = readBlock(rows, first, std::min(first + rowsInBlock, rows.size()), cancel);
            if (read)
                continue;
            const std::lock_guard lock(mutex);
            outcome = std::move(read);
            next = rows.size();
        }
    };
    QThreadPool threads;
    threads.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, mostThreads));
    for (int i = 0; i < threads.maxThreadCount(); ++i)
        threads.start(work);
    threads.waitForDone();
    if (!outcome)
        m_keys.resize(size_t(known)); // to be read again
    return outcome;
}

Result<std::vector<ExchangeId>> FieldColumn::sorted(const ExchangeIndex::View& rows,
                                                    std::vector<ExchangeId> ids, Qt::SortOrder direction,
                                                    const CancelFlag& cancel)
{
    const std::lock_guard lock(m_mutex);
    if (cancel.isCancelled())
        return fail(cancelled());
    if (Result<void> done = read(rows, cancel); !done)
        return fail(done.error());
    struct Row
    {
        const Key* key;
        ExchangeId id;
    };
    std::vector<Row> keyed;
    keyed.reserve(ids.size());
    qsizetype row = 0;
    for (const ExchangeId id : ids) {
        if (row >= rows.size() || rows.id(row) != id)
            row = rows.rowOf(id);
        if (row >= 0)
            keyed.push_back({&m_keys[size_t(row)], id});
        row = std::max<qsizetype>(row + 1, 0);
    }
    const int sign = direction == Qt::AscendingOrder ? 1 : -1;
    std::ranges::sort(keyed, [sign](const Row& a, const Row& b) {
        const int order = sign * compare(*a.key, *b.key);
        return order != 0 ? order < 0 : sign > 0 ? a.id < b.id : b.id < a.id;
    });
    if (cancel.isCancelled())
        return fail(cancelled());
    ids.clear();
    for (const Row& one : keyed)
        ids.push_back(one.id);
    return ids;
}

} // namespace hookbench::workspace
