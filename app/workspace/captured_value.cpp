// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/captured_value.h"

#include "app/http/request_parser.h"
#include "app/http/target.h"
#include "app/payload/json_outline.h"

#include <QCoreApplication>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;
using payload::JsonOutline;

namespace {

struct CaptureText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::CaptureText)
};

constexpr qint64 largestContent = qint64(64) * 1024 * 1024;

Error missing(ExchangeId id, QByteArrayView path)
{
    return {ErrorKind::NotFound,
            CaptureText::tr("Request %1 has no %2.").arg(id.value).arg(QString::fromUtf8(path)),
            {}};
}

/// The first step of "a.b[0]" and what is behind it.
QByteArray takeStep(QByteArrayView& path)
{
    if (path.startsWith('.'))
        path = path.sliced(1);
    qsizetype end = path.startsWith('[') ? path.indexOf(']') + 1 : 0;
    if (end == 0) {
        end = path.startsWith('[') ? path.size() : 0;
        while (end < path.size() && path[end] != '.' && path[end] != '[')
            ++end;
    }
    const QByteArray step = path.first(end).toByteArray();
    path = path.sliced(end);
    return step;
}

JsonOutline::Node follow(const JsonOutline& json, QByteArrayView path)
{
    JsonOutline::Node node = json.nodeCount() > 0 ? JsonOutline::root : JsonOutline::none;
    while (!path.isEmpty() && node != JsonOutline::none) {
        const QByteArray step = takeStep(path);
        if (json.kind(node) == payload::JsonKind::Object)
            node = json.member(node, step);
        else if (json.kind(node) == payload::JsonKind::Array)
            node = json.child(
                node,
                step.mid(step.startsWith('[') ? 1 : 0).chopped(step.startsWith('[') ? 1 : 0).toLongLong());
        else
            node = JsonOutline::none;
    }
    return node;
}

Result<QByteArray> bodyValue(const QByteArray& content, ExchangeId id, QByteArrayView path)
{
    if (path.isEmpty())
        return content;
    const JsonOutline json = JsonOutline::build(content);
    const JsonOutline::Node node = follow(json, path);
    if (node == JsonOutline::none)
        return fail(missing(id, "body" + path.toByteArray()));
    return json.kind(node) == payload::JsonKind::String ? json.bytes(node) : json.raw(node).toByteArray();
}

Result<QByteArray> headerValue(const http::HeaderList& headers, ExchangeId id, QByteArrayView name)
{
    if (!headers.contains(name))
        return fail(missing(id, name));
    return headers.valueOf(name).toByteArray();
}

Result<QByteArray> queryValue(const QByteArray& target, ExchangeId id, QByteArrayView name)
{
    for (const http::Parameter& parameter : http::parseParameters(http::splitTarget(target).query)) {
        if (parameter.name == name)
            return parameter.value;
    }
    return fail(missing(id, name));
}

} // namespace

Result<QByteArray> wholeContent(const session::SessionReader& reader, const StoredBody& body,
                                http::BodyFraming framing)
{
    if (body.wireSize > largestContent)
        return fail(ErrorKind::Usage, CaptureText::tr("The body is larger than 64 MB."));
    QByteArray wire = body.inlined;
    if (body.blob) {
        Result<QByteArray> read = reader.readBlob(body.blob, 0, body.wireSize);
        if (!read)
            return read;
        wire = *read;
    }
    return http::decodeBodySection(wire, framing);
}

Result<QByteArray> capturedValue(const session::SessionReader& reader, ExchangeId id, QByteArrayView path)
{
    const Result<Exchange> read = reader.exchange(id);
    if (!read)
        return fail(read.error());
    const Exchange& exchange = *read;
    QByteArrayView rest = path;
    const bool response = rest.startsWith("response.");
    if (response)
        rest = rest.sliced(9);
    if (rest.startsWith("header."))
        return headerValue(response ? readResponseHead(exchange).headers : readRequestHead(exchange).headers,
                           id, rest.sliced(7));
    if (rest == "body" || rest.startsWith("body.") || rest.startsWith("body[")) {
        const Result<QByteArray> content =
            response ? wholeContent(reader, exchange.responseBody, exchange.responseFraming)
                     : wholeContent(reader, exchange.requestBody, exchange.requestFraming);
        return content ? bodyValue(*content, id, rest.sliced(4)) : content;
    }
    if (!response && rest.startsWith("query."))
        return queryValue(exchange.summary.target, id, rest.sliced(6));
    if (!response && rest == "method")
        return exchange.summary.method;
    if (!response && rest == "target")
        return exchange.summary.target;
    if (rest == "status")
        return QByteArray::number(exchange.summary.status);
    return fail(missing(id, path));
}

templates::CaptureLookup capturedValues(const QString& session)
{
    return [session, reader = std::shared_ptr<session::SessionReader>()](
               qint64 exchange, QByteArrayView path) mutable -> Result<QByteArray> {
        if (!reader) {
            auto opened = session::SessionReader::open(session);
            if (!opened)
                return fail(opened.error());
            reader = std::move(*opened);
        }
        return capturedValue(*reader, ExchangeId{exchange}, path);
    };
}

} // namespace hookbench::workspace
