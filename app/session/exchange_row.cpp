// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/exchange_row.h"

#include "app/session/endpoint_options.h"

#include <sqlite3.h>

namespace hookbench::session {

namespace {

enum Column {
    IdColumn,
    OriginColumn,
    AtColumn,
    UrlColumn,
    EndpointColumn,
    ParentColumn,
    PeerColumn,
    LocalColumn,
    ConnectionColumn,
    SequenceColumn,
    MethodColumn,
    TargetColumn,
    StatusColumn,
    BodySizeColumn,
    WireSizeColumn,
    BlobColumn,
    FramingColumn,
    HeadUsColumn,
    BodyUsColumn,
    ResponseUsColumn,
    ErrorCodeColumn,
    ErrorMessageColumn,
    ErrorOffsetColumn,
    ErrorStatusColumn,
    ProtocolColumn,
    StreamColumn,
    TlsColumn,
    MarksColumn,
    UnkeptColumn,
    ResponseBlobColumn,
    ResponseWireSizeColumn,
    ResponseSizeColumn,
    ResponseFramingColumn,
    ProviderColumn,
    EventColumn,
    DeliveryColumn,
    AttemptColumn,
    VerdictColumn,
    SchemeColumn,
    VerdictReasonColumn,
    ColumnCount,
};
static_assert(ColumnCount == exchangeColumnCount);

constexpr qint64 largestStatus = 999;
constexpr qint64 largestPort = 65535;

void bindOptional(Statement& insert, Column column, qint64 value, qint64 absent)
{
    if (value == absent)
        insert.bindNull(column + 1);
    else
        insert.bind(column + 1, value);
}

void bindOptional(Statement& insert, Column column, const QByteArray& text)
{
    if (text.isEmpty())
        insert.bindNull(column + 1);
    else
        insert.bindText(column + 1, text);
}

constexpr qint64 largestFraming = qint64(http::BodyFraming::UntilClose);

/// Answers of older sessions are whole and tell no size: it is that of their bytes.
void decodeResponse(RowReader& reader, Exchange& exchange)
{
    exchange.responseBody.blob.value =
        reader.optionalInteger(ResponseBlobColumn, "response_blob_id", 0, 1, largestBlob);
    exchange.responseBody.wireSize =
        reader.optionalInteger(ResponseWireSizeColumn, "response_wire_size", unknownSize, 0);
    exchange.responseSize = reader.optionalInteger(ResponseSizeColumn, "response_size", unknownSize, 0);
    exchange.responseFraming =
        http::BodyFraming(reader.integer(ResponseFramingColumn, "response_framing", 0, largestFraming));
    const bool isSized =
        exchange.responseBody.wireSize != unknownSize && exchange.responseSize != unknownSize;
    if (exchange.responseBody.blob && !isSized)
        reader.setFault("response_size");
}

void bindResponse(Statement& insert, const Exchange& exchange)
{
    bindOptional(insert, ResponseBlobColumn, exchange.responseBody.blob.value, 0);
    insert.bind(ResponseWireSizeColumn + 1, exchange.responseBody.wireSize);
    insert.bind(ResponseSizeColumn + 1, exchange.responseSize);
    insert.bind(ResponseFramingColumn + 1, qint64(exchange.responseFraming));
}

void decodeWebhook(RowReader& reader, Exchange& exchange)
{
    WebhookFacts& webhook = exchange.summary.webhook;
    webhook.provider = reader.optionalText(ProviderColumn, "provider");
    webhook.event = reader.optionalText(EventColumn, "event");
    webhook.delivery = reader.optionalText(DeliveryColumn, "delivery");
    webhook.attempt =
        qint32(reader.optionalInteger(AttemptColumn, "attempt", 0, 1, std::numeric_limits<qint32>::max()));
    if (reader.isNull(VerdictColumn))
        return;
    SignatureCheck check;
    check.verdict = Verdict(
        reader.integer(VerdictColumn, "verdict", qint64(Verdict::Valid), qint64(Verdict::NotChecked)));
    check.scheme = reader.optionalText(SchemeColumn, "scheme");
    check.reason = QString::fromUtf8(reader.optionalText(VerdictReasonColumn, "verdict_reason"));
    setSignature(exchange, std::move(check));
}

void bindWebhook(Statement& insert, const Exchange& exchange, const QByteArray& reason)
{
    const WebhookFacts& webhook = exchange.summary.webhook;
    bindOptional(insert, ProviderColumn, webhook.provider);
    bindOptional(insert, EventColumn, webhook.event);
    bindOptional(insert, DeliveryColumn, webhook.delivery);
    bindOptional(insert, AttemptColumn, webhook.attempt, 0);
    if (!exchange.signature) {
        for (const Column column : {VerdictColumn, SchemeColumn, VerdictReasonColumn})
            insert.bindNull(column + 1);
        return;
    }
    insert.bind(VerdictColumn + 1, qint64(exchange.signature->verdict));
    bindOptional(insert, SchemeColumn, exchange.signature->scheme);
    bindOptional(insert, VerdictReasonColumn, reason);
}

http::ProtocolError decodeError(RowReader& reader)
{
    http::ProtocolError error;
    if (reader.isNull(ErrorCodeColumn))
        return error;
    error.code = reader.text(ErrorCodeColumn, "error_code");
    if (error.code.isEmpty())
        reader.setFault("error_code");
    error.message = QString::fromUtf8(reader.text(ErrorMessageColumn, "error_message"));
    error.offset = reader.optionalInteger(ErrorOffsetColumn, "error_offset", -1, 0);
    error.status = int(reader.integer(ErrorStatusColumn, "error_status", 0, largestStatus));
    return error;
}

void bindError(Statement& insert, const http::ProtocolError& error, const QByteArray& message)
{
    if (!error) {
        for (const Column column :
             {ErrorCodeColumn, ErrorMessageColumn, ErrorOffsetColumn, ErrorStatusColumn})
            insert.bindNull(column + 1);
        return;
    }
    insert.bindText(ErrorCodeColumn + 1, error.code);
    insert.bindText(ErrorMessageColumn + 1, message);
    bindOptional(insert, ErrorOffsetColumn, error.offset, -1);
    insert.bind(ErrorStatusColumn + 1, error.status);
}

} // namespace

Result<ExchangeRow> decodeExchange(const Connection& connection, const Statement& row)
{
    RowReader reader(connection, row, "exchange", row.integer(IdColumn));
    ExchangeRow result;
    Exchange& exchange = result.exchange;
    ExchangeSummary& summary = exchange.summary;
    summary.id.value = reader.integer(IdColumn, "id", 1);
    summary.origin =
        Origin(reader.integer(OriginColumn, "origin", int(Origin::Captured), int(Origin::Monitored)));
    summary.atUs = reader.integer(AtColumn, "at_us", std::numeric_limits<qint64>::min());
    result.urlId = reader.optionalInteger(UrlColumn, "url_id", 0, 1);
    exchange.summary.endpointId.value = reader.optionalInteger(EndpointColumn, "endpoint_id", 0, 1);
    exchange.parent.value = reader.optionalInteger(ParentColumn, "parent_id", 0, 1);
    summary.peer = reader.text(PeerColumn, "peer");
    exchange.local = reader.text(LocalColumn, "local");
    exchange.connection = reader.integer(ConnectionColumn, "connection", 0);
    exchange.sequence =
        qint32(reader.integer(SequenceColumn, "sequence", 0, std::numeric_limits<qint32>::max()));
    summary.method = reader.text(MethodColumn, "method");
    summary.target = reader.text(TargetColumn, "target");
    summary.status = int(reader.integer(StatusColumn, "status", 0, largestStatus));
    summary.bodySize = reader.integer(BodySizeColumn, "body_size", 0);
    exchange.requestBody.wireSize = reader.integer(WireSizeColumn, "wire_size", 0);
    exchange.requestBody.blob.value = reader.optionalInteger(BlobColumn, "blob_id", 0, 1, largestBlob);
    exchange.requestFraming = http::BodyFraming(
        reader.integer(FramingColumn, "framing", int(http::BodyFraming::None), largestFraming));
    summary.timing.headUs = reader.optionalInteger(HeadUsColumn, "head_us", -1, 0);
    summary.timing.bodyUs = reader.optionalInteger(BodyUsColumn, "body_us", -1, 0);
    summary.timing.responseUs = reader.optionalInteger(ResponseUsColumn, "response_us", -1, 0);
    exchange.error = decodeError(reader);
    exchange.summary.protocol =
        Protocol(reader.integer(ProtocolColumn, "protocol", int(Protocol::Http1), int(Protocol::Http2)));
    exchange.stream =
        qint32(reader.optionalInteger(StreamColumn, "stream", 0, 1, std::numeric_limits<qint32>::max()));
    result.tlsId = reader.optionalInteger(TlsColumn, "tls_id", 0, 1);
    exchange.marks = Marks::fromInt(quint32(reader.integer(MarksColumn, "marks", 0, allMarks)));
    // What came is their sum, which has to be a number too.
    exchange.requestBody.unkept = reader.integer(
        UnkeptColumn, "unkept_size", 0, std::numeric_limits<qint64>::max() - exchange.requestBody.wireSize);
    summary.errorCode = exchange.error.code;
    decodeResponse(reader, exchange);
    decodeWebhook(reader, exchange);
    if (reader.fault())
        return fail(*reader.fault());
    return result;
}

void bindExchange(Statement& insert, const Exchange& exchange, const ExchangeReferences& references,
                  const ExchangeTexts& texts)
{
    const ExchangeSummary& summary = exchange.summary;
    insert.bind(IdColumn + 1, summary.id.value);
    insert.bind(OriginColumn + 1, qint64(summary.origin));
    insert.bind(AtColumn + 1, summary.atUs);
    bindOptional(insert, UrlColumn, references.urlId, 0);
    bindOptional(insert, EndpointColumn, exchange.summary.endpointId.value, 0);
    bindOptional(insert, ParentColumn, exchange.parent.value, 0);
    insert.bindText(PeerColumn + 1, summary.peer);
    insert.bindText(LocalColumn + 1, exchange.local);
    insert.bind(ConnectionColumn + 1, exchange.connection);
    insert.bind(SequenceColumn + 1, exchange.sequence);
    insert.bindText(MethodColumn + 1, summary.method);
    insert.bindText(TargetColumn + 1, summary.target);
    insert.bind(StatusColumn + 1, summary.status);
    insert.bind(BodySizeColumn + 1, summary.bodySize);
    insert.bind(WireSizeColumn + 1, exchange.requestBody.wireSize);
    bindOptional(insert, BlobColumn, exchange.requestBody.blob.value, 0);
    insert.bind(FramingColumn + 1, qint64(exchange.requestFraming));
    bindOptional(insert, HeadUsColumn, summary.timing.headUs, -1);
    bindOptional(insert, BodyUsColumn, summary.timing.bodyUs, -1);
    bindOptional(insert, ResponseUsColumn, summary.timing.responseUs, -1);
    bindError(insert, exchange.error, texts.errorMessage);
    insert.bind(ProtocolColumn + 1, qint64(exchange.summary.protocol));
    bindOptional(insert, StreamColumn, exchange.stream, 0);
    bindOptional(insert, TlsColumn, references.tlsId, 0);
    insert.bind(MarksColumn + 1, qint64(exchange.marks.toInt()));
    insert.bind(UnkeptColumn + 1, exchange.requestBody.unkept);
    bindResponse(insert, exchange);
    bindWebhook(insert, exchange, texts.verdictReason);
}

Result<Endpoint> decodeEndpoint(const Connection& connection, const Statement& row)
{
    RowReader reader(connection, row, "endpoint", row.integer(0));
    Endpoint endpoint;
    endpoint.id.value = reader.integer(0, "id", 1);
    endpoint.name = QString::fromUtf8(reader.text(1, "name"));
    endpoint.address = QString::fromUtf8(reader.text(2, "address"));
    endpoint.port = quint16(reader.integer(3, "port", 0, largestPort));
    endpoint.enabled = reader.integer(4, "enabled", 0, 1) == 1;
    endpoint.reply.status = int(reader.integer(5, "reply_status", 0, largestStatus));
    const QByteArray lines = reader.text(6, "reply_headers");
    endpoint.reply.body = reader.blob(7, "reply_body");
    if (!readEndpointOptions(reader.text(8, "options"), endpoint))
        reader.setFault("options");
    if (reader.fault())
        return fail(*reader.fault());
    Result<http::HeaderList> headers = parseHeaderLines(lines);
    if (!headers) {
        reader.setFault("reply_headers");
        return fail(*reader.fault());
    }
    endpoint.reply.headers = std::move(*headers);
    return endpoint;
}

} // namespace hookbench::session
