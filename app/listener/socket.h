// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

#include <utility>

struct sockaddr_storage;

namespace hookbench::listener {

/// Owner of a TCP descriptor: closes it, knows how to read, write and half-close it without blocking.
class Socket
{
public:
    Socket() = default;
    explicit Socket(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    Socket(Socket&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }

    Socket& operator=(Socket&& other) noexcept;
    ~Socket();

    /// Binds and listens. Errors: InUse, Denied, Network, each naming the address and what to do.
    static Result<Socket> listenOn(const QString& address, quint16 port);

    /// The next waiting connection; an invalid socket when there is none or it failed (`failure` is errno
    /// then).
    Socket accept(sockaddr_storage& peer, int& failure) const;

    bool isValid() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }

    enum class Status {
        Done,    ///< something was moved
        Blocked, ///< nothing now; the reactor will tell
        Closed,  ///< read: the peer has finished sending
        Broken,  ///< the connection is gone
    };

    struct Transfer
    {
        Status status = Status::Blocked;
        qsizetype bytes = 0;
    };

    Transfer read(char* buffer, qsizetype size) const;
    Transfer write(QByteArrayView bytes) const;
    void finishWriting() const; ///< sends FIN; reading goes on

    void resetWhenClosed() const; ///< closing will send RST

    QByteArray localAddress() const; ///< "127.0.0.1:8080"
    quint16 localPort() const;

private:
    int m_descriptor = -1;
};

/// "127.0.0.1:51234", "[::1]:51234".
QByteArray addressText(const sockaddr_storage& address);

/// The address without the port, to count connections of one peer.
QByteArray hostText(const sockaddr_storage& address);

} // namespace hookbench::listener
