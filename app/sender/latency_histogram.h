// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/burst_report.h"

#include <vector>

namespace hookbench::sender {

/// Counts durations so that quantiles can be told within 1.6 %, in the same memory however many they are.
class LatencyHistogram
{
public:
    void add(qint64 us);

    qint64 count() const { return m_count; }
    qint64 least() const { return m_count > 0 ? m_least : 0; }
    qint64 most() const { return m_most; }
    qint64 mean() const { return m_count > 0 ? m_sum / m_count : 0; }

    /// The duration that `share` of all (0 to 1) do not exceed.
    qint64 quantile(double share) const;

    /// Bins of 1, 2 and 5 times the powers of ten, from the first that holds something to the last.
    QList<BurstReport::Bin> bins() const;

private:
    static constexpr int subBits = 6; ///< each power of two is cut into 64
    static size_t slotOf(qint64 us);
    static qint64 upperEnd(size_t slot);

    std::vector<qint64> m_slots;
    qint64 m_count = 0;
    qint64 m_sum = 0;
    qint64 m_least = 0;
    qint64 m_most = 0;
};

} // namespace hookbench::sender
