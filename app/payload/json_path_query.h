// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_node.h"
#include "app/payload/regex.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace hookbench::payload {

struct PathExpression;
struct PathFunction;

/// RFC 9535, section 2.3: what one selector of a segment picks among the children of a node.
struct PathSelector
{
    enum class Kind { Name, Wildcard, Index, Slice, Filter };

    Kind kind = Kind::Wildcard;
    QByteArray name;
    qint64 index = 0; ///< from the end where negative
    std::optional<qint64> start;
    std::optional<qint64> end;
    qint64 step = 1;
    std::shared_ptr<const PathExpression> filter;
};

struct PathSegment
{
    bool isDescendant = false;
    std::vector<PathSelector> selectors;

    /// Whether it selects one child at most.
    bool isSingular() const
    {
        return !isDescendant && selectors.size() == 1 &&
               (selectors[0].kind == PathSelector::Kind::Name ||
                selectors[0].kind == PathSelector::Kind::Index);
    }
};

struct PathQuery
{
    bool isRelative = false; ///< begins with "@"
    std::vector<PathSegment> segments;

    bool isSingular() const
    {
        for (const PathSegment& segment : segments) {
            if (!segment.isSingular())
                return false;
        }
        return true;
    }
};

/// What stands beside a comparison, or is handed to a function.
struct PathOperand
{
    enum class Kind { Literal, Query, Function };

    Kind kind = Kind::Literal;
    JsonKind type = JsonKind::Null; ///< of a literal
    QByteArray text;                ///< of a literal: what a string says, the letters of a number
    PathQuery query;
    std::shared_ptr<const PathFunction> function;
};

/// RFC 9535, section 2.4.
struct PathFunction
{
    enum class Name { Length, Count, Match, Search, Value };

    Name name = Name::Length;
    std::vector<PathOperand> arguments;
    bool hasFixedPattern = false; ///< the regular expression is a literal
    std::optional<Regex> pattern; ///< of a fixed one, unless it is invalid

    bool isLogical() const { return name == Name::Match || name == Name::Search; }
};

struct PathExpression
{
    enum class Kind { Or, And, Not, Compare, Exists, Function };
    enum class Operator { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

    Kind kind = Kind::Or;
    std::vector<PathExpression> parts; ///< of Or, And and Not
    Operator comparison = Operator::Equal;
    PathOperand left; ///< of a comparison; what exists, or the function
    PathOperand right;
};

} // namespace hookbench::payload
