// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diff/json_digests.h"

namespace hookbench::diff {

/// Which elements of two arrays belong together.
struct ArrayMatching
{
    static constexpr qint64 none = -1;

    std::vector<payload::JsonOutline::Node> a; ///< the elements
    std::vector<payload::JsonOutline::Node> b;
    std::vector<qint64> inA;   ///< for each element of b, its partner in a
    std::vector<qint64> inB;   ///< the reverse
    std::vector<bool> isMoved; ///< for each element of b: its partner stands elsewhere among those that stay
};

/// A JSON text with its digests.
struct DigestedJson
{
    const payload::JsonOutline& outline;
    const JsonDigests& digests;
};

ArrayMatching matchArrays(const DigestedJson& a, payload::JsonOutline::Node arrayInA, const DigestedJson& b,
                          payload::JsonOutline::Node arrayInB, const CancelFlag& cancel);

} // namespace hookbench::diff
