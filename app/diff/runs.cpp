// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/runs.h"

namespace hookbench::diff {

std::vector<RangeChange> changesBetween(const std::vector<CommonRun>& runs, qint64 sizeOfA, qint64 sizeOfB)
{
    std::vector<RangeChange> changes;
    qint64 a = 0;
    qint64 b = 0;
    const auto upTo = [&](qint64 nextA, qint64 nextB) {
        if (nextA > a || nextB > b)
            changes.push_back({{a, nextA - a}, {b, nextB - b}});
    };
    for (const CommonRun& run : runs) {
        upTo(run.a, run.b);
        a = run.a + run.size;
        b = run.b + run.size;
    }
    upTo(sizeOfA, sizeOfB);
    return changes;
}

} // namespace hookbench::diff
