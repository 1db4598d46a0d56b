// SPDX-License-Identifier: GPL-3.0-or-later
// From a test as it is written to one that can be asked: values are read, types are checked.
#include "app/filter/predicate.h"
#include "app/filter/selector.h"
#include "app/filter/text_test.h"
#include "app/filter/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::filter {

namespace {

struct TestText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::filter::TestText)
};

constexpr qint64 least = std::numeric_limits<qint64>::min();
constexpr qint64 most = std::numeric_limits<qint64>::max();
constexpr Extent nothing{most, least};

class NumberPredicate final : public Predicate
{
public:
    NumberPredicate(const Field& field, std::vector<Extent> extents)
        : Predicate(field.reads)
        , m_read(std::get<NumberReader>(field.read))
        , m_extents(std::move(extents))
    {
    }

    bool test(Evaluation& evaluation) const override
    {
        const std::optional<qint64> value = m_read(evaluation);
        return value && std::any_of(m_extents.begin(), m_extents.end(),
                                    [&value](const Extent& extent) { return extent.holds(*value); });
    }

private:
    NumberReader m_read;
    std::vector<Extent> m_extents;
};

class TextPredicate final : public Predicate
{
public:
    TextPredicate(const FieldUse& use, TextTest test)
        : Predicate(use.field->reads)
        , m_read(std::get<TextReader>(use.field->read))
        , m_selector(use)
        , m_test(std::move(test))
    {
    }

    bool test(Evaluation& evaluation) const override
    {
        bool found = false;
        m_read(evaluation, m_selector, [this, &found](const Value& value) {
            found = m_test.holds(value);
            return found;
        });
        return found;
    }

private:
    TextReader m_read;
    Selector m_selector;
    TextTest m_test;
};

/// "contains" over a whole body, or what must be in a body for a test of its JSON to be worth the reading.
class BodyContains final : public Predicate
{
public:
    BodyContains(const FieldUse& use, Side side, const QByteArray& text)
        : Predicate(use.field->reads)
        , m_side(side)
        , m_finder(text)
    {
    }

    bool test(Evaluation& evaluation) const override { return evaluation.findInBody(m_side, m_finder); }

private:
    Side m_side;
    ByteFinder m_finder;
};

/// A test of JSON behind a search for text that it needs. Text in JSON may be written with escapes.
class JsonPredicate final : public Predicate
{
public:
    JsonPredicate(Side side, const QByteArray& needed, PredicatePointer inner)
        : Predicate(inner->needs())
        , m_side(side)
        , m_finder(needed)
        , m_inner(std::move(inner))
    {
    }

    bool test(Evaluation& evaluation) const override
    {
        const bool mayHold = evaluation.findInBody(m_side, m_finder) || evaluation.hasEscapes(m_side);
        return mayHold && m_inner->test(evaluation);
    }

private:
    Side m_side;
    ByteFinder m_finder;
    PredicatePointer m_inner;
};

class AddressPredicate final : public Predicate
{
public:
    AddressPredicate(const FieldUse& use, std::vector<AddressExtent> extents)
        : Predicate(use.field->reads)
        , m_read(std::get<TextReader>(use.field->read))
        , m_selector(use)
        , m_extents(std::move(extents))
    {
    }

    bool test(Evaluation& evaluation) const override
    {
        bool found = false;
        m_read(evaluation, m_selector, [this, &found](const Value& value) {
            const std::optional<PeerAddress> peer = readAddress(value.text);
            found = peer && std::any_of(m_extents.begin(), m_extents.end(),
                                        [&peer](const AddressExtent& extent) { return extent.holds(*peer); });
            return found;
        });
        return found;
    }

private:
    TextReader m_read;
    Selector m_selector;
    std::vector<AddressExtent> m_extents;
};

class Presence final : public Predicate
{
public:
    explicit Presence(const FieldUse& use)
        : Predicate(use.field->reads)
        , m_read(use.field->read)
        , m_selector(use)
    {
    }

    bool test(Evaluation& evaluation) const override
    {
        if (const NumberReader* number = std::get_if<NumberReader>(&m_read))
            return (*number)(evaluation).has_value();
        bool found = false;
        std::get<TextReader>(m_read)(evaluation, m_selector, [&found](const Value&) {
            found = true;
            return true;
        });
        return found;
    }

private:
    std::variant<NumberReader, TextReader> m_read;
    Selector m_selector;
};

/// The request has a body, of whatever size.
class BodyPresence final : public Predicate
{
public:
    BodyPresence()
        : Predicate(Part::Summary)
    {
    }
    bool test(Evaluation& evaluation) const override { return evaluation.summary().bodySize > 0; }
};

bool isTextOperator(Operator op)
{
    return op == Operator::Contains || op == Operator::StartsWith || op == Operator::EndsWith ||
           op == Operator::Matches;
}

bool isOrder(Operator op)
{
    return op == Operator::Less || op == Operator::LessOrEqual || op == Operator::Greater ||
           op == Operator::GreaterOrEqual;
}

/// The values that compare so with those of `extent`.
Extent compared(Operator op, const Extent& extent, ValueType type)
{
    switch (op) {
    case Operator::Less:
        return extent.first == least ? nothing : Extent{least, extent.first - 1};
    case Operator::LessOrEqual:
        return {least, extent.last};
    case Operator::Greater: {
        // Later than a day means from its start on, as "-5m" does.
        const qint64 from = type == ValueType::Time ? extent.first : extent.last;
        return from == most ? nothing : Extent{from + 1, most};
    }
    case Operator::GreaterOrEqual:
        return {extent.first, most};
    default:
        return extent;
    }
}

Parsed<std::vector<Extent>> extentsOf(const Test& test, qint64 nowUs)
{
    const ValueType type = test.use.field->type;
    std::vector<Extent> extents;
    for (const Item& item : test.items) {
        Parsed<Extent> first = extentOf(item.first, type, nowUs);
        if (!first)
            return tl::unexpected(first.error());
        if (item.last) {
            const Parsed<Extent> last = extentOf(*item.last, type, nowUs);
            if (!last)
                return tl::unexpected(last.error());
            first->last = last->last;
        }
        extents.push_back(compared(test.op, *first, type));
    }
    return extents;
}

Parsed<std::vector<AddressExtent>> addressesOf(const Test& test)
{
    std::vector<AddressExtent> extents;
    for (const Item& item : test.items) {
        Parsed<AddressExtent> first = addressExtentOf(item.first);
        if (!first)
            return tl::unexpected(first.error());
        if (item.last) {
            const Parsed<AddressExtent> last = addressExtentOf(*item.last);
            if (!last)
                return tl::unexpected(last.error());
            first->last = last->last;
        }
        extents.push_back(*first);
    }
    return extents;
}

/// A field that has only the values it names.
Parsed<void> checkClosed(const Test& test)
{
    const QStringList known = valuesOf(*test.use.field);
    for (const Item& item : test.items) {
        const QString value = QString::fromUtf8(item.first.bytes);
        if (known.contains(value))
            continue;
        const bool mayBecome = std::any_of(known.begin(), known.end(),
                                           [&value](const QString& k) { return k.startsWith(value); });
        return badLiteral(item.first, mayBecome,
                          TestText::tr("One of these is expected here: %1.").arg(known.join(u", "_s)),
                          similarWords(value, known));
    }
    return {};
}

tl::unexpected<Mistake> misfit(const Test& test)
{
    const QString name = nameOf(*test.use.field);
    if (test.use.field->type == ValueType::Address)
        return wrong(test.opPlace,
                     TestText::tr("“%1” is an address: compare it with ==, != or in.").arg(name));
    return wrong(test.opPlace,
                 TestText::tr("“%1” is a number: compare it with ==, !=, <, <=, >, >= or in.").arg(name));
}

std::optional<Side> wholeOrPartOfBody(const FieldUse& use)
{
    if (use.field->argument != Argument::Path)
        return {};
    return use.field->reads.testFlag(Part::ResponseBody) ? Side::Response : Side::Request;
}

/// The longest text that a body must hold, maybe with escapes, for a test of its JSON to be true.
QByteArray neededInJson(const FieldUse& use, const TextTest& test)
{
    if (use.steps.empty())
        return {};
    QByteArray needed = test.needed();
    for (const Step& step : use.steps) {
        if (step.kind == Step::Kind::Name && step.text.size() > needed.size())
            needed = step.text;
    }
    return needed;
}

Parsed<PredicatePointer> textPredicate(const Test& test, Operator op)
{
    if (test.use.field->closed && (op == Operator::Equal || op == Operator::In)) {
        if (const Parsed<void> known = checkClosed(test); !known)
            return tl::unexpected(known.error());
    }
    Parsed<TextTest> compiled = TextTest::compile(op, test.items);
    if (!compiled)
        return tl::unexpected(compiled.error());
    const std::optional<Side> side = wholeOrPartOfBody(test.use);
    if (side && op == Operator::Contains && test.use.steps.empty())
        return std::make_unique<const BodyContains>(test.use, *side, compiled->needed());
    const QByteArray needed = side ? neededInJson(test.use, *compiled) : QByteArray();
    PredicatePointer predicate = std::make_unique<const TextPredicate>(test.use, std::move(*compiled));
    if (!needed.isEmpty())
        return std::make_unique<const JsonPredicate>(*side, needed, std::move(predicate));
    return predicate;
}

Parsed<PredicatePointer> comparison(const Test& test, Operator op, qint64 nowUs)
{
    const ValueType type = test.use.field->type;
    if (type == ValueType::Text || (type == ValueType::Address && isTextOperator(op)))
        return textPredicate(test, op);
    if (isTextOperator(op) || (type == ValueType::Address && isOrder(op)))
        return misfit(test);
    if (type == ValueType::Address) {
        Parsed<std::vector<AddressExtent>> extents = addressesOf(test);
        if (!extents)
            return tl::unexpected(extents.error());
        return std::make_unique<const AddressPredicate>(test.use, std::move(*extents));
    }
    Parsed<std::vector<Extent>> extents = extentsOf(test, nowUs);
    if (!extents)
        return tl::unexpected(extents.error());
    return std::make_unique<const NumberPredicate>(*test.use.field, std::move(*extents));
}

} // namespace

Parsed<PredicatePointer> makeTestPredicate(const Test& test, qint64 nowUs)
{
    if (test.op == Operator::Present) {
        if (wholeOrPartOfBody(test.use) == Side::Request && test.use.steps.empty())
            return std::make_unique<const BodyPresence>();
        return std::make_unique<const Presence>(test.use);
    }
    if (test.op != Operator::NotEqual)
        return comparison(test, test.op, nowUs);
    Parsed<PredicatePointer> equal = comparison(test, Operator::Equal, nowUs);
    if (!equal)
        return equal;
    // True where no value of the field is equal, also where there is none.
    return negation(std::move(*equal));
}

} // namespace hookbench::filter
