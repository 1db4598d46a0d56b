// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"
#include "app/formats/json_writer.h"
#include "app/formats/timestamp.h"

#include <algorithm>

namespace hookbench::formats {

namespace {

void fields(JsonWriter& json, const http::HeaderList& list)
{
    json.beginArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        json.beginObject();
        json.key("name");
        json.latin1(list.name(i));
        json.key("value");
        json.latin1(list.value(i));
        json.endObject();
    }
    json.endArray();
}

void content(JsonWriter& json, const QByteArray& body)
{
    json.key("text");
    if (isPlainText(body)) {
        json.text(QString::fromUtf8(body));
        return;
    }
    json.latin1(body.toBase64());
    json.key("encoding");
    json.latin1("base64");
}

void emptyArrays(JsonWriter& json, std::initializer_list<QByteArrayView> names)
{
    for (const QByteArrayView name : names) {
        json.key(name);
        json.beginArray();
        json.endArray();
    }
}

void number(JsonWriter& json, QByteArrayView name, qint64 value)
{
    json.key(name);
    json.number(value);
}

void latin1(JsonWriter& json, QByteArrayView name, QByteArrayView value)
{
    json.key(name);
    json.latin1(value);
}

void request(JsonWriter& json, const CodeSource& source)
{
    const http::RequestHead head = readRequestHead(source.exchange);
    json.key("request");
    json.beginObject();
    latin1(json, "method", head.method);
    latin1(json, "url", codeRequest(source).url);
    latin1(json, "httpVersion", head.version);
    json.key("headers");
    fields(json, head.headers);
    emptyArrays(json, {"queryString", "cookies"});
    number(json, "headersSize", head.raw.size());
    number(json, "bodySize", source.body.size());
    if (!source.body.isEmpty()) {
        json.key("postData");
        json.beginObject();
        latin1(json, "mimeType", head.headers.valueOf("content-type"));
        content(json, source.body);
        json.endObject();
    }
    json.endObject();
}

void response(JsonWriter& json, const CodeSource& source)
{
    const http::ResponseHead head = readResponseHead(source.exchange);
    json.key("response");
    json.beginObject();
    number(json, "status", head.status);
    latin1(json, "statusText", head.reason);
    latin1(json, "httpVersion", head.version);
    json.key("headers");
    fields(json, head.headers);
    emptyArrays(json, {"cookies"});
    json.key("content");
    json.beginObject();
    number(json, "size", source.responseBody.size());
    latin1(json, "mimeType", head.headers.valueOf("content-type"));
    content(json, source.responseBody);
    json.endObject();
    latin1(json, "redirectURL", head.headers.valueOf("location"));
    number(json, "headersSize", head.raw.size());
    number(json, "bodySize", source.responseBody.size());
    json.endObject();
}

} // namespace

/// One entry of an archive (HTTP Archive 1.2).
QByteArray harCode(const CodeSource& source)
{
    QByteArray text;
    JsonWriter json(text);
    const Timing& timing = source.exchange.summary.timing;
    const auto milliseconds = [](qint64 microseconds) {
        return std::max<qint64>(microseconds, 0) / 1000;
    };
    json.beginObject();
    latin1(json, "startedDateTime", utcTimestamp(source.exchange.summary.atUs));
    number(json, "time", milliseconds(source.exchange.summary.durationUs()));
    request(json, source);
    response(json, source);
    json.key("cache");
    json.beginObject();
    json.endObject();
    json.key("timings");
    json.beginObject();
    number(json, "send", milliseconds(timing.bodyUs));
    number(json, "wait", milliseconds(timing.responseUs - std::max<qint64>(timing.bodyUs, 0)));
    number(json, "receive", 0);
    json.endObject();
    json.endObject();
    return text + '\n';
}

} // namespace hookbench::formats
