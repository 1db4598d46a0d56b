// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/receipt_mailbox.h"

#include <functional>
#include <unordered_map>

namespace hookbench::sender {

/// One thread's end of a Recorder: each receipt comes back to who waits for it. A receiver that is gone must
/// have called forget().
class ReceiptDesk
{
public:
    ReceiptDesk(Recorder& recorder, QObject* context);
    ~ReceiptDesk();
    Q_DISABLE_COPY_MOVE(ReceiptDesk)

    using Receiver = std::function<void(const Result<ExchangeId>&)>;

    void holdBack() { m_recorder.holdBack(); } ///< see Recorder
    void letGo() { m_recorder.letGo(); }

    quint64 record(Exchange exchange, Receiver receiver);
    quint64 appendToBlob(BlobId blob, QByteArray piece, Receiver receiver);
    void forget(quint64 ticket) { m_waiting.erase(ticket); }

    BlobId newBlob() { return m_recorder.newBlob(); }
    void dropBlob(BlobId blob) { m_recorder.dropBlob(blob); }

    /// More waits for the disk than memory should hold.
    bool isBusy() const { return m_recorder.pendingBytes() > Recorder::busyBytes; }

private:
    quint64 expect(Receiver receiver);
    void bring(const std::vector<Receipt>& receipts);

    Recorder& m_recorder;
    std::shared_ptr<ReceiptMailbox> m_mailbox;
    std::unordered_map<quint64, Receiver> m_waiting;
    quint64 m_lastTicket = 0;
};

} // namespace hookbench::sender
