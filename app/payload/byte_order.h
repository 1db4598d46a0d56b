// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace hookbench::payload {

/// The unsigned number in `size` bytes (8 at most) at `at`, the highest byte first. They must be there.
inline quint64 bigEndianAt(QByteArrayView bytes, qint64 at, qint64 size)
{
    quint64 value = 0;
    for (qint64 i = 0; i < size; ++i)
        value = value << 8 | uchar(bytes[at + i]);
    return value;
}

/// The same, the lowest byte first.
inline quint64 littleEndianAt(QByteArrayView bytes, qint64 at, qint64 size)
{
    quint64 value = 0;
    for (qint64 i = size - 1; i >= 0; --i)
        value = value << 8 | uchar(bytes[at + i]);
    return value;
}

} // namespace hookbench::payload
