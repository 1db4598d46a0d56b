// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/failed_handshake.h"

#include "app/listener/connection.h"
#include "app/listener/listener_limits.h"

namespace hookbench::listener {

FailedHandshake::FailedHandshake(Connection& connection, std::optional<Exchange> exchange)
    : m_connection(connection)
    , m_startUs(connection.host().clock().monotonicUs())
{
    if (exchange)
        m_ticket = connection.host().recorder().record(*std::move(exchange), this);
    connection.transport().finishWriting();
}

FailedHandshake::~FailedHandshake()
{
    if (m_ticket)
        m_connection.host().recorder().forget(m_ticket);
}

/// Reads on for a moment, since a socket closed with bytes unread would reset the alert away.
void FailedHandshake::pump()
{
    QByteArray& buffer = m_connection.host().readBuffer();
    const Socket& socket = m_connection.transport().socket();
    for (;;) {
        const Socket::Transfer transfer = socket.read(buffer.data(), buffer.size());
        if (transfer.status == Socket::Status::Done)
            continue;
        m_peerFinished = transfer.status != Socket::Status::Blocked;
        break;
    }
    endWhenDone();
}

void FailedHandshake::tick(qint64 nowUs)
{
    if (nowUs - m_startUs > qint64(m_connection.host().limits().lingerTimeout) * 1000)
        m_connection.end();
}

void FailedHandshake::finishSoon()
{
    m_peerFinished = true;
    endWhenDone();
}

void FailedHandshake::receive(const Receipt&)
{
    m_ticket = 0;
    endWhenDone();
}

void FailedHandshake::endWhenDone()
{
    if (m_peerFinished && m_ticket == 0)
        m_connection.end();
}

} // namespace hookbench::listener
