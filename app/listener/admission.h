// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/exchange/endpoint.h"
#include "app/http/message_head.h"

namespace hookbench::listener {

/// How much of what strangers send is recorded: refusing must not let them fill the disk.
class RefusalBudget
{
public:
    static constexpr qint64 burst = 8 * 1024 * 1024; ///< bytes at once
    static constexpr qint64 perSecond = 8 * 1024;    ///< bytes in the long run

    /// False when so much may not be recorded now.
    bool take(qint64 bytes, qint64 nowUs);

    /// How many were not recorded since the last call.
    qint64 takeLeftOut();

private:
    qint64 m_bytes = burst;
    qint64 m_refilledUs = 0;
    qint64 m_leftOut = 0;
};

/// Who is let in at one endpoint. Asked when the head of a request is complete, before any of its body is
/// read.
class Admission
{
public:
    /// `clock` must outlive it.
    Admission(EndpointAccess access, const Clock& clock);

    void setAccess(EndpointAccess access);

    enum class Recording {
        Whole,
        HeadOnly, ///< nothing of its body
        None,
    };

    struct Verdict
    {
        http::ProtocolError error; ///< why the request is refused; none lets it in
        Reply reply;               ///< to a refused one
        Recording recording = Recording::Whole;
        bool endsConnection = false; ///< its sender has no further business here
    };

    /// `host` is the sender's address without port.
    Verdict judge(QByteArrayView host, const http::RequestHead& head);

    /// What is kept of a message that broke HTTP before it could be judged; `head` is what could be read.
    Recording judgeBroken(QByteArrayView host, const http::RequestHead& head);

    /// Whether something that says nothing about its sender may be recorded: a failed handshake, a broken
    /// connection.
    bool mayRecord(QByteArrayView host, qint64 bytes);

private:
    Verdict refusal(http::ProtocolError error, const QString& told, qint64 bytes);
    Recording record(qint64 bytes);
    http::ProtocolError unauthorized() const;

    EndpointAccess m_access;
    const Clock& m_clock;
    RefusalBudget m_budget;
};

} // namespace hookbench::listener
