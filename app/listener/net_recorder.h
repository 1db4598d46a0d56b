// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/receipt_mailbox.h"
#include "app/listener/body_memory.h"

#include <functional>
#include <memory>
#include <unordered_map>

class QObject;

namespace hookbench::listener {

/// Someone on the net thread who waits for a receipt.
class ReceiptTarget
{
public:
    virtual ~ReceiptTarget() = default;
    virtual void receive(const Receipt& receipt) = 0;
};

/// The net thread's end of the Recorder: hands things over and brings each receipt back to who waits for it,
/// on the net thread. Many receipts cost one wake-up.
class NetRecorder
{
public:
    /// Receipts are brought by queued calls on `context`'s thread.
    NetRecorder(Recorder& recorder, QObject* context);
    ~NetRecorder();

    void examine(Exchange& exchange, const EndpointSignature& wanted)
    {
        m_recorder.examine(exchange, wanted);
    }
    /// `children`: are recorded with it, as its children.
    quint64 record(Exchange exchange, ReceiptTarget* target, std::vector<RecordItem> children = {});
    BlobId newBlob() { return m_recorder.newBlob(); }
    quint64 appendToBlob(BlobId blob, QByteArray piece, ReceiptTarget* target);
    void dropBlob(BlobId blob) { m_recorder.dropBlob(blob); }

    void holdBack() { m_recorder.holdBack(); } ///< see Recorder
    void letGo() { m_recorder.letGo(); }

    /// The target of this ticket is no longer interested.
    void forget(quint64 ticket) { m_waiting.erase(ticket); }

    /// What bodies hold that are not handed over yet.
    BodyMemory& bodyMemory() { return m_bodyMemory; }

    /// More is waiting for the disk than memory should hold: stop reading from the wire until `relief` is
    /// called.
    bool isBusy();
    void onRelief(std::function<void()> relief) { m_relief = std::move(relief); }

private:
    void bring(const std::vector<Receipt>& receipts);
    quint64 expect(ReceiptTarget* target);

    Recorder& m_recorder;
    BodyMemory m_bodyMemory;
    std::shared_ptr<ReceiptMailbox> m_mailbox;
    std::unordered_map<quint64, ReceiptTarget*> m_waiting;
    std::function<void()> m_relief;
    quint64 m_lastTicket = 0;
    bool m_wasBusy = false;
};

} // namespace hookbench::listener
