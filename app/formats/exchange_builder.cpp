// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exchange_builder.h"

#include "app/formats/http_file_exporter.h"
#include "app/http/h2_head.h"

#include <algorithm>

namespace hookbench::formats {
namespace {

/// A value may be folded (RFC 9112 5.2): a line end in front of a space or tab stays.
QByteArray onOneLine(QByteArray bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool isFold = c == '\r' && i + 2 < bytes.size() && bytes[i + 1] == '\n' &&
                            (bytes[i + 2] == ' ' || bytes[i + 2] == '\t');
        if (isFold)
            ++i;
        else if (c == '\r' || c == '\n' || c == '\0')
            bytes[i] = ' ';
    }
    return bytes;
}

QByteArray inLine(QByteArrayView bytes)
{
    QByteArray result = bytes.toByteArray();
    std::replace_if(
        result.begin(), result.end(), [](char c) { return quint8(c) <= 0x20; }, '_');
    return result;
}

QByteArray fieldLines(const Fields& fields)
{
    QByteArray lines;
    for (const auto& [name, value] : fields)
        lines += inLine(name) + ": " + onOneLine(value) + "\r\n";
    return lines;
}

bool isHttp2(QByteArrayView version)
{
    return version.startsWith("HTTP/2") || version.startsWith("h2") || version.startsWith("http/2");
}

QByteArray h2Block(const Fields& pseudo, const Fields& fields)
{
    http::H2BlockWriter writer;
    const bool hasPseudo = std::ranges::any_of(fields, [](const auto& f) { return f.first.startsWith(':'); });
    if (!hasPseudo) {
        for (const auto& [name, value] : pseudo)
            writer.add(name, value);
    }
    for (const auto& [name, value] : fields)
        writer.add(name, value);
    return writer.take().fields.bytes();
}

void setH2Request(Exchange& exchange, const RequestParts& parts)
{
    exchange.summary.protocol = Protocol::Http2;
    exchange.requestHead = h2Block({{":method", parts.method}, {":path", parts.target}}, parts.fields);
    if (!parts.trailers.empty())
        exchange.requestTrailers = h2Block({}, parts.trailers);
}

/// Trailers are only in a chunked body: it becomes one.
void setBody(Exchange& exchange, const RequestParts& parts)
{
    StoredBody& body = exchange.requestBody;
    body.inlined = parts.body;
    exchange.requestFraming = parts.body.isEmpty() ? http::BodyFraming::None : http::BodyFraming::Length;
    if (exchange.summary.protocol == Protocol::Http1 && !parts.trailers.empty()) {
        const QByteArray size = QByteArray::number(parts.body.size(), 16);
        body.inlined = parts.body.isEmpty() ? QByteArray() : size + "\r\n" + parts.body + "\r\n";
        body.inlined += "0\r\n" + fieldLines(parts.trailers) + "\r\n";
        exchange.requestFraming = http::BodyFraming::Chunked;
    }
    body.wireSize = body.inlined.size();
    exchange.summary.bodySize = parts.body.size();
}

} // namespace

void setRequest(Exchange& exchange, const RequestParts& parts)
{
    exchange.summary.method = parts.method;
    exchange.summary.target = parts.target;
    if (isHttp2(parts.version)) {
        setH2Request(exchange, parts);
    } else {
        const QByteArray version = parts.version.startsWith("HTTP/") ? inLine(parts.version) : "HTTP/1.1";
        const QByteArray target = parts.target.isEmpty() ? QByteArray("/") : inLine(parts.target);
        exchange.requestHead = parts.method.isEmpty()
                                   ? QByteArray()
                                   : inLine(parts.method) + ' ' + target + ' ' + version + "\r\n";
        exchange.requestHead += fieldLines(parts.fields) + "\r\n";
    }
    setBody(exchange, parts);
}

void setAnswer(Exchange& exchange, const ResponseParts& parts)
{
    const int status = std::clamp(parts.status, 0, 999);
    exchange.summary.status = status;
    const QByteArray digits = QByteArray::number(status).rightJustified(3, '0');
    if (exchange.summary.protocol == Protocol::Http2) {
        setResponse(exchange, h2Block({{":status", digits}}, parts.fields), parts.body);
    } else {
        const QByteArray version = parts.version.startsWith("HTTP/1") ? inLine(parts.version) : "HTTP/1.1";
        setResponse(exchange,
                    version + ' ' + digits + ' ' + onOneLine(parts.reason) + "\r\n" +
                        fieldLines(parts.fields) + "\r\n",
                    parts.body);
    }
}

void frameBody(RequestParts& parts)
{
    const bool isFramed =
        std::ranges::any_of(parts.fields, [](const auto& field) { return isFramingField(field.first); });
    if (!parts.body.isEmpty() && !isFramed)
        parts.fields.emplace_back("Content-Length", QByteArray::number(parts.body.size()));
}

std::optional<Origin> originNamed(QByteArrayView name)
{
    for (const Origin origin :
         {Origin::Captured, Origin::Sent, Origin::Replayed, Origin::Forwarded, Origin::Monitored}) {
        if (name == originName(origin))
            return origin;
    }
    return {};
}

} // namespace hookbench::formats
