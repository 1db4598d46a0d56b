// SPDX-License-Identifier: GPL-3.0-or-later
// Sending from outside: the built executable against servers that keep every byte.
#include "tests/support/raw_server.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs the program while this event loop serves it.
Outcome runVerb(const QStringList& arguments)
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    process.start(QStringLiteral(HOOKBENCH_PROGRAM), arguments);
    loop.exec();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject parsed(const QByteArray& line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

class TestSend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatItRecords();
    void tellsByItsExitCode();
    void signsAtTheMomentOfSending();
    void fillsTemplates();
    void goesOnAfterKill();
    void replaysWhatWasCaptured();
    void reportsBursts();

private:
    QString session() const { return m_folder.filePath(u"s%1.hookbench"_s.arg(m_count)); }
    QString newSession()
    {
        ++m_count;
        return session();
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestSend::sendsWhatItRecords()
{
    RawServer server(RawServer::always(ok));
    const QString file = newSession();
    const Outcome sent =
        runVerb({u"send"_s, file, QString::fromLatin1(server.url()) + u"/a/../b?x#f"_s, u"-H"_s, u"X-b: 1"_s,
                 u"-H"_s, u"x-B: 2"_s, u"-H"_s, u"Accept:"_s, u"-d"_s, u"{\"a\":1}"_s, u"--json"_s});
    QCOMPARE(sent.code, 0);
    const QByteArray host = "127.0.0.1:" + QByteArray::number(server.port());
    QCOMPARE(server.received(),
             QList<QByteArray>{
                 "POST /a/../b?x HTTP/1.1\r\nHost: " + host +
                 "\r\nUser-Agent: hookbench/" HOOKBENCH_VERSION
                 "\r\nContent-Type: application/json\r\nContent-Length: 7\r\nX-b: 1\r\nx-B: 2\r\n\r\n"
                 "{\"a\":1}"});
    const QJsonObject exchange = parsed(sent.out);
    QCOMPARE(exchange[u"origin"_s], u"sent"_s);
    QCOMPARE(exchange[u"response"_s][u"status"_s], 200);
    QCOMPARE(runVerb({u"show"_s, file, u"1"_s, u"--part"_s, u"raw"_s}).out, server.received()[0]);
    QCOMPARE(runVerb({u"check"_s, file}).out, "ok\n"_ba);
}

void TestSend::tellsByItsExitCode()
{
    RawServer failing(RawServer::always("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"));
    const QString file = newSession();
    QCOMPARE(runVerb({u"send"_s, file, QString::fromLatin1(failing.url())}).code, 1);
    const Outcome refused = runVerb({u"send"_s, file, u"http://127.0.0.1:1"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("nothing listens on 127.0.0.1:1"));
    QCOMPARE(runVerb({u"send"_s, file, u"gopher://x"_s}).code, 2);
    QCOMPARE(runVerb({u"send"_s, file}).code, 2);
    QCOMPARE(
        runVerb({u"send"_s, m_folder.filePath(u"no/such/folder.hookbench"_s), u"http://127.0.0.1:1"_s}).code,
        3);
}

void TestSend::signsAtTheMomentOfSending()
{
    RawServer server(RawServer::always(ok));
    qputenv("HOOKBENCH_TEST_SECRET", "key");
    const Outcome sent =
        runVerb({u"send"_s, newSession(), QString::fromLatin1(server.url()), u"-d"_s, u"{}"_s, u"--sign"_s,
                 u"github"_s, u"--secret-env"_s, u"HOOKBENCH_TEST_SECRET"_s});
    QCOMPARE(sent.code, 0);
    // HMAC-SHA-256 of "{}" with the key "key".
    QVERIFY(server.received()[0].contains(
        "sha256=a777724d943eb48dc69bca8a4a6d57a04db3f9ec7e1de4e581e860265bdf3032"));
    QVERIFY(!server.received()[0].contains("key\r\n"));
}

void TestSend::fillsTemplates()
{
    RawServer server(RawServer::always(ok));
    const QStringList arguments = {
        u"send"_s,  newSession(),  QString::fromLatin1(server.url()) + u"/{{order}}"_s,
        u"-d"_s,    u"{{uuid}}"_s, u"--template"_s,
        u"--var"_s, u"order=7"_s,  u"--seed"_s,
        u"3"_s};
    QCOMPARE(runVerb(arguments).code, 0);
    QCOMPARE(runVerb(arguments).code, 0);
    QVERIFY(server.received()[0].startsWith("POST /7 HTTP/1.1\r\n"));
    QVERIFY(server.received()[0].contains("\r\nContent-Length: 36\r\n"));
    QCOMPARE(server.received()[0], server.received()[1]);
    QCOMPARE(runVerb({u"send"_s, session(), u"http://h/{{x}}"_s, u"--template"_s}).code, 2);
    QCOMPARE(runVerb({u"send"_s, session(), QString::fromLatin1(server.url()), u"--template"_s, u"-d"_s,
                      u"<{{exchange 1.target}}>"_s})
                 .code,
             0);
    QVERIFY(server.received()[2].endsWith("\r\n\r\n</7>"));
    const Outcome unknown =
        runVerb({u"send"_s, session(), u"http://h/"_s, u"--template"_s, u"--env"_s, u"none"_s});
    QCOMPARE(unknown.code, 3);
    QVERIFY(unknown.err.contains("none"));
    QCOMPARE(runVerb({u"send"_s, u"http://h/"_s, u"--template"_s, u"--env"_s, u"none"_s}).code, 2);
}

void TestSend::goesOnAfterKill()
{
    int requests = 0;
    RawServer server([&requests](QTcpSocket& socket, const QByteArray& received) {
        if (RawServer::requestSize(received) == 0)
            return;
        ++requests;
        socket.write(requests < 4 ? "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"_ba : ok);
    });
    const QString file = newSession();
    QProcess process;
    process.start(QStringLiteral(HOOKBENCH_PROGRAM),
                  {u"send"_s, file, QString::fromLatin1(server.url()), u"-d"_s, u"x"_s, u"--retry"_s, u"9"_s,
                   u"--retry-schedule"_s, u"fixed"_s, u"--retry-delay"_s, u"0.3"_s});
    QTRY_COMPARE(requests, 2);
    process.kill();
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    const int before = requests;
    QCOMPARE(runVerb({u"send"_s, file, u"--resume"_s}).code, 0);
    QVERIFY(requests == 4 && before < 4);
    // The one that the kill cut off may not have been recorded; none that was is repeated.
    const QByteArrayList lines = runVerb({u"list"_s, file, u"--json"_s}).out.trimmed().split('\n');
    QVERIFY(lines.size() == 4 || lines.size() == 3);
    QSet<int> attempts;
    for (const QByteArray& line : lines)
        attempts += parsed(line)[u"sent"_s][u"attempt"_s].toInt();
    QCOMPARE(attempts.size(), lines.size());
    QCOMPARE(parsed(lines.last())[u"response"_s][u"status"_s], 200);
    const Outcome again = runVerb({u"send"_s, file, u"--resume"_s});
    QCOMPARE(again.code, 0);
    QCOMPARE(requests, 4);
}

void TestSend::replaysWhatWasCaptured()
{
    const QString file = newSession();
    QProcess listening;
    listening.start(QStringLiteral(HOOKBENCH_PROGRAM),
                    {u"listen"_s, file, u"--http"_s, u"0"_s, u"--count"_s, u"2"_s});
    QVERIFY(listening.waitForReadyRead());
    const QString url = QString::fromLatin1(listening.readLine().trimmed().mid(10));
    const QString sender = newSession();
    for (const QString& path : {u"/a"_s, u"/b"_s})
        QCOMPARE(runVerb({u"send"_s, sender, url + path, u"-H"_s, u"X-b: 1"_s, u"-d"_s, u"n"_s}).code, 0);
    QTRY_COMPARE(listening.state(), QProcess::NotRunning);

    RawServer server(RawServer::always(ok));
    const Outcome replayed =
        runVerb({u"replay"_s, file, u"--filter"_s, u"method == POST"_s, u"--to"_s,
                 QString::fromLatin1(server.url()), u"--fastest"_s, u"--json"_s, u"--concurrency"_s, u"1"_s});
    QCOMPARE(replayed.code, 0);
    QCOMPARE(replayed.out.count('\n'), 2);
    QByteArray original = runVerb({u"show"_s, file, u"1"_s, u"--part"_s, u"raw"_s}).out;
    original.replace(url.mid(7).toLatin1(), "127.0.0.1:" + QByteArray::number(server.port()));
    QVERIFY(server.received()[0].startsWith(original));
    QCOMPARE(parsed(replayed.out.split('\n')[0])[u"difference"_s], u"body"_s);
    QCOMPARE(runVerb({u"replay"_s, file, u"99"_s, u"--to"_s, u"http://127.0.0.1:1"_s}).code, 3);
    QCOMPARE(runVerb({u"replay"_s, file, u"1"_s}).code, 2);

    // A session that is captured into by another process: it says what to do instead.
    QProcess holder;
    holder.start(QStringLiteral(HOOKBENCH_PROGRAM), {u"listen"_s, file, u"--http"_s, u"0"_s});
    QVERIFY(holder.waitForReadyRead());
    const Outcome refused =
        runVerb({u"replay"_s, file, u"1"_s, u"--to"_s, QString::fromLatin1(server.url())});
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.err.contains("hookbench export"), refused.err.constData());
    holder.terminate();
    QVERIFY(holder.waitForFinished());
}

void TestSend::reportsBursts()
{
    RawServer server(RawServer::always(ok));
    const Outcome sent = runVerb({u"send"_s, newSession(), QString::fromLatin1(server.url()), u"--repeat"_s,
                                  u"50"_s, u"--concurrency"_s, u"4"_s, u"--json"_s});
    QCOMPARE(sent.code, 0);
    const QJsonObject report = parsed(sent.out);
    QCOMPARE(report[u"sent"_s], 50);
    QCOMPARE(report[u"statuses"_s][u"200"_s], 50);
    QVERIFY(report[u"p50Us"_s].toInt() > 0);
    QCOMPARE(server.received().join().count("GET / "), 50);
    QCOMPARE(runVerb({u"list"_s, session()}).out.count('\n'), 50);
}

QTEST_GUILESS_MAIN(TestSend)
#include "tst_send.moc"
