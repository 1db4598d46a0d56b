// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/load_generator.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace hookbench::tests {

namespace {

qint64 nowUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

struct Line
{
    int descriptor = -1;
    int number = -1;
    qint64 sentUs = 0;
    QByteArray received;
};

int connectTo(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    if (::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

/// Size of the complete response at the start of `bytes`, 0 when there is none yet.
qsizetype completeResponse(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return 0;
    const qsizetype at = bytes.first(end).indexOf("Content-Length: ");
    qsizetype body = 0;
    for (qsizetype i = at + 16; at > 0 && i < end && bytes[i] >= '0' && bytes[i] <= '9'; ++i)
        body = body * 10 + (bytes[i] - '0');
    return bytes.size() >= end + 4 + body ? end + 4 + body : 0;
}

class Generator
{
public:
    explicit Generator(const Load& load)
        : m_load(load)
        , m_epoll(epoll_create1(EPOLL_CLOEXEC))
        , m_lines(size_t(load.connections))
        , m_start("POST " + load.path)
        , m_rest(" HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " +
                 QByteArray::number(load.body.size()) + "\r\n\r\n" + load.body)
    {
        m_result.acknowledged.reserve(size_t(load.requests));
        m_result.latenciesUs.reserve(size_t(load.requests));
    }

    ~Generator()
    {
        for (const Line& line : m_lines) {
            if (line.descriptor >= 0)
                ::close(line.descriptor);
        }
        ::close(m_epoll);
    }

    LoadResult run()
    {
        const qint64 startUs = nowUs();
        for (Line& line : m_lines)
            open(line);
        while (m_open > 0) {
            epoll_event events[256];
            const int count = epoll_wait(m_epoll, events, 256, 10'000);
            if (count <= 0)
                break;
            for (int i = 0; i < count; ++i)
                receive(*static_cast<Line*>(events[i].data.ptr));
        }
        m_result.seconds = double(nowUs() - startUs) / 1e6;
        return std::move(m_result);
    }

private:
    void open(Line& line)
    {
        line.descriptor = connectTo(m_load.port);
        if (line.descriptor < 0) {
            ++m_result.broken;
            return;
        }
        epoll_event event = {};
        event.events = EPOLLIN;
        event.data.ptr = &line;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, line.descriptor, &event);
        ++m_open;
        sendNext(line);
    }

    void close(Line& line)
    {
        ::close(line.descriptor);
        line.descriptor = -1;
        --m_open;
    }

    void sendNext(Line& line)
    {
        if (m_next == m_load.requests) {
            close(line);
            return;
        }
        line.number = m_next++;
        line.sentUs = nowUs();
        char number[16];
        const auto digits = std::to_chars(std::begin(number), std::end(number), line.number);
        const size_t digitCount = size_t(digits.ptr - number);
        iovec parts[] = {{m_start.data(), size_t(m_start.size())},
                         {number, digitCount},
                         {m_rest.data(), size_t(m_rest.size())}};
        msghdr message = {};
        message.msg_iov = parts;
        message.msg_iovlen = std::size(parts);
        const auto size = ssize_t(parts[0].iov_len + parts[1].iov_len + parts[2].iov_len);
        if (::sendmsg(line.descriptor, &message, MSG_NOSIGNAL) != size) {
            ++m_result.broken;
            close(line);
        }
    }

    void receive(Line& line)
    {
        char buffer[16384];
        const ssize_t n = ::recv(line.descriptor, buffer, sizeof(buffer), 0);
        if (n <= 0) {
            ++m_result.broken;
            close(line);
            return;
        }
        // Nearly all come whole.
        QByteArrayView response(buffer, n);
        if (!line.received.isEmpty())
            response = line.received.append(buffer, n);
        if (completeResponse(response) == 0) {
            if (line.received.isEmpty())
                line.received = response.toByteArray();
            return;
        }
        if (response.startsWith("HTTP/1.1 2")) {
            m_result.acknowledged.push_back(line.number);
            m_result.latenciesUs.push_back(nowUs() - line.sentUs);
        } else {
            ++m_result.refused;
        }
        line.received.clear();
        sendNext(line);
    }

    const Load& m_load;
    int m_epoll;
    std::vector<Line> m_lines;
    QByteArray m_start; ///< what stands before the number of the request, and behind it
    QByteArray m_rest;
    LoadResult m_result;
    int m_next = 0;
    int m_open = 0;
};

} // namespace

qint64 LoadResult::latencyUs(double quantile) const
{
    if (latenciesUs.empty())
        return 0;
    std::vector<qint64> sorted = latenciesUs;
    const auto at =
        sorted.begin() + std::min(qsizetype(sorted.size()) - 1, qsizetype(double(sorted.size()) * quantile));
    std::nth_element(sorted.begin(), at, sorted.end());
    return *at;
}

LoadResult runLoad(const Load& load)
{
    return Generator(load).run();
}

} // namespace hookbench::tests
