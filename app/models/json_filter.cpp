// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/json_filter.h"

#include "app/payload/json_string.h"

#include <algorithm>

namespace hookbench::models {

using payload::JsonKind;
using payload::JsonOutline;

namespace {

constexpr JsonOutline::Node nodesBetweenLooks = 1024; // at the cancel flag

bool isInString(const payload::Finder& finder, QByteArrayView token)
{
    const QByteArrayView inside = token.sliced(1, token.size() - 2);
    return inside.contains('\\') ? finder.isIn(payload::decodeJsonBytes(token)) : finder.isIn(inside);
}

bool isIn(const payload::Finder& finder, const JsonOutline& outline, JsonOutline::Node node)
{
    if (outline.hasKey(node) && isInString(finder, outline.rawKey(node)))
        return true;
    if (outline.isContainer(node))
        return false;
    return outline.kind(node) == JsonKind::String ? isInString(finder, outline.raw(node))
                                                  : finder.isIn(outline.raw(node));
}

} // namespace

bool JsonFilter::matches(Node node) const
{
    return std::binary_search(matched.begin(), matched.end(), node);
}

std::vector<JsonFilter::Node> JsonFilter::childrenOf(const JsonOutline& outline, Node container) const
{
    std::vector<Node> children;
    const Node end = outline.next(container);
    auto at = std::upper_bound(kept.begin(), kept.end(), container);
    while (at != kept.end() && *at < end) {
        children.push_back(*at);
        at = std::lower_bound(at, kept.end(), outline.next(*at));
    }
    return children;
}

JsonFilter filterJson(const payload::JsonDocument& document, const payload::Finder& finder,
                      const CancelFlag& cancel, size_t limit)
{
    const JsonOutline& outline = document.outline;
    JsonFilter filter;
    struct Open
    {
        JsonOutline::Node node = 0;
        bool kept = false;
    };
    std::vector<Open> open; // containers around the present node
    size_t firstUnkept = 0; // those outside of it are kept already
    for (JsonOutline::Node node = 0; node < outline.nodeCount(); ++node) {
        if (node % nodesBetweenLooks == 0 && cancel.isCancelled())
            return {};
        while (!open.empty() && outline.next(open.back().node) <= node)
            open.pop_back();
        firstUnkept = std::min(firstUnkept, open.size());
        if (isIn(finder, outline, node)) {
            if (filter.matched.size() == limit) {
                filter.more = true;
                break;
            }
            for (; firstUnkept < open.size(); ++firstUnkept) {
                if (!open[firstUnkept].kept)
                    filter.kept.push_back(open[firstUnkept].node);
                open[firstUnkept].kept = true;
            }
            filter.matched.push_back(node);
            filter.kept.push_back(node);
        }
        if (outline.firstChild(node) != JsonOutline::none) {
            const bool isKept = !filter.kept.empty() && filter.kept.back() == node;
            open.push_back({node, isKept});
        }
    }
    return filter;
}

} // namespace hookbench::models
