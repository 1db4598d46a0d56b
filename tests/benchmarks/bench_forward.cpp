// SPDX-License-Identifier: GPL-3.0-or-later
// What forwarding adds to the time of an answer at a given rate, and how much memory many large streams take.
//   bench_forward [SECONDS] [RATE] [STREAMS]
#include "tests/support/loopback_peer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype streamBytes = 10'000'000;

/// A `listen` at work.
class Server
{
public:
    explicit Server(const QStringList& arguments)
    {
        m_process.start(
            QStringLiteral(HOOKBENCH_PROGRAM),
            QStringList{u"listen"_s, m_folder.filePath(u"s.hookbench"_s), u"--http"_s, u"0"_s, u"--quiet"_s} +
                arguments);
        if (!m_process.waitForReadyRead(10'000))
            qFatal("no server");
        url = QString::fromLatin1(m_process.readLine().trimmed().mid(10));
    }
    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    quint16 port() const { return url.mid(url.lastIndexOf(u':') + 1).toUShort(); }
    qint64 peakMemory() const ///< bytes
    {
        QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmHWM:");
        return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() * 1024;
    }

    QString url;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// Sends at a steady rate over several connections; the median time of an answer in microseconds.
qint64 medianUs(quint16 port, int rate, int seconds)
{
    constexpr int connections = 8;
    std::vector<std::vector<qint64>> times(connections);
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&times, i, port, rate, seconds] {
            LoopbackPeer peer(port);
            QElapsedTimer clock;
            clock.start();
            const double gapNs = 1e9 * connections / rate;
            const int count = rate * seconds / connections;
            for (int n = 0; n < count; ++n) {
                const auto due = qint64(gapNs * (n + double(i) / connections));
                if (clock.nsecsElapsed() < due)
                    QThread::usleep(ulong((due - clock.nsecsElapsed()) / 1000));
                const qint64 start = clock.nsecsElapsed();
                peer.send("POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
                if (peer.readResponses(1).isEmpty())
                    qFatal("no answer");
                times[size_t(i)].push_back((clock.nsecsElapsed() - start) / 1000);
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    std::vector<qint64> all;
    for (const auto& one : times)
        all.insert(all.end(), one.begin(), one.end());
    std::ranges::nth_element(all, all.begin() + qptrdiff(all.size() / 2));
    return all[all.size() / 2];
}

/// Each sends one large request at the same time as the others; how many were answered 200.
int sendStreams(quint16 port, int streams)
{
    const QByteArray body(streamBytes, 'b');
    std::vector<int> answered(size_t(streams), 0);
    std::vector<std::thread> threads;
    for (int i = 0; i < streams; ++i) {
        threads.emplace_back([&answered, &body, i, port] {
            LoopbackPeer peer(port);
            peer.send("POST /stream HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                      QByteArray::number(body.size()) + "\r\n\r\n");
            peer.send(body);
            answered[size_t(i)] = peer.readResponses(1, 120'000).startsWith("HTTP/1.1 200") ? 1 : 0;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    return int(std::ranges::count(answered, 1));
}

} // namespace

int main(int argc, char** argv)
{
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 10;
    const int rate = argc > 2 ? std::atoi(argv[2]) : 1'000;
    const int streams = argc > 3 ? std::atoi(argv[3]) : 100;
    const Server target({u"--durability"_s, u"normal"_s});
    {
        const Server forwarder({u"--forward"_s, target.url});
        const qint64 direct = medianUs(target.port(), rate, seconds);
        const qint64 forwarded = medianUs(forwarder.port(), rate, seconds);
        std::printf("%d requests/s: p50 %lld us direct, %lld us forwarded, %lld us added\n", rate,
                    static_cast<long long>(direct), static_cast<long long>(forwarded),
                    static_cast<long long>(forwarded - direct));
    }
    const Server forwarder({u"--forward"_s, target.url});
    const int answered = sendStreams(forwarder.port(), streams);
    std::printf("%d streams of 10 MB: %d answered 200, peak memory %.0f MB\n", streams, answered,
                double(forwarder.peakMemory()) / 1e6);
    return answered == streams ? EXIT_SUCCESS : EXIT_FAILURE;
}
