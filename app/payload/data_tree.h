// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/payload/held_bytes.h"
#include "app/payload/problem.h"

#include <QByteArray>

#include <limits>
#include <vector>

namespace hookbench::payload {

/// What is shown of a node.
struct DataTexts
{
    QString name;  ///< key, index, field number, element
    QString value; ///< to the letter where it is short; of a node with children what it holds
    QString type;
    bool isWrong = false;
};

/// Structured bytes as a tree: only places are kept, texts are made when they are looked at. Node 0 stands
/// for the whole and has the outermost values as children. Immutable; safe to read from any thread.
class DataTree
{
public:
    using Node = quint32;
    static constexpr Node root = 0;

    /// Beyond these the bytes are still checked, but not taken apart.
    static constexpr size_t mostNodes = 4'000'000;
    static constexpr int deepest = 256;

    explicit DataTree(HeldBytes bytes);
    virtual ~DataTree() = default;
    Q_DISABLE_COPY_MOVE(DataTree)

    size_t nodeCount() const { return m_nodes.size(); }
    Node parent(Node node) const { return m_nodes[node].parent; }
    Node firstChild(Node node) const { return node + 1; }     ///< when hasChildren()
    Node next(Node node) const { return m_nodes[node].next; } ///< behind it and all that is in it
    bool hasChildren(Node node) const { return m_nodes[node].next > node + 1; }
    std::vector<Node> children(Node node) const;
    qint64 begin(Node node) const { return m_nodes[node].at; } ///< first byte of the value
    qint64 end(Node node) const { return m_nodes[node].end; }

    virtual DataTexts texts(Node node) const = 0;

    const QByteArray& bytes() const { return m_bytes.bytes; }
    const Problem& problem() const { return m_problem; } ///< where reading stopped, and why
    bool isCut() const { return m_cut; }                 ///< there is more than mostNodes or deepest allow

protected:
    struct Entry
    {
        qint64 at = 0;
        qint64 end = 0;
        qint64 keyAt = -1; ///< for maps: where the key stands; else the format's own
        Node parent = 0;
        Node next = 0;
    };

    /// Opens a node below the one that is open; false when it is not kept, for lack of room. Each open()
    /// needs its close().
    bool open(qint64 at, qint64 keyAt = -1);
    void close(qint64 end);
    void closeAll(qint64 end);
    qint64 openCount() const { return m_depth; }
    void fail(const QString& message, qint64 at);

    const Entry& entry(Node node) const { return m_nodes[node]; }
    Node lastNode() const { return Node(m_nodes.size() - 1); }

private:
    HeldBytes m_bytes;
    std::vector<Entry> m_nodes;
    std::vector<Node> m_open; ///< kept nodes under way
    qint64 m_depth = 0;       ///< all nodes under way
    Problem m_problem;
    bool m_cut = false;
};

} // namespace hookbench::payload
