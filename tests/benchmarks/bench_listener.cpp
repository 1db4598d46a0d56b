// SPDX-License-Identifier: GPL-3.0-or-later
// How fast requests are captured, committed and answered, against nginx answering the same requests with
// `return 200` from one worker, in turns within one run. Only the ratio means something elsewhere.
//   bench_listener [ROUNDS [REQUESTS]]
#include "tests/support/load_generator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

/// A server at work in a process of its own.
class Server
{
public:
    Server(const QString& program, const QStringList& arguments, quint16 port)
        : m_port(port)
    {
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(program, arguments);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 10'000) {
            Load one{m_port, 1, 1};
            if (runLoad(one).acknowledged.size() == 1)
                return;
        }
        std::printf("%s does not answer\n", qPrintable(program));
    }

    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    qint64 residentKb() const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).simplified().split(' ').first().toLongLong();
        }
        return 0;
    }

    quint16 port() const { return m_port; }

private:
    QProcess m_process;
    quint16 m_port;
};

double flushMs(const QString& folder)
{
    const QByteArray path = QFile::encodeName(folder + "/flush"_L1);
    const int file = ::open(path.constData(), O_CREAT | O_WRONLY, 0600);
    std::vector<double> times;
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (::write(file, "x", 1) != 1 || ::fdatasync(file) != 0)
            break;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    ::close(file);
    if (times.empty())
        return 0;
    std::ranges::sort(times);
    return times[times.size() / 2];
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

void compare(const char* name, const Server& ours, const Server& theirs, const Load& pattern, int rounds)
{
    std::vector<double> ourRates;
    std::vector<double> theirRates;
    std::vector<double> ratios;
    std::vector<double> p50;
    std::vector<double> p99;
    const qint64 before = ours.residentKb();
    for (int round = 0; round < rounds; ++round) {
        Load load = pattern;
        load.port = ours.port();
        const LoadResult our = runLoad(load);
        load.port = theirs.port();
        const LoadResult their = runLoad(load);
        if (our.acknowledged.size() != size_t(load.requests))
            std::printf("  %zu of %d answered, %d refused, %d broken\n", our.acknowledged.size(),
                        load.requests, our.refused, our.broken);
        ourRates.push_back(our.rate());
        theirRates.push_back(their.rate());
        ratios.push_back(our.rate() / their.rate());
        p50.push_back(double(our.latencyUs(0.5)) / 1000);
        p99.push_back(double(our.latencyUs(0.99)) / 1000);
    }
    const double hundredThousands = double(pattern.requests) * rounds / 100'000;
    std::printf(
        "%-34s ours %8.0f/s  nginx %8.0f/s  ratio %.2f  p50 %.2f ms  p99 %.2f ms  +%.1f MB per 100,000\n",
        name, median(ourRates), median(theirRates), median(ratios), median(p50), median(p99),
        double(ours.residentKb() - before) / 1024 / hundredThousands);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = arguments.value(1, u"5"_s).toInt();
    const int requests = arguments.value(2, u"40000"_s).toInt();

    QTemporaryDir folder;
    const quint16 nginxPort = freePort();
    QFile config(folder.filePath(u"nginx.conf"_s));
    if (!config.open(QIODevice::WriteOnly))
        return 1;
    config.write("daemon off; worker_processes 1; pid " + folder.path().toUtf8() +
                 "/pid; error_log /dev/null;\n"
                 "events { worker_connections 4096; }\n"
                 "http { access_log off; keepalive_requests 100000000; client_body_temp_path " +
                 folder.path().toUtf8() + "/body;\nserver { listen 127.0.0.1:" +
                 QByteArray::number(nginxPort) + " backlog=4096; location / { return 200; } } }\n");
    config.close();
    const Server nginx(u"nginx"_s, {u"-p"_s, folder.path(), u"-c"_s, config.fileName()}, nginxPort);
    std::printf("one flush of the disk takes %.2f ms (median)\n", flushMs(folder.path()));

    const QByteArray small(1024, 'x');
    const QByteArray large(7 * 1024, 'x');
    for (const QString& durability : {u"normal"_s, u"full"_s}) {
        const quint16 port = freePort();
        const Server ours(QStringLiteral(HOOKBENCH_PROGRAM),
                          {u"listen"_s, folder.filePath(durability + ".hookbench"_L1), u"--http"_s,
                           QString::number(port), u"--quiet"_s, u"--durability"_s, durability},
                          port);
        const auto row = [&](const char* what, int connections, const QByteArray& body) {
            const QByteArray name = durability.toUtf8() + ", " + what;
            compare(name.constData(), ours, nginx, {0, connections, requests, "/load/", body}, rounds);
        };
        row("1 KB, 64 connections", 64, small);
        row("7 KB, 64 connections", 64, large);
        row("1 KB, 256 connections", 256, small);
    }
    return 0;
}
