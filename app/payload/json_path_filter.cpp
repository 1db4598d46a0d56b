// SPDX-License-Identifier: GPL-3.0-or-later
// The part of JsonPathWalk that decides filters: logic, comparisons, functions (RFC 9535, sections 2.3.5
// and 2.4).
#include "app/payload/json_path_walk.h"

#include "app/payload/i_regexp.h"
#include "app/payload/json_equal.h"
#include "app/payload/json_number.h"
#include "app/payload/json_string.h"

#include <algorithm>

namespace hookbench::payload {

namespace {

using Kind = PathExpression::Kind;
using Operator = PathExpression::Operator;

constexpr qint64 bytesPerStep = 64;
constexpr qint64 instructionsPerStep = 64; // of a regular expression
constexpr qint64 stepsToCompile = 2000;    // any regular expression
constexpr qint64 stepsPerInstruction = 16; // to compile it

} // namespace

bool JsonPathWalk::holds(const PathExpression& expression, Node current)
{
    const auto partHolds = [this, current](const PathExpression& part) {
        return holds(part, current);
    };
    switch (expression.kind) {
    case Kind::Or:
        return std::any_of(expression.parts.begin(), expression.parts.end(), partHolds);
    case Kind::And:
        return std::all_of(expression.parts.begin(), expression.parts.end(), partHolds);
    case Kind::Not:
        return !holds(expression.parts.front(), current);
    case Kind::Compare:
        return m_budget.spend() && compare(expression, current);
    case Kind::Exists: {
        bool exists = false;
        visit(expression.left.query, current, [&exists](Node) {
            exists = true;
            return false;
        });
        return exists;
    }
    case Kind::Function:
        return matches(*expression.left.function, current);
    }
    return false;
}

bool JsonPathWalk::compare(const PathExpression& expression, Node current)
{
    const PathValue left = valueOf(expression.left, current);
    const PathValue right = valueOf(expression.right, current);
    switch (expression.comparison) {
    case Operator::Equal:
        return equal(left, right);
    case Operator::NotEqual:
        return !equal(left, right);
    case Operator::Less:
        return less(left, right);
    case Operator::LessEqual:
        return less(left, right) || equal(left, right);
    case Operator::Greater:
        return less(right, left);
    case Operator::GreaterEqual:
        return less(right, left) || equal(left, right);
    }
    return false;
}

bool JsonPathWalk::equal(const PathValue& a, const PathValue& b)
{
    if (a.isNothing || b.isNothing)
        return a.isNothing == b.isNothing;
    if (a.kind != b.kind)
        return false;
    if (a.node != JsonOutline::none && b.node != JsonOutline::none)
        return jsonEqual({m_outline, a.node}, {m_outline, b.node}, m_budget);
    switch (a.kind) {
    case JsonKind::Number:
        return compareJsonNumbers(numberOf(a), numberOf(b)) == std::strong_ordering::equal;
    case JsonKind::String:
        if (a.node != JsonOutline::none)
            return m_outline.stringIs(a.node, b.text);
        return b.node != JsonOutline::none ? m_outline.stringIs(b.node, a.text) : a.text == b.text;
    default:
        return true; // a literal is no container
    }
}

/// Numbers by value, strings by code points: that is the order of their bytes in UTF-8.
bool JsonPathWalk::less(const PathValue& a, const PathValue& b)
{
    if (a.isNothing || b.isNothing || a.kind != b.kind)
        return false;
    if (a.kind == JsonKind::Number)
        return compareJsonNumbers(numberOf(a), numberOf(b)) == std::strong_ordering::less;
    return a.kind == JsonKind::String && textOf(a).compare(textOf(b)) < 0;
}

PathValue JsonPathWalk::valueOf(Node node) const
{
    if (node == JsonOutline::none)
        return {};
    return {false, m_outline.kind(node), node, {}};
}

PathValue JsonPathWalk::valueOf(const PathOperand& operand, Node current)
{
    switch (operand.kind) {
    case PathOperand::Kind::Literal:
        return {false, operand.type, JsonOutline::none, operand.text};
    case PathOperand::Kind::Function:
        return call(*operand.function, current);
    case PathOperand::Kind::Query:
        break;
    }
    Node found = JsonOutline::none;
    visit(operand.query, current, [&found](Node node) {
        found = node;
        return true;
    });
    return valueOf(found);
}

PathValue JsonPathWalk::call(const PathFunction& function, Node current)
{
    const PathOperand& argument = function.arguments.front();
    if (function.name == PathFunction::Name::Length)
        return length(valueOf(argument, current));
    const bool counts = function.name == PathFunction::Name::Count;
    qint64 selected = 0;
    Node last = JsonOutline::none;
    visit(argument.query, current, [&selected, &last, counts](Node node) {
        last = node;
        return ++selected < 2 || counts;
    });
    if (counts)
        return {false, JsonKind::Number, JsonOutline::none, QByteArray::number(selected)};
    return selected == 1 ? valueOf(last) : PathValue();
}

PathValue JsonPathWalk::length(const PathValue& value)
{
    if (value.isNothing || (value.kind != JsonKind::String && value.kind < JsonKind::Array))
        return {};
    qint64 size = 0;
    if (value.kind == JsonKind::String) {
        const QByteArray text = textOf(value);
        size = std::count_if(text.begin(), text.end(), [](char c) { return (uchar(c) & 0xC0) != 0x80; });
    } else {
        size = count(value.node);
    }
    return {false, JsonKind::Number, JsonOutline::none, QByteArray::number(size)};
}

bool JsonPathWalk::matches(const PathFunction& function, Node current)
{
    const PathValue value = valueOf(function.arguments[0], current);
    if (value.isNothing || value.kind != JsonKind::String)
        return false;
    const Regex* const pattern = patternOf(function, current);
    if (!pattern)
        return false;
    const QByteArray text = textOf(value);
    if (!m_budget.spend(1 + text.size() / bytesPerStep * (1 + pattern->cost() / instructionsPerStep)))
        return false;
    return function.name == PathFunction::Name::Match ? pattern->matches(text) : pattern->search(text);
}

/// None where the regular expression is invalid or no string.
const Regex* JsonPathWalk::patternOf(const PathFunction& function, Node current)
{
    if (function.hasFixedPattern)
        return function.pattern ? &*function.pattern : nullptr;
    const PathValue value = valueOf(function.arguments[1], current);
    if (value.isNothing || value.kind != JsonKind::String)
        return nullptr;
    const QByteArray text = textOf(value);
    const auto [known, isNew] = m_compiled.try_emplace(&function);
    if (isNew || known->second.pattern != text) {
        if (!m_budget.spend(stepsToCompile))
            return nullptr;
        known->second = {QByteArray(text.constData(), text.size()), compileIRegexp(text)};
        m_budget.spend(known->second.regex ? known->second.regex->cost() * stepsPerInstruction : 0);
    }
    return known->second.regex ? &*known->second.regex : nullptr;
}

/// What a string says; good as long as the document, and not copied where that is possible.
QByteArray JsonPathWalk::textOf(const PathValue& value)
{
    if (value.node == JsonOutline::none)
        return value.text;
    const QByteArrayView raw = m_outline.raw(value.node);
    m_budget.spend(raw.size() / bytesPerStep);
    return raw.contains('\\') ? decodeJsonBytes(raw)
                              : QByteArray::fromRawData(raw.data() + 1, raw.size() - 2);
}

QByteArray JsonPathWalk::numberOf(const PathValue& value) const
{
    if (value.node == JsonOutline::none)
        return value.text;
    const QByteArrayView raw = m_outline.raw(value.node);
    return QByteArray::fromRawData(raw.data(), raw.size());
}

} // namespace hookbench::payload
