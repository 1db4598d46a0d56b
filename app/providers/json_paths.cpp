// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/json_paths.h"

#include "app/payload/json_scanner.h"
#include "app/providers/json_field.h"

#include <algorithm>

namespace hookbench::providers {

namespace {

using payload::JsonScanner;
using Event = JsonScanner::Event;

constexpr qsizetype frontBytes = 64 * 1024;
constexpr qsizetype nowhere = -1; ///< no path leads here

QByteArray normalPart(const QByteArray& part)
{
    return part == "*" ? QByteArray("0") : part;
}

} // namespace

JsonPaths::JsonPaths()
    : m_nodes(1)
{
}

qsizetype JsonPaths::add(QByteArrayView path)
{
    qsizetype at = 0;
    for (const QByteArray& part : path.toByteArray().split('.')) {
        const QByteArray name = normalPart(part);
        qsizetype next = m_nodes[size_t(at)].children.value(name, nowhere);
        if (next == nowhere) {
            next = qsizetype(m_nodes.size());
            m_nodes[size_t(at)].children.insert(name, next);
            m_nodes.emplace_back();
        }
        at = next;
    }
    Node& end = m_nodes[size_t(at)];
    if (end.slot < 0)
        end.slot = m_count++;
    return end.slot;
}

/// Goes through the document and down the tree of paths at once.
class JsonPick::Walk
{
public:
    Walk(JsonPick& pick, QByteArrayView json)
        : m_pick(pick)
        , m_nodes(pick.m_paths.m_nodes)
        , m_scanner(json)
    {
    }

    void run()
    {
        for (;;) {
            switch (m_scanner.next()) {
            case Event::BeginObject:
                enter(false);
                break;
            case Event::BeginArray:
                enter(true);
                break;
            case Event::EndObject:
            case Event::EndArray:
                m_levels.pop_back();
                break;
            case Event::Name:
                m_next = named(m_scanner.token());
                break;
            case Event::Comma:
                ++m_levels.back().index;
                break;
            case Event::Value:
                take(placeOfValue(), m_scanner.token());
                break;
            case Event::End:
            case Event::Failed:
                return;
            }
            if (!m_pick.m_isJson)
                return;
        }
    }

private:
    struct Level
    {
        qsizetype node = nowhere;
        qint64 index = 0;
        bool isArray = false;
    };

    void enter(bool isArray)
    {
        const qsizetype node = m_levels.empty() ? 0 : placeOfValue();
        m_pick.m_isJson = true;
        take(node, {});
        m_levels.push_back({node, 0, isArray});
    }

    qsizetype placeOfValue() const
    {
        if (m_levels.empty())
            return nowhere;
        const Level& level = m_levels.back();
        if (!level.isArray)
            return m_next;
        if (level.node == nowhere)
            return nowhere;
        const auto& children = m_nodes[size_t(level.node)].children;
        return children.isEmpty() ? nowhere : children.value(QByteArray::number(level.index), nowhere);
    }

    qsizetype named(QByteArrayView token) const
    {
        const qsizetype node = m_levels.back().node;
        if (node == nowhere || m_nodes[size_t(node)].children.isEmpty())
            return nowhere;
        const QByteArrayView inner = token.sliced(1, token.size() - 2);
        const QByteArray name = inner.contains('\\') ? jsonStringValue(token)
                                                     : QByteArray::fromRawData(inner.data(), inner.size());
        return m_nodes[size_t(node)].children.value(name, nowhere);
    }

    void take(qsizetype node, QByteArrayView token)
    {
        const qsizetype slot = node == nowhere ? -1 : m_nodes[size_t(node)].slot;
        if (slot < 0)
            return;
        QByteArray value = token.startsWith('"') ? jsonStringValue(token) : token.toByteArray();
        const auto known = std::ranges::find(m_pick.m_found, slot, &std::pair<qsizetype, QByteArray>::first);
        if (known == m_pick.m_found.end())
            m_pick.m_found.emplace_back(slot, std::move(value));
        else
            known->second = std::move(value);
    }

    JsonPick& m_pick;
    const std::vector<JsonPaths::Node>& m_nodes;
    JsonScanner m_scanner;
    std::vector<Level> m_levels;
    qsizetype m_next = nowhere; ///< where the value behind the last name stands
};

JsonPick::JsonPick(QByteArrayView json, const JsonPaths& paths)
    : m_paths(paths)
{
    Walk(*this, json.first(std::min(json.size(), frontBytes))).run();
}

std::optional<QByteArray> JsonPick::value(qsizetype path) const
{
    const auto found = std::ranges::find(m_found, path, &std::pair<qsizetype, QByteArray>::first);
    return found == m_found.end() ? std::nullopt : std::optional(found->second);
}

} // namespace hookbench::providers
