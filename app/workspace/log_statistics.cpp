// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/log_statistics.h"

#include "app/filter/field.h"
#include "app/workspace/filter_text.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;
using models::ExchangeIndex;

namespace {

constexpr qsizetype rowsBetweenLooks = 4096; // at a cancel flag
constexpr qint64 second = 1'000'000;         // in microseconds
constexpr int failingStatus = 400;

/// Calls `each` with the row of every exchange that the index knows; false when it was cancelled.
template <typename Each>
bool eachRow(const ExchangeIndex::View& index, const std::vector<ExchangeId>& ids, const CancelFlag& cancel,
             Each each)
{
    qsizetype row = 0;
    qsizetype seen = 0;
    for (const ExchangeId id : ids) {
        if (++seen % rowsBetweenLooks == 0 && cancel.isCancelled())
            return false;
        if (row >= index.size() || index.id(row) != id)
            row = index.rowOf(id);
        if (row < 0) {
            row = 0;
            continue;
        }
        each(row);
        ++row;
    }
    return true;
}

size_t classOf(int status)
{
    const auto first = size_t(status / 100);
    return first < StatusClasses().size() ? first : 0;
}

bool failed(const ExchangeIndex::View& index, qsizetype row)
{
    return index.status(row) >= failingStatus ||
           index.chunkOf(row).errorCode[size_t(ExchangeIndex::View::inChunk(row))] != 0;
}

/// The value that a share of all does not exceed. Changes the order of `values`.
qint64 percentile(std::vector<qint64>& values, double share)
{
    if (values.empty())
        return 0;
    const auto place = values.begin() + qsizetype(double(values.size() - 1) * share);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

Spread spreadOf(std::vector<qint64> values)
{
    Spread spread;
    if (values.empty())
        return spread;
    spread.count = qint64(values.size());
    for (const qint64 value : values)
        spread.sum = value > std::numeric_limits<qint64>::max() - spread.sum
                         ? std::numeric_limits<qint64>::max()
                         : spread.sum + value;
    const auto [least, most] = std::ranges::minmax_element(values);
    spread.least = *least;
    spread.most = *most;
    spread.p50 = percentile(values, 0.5);
    spread.p95 = percentile(values, 0.95);
    spread.p99 = percentile(values, 0.99);
    return spread;
}

/// Of times in any order.
qint64 mostInASecond(std::vector<qint64> times)
{
    std::ranges::sort(times);
    qint64 most = 0;
    size_t first = 0;
    for (size_t i = 0; i < times.size(); ++i) {
        while (times[first] < 0 ? times[i] >= times[first] + second : times[i] - times[first] >= second)
            ++first;
        most = std::max(most, qint64(i - first + 1));
    }
    return most;
}

QByteArray pathOf(QByteArrayView target)
{
    const qsizetype query = target.indexOf('?');
    return (query < 0 ? target : target.first(query)).toByteArray();
}

/// The text that exchanges have in common, by the number that stands for it in the index: found once each.
class Keys
{
public:
    Keys(const ExchangeIndex::View& index, GroupBy by)
        : m_index(index)
        , m_by(by)
    {
    }

    QByteArray of(qsizetype row) const
    {
        const ExchangeIndex::Chunk& chunk = m_index.chunkOf(row);
        const auto at = size_t(ExchangeIndex::View::inChunk(row));
        switch (m_by) {
        case GroupBy::Path:
            return pathOf(m_index.text(chunk.target[at]));
        case GroupBy::Endpoint:
            return m_index.text(chunk.endpoint[at]).toByteArray();
        case GroupBy::Method:
            return m_index.text(chunk.method[at]).toByteArray();
        case GroupBy::Status:
            return chunk.status[at] == 0 ? QByteArray() : QByteArray::number(chunk.status[at]);
        case GroupBy::Sender:
            return m_index.text(chunk.peer[at]).toByteArray();
        case GroupBy::Connection:
            return chunk.connection[at] == 0 ? QByteArray() : QByteArray::number(chunk.connection[at]);
        case GroupBy::Provider:
            return m_index.text(chunk.provider[at]).toByteArray();
        case GroupBy::Event:
            return m_index.text(chunk.event[at]).toByteArray();
        case GroupBy::Delivery:
            return m_index.text(chunk.delivery[at]).toByteArray();
        }
        Q_UNREACHABLE();
    }

private:
    const ExchangeIndex::View& m_index;
    GroupBy m_by;
};

QString fieldOf(GroupBy by)
{
    switch (by) {
    case GroupBy::Path:
        return u"path"_s;
    case GroupBy::Endpoint:
        return u"endpoint"_s;
    case GroupBy::Method:
        return u"method"_s;
    case GroupBy::Status:
        return u"status"_s;
    case GroupBy::Sender:
        return u"peer"_s;
    case GroupBy::Connection:
        return u"connection"_s;
    case GroupBy::Provider:
        return u"provider"_s;
    case GroupBy::Event:
        return u"event"_s;
    case GroupBy::Delivery:
        return u"delivery"_s;
    }
    Q_UNREACHABLE();
}

QString filterOf(GroupBy by, const QByteArray& value)
{
    const QString field = fieldOf(by);
    if (!filter::findField(field))
        return {};
    if (value.isEmpty())
        return u"not "_s + field;
    const bool isBracketed = by == GroupBy::Sender && value.startsWith('[') && value.endsWith(']');
    return equalsFilter(field,
                        isBracketed ? QByteArrayView(value).sliced(1).chopped(1) : QByteArrayView(value));
}

struct Members
{
    LogGroup group;
    std::vector<qint64> durations;
};

} // namespace

LogStatistics statisticsOf(const ExchangeIndex::View& index, const std::vector<ExchangeId>& ids,
                           const CancelFlag& cancel)
{
    LogStatistics result;
    std::vector<qint64> sizes;
    std::vector<qint64> durations;
    std::vector<qint64> times;
    const bool whole = eachRow(index, ids, cancel, [&](qsizetype row) {
        times.push_back(index.atUs(row));
        sizes.push_back(index.bodySize(row));
        if (const qint64 duration = index.durationUs(row); duration >= 0)
            durations.push_back(duration);
        ++result.classes[classOf(index.status(row))];
        result.malformed +=
            index.chunkOf(row).errorCode[size_t(ExchangeIndex::View::inChunk(row))] != 0 ? 1 : 0;
    });
    if (!whole || times.empty())
        return {};
    result.count = qint64(times.size());
    const auto [first, last] = std::ranges::minmax_element(times);
    result.firstUs = *first;
    result.lastUs = *last;
    result.sizes = spreadOf(std::move(sizes));
    result.durations = spreadOf(std::move(durations));
    result.mostInASecond = mostInASecond(std::move(times));
    return result;
}

LogGroups groupsOf(const ExchangeIndex::View& index, const std::vector<ExchangeId>& ids, GroupBy by,
                   qsizetype most, const CancelFlag& cancel)
{
    const Keys keys(index, by);
    QHash<QByteArray, size_t> places;
    std::vector<Members> all;
    const bool whole = eachRow(index, ids, cancel, [&](qsizetype row) {
        const QByteArray key = keys.of(row);
        auto place = places.constFind(key);
        if (place == places.constEnd()) {
            place = places.insert(key, all.size());
            all.emplace_back();
            all.back().group.value = key;
        }
        Members& members = all[*place];
        ++members.group.count;
        members.group.failures += failed(index, row) ? 1 : 0;
        members.group.bytes += index.bodySize(row);
        if (const qint64 duration = index.durationUs(row); duration >= 0)
            members.durations.push_back(duration);
    });
    LogGroups result;
    if (!whole)
        return result;
    std::ranges::sort(all, [](const Members& a, const Members& b) {
        return a.group.count != b.group.count ? a.group.count > b.group.count : a.group.value < b.group.value;
    });
    result.distinct = qint64(all.size());
    for (Members& members : all) {
        if (qsizetype(result.groups.size()) == most) {
            result.others += members.group.count;
            continue;
        }
        members.group.p95Us = members.durations.empty() ? -1 : percentile(members.durations, 0.95);
        members.group.filter = filterOf(by, members.group.value);
        result.groups.push_back(std::move(members.group));
    }
    return result;
}

Timeline timelineOf(const ExchangeIndex::View& index, const std::vector<ExchangeId>& ids, qsizetype parts,
                    qint64 fromUs, qint64 untilUs, const CancelFlag& cancel)
{
    Timeline result;
    if (untilUs <= fromUs) {
        fromUs = std::numeric_limits<qint64>::max();
        untilUs = std::numeric_limits<qint64>::min();
        const bool whole = eachRow(index, ids, cancel, [&](qsizetype row) {
            fromUs = std::min(fromUs, index.atUs(row));
            untilUs = std::max(untilUs, index.atUs(row) + 1);
        });
        if (!whole || untilUs <= fromUs)
            return result;
    }
    // Times are what a file says: their difference may be more than a number holds.
    const double span = double(untilUs) - double(fromUs);
    result.fromUs = fromUs;
    result.untilUs = untilUs;
    result.parts.resize(size_t(parts));
    const bool whole = eachRow(index, ids, cancel, [&](qsizetype row) {
        const qint64 at = index.atUs(row);
        if (at < fromUs || at >= untilUs)
            return;
        const double share = (double(at) - double(fromUs)) / span;
        const auto part = size_t(std::clamp<qsizetype>(qsizetype(share * double(parts)), 0, parts - 1));
        ++result.parts[part][classOf(index.status(row))];
    });
    if (!whole)
        return {};
    for (const StatusClasses& part : result.parts) {
        qint64 sum = 0;
        for (const qint64 count : part)
            sum += count;
        result.most = std::max(result.most, sum);
    }
    return result;
}

} // namespace hookbench::workspace
