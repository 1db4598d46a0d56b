// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"

#include <chrono>

namespace hookbench {

namespace {
template <typename ChronoClock>
qint64 microseconds()
{
    using namespace std::chrono;
    return duration_cast<std::chrono::microseconds>(ChronoClock::now().time_since_epoch()).count();
}
} // namespace

qint64 SystemClock::wallUs() const
{
    return microseconds<std::chrono::system_clock>();
}

qint64 SystemClock::monotonicUs() const
{
    return microseconds<std::chrono::steady_clock>();
}

} // namespace hookbench
