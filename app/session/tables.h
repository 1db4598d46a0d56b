// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/exchange/exchange.h"
#include "app/session/session_writer.h"
#include "app/session/sqlite.h"

#include <QHash>

namespace hookbench::session {

/// A row of `meta`: 0 when it is not there; Damaged when it is not a number.
Result<qint64> readFact(Connection& connection, const char* key);

/// The prepared statements with which the writer fills a session. Result codes are SQLite's, SQLITE_OK when
/// done: they cost nothing on the way that is taken 100,000 times a second.
class Tables
{
public:
    static Result<Tables> prepare(Connection connection);

    Connection& connection() { return m_connection; }

    int begin() { return m_begin.run(); }
    int commit() { return m_commit.run(); }
    void rollback();

    /// Under the number in exchange.summary.id.
    int insertExchange(const Exchange& exchange);
    int insertPiece(qint64 row, QByteArrayView bytes);
    int appendToPiece(qint64 row, QByteArrayView bytes);

    /// Deletes up to `limit` pieces of a body; `deleted` says how many there were.
    int deletePieces(BlobId blob, int limit, int& deleted);

    int setFact(const char* key, qint64 value); ///< a row of `meta`

    Result<qint64> fact(const char* key) { return readFact(m_connection, key); }

    /// Bytes on the disk without those that are free to be written again.
    Result<qint64> usedBytes();

    /// Commits about this many bytes and takes them away again: does writing work?
    Result<void> probe(qint64 bytes);

    Result<Endpoint> saveEndpoint(Endpoint endpoint);
    Result<void> removeEndpoint(EndpointId id);

    /// The highest number ever given to an exchange, also when that was removed.
    Result<ExchangeId> lastExchange();
    int noteLastExchange(ExchangeId last); ///< within a transaction
    Result<BlobId> lastBlob();             ///< highest number of a body in pieces
    Result<qint64> lastConnection(ExchangeId lastExchange);

    /// Undoes what a failed commit left behind after all.
    Result<void> removeExchangesAfter(ExchangeId last);

    /// Leaves what makes the next opening fast.
    Result<void> noteClosing(ExchangeId lastExchange, qint64 lastConnection);

private:
    explicit Tables(Connection connection);
    int urlId(const QByteArray& url, qint64& id);
    int tlsId(const Shared<crypto::TlsRecord>& tls, qint64& id);
    Result<EndpointId> nextEndpointId();

    Connection m_connection;
    Statement m_begin;
    Statement m_commit;
    Statement m_rollback;
    Statement m_insertExchange;
    Statement m_insertRaw;
    Statement m_insertPiece;
    Statement m_appendToPiece;
    Statement m_deletePieces;
    Statement m_pageCount;
    Statement m_freePages;
    Statement m_findUrl;
    Statement m_insertUrl;
    Statement m_insertTls;
    Statement m_setFact;
    QHash<QByteArray, qint64> m_urls; ///< committed or of this transaction
    QHash<QByteArray, qint64> m_tls;  ///< likewise, the newest alone

    /// Likewise: the same connections come again, and to write a record down costs more than to store its
    /// exchange. Each is kept, so that its address stays its own.
    struct KnownTls
    {
        Shared<crypto::TlsRecord> record;
        qint64 id = 0;
    };
    QHash<const crypto::TlsRecord*, KnownTls> m_tlsOfConnections;
    qint64 m_pageSize = 0;
};

} // namespace hookbench::session
