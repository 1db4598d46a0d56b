// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tcp_streams.h"

#include <QtEndian>

#include <algorithm>

namespace hookbench::formats {

struct TcpStreams::Segment
{
    quint32 sequence = 0;
    bool begins = false;  ///< SYN
    bool answers = false; ///< ACK
    bool ends = false;    ///< FIN or RST
    QByteArrayView payload;
    qint64 atUs = 0;
};

struct TcpStreams::Side
{
    struct Part
    {
        qint64 from = 0; ///< since the first byte
        QByteArrayView bytes;
        qint64 atUs = 0;
    };
    QByteArray address;
    bool isKnown = false; ///< `first` is
    quint32 first = 0;
    qint64 last = 0; ///< where the latest segment began, to tell how often the numbers went round
    bool isClosed = false;
    std::vector<Part> parts;
};

struct TcpStreams::Connection
{
    Side sides[2]; ///< who opened it first
};

namespace {

constexpr int ethernet = 1;
constexpr int loopback = 0;
constexpr int openBsdLoopback = 108;
constexpr int rawIp = 101;
constexpr int rawIp2 = 12;
constexpr int linuxCooked = 113;
constexpr int linuxCooked2 = 276;
constexpr int rawIp4 = 228;
constexpr int rawIp6 = 229;
constexpr quint16 typeIp4 = 0x0800;
constexpr quint16 typeIp6 = 0x86dd;
constexpr int protocolTcp = 6;

quint16 u16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

/// What stands behind the header of the link: a packet of IP, or nothing.
QByteArrayView ipPacket(const CapturedPacket& packet)
{
    QByteArrayView bytes = packet.bytes;
    qsizetype skip = 0;
    switch (packet.linkType) {
    case ethernet: {
        qsizetype at = 12;
        while (at + 2 <= bytes.size() && (u16(bytes, at) == 0x8100 || u16(bytes, at) == 0x88a8))
            at += 4; // VLAN
        if (at + 2 > bytes.size() || (u16(bytes, at) != typeIp4 && u16(bytes, at) != typeIp6))
            return {};
        skip = at + 2;
        break;
    }
    case loopback:
    case openBsdLoopback:
        skip = 4;
        break;
    case linuxCooked:
        skip = 16;
        break;
    case linuxCooked2:
        skip = 20;
        break;
    case rawIp:
    case rawIp2:
    case rawIp4:
    case rawIp6:
        break;
    default:
        return {};
    }
    return skip < bytes.size() ? bytes.sliced(skip) : QByteArrayView();
}

QByteArray ip4Text(QByteArrayView bytes)
{
    QByteArrayList parts;
    for (const char c : bytes)
        parts += QByteArray::number(uchar(c));
    return parts.join('.');
}

/// In the short form of RFC 5952.
QByteArray ip6Text(QByteArrayView bytes)
{
    int bestAt = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; ++i) {
        int length = 0;
        while (i + length < 8 && u16(bytes, 2 * (i + length)) == 0)
            ++length;
        if (length > bestLength) {
            bestAt = i;
            bestLength = length;
        }
    }
    QByteArray text = "[";
    for (int i = 0; i < 8; ++i) {
        if (i == bestAt) {
            text += "::";
            i += bestLength - 1;
            continue;
        }
        if (!text.endsWith(':') && !text.endsWith('['))
            text += ':';
        text += QByteArray::number(u16(bytes, 2 * i), 16);
    }
    return text + ']';
}

struct TcpPacket
{
    QByteArray from;
    QByteArray to;
    QByteArrayView tcp; ///< empty when it is none
    bool isFragment = false;
};

TcpPacket readIp4(QByteArrayView ip)
{
    constexpr qsizetype least = 20;
    const qsizetype head = ip.size() < least ? least : (ip[0] & 0x0F) * 4;
    if (ip.size() < head || head < least || ip[9] != protocolTcp)
        return {};
    const quint16 fragment = u16(ip, 6);
    if ((fragment & 0x3FFF) != 0)
        return {{}, {}, {}, true};
    // With segmentation offload the length is 0: then it is what was captured.
    const qsizetype said = u16(ip, 2);
    const qsizetype whole = said == 0 ? ip.size() : std::min<qsizetype>(said, ip.size());
    if (whole < head)
        return {};
    return {ip4Text(ip.sliced(12, 4)), ip4Text(ip.sliced(16, 4)), ip.sliced(head, whole - head), false};
}

TcpPacket readIp6(QByteArrayView ip)
{
    constexpr qsizetype head = 40;
    constexpr int fragmentHeader = 44;
    if (ip.size() < head)
        return {};
    const qsizetype said = u16(ip, 4);
    const qsizetype whole = said == 0 ? ip.size() : std::min<qsizetype>(head + said, ip.size());
    int next = uchar(ip[6]);
    qsizetype at = head;
    while ((next == 0 || next == 43 || next == 60 || next == fragmentHeader) && at + 8 <= whole) {
        if (next == fragmentHeader)
            return {{}, {}, {}, true};
        next = uchar(ip[at]);
        at += 8 + 8 * uchar(ip[at + 1]);
    }
    if (next != protocolTcp || at > whole)
        return {};
    return {ip6Text(ip.sliced(8, 16)), ip6Text(ip.sliced(24, 16)), ip.sliced(at, whole - at), false};
}

TcpPacket readIp(QByteArrayView ip)
{
    if (ip.isEmpty())
        return {};
    switch (uchar(ip[0]) >> 4) {
    case 4:
        return readIp4(ip);
    case 6:
        return readIp6(ip);
    default:
        return {};
    }
}

} // namespace

qint64 TcpBytes::timeOf(qsizetype offset) const
{
    const auto after = std::upper_bound(times.begin(), times.end(), offset,
                                        [](qsizetype at, const auto& one) { return at < one.first; });
    return after == times.begin() ? 0 : std::prev(after)->second;
}

TcpStreams::TcpStreams() = default;
TcpStreams::~TcpStreams() = default;

void TcpStreams::add(const CapturedPacket& packet)
{
    constexpr qsizetype least = 20;
    const TcpPacket ip = readIp(ipPacket(packet));
    m_fragments += ip.isFragment ? 1 : 0;
    const qsizetype head = ip.tcp.size() < least ? least : (uchar(ip.tcp[12]) >> 4) * 4;
    if (ip.tcp.size() < head || head < least)
        return;
    m_cut += packet.isCut ? 1 : 0;
    const int flags = uchar(ip.tcp[13]);
    const Segment segment{qFromBigEndian<quint32>(ip.tcp.data() + 4),
                          (flags & 0x02) != 0,
                          (flags & 0x10) != 0,
                          (flags & 0x05) != 0,
                          ip.tcp.sliced(head),
                          packet.atUs};
    addSegment(ip.from + ':' + QByteArray::number(u16(ip.tcp, 0)),
               ip.to + ':' + QByteArray::number(u16(ip.tcp, 2)), segment);
}

void TcpStreams::addSegment(const QByteArray& from, const QByteArray& to, const Segment& segment)
{
    const QByteArray key = from < to ? from + ' ' + to : to + ' ' + from;
    const bool opens = segment.begins && !segment.answers;
    auto found = m_current.find(key);
    const bool isAnother = found != m_current.end() && opens &&
                           std::ranges::any_of(m_connections[*found]->sides,
                                               [](const Side& side) { return !side.parts.empty(); });
    if (found == m_current.end() || isAnother) {
        // Without its beginning, the first who says something is taken for the one who opened it.
        const bool fromServer = segment.begins && segment.answers;
        auto made = std::make_unique<Connection>();
        made->sides[0].address = fromServer ? to : from;
        made->sides[1].address = fromServer ? from : to;
        m_connections.push_back(std::move(made));
        found = m_current.insert(key, m_connections.size() - 1);
    }
    Connection& connection = *m_connections[*found];
    Side& side = connection.sides[0].address == from ? connection.sides[0] : connection.sides[1];
    const quint32 sequence = segment.sequence + (segment.begins ? 1 : 0);
    if (!side.isKnown) {
        side.isKnown = true;
        side.first = sequence;
    }
    // The distance to the segment before, forwards or backwards, whichever is shorter.
    side.last += qint32(sequence - side.first - quint32(side.last));
    if (!segment.payload.isEmpty())
        side.parts.push_back({side.last, segment.payload, segment.atUs});
    side.isClosed = side.isClosed || segment.ends;
}

TcpBytes TcpStreams::assemble(Side& side)
{
    TcpBytes result;
    result.isClosed = side.isClosed;
    std::ranges::stable_sort(side.parts, {}, &Side::Part::from);
    qint64 next = side.parts.empty() ? 0 : std::min<qint64>(0, side.parts.front().from);
    for (const Side::Part& part : side.parts) {
        const qint64 known = next - part.from;
        if (known < 0) {
            result.isGapless = false;
            break;
        }
        if (known >= part.bytes.size())
            continue; // sent again
        result.times.emplace_back(result.bytes.size(), part.atUs);
        result.bytes += part.bytes.sliced(known);
        next = part.from + part.bytes.size();
    }
    side.parts.clear();
    return result;
}

std::unique_ptr<TcpStream> TcpStreams::takeNext()
{
    if (m_next == m_connections.size())
        return nullptr;
    const std::unique_ptr<Connection> connection = std::move(m_connections[m_next++]);
    auto stream = std::make_unique<TcpStream>();
    stream->client = connection->sides[0].address;
    stream->server = connection->sides[1].address;
    stream->fromClient = assemble(connection->sides[0]);
    stream->fromServer = assemble(connection->sides[1]);
    return stream;
}

} // namespace hookbench::formats
