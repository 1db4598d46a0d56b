// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/body_parts.h"

#include "app/models/inspection_builder.h"
#include "app/models/log_texts.h"
#include "app/payload/cloud_event.h"
#include "app/payload/image_facts.h"
#include "app/payload/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;
using payload::visibleText;

namespace {

struct PartText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::PartText)
};

BodyPart describePart(payload::MultipartPart place, size_t number)
{
    BodyPart part;
    part.contentType = place.headers.valueOf("content-type").toByteArray();
    for (qsizetype i = 0; i < place.headers.size(); ++i)
        part.headers.push_back({{visibleText(place.headers.name(i)), visibleText(place.headers.value(i))}});
    const QString size = sizeText(place.bodyEnd - place.bodyAt);
    part.cells = {QString::number(number), place.name, visibleText(place.fileName.toUtf8()),
                  visibleText(part.contentType), size};
    part.fileName = payload::safeFileName(place.fileName);
    if (part.fileName.isEmpty())
        part.fileName = PartText::tr("part-%1", "name of a file").arg(number);
    if (!place.isWhole)
        part.notes << PartText::tr("The body ends before this part does.");
    part.place = std::make_shared<const payload::MultipartPart>(std::move(place));
    return part;
}

BodyPart describeEvent(const payload::CloudEvent& event, const payload::HeldBytes& content, size_t number)
{
    BodyPart part;
    QString type;
    QString id;
    for (const payload::EventAttribute& attribute : event.attributes) {
        part.headers.push_back({{attribute.name, attribute.value}, {}});
        if (attribute.name == "type"_L1)
            type = attribute.value;
        if (attribute.name == "id"_L1)
            id = attribute.value;
    }
    part.cells = {QString::number(number), type, id, visibleText(event.dataType),
                  sizeText(event.data.size())};
    part.notes = event.mistakes;
    part.contentType = event.dataType;
    // In binary mode the data are the body's own bytes.
    part.content =
        event.data.constData() == content.bytes.constData() ? content : payload::HeldBytes(event.data);
    part.fileName = PartText::tr("event-%1", "name of a file").arg(number);
    return part;
}

QString modeNote(payload::EventMode mode)
{
    switch (mode) {
    case payload::EventMode::Binary:
        return PartText::tr(
            "CloudEvents 1.0 in binary mode: the attributes are header fields, the body is the data.");
    case payload::EventMode::Structured:
        return PartText::tr("CloudEvents 1.0 in structured mode: the body is the event.");
    case payload::EventMode::Batch:
        return PartText::tr("CloudEvents 1.0 as a batch: the body is a list of events.");
    case payload::EventMode::None:
        break;
    }
    return {};
}

} // namespace

QString bodyFileName(const InspectedBody& body)
{
    const auto suffix = [&body]() -> QString {
        switch (body.kind) {
        case payload::BodyKind::Json:
            return u".json"_s;
        case payload::BodyKind::Xml:
            return u".xml"_s;
        case payload::BodyKind::Html:
            return u".html"_s;
        case payload::BodyKind::Csv:
            return u".csv"_s;
        case payload::BodyKind::Form:
        case payload::BodyKind::Text:
            return u".txt"_s;
        case payload::BodyKind::Cbor:
            return u".cbor"_s;
        case payload::BodyKind::MessagePack:
            return u".msgpack"_s;
        case payload::BodyKind::Image:
            if (const auto facts = payload::imageFacts(body.content.bytes))
                return u'.' + QString::fromLatin1(facts->format);
            break;
        default:
            break;
        }
        return u".bin"_s;
    };
    return PartText::tr("body", "name of a file, without its ending") + suffix();
}

BodyParts readParts(const payload::HeldBytes& body, const QByteArray& contentType, const CancelFlag& cancel)
{
    payload::Multipart multipart =
        payload::readMultipart(body.bytes, http::parseMediaType(contentType).boundary, cancel);
    BodyParts result;
    result.problem = multipart.problem;
    for (payload::MultipartPart& part : multipart.parts)
        result.parts.push_back(describePart(std::move(part), result.parts.size() + 1));
    if (multipart.preamble > 0)
        result.notes << PartText::tr("%n byte(s) stand before the first part.", nullptr,
                                     int(std::min<qint64>(multipart.preamble, INT_MAX)));
    if (multipart.epilogue > 0)
        result.notes << PartText::tr("%n byte(s) stand behind the last part.", nullptr,
                                     int(std::min<qint64>(multipart.epilogue, INT_MAX)));
    return result;
}

BodyParts readEvents(const http::HeaderList& headers, const payload::HeldBytes& content,
                     const CancelFlag& cancel)
{
    const payload::CloudEvents events = payload::readCloudEvents(headers, content.bytes, cancel);
    BodyParts result;
    if (events.mode == payload::EventMode::None)
        return result;
    result.notes << modeNote(events.mode);
    if (events.isCut)
        result.notes << PartText::tr("The first %1 events are shown.")
                            .arg(QLocale().toString(qulonglong(payload::CloudEvents::mostEvents)));
    for (const payload::CloudEvent& event : events.events)
        result.parts.push_back(describeEvent(event, content, result.parts.size() + 1));
    return result;
}

payload::HeldBytes partContent(const BodyPart& part, const payload::HeldBytes& body)
{
    payload::Problem unused; // inspectPart() tells it
    return part.place ? payload::HeldBytes(payload::partContent(body.bytes, *part.place, unused))
                      : part.content;
}

InspectedBody inspectPart(const BodyPart& part, const payload::HeldBytes& body, const CancelFlag& cancel)
{
    payload::Problem problem;
    const payload::HeldBytes content =
        part.place ? payload::HeldBytes(payload::partContent(body.bytes, *part.place, problem))
                   : part.content;
    InspectedBody inspected = buildBody({content, content.bytes.size(), part.contentType, {}, {}}, cancel);
    setBytes(inspected, std::make_shared<HexRows>(std::make_shared<MemorySource>(content)));
    if (problem)
        inspected.notes.prepend(problem.message);
    inspected.notes = part.notes + inspected.notes;
    return inspected;
}

} // namespace hookbench::models
