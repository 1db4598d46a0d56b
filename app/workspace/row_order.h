// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_index.h"
#include "app/models/exchange_log_model.h"

namespace hookbench::workspace {

/// By which column a list is sorted, and which way.
struct RowOrder
{
    int column = models::ExchangeLogModel::Number;
    Qt::SortOrder direction = Qt::AscendingOrder;
    QString field =
        {}; ///< of the filter language, for a column that shows one; `column` is not looked at then
    bool operator==(const RowOrder&) const = default;

    /// That in which the exchanges were stored.
    bool isNatural() const { return *this == RowOrder(); }
};

/// Brings exchanges of the index into an order; equal ones by their numbers. Those that the index does not
/// know are left out. Empty when it was cancelled.
std::vector<ExchangeId> sorted(const models::ExchangeIndex::View& index, std::vector<ExchangeId> ids,
                               RowOrder order, const CancelFlag& cancel);

} // namespace hookbench::workspace
