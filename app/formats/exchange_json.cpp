// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exchange_json.h"

#include "app/exchange/recorder.h"
#include "app/formats/base64_encoder.h"
#include "app/formats/json_writer.h"
#include "app/formats/timestamp.h"
#include "app/http/chunked_decoder.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::formats {
namespace {

struct ExchangeJsonText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::ExchangeJsonText)
};

/// Chunks may be of one byte each, calls of the sink should not.
constexpr qsizetype worthFlushing = 64 * 1024;

/// The writing of one exchange.
class ExchangeJson
{
public:
    ExchangeJson(const Exchange& exchange, const Annotation& annotation, JsonDetail detail,
                 const BodyReader& reader, const ByteSink& sink)
        : m_exchange(exchange)
        , m_annotation(annotation)
        , m_detail(detail)
        , m_reader(reader)
        , m_sink(sink)
        , m_json(m_buffer)
    {
    }

    Result<void> write();

private:
    using PieceVisitor = std::function<Result<void>(QByteArrayView)>;

    void writeOrigin();
    void writeTls();
    void writeCertificate(const crypto::CertificateFacts& certificate);
    Result<void> writeRequest();
    void writeError();
    Result<void> writeResponse();
    void writeTiming();
    void writeSent();
    void writeAnnotations();
    void writeSignature();

    Result<void> writeTrailers();
    Result<void> writeBody(const StoredBody& body, http::BodyFraming framing);
    Result<void> writeRaw();
    Result<void> visitWire(const StoredBody& body, const PieceVisitor& visit) const;
    Result<void> visitContent(const StoredBody& body, http::ChunkedDecoder& decoder,
                              const PieceVisitor& visit) const;
    Result<void> flush();
    Result<void> flushWhenLarge();

    void headers(const http::HeaderList& list);
    void textOrNull(QByteArrayView name, QByteArrayView value);
    void numberOrNull(QByteArrayView name, qint64 value, qint64 unknown);
    void markIfSet(QByteArrayView name, Mark mark);

    const Exchange& m_exchange;
    const Annotation& m_annotation;
    JsonDetail m_detail;
    const BodyReader& m_reader;
    const ByteSink& m_sink;
    QByteArray m_buffer;
    JsonWriter m_json;
};

Result<void> ExchangeJson::write()
{
    m_json.beginObject();
    writeOrigin();
    if (Result<void> request = writeRequest(); !request)
        return request;
    writeError();
    if (Result<void> response = writeResponse(); !response)
        return response;
    writeTiming();
    writeSent();
    writeAnnotations();
    m_json.endObject();
    return flush();
}

void ExchangeJson::writeOrigin()
{
    const ExchangeSummary& summary = m_exchange.summary;
    m_json.key("id");
    m_json.number(summary.id.value);
    m_json.key("origin");
    m_json.latin1(originName(summary.origin));
    numberOrNull("parent", m_exchange.parent.value, 0);
    m_json.key("at");
    m_json.latin1(utcTimestamp(summary.atUs));
    textOrNull("endpoint", summary.endpoint);
    textOrNull("peer", summary.peer);
    m_json.key("connection");
    m_json.number(m_exchange.connection);
    m_json.key("sequence");
    m_json.number(m_exchange.sequence);
    writeTls();
}

/// Of a handshake that failed, what is known: the name that the client asked for, and the alert.
void ExchangeJson::writeTls()
{
    m_json.key("tls");
    if (!m_exchange.tls) {
        m_json.null();
        return;
    }
    const crypto::TlsRecord& tls = *m_exchange.tls;
    m_json.beginObject();
    textOrNull("version", tls.facts.version);
    textOrNull("cipher", tls.facts.cipher);
    textOrNull("sni", tls.facts ? tls.facts.serverName : tls.hello.serverName);
    textOrNull("alpn", tls.facts.protocol);
    m_json.key("resumed");
    m_json.boolean(tls.facts.resumed);
    m_json.key("clientCertificate");
    writeCertificate(tls.facts.clientCertificate);
    numberOrNull("alert", tls.failure.alertNumber, -1);
    m_json.endObject();
}

void ExchangeJson::writeCertificate(const crypto::CertificateFacts& certificate)
{
    if (!certificate) {
        m_json.null();
        return;
    }
    m_json.beginObject();
    m_json.key("subject");
    m_json.text(certificate.subject);
    m_json.key("issuer");
    m_json.text(certificate.issuer);
    textOrNull("fingerprint", certificate.fingerprint);
    m_json.key("notBefore");
    m_json.latin1(utcTimestamp(certificate.notBeforeUs));
    m_json.key("notAfter");
    m_json.latin1(utcTimestamp(certificate.notAfterUs));
    m_json.key("verified");
    m_json.boolean(certificate.verified);
    textOrNull("verification", certificate.verification);
    m_json.endObject();
}

Result<void> ExchangeJson::writeRequest()
{
    const http::RequestHead head = readRequestHead(m_exchange);
    m_json.key("request");
    m_json.beginObject();
    textOrNull("method", head.method);
    textOrNull("target", head.target);
    textOrNull("version", head.version);
    m_json.key("headers");
    headers(head.headers);
    m_json.key("trailers");
    if (Result<void> trailers = writeTrailers(); !trailers)
        return trailers;
    m_json.key("bodySize");
    m_json.number(m_exchange.summary.bodySize);
    if (m_exchange.requestBody.unkept > 0) {
        m_json.key("unkeptSize");
        m_json.number(m_exchange.requestBody.unkept);
    }
    if (m_exchange.stream > 0) {
        m_json.key("stream");
        m_json.number(m_exchange.stream);
    }
    markIfSet("pipelined", Mark::Pipelined);
    markIfSet("halfClosed", Mark::HalfClosed);
    if (m_detail == JsonDetail::Full) {
        if (Result<void> body = writeBody(m_exchange.requestBody, m_exchange.requestFraming); !body)
            return body;
        if (Result<void> raw = writeRaw(); !raw)
            return raw;
    }
    m_json.endObject();
    return {};
}

void ExchangeJson::writeError()
{
    const http::ProtocolError& error = m_exchange.error;
    m_json.key("error");
    if (!error) {
        m_json.null();
        return;
    }
    m_json.beginObject();
    m_json.key("code");
    m_json.latin1(error.code);
    m_json.key("message");
    m_json.text(error.message);
    numberOrNull("offset", error.offset, -1);
    m_json.endObject();
}

Result<void> ExchangeJson::writeResponse()
{
    m_json.key("response");
    if (m_exchange.responseHead.isEmpty()) {
        m_json.null();
        return {};
    }
    const http::ResponseHead head = readResponseHead(m_exchange);
    m_json.beginObject();
    numberOrNull("status", head.status, 0);
    m_json.key("reason");
    m_json.latin1(head.reason);
    m_json.key("headers");
    headers(head.headers);
    m_json.key("bodySize");
    m_json.number(m_exchange.responseSize);
    if (m_detail == JsonDetail::Full) {
        if (Result<void> body = writeBody(m_exchange.responseBody, m_exchange.responseFraming); !body)
            return body;
    }
    m_json.endObject();
    return {};
}

void ExchangeJson::writeTiming()
{
    const Timing& timing = m_exchange.summary.timing;
    m_json.key("timing");
    m_json.beginObject();
    m_json.key("firstByteUs");
    m_json.number(0);
    numberOrNull("headUs", timing.headUs, -1);
    numberOrNull("bodyUs", timing.bodyUs, -1);
    numberOrNull("responseUs", timing.responseUs, -1);
    m_json.endObject();
}

/// Only of what we sent ourselves.
void ExchangeJson::writeSent()
{
    if (!m_exchange.sent)
        return;
    const SentRecord& sent = *m_exchange.sent;
    m_json.key("sent");
    m_json.beginObject();
    textOrNull("url", sent.url);
    m_json.key("attempt");
    m_json.number(sent.attempt);
    numberOrNull("resolveUs", sent.phases.resolveUs, -1);
    numberOrNull("connectUs", sent.phases.connectUs, -1);
    numberOrNull("tlsUs", sent.phases.tlsUs, -1);
    numberOrNull("sendUs", sent.phases.sendUs, -1);
    numberOrNull("waitUs", sent.phases.waitUs, -1);
    numberOrNull("receiveUs", sent.phases.receiveUs, -1);
    m_json.key("certificates");
    m_json.beginArray();
    for (const crypto::CertificateFacts& certificate : sent.chain)
        writeCertificate(certificate);
    m_json.endArray();
    m_json.key("advice");
    m_json.text(sent.advice);
    if (!sent.interim.isEmpty()) {
        m_json.key("interim");
        m_json.latin1(sent.interim);
    }
    m_json.endObject();
}

void ExchangeJson::writeAnnotations()
{
    const WebhookFacts& webhook = m_exchange.summary.webhook;
    textOrNull("provider", webhook.provider);
    textOrNull("event", webhook.event);
    textOrNull("delivery", webhook.delivery);
    writeSignature();
    m_json.key("starred");
    m_json.boolean(m_annotation.starred);
    m_json.key("tags");
    m_json.beginArray();
    for (const QString& tag : m_annotation.tags)
        m_json.text(tag);
    m_json.endArray();
    m_json.key("note");
    m_json.text(m_annotation.note);
}

void ExchangeJson::writeSignature()
{
    m_json.key("signature");
    if (!m_exchange.signature) {
        m_json.null();
        return;
    }
    m_json.beginObject();
    m_json.key("verdict");
    m_json.latin1(verdictName(m_exchange.signature->verdict));
    textOrNull("scheme", m_exchange.signature->scheme);
    m_json.key("reason");
    m_json.text(m_exchange.signature->reason);
    m_json.endObject();
}

Result<void> ExchangeJson::writeTrailers()
{
    if (m_exchange.summary.protocol == Protocol::Http2) {
        headers(readH2Trailers(m_exchange));
        return {};
    }
    const bool isReadable = !m_exchange.requestBody.blob || m_reader;
    http::ChunkedDecoder decoder(http::Limits::none());
    if (m_exchange.requestFraming == http::BodyFraming::Chunked && isReadable) {
        const auto skip = [](QByteArrayView) -> Result<void> {
            return {};
        };
        if (Result<void> read = visitContent(m_exchange.requestBody, decoder, skip); !read)
            return read;
    }
    headers(decoder.trailers());
    return {};
}

Result<void> ExchangeJson::writeBody(const StoredBody& body, http::BodyFraming framing)
{
    m_json.key("body");
    m_json.beginString();
    Base64Encoder encoder(m_buffer);
    const auto encode = [&](QByteArrayView piece) {
        encoder.add(piece);
        return flushWhenLarge();
    };
    http::ChunkedDecoder decoder(http::Limits::none());
    const bool isChunked = framing == http::BodyFraming::Chunked;
    if (Result<void> read = isChunked ? visitContent(body, decoder, encode) : visitWire(body, encode); !read)
        return read;
    encoder.finish();
    m_json.endString();
    return {};
}

Result<void> ExchangeJson::writeRaw()
{
    m_json.key("raw");
    m_json.beginString();
    Base64Encoder encoder(m_buffer);
    encoder.add(m_exchange.requestHead);
    const Result<void> read = visitWire(m_exchange.requestBody, [&](QByteArrayView piece) {
        encoder.add(piece);
        return flushWhenLarge();
    });
    if (!read)
        return read;
    encoder.add(m_exchange.requestTrailers);
    encoder.finish();
    m_json.endString();
    return {};
}

Result<void> ExchangeJson::visitWire(const StoredBody& body, const PieceVisitor& visit) const
{
    if (!body.blob)
        return visit(body.inlined);
    Q_ASSERT(m_reader);
    qint64 offset = 0;
    while (offset < body.wireSize) {
        const Result<QByteArray> piece =
            m_reader(body.blob, offset, std::min(Recorder::pieceSize, body.wireSize - offset));
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return fail(ErrorKind::Damaged,
                        ExchangeJsonText::tr("The body of exchange %1 ends after %2 of %3 bytes.")
                            .arg(m_exchange.summary.id.value)
                            .arg(offset)
                            .arg(body.wireSize));
        if (Result<void> visited = visit(*piece); !visited)
            return visited;
        offset += piece->size();
    }
    return {};
}

/// The content of a chunked body, as far as it can be decoded.
Result<void> ExchangeJson::visitContent(const StoredBody& body, http::ChunkedDecoder& decoder,
                                        const PieceVisitor& visit) const
{
    return visitWire(body, [&](QByteArrayView wire) -> Result<void> {
        http::ChunkedDecoder::Step step;
        do {
            step = decoder.next(wire);
            wire = wire.sliced(step.consumed);
            if (Result<void> visited = visit(step.data); !visited)
                return visited;
        } while (step.consumed > 0);
        return {};
    });
}

Result<void> ExchangeJson::flush()
{
    Result<void> taken = m_sink(m_buffer);
    m_buffer.clear();
    return taken;
}

Result<void> ExchangeJson::flushWhenLarge()
{
    return m_buffer.size() < worthFlushing ? Result<void>() : flush();
}

void ExchangeJson::headers(const http::HeaderList& list)
{
    m_json.beginArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        m_json.beginArray();
        m_json.latin1(list.name(i));
        m_json.latin1(list.value(i));
        m_json.endArray();
    }
    m_json.endArray();
}

void ExchangeJson::textOrNull(QByteArrayView name, QByteArrayView value)
{
    m_json.key(name);
    if (value.isEmpty())
        m_json.null();
    else
        m_json.latin1(value);
}

void ExchangeJson::numberOrNull(QByteArrayView name, qint64 value, qint64 unknown)
{
    m_json.key(name);
    if (value == unknown)
        m_json.null();
    else
        m_json.number(value);
}

void ExchangeJson::markIfSet(QByteArrayView name, Mark mark)
{
    if (!m_exchange.marks.testFlag(mark))
        return;
    m_json.key(name);
    m_json.boolean(true);
}

} // namespace

Result<void> writeExchangeJson(const Exchange& exchange, const Annotation& annotation, JsonDetail detail,
                               const BodyReader& reader, const ByteSink& sink)
{
    return ExchangeJson(exchange, annotation, detail, reader, sink).write();
}

QByteArray exchangeJson(const Exchange& exchange, JsonDetail detail, const Annotation& annotation)
{
    Q_ASSERT(!exchange.requestBody.blob && !exchange.responseBody.blob);
    QByteArray line;
    const Result<void> written =
        writeExchangeJson(exchange, annotation, detail, {}, [&line](QByteArrayView bytes) -> Result<void> {
            line += bytes;
            return {};
        });
    Q_ASSERT(written);
    return line;
}

} // namespace hookbench::formats
