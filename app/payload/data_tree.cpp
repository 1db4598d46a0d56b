// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/data_tree.h"

namespace hookbench::payload {

DataTree::DataTree(HeldBytes bytes)
    : m_bytes(std::move(bytes))
    , m_nodes{Entry{0, m_bytes.bytes.size(), -1, root, 1}}
    , m_open{root}
{
}

std::vector<DataTree::Node> DataTree::children(Node node) const
{
    std::vector<Node> result;
    for (Node child = firstChild(node); child < m_nodes[node].next; child = m_nodes[child].next)
        result.push_back(child);
    return result;
}

bool DataTree::open(qint64 at, qint64 keyAt)
{
    ++m_depth;
    // Only the children of a node that is kept are kept, and none behind one that found no room.
    const bool full = m_nodes.size() >= mostNodes || m_depth > deepest;
    if (full || m_depth != qint64(m_open.size())) {
        m_cut = m_cut || full;
        return false;
    }
    const auto node = Node(m_nodes.size());
    m_nodes.push_back({at, at, keyAt, m_open.back(), node + 1});
    m_open.push_back(node);
    return true;
}

void DataTree::close(qint64 end)
{
    Q_ASSERT(m_depth > 0);
    if (m_depth + 1 == qint64(m_open.size())) {
        Entry& entry = m_nodes[m_open.back()];
        entry.end = end;
        entry.next = Node(m_nodes.size());
        m_open.pop_back();
    }
    --m_depth;
    if (m_depth == 0)
        m_nodes[root].next = Node(m_nodes.size());
}

void DataTree::closeAll(qint64 end)
{
    while (m_depth > 0)
        close(end);
}

void DataTree::fail(const QString& message, qint64 at)
{
    if (!m_problem)
        m_problem = {message, at};
}

} // namespace hookbench::payload
