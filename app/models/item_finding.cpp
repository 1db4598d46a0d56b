// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/item_finding.h"

#include <algorithm>

namespace hookbench::models {

namespace {

constexpr qint64 itemsBetweenLooks = 1024; // at the cancel flag

/// False when there is no use in going on.
bool note(FoundItems& found, qint64 at)
{
    found.more = found.at.size() == FoundItems::most;
    if (!found.more)
        found.at.push_back(at);
    return !found.more;
}

bool isIn(const Finder& finder, const QString& text)
{
    return !text.isEmpty() && finder.isIn(text.toUtf8());
}

} // namespace

ItemFinder treeFinder(std::shared_ptr<const DataTree> tree)
{
    return [tree = std::move(tree)](const Finder& finder, const CancelFlag& cancel) {
        FoundItems found;
        for (size_t node = 1; node < tree->nodeCount(); ++node) {
            if (node % itemsBetweenLooks == 0 && cancel.isCancelled())
                break;
            const payload::DataTexts texts = tree->texts(DataTree::Node(node));
            // What stands there of a value with others inside is found with those.
            const bool isLeaf = !tree->hasChildren(DataTree::Node(node));
            const bool holds = isIn(finder, texts.name) || (isLeaf && isIn(finder, texts.value));
            if (holds && !note(found, qint64(node)))
                break;
        }
        return found;
    };
}

ItemFinder csvFinder(std::shared_ptr<const CsvTable> table)
{
    return [table = std::move(table)](const Finder& finder, const CancelFlag& cancel) {
        FoundItems found;
        for (qint64 row = 0; row < table->rowCount() && !found.more; ++row) {
            if (row % itemsBetweenLooks == 0 && cancel.isCancelled())
                break;
            const QStringList fields = table->row(row);
            for (qsizetype column = 0; column < fields.size(); ++column) {
                if (isIn(finder, fields[column]) && !note(found, row * table->columnCount() + column))
                    break;
            }
        }
        return found;
    };
}

ItemFinder fieldsFinder(std::vector<TextLine> lines)
{
    return [lines = std::move(lines)](const Finder& finder, const CancelFlag&) {
        FoundItems found;
        for (size_t i = 0; i < lines.size(); ++i) {
            const bool holds = std::ranges::any_of(
                lines[i].cells, [&finder](const QString& cell) { return isIn(finder, cell); });
            if (holds && !note(found, qint64(i)))
                break;
        }
        return found;
    };
}

} // namespace hookbench::models
