// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_path_walk.h"

namespace hookbench::payload {

namespace {

constexpr qint64 bytesPerStep = 64;

} // namespace

JsonPathWalk::JsonPathWalk(const JsonOutline& outline, WorkBudget& budget)
    : m_outline(outline)
    , m_budget(budget)
{
}

bool JsonPathWalk::visit(const PathQuery& query, Node current, const Visit& take)
{
    return follow(query, 0, query.isRelative ? current : JsonOutline::root, take);
}

bool JsonPathWalk::follow(const PathQuery& query, size_t segment, Node node, const Visit& take)
{
    for (; segment < query.segments.size(); ++segment) {
        if (!query.segments[segment].isSingular())
            return branch(query, segment, node, take);
        node = single(query.segments[segment].selectors.front(), node);
        if (!m_budget.spend())
            return false;
        if (node == JsonOutline::none)
            return true;
    }
    return take(node);
}

bool JsonPathWalk::branch(const PathQuery& query, size_t segment, Node node, const Visit& take)
{
    const PathSegment& what = query.segments[segment];
    const Visit next = [&](Node child) {
        return follow(query, segment + 1, child, take);
    };
    const Node end = what.isDescendant ? m_outline.next(node) : node + 1;
    for (Node each = node; each != end; ++each) {
        if (!m_budget.spend())
            return false;
        if (!m_outline.isContainer(each))
            continue;
        for (const PathSelector& selector : what.selectors) {
            if (!select(selector, each, next))
                return false;
        }
    }
    return true;
}

bool JsonPathWalk::select(const PathSelector& selector, Node node, const Visit& take)
{
    switch (selector.kind) {
    case PathSelector::Kind::Wildcard:
        for (const Node child : m_outline.children(node)) {
            if (!m_budget.spend() || !take(child))
                return false;
        }
        return true;
    case PathSelector::Kind::Slice:
        return selectSlice(selector, node, take);
    case PathSelector::Kind::Filter:
        return selectFiltered(*selector.filter, node, take);
    default:
        break;
    }
    const Node child = single(selector, node);
    return child == JsonOutline::none ? m_budget.mayGoOn() : take(child);
}

bool JsonPathWalk::selectFiltered(const PathExpression& filter, Node node, const Visit& take)
{
    for (const Node child : m_outline.children(node)) {
        const bool selected = m_budget.spend() && holds(filter, child);
        if (!m_budget.mayGoOn() || (selected && !take(child)))
            return false;
    }
    return true;
}

/// RFC 9535, section 2.3.4.2.2.
bool JsonPathWalk::selectSlice(const PathSelector& selector, Node node, const Visit& take)
{
    const qint64 step = selector.step;
    if (m_outline.kind(node) != JsonKind::Array || step == 0)
        return true;
    const qint64 size = count(node);
    const auto normal = [size](qint64 index) {
        return index >= 0 ? index : size + index;
    };
    const qint64 start = normal(selector.start.value_or(step > 0 ? 0 : size - 1));
    const qint64 end = selector.end ? normal(*selector.end) : (step > 0 ? size : -1);
    if (step > 0) {
        const qint64 lower = qBound(qint64(0), start, size);
        const qint64 upper = qBound(qint64(0), end, size);
        qint64 index = 0;
        for (const Node child : m_outline.children(node)) {
            if (index >= upper)
                break;
            const bool selected = index >= lower && (index - lower) % step == 0;
            ++index;
            if (!m_budget.spend() || (selected && !take(child)))
                return false;
        }
        return m_budget.mayGoOn();
    }
    const qint64 upper = qBound(qint64(-1), start, size - 1);
    const qint64 lower = qBound(qint64(-1), end, size - 1);
    std::vector<Node> children;
    for (const Node child : m_outline.children(node)) {
        children.push_back(child);
        if (!m_budget.spend())
            return false;
    }
    for (qint64 index = upper; index > lower; index += step) {
        if (!take(children[size_t(index)]))
            return false;
    }
    return m_budget.mayGoOn();
}

JsonPathWalk::Node JsonPathWalk::single(const PathSelector& selector, Node node)
{
    return selector.kind == PathSelector::Kind::Name ? memberNamed(node, selector.name)
                                                     : elementAt(node, selector.index);
}

/// The last of that name, like JsonOutline::member, but within the budget.
JsonPathWalk::Node JsonPathWalk::memberNamed(Node object, const QByteArray& name)
{
    Node found = JsonOutline::none;
    if (m_outline.kind(object) != JsonKind::Object)
        return found;
    for (const Node child : m_outline.children(object)) {
        if (!m_budget.spend(1 + name.size() / bytesPerStep))
            return JsonOutline::none;
        if (m_outline.keyIs(child, name))
            found = child;
    }
    return found;
}

JsonPathWalk::Node JsonPathWalk::elementAt(Node array, qint64 index)
{
    if (m_outline.kind(array) != JsonKind::Array)
        return JsonOutline::none;
    qint64 left = index >= 0 ? index : index + count(array);
    for (const Node child : m_outline.children(array)) {
        if (left < 0 || !m_budget.spend())
            break;
        if (left-- == 0)
            return child;
    }
    return JsonOutline::none;
}

qint64 JsonPathWalk::count(Node container)
{
    qint64 size = 0;
    for ([[maybe_unused]] const Node child : m_outline.children(container)) {
        if (!m_budget.spend())
            break;
        ++size;
    }
    return size;
}

} // namespace hookbench::payload
