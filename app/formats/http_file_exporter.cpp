// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/http_file_exporter.h"

#include "app/formats/json_writer.h"
#include "app/formats/request_remark.h"
#include "app/http/field_syntax.h"
#include "app/payload/utf8.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct HttpFileText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::HttpFileText)
};

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool beginsCommand(QByteArrayView line)
{
    return line.startsWith("###") || line.startsWith("< ") || line.startsWith("<@") ||
           line.startsWith("<> ") || line.startsWith("> ") || line.startsWith(">> ") ||
           line.startsWith(">>! ");
}

/// What the request itself does not say.
QByteArray remark(const ExportItem& item, const QByteArray* body)
{
    QByteArray text;
    JsonWriter json(text);
    writeRemark(json, item, body);
    return httpFileRemark + text + '\n';
}

/// A value of a header field for a line of UTF-8.
QByteArray fieldText(QByteArrayView latin1)
{
    QString text = QString::fromLatin1(latin1);
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c == u'\r' || c == u'\n'; }, u' ');
    return text.toUtf8();
}

} // namespace

bool isFramingField(QByteArrayView name)
{
    return http::equalsIgnoringCase(name, "content-length") ||
           http::equalsIgnoringCase(name, "transfer-encoding");
}

bool standsInHttpFile(QByteArrayView body)
{
    if (body.isEmpty())
        return true;
    const bool hasControls = std::any_of(body.begin(), body.end(),
                                         [](char c) { return quint8(c) < 0x20 && c != '\n' && c != '\t'; });
    if (hasControls || isSpace(body.front()) || isSpace(body.back()) || payload::firstInvalidUtf8(body) >= 0)
        return false;
    while (!body.isEmpty()) {
        if (beginsCommand(body))
            return false;
        const qsizetype end = body.indexOf('\n');
        body = end < 0 ? QByteArrayView() : body.sliced(end + 1);
    }
    return true;
}

ExportFormat HttpFileExporter::format() const
{
    return {"http"_ba,
            HttpFileText::tr(".http file (JetBrains, VS Code)"),
            u"http"_s,
            {HttpFileText::tr("Answers are not kept, nor are trailers, connections and durations."),
             HttpFileText::tr("Messages that break HTTP and bodies of more than %1 bytes are left out.")
                 .arg(largestShownBody),
             HttpFileText::tr("A body that is no plain text stands in a comment: only Hookbench reads it. "
                              "“{{” begins a variable for other programs.")},
            {}};
}

Result<void> HttpFileExporter::begin(const ExportStart&, const ByteSink&)
{
    return {};
}

Result<void> HttpFileExporter::add(const ExportItem& item, const ByteSink& out)
{
    const http::RequestHead& head = item.request();
    const Exchange& exchange = item.exchange();
    QByteArray text =
        "### " + QByteArray::number(exchange.summary.id.value) + ' ' + requestTitle(item).toUtf8() + '\n';
    const Result<std::optional<QByteArray>> body = item.smallRequestContent(largestShownBody);
    if (!body)
        return fail(body.error());
    if (const QString reason = reasonNotToRepeat(item, *body); !reason.isEmpty())
        return out(text + "# " + reason.toUtf8() + "\n\n");
    const QByteArray& content = **body;
    const bool stands = standsInHttpFile(content);
    text += remark(item, stands ? nullptr : &content);
    text += head.method + ' ' + item.url() + " HTTP/" +
            (exchange.summary.protocol == Protocol::Http2 ? "2" : "1.1") + '\n';
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const QByteArrayView name = head.headers.name(i);
        if (!isFramingField(name) && !name.startsWith(':'))
            text += name.toByteArray() + ": " + fieldText(head.headers.value(i)) + '\n';
    }
    text += '\n';
    if (stands && !content.isEmpty())
        text += content + "\n\n";
    return out(text);
}

Result<void> HttpFileExporter::end(const ByteSink&)
{
    return {};
}

} // namespace hookbench::formats
