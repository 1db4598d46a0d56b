// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/har_exporter.h"

#include "app/formats/timestamp.h"
#include "app/http/target.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct HarText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::HarText)
};

/// Milliseconds with three digits behind the point.
QByteArray milliseconds(qint64 microseconds)
{
    return QByteArray::number(microseconds / 1000) + '.' +
           QByteArray::number(microseconds % 1000).rightJustified(3, '0');
}

/// "a=1; b=2" of a Cookie field (RFC 6265 4.2.1).
void addCookies(QByteArrayView value, std::vector<std::pair<QByteArray, QByteArray>>& cookies)
{
    while (!value.isEmpty()) {
        const qsizetype end = value.indexOf(';');
        const QByteArrayView pair = (end < 0 ? value : value.first(end)).trimmed();
        value = end < 0 ? QByteArrayView() : value.sliced(end + 1);
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0)
            cookies.emplace_back(QByteArray(), pair.toByteArray());
        else
            cookies.emplace_back(pair.first(equals).toByteArray(), pair.sliced(equals + 1).toByteArray());
    }
}

std::vector<std::pair<QByteArray, QByteArray>> cookiesOf(const http::HeaderList& headers,
                                                         QByteArrayView field)
{
    std::vector<std::pair<QByteArray, QByteArray>> cookies;
    for (qsizetype i = headers.indexOf(field); i >= 0; i = headers.indexOf(field, i + 1)) {
        const QByteArrayView value = headers.value(i);
        const qsizetype end = field == "cookie" ? -1 : value.indexOf(';');
        addCookies(end < 0 ? value : value.first(end), cookies);
    }
    return cookies;
}

/// Of the whole exchange, and never less than its parts say.
qint64 totalUs(const Exchange& exchange)
{
    return std::max<qint64>(exchange.summary.durationUs(), 0);
}

} // namespace

ExportFormat HarExporter::format() const
{
    return {"har"_ba,
            HarText::tr("HAR 1.2 (HTTP Archive)"),
            u"har"_s,
            {HarText::tr("The exact bytes of heads and chunks are not kept, fields and bodies are."),
             HarText::tr("What is known of TLS connections is not kept.")},
            {}};
}

Result<void> HarExporter::begin(const ExportStart& start, const ByteSink& out)
{
    m_output.punctuation(R"({"log":{"version":"1.2","creator":{"name":"Hookbench")");
    m_output.punctuation(",");
    m_output.stringField("version", start.version);
    m_output.punctuation("},");
    m_output.stringField("comment", start.title);
    m_output.punctuation(R"(,"entries":[)");
    m_isFirst = true;
    return m_output.flush(out);
}

Result<void> HarExporter::add(const ExportItem& item, const ByteSink& out)
{
    const Exchange& exchange = item.exchange();
    m_output.punctuation(m_isFirst ? "\n" : ",\n");
    m_isFirst = false;
    m_json.beginObject();
    m_output.textField("startedDateTime", utcTimestamp(exchange.summary.atUs));
    m_json.key("time");
    m_json.literal(milliseconds(totalUs(exchange)));
    if (Result<void> request = writeRequest(item, out); !request)
        return request;
    if (Result<void> response = writeResponse(item, out); !response)
        return response;
    m_json.key("cache");
    m_json.beginObject();
    m_json.endObject();
    writeTimings(exchange);
    m_output.textField("connection", QByteArray::number(exchange.connection));
    if (Result<void> own = writeOwnFields(item); !own)
        return own;
    m_json.endObject();
    return m_output.flush(out);
}

Result<void> HarExporter::end(const ByteSink& out)
{
    m_output.punctuation("\n]}}\n");
    return m_output.flush(out);
}

Result<void> HarExporter::writeRequest(const ExportItem& item, const ByteSink& out)
{
    const http::RequestHead& head = item.request();
    m_json.key("request");
    m_json.beginObject();
    m_output.textField("method", head.method);
    m_output.textField("url", item.url());
    m_output.textField("httpVersion", head.version);
    writePairs("cookies", cookiesOf(head.headers, "cookie"));
    writeHeaders(head.headers, "headers");
    writeQuery(head.target);
    if (item.exchange().requestBody.wireSize > 0) {
        m_json.key("postData");
        m_json.beginObject();
        m_output.textField("mimeType", head.headers.valueOf("content-type"));
        const auto read = [&item](const ByteSink& take) {
            return item.requestContent(take);
        };
        if (Result<void> text = writeText(read, "_encoding", out); !text)
            return text;
        m_json.endObject();
    }
    m_output.numberField("headersSize", item.exchange().requestHead.size());
    m_output.numberField("bodySize", item.exchange().summary.bodySize);
    m_json.endObject();
    return {};
}

/// An entry needs a response; what none says is that of browsers for a request that was not answered.
Result<void> HarExporter::writeResponse(const ExportItem& item, const ByteSink& out)
{
    const http::ResponseHead& head = item.response();
    m_json.key("response");
    m_json.beginObject();
    m_output.numberField("status", head.status);
    m_output.textField("statusText", head.reason);
    m_output.textField("httpVersion", head.version);
    writePairs("cookies", cookiesOf(head.headers, "set-cookie"));
    writeHeaders(head.headers, "headers");
    m_json.key("content");
    m_json.beginObject();
    m_output.numberField("size", item.responseSize());
    m_output.textField("mimeType", head.headers.valueOf("content-type"));
    if (item.responseSize() > 0) {
        const auto read = [&item](const ByteSink& take) {
            return item.responseContent(take);
        };
        if (Result<void> text = writeText(read, "encoding", out); !text)
            return text;
    }
    m_json.endObject();
    m_output.textField("redirectURL", head.headers.valueOf("location"));
    m_output.numberField("headersSize", item.isAnswered() ? item.exchange().responseHead.size() : -1);
    m_output.numberField("bodySize", item.isAnswered() ? item.responseSize() : -1);
    m_json.endObject();
    return {};
}

Result<void> HarExporter::writeText(const JsonOutput::ReadContent& read, QByteArrayView encodingKey,
                                    const ByteSink& out)
{
    const Result<JsonOutput::BodyForm> form = JsonOutput::formOf(read);
    if (!form)
        return fail(form.error());
    m_json.key("text");
    if (Result<void> written = m_output.content(read, *form, out); !written)
        return written;
    if (*form == JsonOutput::BodyForm::Base64)
        m_output.textField(encodingKey, "base64");
    return {};
}

void HarExporter::writeTimings(const Exchange& exchange)
{
    const Timing& timing = exchange.summary.timing;
    const qint64 total = totalUs(exchange);
    const qint64 sent = std::clamp<qint64>(timing.bodyUs, 0, total);
    m_json.key("timings");
    m_json.beginObject();
    m_json.key("send");
    m_json.literal(milliseconds(sent));
    m_json.key("wait");
    m_json.literal(milliseconds(total - sent));
    m_json.key("receive");
    m_json.literal("0");
    m_json.endObject();
}

Result<void> HarExporter::writeOwnFields(const ExportItem& item)
{
    const Exchange& exchange = item.exchange();
    m_output.numberField("_id", exchange.summary.id.value);
    m_output.textField("_origin", originName(exchange.summary.origin));
    if (exchange.parent)
        m_output.numberField("_parent", exchange.parent.value);
    m_output.textField("_endpoint", exchange.summary.endpoint);
    m_output.textField("_peer", exchange.summary.peer);
    m_output.numberField("_sequence", exchange.sequence);
    m_output.textField("_target", item.request().target);
    if (exchange.requestBody.unkept > 0)
        m_output.numberField("_unkeptSize", exchange.requestBody.unkept);
    const Result<http::HeaderList> trailers = item.requestTrailers();
    if (!trailers)
        return fail(trailers.error());
    if (!trailers->isEmpty())
        writeHeaders(*trailers, "_trailers");
    const Timing& timing = exchange.summary.timing;
    m_json.key("_timing");
    m_json.beginObject();
    m_output.numberField("headUs", timing.headUs);
    m_output.numberField("bodyUs", timing.bodyUs);
    m_output.numberField("responseUs", timing.responseUs);
    m_json.endObject();
    if (!exchange.error)
        return {};
    m_json.key("_error");
    m_json.beginObject();
    m_output.textField("code", exchange.error.code);
    m_json.key("message");
    m_json.text(exchange.error.message);
    m_output.numberField("offset", exchange.error.offset);
    m_json.endObject();
    return {};
}

void HarExporter::writeHeaders(const http::HeaderList& headers, QByteArrayView key)
{
    m_json.key(key);
    m_json.beginArray();
    for (qsizetype i = 0; i < headers.size(); ++i) {
        m_json.beginObject();
        m_output.textField("name", headers.name(i));
        m_output.textField("value", headers.value(i));
        m_json.endObject();
    }
    m_json.endArray();
}

void HarExporter::writePairs(QByteArrayView key, const std::vector<std::pair<QByteArray, QByteArray>>& pairs)
{
    m_json.key(key);
    m_json.beginArray();
    for (const auto& [name, value] : pairs) {
        m_json.beginObject();
        m_output.textField("name", name);
        m_output.textField("value", value);
        m_json.endObject();
    }
    m_json.endArray();
}

void HarExporter::writeQuery(QByteArrayView target)
{
    const QByteArrayView query = http::splitTarget(target).query;
    m_json.key("queryString");
    m_json.beginArray();
    if (!query.isNull()) {
        for (const http::Parameter& parameter : http::parseParameters(query)) {
            m_json.beginObject();
            m_json.key("name");
            m_json.text(QString::fromUtf8(parameter.name));
            m_json.key("value");
            m_json.text(QString::fromUtf8(parameter.value));
            m_json.endObject();
        }
    }
    m_json.endArray();
}

} // namespace hookbench::formats
