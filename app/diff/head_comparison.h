// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diff/change.h"
#include "app/diff/ignore_rules.h"
#include "app/http/header_list.h"

#include <vector>

namespace hookbench::diff {

/// One header field that differs; the indexes are those in the two lists, -1 where it is not there.
struct FieldChange
{
    ChangeKind kind = ChangeKind::Changed;
    qsizetype a = -1;
    qsizetype b = -1;
    bool operator==(const FieldChange&) const = default;
};

/// Compares header fields with regard to their order: a field that stands elsewhere among those that stayed
/// is Moved, one with another value or another spelling of its name Changed. Repeated fields are told apart
/// by their values, then by their order. In the order of `b`, removed ones at their place in `a`.
std::vector<FieldChange> compareFields(const http::HeaderList& a, const http::HeaderList& b,
                                       const IgnoreRules& ignored = {},
                                       Qt::CaseSensitivity names = Qt::CaseSensitive);

} // namespace hookbench::diff
