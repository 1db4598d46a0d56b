// SPDX-License-Identifier: GPL-3.0-or-later
// Replays captured requests to a local server as fast as they are answered, beside `curl --parallel` sending
// the same to the same server, and counts what came.
//   bench_replay [REQUESTS]
#include "tests/support/load_generator.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int atOnce = 16;

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(300'000))
        qFatal("%s did not end", qPrintable(program));
    return process.readAllStandardOutput();
}

QByteArray verb(const QStringList& arguments)
{
    return outputOf(QStringLiteral(HOOKBENCH_PROGRAM), arguments);
}

/// A `listen` at work.
class Server
{
public:
    explicit Server(const QString& session)
    {
        m_process.start(QStringLiteral(HOOKBENCH_PROGRAM), {u"listen"_s, session, u"--http"_s, u"0"_s,
                                                            u"--quiet"_s, u"--durability"_s, u"normal"_s});
        if (!m_process.waitForReadyRead(10'000))
            qFatal("no server");
        url = m_process.readLine().trimmed().mid(10);
    }

    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    quint16 port() const { return quint16(url.mid(url.lastIndexOf(':') + 1).toInt()); }

    QByteArray url;

private:
    QProcess m_process;
};

QString curlConfiguration(const QString& path, const QByteArray& url, int requests)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no configuration");
    for (int i = 0; i < requests; ++i) {
        file.write("url = \"" + url + "/load/" + QByteArray::number(i) + "\"\noutput = \"/dev/null\"\n" +
                   R"(data = "{\"a\":1}")" + '\n' + (i + 1 < requests ? "next\n" : ""));
    }
    return path;
}

} // namespace

int main(int argc, char** argv)
{
    const int requests = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const QTemporaryDir folder;
    const QString captured = folder.filePath(u"captured.hookbench"_s);
    const QString received = folder.filePath(u"received.hookbench"_s);
    {
        const Server server(captured);
        Load load;
        load.port = server.port();
        load.connections = atOnce;
        load.requests = requests;
        runLoad(load);
    }
    double curlSeconds = 0;
    double replaySeconds = 0;
    qsizetype rows = 0;
    {
        const Server server(received);
        const QString configuration = curlConfiguration(folder.filePath(u"curl"_s), server.url, requests);
        QElapsedTimer timer;
        timer.start();
        outputOf(u"curl"_s, {u"-s"_s, u"--parallel"_s, u"--parallel-max"_s, QString::number(atOnce), u"-K"_s,
                             configuration});
        curlSeconds = double(timer.nsecsElapsed()) / 1e9;
        timer.restart();
        rows =
            verb({u"replay"_s, captured, u"--filter"_s, QString(), u"--to"_s, QString::fromLatin1(server.url),
                  u"--fastest"_s, u"--concurrency"_s, QString::number(atOnce)})
                .count('\n');
        replaySeconds = double(timer.nsecsElapsed()) / 1e9;
    }
    const auto came = verb({u"list"_s, received}).count('\n');
    std::printf("curl --parallel   %.2f s\nhookbench replay  %.2f s, %.2f of it\n", curlSeconds,
                replaySeconds, replaySeconds / curlSeconds);
    std::printf("%d sent by each, %lld rows of replay, %lld came\n", requests, static_cast<long long>(rows),
                static_cast<long long>(came));
    return rows == requests && came == 2LL * requests ? EXIT_SUCCESS : EXIT_FAILURE;
}
