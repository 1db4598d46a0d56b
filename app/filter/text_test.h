// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/byte_finder.h"
#include "app/filter/decimal.h"
#include "app/filter/field.h"
#include "app/filter/tree.h"
#include "app/payload/regex.h"

namespace hookbench::filter {

/// Compares texts: by bytes, and as numbers where the literal is one and has no quotes. An unquoted literal
/// is equal to the JSON number, word or string that it looks like, a quoted one to a string alone.
class TextTest
{
public:
    /// For every operator but Present and NotEqual.
    static Parsed<TextTest> compile(Operator op, const std::vector<Item>& items);

    bool holds(const Value& value) const;

    /// What a text must hold for this to be true; empty when that is not known.
    const QByteArray& needed() const { return m_needed; }
    Operator op() const { return m_op; }

private:
    struct Operand
    {
        QByteArray bytes;
        bool quoted = false;
        std::optional<Decimal> number; ///< of an unquoted literal
    };
    struct Range
    {
        Operand first;
        std::optional<Operand> last;
    };
    static Operand operand(const Literal& literal);
    static bool equals(const Value& value, const Operand& operand);
    static std::partial_ordering compare(const Value& value, const Operand& operand);
    bool isInSet(const Value& value) const;

    Operator m_op = Operator::Equal;
    std::vector<Range> m_ranges;
    std::optional<ByteFinder> m_finder;
    std::optional<payload::Regex> m_pattern;
    QByteArray m_needed;
};

} // namespace hookbench::filter
