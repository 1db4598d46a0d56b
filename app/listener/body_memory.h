// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/memory_budget.h"

#include <vector>

namespace hookbench::listener {

class BodyCollector;

/// The bodies under way of all connections. When they hold more memory than they may together, the largest
/// go to the disk early.
class BodyMemory
{
public:
    MemoryBudget& budget() { return m_budget; }

    void enter(BodyCollector* collector);
    void leave(BodyCollector* collector);

    /// Called when some of it has grown.
    void relieve();

private:
    MemoryBudget m_budget;
    std::vector<BodyCollector*> m_collectors;
};

} // namespace hookbench::listener
