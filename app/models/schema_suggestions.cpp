// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/schema_suggestions.h"

#include "app/schema/schema.h"

#include <algorithm>
#include <vector>

namespace hookbench::models {

using payload::JsonKind;
using payload::JsonOutline;
using schema::Schema;
using Node = JsonOutline::Node;

namespace {

constexpr int deepest = 64; ///< references followed one into the other

/// An object or array that is open at the place.
struct Level
{
    bool isObject = false;
    bool wantsName = false; ///< of an object: a member's name stands here, not a value
    qsizetype index = 0;    ///< of an array
    QByteArray name;        ///< of an object: of the member whose value stands here
    QByteArrayList names;   ///< of an object: that were there before
};

/// Goes through what is in front of the place.
class TypedText
{
public:
    explicit TypedText(QByteArrayView text)
        : m_text(text)
    {
        while (m_at < m_text.size())
            step();
    }

    const std::vector<Level>& levels() const { return m_levels; }
    qsizetype tokenStart() const { return m_token; }

private:
    void step()
    {
        const char c = m_text[m_at];
        if (c == '"') {
            takeString();
            return;
        }
        const bool isPlaceholder = m_text.sliced(m_at).startsWith("{{");
        if (isPlaceholder) {
            const qsizetype end = m_text.indexOf("}}", m_at);
            m_inWord = false;
            m_at = end < 0 ? m_text.size() : end + 2;
            m_token = m_at;
            return;
        }
        ++m_at;
        if (isWordByte(c)) {
            if (!m_inWord)
                m_token = m_at - 1;
            m_inWord = true;
            return;
        }
        m_inWord = false;
        m_token = m_at;
        if (c == '{' || c == '[')
            m_levels.push_back({c == '{', c == '{', 0, {}, {}});
        else if ((c == '}' || c == ']') && !m_levels.empty())
            m_levels.pop_back();
        else if (c == ',')
            comma();
        else if (c == ':' && !m_levels.empty())
            m_levels.back().wantsName = false;
    }

    /// A literal such as true, or a number, is one token.
    static bool isWordByte(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' ||
               c == 'E';
    }

    void comma()
    {
        if (m_levels.empty())
            return;
        Level& level = m_levels.back();
        ++level.index;
        level.wantsName = level.isObject;
    }

    void takeString()
    {
        m_inWord = false;
        m_token = m_at;
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != '"')
            end += m_text[end] == '\\' ? 2 : 1;
        if (end >= m_text.size()) {
            m_at = m_text.size(); // it is being typed
            return;
        }
        const QByteArray content = m_text.sliced(m_at + 1, end - m_at - 1).toByteArray();
        m_at = end + 1;
        m_token = m_at;
        if (m_levels.empty() || !m_levels.back().wantsName)
            return;
        m_levels.back().name = content;
        m_levels.back().names.append(content);
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_token = 0; ///< where that begins in the middle of which the place is
    bool m_inWord = false;
    std::vector<Level> m_levels;
};

/// The schemas that a value has to do with, whichever of alternatives it takes.
class SchemaWalk
{
public:
    explicit SchemaWalk(const Schema& schema)
        : m_schema(schema)
        , m_outline(schema.outline())
    {
        m_nodes = {JsonOutline::root};
        expand();
    }

    void enterMember(const QByteArray& name)
    {
        enter([&](Node node, std::vector<Node>& inner) {
            const Node member = part(part(node, "properties"), name);
            add(inner, member != JsonOutline::none ? member : part(node, "additionalProperties"));
        });
    }

    void enterItem(qsizetype index)
    {
        enter([&](Node node, std::vector<Node>& inner) {
            const Node items = part(node, "items");
            const bool isList = items != JsonOutline::none && m_outline.kind(items) == JsonKind::Array;
            const Node list = isList ? items : part(node, "prefixItems");
            const bool isArray = list != JsonOutline::none && m_outline.kind(list) == JsonKind::Array;
            const Node own = isArray ? m_outline.child(list, index) : JsonOutline::none;
            add(inner, own != JsonOutline::none || isList ? own : items);
        });
    }

    QByteArrayList names(const QByteArrayList& without) const
    {
        QByteArrayList found;
        for (const Node node : m_nodes) {
            const Node properties = part(node, "properties");
            if (properties == JsonOutline::none || m_outline.kind(properties) != JsonKind::Object)
                continue;
            for (const Node child : m_outline.children(properties)) {
                const QByteArray quoted = m_outline.rawKey(child).toByteArray();
                if (!without.contains(m_outline.keyBytes(child)) && !found.contains(quoted))
                    found.append(quoted);
            }
        }
        return found;
    }

    QByteArrayList values() const
    {
        QByteArrayList found;
        const auto addRaw = [&](const QByteArray& text) {
            if (!found.contains(text))
                found.append(text);
        };
        for (const Node node : m_nodes) {
            if (const Node value = part(node, "const"); value != JsonOutline::none)
                addRaw(m_outline.raw(value).toByteArray());
            if (const Node list = part(node, "enum"); list != JsonOutline::none) {
                for (const Node value : m_outline.children(list))
                    addRaw(m_outline.raw(value).toByteArray());
            }
            if (const Node type = part(node, "type"); type != JsonOutline::none)
                addOfType(type, addRaw);
        }
        return found;
    }

private:
    Node part(Node node, QByteArrayView name) const
    {
        const bool isObject = node != JsonOutline::none && m_outline.kind(node) == JsonKind::Object;
        return isObject ? m_outline.member(node, name) : JsonOutline::none;
    }

    static void add(std::vector<Node>& nodes, Node node)
    {
        if (node != JsonOutline::none && std::ranges::find(nodes, node) == nodes.end())
            nodes.push_back(node);
    }

    template <typename Enter>
    void enter(Enter into)
    {
        std::vector<Node> inner;
        for (const Node node : m_nodes)
            into(node, inner);
        m_nodes = std::move(inner);
        expand();
    }

    /// Adds what references and combinations lead to.
    void expand()
    {
        for (size_t i = 0; i < m_nodes.size() && i < size_t(deepest); ++i) {
            const Node node = m_nodes[i];
            if (const Node reference = part(node, "$ref"); reference != JsonOutline::none)
                add(m_nodes, m_schema.resolve(m_outline.string(reference), node));
            for (const char* const word : {"allOf", "anyOf", "oneOf"}) {
                const Node list = part(node, word);
                if (list == JsonOutline::none || m_outline.kind(list) != JsonKind::Array)
                    continue;
                for (const Node one : m_outline.children(list))
                    add(m_nodes, one);
            }
            for (const char* const word : {"then", "else"})
                add(m_nodes, part(node, word));
        }
    }

    template <typename Add>
    void addOfType(Node type, Add addRaw) const
    {
        const auto addFor = [&](Node name) {
            if (m_outline.stringIs(name, "boolean")) {
                addRaw("true");
                addRaw("false");
            } else if (m_outline.stringIs(name, "null")) {
                addRaw("null");
            }
        };
        if (m_outline.kind(type) != JsonKind::Array) {
            addFor(type);
            return;
        }
        for (const Node one : m_outline.children(type))
            addFor(one);
    }

    const Schema& m_schema;
    const JsonOutline& m_outline;
    std::vector<Node> m_nodes;
};

} // namespace

SchemaSuggestions schemaSuggestions(const QByteArray& schema, QByteArrayView text, qsizetype place)
{
    const Result<Schema> parsed = Schema::parse(schema);
    if (!parsed)
        return {};
    const QByteArrayView before = text.first(std::min(place, text.size()));
    const TypedText typed(before);
    SchemaWalk walk(*parsed);
    for (size_t i = 0; i < typed.levels().size(); ++i) {
        const Level& level = typed.levels()[i];
        if (level.isObject && level.wantsName)
            break; // the innermost one
        if (level.isObject)
            walk.enterMember(level.name);
        else
            walk.enterItem(level.index);
    }
    const bool wantsName = !typed.levels().empty() && typed.levels().back().wantsName;
    const QByteArray begun = before.sliced(typed.tokenStart()).toByteArray();
    SchemaSuggestions suggestions;
    suggestions.typed = begun.size();
    for (const QByteArray& one : wantsName ? walk.names(typed.levels().back().names) : walk.values()) {
        if (one.startsWith(begun) && !one.contains('\n'))
            suggestions.texts.append(one);
    }
    return suggestions;
}

} // namespace hookbench::models
