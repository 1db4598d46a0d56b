// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/pattern.h"

#include "app/filter/values.h"

#include <QCoreApplication>

#include <re2/re2.h>

namespace hookbench::filter {

namespace {

struct PatternText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::filter::PatternText)
};

constexpr qsizetype longestPattern = 4096;
constexpr int mostMemory = 1024 * 1024; // bytes for program and automaton together

bool mayBecomeValid(RE2::ErrorCode code)
{
    return code == RE2::ErrorMissingBracket || code == RE2::ErrorMissingParen ||
           code == RE2::ErrorTrailingBackslash;
}

} // namespace

Parsed<Pattern> Pattern::compile(const Literal& literal)
{
    if (literal.bytes.size() > longestPattern)
        return wrong(literal.place, PatternText::tr("A regular expression has at most %n bytes.", nullptr,
                                                    int(longestPattern)));
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(mostMemory);
    Pattern pattern;
    pattern.m_expression = std::make_shared<const RE2>(
        re2::StringPiece(literal.bytes.constData(), size_t(literal.bytes.size())), options);
    if (!pattern.m_expression->ok()) {
        return badLiteral(literal, mayBecomeValid(pattern.m_expression->error_code()),
                          PatternText::tr("This is no regular expression: %1.")
                              .arg(QString::fromStdString(pattern.m_expression->error())));
    }
    return pattern;
}

bool Pattern::fits(QByteArrayView text) const
{
    return RE2::PartialMatch(re2::StringPiece(text.data(), size_t(text.size())), *m_expression);
}

} // namespace hookbench::filter
