// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/live_values.h"

#include "app/filter/field_value.h"
#include "app/http/field_syntax.h"
#include "app/http/target.h"
#include "app/workspace/column_filter.h"
#include "app/workspace/session_source.h"

#include <QElapsedTimer>
#include <QHash>

#include <algorithm>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;
using models::ExchangeIndex;

namespace {

constexpr qsizetype rowsLookedAt = 20'000;
constexpr qint64 exchangesRead = 200;
constexpr qint64 longestReadMs = 15;
constexpr qsizetype mostValues = 200;
constexpr qsizetype longestValue = 200;

class Counter
{
public:
    void add(QByteArrayView value)
    {
        if (!value.isEmpty() && value.size() <= longestValue)
            ++m_counts[value.toByteArray()];
    }

    QList<QByteArray> mostFrequent() const
    {
        QList<QByteArray> values = m_counts.keys();
        std::ranges::sort(values, [this](const QByteArray& a, const QByteArray& b) {
            const int left = m_counts.value(a);
            const int right = m_counts.value(b);
            return left != right ? left > right : a < b;
        });
        return values.first(std::min(values.size(), mostValues));
    }

private:
    QHash<QByteArray, int> m_counts;
};

/// The texts of one column, counted by their numbers.
void countColumn(Counter& counter, const ExchangeIndex::View& index,
                 ExchangeIndex::Chunk::Column<quint32> ExchangeIndex::Chunk::*column,
                 QByteArrayView (*part)(QByteArrayView))
{
    const qsizetype first = std::max<qsizetype>(0, index.size() - rowsLookedAt);
    for (qsizetype row = first; row < index.size(); ++row)
        counter.add(
            part(index.text((index.chunkOf(row).*column)[size_t(ExchangeIndex::View::inChunk(row))])));
}

QByteArrayView whole(QByteArrayView text)
{
    return text;
}

QByteArrayView pathOf(QByteArrayView target)
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

bool countInIndex(Counter& counter, const ExchangeIndex::View& index, const QString& field)
{
    using Chunk = ExchangeIndex::Chunk;
    if (field == "method"_L1)
        countColumn(counter, index, &Chunk::method, whole);
    else if (field == "path"_L1)
        countColumn(counter, index, &Chunk::target, pathOf);
    else if (field == "target"_L1)
        countColumn(counter, index, &Chunk::target, whole);
    else if (field == "endpoint"_L1)
        countColumn(counter, index, &Chunk::endpoint, whole);
    else if (field == "error"_L1)
        countColumn(counter, index, &Chunk::errorCode, whole);
    else if (field == "peer"_L1)
        countColumn(counter, index, &Chunk::peer, whole);
    else
        return false;
    return true;
}

void addNames(Counter& counter, const http::HeaderList& headers)
{
    for (qsizetype i = 0; i < headers.size(); ++i)
        counter.add(headers.name(i));
}

void addNames(Counter& counter, const std::vector<http::Parameter>& parameters)
{
    for (const http::Parameter& parameter : parameters)
        counter.add(parameter.name);
}

/// The names of one exchange that can stand behind `field`.
void countNames(Counter& counter, session::ExchangeScan& scan, const QString& field)
{
    const auto bytes = [&scan](session::ByteColumn column) {
        const Result<QByteArrayView> view = scan.bytes(column);
        return view ? view->toByteArray() : QByteArray();
    };
    if (field == "header"_L1)
        addNames(counter, http::readRequestHead(bytes(session::ByteColumn::RequestHead)).headers);
    else if (field == "response.header"_L1)
        addNames(counter, http::readResponseHead(bytes(session::ByteColumn::ResponseHead)).headers);
    else if (const Result<const Exchange*> facts = scan.facts(); field == "query"_L1 && facts)
        addNames(counter, http::parseParameters(http::splitTarget((*facts)->summary.target).query));
}

/// Calls `each` for the newest exchanges, for a limited time.
template <typename Each>
void readNewest(const session::SessionReader& reader, filter::Parts needs, Each each)
{
    const Result<ExchangeId> last = reader.lastExchange();
    if (!last || !*last)
        return;
    QElapsedTimer timer;
    timer.start();
    const auto scan = reader.scan(rangeFor(needs, {1}, *last, session::ScanOrder::Falling));
    for (qint64 i = 0; i < exchangesRead && timer.elapsed() < longestReadMs; ++i) {
        const Result<bool> there = scan->next();
        if (!there || !*there)
            return;
        each(*scan);
    }
}

} // namespace

QList<QByteArray> liveValues(const ExchangeIndex* index, const session::SessionReader* reader,
                             const QString& field, bool wantsNames)
{
    Counter counter;
    if (!wantsNames && index && countInIndex(counter, index->present(), field))
        return counter.mostFrequent();
    if (!reader)
        return {};
    if (wantsNames) {
        const filter::Parts heads = filter::Parts(filter::Part::RequestHead) | filter::Part::ResponseHead;
        readNewest(*reader, heads, [&](session::ExchangeScan& scan) { countNames(counter, scan, field); });
        return counter.mostFrequent();
    }
    const filter::Parsed<filter::FieldValue> value = filter::FieldValue::compile(field);
    const filter::Parts bodies = filter::Parts(filter::Part::RequestBody) | filter::Part::ResponseBody;
    if (!value || (value->needs() & bodies) != filter::Parts())
        return {}; // bodies may be large
    readNewest(*reader, value->needs(), [&](session::ExchangeScan& scan) {
        SessionSource source(*reader, scan, [] { return false; });
        const Result<std::optional<QByteArray>> found = value->of(source);
        if (found && *found)
            counter.add(**found);
    });
    return counter.mostFrequent();
}

} // namespace hookbench::workspace
