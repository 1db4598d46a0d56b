// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <atomic>

namespace hookbench::tests {

/// Stands still until it is told to go on. For any thread.
class ManualClock final : public Clock
{
public:
    qint64 wallUs() const override { return m_wallUs.load(); }
    qint64 monotonicUs() const override { return m_monotonicUs.load(); }

    void advance(qint64 us)
    {
        m_wallUs += us;
        m_monotonicUs += us;
    }

    /// The wall clock jumps, as when the time is set.
    void setWall(qint64 us) { m_wallUs = us; }

private:
    std::atomic<qint64> m_wallUs = 1'700'000'000'000'000;
    std::atomic<qint64> m_monotonicUs = 1'000'000;
};

} // namespace hookbench::tests
