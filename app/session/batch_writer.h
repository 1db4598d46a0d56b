// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/store_items.h"
#include "app/session/tables.h"

#include <QHash>

#include <functional>
#include <span>

namespace hookbench::session {

/// Writes what waits in transactions and keeps account of bodies that are still coming. Owned by the store
/// thread.
class BatchWriter
{
public:
    /// `newBlob` gives out numbers for bodies.
    BatchWriter(ExchangeId lastExchange, std::function<BlobId()> newBlob)
        : m_lastExchange(lastExchange)
        , m_newBlob(std::move(newBlob))
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

    /// Later exchanges share no answer with those that are there.
    void forgetReplies() { m_replies.clear(); }

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
    /// A large answer that an endpoint gives again and again. Its bytes are held, so that no other answer can
    /// have their address.
    struct SharedReply
    {
        QByteArray bytes;
        BlobId blob;
    };

    void forget(const StoreItem& item, const Error& error, Outcome& outcome);
    Applied apply(Tables& tables, StoreItem& item, Outcome& outcome);
    Applied applyExchange(Tables& tables, Exchange& exchange, Outcome& outcome);
    Applied applyPiece(Tables& tables, const PieceItem& piece, Outcome& outcome);
    std::optional<Error> claim(const StoredBody& body, StoredBody& stored, Outcome& outcome);
    int shareReply(Tables& tables, StoredBody& body);
    static int append(Tables& tables, BlobId blob, Blob& body, QByteArrayView bytes);
    void change(BlobId id, std::optional<Blob> now);
    void rollback(Tables& tables);

    ExchangeId m_lastExchange; ///< committed
    ExchangeId m_nextExchange; ///< given out in the open transaction
    ExchangeId m_parent;       ///< the last that is no child; none when it was not stored
    const std::function<BlobId()> m_newBlob;
    qint64 m_lastConnection = 0;
    QHash<BlobId, Blob> m_blobs;
    std::vector<Undo> m_undo;
    std::vector<SharedReply> m_replies;             ///< committed, the newest last
    std::vector<SharedReply> m_repliesNotCommitted; ///< of the open transaction
};

} // namespace hookbench::session
