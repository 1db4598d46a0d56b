// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/array_patch.h"

#include <algorithm>

namespace hookbench::diff {

namespace {

constexpr qint64 mostSteps = 50'000'000; // elements passed while moving

class ArrayPatch
{
public:
    ArrayPatch(const ArrayMatching& matching, JsonWays::Way way, JsonWays& ways,
               std::vector<PatchStep>& patch)
        : m_matching(matching)
        , m_way(way)
        , m_ways(ways)
        , m_patch(patch)
    {
        const qint64 moves = std::ranges::count(matching.isMoved, true);
        m_moves = moves * qint64(matching.a.size()) <= mostSteps;
    }

    bool run()
    {
        remove();
        if (m_moves)
            move();
        add();
        return m_moves;
    }

private:
    /// Whether an element of b is made of one that is in the array already.
    bool stays(qint64 j) const
    {
        return m_matching.inA[size_t(j)] != ArrayMatching::none &&
               (m_moves || !m_matching.isMoved[size_t(j)]);
    }

    void remove() // from the end, so that places in front stay
    {
        for (qint64 i = qint64(m_matching.a.size()) - 1; i >= 0; --i) {
            const qint64 j = m_matching.inB[size_t(i)];
            if (j == ArrayMatching::none || !stays(j))
                m_patch.push_back({PatchStep::Operation::Remove, m_ways.element(m_way, i)});
            else
                m_present.push_back(j);
        }
        std::ranges::reverse(m_present);
    }

    void move()
    {
        qint64 before = ArrayMatching::none; // the partner in front of the present one
        for (qint64 j = 0; j < qint64(m_matching.b.size()); ++j) {
            if (!stays(j))
                continue;
            if (m_matching.isMoved[size_t(j)])
                moveBehind(j, before);
            before = j;
        }
    }

    void moveBehind(qint64 j, qint64 before)
    {
        const auto from = std::ranges::find(m_present, j);
        const qint64 fromIndex = from - m_present.begin();
        m_present.erase(from);
        const auto to =
            before == ArrayMatching::none ? m_present.begin() : std::ranges::find(m_present, before) + 1;
        const qint64 toIndex = to - m_present.begin();
        m_present.insert(to, j);
        if (fromIndex != toIndex)
            m_patch.push_back({PatchStep::Operation::Move, m_ways.element(m_way, toIndex),
                               m_ways.element(m_way, fromIndex)});
    }

    void add() // from the front: what stands there already is as in b
    {
        for (qint64 j = 0; j < qint64(m_matching.b.size()); ++j) {
            if (!stays(j))
                m_patch.push_back({PatchStep::Operation::Add, m_ways.element(m_way, j), JsonWays::root,
                                   m_matching.b[size_t(j)]});
        }
    }

    const ArrayMatching& m_matching;
    const JsonWays::Way m_way;
    JsonWays& m_ways;
    std::vector<PatchStep>& m_patch;
    bool m_moves = true;
    std::vector<qint64> m_present; ///< elements of b, as they stand in the array now
};

} // namespace

bool patchArray(const ArrayMatching& matching, JsonWays::Way way, JsonWays& ways,
                std::vector<PatchStep>& patch)
{
    return ArrayPatch(matching, way, ways, patch).run();
}

} // namespace hookbench::diff
