// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_outline.h"
#include "app/payload/work_budget.h"

namespace hookbench::payload {

/// A value of an outline.
struct JsonPlace
{
    const JsonOutline& outline;
    JsonOutline::Node node;
};

/// Whether two values are the same: numbers by their exact value, strings by their characters, arrays in
/// their order, objects in any order with the last of members of the same name. No recursion. False when the
/// budget is used up: ask it.
bool jsonEqual(const JsonPlace& a, const JsonPlace& b, WorkBudget& budget);

} // namespace hookbench::payload
