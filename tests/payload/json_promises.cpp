// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/payload/json_promises.h"

#include "app/payload/json.h"
#include "app/payload/json_equal.h"
#include "app/payload/json_path.h"
#include "app/payload/json_string.h"

#include <set>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

using Node = JsonOutline::Node;

namespace {

constexpr qint64 enough = 100'000; // steps

bool isSame(const JsonOutline& a, const JsonOutline& b)
{
    WorkBudget budget({}, enough);
    return jsonEqual({a, JsonOutline::root}, {b, JsonOutline::root}, budget) || !budget.mayGoOn();
}

bool hasRepeatedName(const JsonOutline& outline, Node object)
{
    std::set<QByteArray> names;
    for (const Node child : outline.children(object)) {
        if (outline.hasKey(child) && !names.insert(outline.keyBytes(child)).second)
            return true;
    }
    return false;
}

QByteArray checkNode(const JsonOutline& outline, Node node)
{
    const QByteArrayView text = outline.text();
    if (outline.offset(node) < 0 || outline.size(node) < 1 ||
        outline.offset(node) + outline.size(node) > text.size())
        return "a node is outside of the text";
    if (outline.next(node) <= node || outline.next(node) > outline.nodeCount())
        return "next goes nowhere";
    if (!outline.isOpen(node) && checkJson(outline.raw(node)))
        return "a node's text is not JSON";
    if (outline.nodeAt(outline.offset(node)) != node)
        return "nodeAt misses a node";
    if (outline.hasKey(node)) {
        const QByteArrayView key = outline.rawKey(node);
        if (checkJson(key) || !outline.keyIs(node, outline.keyBytes(node)))
            return "a name is wrong";
        if (bytesOfText(outline.key(node)) != outline.keyBytes(node))
            return "a name differs in UTF-16";
    }
    if (outline.kind(node) == JsonKind::String && bytesOfText(outline.string(node)) != outline.bytes(node))
        return "a string differs in UTF-16";
    for (const Node child : outline.children(node)) {
        if (outline.parent(child) != node)
            return "a child has another parent";
        if (outline.hasKey(child) != (outline.kind(node) == JsonKind::Object))
            return "a name is missing or too many";
    }
    return {};
}

QByteArray checkPlaces(const JsonOutline& outline)
{
    bool repeated = false;
    for (Node node = 0; node < outline.nodeCount(); ++node)
        repeated = repeated || hasRepeatedName(outline, node);
    for (Node node = 0; node < outline.nodeCount(); ++node) {
        if (!repeated && outline.find(outline.pointer(node)) != node)
            return "a JSON Pointer does not lead back";
        const QString path = outline.normalizedPath(node);
        const bool isText = path.isValidUtf16(); // a lone surrogate cannot be written in a query
        const auto query = JsonPath::parse(path.toUtf8());
        if (isText && !query)
            return "a normalized path is no JSONPath";
        if (isText && !repeated && query->evaluate(outline).nodes != std::vector<Node>{node})
            return "a normalized path does not lead back";
    }
    return {};
}

} // namespace

QByteArray written(const JsonOutline& outline, Node node)
{
    if (!outline.isContainer(node))
        return outline.raw(node).toByteArray();
    const bool isObject = outline.kind(node) == JsonKind::Object;
    QByteArray result = isObject ? "{" : "[";
    for (const Node child : outline.children(node)) {
        if (child != node + 1)
            result += ',';
        if (isObject)
            result += outline.rawKey(child).toByteArray() + ':';
        result += written(outline, child);
    }
    return result + (isObject ? '}' : ']');
}

QByteArray checkOutlinePromises(QByteArrayView text)
{
    const Problem problem = checkJson(text);
    const JsonOutline outline = JsonOutline::build(text);
    if (outline.problem() != problem)
        return "the outline and the check disagree";
    if (outline.isComplete() == bool(problem))
        return "complete and broken at once";
    if (problem && (problem.offset < 0 || problem.offset > text.size()))
        return "a problem outside of the text";
    for (Node node = 0; node < outline.nodeCount(); ++node) {
        const QByteArray broken = checkNode(outline, node);
        if (!broken.isEmpty())
            return broken;
    }
    if (outline.nodeCount() == 0)
        return {};
    const QByteArray again = written(outline, JsonOutline::root);
    const JsonOutline copy = JsonOutline::build(again);
    if (!copy.isComplete() || copy.nodeCount() != outline.nodeCount() || !isSame(outline, copy))
        return "written anew it is another value";
    return checkPlaces(outline);
}

QByteArray checkPathPromises(QByteArrayView input)
{
    const qsizetype line = qMax(qsizetype(0), input.indexOf('\n'));
    const QByteArrayView query = input.first(line);
    const auto path = JsonPath::parse(query);
    if (!path) {
        const bool placed = path.error().offset >= 0 && path.error().offset <= query.size();
        return placed && path.error() ? QByteArray() : "a query's problem has no place";
    }
    const JsonOutline outline = JsonOutline::build(input.sliced(line));
    const JsonPathLimits limits{100, enough};
    const JsonPathResult result = path->evaluate(outline, {}, limits);
    if (qint64(result.nodes.size()) > limits.results)
        return "more results than asked for";
    for (const Node node : result.nodes) {
        if (qint64(node) >= outline.nodeCount())
            return "a result is no node";
    }
    if (path->isSingular() && result.nodes.size() > 1)
        return "a singular query gives several nodes";
    const Node first = path->first(outline, {}, limits);
    if (first != (result.nodes.empty() ? JsonOutline::none : result.nodes.front()))
        return "first is not the first";
    CancelFlag cancelled;
    cancelled.cancel();
    if (outline.nodeCount() > 0 && !path->evaluate(outline, cancelled).nodes.empty() && !path->isSingular())
        return "a cancelled evaluation has results";
    return {};
}

} // namespace hookbench::payload
