// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/regex.h"

#include <QCoreApplication>
#include <QLocale>

#include <re2/re2.h>

namespace hookbench::payload {

namespace {

struct RegexText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::RegexText)
};

re2::StringPiece piece(QByteArrayView text)
{
    return re2::StringPiece(text.data(), size_t(text.size()));
}

QString messageOf(RE2::ErrorCode code)
{
    switch (code) {
    case RE2::ErrorBadEscape:
        return RegexText::tr("The backslash begins no valid escape.");
    case RE2::ErrorBadCharClass:
        return RegexText::tr("This character class does not exist.");
    case RE2::ErrorBadCharRange:
        return RegexText::tr("The range of characters ends before it begins.");
    case RE2::ErrorMissingBracket:
        return RegexText::tr("“]” is missing.");
    case RE2::ErrorMissingParen:
        return RegexText::tr("“)” is missing.");
    case RE2::ErrorUnexpectedParen:
        return RegexText::tr("“)” closes nothing.");
    case RE2::ErrorTrailingBackslash:
        return RegexText::tr("A backslash at the end escapes nothing.");
    case RE2::ErrorRepeatArgument:
        return RegexText::tr("There is nothing to repeat.");
    case RE2::ErrorRepeatSize:
        return RegexText::tr("The number of repetitions is too large.");
    case RE2::ErrorRepeatOp:
        return RegexText::tr("A repetition must not follow another one.");
    case RE2::ErrorBadPerlOp:
        return RegexText::tr("This kind of group is not supported.");
    case RE2::ErrorBadUTF8:
        return RegexText::tr("The regular expression is not valid UTF-8.");
    case RE2::ErrorBadNamedCapture:
        return RegexText::tr("The name of the group is not valid.");
    case RE2::ErrorPatternTooLarge:
        return RegexText::tr("The regular expression needs too much memory.");
    default:
        return RegexText::tr("This is not a regular expression.");
    }
}

/// RE2 names the offending part but not where it stands.
qint64 placeOf(const RE2& expression, QByteArrayView pattern)
{
    const std::string& part = expression.error_arg();
    switch (expression.error_code()) {
    case RE2::ErrorMissingParen:
    case RE2::ErrorTrailingBackslash:
        return pattern.size();
    case RE2::ErrorUnexpectedParen:
        return qMax(qsizetype(0), pattern.lastIndexOf(')'));
    case RE2::ErrorPatternTooLarge:
    case RE2::ErrorBadUTF8:
        return 0;
    default:
        return qMax(qsizetype(0), pattern.indexOf(QByteArrayView(part.data(), qsizetype(part.size()))));
    }
}

} // namespace

Regex::Regex(std::shared_ptr<const re2::RE2> expression)
    : m_expression(std::move(expression))
{
}

tl::expected<Regex, Problem> Regex::compile(QByteArrayView pattern, const RegexLimits& limits)
{
    if (pattern.size() > limits.patternBytes) {
        const QString most = QLocale().toString(limits.patternBytes);
        return tl::unexpected(Problem{RegexText::tr("A regular expression has at most %1 bytes.").arg(most),
                                      limits.patternBytes});
    }
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(limits.memory);
    const auto expression = std::make_shared<const RE2>(piece(pattern), options);
    if (!expression->ok())
        return tl::unexpected(Problem{messageOf(expression->error_code()), placeOf(*expression, pattern)});
    return Regex(expression);
}

bool Regex::search(QByteArrayView text) const
{
    return RE2::PartialMatch(piece(text), *m_expression);
}

bool Regex::matches(QByteArrayView text) const
{
    return RE2::FullMatch(piece(text), *m_expression);
}

std::optional<TextMatch> Regex::find(QByteArrayView text, qint64 from) const
{
    re2::StringPiece found;
    if (!m_expression->Match(piece(text), size_t(from), size_t(text.size()), RE2::UNANCHORED, &found, 1))
        return {};
    return TextMatch{found.data() - text.data(), qint64(found.size())};
}

qint64 Regex::cost() const
{
    return m_expression->ProgramSize();
}

} // namespace hookbench::payload
