// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_comparison.h"

#include <QString>

#include <vector>

namespace hookbench::models {

/// A row of two messages side by side.
struct ComparisonRow
{
    enum class Kind : quint8 {
        Title,   ///< of a part, in `left`
        Same,    ///< on both sides
        Ignored, ///< differs, but is left out
        Folded,  ///< says how much that is equal is not shown, in `left`
        Changed,
        Added,
        Removed,
        Moved,
    };
    Kind kind = Kind::Same;
    QString left;
    QString right;
    QString where; ///< of a difference: JSON Pointer, field name, line or byte
    QString rule;  ///< the narrowest to ignore it by; empty when there is none
    bool isDifference() const { return kind >= Kind::Changed; }
    bool operator==(const ComparisonRow&) const = default;
};

/// Rows beyond this are not made; a last one says so.
constexpr size_t mostComparisonRows = 100'000;

/// The whole of both heads, and of the bodies what differs with something of what is around it. For a job.
std::vector<ComparisonRow> comparisonRows(const ExchangeComparison& comparison,
                                          const diff::IgnoreRules& ignored, const CancelFlag& cancel = {});

/// A part of a body, for comparisonRows(): appends rows up to mostComparisonRows.
void appendJsonRows(const diff::MessageComparison& message, const diff::IgnoreRules& ignored,
                    const CancelFlag& cancel, std::vector<ComparisonRow>& rows);
void appendLineRows(const diff::LineComparison& lines, const CancelFlag& cancel,
                    std::vector<ComparisonRow>& rows);
void appendByteRows(const diff::MessageComparison& message, const CancelFlag& cancel,
                    std::vector<ComparisonRow>& rows);

} // namespace hookbench::models
