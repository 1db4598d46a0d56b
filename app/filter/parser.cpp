// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/parser.h"

#include "app/filter/field.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::filter {

namespace {

struct ParserText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::filter::ParserText)
};

struct Spelling
{
    QStringView text;
    Operator op;
};

// Longer ones first.
constexpr Spelling symbols[] = {
    {u"==", Operator::Equal},       {u"!=", Operator::NotEqual}, {u">=", Operator::GreaterOrEqual},
    {u"<=", Operator::LessOrEqual}, {u"=", Operator::Equal},     {u":", Operator::Equal},
    {u">", Operator::Greater},      {u"<", Operator::Less},      {u"~", Operator::Matches},
};

constexpr Spelling textWords[] = {
    {u"contains", Operator::Contains},
    {u"startswith", Operator::StartsWith},
    {u"endswith", Operator::EndsWith},
    {u"matches", Operator::Matches},
};

constexpr Spelling words[] = {
    {u"in", Operator::In},
    {u"eq", Operator::Equal},
    {u"ne", Operator::NotEqual},
    {u"lt", Operator::Less},
    {u"le", Operator::LessOrEqual},
    {u"gt", Operator::Greater},
    {u"ge", Operator::GreaterOrEqual},
};

constexpr QStringView joiners[] = {u"and", u"or", u"not"};

QStringList operatorWords()
{
    QStringList result;
    for (const Spelling& word : textWords)
        result += word.text.toString();
    for (const QStringView joiner : joiners)
        result += joiner.toString();
    return result << u"in"_s;
}

} // namespace

Parser::Parser(QStringView text)
    : m_in(text)
{
}

void Parser::expect(Expectation::Kind kind, const FieldUse& use, Operator op)
{
    m_expectation = {kind, m_in.at(), use, op};
}

tl::unexpected<Mistake> Parser::unexpected(const QString& expected)
{
    if (m_in.atEnd())
        return incomplete({m_in.at(), 0}, expected);
    const qsizetype from = m_in.at();
    if (const QStringView rest = m_in.text().sliced(from); rest == u"&" || rest == u"|")
        return incomplete({from, 1}, expected);
    Place place = m_in.takeWord();
    if (place.size == 0)
        place.size = m_in.text()[from].isHighSurrogate() && from + 1 < m_in.text().size() ? 2 : 1;
    m_in.moveTo(from);
    return wrong(place, expected);
}

Parsed<Tree> Parser::parse()
{
    if (m_in.text().size() > longestText)
        return wrong({longestText, m_in.text().size() - longestText},
                     ParserText::tr("A filter has at most %n characters.", nullptr, int(longestText)));
    m_in.skipBlanks();
    expect(Expectation::Kind::Test);
    if (m_in.atEnd())
        return Tree();
    Parsed<Tree> tree = alternatives(0);
    if (!tree || m_in.atEnd())
        return tree;
    if (m_in.peek() == u')')
        return unexpected(ParserText::tr("This bracket closes none."));
    return unexpected(ParserText::tr("“and” or “or” is expected here; a text that holds such characters is "
                                     "written in quotes."));
}

Parsed<Tree> Parser::alternatives(int depth)
{
    std::vector<Tree> trees;
    do {
        Parsed<Tree> tree = conjunction(depth);
        if (!tree)
            return tree;
        trees.push_back(std::move(*tree));
    } while (takeOr());
    return Tree::anyOf(std::move(trees));
}

/// Whether nothing that can begin a test follows.
bool Parser::atEndOfTest()
{
    m_in.skipBlanks();
    return m_in.atEnd() || m_in.peek() == u')' || m_in.nextIsKeyword(u"or") ||
           m_in.text().sliced(m_in.at()).startsWith(u"||");
}

Parsed<Tree> Parser::conjunction(int depth)
{
    std::vector<Tree> trees;
    for (;;) {
        Parsed<Tree> tree = negatable(depth);
        if (!tree)
            return tree;
        trees.push_back(std::move(*tree));
        m_in.skipBlanks();
        if (m_in.text()[m_in.at() - 1].isSpace() && m_expectation.at < m_in.at())
            expect(Expectation::Kind::Connector);
        // Two tests side by side are both meant.
        if (takeAnd() || (!atEndOfTest() && u"{},=<>~&|"_s.indexOf(m_in.peek()) < 0))
            continue;
        return Tree::allOf(std::move(trees));
    }
}

bool Parser::takeAnd()
{
    m_in.skipBlanks();
    return m_in.takeKeyword(u"and") || m_in.take(u"&&");
}

bool Parser::takeOr()
{
    m_in.skipBlanks();
    return m_in.takeKeyword(u"or") || m_in.take(u"||");
}

Parsed<Tree> Parser::negatable(int depth)
{
    m_in.skipBlanks();
    expect(Expectation::Kind::Test);
    const qsizetype from = m_in.at();
    const bool negated = m_in.takeKeyword(u"not") || m_in.take(u"!");
    if (depth > deepestNesting)
        return wrong(m_in.since(from), ParserText::tr("Brackets and “not” are nested too deep here; at most "
                                                      "%n level(s) are read.",
                                                      nullptr, deepestNesting));
    if (!negated)
        return primary(depth);
    Parsed<Tree> tree = negatable(depth + 1);
    if (!tree)
        return tree;
    return Tree::negation(std::move(*tree));
}

Parsed<Tree> Parser::primary(int depth)
{
    if (m_in.peek() == u'(' && !m_in.atEnd())
        return bracketed(depth);
    if (m_in.atEnd())
        return unexpected(ParserText::tr("A test is expected here, such as method == POST."));
    if (++m_tests > mostTests)
        return unexpected(ParserText::tr("A filter has at most %n test(s).", nullptr, mostTests));
    if (m_in.atQuotes())
        return quotedWord();
    for (const QStringView joiner : joiners) {
        if (m_in.nextIsKeyword(joiner))
            return unexpected(
                ParserText::tr("A test is expected in front of “%1”; in quotes it is a text.").arg(joiner));
    }
    if (m_in.atBoundary())
        return unexpected(ParserText::tr("A test is expected here; a text that holds such characters is "
                                         "written in quotes."));
    return fieldOrWord();
}

Parsed<Tree> Parser::bracketed(int depth)
{
    const qsizetype from = m_in.at();
    m_in.take(u"(");
    Parsed<Tree> tree = alternatives(depth + 1);
    if (!tree)
        return tree;
    m_in.skipBlanks();
    if (m_in.take(u")"))
        return tree;
    if (m_in.atEnd())
        return incomplete({from, 1}, ParserText::tr("This bracket is not closed."));
    return unexpected(ParserText::tr("“)”, “and” or “or” is expected here."));
}

Parsed<Tree> Parser::quotedWord()
{
    const qsizetype from = m_in.at();
    expect(Expectation::Kind::Nothing);
    Parsed<QByteArray> text = m_in.takeQuoted();
    if (!text)
        return tl::unexpected(text.error());
    const Place place = m_in.since(from);
    if (atForeignOperator())
        return wrong(place, ParserText::tr("A field is expected in front of an operator, not a text."));
    if (text->isEmpty())
        return wrong(place, ParserText::tr("An empty text stands everywhere; write what is to be found."));
    return Tree::word(std::move(*text));
}

Parsed<Tree> Parser::fieldOrWord()
{
    const qsizetype from = m_in.at();
    const Expectation before = m_expectation;
    Parsed<std::optional<FieldUse>> use = field();
    if (!use)
        return tl::unexpected(use.error());
    if (*use)
        return test(std::move(**use));
    m_expectation = before;
    m_in.moveTo(from);
    return bareWord(from);
}

/// An operator behind something that is no field. "in" alone is too common a word to be one.
bool Parser::atForeignOperator() const
{
    Scanner in = m_in;
    in.skipBlanks();
    const bool isSymbol = std::any_of(std::begin(symbols), std::end(symbols),
                                      [&in](const Spelling& s) { return s.text != u":" && in.take(s.text); });
    if (isSymbol)
        return true;
    for (const Spelling& word : textWords) {
        if (in.nextIsKeyword(word.text))
            return true;
    }
    if (!in.takeKeyword(u"in"))
        return false;
    in.skipBlanks();
    return in.take(u"{");
}

Parsed<Tree> Parser::bareWord(qsizetype from)
{
    const Place place = m_in.takeWord();
    const QStringView word = m_in.textOf(place);
    if (atForeignOperator())
        return unknownField(place);
    // "statsu:500" is a slip, "http://example.com" is a text.
    const qsizetype colon = word.indexOf(u':');
    constexpr qsizetype shortestSlip = 4;
    if (colon >= shortestSlip && colon + 1 < word.size() && findField(word.first(colon)) == nullptr &&
        !similarWords(word.first(colon), fieldNames()).isEmpty())
        return unknownField({from, colon});
    return Tree::word(word.toUtf8());
}

tl::unexpected<Mistake> Parser::unknownField(Place place)
{
    const QStringView name = m_in.textOf(place);
    const QStringView plain = name.first(name.indexOf(u'[') < 0 ? name.size() : name.indexOf(u'['));
    const QString shown = plain.size() > 40 ? plain.first(40).toString() + u"…"_s : plain.toString();
    const QStringList similar = similarWords(plain, fieldNames());
    const Place where{place.at, plain.isEmpty() ? place.size : plain.size()};
    if (similar.isEmpty())
        return wrong(where,
                     ParserText::tr("There is no field “%1”; a text is written in quotes.").arg(shown));
    return wrong(where,
                 ParserText::tr("There is no field “%1”. Did you mean “%2”?").arg(shown, similar.first()),
                 similar);
}

Parsed<Tree> Parser::test(FieldUse use)
{
    const qsizetype behind = m_in.at();
    m_in.skipBlanks();
    if (m_in.at() > behind)
        expect(Expectation::Kind::Operator, use);
    const qsizetype opAt = m_in.at();
    const bool negated = m_in.takeKeyword(u"not");
    m_in.skipBlanks();
    const qsizetype wordAt = m_in.at();
    if (const std::optional<Operator> op = takeOperator()) {
        const bool isWord = m_in.text()[wordAt].isLetter();
        if (negated && !isWord)
            return wrong(m_in.since(opAt), ParserText::tr("“not” stands in front of “in”, “contains” and "
                                                          "other words; write != for “not equal”."));
        Parsed<Tree> tree = compared(std::move(use), *op, m_in.since(opAt));
        if (!tree || !negated)
            return tree;
        return Tree::negation(std::move(*tree));
    }
    m_in.moveTo(opAt);
    if (negated ||
        (!atEndOfTest() && !m_in.nextIsKeyword(u"and") && !m_in.text().sliced(m_in.at()).startsWith(u"&&")))
        return noOperator(use);
    Test test;
    test.use = std::move(use);
    return Tree::test(std::move(test));
}

/// A field is followed by something that is no operator.
tl::unexpected<Mistake> Parser::noOperator(const FieldUse& use)
{
    const qsizetype from = m_in.at();
    Place place = m_in.takeWord();
    const QString word = m_in.textOf(place).toString().toLower();
    const QStringList known = operatorWords();
    const bool atEnd = m_in.atEnd();
    m_in.moveTo(from);
    const QString message = ParserText::tr("An operator, “and” or “or” is expected behind “%1”.")
                                .arg(m_in.textOf(use.place).first(std::min<qsizetype>(use.place.size, 40)));
    const bool canBecome = atEnd && (word == u"!" || word == u"&" || word == u"|" ||
                                     std::any_of(known.begin(), known.end(),
                                                 [&word](const QString& k) { return k.startsWith(word); }));
    if (canBecome)
        return incomplete(place, message);
    if (place.size == 0)
        return unexpected(message);
    const QStringList similar = similarWords(word, known);
    if (similar.isEmpty())
        return wrong(place, message);
    return wrong(
        place, ParserText::tr("“%1” is no operator. Did you mean “%2”?").arg(word.left(40), similar.first()),
        similar);
}

std::optional<Operator> Parser::takeOperator()
{
    for (const Spelling& symbol : symbols) {
        if (m_in.take(symbol.text))
            return symbol.op;
    }
    for (const Spelling& word : textWords) {
        if (m_in.takeKeyword(word.text))
            return word.op;
    }
    for (const Spelling& word : words) {
        if (m_in.takeKeyword(word.text))
            return word.op;
    }
    return {};
}

} // namespace hookbench::filter
