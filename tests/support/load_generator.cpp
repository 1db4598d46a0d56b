// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/load_generator.h"

#include <algorithm>
#include <chrono>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
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
qsizetype completeResponse(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return 0;
    const qsizetype at = bytes.indexOf("Content-Length: ");
    const qsizetype body = at > 0 && at < end ? bytes.mid(at + 16, 12).split('\r').first().toLongLong() : 0;
    return bytes.size() >= end + 4 + body ? end + 4 + body : 0;
}

class Generator
{
public:
    explicit Generator(const Load& load)
        : m_load(load)
        , m_epoll(epoll_create1(EPOLL_CLOEXEC))
        , m_lines(size_t(load.connections))
    {
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
        const QByteArray request =
            "POST " + m_load.path + QByteArray::number(line.number) +
            " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " +
            QByteArray::number(m_load.body.size()) + "\r\n\r\n" + m_load.body;
        if (::send(line.descriptor, request.constData(), size_t(request.size()), MSG_NOSIGNAL) !=
            request.size()) {
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
        line.received.append(buffer, n);
        if (completeResponse(line.received) == 0)
            return;
        if (line.received.startsWith("HTTP/1.1 2")) {
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
