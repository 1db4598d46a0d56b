// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/batch_writer.h"

#include "app/session/exchange_row.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace hookbench::session {

namespace {

struct BatchText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::BatchText)
};

/// The item is at fault, not the file.
bool isItemsFault(int code)
{
    const int primary = code & 0xff;
    return primary == SQLITE_TOOBIG || primary == SQLITE_CONSTRAINT || primary == SQLITE_MISMATCH ||
           primary == SQLITE_NOMEM;
}

Error brokenBody(BlobId blob)
{
    return {ErrorKind::Io,
            BatchText::tr("The body %1 cannot be stored: a part of it is missing.").arg(blob.value),
            {}};
}

/// Answers from this size on are kept once, however many exchanges have them.
constexpr qsizetype worthSharing = 16 * 1024;

/// So many of them are known, at most.
constexpr qsizetype mostShared = 8;

/// What the columns cannot hold becomes what the reader would make of it.
void normalize(Exchange& exchange)
{
    if (exchange.error.code.isEmpty())
        exchange.error = {};
    exchange.summary.errorCode = exchange.error.code;
    for (StoredBody* body : {&exchange.requestBody, &exchange.responseBody}) {
        if (!body->blob)
            body->wireSize = body->inlined.size();
    }
}

} // namespace

BatchWriter::Outcome BatchWriter::write(Tables& tables, std::span<StoreItem> items)
{
    Outcome outcome;
    Error error;
    const int code = attempt(tables, items, outcome, error);
    if (code == SQLITE_OK)
        return outcome;
    outcome = {};
    if (!isItemsFault(code))
        return refuse(items, error);
    for (size_t i = 0; i < items.size(); ++i) {
        const std::span<StoreItem> single = items.subspan(i, 1);
        const int singleCode = attempt(tables, single, outcome, error);
        if (singleCode == SQLITE_OK)
            continue;
        if (!isItemsFault(singleCode)) {
            Outcome rest = refuse(items.subspan(i), error);
            outcome.failure = rest.failure;
            outcome.results.insert(outcome.results.end(), rest.results.begin(), rest.results.end());
            outcome.abandoned.insert(outcome.abandoned.end(), rest.abandoned.begin(), rest.abandoned.end());
            return outcome;
        }
        forget(single.front(), error, outcome);
    }
    return outcome;
}

BatchWriter::Outcome BatchWriter::refuse(std::span<StoreItem> items, const Error& error)
{
    Outcome outcome;
    outcome.failure = error;
    for (const StoreItem& item : items)
        forget(item, error, outcome);
    return outcome;
}

/// Gives up one item; a body that it belongs to cannot be kept any more.
void BatchWriter::forget(const StoreItem& item, const Error& error, Outcome& outcome)
{
    if (std::holds_alternative<Exchange>(item.what) && !isChild(item))
        m_parent = {};
    outcome.results.push_back(fail(error));
    if (const auto* piece = std::get_if<PieceItem>(&item.what)) {
        m_blobs[piece->blob].failure = error;
        return;
    }
    const auto* exchange = std::get_if<Exchange>(&item.what);
    const auto* drop = std::get_if<DropItem>(&item.what);
    const BlobId request = exchange ? exchange->requestBody.blob : drop ? drop->blob : BlobId{};
    const BlobId response = exchange ? exchange->responseBody.blob : BlobId{};
    for (const BlobId blob : {request, response}) {
        if (blob && m_blobs.remove(blob))
            outcome.abandoned.push_back(blob);
    }
}

/// On success appends to `outcome`; otherwise leaves it, the file and our account of it as they were.
int BatchWriter::attempt(Tables& tables, std::span<StoreItem> items, Outcome& outcome, Error& error)
{
    Outcome now;
    now.results.reserve(items.size());
    m_nextExchange = m_lastExchange;
    m_undo.clear();
    m_repliesNotCommitted.clear();
    int code = tables.begin();
    for (size_t i = 0; i < items.size() && code == SQLITE_OK; ++i) {
        Applied applied = apply(tables, items[i], now);
        code = applied.code;
        now.results.push_back(std::move(applied.result));
    }
    if (code == SQLITE_OK)
        code = tables.commit();
    if (code != SQLITE_OK) {
        error = tables.connection().error(code);
        rollback(tables);
        return code;
    }
    m_lastExchange = m_nextExchange;
    m_replies.insert(m_replies.end(), m_repliesNotCommitted.begin(), m_repliesNotCommitted.end());
    if (m_replies.size() > mostShared)
        m_replies.erase(m_replies.begin(), m_replies.end() - mostShared);
    if (outcome.results.empty()) {
        outcome = std::move(now);
        return SQLITE_OK;
    }
    outcome.committed |= now.committed;
    outcome.results.insert(outcome.results.end(), now.results.begin(), now.results.end());
    outcome.stored += now.stored;
    outcome.abandoned.insert(outcome.abandoned.end(), now.abandoned.begin(), now.abandoned.end());
    return SQLITE_OK;
}

BatchWriter::Applied BatchWriter::apply(Tables& tables, StoreItem& item, Outcome& outcome)
{
    if (auto* exchange = std::get_if<Exchange>(&item.what))
        return applyExchange(tables, *exchange, outcome);
    if (const auto* piece = std::get_if<PieceItem>(&item.what))
        return applyPiece(tables, *piece, outcome);
    if (const auto* drop = std::get_if<DropItem>(&item.what)) {
        change(drop->blob, {});
        outcome.abandoned.push_back(drop->blob);
    }
    return {SQLITE_OK, ExchangeId{}};
}

BatchWriter::Applied BatchWriter::applyExchange(Tables& tables, Exchange& exchange, Outcome& outcome)
{
    const bool isOfFamily = exchange.parent == precedingExchange;
    if (!isOfFamily)
        m_parent = {};
    normalize(exchange);
    StoredBody request;
    StoredBody response;
    const std::optional<Error> noRequest = claim(exchange.requestBody, request, outcome);
    const std::optional<Error> noResponse = claim(exchange.responseBody, response, outcome);
    if (noRequest || noResponse) {
        for (const BlobId blob : {request.blob, response.blob}) {
            if (blob)
                outcome.abandoned.push_back(blob);
        }
        return {SQLITE_OK, fail(noRequest ? *noRequest : *noResponse)};
    }
    if (const int code = shareReply(tables, response); code != SQLITE_OK)
        return {code, ExchangeId{}};
    std::swap(exchange.requestBody, request);
    std::swap(exchange.responseBody, response);
    const ExchangeId before = exchange.summary.id;
    exchange.summary.id = ExchangeId{m_nextExchange.value + 1};
    if (isOfFamily)
        exchange.parent = m_parent;
    const int code = tables.insertExchange(exchange);
    if (isOfFamily)
        exchange.parent = precedingExchange;
    std::swap(exchange.requestBody, request); // as they came, should it be tried again
    std::swap(exchange.responseBody, response);
    if (code != SQLITE_OK) {
        exchange.summary.id = before;
        return {code, ExchangeId{}};
    }
    outcome.committed = true;
    m_nextExchange = exchange.summary.id;
    if (!isOfFamily)
        m_parent = exchange.summary.id;
    m_lastConnection = std::max(m_lastConnection, exchange.connection);
    outcome.stored.push_back(exchange.summary);
    return {SQLITE_OK, exchange.summary.id};
}

/// What is to be stored of a body, whose pieces are then nobody's but its exchange's; or why it cannot be.
std::optional<Error> BatchWriter::claim(const StoredBody& body, StoredBody& stored, Outcome& outcome)
{
    const BlobId blob = body.blob;
    if (!blob) {
        stored = body;
        return std::nullopt;
    }
    const auto known = m_blobs.constFind(blob);
    if (known == m_blobs.constEnd()) {
        // A body without bytes has no pieces and needs none.
        stored = {{}, {}, 0, body.unkept};
        return body.wireSize > 0 ? std::optional(brokenBody(blob)) : std::nullopt;
    }
    const std::optional<Error> failure = known->failure;
    if (failure)
        outcome.abandoned.push_back(blob);
    else
        stored = {{}, blob, known->bytes, body.unkept};
    change(blob, {});
    return failure;
}

/// Puts a large answer into pieces that all exchanges with it refer to. Copies of the same bytes share their
/// memory, so that looking at the address is enough.
int BatchWriter::shareReply(Tables& tables, StoredBody& body)
{
    if (body.blob || body.inlined.size() < worthSharing)
        return SQLITE_OK;
    for (const std::vector<SharedReply>* known : {&m_replies, &m_repliesNotCommitted}) {
        for (const SharedReply& reply : *known) {
            if (reply.bytes.constData() == body.inlined.constData() &&
                reply.bytes.size() == body.inlined.size()) {
                body = {{}, reply.blob, body.wireSize, 0};
                return SQLITE_OK;
            }
        }
    }
    const SharedReply reply = {body.inlined, m_newBlob()};
    Blob pieces;
    if (const int code = append(tables, reply.blob, pieces, reply.bytes); code != SQLITE_OK)
        return code;
    m_repliesNotCommitted.push_back(reply);
    body = {{}, reply.blob, body.wireSize, 0};
    return SQLITE_OK;
}

BatchWriter::Applied BatchWriter::applyPiece(Tables& tables, const PieceItem& piece, Outcome& outcome)
{
    const Blob known = m_blobs.value(piece.blob);
    if (known.failure)
        return {SQLITE_OK, fail(*known.failure)};
    if (piece.bytes.isEmpty())
        return {SQLITE_OK, ExchangeId{}};
    if (known.bytes + piece.bytes.size() > largestPiece * Recorder::pieceSize) {
        Blob broken = known;
        broken.failure = brokenBody(piece.blob);
        change(piece.blob, broken);
        return {SQLITE_OK, fail(*broken.failure)};
    }
    Blob grown = known;
    const int code = append(tables, piece.blob, grown, piece.bytes);
    if (code == SQLITE_OK) {
        outcome.committed = true;
        change(piece.blob, grown);
    }
    return {code, ExchangeId{}};
}

/// However the bytes were cut when they came: only the last piece may be short, or they could not be found by
/// their offset.
int BatchWriter::append(Tables& tables, BlobId blob, Blob& body, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 room = body.pieces * Recorder::pieceSize - body.bytes;
        const bool isNew = room == 0;
        const QByteArrayView part = bytes.first(std::min(bytes.size(), isNew ? Recorder::pieceSize : room));
        const int code = isNew ? tables.insertPiece(pieceRow(blob, body.pieces), part)
                               : tables.appendToPiece(pieceRow(blob, body.pieces - 1), part);
        if (code != SQLITE_OK)
            return code;
        body.pieces += isNew ? 1 : 0;
        body.bytes += part.size();
        bytes = bytes.sliced(part.size());
    }
    return SQLITE_OK;
}

/// Changes our account of a body so that rollback() can undo it.
void BatchWriter::change(BlobId id, std::optional<Blob> now)
{
    const auto known = m_blobs.constFind(id);
    m_undo.push_back({id, known == m_blobs.constEnd() ? std::nullopt : std::optional<Blob>(*known)});
    if (now)
        m_blobs.insert(id, *std::move(now));
    else
        m_blobs.remove(id);
}

void BatchWriter::rollback(Tables& tables)
{
    tables.rollback();
    for (auto undo = m_undo.rbegin(); undo != m_undo.rend(); ++undo) {
        if (undo->before)
            m_blobs.insert(undo->blob, *undo->before);
        else
            m_blobs.remove(undo->blob);
    }
    m_undo.clear();
}

} // namespace hookbench::session
