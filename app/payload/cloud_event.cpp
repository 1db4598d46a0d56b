// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/cloud_event.h"

#include "app/http/field_syntax.h"
#include "app/http/target.h"
#include "app/payload/body_kind.h"
#include "app/payload/json_outline.h"
#include "app/payload/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::EventText)
};

using Node = JsonOutline::Node;

const EventAttribute* find(const CloudEvent& event, QLatin1StringView name)
{
    const auto found = std::ranges::find_if(event.attributes,
                                            [name](const EventAttribute& one) { return one.name == name; });
    return found == event.attributes.end() ? nullptr : &*found;
}

/// Section 3.1 of the specification: what an event must have, and what its names may be made of.
void checkAttributes(CloudEvent& event)
{
    for (const QLatin1StringView name : {"id"_L1, "source"_L1, "specversion"_L1, "type"_L1}) {
        const EventAttribute* attribute = find(event, name);
        if (!attribute)
            event.mistakes << EventText::tr("The attribute “%1” is missing.").arg(name);
        else if (attribute->value.isEmpty())
            event.mistakes << EventText::tr("The attribute “%1” is empty.").arg(name);
    }
    if (const EventAttribute* version = find(event, "specversion"_L1); version && version->value != u"1.0"_s)
        event.mistakes
            << EventText::tr("The version “%1” is not 1.0; it is read as if it were.").arg(version->value);
    for (const EventAttribute& attribute : event.attributes) {
        const bool sound = std::ranges::all_of(
            attribute.name, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
        if (!sound)
            event.mistakes << EventText::tr("The name “%1” has other characters than a to z and 0 to 9.")
                                  .arg(attribute.name);
    }
}

CloudEvent fromHeaders(const http::HeaderList& headers, const QByteArray& body)
{
    CloudEvent event;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QByteArray name = headers.name(i).toByteArray().toLower();
        if (name.startsWith("ce-"))
            event.attributes.push_back(
                {visibleText(name.sliced(3)), visibleText(http::percentDecoded(headers.value(i)))});
    }
    event.dataType = headers.valueOf("content-type").toByteArray();
    if (!event.dataType.isEmpty())
        event.attributes.push_back({u"datacontenttype"_s, visibleText(event.dataType)});
    event.data = body;
    checkAttributes(event);
    return event;
}

bool isJsonData(const QByteArray& type)
{
    return type.isEmpty() || detectKind(http::parseMediaType(type), "x") == BodyKind::Json;
}

/// The data of an event in JSON (JSON event format 1.0, section 3.1).
void takeData(CloudEvent& event, const JsonOutline& json, Node value, bool isBase64)
{
    const bool isString = json.kind(value) == JsonKind::String;
    if (isBase64) {
        const auto decoded = QByteArray::fromBase64Encoding(isString ? json.bytes(value) : QByteArray("!"),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (decoded)
            event.data = *decoded;
        else
            event.mistakes << EventText::tr("“data_base64” is not base64.");
        return;
    }
    // Text of another type stands in a string; JSON stands there as it is.
    event.data = isString && !isJsonData(event.dataType) ? json.bytes(value) : json.raw(value).toByteArray();
    if (event.dataType.isEmpty())
        event.dataType = "application/json";
}

CloudEvent fromJson(const JsonOutline& json, Node object)
{
    CloudEvent event;
    if (json.kind(object) != JsonKind::Object) {
        event.mistakes << EventText::tr("An event must be an object.");
        return event;
    }
    if (const Node type = json.member(object, "datacontenttype"); type != JsonOutline::none)
        event.dataType = json.bytes(type);
    for (const Node member : json.children(object)) {
        const QByteArray name = json.keyBytes(member);
        if (name == "data" || name == "data_base64")
            takeData(event, json, member, name == "data_base64");
        else
            event.attributes.push_back(
                {visibleText(name),
                 visibleText(json.isContainer(member) ? json.raw(member)
                                                      : QByteArrayView(json.bytes(member)))});
    }
    checkAttributes(event);
    return event;
}

CloudEvents fromBatch(const JsonOutline& json)
{
    CloudEvents result{EventMode::Batch, {}, false};
    if (json.kind(JsonOutline::root) != JsonKind::Array)
        return result;
    for (const Node event : json.children(JsonOutline::root)) {
        if (result.events.size() == CloudEvents::mostEvents) {
            result.isCut = true;
            break;
        }
        result.events.push_back(fromJson(json, event));
    }
    return result;
}

} // namespace

CloudEvents readCloudEvents(const http::HeaderList& headers, const QByteArray& body, const CancelFlag& cancel)
{
    const QByteArray type = http::parseMediaType(headers.valueOf("content-type")).type;
    const bool isBatch = type == "application/cloudevents-batch+json";
    if (!isBatch && type != "application/cloudevents+json") {
        if (!headers.contains("ce-specversion"))
            return {};
        return {EventMode::Binary, {fromHeaders(headers, body)}, false};
    }
    const JsonOutline json = JsonOutline::build(body, cancel);
    if (!json.isComplete())
        return {}; // the JSON viewer tells what is wrong
    if (isBatch)
        return fromBatch(json);
    return {EventMode::Structured, {fromJson(json, JsonOutline::root)}, false};
}

} // namespace hookbench::payload
