// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/http/h2_frame_scanner.h"
#include "app/http/h2_limits.h"
#include "app/http/protocol_error.h"

namespace hookbench::http {

/// A budget that fills up with time.
class H2Budget
{
public:
    explicit H2Budget(H2Rate rate);

    /// Whether one more was affordable.
    bool spend(qint64 nowUs);
    void refund(qint32 count);

private:
    void add(qint64 micro);

    H2Rate m_rate;
    qint64 m_micro; ///< millionths of one
    qint64 m_lastUs = -1;
};

/// Counts what costs us more than the peer and says when it is enough (RFC 9113 10.5). The returned errors
/// are empty as long as it is not.
class H2FloodGuard
{
public:
    H2FloodGuard(const H2Limits& limits, const Clock& clock);

    /// A frame of the peer, by its header.
    ProtocolError receiveFrame(const H2FrameHeader& frame);
    /// A DATA frame of which nothing was left but padding.
    ProtocolError receiveEmptyData();
    void receiveContent(qint64 bytes); ///< content or fields, as they came over the wire

    ProtocolError sendReset();   ///< we had to answer with RST_STREAM
    ProtocolError sendRefusal(); ///< we had to refuse a stream
    void sendData(qint64 bytes); ///< a DATA frame went out: the peer may update its windows for it

private:
    enum Kind {
        Reset,
        Offence,
        Refusal,
        Setting,
        Ping,
        Priority,
        WindowUpdate,
        EmptyFrame,
        UnknownFrame,
        Kinds
    };

    ProtocolError spend(Kind kind);
    static ProtocolError floodError(Kind kind);
    ProtocolError receiveByType(const H2FrameHeader& frame);
    ProtocolError receiveBlockPart(const H2FrameHeader& frame);
    ProtocolError checkOverhead(const H2FrameHeader& frame);

    const H2Limits m_limits;
    const Clock& m_clock;
    std::array<H2Budget, Kinds> m_budgets;
    qint32 m_continuations = 0; ///< in the present field block
    qint64 m_blockBytes = 0;
    qint64 m_received = 0;
    qint64 m_content = 0;
};

} // namespace hookbench::http
