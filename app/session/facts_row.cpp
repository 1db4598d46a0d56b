// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/facts_row.h"

#include <sqlite3.h>

namespace hookbench::session {

namespace {

constexpr qint64 largestStatus = 999;

enum Column {
    Id,
    OriginOf,
    At,
    Url,
    Peer,
    ConnectionOf,
    Method,
    Target,
    Status,
    Size,
    Head,
    Body,
    Response,
    ErrorCode,
    Provider,
    Event,
    Delivery,
    Attempt,
    EndpointOf,
    ProtocolOf,
    VerdictOf,
};

QByteArrayView textAt(RowReader& reader, const Statement& row, int column, const char* name)
{
    if (row.type(column) == SQLITE_TEXT)
        return row.view(column);
    reader.setFault(name);
    return {};
}

QByteArrayView optionalTextAt(RowReader& reader, const Statement& row, int column, const char* name)
{
    return reader.isNull(column) ? QByteArrayView() : textAt(reader, row, column, name);
}

qint64 durationOf(RowReader& reader)
{
    const qint64 response = reader.optionalInteger(Response, "response_us", -1, 0);
    if (response >= 0)
        return response;
    const qint64 body = reader.optionalInteger(Body, "body_us", -1, 0);
    return body >= 0 ? body : reader.optionalInteger(Head, "head_us", -1, 0);
}

} // namespace

Result<FactsRow> decodeFacts(const Connection& connection, const Statement& row)
{
    RowReader reader(connection, row, "exchange", row.integer(Id));
    FactsRow result;
    Facts& facts = result.facts;
    facts.id.value = reader.integer(Id, "id", 1);
    facts.origin = Origin(reader.integer(OriginOf, "origin", int(Origin::Captured), int(Origin::Monitored)));
    facts.atUs = reader.integer(At, "at_us", std::numeric_limits<qint64>::min());
    result.urlId = reader.optionalInteger(Url, "url_id", 0, 1);
    facts.endpointId.value = reader.optionalInteger(EndpointOf, "endpoint_id", 0, 1);
    facts.protocol =
        Protocol(reader.integer(ProtocolOf, "protocol", int(Protocol::Http1), int(Protocol::Http2)));
    facts.peer = textAt(reader, row, Peer, "peer");
    facts.connection = reader.integer(ConnectionOf, "connection", 0);
    facts.method = textAt(reader, row, Method, "method");
    facts.target = textAt(reader, row, Target, "target");
    facts.status = int(reader.integer(Status, "status", 0, largestStatus));
    facts.bodySize = reader.integer(Size, "body_size", 0);
    facts.durationUs = durationOf(reader);
    facts.errorCode = optionalTextAt(reader, row, ErrorCode, "error_code");
    facts.provider = optionalTextAt(reader, row, Provider, "provider");
    facts.event = optionalTextAt(reader, row, Event, "event");
    facts.delivery = optionalTextAt(reader, row, Delivery, "delivery");
    facts.attempt =
        qint32(reader.optionalInteger(Attempt, "attempt", 0, 1, std::numeric_limits<qint32>::max()));
    if (!reader.isNull(VerdictOf))
        facts.verdict = Verdict(
            reader.integer(VerdictOf, "verdict", qint64(Verdict::Valid), qint64(Verdict::NotChecked)));
    if (reader.fault())
        return fail(*reader.fault());
    return result;
}

} // namespace hookbench::session
