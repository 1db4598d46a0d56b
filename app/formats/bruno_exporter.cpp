// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/bruno_exporter.h"

#include "app/formats/bruno_text.h"
#include "app/formats/http_file_exporter.h"
#include "app/formats/request_remark.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct BrunoText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::BrunoText)
};

/// On one line, as UTF-8.
QByteArray lineOf(QByteArrayView latin1)
{
    QString text = QString::fromLatin1(latin1);
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c == u'\r' || c == u'\n'; }, u' ');
    return text.toUtf8();
}

/// The kind of a body for Bruno, which only tells how it is shown there.
QByteArray kindOf(const ExportItem& item)
{
    const QByteArray type = item.request().headers.valueOf("content-type").toByteArray().toLower();
    return type.contains("json") ? "json"_ba : type.contains("xml") ? "xml"_ba : "text"_ba;
}

bool hasOwnBlock(QByteArrayView method)
{
    return QByteArrayList{"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "CONNECT", "TRACE"}
        .contains(method);
}

QByteArray requestText(const ExportItem& item, qint64 number, const QByteArray& content)
{
    const bool stands = standsInHttpFile(content);
    const QByteArray bodyMode = content.isEmpty() || !stands ? "none"_ba : kindOf(item);
    QByteArray text =
        brunoBlock("meta", "name: " + QByteArray::number(number) + ' ' + requestTitle(item).toUtf8() +
                               "\ntype: http\nseq: " + QByteArray::number(number));
    const QByteArray& method = item.request().method;
    const bool isKnown = hasOwnBlock(method);
    text += '\n' + brunoBlock(isKnown ? method.toLower() : "http"_ba,
                              (isKnown ? QByteArray() : "method: " + method + '\n') + "url: " + item.url() +
                                  "\nbody: " + bodyMode + "\nauth: none");
    QByteArray fields;
    const http::HeaderList& headers = item.request().headers;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QByteArrayView name = headers.name(i);
        if (!isFramingField(name) && !name.startsWith(':'))
            fields += (fields.isEmpty() ? "" : "\n") + name.toByteArray() + ": " + lineOf(headers.value(i));
    }
    if (!fields.isEmpty())
        text += '\n' + brunoBlock("headers", fields);
    if (bodyMode != "none")
        text += '\n' + brunoBlock("body:" + bodyMode, content);
    QByteArray remark;
    JsonWriter json(remark);
    json.beginObject();
    json.key("hookbench");
    writeRemark(json, item, stands ? nullptr : &content);
    json.endObject();
    return text + '\n' + brunoBlock("docs", remark);
}

} // namespace

ExportFormat BrunoExporter::format() const
{
    return {"bruno"_ba,
            BrunoText::tr("Bruno collection (ZIP)"),
            u"zip"_s,
            {BrunoText::tr("Answers are not kept, nor are trailers, connections and durations."),
             BrunoText::tr("Messages that break HTTP and bodies of more than %1 bytes are left out.")
                 .arg(largestShownBody),
             BrunoText::tr("A body that is no plain text is kept for Hookbench; Bruno does not send it. “{{” "
                           "begins a variable for Bruno.")},
            {},
            true};
}

Result<void> BrunoExporter::begin(const ExportStart& start, const ByteSink& out)
{
    m_zip = {};
    QByteArray settings;
    JsonWriter json(settings);
    json.beginObject();
    json.key("version");
    json.latin1("1");
    json.key("name");
    json.text(start.title);
    json.key("type");
    json.latin1("collection");
    json.endObject();
    return m_zip.add("bruno.json", 0, settings + '\n', out);
}

Result<void> BrunoExporter::add(const ExportItem& item, const ByteSink& out)
{
    const Result<std::optional<QByteArray>> content = item.smallRequestContent(largestShownBody);
    if (!content)
        return fail(content.error());
    if (!reasonNotToRepeat(item, *content).isEmpty())
        return {};
    const qint64 number = m_zip.files(); // bruno.json is the first file
    return m_zip.add(QByteArray::number(number).rightJustified(6, '0') + ".bru", item.exchange().summary.atUs,
                     requestText(item, number, **content), out);
}

Result<void> BrunoExporter::end(const ByteSink& out)
{
    return m_zip.end(out);
}

} // namespace hookbench::formats
