// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/store_items.h"
#include "app/session/tables.h"

#include <QHash>

#include <span>

namespace hookbench::session {

/// Writes what waits in transactions and keeps account of bodies that are still coming. Owned by the store
/// thread.
class BatchWriter
{
public:
    explicit BatchWriter(ExchangeId lastExchange)
        : m_lastExchange(lastExchange)
    {
    }

    struct Outcome
    {
        std::vector<Result<ExchangeId>> results; ///< one for each item
        QList<ExchangeSummary> stored;
        std::vector<BlobId> abandoned; ///< bodies whose pieces are of no use any more
        std::optional<Error> failure;  ///< the file could not be written; the connection is not to be trusted
        bool committed = false;        ///< something was written
    };

    /// Writes all items in one transaction; only where one of them is impossible, each in its own.
    Outcome write(Tables& tables, std::span<StoreItem> items);

    /// What becomes of items that cannot even be tried.
    Outcome refuse(std::span<StoreItem> items, const Error& error);

    ExchangeId lastExchange() const { return m_lastExchange; }
    qint64 lastConnection() const { return m_lastConnection; }
    void setLastConnection(qint64 connection) { m_lastConnection = connection; }

private:
    /// A body that is coming.
    struct Blob
    {
        qint64 bytes = 0;
        qint64 pieces = 0;
        std::optional<Error> failure; ///< it cannot be kept
    };
    struct Undo
    {
        BlobId blob;
        std::optional<Blob> before;
    };
    /// The work of one item in an open transaction: a result for its owner, or a result code that ends it.
    struct Applied
    {
        int code = 0;
        Result<ExchangeId> result;
    };

    int attempt(Tables& tables, std::span<StoreItem> items, Outcome& outcome, Error& error);
    void forget(const StoreItem& item, const Error& error, Outcome& outcome);
    Applied apply(Tables& tables, StoreItem& item, Outcome& outcome);
    Applied applyExchange(Tables& tables, Exchange& exchange, Outcome& outcome);
    Applied applyPiece(Tables& tables, const PieceItem& piece, Outcome& outcome);
    static int append(Tables& tables, BlobId blob, Blob& body, QByteArrayView bytes);
    void change(BlobId id, std::optional<Blob> now);
    void rollback(Tables& tables);

    ExchangeId m_lastExchange; ///< committed
    ExchangeId m_nextExchange; ///< given out in the open transaction
    qint64 m_lastConnection = 0;
    QHash<BlobId, Blob> m_blobs;
    std::vector<Undo> m_undo;
};

} // namespace hookbench::session
