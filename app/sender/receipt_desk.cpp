// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/receipt_desk.h"

namespace hookbench::sender {

ReceiptDesk::ReceiptDesk(Recorder& recorder, QObject* context)
    : m_recorder(recorder)
    , m_mailbox(std::make_shared<ReceiptMailbox>(
          [this](const std::vector<Receipt>& receipts) { bring(receipts); }, context))
{
}

ReceiptDesk::~ReceiptDesk()
{
    m_mailbox->close();
}

quint64 ReceiptDesk::record(Exchange exchange, Receiver receiver)
{
    const quint64 ticket = expect(std::move(receiver));
    m_recorder.record(std::move(exchange), ticket, m_mailbox);
    return ticket;
}

quint64 ReceiptDesk::appendToBlob(BlobId blob, QByteArray piece, Receiver receiver)
{
    const quint64 ticket = expect(std::move(receiver));
    m_recorder.appendToBlob(blob, std::move(piece), ticket, m_mailbox);
    return ticket;
}

quint64 ReceiptDesk::expect(Receiver receiver)
{
    m_waiting.emplace(++m_lastTicket, std::move(receiver));
    return m_lastTicket;
}

void ReceiptDesk::bring(const std::vector<Receipt>& receipts)
{
    for (const Receipt& receipt : receipts) {
        if (const auto waiting = m_waiting.extract(receipt.ticket))
            waiting.mapped()(receipt.outcome);
    }
}

} // namespace hookbench::sender
