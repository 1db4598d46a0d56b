// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/latency_histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace hookbench::sender {

size_t LatencyHistogram::slotOf(qint64 us)
{
    const auto value = quint64(std::max<qint64>(us, 0));
    const int width = std::bit_width(value);
    if (width <= subBits + 1)
        return size_t(value);
    const int shift = width - subBits - 1;
    return (size_t(shift) << subBits) + size_t(value >> shift);
}

qint64 LatencyHistogram::upperEnd(size_t slot)
{
    if (slot < (size_t(2) << subBits))
        return qint64(slot);
    const size_t shift = (slot >> subBits) - 1;
    const size_t part = slot - (shift << subBits);
    return (qint64(part + 1) << shift) - 1;
}

void LatencyHistogram::add(qint64 us)
{
    const size_t slot = slotOf(us);
    if (slot >= m_slots.size())
        m_slots.resize(slot + 1);
    ++m_slots[slot];
    m_least = m_count == 0 ? us : std::min(m_least, us);
    m_most = std::max(m_most, us);
    m_sum += us;
    ++m_count;
}

qint64 LatencyHistogram::quantile(double share) const
{
    const auto wanted = qint64(std::ceil(share * double(m_count)));
    qint64 seen = 0;
    for (size_t slot = 0; slot < m_slots.size(); ++slot) {
        seen += m_slots[slot];
        if (seen >= wanted && seen > 0)
            return std::clamp(upperEnd(slot), m_least, m_most);
    }
    return m_most;
}

QList<BurstReport::Bin> LatencyHistogram::bins() const
{
    QList<BurstReport::Bin> bins;
    if (m_count == 0)
        return bins;
    static constexpr qint64 steps[] = {1, 2, 5};
    size_t slot = 0;
    for (qint64 power = 1, step = 0; slot < m_slots.size(); power *= ++step % 3 == 0 ? 10 : 1) {
        BurstReport::Bin bin{power * steps[step % 3], 0};
        for (; slot < m_slots.size() && upperEnd(slot) <= bin.upToUs; ++slot)
            bin.count += m_slots[slot];
        if (bin.count > 0 || !bins.isEmpty())
            bins += bin;
    }
    return bins;
}

} // namespace hookbench::sender
