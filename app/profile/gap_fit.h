// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace hookbench::profile {

/// The gaps behind the first attempt, behind the second ...; each of several deliveries, in seconds. A step
/// may be empty.
using StepGaps = std::vector<std::vector<double>>;

/// By which rule gaps grow, and how they are varied.
struct GapFit
{
    enum class Growth {
        None,        ///< there are no gaps
        Fixed,       ///< `base`
        Linear,      ///< `base`, each `increment` longer than the one before
        Exponential, ///< `base`, each `factor` times the one before
        Irregular,   ///< a schedule: `delays`
        Unclear,     ///< there are too few to tell
    };
    enum class Jitter {
        Unknown, ///< nothing to compare
        None,
        Full,         ///< anything from 0 to the delay
        Equal,        ///< half of the delay and anything up to the other half
        Proportional, ///< `width` of the delay more or less
        Added,        ///< up to `width` seconds more
    };

    Growth growth = Growth::None;
    double base = 0; ///< seconds
    double increment = 0;
    double factor = 0;
    double cap = 0; ///< no delay is longer; 0: none was reached
    Jitter jitter = Jitter::Unknown;
    double width = 0;
    std::vector<double> delays;    ///< of each step, without jitter; 0 where there is no gap
    std::vector<double> tolerance; ///< how far each may be off

    /// The delay behind attempt `attempt` (from 1), or what is to be expected; seconds.
    double delayBehind(int attempt) const;
    bool operator==(const GapFit&) const = default;
};

GapFit fitGaps(const StepGaps& gaps);

/// What senders, networks and clocks add to a delay of so many seconds without meaning to.
double timingNoise(double seconds);

} // namespace hookbench::profile
