// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diff/change.h"
#include "app/diff/sequence_alignment.h"

namespace hookbench::diff {

/// What lies between the runs that two sequences of these sizes have in common.
std::vector<RangeChange> changesBetween(const std::vector<CommonRun>& runs, qint64 sizeOfA, qint64 sizeOfB);

} // namespace hookbench::diff
