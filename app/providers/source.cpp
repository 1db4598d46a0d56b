// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/source.h"

#include "app/http/target.h"

#include <algorithm>
#include <array>

namespace hookbench::providers {

namespace {

struct KindName
{
    Source::Kind kind;
    QByteArrayView name;
};

constexpr std::array kindNames = {
    KindName{Source::Kind::Header, "header"}, KindName{Source::Kind::Query, "query"},
    KindName{Source::Kind::Form, "form"},     KindName{Source::Kind::Json, "json"},
    KindName{Source::Kind::Pair, "pair"},     KindName{Source::Kind::Position, "position"},
};

std::optional<QByteArray> parameterOf(QByteArrayView text, QByteArrayView name)
{
    for (const http::Parameter& parameter : http::parseParameters(text)) {
        if (parameter.name == name)
            return parameter.value;
    }
    return {};
}

std::optional<QByteArray> headerOf(const Message& message, QByteArrayView name)
{
    const qsizetype at = message.headers.indexOf(name);
    return at < 0 ? std::nullopt : std::optional(message.headers.value(at).toByteArray());
}

std::optional<QByteArray> jsonOf(const Message& message, QByteArrayView path)
{
    const auto field = findJsonField(message.body, path);
    return field ? std::optional(field->value) : std::nullopt;
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isUuid(QByteArrayView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (hyphen ? text[i] != '-' : !isHexDigit(text[i]))
            return false;
    }
    return true;
}

bool hasForm(QByteArrayView text, QByteArrayView form)
{
    if (form == "uuid")
        return isUuid(text);
    const bool word = form == "word";
    return !text.isEmpty() && std::ranges::all_of(text, [word](char c) {
        return isHexDigit(c) ||
               (word && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'));
    });
}

} // namespace

std::optional<Source> parseSource(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    const auto kind = std::ranges::find_if(
        kindNames, [&](const KindName& one) { return colon > 0 && one.name == text.first(colon); });
    if (kind == kindNames.end() || colon + 1 == text.size())
        return {};
    return Source{kind->kind, text.sliced(colon + 1).toByteArray()};
}

QByteArray sourceText(const Source& source)
{
    return kindNames[size_t(source.kind)].name.toByteArray() + ':' + source.name;
}

std::optional<QByteArray> valueAt(const Source& source, const Message& message)
{
    switch (source.kind) {
    case Source::Kind::Header:
        return headerOf(message, source.name);
    case Source::Kind::Query:
        return parameterOf(http::splitTarget(message.target).query, source.name);
    case Source::Kind::Form:
        return parameterOf(message.body, source.name);
    case Source::Kind::Json:
        return jsonOf(message, source.name);
    case Source::Kind::Pair:
    case Source::Kind::Position:
        break;
    }
    return {};
}

std::optional<Condition> parseCondition(Source::Kind kind, QByteArrayView text)
{
    Condition condition;
    condition.source.kind = kind;
    condition.negated = text.startsWith('!');
    if (condition.negated)
        text = text.sliced(1);
    static constexpr std::array tests = {std::pair{QByteArrayView(" = "), Condition::Test::Equal},
                                         std::pair{QByteArrayView(" ^ "), Condition::Test::Prefix},
                                         std::pair{QByteArrayView(" ~ "), Condition::Test::Part},
                                         std::pair{QByteArrayView(" is "), Condition::Test::Form}};
    for (const auto& [mark, test] : tests) {
        const qsizetype at = text.indexOf(mark);
        if (at < 0)
            continue;
        condition.test = test;
        condition.value = text.sliced(at + mark.size()).toByteArray();
        text = text.first(at);
        break;
    }
    condition.source.name = text.toByteArray();
    const bool meaningful = condition.test == Condition::Test::Present || !condition.value.isEmpty();
    if (condition.test == Condition::Test::Form && condition.value != "hex" && condition.value != "uuid" &&
        condition.value != "word")
        return {};
    return text.isEmpty() || !meaningful ? std::nullopt : std::optional(condition);
}

bool holds(const Condition& condition, const std::optional<QByteArray>& value)
{
    bool result = value.has_value();
    if (result && condition.test == Condition::Test::Equal)
        result = *value == condition.value;
    else if (result && condition.test == Condition::Test::Prefix)
        result = value->startsWith(condition.value);
    else if (result && condition.test == Condition::Test::Part)
        result = value->contains(condition.value);
    else if (result && condition.test == Condition::Test::Form)
        result = hasForm(*value, condition.value);
    return result != condition.negated;
}

} // namespace hookbench::providers
