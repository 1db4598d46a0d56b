// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"

#include <QtGlobal>

#include <span>
#include <vector>

namespace hookbench::diff {

/// Elements that two sequences have in common: `size` of them from `a` in one and from `b` in the other.
struct CommonRun
{
    qint64 a = 0;
    qint64 b = 0;
    qint64 size = 0;
    bool operator==(const CommonRun&) const = default;
};

/// Bounds of an alignment. Within them it is a shortest edit script; beyond them a good one.
struct AlignmentLimits
{
    qint64 differences = 2048;          ///< looked for at once before a part is cut where most fits
    qint64 steps = qint64(100'000'000); ///< of all parts; when used up, parts are cut much earlier
    qint64 differencesWhenTired = 32;
};

/// What two sequences of numbers (interned lines, digests) have in common, rising in both and not
/// overlapping: Myers' algorithm in linear space, without recursion. Time is bounded by the limits and in
/// proportion to the lengths. A cancelled alignment finds less.
std::vector<CommonRun> alignSequences(std::span<const quint32> a, std::span<const quint32> b,
                                      const CancelFlag& cancel = {}, const AlignmentLimits& limits = {});

} // namespace hookbench::diff
