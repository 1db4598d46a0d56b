// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_peer.h"

#include "app/http/message_head.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <cerrno>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hookbench::tests {

namespace {

/// Size of the response at the start of `bytes`, -1 when it is incomplete. Interim responses have no body.
qsizetype responseSize(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const http::ResponseHead head = http::readResponseHead(bytes.first(end + 4));
    const qsizetype body =
        head.status < 200 ? 0 : head.headers.valueOf("Content-Length").toByteArray().toLongLong();
    return bytes.size() >= end + 4 + body ? end + 4 + body : -1;
}

} // namespace

int countResponses(const QByteArray& bytes)
{
    int count = 0;
    for (const int status : statusCodes(bytes))
        count += status >= 200 ? 1 : 0;
    return count;
}

QList<int> statusCodes(const QByteArray& bytes)
{
    QList<int> codes;
    QByteArray rest = bytes;
    for (qsizetype size = responseSize(rest); size > 0; size = responseSize(rest)) {
        codes += http::readResponseHead(rest.first(rest.indexOf("\r\n\r\n") + 4)).status;
        rest = rest.sliced(size);
    }
    return codes;
}

LoopbackPeer::LoopbackPeer(quint16 port, QByteArrayView address)
{
    const bool v6 = address.contains(':');
    sockaddr_in v4Address = {};
    sockaddr_in6 v6Address = {};
    v4Address.sin_family = AF_INET;
    v4Address.sin_port = htons(port);
    v6Address.sin6_family = AF_INET6;
    v6Address.sin6_port = htons(port);
    inet_pton(v6 ? AF_INET6 : AF_INET, address.toByteArray().constData(),
              v6 ? static_cast<void*>(&v6Address.sin6_addr) : &v4Address.sin_addr);
    m_descriptor = ::socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto* target =
        v6 ? reinterpret_cast<sockaddr*>(&v6Address) : reinterpret_cast<sockaddr*>(&v4Address);
    if (::connect(m_descriptor, target, v6 ? sizeof(v6Address) : sizeof(v4Address)) != 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
        return;
    }
    const int on = 1;
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
}

LoopbackPeer::~LoopbackPeer()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QByteArray LoopbackPeer::localAddress() const
{
    sockaddr_in address = {};
    socklen_t size = sizeof(address);
    getsockname(m_descriptor, reinterpret_cast<sockaddr*>(&address), &size);
    char text[INET_ADDRSTRLEN] = {};
    inet_ntop(AF_INET, &address.sin_addr, text, sizeof(text));
    return QByteArray(text) + ':' + QByteArray::number(ntohs(address.sin_port));
}

bool LoopbackPeer::sendUrgent(char byte)
{
    return ::send(m_descriptor, &byte, 1, MSG_OOB | MSG_NOSIGNAL) == 1;
}

bool LoopbackPeer::send(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (n <= 0)
            return false;
        bytes = bytes.sliced(n);
    }
    return true;
}

void LoopbackPeer::finishSending()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void LoopbackPeer::reset()
{
    const linger now = {1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
    ::close(m_descriptor);
    m_descriptor = -1;
}

bool LoopbackPeer::readSome(int timeoutMs)
{
    pollfd waiting = {m_descriptor, POLLIN, 0};
    if (::poll(&waiting, 1, std::max(0, timeoutMs)) <= 0)
        return false;
    char buffer[65536];
    const ssize_t n = ::recv(m_descriptor, buffer, sizeof(buffer), 0);
    if (n <= 0) {
        m_closed = true;
        m_reset = n < 0 && errno == ECONNRESET;
        return false;
    }
    m_received.append(buffer, n);
    return true;
}

QByteArray LoopbackPeer::readResponses(int count, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (countResponses(m_received) < count && !m_closed && !deadline.hasExpired())
        readSome(int(deadline.remainingTime()));
    return std::exchange(m_received, {});
}

QByteArray LoopbackPeer::readUntil(QByteArrayView mark, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!m_received.contains(mark) && !m_closed && !deadline.hasExpired())
        readSome(int(deadline.remainingTime()));
    return std::exchange(m_received, {});
}

QByteArray LoopbackPeer::readToEnd(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!m_closed && !deadline.hasExpired())
        readSome(int(deadline.remainingTime()));
    return std::exchange(m_received, {});
}

QByteArray LoopbackPeer::take(int timeoutMs)
{
    if (m_received.isEmpty())
        readSome(timeoutMs);
    return std::exchange(m_received, {});
}

bool LoopbackPeer::isSilent(int ms)
{
    return !readSome(ms) && !m_closed;
}

} // namespace hookbench::tests
