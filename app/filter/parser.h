// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/scanner.h"

namespace hookbench::filter {

/// What the grammar takes at a place: completion looks at the last one.
struct Expectation
{
    enum class Kind {
        Test,      ///< a field, a word, "not", a bracket
        Part,      ///< what stands in the brackets or behind the dot of `use`
        Operator,  ///< for `use`, or what joins it with another test
        Connector, ///< "and", "or"
        Value,     ///< for `use` and `op`
        Nothing,   ///< inside of something that cannot be completed
    };
    Kind kind = Kind::Test;
    qsizetype at = 0; ///< where it begins
    FieldUse use;
    Operator op = Operator::Present;
};

/// The longest text that is read, the tests and words in it, and its deepest nesting of brackets and "not".
constexpr qsizetype longestText = 64 * 1024;
constexpr int mostTests = 500;
constexpr int deepestNesting = 100;

/// Reads the grammar that the manual documents. Whether values fit their fields is seen by compiling.
class Parser
{
public:
    explicit Parser(QStringView text);

    Parsed<Tree> parse();

    /// What the text ends in, also when it is no filter. Valid after parse().
    const Expectation& expectation() const { return m_expectation; }

private:
    Parsed<Tree> alternatives(int depth);
    Parsed<Tree> conjunction(int depth);
    Parsed<Tree> negatable(int depth);
    Parsed<Tree> primary(int depth);
    Parsed<Tree> bracketed(int depth);
    Parsed<Tree> fieldOrWord();
    Parsed<Tree> quotedWord();
    Parsed<Tree> bareWord(qsizetype from);
    Parsed<std::optional<FieldUse>> field();
    Parsed<bool> steps(FieldUse& use);
    Parsed<Step> bracketStep(const FieldUse& use);
    Parsed<Step> quotedStep(const FieldUse& use);
    Parsed<Step> bareStep(Place place, const FieldUse& use);
    Parsed<Tree> test(FieldUse use);
    Parsed<Tree> compared(FieldUse use, Operator op, Place opPlace);
    Parsed<std::vector<Item>> set(const FieldUse& use);
    Parsed<Item> item(const FieldUse& use);
    Parsed<Literal> literal(const FieldUse& use, Operator op, Scanner::Where where);

    std::optional<Operator> takeOperator();
    bool takeAnd();
    bool takeOr();
    bool atEndOfTest();
    bool atForeignOperator() const;
    void expect(Expectation::Kind kind, const FieldUse& use = {}, Operator op = Operator::Present);
    tl::unexpected<Mistake> unexpected(const QString& expected);
    tl::unexpected<Mistake> unknownField(Place place);
    tl::unexpected<Mistake> noOperator(const FieldUse& use);

    Scanner m_in;
    Expectation m_expectation;
    int m_tests = 0;
};

} // namespace hookbench::filter
