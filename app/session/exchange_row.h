// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/exchange/exchange.h"
#include "app/exchange/recorder.h"
#include "app/session/row_reader.h"

namespace hookbench::session {

/// The facts in the table `exchange`, as one SELECT names them and as decodeExchange() expects them.
#define HOOKBENCH_EXCHANGE_COLUMNS                                                                           \
    "id, origin, at_us, url_id, endpoint_id, parent_id, peer, local, connection, sequence, method, target, " \
    "status, "                                                                                               \
    "body_size, wire_size, blob_id, framing, head_us, body_us, response_us, error_code, error_message, "     \
    "error_offset, error_status, protocol, stream, tls_id, marks, unkept_size, response_blob_id, "           \
    "response_wire_size, response_size, response_framing, provider, event, delivery, attempt, verdict, "     \
    "scheme, verdict_reason"
#define HOOKBENCH_EXCHANGE_PARAMETERS                                                                        \
    "?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?"
constexpr int exchangeColumnCount = 40;

/// Leaves out what the user deleted and may still want back.
#define HOOKBENCH_NOT_DELETED "id NOT IN (SELECT id FROM deleted)"

/// An exchange without heads and bodies, and what of it is kept in other tables.
struct ExchangeRow
{
    Exchange exchange; ///< summary.endpoint and tls are not filled in
    qint64 urlId = 0;  ///< row of endpoint_url; 0 when it has none
    qint64 tlsId = 0;  ///< row of tls; 0 when it came over a plain connection
};

/// The size of an answer that its row does not tell: that of its bytes.
constexpr qint64 unknownSize = -1;

/// Reads the facts from the first columns of `row`. Error: Damaged.
Result<ExchangeRow> decodeExchange(const Connection& connection, const Statement& row);

/// Rows of other tables that an exchange refers to; 0 for none.
struct ExchangeReferences
{
    qint64 urlId = 0;
    qint64 tlsId = 0;
};

/// Texts in the encoding of the file, for as long as they are bound.
struct ExchangeTexts
{
    QByteArray errorMessage;
    QByteArray verdictReason;
};

/// Binds the facts in the order of the columns above.
void bindExchange(Statement& insert, const Exchange& exchange, const ExchangeReferences& references,
                  const ExchangeTexts& texts);

/// A row of the table `endpoint`.
#define HOOKBENCH_ENDPOINT_COLUMNS                                                                           \
    "id, name, address, port, enabled, reply_status, reply_headers, reply_body, options"
Result<Endpoint> decodeEndpoint(const Connection& connection, const Statement& row);

/// Where the pieces of a body stand in the table `piece`.
constexpr int pieceBits = 24;
constexpr qint64 largestBlob = (qint64(1) << (63 - pieceBits)) - 1;
constexpr qint64 largestPiece = (qint64(1) << pieceBits) - 1;
constexpr qint64 pieceRow(BlobId blob, qint64 sequence)
{
    return (blob.value << pieceBits) | sequence;
}
constexpr BlobId blobOfRow(qint64 row)
{
    return BlobId{row >> pieceBits};
}

} // namespace hookbench::session
