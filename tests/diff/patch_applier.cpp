// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/diff/patch_applier.h"

#include "app/payload/json_outline.h"

#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::tests {

namespace {

using payload::JsonKind;
using payload::JsonOutline;

struct Value
{
    JsonKind kind = JsonKind::Null;
    QByteArray scalar;          // its text
    std::vector<QString> names; // of an object, one for each value
    std::vector<Value> values;
};

Value read(const JsonOutline& outline, JsonOutline::Node node)
{
    Value value;
    value.kind = outline.kind(node);
    if (!outline.isContainer(node)) {
        value.scalar = outline.raw(node).toByteArray();
        return value;
    }
    for (const JsonOutline::Node child : outline.children(node)) {
        if (value.kind == JsonKind::Object)
            value.names.push_back(outline.key(child));
        value.values.push_back(read(outline, child));
    }
    return value;
}

QByteArray quoted(const QString& text)
{
    QByteArray result = "\"";
    for (const QChar c : text)
        result += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return result + '"';
}

QByteArray write(const Value& value)
{
    if (value.kind < JsonKind::Array)
        return value.scalar;
    const bool isObject = value.kind == JsonKind::Object;
    QByteArray result = isObject ? "{" : "[";
    for (size_t i = 0; i < value.values.size(); ++i) {
        result += i > 0 ? "," : "";
        if (isObject)
            result += quoted(value.names[i]) + ':';
        result += write(value.values[i]);
    }
    return result + (isObject ? '}' : ']');
}

/// The last token of a pointer, and the container it is in.
struct Place
{
    Value* parent = nullptr;
    QString token;

    std::optional<size_t> index(bool mayBeEnd) const
    {
        if (parent->kind == JsonKind::Object) {
            const auto found = std::ranges::find(parent->names, token);
            return found == parent->names.end() ? std::nullopt
                                                : std::optional(size_t(found - parent->names.begin()));
        }
        bool ok = false;
        const size_t index = token.toULong(&ok);
        return ok && index < parent->values.size() + (mayBeEnd ? 1 : 0) ? std::optional(index) : std::nullopt;
    }
};

std::optional<Place> find(Value& document, const QString& pointer)
{
    QStringList tokens = pointer.split(u'/');
    for (QString& token : tokens)
        token.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    Place place{&document, tokens.value(1)};
    for (qsizetype i = 2; i < tokens.size(); ++i) {
        if (place.parent->kind < JsonKind::Array)
            return {};
        const std::optional<size_t> index = place.index(false);
        if (!index)
            return {};
        place = {&place.parent->values[*index], tokens[i]};
    }
    return place.parent->kind < JsonKind::Array ? std::nullopt : std::optional(place);
}

std::optional<Value> take(Value& document, const QString& pointer)
{
    const auto place = find(document, pointer);
    const auto index = place ? place->index(false) : std::nullopt;
    if (!index)
        return {};
    const Value taken = place->parent->values[*index];
    place->parent->values.erase(place->parent->values.begin() + qptrdiff(*index));
    if (place->parent->kind == JsonKind::Object)
        place->parent->names.erase(place->parent->names.begin() + qptrdiff(*index));
    return taken;
}

bool put(Value& document, const QString& pointer, const Value& value)
{
    const auto place = find(document, pointer);
    if (!place)
        return false;
    const auto index = place->index(true);
    if (place->parent->kind == JsonKind::Object) {
        if (index) {
            place->parent->values[*index] = value;
        } else {
            place->parent->names.push_back(place->token);
            place->parent->values.push_back(value);
        }
        return true;
    }
    if (index)
        place->parent->values.insert(place->parent->values.begin() + qptrdiff(*index), value);
    return index.has_value();
}

bool replace(Value& document, const QString& pointer, const Value& value)
{
    if (pointer.isEmpty()) {
        document = value;
        return true;
    }
    const auto place = find(document, pointer);
    const auto index = place ? place->index(false) : std::nullopt;
    if (index)
        place->parent->values[*index] = value;
    return index.has_value();
}

bool apply(Value& document, const JsonOutline& patch, JsonOutline::Node step)
{
    const QString operation = patch.string(patch.member(step, "op"));
    const QString path = patch.string(patch.member(step, "path"));
    const JsonOutline::Node value = patch.member(step, "value");
    if (operation == u"remove")
        return take(document, path).has_value();
    if (operation == u"move") {
        const auto moved = take(document, patch.string(patch.member(step, "from")));
        return moved && put(document, path, *moved);
    }
    if (value == JsonOutline::none)
        return false;
    if (operation == u"replace")
        return replace(document, path, read(patch, value));
    return operation == u"add" && put(document, path, read(patch, value));
}

} // namespace

std::optional<QByteArray> applyPatch(const QByteArray& document, const QByteArray& patch)
{
    const JsonOutline outline = JsonOutline::build(document);
    const JsonOutline steps = JsonOutline::build(patch);
    if (!outline.isComplete() || !steps.isComplete())
        return {};
    Value value = read(outline, JsonOutline::root);
    for (const JsonOutline::Node step : steps.children(JsonOutline::root)) {
        if (!apply(value, steps, step))
            return {};
    }
    return write(value);
}

} // namespace hookbench::tests
