// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/body_memory.h"

#include "app/listener/body_collector.h"

#include <algorithm>

namespace hookbench::listener {

void BodyMemory::enter(BodyCollector* collector)
{
    collector->setPlace(m_collectors.size());
    m_collectors.push_back(collector);
}

void BodyMemory::leave(BodyCollector* collector)
{
    BodyCollector* last = m_collectors.back();
    m_collectors[collector->place()] = last;
    last->setPlace(collector->place());
    m_collectors.pop_back();
}

/// The largest first: none of them is smaller than the average, so however many bodies come slowly, what is
/// written is never in crumbs. A quarter is freed at once, as each round looks at all.
void BodyMemory::relieve()
{
    if (!m_budget.isExceeded())
        return;
    std::vector<BodyCollector*> holders;
    std::ranges::copy_if(m_collectors, std::back_inserter(holders),
                         [](const BodyCollector* one) { return one->held() > 0; });
    std::ranges::sort(holders, std::greater(), &BodyCollector::held);
    for (BodyCollector* holder : holders) {
        if (m_budget.held() <= m_budget.bound() / 4 * 3)
            break;
        holder->spill();
    }
}

} // namespace hookbench::listener
