// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_outline.h"

#include "app/payload/json_bytes.h"
#include "app/payload/json_node_store.h"
#include "app/payload/json_outline_builder.h"
#include "app/payload/json_string.h"

namespace hookbench::payload {

JsonOutline JsonOutline::build(QByteArrayView text, const CancelFlag& cancel, const JsonOutlineLimits& limits)
{
    return JsonOutlineBuilder(text, limits).run(cancel);
}

qint64 JsonOutline::memory() const
{
    return m_store ? m_store->memory() : 0;
}

QString JsonOutline::string(Node node) const
{
    return kind(node) == JsonKind::String ? decodeJsonString(raw(node)) : QString::fromUtf8(raw(node));
}

QByteArray JsonOutline::bytes(Node node) const
{
    return kind(node) == JsonKind::String ? decodeJsonBytes(raw(node)) : raw(node).toByteArray();
}

bool JsonOutline::stringIs(Node node, QByteArrayView utf8) const
{
    return kind(node) == JsonKind::String && jsonStringIs(raw(node), utf8);
}

QByteArrayView JsonOutline::rawKey(Node node) const
{
    const qint64 distance = m_nodes[node].keyDistance();
    if (distance == 0)
        return {};
    qint64 end = offset(node);
    while (m_text[end - 1] != '"') // space and the colon
        --end;
    if (distance != JsonNode::farKey)
        return m_text.sliced(offset(node) - distance, end - (offset(node) - distance));
    qint64 begin = end - 1;
    for (bool escaped = true; escaped;) {
        begin = m_text.first(begin).lastIndexOf('"');
        qint64 backslash = begin;
        while (m_text[backslash - 1] == '\\')
            --backslash;
        escaped = (begin - backslash) % 2 != 0;
    }
    return m_text.sliced(begin, end - begin);
}

QString JsonOutline::key(Node node) const
{
    return hasKey(node) ? decodeJsonString(rawKey(node)) : QString();
}

QByteArray JsonOutline::keyBytes(Node node) const
{
    return hasKey(node) ? decodeJsonBytes(rawKey(node)) : QByteArray();
}

bool JsonOutline::keyIs(Node node, QByteArrayView utf8) const
{
    return hasKey(node) && jsonStringIs(rawKey(node), utf8);
}

JsonOutline::Node JsonOutline::parent(Node node) const
{
    for (Node at = node;;) {
        const Node block = at / JsonNodeStore::blockSize;
        for (const Node first = block * JsonNodeStore::blockSize; at > first;) {
            if (next(--at) > node)
                return at;
        }
        at = m_store->blockParent(block);
        if (at == none || next(at) > node)
            return at;
    }
}

qint64 JsonOutline::childCount(Node node) const
{
    qint64 count = 0;
    for ([[maybe_unused]] const Node each : children(node))
        ++count;
    return count;
}

JsonOutline::Node JsonOutline::child(Node node, qint64 index) const
{
    for (const Node each : children(node)) {
        if (index-- == 0)
            return each;
    }
    return none;
}

JsonOutline::Node JsonOutline::member(Node object, QByteArrayView utf8Name, Duplicate which) const
{
    Node found = none;
    if (object == none || kind(object) != JsonKind::Object)
        return none;
    for (const Node each : children(object)) {
        if (!keyIs(each, utf8Name))
            continue;
        found = each;
        if (which == Duplicate::First)
            break;
    }
    return found;
}

} // namespace hookbench::payload
