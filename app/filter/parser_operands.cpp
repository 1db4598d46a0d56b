// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a test: the field with its path, and the values behind the operator.
#include "app/filter/field.h"
#include "app/filter/parser.h"
#include "app/payload/json_path.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::filter {

namespace {

struct OperandText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::filter::OperandText)
};

constexpr size_t mostSteps = 100;
constexpr qint64 largestIndex = (qint64(1) << 53) - 1; // RFC 9535 2.1

/// Ends of the names in "response.header.x-a", whose first field of that many names is the longest.
std::pair<const Field*, qsizetype> longestField(QStringView text)
{
    for (qsizetype end = text.size(); end > 0; end = text.first(end).lastIndexOf(u'.')) {
        if (const Field* field = findField(text.first(end)))
            return {field, end};
    }
    return {nullptr, 0};
}

/// Names may begin with "$" as well; this is a JSONPath query (RFC 9535).
bool isQuery(QByteArrayView text)
{
    return text == "$" || text.startsWith("$.") || text.startsWith("$[");
}

tl::unexpected<Mistake> noQuery(Place place)
{
    return wrong(place,
                 OperandText::tr("A number, a name or * is expected in the brackets; a name that holds "
                                 "other characters is written in quotes."));
}

bool isInteger(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.sliced(1) : text;
    return !digits.isEmpty() &&
           std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

/// A field with its path, or none where the text is no field: then it is a word.
Parsed<std::optional<FieldUse>> Parser::field()
{
    const qsizetype from = m_in.at();
    m_in.takeName();
    while (m_in.peek() == u'.') {
        const qsizetype dot = m_in.at();
        m_in.take(u".");
        if (m_in.takeName().size == 0) {
            m_in.moveTo(dot);
            break;
        }
    }
    const auto [field, size] = longestField(m_in.textOf(m_in.since(from)));
    if (!field)
        return std::optional<FieldUse>();
    m_in.moveTo(from + size);
    FieldUse use;
    use.field = field;
    const Parsed<bool> complete = steps(use);
    if (!complete)
        return tl::unexpected(complete.error());
    if (!*complete || !(m_in.atBoundary() || m_in.peek() == u':'))
        return std::optional<FieldUse>();
    use.place = m_in.since(from);
    return std::optional<FieldUse>(std::move(use));
}

/// False when what follows the name makes it no field.
Parsed<bool> Parser::steps(FieldUse& use)
{
    while (m_in.peek() == u'.' || m_in.peek() == u'[') {
        const bool one = use.field->argument == Argument::Name;
        if (use.field->argument == Argument::None || (one && !use.steps.empty()))
            return false;
        if (!use.steps.empty() && use.steps.front().kind == Step::Kind::Query)
            return unexpected(OperandText::tr("A JSONPath query stands alone behind the field."));
        const qsizetype from = m_in.at();
        Step step;
        if (m_in.take(u"[")) {
            expect(Expectation::Kind::Part, use);
            Parsed<Step> read = bracketStep(use);
            if (!read)
                return tl::unexpected(read.error());
            step = std::move(*read);
        } else {
            m_in.take(u".");
            expect(Expectation::Kind::Part, use);
            Place name = m_in.takeName();
            // The names of parameters and header fields may hold dots.
            while (one && m_in.take(u"."))
                name.size += 1 + m_in.takeName().size;
            if (m_in.atEnd() && name.size == 0)
                return incomplete(m_in.since(from), OperandText::tr("A name is expected behind the dot."));
            if (name.size == 0)
                return false;
            step.text = m_in.textOf(name).toUtf8();
            if (step.text == "*" && !one)
                step = {Step::Kind::All, {}, 0};
        }
        use.steps.push_back(std::move(step));
        if (use.steps.size() > mostSteps)
            return wrong(m_in.since(from),
                         OperandText::tr("A path has at most %n step(s).", nullptr, int(mostSteps)));
    }
    return true;
}

/// Behind "[", up to and with "]".
Parsed<Step> Parser::bracketStep(const FieldUse& use)
{
    const qsizetype open = m_in.at() - 1;
    m_in.skipBlanks();
    const bool isQuoted = m_in.atQuotes();
    const qsizetype from = m_in.at();
    Parsed<Step> step;
    if (isQuoted) {
        step = quotedStep(use);
        if (!step)
            return step;
        m_in.skipBlanks();
    } else {
        while (!m_in.atEnd() && m_in.peek() != u']')
            m_in.moveTo(m_in.at() + 1);
    }
    const Place inside = m_in.since(from);
    if (m_in.atEnd())
        return incomplete({open, 1}, OperandText::tr("This bracket is not closed."));
    if (!m_in.take(u"]"))
        return unexpected(OperandText::tr("“]” is expected here."));
    return isQuoted ? step : bareStep(inside, use);
}

Parsed<Step> Parser::quotedStep(const FieldUse& use)
{
    const qsizetype from = m_in.at();
    Parsed<QByteArray> text = m_in.takeQuoted();
    if (!text)
        return tl::unexpected(text.error());
    if (use.field->argument != Argument::Path || !isQuery(*text))
        return Step{Step::Kind::Name, std::move(*text), 0};
    const Place place = m_in.since(from);
    if (!use.steps.empty())
        return wrong(place, OperandText::tr("A JSONPath query stands alone behind the field."));
    if (const auto query = payload::JsonPath::parse(*text); !query)
        return wrong(place, OperandText::tr("The JSONPath query is wrong: %1").arg(query.error().message));
    return Step{Step::Kind::Query, std::move(*text), 0};
}

Parsed<Step> Parser::bareStep(Place place, const FieldUse& use)
{
    const QStringView text = m_in.textOf(place).trimmed();
    Step step;
    step.text = text.toUtf8();
    if (text.isEmpty())
        return wrong({place.at - 1, place.size + 2}, OperandText::tr("A name is expected in the brackets."));
    if (use.field->argument == Argument::Name)
        return step;
    if (text == u"*")
        return Step{Step::Kind::All, {}, 0};
    if (isInteger(text)) {
        bool ok = false;
        const qint64 index = text.toLongLong(&ok);
        if (!ok || std::abs(index) > largestIndex)
            return wrong(place, OperandText::tr("This index is too large."));
        return Step{Step::Kind::Index, {}, index};
    }
    if (isQuery(step.text) || text.startsWith(u'?') || text.startsWith(u'@') || text.contains(u':') ||
        text.contains(u','))
        return noQuery(place);
    return step;
}

Parsed<Tree> Parser::compared(FieldUse use, Operator op, Place opPlace)
{
    Test test;
    test.op = op;
    test.opPlace = opPlace;
    if (op == Operator::In) {
        Parsed<std::vector<Item>> items = set(use);
        if (!items)
            return tl::unexpected(items.error());
        test.items = std::move(*items);
    } else {
        Parsed<Literal> value = literal(use, op, Scanner::Where::Alone);
        if (!value)
            return tl::unexpected(value.error());
        test.items.push_back({std::move(*value), {}});
    }
    test.use = std::move(use);
    return Tree::test(std::move(test));
}

Parsed<std::vector<Item>> Parser::set(const FieldUse& use)
{
    m_in.skipBlanks();
    expect(Expectation::Kind::Nothing);
    const qsizetype open = m_in.at();
    if (!m_in.take(u"{"))
        return unexpected(OperandText::tr("“{” is expected behind “in”, as in {500..599} or {GET, POST}."));
    std::vector<Item> items;
    for (;;) {
        Parsed<Item> next = item(use);
        if (!next)
            return tl::unexpected(next.error());
        items.push_back(std::move(*next));
        m_in.skipBlanks();
        if (m_in.take(u"}"))
            return items;
        if (m_in.atEnd())
            return incomplete({open, 1}, OperandText::tr("This bracket is not closed."));
        if (!m_in.take(u","))
            return unexpected(OperandText::tr("“,” or “}” is expected here."));
    }
}

Parsed<Item> Parser::item(const FieldUse& use)
{
    Parsed<Literal> first = literal(use, Operator::In, Scanner::Where::InSet);
    if (!first)
        return tl::unexpected(first.error());
    Item item{std::move(*first), {}};
    const qsizetype behind = m_in.at();
    m_in.skipBlanks();
    if (!m_in.take(u"..")) {
        m_in.moveTo(behind);
        return item;
    }
    Parsed<Literal> last = literal(use, Operator::In, Scanner::Where::InSet);
    if (!last)
        return tl::unexpected(last.error());
    item.last = std::move(*last);
    return item;
}

Parsed<Literal> Parser::literal(const FieldUse& use, Operator op, Scanner::Where where)
{
    m_in.skipBlanks();
    expect(Expectation::Kind::Value, use, op);
    const qsizetype from = m_in.at();
    Literal literal;
    if (m_in.atQuotes()) {
        Parsed<QByteArray> text = m_in.takeQuoted();
        if (!text)
            return tl::unexpected(text.error());
        literal.bytes = std::move(*text);
        literal.quoted = true;
        literal.place = m_in.since(from);
        const bool isRange = where == Scanner::Where::InSet && m_in.peek() == u'.';
        if (!m_in.atBoundary() && !isRange)
            return unexpected(OperandText::tr("A blank is expected behind a text in quotes."));
        return literal;
    }
    for (const QStringView joiner : {QStringView(u"and"), QStringView(u"or"), QStringView(u"not")}) {
        if (m_in.nextIsKeyword(joiner))
            return unexpected(
                OperandText::tr("A value is expected in front of “%1”; in quotes it is one.").arg(joiner));
    }
    literal.place = m_in.takeValue(where);
    literal.bytes = m_in.textOf(literal.place).toUtf8();
    literal.open = m_in.atEnd();
    if (literal.place.size == 0)
        return unexpected(OperandText::tr("A value is expected here."));
    return literal;
}

} // namespace hookbench::filter
