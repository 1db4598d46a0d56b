// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/insomnia_exporter.h"

#include "app/formats/http_file_exporter.h"
#include "app/formats/request_remark.h"
#include "app/payload/utf8.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct InsomniaText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::InsomniaText)
};

/// A text in double quotes: of JSON, and so of YAML.
QByteArray quoted(const QString& text)
{
    QByteArray json;
    JsonWriter(json).text(text);
    return json;
}

QByteArray quotedLatin1(QByteArrayView bytes)
{
    return quoted(QString::fromLatin1(bytes));
}

QByteArray headersText(const http::HeaderList& headers)
{
    QByteArray text;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QByteArrayView name = headers.name(i);
        if (!isFramingField(name) && !name.startsWith(':'))
            text += "      - name: " + quotedLatin1(name) +
                    "\n        value: " + quotedLatin1(headers.value(i)) + '\n';
    }
    return text.isEmpty() ? text : "    headers:\n" + text;
}

} // namespace

ExportFormat InsomniaExporter::format() const
{
    return {
        "insomnia"_ba,
        InsomniaText::tr("Insomnia 5 collection"),
        u"yaml"_s,
        {InsomniaText::tr("Answers are not kept, nor are trailers, connections and durations."),
         InsomniaText::tr("Messages that break HTTP and bodies of more than %1 bytes are left out.")
             .arg(largestShownBody),
         InsomniaText::tr("A body that is no text is kept for Hookbench; Insomnia does not send it. “{{” and "
                          "“{%” begin a template for Insomnia.")},
        {}};
}

Result<void> InsomniaExporter::begin(const ExportStart& start, const ByteSink& out)
{
    m_isEmpty = true;
    return out("type: collection.insomnia.rest/5.0\nname: " + quoted(start.title) +
               "\nmeta:\n  id: wrk_hookbench\n");
}

Result<void> InsomniaExporter::add(const ExportItem& item, const ByteSink& out)
{
    const Result<std::optional<QByteArray>> content = item.smallRequestContent(largestShownBody);
    if (!content)
        return fail(content.error());
    if (!reasonNotToRepeat(item, *content).isEmpty())
        return {};
    const QByteArray& body = **content;
    const bool isText = payload::firstInvalidUtf8(body) < 0;
    const Exchange& exchange = item.exchange();
    const QByteArray id = QByteArray::number(exchange.summary.id.value);
    QByteArray text = m_isEmpty ? "collection:\n"_ba : QByteArray();
    m_isEmpty = false;
    QByteArray remark;
    JsonWriter json(remark);
    writeRemark(json, item, isText ? nullptr : &body);
    text += "  - url: " + quotedLatin1(item.url()) + "\n    name: " + quoted(requestTitle(item)) +
            "\n    meta:\n      id: req_" + id +
            "\n      created: " + QByteArray::number(exchange.summary.atUs / 1000) +
            "\n      sortKey: " + id + "\n      hookbench: " + remark +
            "\n    method: " + quotedLatin1(item.request().method) + '\n';
    if (!body.isEmpty() && isText)
        text += "    body:\n      mimeType: " + quotedLatin1(item.request().headers.valueOf("content-type")) +
                "\n      text: " + quoted(QString::fromUtf8(body)) + '\n';
    return out(text + headersText(item.request().headers));
}

Result<void> InsomniaExporter::end(const ByteSink& out)
{
    return m_isEmpty ? out("collection: []\n") : Result<void>();
}

} // namespace hookbench::formats
