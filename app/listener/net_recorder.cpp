// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/net_recorder.h"

namespace hookbench::listener {

NetRecorder::NetRecorder(Recorder& recorder, QObject* context)
    : m_recorder(recorder)
    , m_mailbox(std::make_shared<ReceiptMailbox>(
          [this](const std::vector<Receipt>& receipts) { bring(receipts); }, context))
{
}

NetRecorder::~NetRecorder()
{
    m_mailbox->close();
}

quint64 NetRecorder::record(Exchange exchange, ReceiptTarget* target, std::vector<RecordItem> children)
{
    const quint64 ticket = expect(target);
    if (children.empty())
        m_recorder.record(std::move(exchange), ticket, m_mailbox);
    else
        m_recorder.recordFamily({std::move(exchange), ticket, m_mailbox}, std::move(children));
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
