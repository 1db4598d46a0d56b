// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/json_tree_model.h"

namespace hookbench::models {

/// One line of JSON Lines.
struct JsonLine
{
    JsonTreeModel::Document document; ///< none for a line without JSON
    payload::Problem problem;         ///< its offset counts in the line
    qint64 at = 0;                    ///< where the line begins, in bytes
};

/// What is wrong in all lines.
struct JsonLinesCheck
{
    qint64 values = 0; ///< lines with a value
    qint64 broken = 0;
    qint64 firstBrokenAt = -1; ///< byte of the first broken line
};

/// The line at a byte of a text. Slow for a long line; any thread.
JsonLine readJsonLine(const payload::RowSource& text, qint64 position, const CancelFlag& cancel = {});

/// Reads all lines. Slow for a large text; any thread.
JsonLinesCheck checkJsonLines(const payload::RowSource& text, const CancelFlag& cancel = {});

} // namespace hookbench::models
