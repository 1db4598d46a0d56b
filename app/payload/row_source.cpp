// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/row_source.h"

#include <algorithm>

namespace hookbench::payload {

qint32 TextRow::columnOf(qint64 position) const
{
    const qint64 inside = std::clamp(position, begin, end) - begin;
    return columns.empty() ? qint32(inside) : columns[size_t(inside)];
}

qint64 TextRow::positionOf(qint32 column) const
{
    if (columns.empty())
        return begin + std::clamp<qint64>(column, 0, end - begin);
    // Bytes inside a character share the column of its start: the first of equals is the caret place.
    const auto after = std::upper_bound(columns.begin(), columns.end(), std::max(column, 0));
    if (after == columns.begin())
        return begin;
    return begin + (std::lower_bound(columns.begin(), after, *(after - 1)) - columns.begin());
}

qint64 TextRow::next(qint64 position) const
{
    const qint32 column = columnOf(position);
    while (position < end && columnOf(position) == column)
        ++position;
    return positionOf(columnOf(position));
}

qint64 TextRow::previous(qint64 position) const
{
    const qint32 column = columnOf(position);
    return column == 0 ? begin : positionOf(column - 1);
}

} // namespace hookbench::payload
