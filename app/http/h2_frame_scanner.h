// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>

namespace hookbench::http {

/// Types of frames (RFC 9113 6, RFC 9218 7.1).
enum class H2FrameType : quint8 {
    Data = 0,
    Headers = 1,
    Priority = 2,
    RstStream = 3,
    Settings = 4,
    PushPromise = 5,
    Ping = 6,
    Goaway = 7,
    WindowUpdate = 8,
    Continuation = 9,
    PriorityUpdate = 16,
};

namespace h2flag {
inline constexpr quint8 endStream = 0x1;
inline constexpr quint8 ack = 0x1;
inline constexpr quint8 endHeaders = 0x4;
inline constexpr quint8 padded = 0x8;
inline constexpr quint8 priority = 0x20;
} // namespace h2flag

inline constexpr QByteArrayView h2Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// The nine bytes before a payload (RFC 9113 4.1).
struct H2FrameHeader
{
    quint32 length = 0;
    quint8 type = 0; ///< mostly a H2FrameType
    quint8 flags = 0;
    quint32 stream = 0;
    qint64 offset = 0; ///< of its first byte in what the peer sent, the preface included

    bool is(H2FrameType wanted) const { return type == quint8(wanted); }
    bool has(quint8 flag) const { return (flags & flag) != 0; }
};

/// Finds the frames in the bytes of a client, so that each can be judged by its header before anything else
/// is done with it. Judges nothing itself.
class H2FrameScanner
{
public:
    struct Piece
    {
        qsizetype size = 0;       ///< bytes of the input, at least one: preface or (part of) one frame
        qsizetype headerSize = 0; ///< how many of them, at the start, belong to the header
        bool hasHeader = false;   ///< the header of frame() is complete with this piece
    };

    /// `input` must not be empty.
    Piece next(QByteArrayView input);

    const H2FrameHeader& frame() const { return m_frame; }
    QByteArrayView header() const { return m_header; } ///< the bytes of frame()
    qint64 offset() const { return m_offset; }         ///< bytes seen
    bool isBetweenFrames() const { return m_headerSize == 0 && m_payloadLeft == 0; }
    bool hasPreface() const { return m_offset >= h2Preface.size(); }

private:
    void readHeader();

    std::array<quint8, 9> m_header{};
    qsizetype m_headerSize = 0; ///< bytes of a header that is not complete
    quint32 m_payloadLeft = 0;
    qint64 m_offset = 0;
    H2FrameHeader m_frame;
};

} // namespace hookbench::http
