// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_frame_scanner.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace hookbench::http {

H2FrameScanner::Piece H2FrameScanner::next(QByteArrayView input)
{
    Piece piece;
    if (!hasPreface()) {
        piece.size = std::min(input.size(), h2Preface.size() - qsizetype(m_offset));
        m_offset += piece.size;
        return piece;
    }
    if (m_payloadLeft == 0) {
        const qsizetype taken = std::min(input.size(), qsizetype(m_header.size()) - m_headerSize);
        std::memcpy(m_header.data() + m_headerSize, input.data(), size_t(taken));
        m_headerSize += taken;
        m_offset += taken;
        piece.size = piece.headerSize = taken;
        if (m_headerSize < qsizetype(m_header.size()))
            return piece;
        readHeader();
        piece.hasHeader = true;
        input = input.sliced(taken);
    }
    const qsizetype payload = std::min(input.size(), qsizetype(m_payloadLeft));
    m_payloadLeft -= quint32(payload);
    m_offset += payload;
    piece.size += payload;
    return piece;
}

void H2FrameScanner::readHeader()
{
    m_frame.length = qFromBigEndian<quint32>(m_header.data()) >> 8;
    m_frame.type = m_header[3];
    m_frame.flags = m_header[4];
    m_frame.stream = qFromBigEndian<quint32>(m_header.data() + 5) & 0x7fffffff;
    m_frame.offset = m_offset - qint64(m_header.size());
    m_payloadLeft = m_frame.length;
    m_headerSize = 0;
}

} // namespace hookbench::http
