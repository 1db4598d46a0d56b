// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/inspection_builder.h"

#include "app/http/message_parts.h"
#include "app/http/request_parser.h"
#include "app/models/log_texts.h"
#include "app/models/overview.h"
#include "app/payload/cloud_event.h"
#include "app/payload/content_coding.h"
#include "app/payload/declared_charset.h"
#include "app/payload/json_lines.h"
#include "app/payload/json_rows.h"
#include "app/payload/pretty_writer.h"
#include "app/payload/text.h"
#include "app/payload/text_document.h"
#include "app/payload/xml.h"

#include <QCoreApplication>
#include <QLocale>

#include <optional>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;
using payload::BodyKind;
using payload::Syntax;
using payload::TextDocument;
using payload::visibleText;

namespace {

struct InspectionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::InspectionText)
};

QString bodySummary(BodyKind kind, const BodyContent& body)
{
    QStringList parts{payload::kindName(kind)};
    if (body.size > 0)
        parts << sizeText(body.size);
    if (!body.contentType.isEmpty())
        parts << visibleText(body.contentType);
    return parts.join(u" · "_s);
}

void addJson(InspectedBody& body, payload::HeldBytes text,
             const std::shared_ptr<const payload::JsonDocument>& atHand, const CancelFlag& cancel)
{
    const auto document = atHand ? atHand : payload::JsonDocument::make(std::move(text), cancel);
    if (!body.pending)
        body.problem = document->outline.problem();
    if (body.problem || cancel.isCancelled() || document->outline.nodeCount() == 0)
        return;
    const auto rows = std::make_shared<payload::JsonRows>(document, cancel);
    if (rows->isTooDeep())
        body.notes << payload::tooDeepNote({});
    body.json = document;
    body.pretty = rows;
}

void addXml(InspectedBody& body, const QByteArray& text, const CancelFlag& cancel)
{
    if (body.pending)
        return;
    payload::PrettyText pretty = payload::prettyXml(text, cancel);
    body.problem = pretty.problem;
    if (!pretty.note.isEmpty())
        body.notes << pretty.note;
    if (!body.problem && !cancel.isCancelled())
        body.pretty = std::make_shared<TextDocument>(std::move(pretty.text), Syntax::Xml);
}

bool isTextKind(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Multipart: // each part says what it is
    case BodyKind::Image:
    case BodyKind::Cbor:
    case BodyKind::MessagePack:
    case BodyKind::Protobuf:
    case BodyKind::Binary:
        return false;
    default:
        return true;
    }
}

Syntax syntaxOf(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Json:
        return Syntax::Json;
    case BodyKind::Xml:
    case BodyKind::Html:
        return Syntax::Xml;
    default:
        return Syntax::Plain;
    }
}

/// A body whose content-codings are undone. `kind` overrides what its type and content say.
InspectedBody buildPlain(const BodyContent& content, std::optional<BodyKind> kind, const CancelFlag& cancel)
{
    InspectedBody body;
    body.size = content.size;
    body.content = content.content;
    body.contentType = content.contentType;
    const QByteArray& bytes = content.content.bytes;
    const http::MediaType type = http::parseMediaType(content.contentType);
    body.kind = kind.value_or(payload::detectKind(type, bytes));
    body.summary = bodySummary(body.kind, content);
    body.pending = content.isCut || bytes.size() < content.size;
    if (body.kind == BodyKind::Empty)
        return body;
    if (bytes.size() < content.size)
        body.notes << pendingNote(bytes.size(), content.size);
    body.charset = type.charset.isEmpty() ? payload::declaredCharset(body.kind, bytes) : type.charset;
    const payload::DecodedText text = payload::decodeText(bytes, body.charset);
    const auto holder = text.encoding == u"UTF-8"_s ? content.content.holder : nullptr;
    const bool mayBeLines = body.kind == BodyKind::Text || body.kind == BodyKind::Json;
    body.isJsonLines = mayBeLines && payload::isJsonLines(type.type, text.utf8);
    const Syntax syntax = body.isJsonLines ? Syntax::Json : syntaxOf(body.kind);
    body.text = std::make_shared<TextDocument>(text.utf8, syntax, TextDocument::LineEnds::Hidden, 0, holder);
    if (text.problem && isTextKind(body.kind) && !body.pending)
        body.notes << text.problem.message;
    if (body.kind == BodyKind::Json)
        addJson(body, {text.utf8, holder}, content.json, cancel);
    else if (body.kind == BodyKind::Xml)
        addXml(body, text.utf8, cancel);
    if (text.encoding != u"UTF-8"_s)
        body.problem.offset = -1; // it counts in another encoding
    if (body.kind == BodyKind::Form)
        body.form = parameterLines(http::parseParameters(bytes));
    return body;
}

InspectedBody withEvents(InspectedBody body, const BodyContent& content, const CancelFlag& cancel)
{
    if (payload::readCloudEvents(content.headers, content.content.bytes, cancel).mode !=
        payload::EventMode::None)
        body.eventHeaders = std::make_shared<http::HeaderList>(content.headers);
    return body;
}

/// "The content-coding gzip was undone: 1.2 KB became 30 KB."
QString decodedNote(const BodyContent& content, const payload::DecodedContent& decoded)
{
    const QString note = InspectionText::tr("Content-Encoding “%1” is undone: %2 became %3.")
                             .arg(visibleText(content.contentEncoding), sizeText(content.size),
                                  sizeText(decoded.content.size()));
    if (!decoded.problem)
        return note;
    const QString reason =
        decoded.problem.offset < 0
            ? decoded.problem.message
            : InspectionText::tr("%1 At byte %2 of the body as it came.", "reason, place")
                  .arg(decoded.problem.message, QLocale().toString(decoded.problem.offset));
    return note + u'\n' + reason;
}

/// "HTTP/1.1 200 OK"
QString statusLine(const http::ResponseHead& head)
{
    return visibleText(head.version + ' ' + QByteArray::number(head.status) + ' ' + head.reason);
}

} // namespace

QString pendingNote(qint64 shown, qint64 size)
{
    if (shown >= size)
        return {};
    return InspectionText::tr("The first %1 of %2 are shown while the rest is being read.")
        .arg(sizeText(shown), sizeText(size));
}

InspectedBody buildBody(const BodyContent& content, const CancelFlag& cancel)
{
    const QByteArrayList codings = payload::contentCodings(content.contentEncoding);
    if (codings.isEmpty() || content.size == 0)
        return withEvents(buildPlain(content, std::nullopt, cancel), content, cancel);
    const bool pending = content.content.bytes.size() < content.size;
    payload::DecodedContent decoded =
        payload::decodeContent(content.content.bytes, codings, cancel, {}, pending);
    InspectedBody coded = buildPlain(content, BodyKind::Binary, cancel);
    if (!pending)
        coded.problem = decoded.problem;
    if (decoded.content.isEmpty() && decoded.problem) {
        coded.notes.prepend(
            InspectionText::tr("The content is encoded (Content-Encoding: %1) and shown as bytes.")
                .arg(visibleText(content.contentEncoding)));
        return coded;
    }
    BodyContent plain = content;
    plain.content = decoded.content;
    plain.size = decoded.content.size();
    plain.isCut = pending;
    InspectedBody body = buildPlain(plain, std::nullopt, cancel);
    body.notes = {decodedNote(content, decoded)};
    body.hex = std::make_shared<HexRows>(std::make_shared<MemorySource>(decoded.content));
    body.coded = std::make_shared<InspectedBody>(std::move(coded));
    return withEvents(std::move(body), plain, cancel);
}

void setBytes(InspectedBody& body, std::shared_ptr<const HexRows> bytes)
{
    (body.coded ? body.coded->hex : body.hex) = std::move(bytes);
}

std::shared_ptr<const payload::RowSource> buildRaw(const payload::HeldBytes& message, qint64 headSize,
                                                   const http::HeaderList& headers, http::BodyFraming framing)
{
    auto raw = std::make_shared<TextDocument>(message.bytes, Syntax::Http, TextDocument::LineEnds::Shown,
                                              headSize, message.holder);
    std::vector<TextDocument::Part> parts;
    for (http::MessagePart& part : http::messageParts(message.bytes, headSize, headers, framing))
        parts.push_back({part.at, std::move(part.name)});
    raw->setParts(std::move(parts));
    return raw;
}

QString Inspection::placeOf(qint64 offset) const
{
    if (!raw)
        return {};
    const QString byte = QLocale().toString(offset);
    for (const TextLine& line : headers) {
        if (line.at >= 0 && line.at <= offset && offset < line.at + line.size)
            return InspectionText::tr("Header field %1, byte %2").arg(line.cells.front(), byte);
    }
    const QString part = raw->partAt(offset);
    return part.isEmpty() ? InspectionText::tr("Byte %1").arg(byte)
                          : InspectionText::tr("%1, byte %2", "part, number").arg(part, byte);
}

BodyContent contentOf(const http::HeaderList& headers, qint64 size, payload::HeldBytes content)
{
    return {std::move(content),
            size,
            headers.valueOf("content-type").toByteArray(),
            headers.valueOf("content-encoding").toByteArray(),
            headers,
            false,
            {}};
}

Inspection buildFacts(const Exchange& exchange)
{
    Inspection inspection;
    inspection.id = exchange.summary.id;
    inspection.isCaptured = exchange.summary.origin == Origin::Captured;
    inspection.error = exchange.error;
    const http::RequestHead head = readRequestHead(exchange);
    inspection.overview = overviewLines(exchange, head);
    inspection.timing =
        exchange.sent ? sentTimingParts(exchange.sent->phases) : timingParts(exchange.summary.timing);
    const qint64 atMs = exchange.summary.atUs / 1000;
    inspection.headers = headerLines(head.headers, atMs, FieldPlaces::InMessage);
    const http::TargetParts target = http::splitTarget(head.target);
    if (!target.query.isNull())
        inspection.query = parameterLines(http::parseParameters(target.query));
    if (exchange.responseHead.isEmpty()) {
        inspection.responseSummary = InspectionText::tr("Nothing was answered.");
        return inspection;
    }
    const http::ResponseHead response = readResponseHead(exchange);
    inspection.responseSummary = statusLine(response);
    inspection.responseHeaders = headerLines(response.headers, atMs);
    return inspection;
}

} // namespace hookbench::models
