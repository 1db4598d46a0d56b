// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_node_store.h"

namespace hookbench::payload {

bool JsonNodeStore::resize(qint64 capacity)
{
    if (capacity == 0)
        return true;
    void* const moved = std::realloc(static_cast<void*>(m_nodes.get()), size_t(capacity) * sizeof(JsonNode));
    if (!moved)
        return false;
    static_cast<void>(m_nodes.release()); // realloc has taken it
    m_nodes.reset(static_cast<JsonNode*>(moved));
    m_capacity = capacity;
    return true;
}

} // namespace hookbench::payload
