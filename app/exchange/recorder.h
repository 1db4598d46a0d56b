// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/endpoint_signature.h"
#include "app/exchange/exchange.h"

#include <memory>
#include <vector>

namespace hookbench {

/// What became of something handed to a Recorder.
struct Receipt
{
    quint64 ticket = 0;
    Result<ExchangeId> outcome; ///< the number it was stored under; for body pieces a none id
};

/// Where a Recorder reports to. deliver() is called on the recorder's thread, once for each commit, and must
/// return at once. The recorder keeps it alive for as long as it owes receipts.
class ReceiptSink
{
public:
    ReceiptSink() = default;
    virtual ~ReceiptSink() = default;
    Q_DISABLE_COPY_MOVE(ReceiptSink)

    virtual void deliver(std::vector<Receipt> receipts) = 0;
};

/// An exchange that is to be recorded, and who hears of it.
struct RecordItem
{
    Exchange exchange;
    quint64 ticket = 0;
    std::shared_ptr<ReceiptSink> sink;
};

/// Takes exchanges and keeps them. The one way into a session for everything that crosses the wire. All calls
/// may come from any thread and return at once; the work is done in order on the recorder's own thread.
/// A positive receipt means committed: the answer to the sender may go out.
class Recorder
{
public:
    Recorder() = default;
    virtual ~Recorder() = default;
    Q_DISABLE_COPY_MOVE(Recorder)

    /// Bodies up to this many bytes travel inside their Exchange, larger ones and those that memory has no
    /// room for as pieces of at most this many.
    static constexpr qint64 pieceSize = 256 * 1024;

    /// A number for a large body whose pieces will follow.
    virtual BlobId newBlob() = 0;

    /// Stores the next bytes of a body, best pieceSize of them. The receipt tells when the memory is free and
    /// another may be read from the wire. A failure means the body cannot be kept.
    virtual void appendToBlob(BlobId blob, QByteArray piece, quint64 ticket,
                              std::shared_ptr<ReceiptSink> sink) = 0;

    /// Forgets a body whose exchange will never come.
    virtual void dropBlob(BlobId blob) = 0;

    /// Finds out who sent a sound request and whether its signature proves that, and fills it in, before it
    /// is answered: a recorder that knows how to. Its body is in it, or was appended as a whole.
    virtual void examine(Exchange& exchange, const EndpointSignature& wanted)
    {
        Q_UNUSED(exchange)
        Q_UNUSED(wanted)
    }

    /// Stores an exchange; its number is given when it is committed. Numbers rise in the order of storing.
    virtual void record(Exchange exchange, quint64 ticket, std::shared_ptr<ReceiptSink> sink) = 0;

    /// Stores an exchange and others of which it is the parent, in one commit.
    virtual void recordFamily(RecordItem parent, std::vector<RecordItem> children)
    {
        record(std::move(parent.exchange), parent.ticket, std::move(parent.sink));
        for (RecordItem& child : children)
            record(std::move(child.exchange), child.ticket, std::move(child.sink));
    }

    /// More is about to be handed over, within a millisecond: until letGo() the recorder may wait for it, so
    /// that one commit takes it all. A hint that loses nothing. The two come in pairs.
    virtual void holdBack() {}
    virtual void letGo() {}

    /// Bytes handed over and not yet committed. Sources of traffic wait while this is above busyBytes.
    virtual qint64 pendingBytes() const = 0;
    static constexpr qint64 busyBytes = 64 * 1024 * 1024;
};

} // namespace hookbench
