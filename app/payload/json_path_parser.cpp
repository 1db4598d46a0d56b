// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_path_parser.h"

#include "app/payload/utf8.h"

#include <QCoreApplication>
#include <QLocale>

namespace hookbench::payload {

namespace {

struct PathText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::PathText)
};

constexpr qsizetype longestQuery = 1024 * 1024;
constexpr int deepestNesting = 100;
constexpr int mostBranching = 256; // an evaluation nests a call for each

} // namespace

bool JsonPathParser::isTooDeep()
{
    return m_depth > deepestNesting && !m_reader.fail(PathText::tr("The JSONPath is nested too deeply."));
}

JsonPathParser::JsonPathParser(QByteArrayView text)
    : m_text(text)
    , m_reader(text)
{
}

tl::expected<PathQuery, Problem> JsonPathParser::run()
{
    const qsizetype invalid = firstInvalidUtf8(m_text);
    PathQuery query;
    if (m_text.size() > longestQuery) {
        const QString most = QLocale().toString(longestQuery);
        m_reader.fail(PathText::tr("A JSONPath has at most %1 bytes.").arg(most), longestQuery);
    } else if (invalid >= 0) {
        m_reader.fail(PathText::tr("The JSONPath is not valid UTF-8."), invalid);
    } else if (!m_reader.take("$")) {
        m_reader.fail(PathText::tr("“$” was expected."));
    } else if (readSegments(query) && !m_reader.isAtEnd()) {
        m_reader.fail(PathText::tr("“.”, “[” or the end was expected."));
    }
    if (m_reader.problem())
        return tl::unexpected(m_reader.problem());
    return query;
}

/// Space in front of what is no segment is left to what follows.
bool JsonPathParser::readSegments(PathQuery& query)
{
    for (;;) {
        const qsizetype before = m_reader.at();
        m_reader.skipSpace();
        if (m_reader.peek() != '.' && m_reader.peek() != '[') {
            m_reader.rewind(before);
            return true;
        }
        if (!readSegment(query))
            return false;
    }
}

bool JsonPathParser::readSegment(PathQuery& query)
{
    const qsizetype from = m_reader.at();
    PathSegment segment;
    segment.isDescendant = m_reader.take("..");
    const bool dotted = segment.isDescendant || m_reader.take(".");
    if (m_reader.peek() == '[' && (segment.isDescendant || !dotted)) {
        if (!readBrackets(segment))
            return false;
    } else if (m_reader.take("*")) {
        segment.selectors.emplace_back();
    } else if (m_reader.startsName()) {
        segment.selectors.emplace_back();
        segment.selectors.back().kind = PathSelector::Kind::Name;
        segment.selectors.back().name = m_reader.shortName();
    } else {
        return m_reader.fail(segment.isDescendant ? PathText::tr("A name, “*” or “[” was expected.")
                                                  : PathText::tr("A name or “*” was expected."));
    }
    if (!segment.isSingular() && ++m_branching > mostBranching)
        return m_reader.fail(
            PathText::tr("The JSONPath has more than %n segment(s) that select several values.", nullptr,
                         mostBranching),
            from);
    query.segments.push_back(std::move(segment));
    return true;
}

bool JsonPathParser::readBrackets(PathSegment& segment)
{
    const Nesting nesting(*this);
    if (isTooDeep())
        return false;
    m_reader.take("[");
    do {
        m_reader.skipSpace();
        if (!readSelector(segment))
            return false;
        m_reader.skipSpace();
    } while (m_reader.take(","));
    return m_reader.take("]") || m_reader.fail(PathText::tr("“,” or “]” was expected."));
}

bool JsonPathParser::readSelector(PathSegment& segment)
{
    PathSelector selector;
    const char c = m_reader.peek();
    if (c == '\'' || c == '"') {
        const std::optional<QByteArray> name = m_reader.string();
        if (!name)
            return false;
        selector.kind = PathSelector::Kind::Name;
        selector.name = *name;
    } else if (m_reader.take("?")) {
        if (!readFilter(selector))
            return false;
    } else if (m_reader.startsInteger() || c == ':') {
        if (!readIndexOrSlice(selector))
            return false;
    } else if (!m_reader.take("*")) {
        return m_reader.fail(
            PathText::tr("A name in quotation marks, an index, a slice, “*” or “?” was expected."));
    }
    segment.selectors.push_back(std::move(selector));
    return true;
}

bool JsonPathParser::readIndexOrSlice(PathSelector& selector)
{
    const auto readInteger = [this](std::optional<qint64>& value) {
        if (m_reader.startsInteger())
            value = m_reader.integer();
        return !m_reader.problem();
    };
    if (!readInteger(selector.start))
        return false;
    const qsizetype behind = m_reader.at();
    m_reader.skipSpace();
    if (!m_reader.take(":")) {
        m_reader.rewind(behind);
        selector.kind = PathSelector::Kind::Index;
        selector.index = selector.start.value_or(0);
        return true;
    }
    selector.kind = PathSelector::Kind::Slice;
    m_reader.skipSpace();
    if (!readInteger(selector.end))
        return false;
    m_reader.skipSpace();
    if (!m_reader.take(":"))
        return true;
    m_reader.skipSpace();
    std::optional<qint64> step;
    const bool good = readInteger(step);
    selector.step = step.value_or(1);
    return good;
}

bool JsonPathParser::readFilter(PathSelector& selector)
{
    selector.kind = PathSelector::Kind::Filter;
    m_reader.skipSpace();
    PathExpression expression;
    if (!readOr(expression))
        return false;
    selector.filter = std::make_shared<const PathExpression>(std::move(expression));
    return true;
}

bool JsonPathParser::readOr(PathExpression& expression)
{
    expression.kind = PathExpression::Kind::Or;
    do {
        m_reader.skipSpace();
        if (!readAnd(expression.parts.emplace_back()))
            return false;
        m_reader.skipSpace();
    } while (m_reader.take("||"));
    return true;
}

bool JsonPathParser::readAnd(PathExpression& expression)
{
    expression.kind = PathExpression::Kind::And;
    do {
        m_reader.skipSpace();
        if (!readBasic(expression.parts.emplace_back()))
            return false;
        m_reader.skipSpace();
    } while (m_reader.take("&&"));
    return true;
}

bool JsonPathParser::readBasic(PathExpression& expression)
{
    if (m_reader.take("!"))
        return readNot(expression);
    return m_reader.peek() == '(' ? readParentheses(expression) : readTestOrComparison(expression);
}

bool JsonPathParser::readNot(PathExpression& expression)
{
    m_reader.skipSpace();
    expression.kind = PathExpression::Kind::Not;
    PathExpression& part = expression.parts.emplace_back();
    if (m_reader.peek() == '(')
        return readParentheses(part);
    const qsizetype at = m_reader.at();
    if (!readTestOrComparison(part))
        return false;
    return part.kind != PathExpression::Kind::Compare ||
           m_reader.fail(PathText::tr("A comparison behind “!” needs parentheses."), at);
}

bool JsonPathParser::readParentheses(PathExpression& expression)
{
    const Nesting nesting(*this);
    if (isTooDeep())
        return false;
    m_reader.take("(");
    return readOr(expression) && (m_reader.take(")") || m_reader.fail(PathText::tr("“)” was expected.")));
}

} // namespace hookbench::payload
