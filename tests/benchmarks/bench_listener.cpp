// SPDX-License-Identifier: GPL-3.0-or-later
// How fast requests are captured, committed and answered, against nginx answering the same requests with
// `return 200` from one worker, in turns within one run. Only the ratio means something elsewhere, and with
// `full` only beside the time that the disk takes for one flush: N connections cannot have more than N
// answers in that time. Also what memory grows by, TLS (wrk has to be installed) and HTTP/2 (h2load).
//   bench_listener [ROUNDS [REQUESTS]]
#include "tests/support/load_generator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
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

    /// Processor time that it has taken, of all its threads.
    double processorUs() const
    {
        QFile stat(u"/proc/%1/stat"_s.arg(m_process.processId()));
        if (!stat.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray line = stat.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        return double(fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1e6 /
               double(sysconf(_SC_CLK_TCK));
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
    double processorUs = 0;
    for (int round = 0; round < rounds; ++round) {
        Load load = pattern;
        load.port = ours.port();
        const double before = ours.processorUs();
        const LoadResult our = runLoad(load);
        processorUs += ours.processorUs() - before;
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
    std::printf("%-30s ours %7.0f/s  nginx %7.0f/s  ratio %.2f  p50 %.2f ms  p99 %.2f ms  %.1f us of "
                "processor a request\n",
                name, median(ourRates), median(theirRates), median(ratios), median(p50), median(p99),
                processorUs / pattern.requests / rounds);
    std::fflush(stdout);
}

/// After the caches have filled: what is left is what a program that runs for weeks would gather.
void measureMemory(const Server& ours, const QByteArray& body, int requests)
{
    runLoad({ours.port(), 64, 60'000, "/load/", body});
    const qint64 before = ours.residentKb();
    const LoadResult result = runLoad({ours.port(), 64, requests, "/load/", body});
    const double grownMb = double(ours.residentKb() - before) / 1024;
    std::printf("memory: %.1f MB resident, %+.1f MB over %zu requests, %+.1f MB a million\n",
                double(ours.residentKb()) / 1024, grownMb, result.acknowledged.size(),
                grownMb * 1e6 / double(std::max<size_t>(1, result.acknowledged.size())));
    std::fflush(stdout);
}

QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return process.readAllStandardOutput();
}

/// The number after `label` in what a load generator says.
double numberAfter(const QByteArray& text, const QByteArray& label)
{
    const qsizetype at = text.indexOf(label);
    if (at < 0)
        return 0;
    const QByteArray rest = text.mid(at + label.size(), 40).trimmed();
    return rest.left(rest.indexOf('\n')).toDouble();
}

/// HTTPS as wrk sees it; every connection of its own session, since wrk resumes none.
void compareTls(const char* name, const QString& ours, const QString& theirs, const QStringList& options,
                int rounds)
{
    std::vector<double> ourRates;
    std::vector<double> theirRates;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const double our = numberAfter(run(u"wrk"_s, options + QStringList{ours}), "Requests/sec:");
        const double their = numberAfter(run(u"wrk"_s, options + QStringList{theirs}), "Requests/sec:");
        ourRates.push_back(our);
        theirRates.push_back(their);
        ratios.push_back(their > 0 ? our / their : 0);
    }
    std::printf("%-30s ours %7.0f/s  nginx %7.0f/s  ratio %.2f\n", name, median(ourRates), median(theirRates),
                median(ratios));
    std::fflush(stdout);
}

void compareHttp2(const char* name, const QString& url, const QStringList& http1, const QStringList& http2,
                  int rounds)
{
    std::vector<double> newRates;
    std::vector<double> oldRates;
    const auto rate = [&url](const QStringList& options) {
        const QByteArray said = run(u"h2load"_s, options + QStringList{url});
        const qsizetype comma = said.indexOf(", ", said.indexOf("finished in "));
        return said.mid(comma + 2, said.indexOf(" req/s") - comma - 2).toDouble();
    };
    for (int round = 0; round < rounds; ++round) {
        oldRates.push_back(rate(http1));
        newRates.push_back(rate(http2));
    }
    std::printf("%-30s HTTP/2 %7.0f/s  HTTP/1 %7.0f/s  ratio %.2f\n", name, median(newRates),
                median(oldRates), median(newRates) / median(oldRates));
    std::fflush(stdout);
}

bool isInstalled(const QString& program)
{
    const bool found = !QStandardPaths::findExecutable(program).isEmpty();
    if (!found)
        std::printf("%s is not installed: its rows are left out\n", qPrintable(program));
    return found;
}

bool writeTo(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// nginx on a plain and a TLS port. TLS without resumption, as wrk would not use it either.
QByteArray nginxConfig(const QByteArray& folder, quint16 plainPort, quint16 tlsPort)
{
    return "daemon off; worker_processes 1; pid " + folder +
           "/pid; error_log /dev/null;\nevents { worker_connections 4096; }\n"
           "http { access_log off; keepalive_requests 100000000; client_body_temp_path " +
           folder + "/body;\nssl_certificate " + folder + "/cert.pem; ssl_certificate_key " + folder +
           "/key.pem; ssl_session_cache off; ssl_session_tickets off;\n"
           "server { listen 127.0.0.1:" +
           QByteArray::number(plainPort) + " backlog=4096; listen 127.0.0.1:" + QByteArray::number(tlsPort) +
           " ssl backlog=4096; location / { return 200; } } }\n";
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = arguments.value(1, u"5"_s).toInt();
    const int requests = arguments.value(2, u"40000"_s).toInt();

    QTemporaryDir folder;
    const QString certificate = folder.filePath(u"cert.pem"_s);
    const QString key = folder.filePath(u"key.pem"_s);
    run(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                       u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, key, u"-out"_s, certificate,
                       u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s});
    const QByteArray small(1024, 'x');
    const QByteArray large(7 * 1024, 'x');
    const QString config = folder.filePath(u"nginx.conf"_s);
    const QString script = folder.filePath(u"post.lua"_s);
    const QString body = folder.filePath(u"body.json"_s);
    const quint16 nginxPort = freePort();
    const quint16 nginxTlsPort = freePort();
    if (!writeTo(config, nginxConfig(folder.path().toUtf8(), nginxPort, nginxTlsPort)) ||
        !writeTo(script, "wrk.method = 'POST'; wrk.body = string.rep('x', 1024)\n") || !writeTo(body, small))
        return 1;
    const Server nginx(u"nginx"_s, {u"-p"_s, folder.path(), u"-c"_s, config}, nginxPort);

    const auto listen = [&](const QString& durability, const QString& name, quint16 port, quint16 tlsPort) {
        return QStringList{u"listen"_s,        folder.filePath(name + ".hookbench"_L1),
                           u"--http"_s,        QString::number(port),
                           u"--https"_s,       QString::number(tlsPort),
                           u"--certificate"_s, certificate,
                           u"--key"_s,         key,
                           u"--quiet"_s,       u"--durability"_s,
                           durability};
    };
    for (const QString& durability : {u"normal"_s, u"full"_s}) {
        std::printf("one flush of the disk takes %.2f ms (median)\n", flushMs(folder.path()));
        const quint16 port = freePort();
        const Server ours(QStringLiteral(HOOKBENCH_PROGRAM), listen(durability, durability, port, freePort()),
                          port);
        const auto row = [&](const char* what, int connections, const QByteArray& payload) {
            const QByteArray name = durability.toUtf8() + ", " + what;
            compare(name.constData(), ours, nginx, {0, connections, requests, "/load/", payload}, rounds);
        };
        row("1 KB, 64 connections", 64, small);
        row("7 KB, 64 connections", 64, large);
        row("1 KB, 256 connections", 256, small);
        if (durability == "normal"_L1)
            measureMemory(ours, small, std::max(200'000, requests));
    }

    const quint16 port = freePort();
    const quint16 tlsPort = freePort();
    const Server ours(QStringLiteral(HOOKBENCH_PROGRAM), listen(u"normal"_s, u"tls"_s, port, tlsPort), port);
    if (isInstalled(u"wrk"_s)) {
        const auto url = [](quint16 at) {
            return u"https://127.0.0.1:%1/load"_s.arg(at);
        };
        const QStringList options{u"-t1"_s, u"-c64"_s, u"-d2"_s, u"-s"_s, script};
        compareTls("TLS, 1 KB, 64 connections", url(tlsPort), url(nginxTlsPort), options, rounds);
        compareTls("TLS, a handshake each", url(tlsPort), url(nginxTlsPort),
                   options + QStringList{u"-H"_s, u"Connection: close"_s}, rounds);
    }
    if (isInstalled(u"h2load"_s)) {
        const QString url = u"http://127.0.0.1:%1/load"_s.arg(port);
        const QStringList load{u"-t1"_s, u"-n"_s, QString::number(requests), u"-d"_s, body};
        const QStringList http1 = load + QStringList{u"--h1"_s, u"-c64"_s};
        compareHttp2("h2load, 64 connections", url, http1, load + QStringList{u"-c64"_s}, rounds);
        compareHttp2("h2load, 8 of 8 streams", url, http1, load + QStringList{u"-c8"_s, u"-m8"_s}, rounds);
    }
    return 0;
}
