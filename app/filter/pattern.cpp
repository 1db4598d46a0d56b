// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/pattern.h"

#include "app/filter/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hookbench::filter {

namespace {

struct PatternText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::filter::PatternText)
};

/// Whether one of the usual ends makes it an expression.
bool mayBecomeValid(const QByteArray& pattern)
{
    constexpr std::array ends = {")", "]", "])", "\\"};
    return std::any_of(ends.begin(), ends.end(), [&pattern](const char* end) {
        return payload::Regex::compile(pattern + end).has_value();
    });
}

} // namespace

Parsed<payload::Regex> compilePattern(const Literal& literal)
{
    auto regex = payload::Regex::compile(literal.bytes);
    if (regex)
        return std::move(*regex);
    return badLiteral(literal, literal.open && mayBecomeValid(literal.bytes),
                      PatternText::tr("The regular expression is wrong: %1").arg(regex.error().message));
}

} // namespace hookbench::filter
