// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/raw_message.h"

#include "app/http/field_syntax.h"
#include "app/http/request_parser.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct RawText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::RawText)
};

/// What the bytes say of themselves: heads of HTTP/2 have no request line.
Protocol protocolOf(QByteArrayView request)
{
    return request.startsWith(':') ? Protocol::Http2 : Protocol::Http1;
}

void setAnswerBytes(Exchange& exchange, const QByteArray& response)
{
    const qsizetype end = http::headSize(response);
    if (end < 0)
        return;
    exchange.responseHead = response.first(end);
    const http::ResponseHead head = http::readResponseHead(exchange.responseHead);
    const bool isChunked = http::equalsIgnoringCase(head.headers.valueOf("transfer-encoding"), "chunked");
    exchange.responseFraming = isChunked ? http::BodyFraming::Chunked : http::BodyFraming::Length;
    exchange.responseBody.inlined = response.sliced(end);
    exchange.responseBody.wireSize = exchange.responseBody.inlined.size();
    exchange.responseSize =
        http::decodeBodySection(exchange.responseBody.inlined, exchange.responseFraming).size();
    exchange.summary.status = readResponseHead(exchange).status;
}

/// The first line is one of a request: three parts, the last a version.
bool hasRequestLine(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArrayView line = (end < 0 ? text : text.first(end)).trimmed();
    const qsizetype space = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    return space > 0 && last > space && http::isToken(line.first(space)) &&
           (line.sliced(last + 1).startsWith("HTTP/1.") || line.sliced(last + 1) == "HTTP/2");
}

} // namespace

Result<void> takeRawMessages(const QByteArray& request, const QByteArray& response, const ImportStart& start,
                             ImportTarget& target)
{
    const qsizetype end = http::headSize(request);
    if (end < 0) {
        target.report({{}, RawText::tr("It has no empty line behind the header fields.")});
        return {};
    }
    Exchange exchange;
    exchange.summary.origin = Origin::Captured;
    exchange.summary.atUs = start.nowUs;
    exchange.summary.protocol = protocolOf(request);
    exchange.requestHead = request.first(end);
    const http::RequestHead head = readRequestHead(exchange);
    exchange.summary.method = head.method;
    exchange.summary.target = head.target;
    exchange.requestBody.inlined = request.sliced(end);
    exchange.requestBody.wireSize = exchange.requestBody.inlined.size();
    exchange.requestFraming = exchange.requestBody.inlined.isEmpty()       ? http::BodyFraming::None
                              : head.framing == http::BodyFraming::Chunked ? http::BodyFraming::Chunked
                                                                           : http::BodyFraming::Length;
    exchange.summary.bodySize =
        http::decodeBodySection(exchange.requestBody.inlined, exchange.requestFraming).size();
    if (!response.isEmpty())
        setAnswerBytes(exchange, response);
    return target.take(std::move(exchange));
}

ImportFormat RawImporter::format() const
{
    return {"raw"_ba, RawText::tr("Request as it goes over the wire")};
}

bool RawImporter::recognises(QByteArrayView beginning) const
{
    return hasRequestLine(beginning) && !beginning.sliced(beginning.indexOf(' ') + 1).startsWith("http");
}

Result<void> RawImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    const Result<QByteArray> bytes = readWhole(device);
    if (!bytes)
        return fail(bytes.error());
    return takeRawMessages(*bytes, {}, start, target);
}

} // namespace hookbench::formats
