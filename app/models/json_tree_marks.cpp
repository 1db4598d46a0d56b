// SPDX-License-Identifier: GPL-3.0-or-later
// The part of JsonTreeModel that shows what others found at values.
#include "app/models/json_tree_model.h"

namespace hookbench::models {

using payload::JsonOutline;

namespace {

constexpr size_t mostMarks = 1000;

/// Where a JSON Pointer leads, or as far as it does.
JsonOutline::Node nearestNode(const JsonOutline& outline, QStringView pointer)
{
    JsonOutline::Node node = outline.find(pointer);
    while (node == JsonOutline::none && !pointer.isEmpty()) {
        pointer = pointer.first(std::max<qsizetype>(pointer.lastIndexOf(u'/'), 0));
        node = outline.find(pointer);
    }
    return node == JsonOutline::none ? JsonOutline::root : node;
}

} // namespace

JsonTreeModel::Node JsonTreeModel::nearest(QStringView pointer) const
{
    const bool any = document() && document()->outline.nodeCount() > 0;
    return any ? nearestNode(document()->outline, pointer) : JsonOutline::none;
}

void JsonTreeModel::setMarks(const std::vector<std::pair<QString, QString>>& pointersAndTexts)
{
    m_marks.clear();
    if (document() && document()->outline.nodeCount() > 0) {
        for (const auto& [pointer, text] : pointersAndTexts) {
            if (m_marks.size() >= mostMarks)
                break;
            const Node node = nearestNode(document()->outline, pointer);
            QString& mark = m_marks[node];
            if (mark.contains(text))
                continue; // what breaks a rule is often drift as well
            mark = mark.isEmpty() ? text : tr("%1 %2", "sentence, sentence").arg(mark, text);
        }
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(0, MeaningColumn)); // views paint all that is in sight
}

QString JsonTreeModel::mark(const QModelIndex& index) const
{
    const auto found = m_marks.find(node(index));
    return found == m_marks.end() ? QString() : found->second;
}

bool JsonTreeModel::hasMarkInside(const QModelIndex& index) const
{
    if (m_marks.empty() || pageOf(index).document != 0)
        return false;
    const Entry& entry = entryOf(index);
    const JsonOutline& outline = document()->outline;
    Node end = outline.next(entry.node);
    if (entry.count > 0) { // of a group the last value is not known without counting
        const Page& page = pageOf(index);
        const bool isLast = index.row() + 1 == int(page.entries.size());
        end = isLast ? outline.next(page.container) : page.entries[size_t(index.row()) + 1].node;
    }
    const auto found = m_marks.lower_bound(entry.node);
    return found != m_marks.end() && found->first < end;
}

} // namespace hookbench::models
