// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <optional>
#include <vector>

namespace hookbench::providers {

/// Paths, as findJsonField() has them, that are looked for in many documents: one walk over a document finds
/// them all, and costs little more than reading its tokens.
class JsonPaths
{
public:
    JsonPaths();

    qsizetype add(QByteArrayView path); ///< its number, by which JsonPick has its value

private:
    friend class JsonPick;
    struct Node
    {
        QHash<QByteArray, qsizetype> children; ///< by member name or element number
        qsizetype slot = -1;                   ///< number of the path that ends here
    };

    std::vector<Node> m_nodes; ///< the first is the document itself
    qsizetype m_count = 0;
};

/// What stands at those paths in one document. Reads the front of large text only, and what it can of broken
/// text. As in JsonGlance containers have an empty value, and of repeated names the last counts.
class JsonPick
{
public:
    JsonPick(QByteArrayView json, const JsonPaths& paths);

    bool isJson() const { return m_isJson; }               ///< an object or array begins
    std::optional<QByteArray> value(qsizetype path) const; ///< by its number

private:
    class Walk;

    const JsonPaths& m_paths;
    std::vector<std::pair<qsizetype, QByteArray>> m_found; ///< slots and values
    bool m_isJson = false;
};

} // namespace hookbench::providers
