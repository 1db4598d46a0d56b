// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_flood_guard.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::http {
namespace {

struct H2FloodText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::H2FloodText)
};

constexpr qint64 micro = 1'000'000;
constexpr qint64 largeFrame = 1024; ///< bytes; a peer that lets us send less at a time pays for its updates
constexpr qint64 frameHeaderSize = 9;
constexpr qint64 windowUpdateSize = 13;

} // namespace

H2Budget::H2Budget(H2Rate rate)
    : m_rate(rate)
    , m_micro(rate.burst * micro)
{
}

bool H2Budget::spend(qint64 nowUs)
{
    if (m_lastUs >= 0) {
        // Capped so that a connection that idled for years cannot overflow.
        const qint64 passedUs = std::clamp<qint64>(nowUs - m_lastUs, 0, 3600 * micro);
        add(passedUs * m_rate.perSecond);
    }
    m_lastUs = nowUs;
    if (m_micro < micro)
        return false;
    m_micro -= micro;
    return true;
}

void H2Budget::refund(qint32 count)
{
    add(count * micro);
}

void H2Budget::add(qint64 amount)
{
    m_micro = std::min(m_micro + amount, m_rate.burst * micro);
}

H2FloodGuard::H2FloodGuard(const H2Limits& limits, const Clock& clock)
    : m_limits(limits)
    , m_clock(clock)
    , m_budgets{H2Budget(limits.resets),        H2Budget(limits.offences),    H2Budget(limits.refusals),
                H2Budget(limits.settings),      H2Budget(limits.pings),       H2Budget(limits.priorities),
                H2Budget(limits.windowUpdates), H2Budget(limits.emptyFrames), H2Budget(limits.unknownFrames)}
{
}

ProtocolError H2FloodGuard::receiveFrame(const H2FrameHeader& frame)
{
    if (ProtocolError error = receiveByType(frame))
        return error;
    return checkOverhead(frame);
}

ProtocolError H2FloodGuard::receiveByType(const H2FrameHeader& frame)
{
    switch (H2FrameType(frame.type)) {
    case H2FrameType::Data:
        // Padding is not known yet: see receiveEmptyData().
        return {};
    case H2FrameType::Headers:
        m_continuations = 0;
        m_blockBytes = 0;
        return receiveBlockPart(frame);
    case H2FrameType::Continuation:
        ++m_continuations;
        return receiveBlockPart(frame);
    case H2FrameType::RstStream:
        return spend(Reset);
    case H2FrameType::Settings:
        return spend(Setting);
    case H2FrameType::Ping:
        return spend(Ping);
    case H2FrameType::Priority:
    case H2FrameType::PriorityUpdate:
        return spend(Priority);
    case H2FrameType::WindowUpdate:
        return spend(WindowUpdate);
    case H2FrameType::PushPromise:
    case H2FrameType::Goaway:
        break;
    }
    return spend(UnknownFrame);
}

ProtocolError H2FloodGuard::receiveBlockPart(const H2FrameHeader& frame)
{
    m_blockBytes += frame.length;
    if (m_continuations > m_limits.continuations)
        return {"h2-continuation-flood",
                H2FloodText::tr("The peer spread a field block over more than %n CONTINUATION frame(s).",
                                nullptr, m_limits.continuations),
                -1, 0};
    if (m_blockBytes > m_limits.fieldBlock)
        return {"h2-field-block-too-large",
                H2FloodText::tr("The peer sent a field block of more than %n byte(s).", nullptr,
                                int(m_limits.fieldBlock)),
                -1, 0};
    if (frame.length > 0 || (frame.is(H2FrameType::Continuation) && frame.has(h2flag::endHeaders)))
        return {};
    return spend(EmptyFrame);
}

ProtocolError H2FloodGuard::checkOverhead(const H2FrameHeader& frame)
{
    m_received += frameHeaderSize + frame.length;
    if (frame.is(H2FrameType::Headers) || frame.is(H2FrameType::Continuation))
        m_content += frame.length;
    if ((m_received - m_limits.overhead) / std::max(m_limits.overheadRatio, 1) <= m_content)
        return {};
    return {"h2-overhead",
            H2FloodText::tr("Nearly all that the peer sends is padding and frames without content."), -1, 0};
}

ProtocolError H2FloodGuard::receiveEmptyData()
{
    return spend(EmptyFrame);
}

void H2FloodGuard::receiveContent(qint64 bytes)
{
    m_content += bytes;
}

ProtocolError H2FloodGuard::sendReset()
{
    return spend(Offence);
}

ProtocolError H2FloodGuard::sendRefusal()
{
    return spend(Refusal);
}

void H2FloodGuard::sendData(qint64 bytes)
{
    if (bytes < largeFrame)
        return;
    m_budgets[WindowUpdate].refund(2);
    m_content += 2 * windowUpdateSize;
}

ProtocolError H2FloodGuard::spend(Kind kind)
{
    return m_budgets[kind].spend(m_clock.monotonicUs()) ? ProtocolError() : floodError(kind);
}

ProtocolError H2FloodGuard::floodError(Kind kind)
{
    switch (kind) {
    case Reset:
        return {"h2-rapid-reset", H2FloodText::tr("The peer reset too many streams."), -1, 0};
    case Offence:
        return {"h2-offence-flood",
                H2FloodText::tr("The peer sent too many requests or frames that break HTTP."), -1, 0};
    case Refusal:
        return {"h2-stream-flood", H2FloodText::tr("The peer opened too many streams above the limit."), -1,
                0};
    case Setting:
        return {"h2-settings-flood", H2FloodText::tr("The peer sent too many SETTINGS frames."), -1, 0};
    case Ping:
        return {"h2-ping-flood", H2FloodText::tr("The peer sent too many PING frames."), -1, 0};
    case Priority:
        return {"h2-priority-flood", H2FloodText::tr("The peer sent too many PRIORITY frames."), -1, 0};
    case WindowUpdate:
        return {"h2-window-update-flood", H2FloodText::tr("The peer sent too many WINDOW_UPDATE frames."), -1,
                0};
    case EmptyFrame:
        return {"h2-empty-frame-flood", H2FloodText::tr("The peer sent too many empty frames."), -1, 0};
    case UnknownFrame:
    case Kinds:
        break;
    }
    return {"h2-frame-flood", H2FloodText::tr("The peer sent too many frames that say nothing."), -1, 0};
}

} // namespace hookbench::http
