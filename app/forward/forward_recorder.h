// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/recorder.h"

namespace hookbench::forward {

/// Stands between a sender and the session: what was passed on is recorded together with what it passes on,
/// whose number is not known before. So it is handed to the forwarder first.
class ForwardRecorder final : public Recorder
{
public:
    /// The token is what stands negative in the exchange's parent.
    using Taker = std::function<void(qint64 token, RecordItem item)>;

    ForwardRecorder(Recorder& target, Taker taker)
        : m_target(target)
        , m_taker(std::move(taker))
    {
    }

    BlobId newBlob() override { return m_target.newBlob(); }
    void appendToBlob(BlobId blob, QByteArray piece, quint64 ticket,
                      std::shared_ptr<ReceiptSink> sink) override
    {
        m_target.appendToBlob(blob, std::move(piece), ticket, std::move(sink));
    }
    void dropBlob(BlobId blob) override { m_target.dropBlob(blob); }
    void record(Exchange exchange, quint64 ticket, std::shared_ptr<ReceiptSink> sink) override
    {
        const qint64 token = -exchange.parent.value;
        m_taker(token, {std::move(exchange), ticket, std::move(sink)});
    }
    void holdBack() override { m_target.holdBack(); }
    void letGo() override { m_target.letGo(); }
    qint64 pendingBytes() const override { return m_target.pendingBytes(); }

private:
    Recorder& m_target;
    Taker m_taker;
};

} // namespace hookbench::forward
