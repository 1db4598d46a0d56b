// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace hookbench::payload {

/// What some bytes mean when they are read as `name`, in either order of bytes.
struct NumberReading
{
    QString name;         ///< "uint16"
    QString littleEndian; ///< empty when there are too few bytes
    QString bigEndian;    ///< the same text where the order makes no difference
};

/// How many bytes readNumbers() looks at.
constexpr qsizetype bytesOfReadings = 16;

/// Integers of 8 to 64 bits, floating point numbers, times, UTF-8: as the bytes at the start of `bytes` say.
std::vector<NumberReading> readNumbers(QByteArrayView bytes);

} // namespace hookbench::payload
