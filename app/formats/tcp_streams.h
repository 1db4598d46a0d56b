// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/pcap_packets.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <vector>

namespace hookbench::formats {

/// What one side of a TCP connection sent, put into order.
struct TcpBytes
{
    QByteArray bytes;
    bool isGapless = true; ///< false: behind these bytes some are missing, and the rest was left out
    bool isClosed = false; ///< the side said that nothing more follows

    /// When the packet with this byte was captured.
    qint64 timeOf(qsizetype offset) const;

    std::vector<std::pair<qsizetype, qint64>> times; ///< where each packet begins, rising
};

struct TcpStream
{
    QByteArray client; ///< who opened it, "127.0.0.1:51234", "[::1]:51234"
    QByteArray server;
    TcpBytes fromClient;
    TcpBytes fromServer;
};

/// Puts the segments of TCP connections (RFC 9293) in packets together: repeated, overlapping and misordered
/// ones. Of fragmented IP packets nothing is read. Views of packets must live until finish().
class TcpStreams
{
public:
    TcpStreams();
    ~TcpStreams();
    Q_DISABLE_COPY_MOVE(TcpStreams)

    void add(const CapturedPacket& packet);

    /// The next connection, in the order in which they began; nothing behind the last.
    std::unique_ptr<TcpStream> takeNext();

    qint64 fragments() const { return m_fragments; } ///< packets that were passed over
    qint64 cutPackets() const { return m_cut; }      ///< packets of which the capture kept a part

private:
    struct Segment;
    struct Side;
    struct Connection;
    void addSegment(const QByteArray& from, const QByteArray& to, const Segment& segment);
    static TcpBytes assemble(Side& side);

    std::vector<std::unique_ptr<Connection>> m_connections;
    QHash<QByteArray, size_t> m_current; ///< by both addresses, the lower one first
    size_t m_next = 0;
    qint64 m_fragments = 0;
    qint64 m_cut = 0;
};

} // namespace hookbench::formats
