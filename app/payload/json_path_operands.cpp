// SPDX-License-Identifier: GPL-3.0-or-later
// The part of JsonPathParser that reads comparisons, literals and functions, and checks their types.
#include "app/payload/json_path_parser.h"

#include "app/payload/i_regexp.h"
#include "app/payload/json_bytes.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace hookbench::payload {

namespace {

using Kind = PathExpression::Kind;
using Operator = PathExpression::Operator;

struct PathText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::PathText)
};

struct OperatorName
{
    QByteArrayView text;
    Operator meaning;
};

constexpr OperatorName operators[] = {{"==", Operator::Equal},     {"!=", Operator::NotEqual},
                                      {"<=", Operator::LessEqual}, {">=", Operator::GreaterEqual},
                                      {"<", Operator::Less},       {">", Operator::Greater}};

struct FunctionName
{
    QByteArrayView text;
    PathFunction::Name meaning;
    size_t arguments;
};

constexpr FunctionName functions[] = {{"length", PathFunction::Name::Length, 1},
                                      {"count", PathFunction::Name::Count, 1},
                                      {"match", PathFunction::Name::Match, 2},
                                      {"search", PathFunction::Name::Search, 2},
                                      {"value", PathFunction::Name::Value, 1}};

struct Word
{
    QByteArrayView text;
    JsonKind meaning;
};

constexpr Word words[] = {{"true", JsonKind::True}, {"false", JsonKind::False}, {"null", JsonKind::Null}};

} // namespace

bool JsonPathParser::readTestOrComparison(PathExpression& expression)
{
    const qsizetype at = m_reader.at();
    if (!readOperand(expression.left))
        return false;
    const qsizetype behind = m_reader.at();
    m_reader.skipSpace();
    for (const OperatorName& each : operators) {
        if (!m_reader.take(each.text))
            continue;
        expression.kind = Kind::Compare;
        expression.comparison = each.meaning;
        return readComparison(expression, at);
    }
    m_reader.rewind(behind);
    switch (expression.left.kind) {
    case PathOperand::Kind::Query:
        expression.kind = Kind::Exists;
        return true;
    case PathOperand::Kind::Function:
        expression.kind = Kind::Function;
        return expression.left.function->isLogical() ||
               m_reader.fail(PathText::tr("The result of this function must be compared with something."),
                             at);
    default:
        m_reader.skipSpace();
        return m_reader.fail(PathText::tr("A comparison such as “==” was expected."));
    }
}

bool JsonPathParser::readComparison(PathExpression& expression, qsizetype leftAt)
{
    if (!checkComparable(expression.left, leftAt))
        return false;
    m_reader.skipSpace();
    const qsizetype at = m_reader.at();
    return readOperand(expression.right) && checkComparable(expression.right, at);
}

bool JsonPathParser::checkComparable(const PathOperand& operand, qsizetype at)
{
    if (operand.kind == PathOperand::Kind::Query && !operand.query.isSingular())
        return m_reader.fail(PathText::tr("A query that may select several values cannot be compared."), at);
    if (operand.kind == PathOperand::Kind::Function && operand.function->isLogical())
        return m_reader.fail(
            PathText::tr("The result of this function is true or false by itself and cannot be "
                         "compared."),
            at);
    return true;
}

bool JsonPathParser::readOperand(PathOperand& operand)
{
    if (m_reader.peek() == '@' || m_reader.peek() == '$')
        return readFilterQuery(operand);
    const qsizetype at = m_reader.at();
    const QByteArray name = m_reader.functionName();
    return name.isEmpty() ? readLiteral(operand) : readFunction(operand, name, at);
}

bool JsonPathParser::readFilterQuery(PathOperand& operand)
{
    operand.kind = PathOperand::Kind::Query;
    operand.query.isRelative = m_reader.take("@");
    if (!operand.query.isRelative)
        m_reader.take("$");
    return readSegments(operand.query);
}

bool JsonPathParser::readLiteral(PathOperand& operand)
{
    const char c = m_reader.peek();
    if (c == '\'' || c == '"') {
        operand.type = JsonKind::String;
        operand.text = m_reader.string().value_or(QByteArray());
        return !m_reader.problem();
    }
    if (m_reader.startsInteger()) {
        operand.type = JsonKind::Number;
        operand.text = m_reader.number().value_or(QByteArray());
        return !m_reader.problem();
    }
    for (const Word& word : words) {
        const qsizetype at = m_reader.at();
        if (!m_reader.take(word.text))
            continue;
        operand.type = word.meaning;
        if (!m_reader.startsName() && !isJsonDigit(m_reader.peek()))
            return true;
        m_reader.rewind(at);
        break;
    }
    return m_reader.fail(PathText::tr("“@”, “$”, a value or a function was expected."));
}

bool JsonPathParser::readFunction(PathOperand& operand, const QByteArray& name, qsizetype at)
{
    const auto* const known = std::find_if(std::begin(functions), std::end(functions),
                                           [&name](const FunctionName& each) { return each.text == name; });
    if (known == std::end(functions))
        return m_reader.fail(
            PathText::tr("There is no function “%1”; there are length, count, match, search and "
                         "value.")
                .arg(QString::fromLatin1(name)),
            at);
    PathFunction function;
    function.name = known->meaning;
    if (!readArguments(function))
        return false;
    if (function.arguments.size() != known->arguments)
        return m_reader.fail(
            PathText::tr("This function takes %n argument(s).", nullptr, int(known->arguments)), at);
    if (function.isLogical()) {
        const PathOperand& pattern = function.arguments[1];
        function.hasFixedPattern = pattern.kind == PathOperand::Kind::Literal;
        if (function.hasFixedPattern && pattern.type == JsonKind::String)
            function.pattern = compileIRegexp(pattern.text);
    }
    operand.kind = PathOperand::Kind::Function;
    operand.function = std::make_shared<const PathFunction>(std::move(function));
    return true;
}

bool JsonPathParser::readArguments(PathFunction& function)
{
    const Nesting nesting(*this);
    if (isTooDeep())
        return false;
    m_reader.take("(");
    m_reader.skipSpace();
    if (m_reader.take(")"))
        return true;
    do {
        m_reader.skipSpace();
        if (!readArgument(function))
            return false;
        m_reader.skipSpace();
    } while (m_reader.take(","));
    return m_reader.take(")") || m_reader.fail(PathText::tr("“,” or “)” was expected."));
}

bool JsonPathParser::readArgument(PathFunction& function)
{
    const qsizetype at = m_reader.at();
    PathOperand argument;
    if (!readOperand(argument) || !checkArgument(function, argument, at))
        return false;
    function.arguments.push_back(std::move(argument));
    return true;
}

/// RFC 9535, section 2.4.3: count() and value() take nodes, the others one value.
bool JsonPathParser::checkArgument(const PathFunction& function, const PathOperand& argument, qsizetype at)
{
    const bool isQuery = argument.kind == PathOperand::Kind::Query;
    if (function.name == PathFunction::Name::Count || function.name == PathFunction::Name::Value)
        return isQuery || m_reader.fail(PathText::tr("This function takes a query."), at);
    if (isQuery && !argument.query.isSingular())
        return m_reader.fail(
            PathText::tr("This function takes one value, not a query that may select several."), at);
    if (argument.kind == PathOperand::Kind::Function && argument.function->isLogical())
        return m_reader.fail(PathText::tr("This function takes a value, not true or false."), at);
    return true;
}

} // namespace hookbench::payload
