// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/inspection_builder.h"

#include "app/http/request_parser.h"
#include "app/models/log_texts.h"
#include "app/models/overview.h"
#include "app/payload/json.h"
#include "app/payload/text.h"
#include "app/payload/text_document.h"
#include "app/payload/xml.h"

#include <QCoreApplication>
#include <QLocale>

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

bool isCoded(const QByteArray& contentEncoding)
{
    return !contentEncoding.isEmpty() && contentEncoding.toLower() != "identity";
}

void addPretty(InspectedBody& body, const payload::DecodedText& text, bool complete, bool isSameBytes,
               const CancelFlag& cancel)
{
    if (!complete) {
        body.notes << InspectionText::tr("A body of this size is not indented.");
        return;
    }
    const bool json = body.kind == BodyKind::Json;
    payload::PrettyText pretty =
        json ? payload::prettyJson(text.utf8, cancel) : payload::prettyXml(text.utf8, cancel);
    body.problem = pretty.problem;
    if (!isSameBytes)
        body.problem.offset = -1; // it counts in another encoding
    if (!pretty.note.isEmpty())
        body.notes << pretty.note;
    if (!body.problem && !cancel.isCancelled())
        body.pretty =
            std::make_shared<TextDocument>(std::move(pretty.text), json ? Syntax::Json : Syntax::Xml);
}

Syntax syntaxOf(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Json:
        return Syntax::Json;
    case BodyKind::Xml:
        return Syntax::Xml;
    default:
        return Syntax::Plain;
    }
}

/// "HTTP/1.1 200 OK"
QString statusLine(const http::ResponseHead& head)
{
    return visibleText(head.version + ' ' + QByteArray::number(head.status) + ' ' + head.reason);
}

} // namespace

QString limitNote(qint64 shown, qint64 size)
{
    if (shown >= size)
        return {};
    return InspectionText::tr("The first %1 of %2 are shown. Saving the body to a file saves all of it.")
        .arg(sizeText(shown), sizeText(size));
}

InspectedBody buildBody(const BodyContent& content, const CancelFlag& cancel)
{
    InspectedBody body;
    body.size = content.size;
    const http::MediaType type = http::parseMediaType(content.contentType);
    const bool coded = isCoded(content.contentEncoding) && content.size > 0;
    body.kind = coded ? BodyKind::Binary : payload::detectKind(type, content.content);
    body.summary = bodySummary(body.kind, content);
    if (coded) {
        body.notes << InspectionText::tr("The content is encoded (Content-Encoding: %1) and shown as bytes.")
                          .arg(visibleText(content.contentEncoding));
    }
    if (body.kind == BodyKind::Empty)
        return body;
    const qint64 shown = content.content.size();
    const bool complete = shown >= content.size;
    if (!complete)
        body.notes << limitNote(shown, content.size);
    const payload::DecodedText text = payload::decodeText(content.content, type.charset);
    body.text = std::make_shared<TextDocument>(text.utf8, syntaxOf(body.kind));
    if (text.problem && body.kind != BodyKind::Binary)
        body.notes << text.problem.message;
    if (body.kind == BodyKind::Json || body.kind == BodyKind::Xml)
        addPretty(body, text, complete, text.encoding == u"UTF-8"_s, cancel);
    if (body.kind == BodyKind::Form)
        body.form = parameterLines(http::parseParameters(content.content));
    return body;
}

std::shared_ptr<const payload::RowSource> buildRaw(const QByteArray& head, const QByteArray& wire)
{
    return std::make_shared<TextDocument>(head + wire, Syntax::Http, TextDocument::LineEnds::Shown,
                                          head.size());
}

BodyContent contentOf(const http::HeaderList& headers, qint64 size, QByteArray content)
{
    return {std::move(content), size, headers.valueOf("content-type").toByteArray(),
            headers.valueOf("content-encoding").toByteArray()};
}

Inspection buildFacts(const Exchange& exchange)
{
    Inspection inspection;
    inspection.id = exchange.summary.id;
    inspection.error = exchange.error;
    const http::RequestHead head = readRequestHead(exchange);
    inspection.overview = overviewLines(exchange, head);
    inspection.headers = headerLines(head.headers);
    const http::TargetParts target = http::splitTarget(head.target);
    if (!target.query.isNull())
        inspection.query = parameterLines(http::parseParameters(target.query));
    if (exchange.responseHead.isEmpty()) {
        inspection.responseSummary = InspectionText::tr("Nothing was answered.");
        return inspection;
    }
    const http::ResponseHead response = readResponseHead(exchange);
    inspection.responseSummary = statusLine(response);
    inspection.responseHeaders = headerLines(response.headers);
    if (exchange.responseBody.blob) {
        inspection.response.pending = true;
        return inspection;
    }
    const QByteArray content =
        http::decodeBodySection(exchange.responseBody.inlined, exchange.responseFraming);
    inspection.response = buildBody(contentOf(response.headers, content.size(), content), {});
    inspection.response.hex = std::make_shared<HexRows>(std::make_shared<MemorySource>(content));
    return inspection;
}

} // namespace hookbench::models
