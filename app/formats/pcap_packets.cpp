// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/pcap_packets.h"

#include <QtEndian>

#include <vector>

namespace hookbench::formats {
namespace {

constexpr quint32 pcapMicro = 0xa1b2c3d4;
constexpr quint32 pcapNano = 0xa1b23c4d;
constexpr quint32 sectionHeader = 0x0a0d0d0a;
constexpr quint32 byteOrderMagic = 0x1a2b3c4d;
constexpr quint32 interfaceBlock = 1;
constexpr quint32 simplePacket = 3;
constexpr quint32 enhancedPacket = 6;
constexpr qsizetype pcapHeader = 24;
constexpr qsizetype packetHeader = 16;
constexpr quint32 largestPacket = 16 * 1024 * 1024;

/// Numbers in the byte order of the computer that wrote the file.
class Numbers
{
public:
    explicit Numbers(bool isBig)
        : m_isBig(isBig)
    {
    }
    quint32 u32(QByteArrayView bytes, qsizetype at) const
    {
        return m_isBig ? qFromBigEndian<quint32>(bytes.data() + at)
                       : qFromLittleEndian<quint32>(bytes.data() + at);
    }
    quint16 u16(QByteArrayView bytes, qsizetype at) const
    {
        return m_isBig ? qFromBigEndian<quint16>(bytes.data() + at)
                       : qFromLittleEndian<quint16>(bytes.data() + at);
    }

private:
    bool m_isBig;
};

using Each = std::function<bool(const CapturedPacket&)>;

qint64 readPcap(QByteArrayView file, const Each& each)
{
    const auto magic = qFromBigEndian<quint32>(file.data());
    const bool isBig = magic == pcapMicro || magic == pcapNano;
    const Numbers in(isBig);
    if (file.size() < pcapHeader)
        return 0;
    const bool isNano = in.u32(file, 0) == pcapNano;
    const int linkType = int(in.u32(file, 20) & 0x0FFFFFFF);
    for (qsizetype at = pcapHeader; at < file.size();) {
        if (file.size() - at < packetHeader)
            return at;
        const quint32 kept = in.u32(file, at + 8);
        if (kept > largestPacket || qint64(kept) > file.size() - at - packetHeader)
            return at;
        const qint64 fraction = in.u32(file, at + 4);
        const CapturedPacket packet{
            qint64(in.u32(file, at)) * 1'000'000 + (isNano ? fraction / 1000 : fraction), linkType,
            file.sliced(at + packetHeader, kept), in.u32(file, at + 12) > kept};
        if (!each(packet))
            return -1;
        at += packetHeader + qsizetype(kept);
    }
    return -1;
}

/// An interface of a section of pcapng.
struct Interface
{
    int linkType = 0;
    quint32 snapLength = 0;
    double unitsPerSecond = 1e6;
};

class PcapNg
{
public:
    PcapNg(QByteArrayView file, const Each& each)
        : m_file(file)
        , m_each(each)
    {
    }

    qint64 read()
    {
        for (qsizetype at = 0; at < m_file.size();) {
            constexpr qsizetype leastBlock = 12;
            if (m_file.size() - at < leastBlock)
                return at;
            const bool isSection = qFromBigEndian<quint32>(m_file.data() + at) == sectionHeader;
            if (isSection)
                m_in = Numbers(qFromBigEndian<quint32>(m_file.data() + at + 8) == byteOrderMagic);
            const qint64 size = m_in.u32(m_file, at + 4);
            if (size < leastBlock || size % 4 != 0 || size > m_file.size() - at)
                return at;
            if (isSection)
                m_interfaces.clear();
            if (!readBlock(m_in.u32(m_file, at), m_file.sliced(at + 8, size - leastBlock)))
                return -1;
            at += size;
        }
        return -1;
    }

private:
    bool readBlock(quint32 kind, QByteArrayView body)
    {
        if (kind == interfaceBlock && body.size() >= 8)
            m_interfaces.push_back(readInterface(body));
        else if (kind == enhancedPacket && body.size() >= 20)
            return readEnhanced(body);
        else if (kind == simplePacket && body.size() >= 4 && !m_interfaces.empty())
            return m_each({0, m_interfaces.front().linkType, body.sliced(4), false});
        return true;
    }

    Interface readInterface(QByteArrayView body) const
    {
        Interface one{m_in.u16(body, 0), m_in.u32(body, 4), 1e6};
        constexpr quint16 resolution = 9;
        for (qsizetype at = 8; at + 4 <= body.size();) {
            const quint16 code = m_in.u16(body, at);
            const quint16 size = m_in.u16(body, at + 2);
            if (code == resolution && size >= 1 && at + 4 < body.size()) {
                const int exponent = body[at + 4] & 0x7F;
                one.unitsPerSecond = 1;
                for (int i = 0; i < exponent; ++i)
                    one.unitsPerSecond *= (body[at + 4] & 0x80) ? 2 : 10;
            }
            at += 4 + ((size + 3) & ~3);
        }
        return one;
    }

    bool readEnhanced(QByteArrayView body)
    {
        const quint32 number = m_in.u32(body, 0);
        const quint32 kept = m_in.u32(body, 12);
        if (number >= m_interfaces.size() || qint64(kept) > body.size() - 20)
            return true; // of an interface that nobody told of
        const Interface& from = m_interfaces[number];
        const quint64 units = quint64(m_in.u32(body, 4)) << 32 | m_in.u32(body, 8);
        const double us = double(units) / from.unitsPerSecond * 1e6;
        constexpr double latest = 4e15;
        return m_each(
            {us < latest ? qint64(us) : 0, from.linkType, body.sliced(20, kept), m_in.u32(body, 16) > kept});
    }

    QByteArrayView m_file;
    const Each& m_each;
    Numbers m_in{false};
    std::vector<Interface> m_interfaces;
};

} // namespace

bool isPacketCapture(QByteArrayView beginning)
{
    if (beginning.size() < 12)
        return false;
    const auto big = qFromBigEndian<quint32>(beginning.data());
    const auto little = qFromLittleEndian<quint32>(beginning.data());
    if (big == sectionHeader) {
        const auto order = qFromBigEndian<quint32>(beginning.data() + 8);
        return order == byteOrderMagic || qFromLittleEndian<quint32>(beginning.data() + 8) == byteOrderMagic;
    }
    return big == pcapMicro || big == pcapNano || little == pcapMicro || little == pcapNano;
}

qint64 eachPacket(QByteArrayView file, const Each& each)
{
    if (!isPacketCapture(file))
        return 0;
    return qFromBigEndian<quint32>(file.data()) == sectionHeader ? PcapNg(file, each).read()
                                                                 : readPcap(file, each);
}

} // namespace hookbench::formats
