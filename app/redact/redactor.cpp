// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redact/redactor.h"

#include "app/exchange/recorder.h"
#include "app/http/h2_head.h"
#include "app/http/request_parser.h"
#include "app/payload/content_coding.h"
#include "app/redact/field_redactor.h"
#include "app/redact/gzip.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::redact {
namespace {

struct RedactorText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::redact::RedactorText)
};

/// The whole body section; nothing when it is too large to be searched.
Result<std::optional<QByteArray>> readWire(const StoredBody& body, const Redactor::BlobReader& reader)
{
    if (body.wireSize > Redactor::largestBody)
        return std::optional<QByteArray>();
    if (!body.blob)
        return std::optional(body.inlined);
    QByteArray wire;
    while (wire.size() < body.wireSize) {
        const Result<QByteArray> piece =
            reader(body.blob, wire.size(), std::min(Recorder::pieceSize, body.wireSize - wire.size()));
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return fail(
                ErrorKind::Damaged,
                RedactorText::tr("A body ends after %1 of %2 bytes.").arg(wire.size()).arg(body.wireSize));
        wire += *piece;
    }
    return std::optional(wire);
}

/// Takes a field line out of a head.
void removeField(QByteArray& head, const http::HeaderList& headers, QByteArrayView name)
{
    const qsizetype i = headers.indexOf(name);
    if (i < 0)
        return;
    const qsizetype at = headers.span(i).nameAt;
    const qsizetype end = head.indexOf('\n', headers.span(i).valueAt);
    head.remove(at, (end < 0 ? head.size() : end + 1) - at);
}

QByteArray chunked(const QByteArray& content, const QByteArray& trailers)
{
    QByteArray wire;
    if (!content.isEmpty())
        wire = QByteArray::number(content.size(), 16) + "\r\n" + content + "\r\n";
    return wire + "0\r\n" + trailers + "\r\n";
}

} // namespace

Redactor::Redactor(const Policy& policy)
    : m_text(policy, [this](Kind kind, const QString& place) {
        ++m_summary.counts[kind];
        if (m_summary.hits.size() < Summary::mostHits)
            m_summary.hits.append({kind, place});
    })
{
}

Result<Exchange> Redactor::redact(const Exchange& exchange, const BlobReader& reader)
{
    const qint64 before = m_summary.total();
    const QString place = RedactorText::tr("Exchange %1").arg(exchange.summary.id.value);
    Exchange result = exchange;
    result.requestHead = redactHead(m_text, exchange.requestHead, RedactorText::tr("%1, request").arg(place));
    result.requestTrailers = redactHead(m_text, exchange.requestTrailers,
                                        RedactorText::tr("%1, trailers").arg(place), FirstLine::Field);
    result.responseHead =
        redactHead(m_text, exchange.responseHead, RedactorText::tr("%1, answer").arg(place));
    if (Result<void> body = redactRequestBody(result, reader); !body)
        return fail(body.error());
    if (Result<void> body = redactResponseBody(result, reader); !body)
        return fail(body.error());
    result.responseTrailers = redactHead(m_text, exchange.responseTrailers,
                                         RedactorText::tr("%1, trailers").arg(place), FirstLine::Field);
    if (result.signature)
        result.signature->reason.clear(); // it may cite what was taken out
    redactSent(result, place);
    result.summary.target = readRequestHead(result).target;
    if (!exchange.summary.target.isEmpty() && result.summary.target.isEmpty())
        result.summary.target = m_text.target(exchange.summary.target, place);
    result.summary.endpoint = m_text.target(exchange.summary.endpoint, place);
    if (exchange.tls) {
        crypto::TlsRecord tls = *exchange.tls;
        for (QString* name : {&tls.facts.clientCertificate.subject, &tls.facts.clientCertificate.issuer})
            *name = QString::fromUtf8(
                m_text.plainText(name->toUtf8(), RedactorText::tr("%1, certificate").arg(place)));
        result.tls = Shared(std::move(tls));
    }
    if (m_summary.total() != before)
        ++m_summary.exchanges;
    return result;
}

Result<void> Redactor::redactRequestBody(Exchange& exchange, const BlobReader& reader)
{
    const QString place = RedactorText::tr("Exchange %1, body of the request").arg(exchange.summary.id.value);
    const Result<std::optional<QByteArray>> read = readWire(exchange.requestBody, reader);
    if (!read)
        return fail(read.error());
    const bool isChunked = exchange.requestFraming == http::BodyFraming::Chunked;
    const QByteArray wire = read->value_or(QByteArray());
    const QByteArray content = http::decodeBodySection(wire, exchange.requestFraming);
    const http::HeaderList headers = readRequestHead(exchange).headers;
    QByteArray changed =
        *read ? redactContent(content, exchange.requestHead, headers, place) : withoutBody(place);
    StoredBody& body = exchange.requestBody;
    if (isChunked) {
        // Extensions of chunks go away, trailers are fields.
        const QByteArray trailers = http::readTrailers(wire).bytes();
        const QByteArray kept =
            redactHead(m_text, trailers, RedactorText::tr("%1, trailers").arg(place), FirstLine::Field);
        body.inlined = chunked(changed, kept.trimmed().isEmpty() ? QByteArray() : kept.trimmed() + "\r\n");
    } else {
        body.inlined = std::move(changed);
    }
    const qint64 size = isChunked ? http::decodeBodySection(body.inlined, exchange.requestFraming).size()
                                  : body.inlined.size();
    if (body.unkept == 0 || !*read) {
        fixLength(exchange.requestHead, exchange.summary.bodySize, size);
        exchange.summary.bodySize = size;
    }
    body.blob = {};
    body.wireSize = body.inlined.size();
    return {};
}

Result<void> Redactor::redactResponseBody(Exchange& exchange, const BlobReader& reader)
{
    const QString place = RedactorText::tr("Exchange %1, body of the answer").arg(exchange.summary.id.value);
    const Result<std::optional<QByteArray>> wire = readWire(exchange.responseBody, reader);
    if (!wire)
        return fail(wire.error());
    const qint64 before = exchange.responseSize;
    const http::HeaderList headers = readResponseHead(exchange).headers;
    const QByteArray content =
        http::decodeBodySection(wire->value_or(QByteArray()), exchange.responseFraming);
    QByteArray changed =
        *wire ? redactContent(content, exchange.responseHead, headers, place) : withoutBody(place);
    exchange.responseSize = changed.size();
    if (exchange.responseFraming == http::BodyFraming::Chunked)
        changed = chunked(changed, {});
    const qint64 size = changed.size();
    exchange.responseBody = {std::move(changed), {}, size, 0};
    fixLength(exchange.responseHead, before, exchange.responseSize);
    return {};
}

void Redactor::redactSent(Exchange& exchange, const QString& place)
{
    if (!exchange.sent)
        return;
    SentRecord sent = *exchange.sent;
    sent.url = m_text.target(sent.url, RedactorText::tr("%1, where it was sent").arg(place));
    sent.advice = QString::fromUtf8(m_text.plainText(sent.advice.toUtf8(), place));
    exchange.sent = Shared(std::move(sent));
}

Annotation Redactor::redact(const Annotation& annotation)
{
    const auto clean = [this](const QString& text) {
        return QString::fromUtf8(m_text.plainText(text.toUtf8(), RedactorText::tr("a note")));
    };
    Annotation result = annotation;
    result.note = clean(annotation.note);
    for (QString& tag : result.tags)
        tag = clean(tag);
    return result;
}

QByteArray Redactor::redactContent(const QByteArray& content, QByteArray& head,
                                   const http::HeaderList& headers, const QString& place)
{
    if (content.isEmpty())
        return content;
    const QByteArrayView type = headers.valueOf("content-type");
    const QByteArray coding = headers.valueOf("content-encoding").trimmed().toByteArray().toLower();
    if (coding.isEmpty() || coding == "identity")
        return m_text.content(content, type, place);
    payload::DecodeLimits limits;
    limits.bytes = largestBody;
    const QByteArrayList codings = payload::contentCodings(headers.valueOf("content-encoding"));
    const payload::DecodedContent plain = payload::decodeContent(content, codings, {}, limits);
    if (plain.problem) {
        removeField(head, headers, "content-encoding");
        return withoutBody(place);
    }
    const QByteArray changed = m_text.content(plain.content, type, place);
    if (changed == plain.content)
        return content;
    if (codings == QByteArrayList{"gzip"} || codings == QByteArrayList{"x-gzip"})
        return deflated(changed, Coding::Gzip);
    if (codings == QByteArrayList{"deflate"})
        return deflated(changed, Coding::Zlib);
    removeField(head, headers, "content-encoding"); // it cannot be encoded again
    return changed;
}

QByteArray Redactor::withoutBody(const QString& place)
{
    m_text.report(Kind::Opaque, place);
    return StandIns::mask.toByteArray();
}

/// What Content-Length announced truly, it goes on to announce truly.
void Redactor::fixLength(QByteArray& head, qint64 before, qint64 after) const
{
    if (before == after)
        return;
    const bool isHttp2 = head.startsWith(':');
    const http::HeaderList headers = isHttp2 ? http::readH2Fields(head) : http::readRequestHead(head).headers;
    const qsizetype i = headers.indexOf("content-length");
    if (i < 0 || headers.value(i) != QByteArray::number(before))
        return;
    head.replace(headers.span(i).valueAt, headers.span(i).valueSize, QByteArray::number(after));
}

} // namespace hookbench::redact
