// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_node.h"

#include <cstdlib>
#include <memory>
#include <vector>

namespace hookbench::payload {

/// The nodes of an outline in one piece. It asks for room for the most that there can be and gives back what
/// was not used: memory that is never written to costs nothing, while growing step by step could copy all of
/// it.
class JsonNodeStore
{
public:
    /// The parent of the first node in each block is kept, so that looking for a parent is short.
    static constexpr quint32 blockSize = 1024;

    /// For `most` nodes, or as many as there is room for.
    explicit JsonNodeStore(qint64 most);

    /// Whether there was room.
    bool append(const JsonNode& node, quint32 parent)
    {
        if (m_count == m_capacity) [[unlikely]]
            return false;
        if (m_count % blockSize == 0)
            m_blockParents.push_back(parent);
        m_nodes.get()[m_count++] = node;
        return true;
    }
    void giveBackTheRest();

    JsonNode* nodes() { return m_nodes.get(); }
    const JsonNode* nodes() const { return m_nodes.get(); }
    qint64 count() const { return m_count; }
    quint32 blockParent(quint32 block) const { return m_blockParents[block]; }
    qint64 memory() const
    {
        return m_capacity * qint64(sizeof(JsonNode)) + qint64(m_blockParents.capacity() * sizeof(quint32));
    }

private:
    struct Free
    {
        void operator()(JsonNode* nodes) const { std::free(nodes); }
    };

    bool resize(qint64 capacity);

    std::unique_ptr<JsonNode, Free> m_nodes;
    qint64 m_count = 0;
    qint64 m_capacity = 0;
    std::vector<quint32> m_blockParents;
};

} // namespace hookbench::payload
