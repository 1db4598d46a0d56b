// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/payload/json_node.h"
#include "app/payload/problem.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace hookbench::payload {

class JsonNodeStore;

/// Bounds of an outline.
struct JsonOutlineLimits
{
    qint64 nodes = qint64(64) * 1024 * 1024; ///< values; 16 bytes each. At most 2^32 - 2
};

/// Which of several members with the same name.
enum class Duplicate { First, Last };

/// Where every value of a JSON text is: 16 bytes a value, made in one pass without recursion, so that depth
/// is limited by memory alone. Nothing is decoded or rounded; order, repeated names and the letters of
/// numbers are those of the text. The grammar is RFC 8259 to the letter (that of JsonScanner), a byte order
/// mark is tolerated.
///
/// Of a text that is broken, cut or too large there is a problem and the outline of what stands in front of
/// it: values that are whole, and containers that are open there.
///
/// Nodes are numbered in the order of the text from the root, 0; the values inside of one follow it directly.
/// An immutable value that is cheap to copy and may be read from any thread. The text is not copied: it must
/// stay as long as the outline.
class JsonOutline
{
public:
    using Node = quint32;
    static constexpr Node none = 0xFFFFFFFF;
    static constexpr Node root = 0;

    JsonOutline() = default; ///< of no text

    /// A cancelled outline is that of a cut text, without a problem.
    static JsonOutline build(QByteArrayView text, const CancelFlag& cancel = {},
                             const JsonOutlineLimits& limits = {});

    const Problem& problem() const { return m_problem; } ///< none when the whole text is JSON
    bool isCancelled() const { return m_cancelled; }
    bool isComplete() const { return !m_problem && !m_cancelled && nodeCount() > 0; }
    bool hasByteOrderMark() const { return m_text.startsWith("\xEF\xBB\xBF"); }
    QByteArrayView text() const { return m_text; }
    qint64 nodeCount() const { return m_count; } ///< 0 when not even one value is there
    qint64 memory() const;                       ///< bytes beside the text

    JsonKind kind(Node node) const { return m_nodes[node].kind(); }
    bool isContainer(Node node) const { return kind(node) >= JsonKind::Array; }
    bool isOpen(Node node) const { return m_nodes[node].isOpen(); } ///< the text breaks off inside of it
    qint64 offset(Node node) const { return m_nodes[node].offset(); }
    qint64 size(Node node) const { return m_nodes[node].size(); } ///< bytes of text, with quotes or brackets
    QByteArrayView raw(Node node) const { return m_text.sliced(offset(node), size(node)); }

    /// What a string says; of another value its raw text. A lone surrogate stays what it is in UTF-16; in
    /// bytes it is the three bytes that UTF-8 would give it.
    QString string(Node node) const;
    QByteArray bytes(Node node) const;
    bool stringIs(Node node, QByteArrayView utf8) const; ///< without decoding where that is possible

    bool hasKey(Node node) const { return m_nodes[node].hasKey(); } ///< whether it is a member of an object
    QByteArrayView rawKey(Node node) const;                         ///< with quotes; empty without one
    QString key(Node node) const;
    QByteArray keyBytes(Node node) const;
    bool keyIs(Node node, QByteArrayView utf8) const;

    Node firstChild(Node node) const { return next(node) > node + 1 ? node + 1 : none; }
    Node next(Node node) const { return m_nodes[node].next(); } ///< first node behind it and all inside of it
    Node nextSibling(Node node, Node parent) const { return next(node) < next(parent) ? next(node) : none; }
    Node parent(Node node) const; ///< none for the root; looks at some thousand nodes at most, as a rule

    /// Values directly inside: `for (const JsonOutline::Node child : outline.children(node))`.
    class Children;
    Children children(Node node) const;
    qint64 childCount(Node node) const; ///< takes time in proportion to it, as does child()
    Node child(Node node, qint64 index) const;

    /// none when there is no such member, or `object` is none. The name is compared decoded.
    Node member(Node object, QByteArrayView utf8Name, Duplicate which = Duplicate::Last) const;

    /// The innermost value at a byte of the text; the name of a member and the space around its colon belong
    /// to the member. none outside of the root.
    Node nodeAt(qint64 offset) const;

    /// RFC 6901. Finding takes the last of members with the same name.
    QString pointer(Node node) const;
    Node find(QStringView pointer) const;

    /// RFC 9535, section 2.7: "$['a'][0]". The same for members with the same name.
    QString normalizedPath(Node node) const;

private:
    friend class JsonOutlineBuilder;

    QByteArrayView m_text;
    std::shared_ptr<const JsonNodeStore> m_store;
    const JsonNode* m_nodes = nullptr; ///< of the store
    qint64 m_count = 0;
    bool m_cancelled = false;
    Problem m_problem;
};

/// The range of children(), for loops.
class JsonOutline::Children
{
public:
    class Iterator
    {
    public:
        Iterator(const JsonNode* nodes, Node node)
            : m_nodes(nodes)
            , m_node(node)
        {
        }
        Node operator*() const { return m_node; }
        Iterator& operator++()
        {
            m_node = m_nodes[m_node].next();
            return *this;
        }
        bool operator!=(const Iterator& other) const { return m_node != other.m_node; }

    private:
        const JsonNode* m_nodes;
        Node m_node;
    };

    Children(const JsonNode* nodes, Node first, Node end)
        : m_nodes(nodes)
        , m_first(first)
        , m_end(end)
    {
    }
    Iterator begin() const { return {m_nodes, m_first}; }
    Iterator end() const { return {m_nodes, m_end}; }

private:
    const JsonNode* m_nodes;
    Node m_first;
    Node m_end;
};

inline JsonOutline::Children JsonOutline::children(Node node) const
{
    return {m_nodes, node + 1, next(node)};
}

} // namespace hookbench::payload
