// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>

namespace hookbench::http {

/// What a message may measure before it is refused. Sizes in bytes.
struct Limits
{
    qint64 requestLine = 128 * 1024; ///< RFC 9112 3: at least 8000; answered 414 above
    qint64 head = 256 * 1024;        ///< request line and fields; answered 431 above
    qint32 fields = 1000;            ///< field lines, trailers counted apart; answered 431 above
    qint64 chunkLine = 16 * 1024;    ///< size and extensions of one chunk; answered 400 above
    qint64 body = qint64(1) << 30;   ///< after transfer-coding; answered 413 above

    bool operator==(const Limits&) const = default;

    /// For reading what was recorded: its limits applied when it came.
    static constexpr Limits none()
    {
        constexpr qint64 most = std::numeric_limits<qint64>::max() / 4;
        return {most, most, std::numeric_limits<qint32>::max(), most, most};
    }
};

} // namespace hookbench::http
