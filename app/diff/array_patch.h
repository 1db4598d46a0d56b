// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diff/array_matching.h"
#include "app/diff/json_comparison.h"

namespace hookbench::diff {

/// Appends the operations that make an array at `way` hold the partners and the new elements of the other
/// one in their order; what differs inside of partners is left to the caller. False when moving would take
/// too long: then moved elements are taken out and put in anew, with all that is in them.
bool patchArray(const ArrayMatching& matching, JsonWays::Way way, JsonWays& ways,
                std::vector<PatchStep>& patch);

} // namespace hookbench::diff
