// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_node_store.h"

namespace hookbench::payload {

JsonNodeStore::JsonNodeStore(qint64 most)
{
    for (qint64 capacity = most; capacity > 0 && !resize(capacity);)
        capacity /= 2;
}

void JsonNodeStore::giveBackTheRest()
{
    if (m_count > 0) {
        resize(m_count);
        return;
    }
    m_nodes.reset();
    m_capacity = 0;
}

bool JsonNodeStore::resize(qint64 capacity)
{
    void* const moved = std::realloc(static_cast<void*>(m_nodes.get()), size_t(capacity) * sizeof(JsonNode));
    if (!moved)
        return false;
    static_cast<void>(m_nodes.release()); // realloc has taken it
    m_nodes.reset(static_cast<JsonNode*>(moved));
    m_capacity = capacity;
    return true;
}

} // namespace hookbench::payload
