// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sender/receipt_desk.h"

#include <QSet>

namespace hookbench::sender {

/// Keeps a body as it goes or comes: small ones in memory, large ones piece by piece in the session, so that
/// memory stays at a few pieces however large it is.
class BodyKeeper
{
public:
    /// `relief` is called when isBusy() has become false.
    BodyKeeper(ReceiptDesk& desk, std::function<void()> relief);
    ~BodyKeeper(); ///< forgets what was not taken
    Q_DISABLE_COPY_MOVE(BodyKeeper)

    void add(QByteArrayView bytes);

    /// No more should be read for it until relief comes.
    bool isBusy() const { return m_tickets.size() >= mostUnderWay; }

    qint64 size() const { return m_size; }

    /// All of it, for the exchange. What the session could not take is counted as not kept.
    StoredBody take();

private:
    static constexpr qsizetype mostUnderWay = 8;
    void handOver(QByteArray piece);

    ReceiptDesk& m_desk;
    std::function<void()> m_relief;
    QByteArray m_held;
    BlobId m_blob;
    qint64 m_size = 0;
    bool m_failed = false;
    QSet<quint64> m_tickets;
};

} // namespace hookbench::sender
