// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/completion.h"

#include "app/filter/parser.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::filter {

namespace {

struct CompletionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::filter::CompletionText)
};

using Wants = Completion::Wants;
using Kind = Candidate::Kind;

Wants wantsOf(Expectation::Kind kind)
{
    switch (kind) {
    case Expectation::Kind::Test:
        return Wants::Test;
    case Expectation::Kind::Part:
        return Wants::Part;
    case Expectation::Kind::Operator:
        return Wants::Operator;
    case Expectation::Kind::Connector:
        return Wants::Connector;
    case Expectation::Kind::Value:
        return Wants::Value;
    case Expectation::Kind::Nothing:
        break;
    }
    return Wants::Nothing;
}

/// End of the word that the cursor stands in.
qsizetype endOfWord(QStringView text, qsizetype cursor, Wants wants)
{
    Scanner in(text);
    in.moveTo(cursor);
    if (wants == Wants::Value)
        return in.takeValue(Scanner::Where::InSet).end();
    if (wants == Wants::Test)
        return in.takeWord().end();
    return in.takeName().end();
}

std::vector<Candidate> connectors()
{
    return {{u"and"_s, CompletionText::tr("both are true"), Kind::Connector},
            {u"or"_s, CompletionText::tr("one of them is true"), Kind::Connector}};
}

std::vector<Candidate> tests()
{
    std::vector<Candidate> result;
    for (const Field& field : builtinFields())
        result.push_back({nameOf(field), meaningOf(field), Kind::Field});
    result.push_back({u"not"_s, CompletionText::tr("the opposite of what follows"), Kind::Connector});
    return result;
}

std::vector<Candidate> operators(const Field& field)
{
    std::vector<Candidate> result{{u"=="_s, CompletionText::tr("is equal"), Kind::Operator},
                                  {u"!="_s, CompletionText::tr("no value is equal"), Kind::Operator}};
    if (field.type != ValueType::Address) {
        result.push_back({u">"_s, CompletionText::tr("is greater"), Kind::Operator});
        result.push_back({u">="_s, CompletionText::tr("is greater or equal"), Kind::Operator});
        result.push_back({u"<"_s, CompletionText::tr("is less"), Kind::Operator});
        result.push_back({u"<="_s, CompletionText::tr("is less or equal"), Kind::Operator});
    }
    result.push_back({u"in"_s, CompletionText::tr("is one of {a, b, 1..5}"), Kind::Operator});
    if (field.type == ValueType::Text || field.type == ValueType::Address) {
        result.push_back({u"contains"_s, CompletionText::tr("holds this text"), Kind::Operator});
        result.push_back({u"startswith"_s, CompletionText::tr("begins with this text"), Kind::Operator});
        result.push_back({u"endswith"_s, CompletionText::tr("ends with this text"), Kind::Operator});
        result.push_back({u"matches"_s, CompletionText::tr("fits a regular expression"), Kind::Operator});
    }
    for (Candidate& connector : connectors())
        result.push_back(std::move(connector));
    return result;
}

std::vector<Candidate> values(const Field& field)
{
    std::vector<Candidate> result;
    for (const QString& value : valuesOf(field))
        result.push_back({value, {}, Kind::Value});
    const QString ago = CompletionText::tr("before now");
    if (field.type == ValueType::Time)
        result = {{u"-5m"_s, ago, Kind::Value}, {u"-1h"_s, ago, Kind::Value}, {u"-1d"_s, ago, Kind::Value}};
    return result;
}

std::vector<Candidate> candidatesFor(const Completion& completion)
{
    switch (completion.wants) {
    case Wants::Test:
        return tests();
    case Wants::Operator:
        return operators(*completion.use.field);
    case Wants::Connector:
        return connectors();
    case Wants::Value:
        return values(*completion.use.field);
    case Wants::Part:
    case Wants::Nothing:
        break;
    }
    return {};
}

} // namespace

Completion complete(QStringView text, qsizetype cursor)
{
    const QStringView front = text.first(cursor);
    Parser parser(front);
    // Only where the text ends matters, whether or not it is a filter.
    static_cast<void>(parser.parse());
    const Expectation& expectation = parser.expectation();
    Completion completion;
    completion.wants = wantsOf(expectation.kind);
    completion.use = expectation.use;
    const QStringView typed = front.sliced(expectation.at);
    const bool isInside = typed.startsWith(u'"') || typed.startsWith(u'\'');
    const bool isElsewhere = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isSpace(); });
    if (isInside || isElsewhere)
        completion.wants = Wants::Nothing;
    if (completion.wants == Wants::Nothing)
        return completion;
    completion.typed = typed.toString();
    completion.replaced = {expectation.at, endOfWord(text, cursor, completion.wants) - expectation.at};
    for (Candidate& candidate : candidatesFor(completion)) {
        if (candidate.text.startsWith(completion.typed, Qt::CaseInsensitive))
            completion.candidates.push_back(std::move(candidate));
    }
    return completion;
}

QString valueText(QByteArrayView value)
{
    const QString text = QString::fromUtf8(value);
    Scanner in(text);
    const bool isPlain = !in.atQuotes() && in.takeValue(Scanner::Where::InSet).size == text.size() &&
                         !text.isEmpty() && text.toUtf8() == value;
    const bool isJoiner = text.compare(u"and"_s, Qt::CaseInsensitive) == 0 ||
                          text.compare(u"or"_s, Qt::CaseInsensitive) == 0 ||
                          text.compare(u"not"_s, Qt::CaseInsensitive) == 0;
    const bool hasControls = std::any_of(text.begin(), text.end(), [](QChar c) { return !c.isPrint(); });
    return isPlain && !isJoiner && !hasControls ? text : quoted(value);
}

QString partText(QByteArrayView name)
{
    const QString text = QString::fromUtf8(name);
    Scanner in(text);
    return !text.isEmpty() && in.takeName().size == text.size() && text.toUtf8() == name ? text
                                                                                         : quoted(name);
}

QString equalsText(const FieldUse& use, QByteArrayView value)
{
    return toText(use) + u" == "_s + valueText(value);
}

} // namespace hookbench::filter
