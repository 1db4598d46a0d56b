// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/socket.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hookbench::listener {

namespace {

struct SocketText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::listener::SocketText)
};

constexpr int backlog = 4096;

struct Address
{
    sockaddr_storage storage = {};
    socklen_t size = 0;
};

/// False when `text` is no IP address.
bool parseAddress(const QString& text, quint16 port, Address& result)
{
    const QByteArray latin = text.toLatin1();
    auto* v4 = reinterpret_cast<sockaddr_in*>(&result.storage);
    auto* v6 = reinterpret_cast<sockaddr_in6*>(&result.storage);
    if (inet_pton(AF_INET, latin.constData(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        result.size = sizeof(sockaddr_in);
        return true;
    }
    if (inet_pton(AF_INET6, latin.constData(), &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        result.size = sizeof(sockaddr_in6);
        return true;
    }
    return false;
}

Error bindError(int code, const QString& address, quint16 port)
{
    switch (code) {
    case EADDRINUSE:
        return {ErrorKind::InUse,
                SocketText::tr("Port %1 on %2 is in use by another program.").arg(port).arg(address),
                SocketText::tr("Choose another port, or stop that program.")};
    case EACCES:
    case EPERM:
        return {
            ErrorKind::Denied,
            SocketText::tr("The system does not allow listening on port %1 of %2.").arg(port).arg(address),
            SocketText::tr("Ports below 1024 need administrator rights: choose a higher one.")};
    case EADDRNOTAVAIL:
        return {ErrorKind::Network,
                SocketText::tr("This computer does not have the address %1.").arg(address),
                SocketText::tr("Choose 127.0.0.1, or an address that this computer has.")};
    case EAFNOSUPPORT:
        return {ErrorKind::Network,
                SocketText::tr("This computer does not support addresses like %1.").arg(address),
                SocketText::tr("Choose an IPv4 address such as 127.0.0.1.")};
    default:
        return {ErrorKind::Network,
                SocketText::tr("Could not listen on port %1 of %2: %3")
                    .arg(port)
                    .arg(address, QString::fromLocal8Bit(std::strerror(code))),
                {}};
    }
}

sockaddr_storage boundAddress(int descriptor)
{
    sockaddr_storage address = {};
    socklen_t size = sizeof(address);
    getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
    return address;
}

quint16 portOf(const sockaddr_storage& address)
{
    return ntohs(address.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6&>(address).sin6_port
                                               : reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

} // namespace

Socket& Socket::operator=(Socket&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Socket::~Socket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<Socket> Socket::listenOn(const QString& address, quint16 port)
{
    Address bound;
    if (!parseAddress(address, port, bound)) {
        return fail(ErrorKind::Usage, SocketText::tr("“%1” is not an IP address.").arg(address),
                    SocketText::tr("Write an address such as 127.0.0.1 or ::1."));
    }
    Socket socket(::socket(bound.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket.isValid())
        return fail(bindError(errno, address, port));
    const int on = 1;
    // Without it a restart within a minute finds its own old connections in the way.
    setsockopt(socket.m_descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    if (bound.storage.ss_family == AF_INET6)
        setsockopt(socket.m_descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof(on));
    if (::bind(socket.m_descriptor, reinterpret_cast<sockaddr*>(&bound.storage), bound.size) != 0 ||
        ::listen(socket.m_descriptor, backlog) != 0)
        return fail(bindError(errno, address, port));
    return socket;
}

Socket Socket::accept(sockaddr_storage& peer, int& failure) const
{
    socklen_t size = sizeof(peer);
    Socket connection(
        ::accept4(m_descriptor, reinterpret_cast<sockaddr*>(&peer), &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
    failure = connection.isValid() ? 0 : errno;
    if (connection.isValid()) {
        const int on = 1;
        setsockopt(connection.m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    }
    return connection;
}

Socket::Transfer Socket::read(char* buffer, qsizetype size) const
{
    while (true) {
        const ssize_t n = ::recv(m_descriptor, buffer, size_t(size), 0);
        if (n > 0)
            return {Status::Done, n};
        if (n == 0)
            return {Status::Closed, 0};
        if (errno == EINTR)
            continue;
        return {errno == EAGAIN || errno == EWOULDBLOCK ? Status::Blocked : Status::Broken, 0};
    }
}

Socket::Transfer Socket::write(QByteArrayView bytes) const
{
    while (true) {
        const ssize_t n = ::send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (n >= 0)
            return {Status::Done, n};
        if (errno == EINTR)
            continue;
        return {errno == EAGAIN || errno == EWOULDBLOCK ? Status::Blocked : Status::Broken, 0};
    }
}

void Socket::finishWriting() const
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void Socket::resetWhenClosed() const
{
    const linger now{1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

QByteArray Socket::localAddress() const
{
    return addressText(boundAddress(m_descriptor));
}

quint16 Socket::localPort() const
{
    return portOf(boundAddress(m_descriptor));
}

QByteArray hostText(const sockaddr_storage& address)
{
    char text[INET6_ADDRSTRLEN] = {};
    if (address.ss_family == AF_INET6)
        inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, text, sizeof(text));
    else
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in&>(address).sin_addr, text, sizeof(text));
    return text;
}

QByteArray addressText(const sockaddr_storage& address)
{
    const QByteArray host = hostText(address);
    const QByteArray port = QByteArray::number(portOf(address));
    return address.ss_family == AF_INET6 ? '[' + host + "]:" + port : host + ':' + port;
}

} // namespace hookbench::listener
