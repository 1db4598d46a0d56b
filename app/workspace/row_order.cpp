// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/row_order.h"

#include <algorithm>
#include <functional>

namespace hookbench::workspace {

using models::ExchangeIndex;
using models::ExchangeLogModel;

namespace {

struct Keyed
{
    qint64 key = 0;
    ExchangeId id;
};

using TextColumn = ExchangeIndex::Chunk::Column<quint32> ExchangeIndex::Chunk::*;

/// The place of each text of a column in their order, so that rows are compared by numbers.
std::vector<quint32> ranksOf(const ExchangeIndex::View& index, TextColumn column)
{
    std::vector<bool> used(index.texts().size());
    for (qsizetype row = 0; row < index.size(); ++row)
        used[(index.chunkOf(row).*column)[size_t(ExchangeIndex::View::inChunk(row))]] = true;
    std::vector<quint32> numbers;
    for (quint32 number = 0; number < used.size(); ++number) {
        if (used[number])
            numbers.push_back(number);
    }
    std::ranges::sort(numbers, [&index](quint32 a, quint32 b) { return index.text(a) < index.text(b); });
    std::vector<quint32> ranks(index.texts().size());
    for (size_t i = 0; i < numbers.size(); ++i)
        ranks[numbers[i]] = quint32(i);
    return ranks;
}

std::function<qint64(qsizetype)> byText(const ExchangeIndex::View& index, TextColumn column)
{
    return [&index, column, ranks = ranksOf(index, column)](qsizetype row) {
        return qint64(ranks[(index.chunkOf(row).*column)[size_t(ExchangeIndex::View::inChunk(row))]]);
    };
}

std::function<qint64(qsizetype)> byPeer(const ExchangeIndex::View& index)
{
    constexpr int portBits = 16;
    return [&index, host = byText(index, &ExchangeIndex::Chunk::peer)](qsizetype row) {
        const quint16 port = index.chunkOf(row).peerPort[size_t(ExchangeIndex::View::inChunk(row))];
        return (host(row) << portBits) | port;
    };
}

std::function<qint64(qsizetype)> keyOf(const ExchangeIndex::View& index, int column)
{
    switch (column) {
    case ExchangeLogModel::Time:
        return [&index](qsizetype row) {
            return index.atUs(row);
        };
    case ExchangeLogModel::Method:
        return byText(index, &ExchangeIndex::Chunk::method);
    case ExchangeLogModel::Path:
        return byText(index, &ExchangeIndex::Chunk::target);
    case ExchangeLogModel::Status:
        return [&index](qsizetype row) {
            return qint64(index.status(row));
        };
    case ExchangeLogModel::Protocol:
        return [&index](qsizetype row) {
            return qint64(index.chunkOf(row).protocol[size_t(ExchangeIndex::View::inChunk(row))]);
        };
    case ExchangeLogModel::Provider:
        return byText(index, &ExchangeIndex::Chunk::provider);
    case ExchangeLogModel::Size:
        return [&index](qsizetype row) {
            return index.bodySize(row);
        };
    case ExchangeLogModel::Duration:
        return [&index](qsizetype row) {
            return index.durationUs(row);
        };
    case ExchangeLogModel::Source:
        return byPeer(index);
    default:
        return [&index](qsizetype row) {
            return index.id(row).value;
        };
    }
}

} // namespace

std::vector<ExchangeId> sorted(const ExchangeIndex::View& index, std::vector<ExchangeId> ids, RowOrder order,
                               const CancelFlag& cancel)
{
    const std::function<qint64(qsizetype)> key = keyOf(index, order.column);
    std::vector<Keyed> rows;
    rows.reserve(ids.size());
    qsizetype row = 0;
    for (const ExchangeId id : ids) {
        // They mostly stand one behind the other.
        if (row >= index.size() || index.id(row) != id)
            row = index.rowOf(id);
        if (row < 0) {
            row = 0;
            continue;
        }
        rows.push_back({key(row), id});
        ++row;
    }
    if (cancel.isCancelled())
        return {};
    if (order.direction == Qt::AscendingOrder)
        std::ranges::sort(rows, [](const Keyed& a, const Keyed& b) {
            return a.key != b.key ? a.key < b.key : a.id < b.id;
        });
    else
        std::ranges::sort(rows, [](const Keyed& a, const Keyed& b) {
            return a.key != b.key ? a.key > b.key : b.id < a.id;
        });
    if (cancel.isCancelled())
        return {};
    ids.clear();
    for (const Keyed& keyed : rows)
        ids.push_back(keyed.id);
    return ids;
}

} // namespace hookbench::workspace
