// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/recorder.h"

#include <QHash>
#include <QMutex>
#include <QWaitCondition>

namespace hookbench::tests {

/// A Recorder in memory that can hold its receipts back or refuse, to see what a listener does meanwhile.
class FakeRecorder final : public Recorder
{
public:
    enum class Manner { Accept, Hold, Refuse };

    void setManner(Manner manner)
    {
        const QMutexLocker lock(&m_mutex);
        m_manner = manner;
    }

    /// Gives the receipts that were held back.
    void release()
    {
        std::vector<Held> held;
        {
            const QMutexLocker lock(&m_mutex);
            m_manner = Manner::Accept;
            held.swap(m_held);
        }
        for (Held& one : held)
            one.sink->deliver({std::move(one.receipt)});
    }

    /// Waits until `count` exchanges came; what came.
    std::vector<Exchange> waitFor(size_t count, int timeoutMs = 5000)
    {
        const QMutexLocker lock(&m_mutex);
        QDeadlineTimer deadline(timeoutMs);
        while (m_exchanges.size() < count && m_changed.wait(&m_mutex, deadline)) {
        }
        return m_exchanges;
    }

    size_t heldPieces()
    {
        const QMutexLocker lock(&m_mutex);
        return m_heldPieces;
    }

    QByteArray blob(BlobId id)
    {
        const QMutexLocker lock(&m_mutex);
        return m_blobs.value(id);
    }

    QList<qint64> pieceSizes()
    {
        const QMutexLocker lock(&m_mutex);
        return m_pieceSizes;
    }

    QList<BlobId> dropped()
    {
        const QMutexLocker lock(&m_mutex);
        return m_dropped;
    }

    BlobId newBlob() override
    {
        const QMutexLocker lock(&m_mutex);
        return BlobId{++m_lastBlob};
    }

    void appendToBlob(BlobId blob, QByteArray piece, quint64 ticket,
                      std::shared_ptr<ReceiptSink> sink) override
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_blobs[blob] += piece;
            m_pieceSizes += piece.size();
            m_heldPieces += m_manner == Manner::Hold ? 1 : 0;
        }
        settle({ticket, ExchangeId()}, std::move(sink));
    }

    void dropBlob(BlobId blob) override
    {
        const QMutexLocker lock(&m_mutex);
        m_dropped += blob;
    }

    void record(Exchange exchange, quint64 ticket, std::shared_ptr<ReceiptSink> sink) override
    {
        ExchangeId id;
        {
            const QMutexLocker lock(&m_mutex);
            id = exchange.summary.id = ExchangeId{qint64(m_exchanges.size()) + 1};
            m_exchanges.push_back(std::move(exchange));
            m_changed.wakeAll();
        }
        settle({ticket, id}, std::move(sink));
    }

    qint64 pendingBytes() const override { return 0; }

private:
    struct Held
    {
        Receipt receipt;
        std::shared_ptr<ReceiptSink> sink;
    };

    void settle(Receipt receipt, std::shared_ptr<ReceiptSink> sink)
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (m_manner == Manner::Hold) {
                m_held.push_back({std::move(receipt), std::move(sink)});
                return;
            }
            if (m_manner == Manner::Refuse)
                receipt.outcome = fail(ErrorKind::DiskFull, QStringLiteral("The disk is full."));
        }
        sink->deliver({std::move(receipt)});
    }

    QMutex m_mutex;
    QWaitCondition m_changed;
    Manner m_manner = Manner::Accept;
    std::vector<Exchange> m_exchanges;
    std::vector<Held> m_held;
    size_t m_heldPieces = 0;
    QHash<BlobId, QByteArray> m_blobs;
    QList<qint64> m_pieceSizes;
    QList<BlobId> m_dropped;
    qint64 m_lastBlob = 0;
};

} // namespace hookbench::tests
