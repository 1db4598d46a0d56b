// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/net_recorder.h"

#include <QMutex>
#include <QObject>

namespace hookbench::listener {

/// Crosses from the recorder's thread to the net thread. The recorder may hold it longer than the net thread
/// lives, so it knows when nobody is there any more.
class ReceiptMailbox final : public ReceiptSink, public std::enable_shared_from_this<ReceiptMailbox>
{
public:
    ReceiptMailbox(NetRecorder* owner, QObject* context)
        : m_owner(owner)
        , m_context(context)
    {
    }

    void deliver(std::vector<Receipt> receipts) override
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_owner)
            return;
        const bool wasEmpty = m_receipts.empty();
        m_receipts.insert(m_receipts.end(), std::make_move_iterator(receipts.begin()),
                          std::make_move_iterator(receipts.end()));
        if (wasEmpty) {
            QMetaObject::invokeMethod(
                m_context, [self = shared_from_this()] { self->empty(); }, Qt::QueuedConnection);
        }
    }

    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_owner = nullptr;
    }

private:
    void empty()
    {
        std::vector<Receipt> receipts;
        NetRecorder* owner = nullptr;
        {
            const QMutexLocker lock(&m_mutex);
            receipts.swap(m_receipts);
            owner = m_owner;
        }
        if (owner) // cleared on this very thread, so it cannot go away meanwhile
            owner->bring(receipts);
    }

    QMutex m_mutex;
    std::vector<Receipt> m_receipts;
    NetRecorder* m_owner;
    QObject* m_context;
};

NetRecorder::NetRecorder(Recorder& recorder, QObject* context)
    : m_recorder(recorder)
    , m_mailbox(std::make_shared<ReceiptMailbox>(this, context))
{
}

NetRecorder::~NetRecorder()
{
    m_mailbox->close();
}

quint64 NetRecorder::record(Exchange exchange, ReceiptTarget* target)
{
    const quint64 ticket = expect(target);
    m_recorder.record(std::move(exchange), ticket, m_mailbox);
    return ticket;
}

quint64 NetRecorder::appendToBlob(BlobId blob, QByteArray piece, ReceiptTarget* target)
{
    const quint64 ticket = expect(target);
    m_recorder.appendToBlob(blob, std::move(piece), ticket, m_mailbox);
    return ticket;
}

quint64 NetRecorder::expect(ReceiptTarget* target)
{
    m_waiting.emplace(++m_lastTicket, target);
    return m_lastTicket;
}

void NetRecorder::bring(const std::vector<Receipt>& receipts)
{
    holdBack();
    for (const Receipt& receipt : receipts) {
        const auto found = m_waiting.find(receipt.ticket);
        if (found == m_waiting.end())
            continue;
        ReceiptTarget* target = found->second;
        m_waiting.erase(found);
        target->receive(receipt);
    }
    letGo();
    if (m_wasBusy && m_recorder.pendingBytes() < Recorder::busyBytes / 2) {
        m_wasBusy = false;
        m_relief();
    }
}

bool NetRecorder::isBusy()
{
    m_wasBusy = m_wasBusy || m_recorder.pendingBytes() > Recorder::busyBytes;
    return m_wasBusy;
}

} // namespace hookbench::listener
