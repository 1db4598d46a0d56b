// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

#include <vector>

namespace hookbench::models {

/// A stretch of the time that an exchange took.
struct TimingPart
{
    QString name;
    qint64 us = 0;
    QString text; ///< "Head: 120 µs"
};

/// Head, body and answer, one after the other; those that were not reached are left out.
std::vector<TimingPart> timingParts(const Timing& timing);

/// Of what we sent: from looking up the name to the last byte of the answer, left out where it did not come
/// to that.
std::vector<TimingPart> sentTimingParts(const SentPhases& phases);

/// All of them in one line, with the sum.
QString timingText(const std::vector<TimingPart>& parts);

} // namespace hookbench::models
