// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/protocol_error.h"

#include <QByteArrayView>

namespace hookbench::http {

/// What the incremental scanners (RequestLineScanner, FieldScanner) say of the bytes they were given.
enum class Scan {
    NeedMore, ///< all were taken, more are wanted
    Fold,     ///< FieldScanner only: the next byte continues the last field line on a new line
    Done,
    Failed, ///< the next byte is not acceptable; error() says why
};

/// The bytes a scanner works on: `p` moves to the first byte not taken. Offsets count from the start of the
/// message or section, whose first `before` bytes came with earlier inputs.
struct Cursor
{
    const char* begin = nullptr;
    const char* p = nullptr;
    const char* end = nullptr;
    qint64 before = 0;

    Cursor(QByteArrayView input, qint64 bytesBefore)
        : begin(input.begin())
        , p(input.begin())
        , end(input.end())
        , before(bytesBefore)
    {
    }

    qint64 offset() const { return before + (p - begin); }
    qsizetype consumed() const { return p - begin; }
};

/// "0x0B", for messages.
inline QString byteName(char c)
{
    return QStringLiteral("0x%1").arg(
        QString::number(quint8(c), 16).toUpper().rightJustified(2, QLatin1Char('0')));
}

} // namespace hookbench::http
