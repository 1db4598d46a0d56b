// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_path_query.h"
#include "app/payload/json_path_reader.h"

#include <tl/expected.hpp>

namespace hookbench::payload {

/// RFC 9535 by recursive descent, with its depth bounded. What is not well-typed (section 2.4.3) is refused
/// here. The functions return false when there is a problem; the reader has it.
class JsonPathParser
{
public:
    explicit JsonPathParser(QByteArrayView text);

    tl::expected<PathQuery, Problem> run();

private:
    /// A level of brackets, parentheses or arguments, as long as it lives.
    class Nesting
    {
    public:
        explicit Nesting(JsonPathParser& parser)
            : m_depth(parser.m_depth)
        {
            ++m_depth;
        }
        ~Nesting() { --m_depth; }
        Q_DISABLE_COPY_MOVE(Nesting)

    private:
        int& m_depth;
    };

    bool isTooDeep();
    bool readSegments(PathQuery& query);
    bool readSegment(PathQuery& query);
    bool readBrackets(PathSegment& segment);
    bool readSelector(PathSegment& segment);
    bool readIndexOrSlice(PathSelector& selector);
    bool readFilter(PathSelector& selector);

    bool readOr(PathExpression& expression);
    bool readAnd(PathExpression& expression);
    bool readBasic(PathExpression& expression);
    bool readNot(PathExpression& expression);
    bool readParentheses(PathExpression& expression);
    bool readTestOrComparison(PathExpression& expression);
    bool readComparison(PathExpression& expression, qsizetype leftAt);
    bool checkComparable(const PathOperand& operand, qsizetype at);

    bool readOperand(PathOperand& operand);
    bool readLiteral(PathOperand& operand);
    bool readFilterQuery(PathOperand& operand);
    bool readFunction(PathOperand& operand, const QByteArray& name, qsizetype at);
    bool readArguments(PathFunction& function);
    bool readArgument(PathFunction& function);
    bool checkArgument(const PathFunction& function, const PathOperand& argument, qsizetype at);

    QByteArrayView m_text;
    JsonPathReader m_reader;
    int m_depth = 0;
    int m_branching = 0; ///< segments that may select several
};

} // namespace hookbench::payload
