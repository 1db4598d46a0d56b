// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/filter.h"
#include "app/models/exchange_index.h"
#include "app/workspace/annotation_map.h"

#include <span>

namespace hookbench::workspace {

/// Whether the columns of an index are all that this filter looks at.
bool needsOnlyColumns(const filter::Filter& filter);

/// What is known of exchanges without reading their session. Cheap to copy, for any thread.
struct KnownExchanges
{
    models::ExchangeIndex::View index;
    AnnotationMap annotations;
    std::vector<bool> hidden; ///< by row, as far as it reaches: deleted
    QString path;             ///< of the session
};

/// The numbers of the exchanges in the rows from `first` up to `end` that pass. Those of which the index does
/// not hold all are asked for in the session. Works on several threads when there are many.
/// Error: Cancelled, or what went wrong in the session.
Result<std::vector<ExchangeId>> findInColumns(const KnownExchanges& known, const filter::Filter& filter,
                                              qsizetype first, qsizetype end, const CancelFlag& cancel);

} // namespace hookbench::workspace
