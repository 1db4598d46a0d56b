// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/postman_exporter.h"

#include "app/formats/http_file_exporter.h"
#include "app/formats/timestamp.h"
#include "app/formats/url_text.h"
#include "app/http/target.h"
#include "app/payload/text.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct PostmanText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::PostmanText)
};

/// The parts between slashes, without the first empty one.
QList<QByteArray> segments(QByteArrayView path)
{
    QList<QByteArray> parts = path.toByteArray().split('/');
    if (!parts.isEmpty() && parts.first().isEmpty())
        parts.removeFirst();
    return parts;
}

} // namespace

ExportFormat PostmanExporter::format() const
{
    return {
        "postman"_ba,
        PostmanText::tr("Postman Collection 2.1"),
        u"postman_collection.json"_s,
        {PostmanText::tr("Connections, trailers, durations and what is known of TLS are not kept; of answers "
                         "only those that are text have their body."),
         PostmanText::tr("Messages that break HTTP are left out."),
         PostmanText::tr("A body that is no text is kept for Hookbench; Postman does not send it. “{{” "
                         "begins a variable for Postman.")},
        {}};
}

Result<void> PostmanExporter::begin(const ExportStart& start, const ByteSink& out)
{
    m_output.punctuation(R"({"info":{)");
    m_output.stringField("name", start.title);
    m_output.textField("schema", "https://schema.getpostman.com/json/collection/v2.1.0/collection.json");
    m_output.punctuation(R"(},"item":[)");
    m_isFirst = true;
    return m_output.flush(out);
}

Result<void> PostmanExporter::add(const ExportItem& item, const ByteSink& out)
{
    const Exchange& exchange = item.exchange();
    if (exchange.error || item.request().method.isEmpty())
        return {};
    m_output.punctuation(m_isFirst ? "\n" : ",\n");
    m_isFirst = false;
    JsonWriter& json = m_output.json();
    json.beginObject();
    m_output.stringField("name",
                         payload::visibleText(item.request().method + ' ' + item.request().target.left(200)));
    if (Result<void> request = writeRequest(item, out); !request)
        return request;
    if (Result<void> response = writeResponse(item, out); !response)
        return response;
    json.key("_hookbench");
    json.beginObject();
    m_output.textField("origin", originName(exchange.summary.origin));
    m_output.textField("at", utcTimestamp(exchange.summary.atUs));
    m_output.textField("target", item.request().target);
    json.endObject();
    json.endObject();
    return m_output.flush(out);
}

Result<void> PostmanExporter::end(const ByteSink& out)
{
    m_output.punctuation("\n]}\n");
    return m_output.flush(out);
}

Result<void> PostmanExporter::writeRequest(const ExportItem& item, const ByteSink& out)
{
    JsonWriter& json = m_output.json();
    json.key("request");
    json.beginObject();
    m_output.textField("method", item.request().method);
    json.key("header");
    writeHeaders(item.request().headers);
    writeUrl(item);
    if (item.exchange().requestBody.wireSize > 0) {
        if (Result<void> body = writeBody(item, out); !body)
            return body;
    }
    json.endObject();
    return {};
}

Result<void> PostmanExporter::writeBody(const ExportItem& item, const ByteSink& out)
{
    const auto read = [&item](const ByteSink& take) {
        return item.requestContent(take);
    };
    const Result<JsonOutput::BodyForm> form = JsonOutput::formOf(read);
    if (!form)
        return fail(form.error());
    const bool isText = *form == JsonOutput::BodyForm::Text;
    JsonWriter& json = m_output.json();
    json.key("body");
    json.beginObject();
    m_output.textField("mode", isText ? "raw" : "file");
    if (!isText) {
        json.key("file");
        json.beginObject();
    }
    json.key(isText ? "raw" : "content");
    if (Result<void> written = m_output.content(read, *form, out); !written)
        return written;
    if (!isText) {
        m_output.textField("_encoding", "base64");
        json.endObject();
    }
    json.endObject();
    return {};
}

Result<void> PostmanExporter::writeResponse(const ExportItem& item, const ByteSink& out)
{
    JsonWriter& json = m_output.json();
    json.key("response");
    json.beginArray();
    if (item.isAnswered()) {
        json.beginObject();
        m_output.textField("name", item.response().reason);
        m_output.textField("status", item.response().reason);
        m_output.numberField("code", item.response().status);
        json.key("header");
        writeHeaders(item.response().headers);
        const auto read = [&item](const ByteSink& take) {
            return item.responseContent(take);
        };
        const Result<JsonOutput::BodyForm> form = JsonOutput::formOf(read);
        if (!form)
            return fail(form.error());
        if (*form == JsonOutput::BodyForm::Text) {
            json.key("body");
            if (Result<void> written = m_output.content(read, *form, out); !written)
                return written;
        }
        json.endObject();
    }
    json.endArray();
    return {};
}

void PostmanExporter::writeHeaders(const http::HeaderList& headers)
{
    JsonWriter& json = m_output.json();
    json.beginArray();
    for (qsizetype i = 0; i < headers.size(); ++i) {
        // Postman makes those of the framing itself; they would contradict it.
        if (isFramingField(headers.name(i)) || headers.name(i).startsWith(':'))
            continue;
        json.beginObject();
        m_output.textField("key", headers.name(i));
        m_output.textField("value", headers.value(i));
        json.endObject();
    }
    json.endArray();
}

void PostmanExporter::writeUrl(const ExportItem& item)
{
    JsonWriter& json = m_output.json();
    const QByteArray url = item.url();
    const QByteArray target = originForm(url);
    const http::TargetParts parts = http::splitTarget(target);
    json.key("url");
    json.beginObject();
    m_output.textField("raw", url);
    m_output.textField("protocol", schemeOf(url));
    QByteArray host = authorityOf(url);
    const qsizetype colon = host.lastIndexOf(':');
    if (colon >= 0 && colon > host.lastIndexOf(']')) {
        m_output.textField("port", host.sliced(colon + 1));
        host.truncate(colon);
    }
    json.key("host");
    json.beginArray();
    json.latin1(host);
    json.endArray();
    json.key("path");
    json.beginArray();
    for (const QByteArray& segment : segments(parts.path))
        json.latin1(segment);
    json.endArray();
    if (!parts.query.isNull()) {
        json.key("query");
        json.beginArray();
        for (const QByteArray& pair : parts.query.toByteArray().split('&')) {
            const qsizetype equals = pair.indexOf('=');
            json.beginObject();
            m_output.textField("key", equals < 0 ? pair : pair.left(equals));
            json.key("value");
            if (equals < 0)
                json.null();
            else
                json.latin1(pair.sliced(equals + 1));
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
}

} // namespace hookbench::formats
