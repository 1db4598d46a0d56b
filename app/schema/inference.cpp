// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/inference.h"

#include "app/formats/json_writer.h"
#include "app/payload/json.h"
#include "app/payload/json_number.h"
#include "app/payload/json_string.h"
#include "app/schema/decimal.h"
#include "app/schema/format.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::schema {

namespace {

using payload::JsonKind;
using payload::JsonOutline;
using Node = JsonOutline::Node;

constexpr int deepest = 64;             // levels that are looked at
constexpr qsizetype mostMembers = 1000; // of one object
constexpr qsizetype fewValues = 8;      // that make an enumeration
constexpr qint64 seenPerValue = 3;      // so often each on average, or it is chance
constexpr qsizetype longestValue = 64;  // bytes

enum Type { Null, Boolean, Integer, Number, String, Array, Object, TypeCount };
constexpr std::array<QByteArrayView, TypeCount> typeNames = {"null",   "boolean", "integer", "number",
                                                             "string", "array",   "object"};

Type typeOf(const JsonOutline& outline, Node node)
{
    switch (outline.kind(node)) {
    case JsonKind::Null:
        return Null;
    case JsonKind::True:
    case JsonKind::False:
        return Boolean;
    case JsonKind::Number:
        return isWholeNumber(outline.raw(node)) ? Integer : Number;
    case JsonKind::String:
        return String;
    case JsonKind::Array:
        return Array;
    case JsonKind::Object:
        break;
    }
    return Object;
}

} // namespace

/// What was seen at one place.
struct Inference::Shape
{
    std::array<qint64, TypeCount> seen{};
    QByteArray least; ///< numbers, as they were written
    QByteArray largest;
    QByteArrayView format; ///< of all texts so far
    bool hasFormat = true;
    QList<QByteArray> values; ///< of texts, as long as there are few
    bool hasFewValues = true;
    QHash<QByteArray, size_t> places; ///< of members, by name
    std::vector<std::pair<QByteArray, std::unique_ptr<Shape>>> members;
    std::unique_ptr<Shape> items;

    void addNumber(QByteArrayView number)
    {
        if (least.isNull() || payload::compareJsonNumbers(number, least) < 0)
            least = number.toByteArray();
        if (largest.isNull() || payload::compareJsonNumbers(number, largest) > 0)
            largest = number.toByteArray();
    }

    void addText(const QByteArray& text)
    {
        const QByteArrayView likely = text.size() <= 1024 ? likelyFormat(text) : QByteArrayView();
        hasFormat = hasFormat && !likely.isEmpty() && (format.isEmpty() || format == likely);
        format = likely;
        if (!hasFewValues || values.contains(text))
            return;
        hasFewValues = values.size() < fewValues && text.size() <= longestValue;
        values.append(text);
    }

    Shape* member(const QByteArray& name)
    {
        const auto known = places.constFind(name);
        if (known != places.cend())
            return members[*known].second.get();
        if (qsizetype(members.size()) >= mostMembers)
            return nullptr;
        places.insert(name, members.size());
        members.emplace_back(name, std::make_unique<Shape>());
        return members.back().second.get();
    }

    qint64 count() const
    {
        qint64 sum = 0;
        for (const qint64 each : seen)
            sum += each;
        return sum;
    }
};

Inference::Inference()
    : m_root(std::make_unique<Shape>())
{
}

Inference::~Inference() = default;

void Inference::add(const JsonOutline& text, const CancelFlag& cancel)
{
    struct Place
    {
        Node node;
        Shape* shape;
        int depth;
    };
    ++m_count;
    std::vector<Place> waiting{{JsonOutline::root, m_root.get(), 0}};
    while (!waiting.empty() && !cancel.isCancelled()) {
        const auto [node, shape, depth] = waiting.back();
        waiting.pop_back();
        const Type type = typeOf(text, node);
        ++shape->seen[type];
        if (type == Integer || type == Number)
            shape->addNumber(text.raw(node));
        if (type == String)
            shape->addText(text.bytes(node));
        if (!text.isContainer(node) || depth == deepest)
            continue;
        QSet<QByteArray> names;
        for (const Node child : text.children(node)) {
            if (type == Array && !shape->items)
                shape->items = std::make_unique<Shape>();
            const QByteArray name = type == Object ? text.keyBytes(child) : QByteArray();
            if (type == Object && names.contains(name))
                continue; // once is enough, and "required" counts objects
            names.insert(name);
            if (Shape* const inside = type == Array ? shape->items.get() : shape->member(name))
                waiting.push_back({child, inside, depth + 1});
            if (type == Array)
                names.clear();
        }
    }
}

/// Writes shapes; their depth is bounded.
class Inference::Writer
{
public:
    Writer(formats::JsonWriter& json, const InferenceOptions& options)
        : m_json(json)
        , m_options(options)
    {
    }

    void write(const Shape& shape, bool isRoot)
    {
        m_json.beginObject();
        if (isRoot) {
            m_json.key("$schema");
            m_json.latin1("https://json-schema.org/draft/2020-12/schema");
        }
        types(shape);
        strings(shape);
        if (m_options.ranges && !shape.least.isNull()) {
            m_json.key("minimum");
            m_json.json(shape.least);
            m_json.key("maximum");
            m_json.json(shape.largest);
        }
        if (shape.items) {
            m_json.key("items");
            write(*shape.items, false);
        }
        members(shape);
        m_json.endObject();
    }

private:
    void types(const Shape& shape)
    {
        std::vector<QByteArrayView> names;
        for (int type = 0; type < TypeCount; ++type) {
            const bool isIncluded = type == Integer && shape.seen[Number] > 0; // a number may be whole
            if (shape.seen[size_t(type)] > 0 && !isIncluded)
                names.push_back(typeNames[size_t(type)]);
        }
        if (names.empty())
            return;
        m_json.key("type");
        if (names.size() == 1)
            return m_json.latin1(names.front());
        m_json.beginArray();
        for (const QByteArrayView name : names)
            m_json.latin1(name);
        m_json.endArray();
    }

    void strings(const Shape& shape)
    {
        if (shape.seen[String] == 0)
            return;
        if (shape.hasFormat) {
            m_json.key("format");
            m_json.latin1(shape.format);
            return;
        }
        const bool onlyStrings = shape.seen[String] == shape.count();
        if (!onlyStrings || !shape.hasFewValues || shape.seen[String] < shape.values.size() * seenPerValue)
            return;
        m_json.key("enum");
        m_json.beginArray();
        for (const QByteArray& value : shape.values)
            m_json.text(payload::textOfBytes(value));
        m_json.endArray();
    }

    void members(const Shape& shape)
    {
        if (shape.members.empty())
            return;
        m_json.key("properties");
        m_json.beginObject();
        for (const auto& [name, member] : shape.members) {
            m_json.textKey(payload::textOfBytes(name));
            write(*member, false);
        }
        m_json.endObject();
        const bool any = std::ranges::any_of(shape.members, [&shape](const auto& member) {
            return member.second->count() == shape.seen[Object];
        });
        if (!any)
            return;
        m_json.key("required");
        m_json.beginArray();
        for (const auto& [name, member] : shape.members) {
            if (member->count() == shape.seen[Object])
                m_json.text(payload::textOfBytes(name));
        }
        m_json.endArray();
    }

    formats::JsonWriter& m_json;
    const InferenceOptions& m_options;
};

QByteArray Inference::schema(const InferenceOptions& options) const
{
    QByteArray text;
    formats::JsonWriter json(text);
    Writer(json, options).write(*m_root, true);
    return payload::prettyJson(text).text;
}

} // namespace hookbench::schema
