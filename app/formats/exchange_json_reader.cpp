// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exchange_json_reader.h"

#include "app/formats/json_view.h"
#include "app/formats/timestamp.h"
#include "app/http/request_parser.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace hookbench::formats {
namespace {

struct JsonReaderText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::JsonReaderText)
};

constexpr qint64 mostOf64 = std::numeric_limits<qint64>::max() / 2;
constexpr qint64 mostConnections = qint64(1) << 53; ///< far below where counting on would overflow
constexpr qint64 mostOf32 = std::numeric_limits<qint32>::max();

/// [["Host","a"],["X-A","1"]]
Fields readPairs(const JsonView& list)
{
    Fields fields;
    for (const JsonView& pair : list.elements()) {
        const std::vector<JsonView> parts = pair.elements();
        if (parts.size() == 2)
            fields.emplace_back(parts[0].latin1(), parts[1].latin1());
    }
    return fields;
}

qint64 timeOf(const JsonView& view)
{
    return view.number(-1, 0, mostOf64);
}

crypto::CertificateFacts readCertificate(const JsonView& view)
{
    crypto::CertificateFacts certificate;
    certificate.subject = view["subject"].text();
    certificate.issuer = view["issuer"].text();
    certificate.fingerprint = view["fingerprint"].latin1();
    certificate.notBeforeUs = readTimestamp(view["notBefore"].latin1()).value_or(0);
    certificate.notAfterUs = readTimestamp(view["notAfter"].latin1()).value_or(0);
    certificate.verified = view["verified"].isTrue();
    certificate.verification = view["verification"].latin1();
    return certificate;
}

Shared<crypto::TlsRecord> readTls(const JsonView& view)
{
    if (!view.isObject())
        return {};
    crypto::TlsRecord record;
    record.facts.version = view["version"].latin1();
    record.facts.cipher = view["cipher"].latin1();
    record.facts.protocol = view["alpn"].latin1();
    record.facts.resumed = view["resumed"].isTrue();
    (record.facts ? record.facts.serverName : record.hello.serverName) = view["sni"].latin1();
    if (view["clientCertificate"].isObject())
        record.facts.clientCertificate = readCertificate(view["clientCertificate"]);
    if (const int alert = int(view["alert"].number(-1, 0, 255)); alert >= 0) {
        record.failure.code = "tls-alert";
        record.failure.message = QString::fromLatin1(crypto::alertName(alert));
        record.failure.alert = crypto::TlsFailure::Alert::Received;
        record.failure.alertNumber = alert;
    }
    return Shared(std::move(record));
}

/// HTTP/2 renders a head, an empty line, the content and perhaps trailers.
void cutH2Raw(Exchange& exchange, const QByteArray& raw, const QByteArray& content)
{
    constexpr QByteArrayView emptyLine("\r\n\r\n");
    const qsizetype found = raw.indexOf(emptyLine);
    const qsizetype end = found < 0 ? raw.size() : found + emptyLine.size();
    exchange.requestHead = raw.first(end);
    exchange.requestTrailers = raw.mid(end + content.size());
    exchange.requestFraming = content.isEmpty() ? http::BodyFraming::None : http::BodyFraming::Length;
    exchange.requestBody.inlined = content;
}

/// Cuts the bytes of the wire into head and body section. `content` is what that carries: only where it is
/// not the section itself there are chunks.
void cutRaw(Exchange& exchange, const QByteArray& raw, const QByteArray& content)
{
    const qsizetype end = http::headSize(raw);
    const QByteArray wire = end < 0 ? QByteArray() : raw.sliced(end);
    const bool isChunked = !wire.isEmpty() &&
                           http::readRequestHead(raw.first(end)).framing == http::BodyFraming::Chunked &&
                           http::decodeBodySection(wire, http::BodyFraming::Chunked) == content;
    if (isChunked) {
        exchange.requestHead = raw.first(end);
        exchange.requestFraming = http::BodyFraming::Chunked;
        exchange.requestBody.inlined = wire;
        return;
    }
    exchange.requestHead =
        raw.endsWith(content) ? raw.chopped(content.size()) : raw.first(std::max<qsizetype>(end, 0));
    exchange.requestFraming = content.isEmpty() ? http::BodyFraming::None : http::BodyFraming::Length;
    exchange.requestBody.inlined = content;
}

Result<void> readRequest(const JsonView& view, Exchange& exchange)
{
    if (!view.isObject())
        return fail(ErrorKind::Usage, JsonReaderText::tr("It is no exchange: “request” is missing."));
    RequestParts parts;
    parts.method = view["method"].latin1();
    parts.target = view["target"].latin1();
    parts.version = view["version"].latin1();
    exchange.stream = qint32(view["stream"].number(0, 0, mostOf32));
    const bool isHttp2 = parts.version.startsWith("HTTP/2") || exchange.stream > 0;
    const std::optional<QByteArray> raw = view["raw"].base64();
    const std::optional<QByteArray> body = view["body"].base64();
    if (!view["body"].isNull() && !body)
        return fail(ErrorKind::Usage, JsonReaderText::tr("“request.body” is not base64."));
    if (!view["raw"].isNull() && !raw)
        return fail(ErrorKind::Usage, JsonReaderText::tr("“request.raw” is not base64."));
    parts.body = body.value_or(QByteArray());
    parts.fields = readPairs(view["headers"]);
    parts.trailers = readPairs(view["trailers"]);
    if (raw) {
        exchange.summary.protocol = isHttp2 ? Protocol::Http2 : Protocol::Http1;
        exchange.summary.method = parts.method;
        exchange.summary.target = parts.target;
        (isHttp2 ? cutH2Raw : cutRaw)(exchange, *raw, parts.body);
        exchange.requestBody.wireSize = exchange.requestBody.inlined.size();
    } else {
        setRequest(exchange, parts);
    }
    // The sum with what was kept is a number, too.
    exchange.requestBody.unkept =
        view["unkeptSize"].number(0, 0, std::numeric_limits<qint64>::max() - exchange.requestBody.wireSize);
    exchange.summary.bodySize = view["bodySize"].number(parts.body.size(), 0, mostOf64);
    exchange.marks.setFlag(Mark::Pipelined, view["pipelined"].isTrue());
    exchange.marks.setFlag(Mark::HalfClosed, view["halfClosed"].isTrue());
    return {};
}

Result<void> readResponse(const JsonView& view, Exchange& exchange)
{
    if (!view.isObject())
        return {};
    ResponseParts parts;
    parts.status = int(view["status"].number(0, 0, 999));
    parts.reason = view["reason"].latin1();
    parts.fields = readPairs(view["headers"]);
    const std::optional<QByteArray> body = view["body"].base64();
    if (!view["body"].isNull() && !body)
        return fail(ErrorKind::Usage, JsonReaderText::tr("“response.body” is not base64."));
    parts.body = body.value_or(QByteArray());
    setAnswer(exchange, parts);
    return {};
}

void readWebhook(const JsonView& view, Exchange& exchange)
{
    WebhookFacts& webhook = exchange.summary.webhook;
    webhook.provider = view["provider"].latin1();
    webhook.event = view["event"].latin1();
    webhook.delivery = view["delivery"].latin1();
    const JsonView signature = view["signature"];
    const QByteArray verdict = signature["verdict"].latin1();
    for (const Verdict one : {Verdict::Valid, Verdict::Invalid, Verdict::Authenticated, Verdict::Unsigned,
                              Verdict::NoSecret, Verdict::NotChecked}) {
        if (verdict == verdictName(one))
            setSignature(exchange,
                         SignatureCheck{one, signature["scheme"].latin1(), signature["reason"].text()});
    }
}

Shared<SentRecord> readSent(const JsonView& view)
{
    if (!view.isObject())
        return {};
    SentRecord sent;
    sent.url = view["url"].latin1();
    sent.attempt = qint32(view["attempt"].number(1, 1, mostOf32));
    sent.phases = {timeOf(view["resolveUs"]), timeOf(view["connectUs"]), timeOf(view["tlsUs"]),
                   timeOf(view["sendUs"]),    timeOf(view["waitUs"]),    timeOf(view["receiveUs"])};
    for (const JsonView& certificate : view["certificates"].elements()) {
        if (certificate.isObject())
            sent.chain.append(readCertificate(certificate));
    }
    sent.advice = view["advice"].text();
    sent.interim = view["interim"].latin1();
    return Shared(std::move(sent));
}

Annotation readAnnotation(const JsonView& view)
{
    Annotation annotation;
    annotation.starred = view["starred"].isTrue();
    annotation.note = view["note"].text();
    for (const JsonView& tag : view["tags"].elements()) {
        const QString text = tag.text();
        if (!text.isEmpty() && !annotation.tags.contains(text))
            annotation.tags.append(text);
    }
    return annotation;
}

void readError(const JsonView& view, Exchange& exchange)
{
    if (!view.isObject())
        return;
    exchange.error.code = view["code"].latin1();
    exchange.error.message = view["message"].text();
    exchange.error.offset = view["offset"].number(-1, 0, mostOf64);
    exchange.summary.errorCode = exchange.error.code;
}

} // namespace

Result<AnnotatedExchange> readExchangeJson(QByteArrayView line)
{
    const payload::JsonOutline outline = payload::JsonOutline::build(line);
    if (outline.problem())
        return fail(ErrorKind::Usage, outline.problem().message);
    const JsonView view(outline);
    Exchange exchange;
    ExchangeSummary& summary = exchange.summary;
    const std::optional<qint64> at = readTimestamp(view["at"].latin1());
    const std::optional<Origin> origin = originNamed(view["origin"].latin1());
    if (!at || !origin)
        return fail(ErrorKind::Usage, JsonReaderText::tr("It is no exchange: “%1” is missing or wrong.")
                                          .arg(QLatin1StringView(at ? "origin" : "at")));
    summary.id = ExchangeId{view["id"].number(0, 1, mostOf64)};
    summary.origin = *origin;
    summary.atUs = *at;
    summary.endpoint = view["endpoint"].latin1();
    summary.peer = view["peer"].latin1();
    exchange.parent = ExchangeId{view["parent"].number(0, 1, mostOf64)};
    exchange.connection = view["connection"].number(0, 0, mostConnections);
    exchange.sequence = qint32(view["sequence"].number(0, 0, mostOf32));
    exchange.tls = readTls(view["tls"]);
    if (Result<void> read = readRequest(view["request"], exchange); !read)
        return fail(read.error());
    readError(view["error"], exchange);
    if (Result<void> read = readResponse(view["response"], exchange); !read)
        return fail(read.error());
    const JsonView timing = view["timing"];
    summary.timing = {timeOf(timing["headUs"]), timeOf(timing["bodyUs"]), timeOf(timing["responseUs"])};
    readWebhook(view, exchange);
    exchange.sent = readSent(view["sent"]);
    return AnnotatedExchange{std::move(exchange), readAnnotation(view)};
}

} // namespace hookbench::formats
