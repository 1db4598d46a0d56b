// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/net_recorder.h"

#include <QVarLengthArray>

namespace hookbench::listener {

/// Gathers one body section as it comes: small ones in memory, larger ones in pieces that go to the recorder
/// while the rest still arrives, so that memory stays bounded whatever the size and the number of bodies.
class BodyCollector
{
public:
    BodyCollector(NetRecorder& recorder, ReceiptTarget* target);
    ~BodyCollector();
    Q_DISABLE_COPY_MOVE(BodyCollector)

    /// Room for a body whose size is known.
    void expect(qint64 size);
    void add(QByteArrayView wire);

    /// These bytes came and are not kept. Nothing may be added behind them.
    void skip(qint64 wireBytes) { m_unkept += wireBytes; }

    /// Everything gathered; the collector is empty again.
    StoredBody take();

    /// Forgets what was gathered.
    void drop();

    /// True while enough pieces are on their way to the disk: read no more.
    bool isFull() const { return m_tickets.size() >= piecesUnderWay; }

    /// All pieces that were sent on their way are on the disk, or lost.
    bool isSettled() const { return m_tickets.isEmpty(); }

    /// True when `ticket` was for one of our pieces.
    bool receive(quint64 ticket);

    qint64 held() const { return m_share.bytes(); } ///< in memory

    // For the memory of all bodies.

    /// Sends what is held on its way to the disk.
    void spill();
    size_t place() const { return m_place; }
    void setPlace(size_t place) { m_place = place; }

private:
    static constexpr int piecesUnderWay = 4;
    void send(QByteArray piece);

    NetRecorder& m_recorder;
    ReceiptTarget* m_target;
    QByteArray m_buffer;
    BlobId m_blob;
    qint64 m_wireSize = 0;
    qint64 m_unkept = 0;
    MemoryShare m_share;
    size_t m_place = 0;
    QVarLengthArray<quint64, piecesUnderWay + 1> m_tickets;
};

} // namespace hookbench::listener
