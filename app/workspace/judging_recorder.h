// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/recorder.h"
#include "app/workspace/exchange_judge.h"

#include <unordered_map>

namespace hookbench::workspace {

/// Puts into exchanges who sent them before another recorder stores them. Large bodies go through in pieces:
/// as many bytes as memory allows are kept here until their exchange comes, since a signature covers all of
/// them. For one thread, that of the sockets.
class JudgingRecorder final : public Recorder
{
public:
    explicit JudgingRecorder(Recorder& next); ///< which must live longer
    ~JudgingRecorder() override;

    void setJudge(std::shared_ptr<const ExchangeJudge> judge) { m_judge = std::move(judge); }

    BlobId newBlob() override { return m_next.newBlob(); }
    void appendToBlob(BlobId blob, QByteArray piece, quint64 ticket,
                      std::shared_ptr<ReceiptSink> sink) override;
    void dropBlob(BlobId blob) override;
    void examine(Exchange& exchange, const EndpointSignature& wanted) override;
    void record(Exchange exchange, quint64 ticket, std::shared_ptr<ReceiptSink> sink) override;
    void recordFamily(RecordItem parent, std::vector<RecordItem> children) override;
    void holdBack() override { m_next.holdBack(); }
    void letGo() override { m_next.letGo(); }
    qint64 pendingBytes() const override { return m_next.pendingBytes(); }

    /// Of large bodies that are under way, all together. Beyond it only their fronts are kept.
    static constexpr qint64 heldBytes = 64 * 1024 * 1024;

    /// Of one body: to check a larger one would keep the sockets waiting.
    static constexpr qint64 largestBody = 8 * 1024 * 1024;

private:
    struct HeldBody
    {
        QList<QByteArray> pieces; ///< shared with the store
        qint64 bytes = 0;
        bool isWhole = true;
    };

    void complete(Exchange& exchange);
    void forget(BlobId blob);
    bool hasWhole(const StoredBody& body) const;
    QByteArray wireOf(const StoredBody& body) const;

    Recorder& m_next;
    std::shared_ptr<const ExchangeJudge> m_judge; ///< null: nothing is looked at
    std::unordered_map<qint64, HeldBody> m_held;
    qint64 m_bytes = 0;
};

} // namespace hookbench::workspace
