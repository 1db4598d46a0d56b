// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_outline.h"
#include "app/payload/json_path_query.h"
#include "app/payload/work_budget.h"

#include <functional>
#include <map>

namespace hookbench::payload {

/// A value of RFC 9535, section 2.4.1: of the document, of the query, or Nothing.
struct PathValue
{
    bool isNothing = true;
    JsonKind kind = JsonKind::Null;
    JsonOutline::Node node = JsonOutline::none; ///< in the document, if it is there
    QByteArray text;                            ///< else: what a string says, the letters of a number
};

/// Evaluates a query depth first: no list of nodes is kept between segments, and calls nest only for segments
/// that select several (their number is bounded by the parser). Stops when the budget is used up.
class JsonPathWalk
{
public:
    using Node = JsonOutline::Node;
    using Visit = std::function<bool(Node)>; ///< whether to go on

    JsonPathWalk(const JsonOutline& outline, WorkBudget& budget);

    /// Visits what the query selects, in the order of the RFC; `current` is what "@" stands for.
    bool visit(const PathQuery& query, Node current, const Visit& take);

private:
    bool follow(const PathQuery& query, size_t segment, Node node, const Visit& take);
    bool branch(const PathQuery& query, size_t segment, Node node, const Visit& take);
    bool select(const PathSelector& selector, Node node, const Visit& take);
    bool selectSlice(const PathSelector& selector, Node node, const Visit& take);
    bool selectFiltered(const PathExpression& filter, Node node, const Visit& take);
    Node single(const PathSelector& selector, Node node);
    Node memberNamed(Node object, const QByteArray& name);
    Node elementAt(Node array, qint64 index);
    qint64 count(Node container);

    bool holds(const PathExpression& expression, Node current);
    bool compare(const PathExpression& expression, Node current);
    bool equal(const PathValue& a, const PathValue& b);
    bool less(const PathValue& a, const PathValue& b);
    PathValue valueOf(const PathOperand& operand, Node current);
    PathValue valueOf(Node node) const;
    PathValue call(const PathFunction& function, Node current);
    PathValue length(const PathValue& value);
    bool matches(const PathFunction& function, Node current);
    const Regex* patternOf(const PathFunction& function, Node current);
    QByteArray textOf(const PathValue& value);
    QByteArray numberOf(const PathValue& value) const;

    /// The last regular expression that came from the document.
    struct Compiled
    {
        QByteArray pattern;
        std::optional<Regex> regex;
    };

    const JsonOutline& m_outline;
    WorkBudget& m_budget;
    std::map<const PathFunction*, Compiled> m_compiled;
};

} // namespace hookbench::payload
