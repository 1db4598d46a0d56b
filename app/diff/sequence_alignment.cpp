// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/sequence_alignment.h"

#include <algorithm>

namespace hookbench::diff {

namespace {

using Sequence = std::span<const quint32>;

/// A sequence without the elements that the other one does not have: they cost time and are never common.
struct Reduced
{
    std::vector<quint32> elements;
    std::vector<qint64> places; ///< of them in the whole sequence
};

std::vector<bool> presence(Sequence sequence, quint32 largest)
{
    std::vector<bool> present(size_t(largest) + 1);
    for (const quint32 element : sequence)
        present[element] = true;
    return present;
}

Reduced reduce(Sequence sequence, const std::vector<bool>& inOther)
{
    Reduced reduced;
    for (size_t i = 0; i < sequence.size(); ++i) {
        if (inOther[sequence[i]]) {
            reduced.elements.push_back(sequence[i]);
            reduced.places.push_back(qint64(i));
        }
    }
    return reduced;
}

/// A rectangle of the edit graph still to be looked at, or a run that was found.
struct Part
{
    qint64 a = 0;
    qint64 aEnd = 0;
    qint64 b = 0;
    qint64 bEnd = 0;
    bool isRun = false;
};

/// Where a part is cut: in front of and behind a run, which may be empty.
struct Cut
{
    qint64 a = 0;
    qint64 b = 0;
    qint64 size = 0;
};

class Alignment
{
public:
    Alignment(Sequence a, Sequence b, const CancelFlag& cancel, const AlignmentLimits& limits)
        : m_a(a)
        , m_b(b)
        , m_cancel(cancel)
        , m_limits(limits)
    {
    }

    std::vector<CommonRun> run()
    {
        m_waiting.push_back({0, qint64(m_a.size()), 0, qint64(m_b.size())});
        while (!m_waiting.empty() && !m_cancel.isCancelled()) {
            const Part part = m_waiting.back();
            m_waiting.pop_back();
            if (part.isRun)
                m_runs.push_back({part.a, part.b, part.aEnd - part.a});
            else
                divide(part);
        }
        return std::move(m_runs);
    }

private:
    void divide(Part part);
    Cut middle(const Part& part);
    Cut furthest(const Part& part, qint64 d, qint64 least, qint64 most) const;
    bool goForward(const Part& part, qint64 d, Cut& cut);
    bool goBackward(const Part& part, qint64 d, Cut& cut);
    qint64& forward(qint64 k) { return m_forward[size_t(k + m_offset)]; }
    qint64& backward(qint64 k) { return m_backward[size_t(k + m_offset)]; }

    Sequence m_a;
    Sequence m_b;
    const CancelFlag& m_cancel;
    const AlignmentLimits& m_limits;
    std::vector<Part> m_waiting;
    std::vector<CommonRun> m_runs;
    std::vector<qint64> m_forward;  ///< by diagonal: how far into `a` from the front
    std::vector<qint64> m_backward; ///< the same from the end
    qint64 m_offset = 0;
    qint64 m_steps = 0;
};

void Alignment::divide(Part part)
{
    const Part whole = part;
    while (part.a < part.aEnd && part.b < part.bEnd && m_a[size_t(part.a)] == m_b[size_t(part.b)]) {
        ++part.a;
        ++part.b;
    }
    while (part.a < part.aEnd && part.b < part.bEnd &&
           m_a[size_t(part.aEnd - 1)] == m_b[size_t(part.bEnd - 1)]) {
        --part.aEnd;
        --part.bEnd;
    }
    if (part.a > whole.a)
        m_runs.push_back({whole.a, whole.b, part.a - whole.a});
    if (part.aEnd < whole.aEnd)
        m_waiting.push_back({part.aEnd, whole.aEnd, part.bEnd, whole.bEnd, true});
    if (part.a == part.aEnd || part.b == part.bEnd)
        return;
    const Cut cut = middle(part);
    m_waiting.push_back({cut.a + cut.size, part.aEnd, cut.b + cut.size, part.bEnd});
    if (cut.size > 0)
        m_waiting.push_back({cut.a, cut.a + cut.size, cut.b, cut.b + cut.size, true});
    m_waiting.push_back({part.a, cut.a, part.b, cut.b});
}

/// The middle run of a shortest path (Myers 1986, section 4b), or where the search was given up.
Cut Alignment::middle(const Part& part)
{
    const qint64 n = part.aEnd - part.a;
    const qint64 m = part.bEnd - part.b;
    const qint64 most = m_steps < m_limits.steps ? m_limits.differences : m_limits.differencesWhenTired;
    const qint64 bound = std::min((n + m + 1) / 2, most);
    m_offset = bound + 1;
    m_forward.assign(size_t(2 * bound + 3), -1);
    m_backward.assign(size_t(2 * bound + 3), -1);
    forward(1) = backward(1) = 0;
    Cut cut;
    for (qint64 d = 0; d <= bound; ++d) {
        m_steps += 2 * d + 2;
        if (goForward(part, d, cut) || goBackward(part, d, cut))
            return cut;
    }
    return furthest(part, bound, -(bound - 2 * std::max<qint64>(0, bound - m)),
                    bound - 2 * std::max<qint64>(0, bound - n));
}

bool Alignment::goForward(const Part& part, qint64 d, Cut& cut)
{
    const qint64 n = part.aEnd - part.a;
    const qint64 m = part.bEnd - part.b;
    const qint64 delta = n - m;
    for (qint64 k = -(d - 2 * std::max<qint64>(0, d - m)); k <= d - 2 * std::max<qint64>(0, d - n); k += 2) {
        qint64 x =
            k == -d || (k != d && forward(k - 1) < forward(k + 1)) ? forward(k + 1) : forward(k - 1) + 1;
        const qint64 from = x;
        while (x < n && x - k < m && m_a[size_t(part.a + x)] == m_b[size_t(part.b + x - k)])
            ++x;
        forward(k) = x;
        m_steps += x - from;
        if (delta % 2 != 0 && std::abs(delta - k) < d && x + backward(delta - k) >= n) {
            cut = {part.a + from, part.b + from - k, x - from};
            return true;
        }
    }
    return false;
}

bool Alignment::goBackward(const Part& part, qint64 d, Cut& cut)
{
    const qint64 n = part.aEnd - part.a;
    const qint64 m = part.bEnd - part.b;
    const qint64 delta = n - m;
    for (qint64 k = -(d - 2 * std::max<qint64>(0, d - m)); k <= d - 2 * std::max<qint64>(0, d - n); k += 2) {
        qint64 x =
            k == -d || (k != d && backward(k - 1) < backward(k + 1)) ? backward(k + 1) : backward(k - 1) + 1;
        const qint64 from = x;
        while (x < n && x - k < m && m_a[size_t(part.aEnd - 1 - x)] == m_b[size_t(part.bEnd - 1 - x + k)])
            ++x;
        backward(k) = x;
        m_steps += x - from;
        if (delta % 2 == 0 && std::abs(delta - k) <= d && x + forward(delta - k) >= n) {
            cut = {part.aEnd - x, part.bEnd - (x - k), x - from};
            return true;
        }
    }
    return false;
}

/// The end of the path from the front that came furthest.
Cut Alignment::furthest(const Part& part, qint64 d, qint64 least, qint64 most) const
{
    qint64 bestX = 0;
    qint64 bestY = 0;
    for (qint64 k = least; k <= most; k += 2) {
        const qint64 x = m_forward[size_t(k + m_offset)];
        const qint64 y = x - k;
        const bool inside = x <= part.aEnd - part.a && y >= 0 && y <= part.bEnd - part.b;
        if (inside && x + y > bestX + bestY) {
            bestX = x;
            bestY = y;
        }
    }
    Q_ASSERT(d == 0 || bestX + bestY > 0);
    return {part.a + bestX, part.b + bestY, 0};
}

/// Puts runs of the reduced sequences back to where they stand in the whole ones.
std::vector<CommonRun> restore(const std::vector<CommonRun>& runs, const Reduced& a, const Reduced& b)
{
    std::vector<CommonRun> restored;
    for (const CommonRun& run : runs) {
        for (qint64 i = 0; i < run.size; ++i) {
            const qint64 atA = a.places[size_t(run.a + i)];
            const qint64 atB = b.places[size_t(run.b + i)];
            if (!restored.empty() && restored.back().a + restored.back().size == atA &&
                restored.back().b + restored.back().size == atB)
                ++restored.back().size;
            else
                restored.push_back({atA, atB, 1});
        }
    }
    return restored;
}

} // namespace

std::vector<CommonRun> alignSequences(Sequence a, Sequence b, const CancelFlag& cancel,
                                      const AlignmentLimits& limits)
{
    if (a.empty() || b.empty())
        return {};
    const quint32 largest = std::max(*std::ranges::max_element(a), *std::ranges::max_element(b));
    const Reduced left = reduce(a, presence(b, largest));
    const Reduced right = reduce(b, presence(a, largest));
    return restore(Alignment(left.elements, right.elements, cancel, limits).run(), left, right);
}

} // namespace hookbench::diff
