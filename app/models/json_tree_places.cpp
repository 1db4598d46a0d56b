// SPDX-License-Identifier: GPL-3.0-or-later
// The part of JsonTreeModel that tells where a value is and what can be copied of it.
#include "app/models/json_tree_model.h"

#include "app/payload/json_place.h"

#include <algorithm>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;
using payload::JsonOutline;

/// The rows of values from below the root of the text that `index` is in, down to it.
std::vector<QModelIndex> JsonTreeModel::stepsTo(const QModelIndex& index) const
{
    std::vector<QModelIndex> steps;
    for (QModelIndex at = index; at.isValid(); at = parent(at)) {
        const Page& page = pageOf(at);
        if (page.document != pageOf(index).document || page.container == JsonOutline::none)
            break;
        if (!isGroup(at))
            steps.push_back(at);
    }
    std::ranges::reverse(steps);
    return steps;
}

QString JsonTreeModel::pointer(const QModelIndex& index) const
{
    QString result;
    for (const QModelIndex& step : stepsTo(index)) {
        const Page& page = pageOf(step);
        const Node node = entryOf(step).node;
        result += u'/';
        if (outline(page).hasKey(node))
            result += payload::pointerToken(outline(page).key(node));
        else
            result += QString::number(indexInContainer(page, step.row()));
    }
    return result;
}

QString JsonTreeModel::normalizedPath(const QModelIndex& index) const
{
    QString result = u"$"_s;
    for (const QModelIndex& step : stepsTo(index)) {
        const Page& page = pageOf(step);
        const Node node = entryOf(step).node;
        if (outline(page).hasKey(node))
            result += payload::pathStep(outline(page).key(node));
        else
            result += u'[' + QString::number(indexInContainer(page, step.row())) + u']';
    }
    return result;
}

QString JsonTreeModel::place(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    QString text = normalizedPath(index);
    if (isGroup(index))
        text = tr("%1, values %2").arg(text, nameText(index));
    // Outwards through the strings that a nested text is in.
    for (QModelIndex at = index.siblingAtColumn(0); pageOf(at).document != 0;) {
        const quint32 inner = pageOf(at).document;
        while (pageOf(at).document == inner)
            at = parent(at);
        text = normalizedPath(at) + u" → "_s + text;
    }
    return text;
}

QString JsonTreeModel::key(const QModelIndex& index) const
{
    return index.isValid() && !isGroup(index) ? outline(pageOf(index)).key(entryOf(index).node) : QString();
}

QString JsonTreeModel::value(const QModelIndex& index) const
{
    return index.isValid() && !isGroup(index) ? outline(pageOf(index)).string(entryOf(index).node)
                                              : QString();
}

QByteArray JsonTreeModel::text(const QModelIndex& index) const
{
    if (!index.isValid() || isGroup(index))
        return {};
    return outline(pageOf(index)).raw(entryOf(index).node).toByteArray();
}

qint64 JsonTreeModel::offset(const QModelIndex& index) const
{
    const Node at = node(index);
    return at == JsonOutline::none ? -1 : document()->outline.offset(at);
}

} // namespace hookbench::models
