// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/csv_model.h"
#include "app/models/data_tree_model.h"
#include "app/models/fields_model.h"
#include "app/models/text_rows.h"

#include <functional>

namespace hookbench::models {

/// Places in a list of items that hold what is looked for; rising.
struct FoundItems
{
    static constexpr size_t most = 100'000;
    std::vector<qint64> at;
    bool more = false; ///< there are more than `most`
};

/// Looks through items that do not change, on any thread.
using ItemFinder = std::function<FoundItems(const Finder& finder, const CancelFlag& cancel)>;

ItemFinder treeFinder(std::shared_ptr<const DataTree> tree); ///< places are nodes
ItemFinder csvFinder(std::shared_ptr<const CsvTable> table); ///< places count the fields of all rows
ItemFinder fieldsFinder(std::vector<TextLine> lines);        ///< places are lines

} // namespace hookbench::models
