// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hookbench::listener {

/// An answer to the byte: what is sent, how fast, and what is done then.
struct WireScript
{
    enum class End {
        Answered, ///< as after any answer
        Close,    ///< the connection ends as it should (FIN)
        Reset,    ///< it ends at once (RST)
        Stall,    ///< nothing more comes; the connection stays open until the peer leaves
    };

    QByteArray head = {};
    QByteArray body = {};   ///< with its framing
    qsizetype paced = 0;    ///< so many bytes of both go out slowly
    qsizetype portion = 1;  ///< of these, at a time
    int intervalMs = 0;     ///< between two portions
    bool isEndless = false; ///< all of it again and again, at the interval, until the peer leaves
    End end = End::Answered;
    qint64 streamReset = -1; ///< HTTP/2: RST_STREAM with this code instead of all that

    QByteArray bytes() const { return head + body; }
};

} // namespace hookbench::listener
