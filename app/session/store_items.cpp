// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/store_items.h"

namespace hookbench::session {

void ReceiptBundle::add(const std::shared_ptr<ReceiptSink>& sink, Receipt receipt)
{
    if (!sink)
        return;
    if (m_groups.empty() || m_groups.back().sink != sink) {
        const auto known = m_index.constFind(sink.get());
        if (known != m_index.constEnd()) {
            m_groups[*known].receipts.push_back(std::move(receipt));
            return;
        }
        m_index.insert(sink.get(), m_groups.size());
        m_groups.push_back({sink, {}});
    }
    m_groups.back().receipts.push_back(std::move(receipt));
}

void ReceiptBundle::deliver()
{
    for (Group& group : m_groups)
        group.sink->deliver(std::move(group.receipts));
    m_groups.clear();
    m_index.clear();
}

} // namespace hookbench::session
