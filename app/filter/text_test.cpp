// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/text_test.h"

#include "app/filter/pattern.h"

#include <algorithm>

namespace hookbench::filter {

namespace {

bool isString(const Value& value)
{
    return value.kind == Value::Kind::Text || value.kind == Value::Kind::JsonString;
}

} // namespace

TextTest::Operand TextTest::operand(const Literal& literal)
{
    return {literal.bytes, literal.quoted, literal.quoted ? std::nullopt : Decimal::read(literal.bytes)};
}

Parsed<TextTest> TextTest::compile(Operator op, const std::vector<Item>& items)
{
    TextTest test;
    test.m_op = op;
    for (const Item& item : items) {
        test.m_ranges.push_back({operand(item.first), {}});
        if (item.last)
            test.m_ranges.back().last = operand(*item.last);
    }
    const Literal& literal = items.front().first;
    if (op == Operator::Contains)
        test.m_finder.emplace(literal.bytes);
    if (op == Operator::Matches) {
        Parsed<payload::Regex> pattern = compilePattern(literal);
        if (!pattern)
            return tl::unexpected(pattern.error());
        test.m_pattern = std::move(*pattern);
    }
    // Equal numbers may be written in other ways.
    const bool isText = op == Operator::Contains || op == Operator::StartsWith || op == Operator::EndsWith ||
                        (op == Operator::Equal && !test.m_ranges.front().first.number);
    if (isText)
        test.m_needed = literal.bytes;
    return test;
}

bool TextTest::equals(const Value& value, const Operand& operand)
{
    switch (value.kind) {
    case Value::Kind::Text:
    case Value::Kind::JsonString:
        return value.text == operand.bytes;
    case Value::Kind::JsonWord:
        return !operand.quoted && value.text == operand.bytes;
    case Value::Kind::JsonNumber:
        return operand.number && Decimal::read(value.text) == operand.number;
    case Value::Kind::JsonTree:
        break;
    }
    return false;
}

std::partial_ordering TextTest::compare(const Value& value, const Operand& operand)
{
    if (operand.number) {
        const bool mayBeNumber = isString(value) || value.kind == Value::Kind::JsonNumber;
        const std::optional<Decimal> number = mayBeNumber ? Decimal::read(value.text) : std::nullopt;
        return number ? std::partial_ordering(*number <=> *operand.number) : std::partial_ordering::unordered;
    }
    if (!isString(value))
        return std::partial_ordering::unordered;
    const bool less =
        std::lexicographical_compare(value.text.begin(), value.text.end(), operand.bytes.begin(),
                                     operand.bytes.end(), [](char a, char b) { return uchar(a) < uchar(b); });
    if (less)
        return std::partial_ordering::less;
    return value.text == operand.bytes ? std::partial_ordering::equivalent : std::partial_ordering::greater;
}

bool TextTest::isInSet(const Value& value) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(), [&value](const Range& range) {
        return range.last ? compare(value, range.first) >= 0 && compare(value, *range.last) <= 0
                          : equals(value, range.first);
    });
}

bool TextTest::holds(const Value& value) const
{
    const Operand& operand = m_ranges.front().first;
    switch (m_op) {
    case Operator::Equal:
        return equals(value, operand);
    case Operator::Less:
        return compare(value, operand) < 0;
    case Operator::LessOrEqual:
        return compare(value, operand) <= 0;
    case Operator::Greater:
        return compare(value, operand) > 0;
    case Operator::GreaterOrEqual:
        return compare(value, operand) >= 0;
    case Operator::Contains:
        return m_finder->isIn(value.text);
    case Operator::StartsWith:
        return value.text.startsWith(operand.bytes);
    case Operator::EndsWith:
        return value.text.endsWith(operand.bytes);
    case Operator::Matches:
        return m_pattern->search(value.text);
    case Operator::In:
        return isInSet(value);
    case Operator::Present:
    case Operator::NotEqual:
        break;
    }
    Q_UNREACHABLE();
    return false;
}

} // namespace hookbench::filter
