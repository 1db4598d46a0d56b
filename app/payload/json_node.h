// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hookbench::payload {

enum class JsonKind : quint8 { Null, True, False, Number, String, Array, Object };

/// One value of an outline in 16 bytes: where it is (40 bits), how long (40), what follows it (32), its kind
/// (3), whether its text breaks off (1) and how far in front of it its name begins (12).
class JsonNode
{
public:
    static constexpr qint64 largestOffset = (qint64(1) << 40) - 1;
    static constexpr quint32 farKey = 0xFFF; ///< the name begins this far in front or farther

    JsonNode() = default;
    JsonNode(JsonKind kind, qint64 offset, qint64 keyDistance)
        : m_low(quint64(offset) | quint64(qMin(keyDistance, qint64(farKey))) << 40 | quint64(kind) << 52)
    {
    }

    JsonKind kind() const { return JsonKind(m_low >> 52 & 7); }
    bool isOpen() const { return (m_low >> 55 & 1) != 0; }
    qint64 offset() const { return qint64(m_low & quint64(largestOffset)); }
    qint64 size() const { return qint64(m_high & 0xFFFFFFFF) | qint64(m_low >> 56) << 32; }
    quint32 next() const { return quint32(m_high >> 32); }
    bool hasKey() const { return keyDistance() != 0; }
    quint32 keyDistance() const { return quint32(m_low >> 40) & farKey; } ///< 0 without a name

    void setNext(quint32 next) { m_high = (m_high & 0xFFFFFFFF) | quint64(next) << 32; }
    void setSize(qint64 size)
    {
        m_high = (m_high & ~quint64(0xFFFFFFFF)) | (quint64(size) & 0xFFFFFFFF);
        m_low = (m_low & ~(quint64(0xFF) << 56)) | quint64(size) >> 32 << 56;
    }
    void setOpen() { m_low |= quint64(1) << 55; }

private:
    quint64 m_low = 0;
    quint64 m_high = 0;
};

static_assert(sizeof(JsonNode) == 16);

} // namespace hookbench::payload
