// SPDX-License-Identifier: GPL-3.0-or-later
// The program from outside: the built executable, real sockets, a real client (curl), kill -9.
#include "tests/support/load_generator.h"
#include "tests/support/loopback_peer.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <csignal>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Outcome runProgram(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome hookbenchVerb(const QStringList& arguments)
{
    return runProgram(QStringLiteral(HOOKBENCH_PROGRAM), arguments);
}

QJsonObject parsed(const QByteArray& line)
{
    return QJsonDocument::fromJson(line).object();
}

/// A `listen` at work.
class Listening
{
public:
    explicit Listening(const QStringList& arguments)
    {
        m_process.start(QStringLiteral(HOOKBENCH_PROGRAM), QStringList{u"listen"_s} + arguments);
        announcement = nextLine();
        url = announcement.mid(int(qstrlen("listening "))).trimmed();
        port = quint16(url.sliced(url.lastIndexOf(':') + 1).toInt());
    }

    ~Listening()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QByteArray nextLine()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) {
        }
        return m_process.readLine();
    }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }

    int terminate()
    {
        signal(SIGTERM);
        return waitForEnd();
    }

    int waitForEnd()
    {
        m_process.waitForFinished(20'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    QByteArray rest() { return m_process.readAllStandardOutput(); }

    QByteArray announcement;
    QByteArray url;
    quint16 port = 0;

private:
    QProcess m_process;
};

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guardsAnEndpointWithASecretOfTheEnvironment()
    {
        qputenv("HOOKBENCH_TEST_SECRET", "hook:se:cret");
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--guard"_s, u"basic"_s, u"--guard-env"_s,
                             u"HOOKBENCH_TEST_SECRET"_s});
        qunsetenv("HOOKBENCH_TEST_SECRET");
        const QString url = QString::fromLatin1(listening.url);
        const QStringList curl{u"-s"_s,           u"-o"_s, u"/dev/null"_s, u"-w"_s,
                               u"%{http_code}"_s, u"-d"_s, u"abc"_s};
        QCOMPARE(runProgram(u"curl"_s, curl + QStringList{u"-u"_s, u"hook:se:cret"_s, url}).out, "200"_ba);
        QCOMPARE(runProgram(u"curl"_s, curl + QStringList{u"-u"_s, u"hook:wrong"_s, url}).out, "401"_ba);
        QCOMPARE(runProgram(u"curl"_s, curl + QStringList{url}).out, "401"_ba);
        QVERIFY(!listening.nextLine().contains("not-authorized"));
        QVERIFY(listening.nextLine().endsWith("not-authorized\n"));
        QVERIFY(listening.nextLine().endsWith("not-authorized\n"));
        QCOMPARE(listening.terminate(), 0);
        const QJsonObject refused =
            parsed(hookbenchVerb({u"show"_s, m_session, u"2"_s, u"--part"_s, u"json"_s}).out);
        const QJsonObject error = refused[u"error"].toObject();
        QCOMPARE(error[u"code"].toString(), u"not-authorized"_s);
        QVERIFY(error.contains(u"offset"_s));
        QCOMPARE(refused[u"request"].toObject()[u"unkeptSize"].toInt(), 3);
    }

    void guardsAnEndpointWithASecretOfAFile()
    {
        QFile file(m_folder->filePath(u"key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("k 1\r\nanother line\n");
        file.close();
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--guard"_s, u"X-Api-Key"_s, u"--guard-file"_s,
                             file.fileName()});
        const QString url = QString::fromLatin1(listening.url);
        const QStringList curl{u"-s"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_code}"_s};
        QCOMPARE(runProgram(u"curl"_s, curl + QStringList{u"-H"_s, u"x-api-key: k 1"_s, url}).out, "200"_ba);
        QCOMPARE(runProgram(u"curl"_s, curl + QStringList{u"-H"_s, u"x-api-key: k"_s, url}).out, "403"_ba);
        QCOMPARE(listening.terminate(), 0);
    }

    void givesAnEndpointAUniquePath()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--unique-path"_s, u"auto"_s});
        const QByteArray token = listening.url.sliced(listening.url.lastIndexOf('/') + 1);
        QCOMPARE(token.size(), 26);
        const QString url = QString::fromLatin1(listening.url);
        const QString root = url.first(url.lastIndexOf(u'/') + 1);
        const QStringList curl{u"-s"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_code}"_s};
        for (const QString& stray : {root, root + u"x"_s, url + u"x"_s})
            QCOMPARE(runProgram(u"curl"_s, curl + QStringList{stray}).out, "404"_ba);
        QCOMPARE(runProgram(u"curl"_s, curl + QStringList{url + u"/a?b"_s}).out, "200"_ba);
        QVERIFY(listening.nextLine().startsWith("#1 "));
        QCOMPARE(listening.terminate(), 0);
        QCOMPARE(hookbenchVerb({u"list"_s, m_session}).out.count('\n'), 1);
    }

    void drainsLargeBodies()
    {
        Listening listening(
            {m_session, u"--http"_s, u"0"_s, u"--max-body"_s, u"10"_s, u"--body-overflow"_s, u"drain"_s});
        const Outcome sent =
            runProgram(u"curl"_s, {u"-s"_s, u"-w"_s, u"%{http_code}"_s, u"-d"_s, u"0123456789abcdef"_s,
                                   QString::fromLatin1(listening.url)});
        QCOMPARE(sent.out, "200"_ba);
        QVERIFY(listening.nextLine().contains("  200  16 B  "));
        QCOMPARE(listening.terminate(), 0);
        QCOMPARE(hookbenchVerb({u"show"_s, m_session, u"1"_s, u"--part"_s, u"body"_s}).out, "0123456789"_ba);
        QVERIFY(hookbenchVerb({u"show"_s, m_session, u"1"_s}).out.contains("10 of 16 bytes"));
    }

    void keepsASessionBelowItsLimit()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--max-session"_s, u"2MB"_s});
        QFile file(m_folder->filePath(u"body"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(600'000, 'x'));
        file.close();
        const auto send = [&](const QString& body) {
            return runProgram(u"curl"_s, {u"-s"_s, u"-w"_s, u"%{http_code}"_s, u"--data-binary"_s, body,
                                          QString::fromLatin1(listening.url)})
                .out;
        };
        QByteArray answer;
        int kept = 0;
        while (kept < 10 && (answer = send(u'@' + file.fileName())) == "200")
            ++kept;
        QVERIFY2(kept == 2 || kept == 3, qPrintable(QString::number(kept)));
        QVERIFY(answer.endsWith("503"));
        QVERIFY(answer.contains("--max-session"));
        QCOMPARE(listening.terminate(), 0);
        QCOMPARE(hookbenchVerb({u"check"_s, m_session}).out, "ok\n"_ba);
        QCOMPARE(hookbenchVerb({u"list"_s, m_session}).out.count('\n'), kept);
        QVERIFY(QFileInfo(m_session).size() <= 2 * 1024 * 1024);
    }

    void refusesWrongLimitsAndGuards_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const QStringList& arguments) {
            QTest::newRow(qPrintable(arguments.join(u' '))) << arguments;
        };
        row({u"--guard"_s, u"basic"_s});
        row({u"--guard-env"_s, u"HOME"_s});
        row({u"--guard"_s, u"basic"_s, u"--guard-env"_s, u"HOME"_s}); // no colon in it
        row({u"--guard"_s, u"bearer"_s, u"--guard-env"_s, u"HOOKBENCH_TEST_NOT_SET"_s});
        row({u"--guard"_s, u"bearer"_s, u"--guard-file"_s, u"/dev/null"_s});
        row({u"--guard"_s, u"Host"_s, u"--guard-env"_s, u"HOME"_s});
        row({u"--guard"_s, u"X Y"_s, u"--guard-env"_s, u"HOME"_s});
        row({u"--allow"_s, u"10.0.0.0/40"_s});
        row({u"--unique-path"_s, u"/a"_s});
        row({u"--unique-path"_s, QString()});
        row({u"--record-strays"_s});
        row({u"--max-body"_s, u"lots"_s});
        row({u"--max-head"_s, u"1"_s});
        row({u"--max-fields"_s, u"0"_s});
        row({u"--max-connections"_s, u"-1"_s});
        row({u"--max-connections-per-peer"_s, u"1.5"_s});
        row({u"--head-timeout"_s, u"nan"_s});
        row({u"--idle-timeout"_s, u"1e99"_s});
        row({u"--min-rate"_s, u"fast"_s});
        row({u"--body-overflow"_s, u"explode"_s});
        row({u"--max-session"_s, u"-1"_s});
    }

    void refusesWrongLimitsAndGuards()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome =
            hookbenchVerb(QStringList{u"listen"_s, m_session, u"--http"_s, u"0"_s} + arguments);
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(!QFileInfo::exists(m_session));
    }

    void saysWhenOthersCanReachIt()
    {
        const QStringList rest{u"--timeout"_s, u"0.1"_s};
        const Outcome open =
            hookbenchVerb(QStringList{u"listen"_s, m_session, u"--http"_s, u"0.0.0.0:0"_s} + rest);
        QVERIFY(open.err.startsWith("hookbench: 0.0.0.0 "));
        for (const QString& address : {u"127.0.0.1:0"_s, u"127.9.9.9:0"_s, u"[::1]:0"_s}) {
            const Outcome local =
                hookbenchVerb(QStringList{u"listen"_s, m_session, u"--http"_s, address} + rest);
            QCOMPARE(local.err.count('\n'), 1); // that the time is over
        }
    }

    void printsTheCertificateThatClientsHaveToTrust()
    {
        const QString path = m_folder->filePath(u"ca.pem"_s);
        const Outcome printed = hookbenchVerb({u"certificate"_s});
        QCOMPARE(printed.code, 0);
        QVERIFY(printed.out.startsWith("-----BEGIN CERTIFICATE-----\n"));
        const Outcome written = hookbenchVerb({u"certificate"_s, u"-o"_s, path});
        QCOMPARE(written.code, 0);
        QVERIFY(written.out.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), printed.out);
        const QJsonObject json = parsed(hookbenchVerb({u"certificate"_s, u"--json"_s}).out);
        QCOMPARE(json[u"pem"].toString().toLatin1(), printed.out);
        for (const QString& key : {u"name"_s, u"fingerprint"_s, u"notAfter"_s, u"path"_s})
            QVERIFY2(!json[key].toString().isEmpty(), qPrintable(key));
        Listening listening({m_session, u"--https"_s, u"0"_s});
        const Outcome sent = runProgram(u"curl"_s, {u"-s"_s, u"--cacert"_s, path, u"-w"_s, u"%{http_code}"_s,
                                                    QString::fromLatin1(listening.url)});
        QCOMPARE(sent.out, "200"_ba);
        QCOMPARE(listening.terminate(), 0);
    }

    void refusesToWriteTheCertificateWhereItCannot()
    {
        const Outcome outcome = hookbenchVerb({u"certificate"_s, u"-o"_s, u"/nowhere/ca.pem"_s});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.err.contains("/nowhere/ca.pem"));
        QCOMPARE(hookbenchVerb({u"certificate"_s, u"x"_s}).code, 2);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = m_folder->filePath(u"s.hookbench"_s);
    }

    void keepsWhatCurlSent()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--json"_s});
        // The announcement is JSON as well.
        const QByteArray url = parsed(listening.announcement).value("url"_L1).toString().toUtf8();
        QVERIFY(url.startsWith("http://127.0.0.1:"));
        const Outcome curl =
            runProgram(u"curl"_s, {u"-sS"_s, u"-d"_s, u"{\"a\":1}"_s, u"-H"_s, u"X-Two: 2"_s, u"-H"_s,
                                   u"x-two: two"_s, QString::fromUtf8(url) + u"/orders?x=1"_s});
        QCOMPARE(curl.code, 0);
        const QJsonObject line = parsed(listening.nextLine());
        QCOMPARE(line.value("id"_L1).toInt(), 1);
        QCOMPARE(line.value("request"_L1)["target"_L1].toString(), u"/orders?x=1"_s);
        QVERIFY(line.value("request"_L1)["body"_L1].isUndefined());

        // While it still captures, another process reads it.
        const Outcome list = hookbenchVerb({u"list"_s, m_session, u"--json"_s, u"--full"_s});
        QCOMPARE(list.code, 0);
        const QJsonObject exchange = parsed(list.out.trimmed());
        QCOMPARE(exchange.value("request"_L1)["method"_L1].toString(), u"POST"_s);
        QCOMPARE(QByteArray::fromBase64(exchange.value("request"_L1)["body"_L1].toString().toLatin1()),
                 "{\"a\":1}");
        QStringList names;
        for (const QJsonValue field : exchange.value("request"_L1)["headers"_L1].toArray())
            names += field[0].toString();
        QVERIFY(names.contains(u"X-Two"_s) && names.contains(u"x-two"_s));
        QCOMPARE(exchange.value("response"_L1)["status"_L1].toInt(), 200);

        const Outcome body = hookbenchVerb({u"show"_s, m_session, u"1"_s, u"--part"_s, u"body"_s});
        QCOMPARE(body.out, "{\"a\":1}");
        const Outcome raw = hookbenchVerb({u"show"_s, m_session, u"1"_s, u"--part"_s, u"raw"_s});
        QCOMPARE(raw.out,
                 QByteArray::fromBase64(exchange.value("request"_L1)["raw"_L1].toString().toLatin1()));
        QCOMPARE(listening.terminate(), 0);
        QCOMPARE(hookbenchVerb({u"check"_s, m_session}).out, "ok\n");
    }

    void undoesContentCodings()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--quiet"_s});
        const QByteArray whole =
            QByteArray::fromHex("1f8b0800000000000203ab564a54b23234323631ad0500bc57ca580b000000");
        const QByteArray cut = whole.chopped(5);
        for (const QByteArray& coded : {whole, cut, "never encoded"_ba}) {
            QTemporaryFile file;
            QVERIFY(file.open() && file.write(coded) == coded.size() && file.flush());
            const Outcome curl =
                runProgram(u"curl"_s, {u"-sS"_s, u"-H"_s, u"Content-Encoding: gzip"_s, u"--data-binary"_s,
                                       u'@' + file.fileName(), QString::fromLatin1(listening.url)});
            QCOMPARE(curl.code, 0);
        }
        QCOMPARE(listening.terminate(), 0);
        const auto decoded = [this](const QString& id) {
            return hookbenchVerb({u"show"_s, m_session, id, u"--part"_s, u"body"_s, u"--decoded"_s});
        };
        QCOMPARE(decoded(u"1"_s).code, 0);
        QCOMPARE(decoded(u"1"_s).out, R"({"a":12345})"_ba);
        QCOMPARE(hookbenchVerb({u"show"_s, m_session, u"1"_s, u"--part"_s, u"body"_s}).out, whole);
        // What could be decoded is printed, and then why there is no more.
        QCOMPARE(decoded(u"2"_s).code, 3);
        QCOMPARE(decoded(u"2"_s).out, R"({"a":12345})"_ba);
        QVERIFY(decoded(u"2"_s).err.contains("ends early"));
        QCOMPARE(decoded(u"3"_s).code, 3);
        QVERIFY(decoded(u"3"_s).out.isEmpty());
        QVERIFY(decoded(u"3"_s).err.contains("broken"));
    }

    void losesNothingAtFullSpeed()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--quiet"_s});
        const LoadResult result = runLoad({listening.port, 64, 10'000});
        QCOMPARE(result.acknowledged.size(), size_t(10'000));
        QCOMPARE(result.broken + result.refused, 0);
        QCOMPARE(listening.terminate(), 0);
        QList<int> seen;
        qint64 expectedId = 0;
        for (const QByteArray& line :
             hookbenchVerb({u"list"_s, m_session, u"--json"_s}).out.trimmed().split('\n')) {
            const QJsonObject exchange = parsed(line);
            QCOMPARE(exchange.value("id"_L1).toInteger(), ++expectedId);
            seen += exchange.value("request"_L1)["target"_L1].toString().section(u'/', -1).toInt();
        }
        std::ranges::sort(seen);
        QCOMPARE(seen.size(), 10'000);
        for (int i = 0; i < 10'000; ++i)
            QCOMPARE(seen[i], i);
    }

    void keepsEverythingAcknowledgedAtKill()
    {
        std::vector<int> acknowledged;
        for (int round = 0; round < 5; ++round) {
            Listening listening({m_session, u"--http"_s, u"0"_s, u"--quiet"_s});
            QVERIFY(listening.port != 0);
            LoadResult result;
            Load load{listening.port, 8, 1'000'000, "/r" + QByteArray::number(round) + "/"};
            const std::unique_ptr<QThread> thread(QThread::create([&] { result = runLoad(load); }));
            thread->start();
            QVERIFY(!thread->wait(50 + 70 * round));
            listening.kill();
            QVERIFY(thread->wait(20'000));
            QVERIFY(!result.acknowledged.empty());
            acknowledged = result.acknowledged;

            QSet<int> stored;
            const Outcome list = hookbenchVerb({u"list"_s, m_session, u"--json"_s});
            QCOMPARE(list.code, 0);
            for (const QByteArray& line : list.out.trimmed().split('\n')) {
                const QString target = parsed(line).value("request"_L1)["target"_L1].toString();
                if (!target.startsWith(u"/r%1/"_s.arg(round)))
                    continue;
                const int number = target.section(u'/', -1).toInt();
                QVERIFY2(!stored.contains(number), "stored twice");
                stored += number;
            }
            for (const int number : acknowledged)
                QVERIFY2(stored.contains(number), "acknowledged and lost");
            QCOMPARE(hookbenchVerb({u"check"_s, m_session}).out, "ok\n");
        }
    }

    void passesALargeBodyThrough()
    {
        const QString file = m_folder->filePath(u"large"_s);
        QByteArray content(40'000'003, Qt::Uninitialized);
        for (qsizetype i = 0; i < content.size(); ++i)
            content[i] = char((i * 2654435761u) >> 13);
        QFile large(file);
        QVERIFY(large.open(QIODevice::WriteOnly) && large.write(content) == content.size());
        large.close();
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--quiet"_s});
        for (const QString& framing : {u"Transfer-Encoding: chunked"_s, u"X-Framing: length"_s}) {
            const Outcome curl =
                runProgram(u"curl"_s, {u"-sSf"_s, u"--data-binary"_s, u"@"_s + file, u"-H"_s, framing,
                                       QString::fromUtf8(listening.url) + u"/large"_s});
            QCOMPARE(curl.code, 0);
        }
        QCOMPARE(listening.terminate(), 0);
        for (const QString& id : {u"1"_s, u"2"_s})
            QVERIFY(hookbenchVerb({u"show"_s, m_session, id, u"--part"_s, u"body"_s}).out == content);
        const QByteArray raw = hookbenchVerb({u"show"_s, m_session, u"1"_s, u"--part"_s, u"raw"_s}).out;
        QVERIFY(raw.size() > content.size());
        QVERIFY(raw.endsWith("\r\n0\r\n\r\n"));
    }

    void waitsForACountOfExchanges()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--count"_s, u"2"_s, u"--timeout"_s, u"30"_s});
        LoopbackPeer peer(listening.port);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(peer.send("GET /n HTTP/1.1\r\nHost: x\r\n\r\n"));
            QCOMPARE(countResponses(peer.readResponses(1)), 1);
        }
        QCOMPARE(listening.waitForEnd(), 0);
        QCOMPARE(listening.rest().count('\n'), 2);
    }

    void waitsForExchangesThatPass()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--count"_s, u"2"_s, u"--timeout"_s, u"30"_s,
                             u"--filter"_s, u"body.n in {2, 4} and method == POST"_s});
        LoopbackPeer peer(listening.port);
        for (int i = 0; i < 5; ++i) {
            const QByteArray body = "{\"n\":" + QByteArray::number(i) + '}';
            QVERIFY(peer.send("POST /n HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body));
            QCOMPARE(countResponses(peer.readResponses(1)), 1);
        }
        QCOMPARE(listening.waitForEnd(), 0);
        const QByteArrayList lines = listening.rest().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith("#3 ") && lines[1].startsWith("#5 "));
        // What does not pass is kept all the same.
        QCOMPARE(hookbenchVerb({u"list"_s, m_session}).out.count('\n'), 5);
        const Outcome newest = hookbenchVerb({u"list"_s, m_session, u"--filter"_s, u"body.n > 0"_s,
                                              u"--reverse"_s, u"--limit"_s, u"2"_s, u"--json"_s});
        QCOMPARE(newest.code, 0);
        const QByteArrayList objects = newest.out.trimmed().split('\n');
        QCOMPARE(objects.size(), 2);
        QCOMPARE(parsed(objects[0]).value("id"_L1).toInt(), 5);
        QCOMPARE(parsed(objects[1]).value("id"_L1).toInt(), 4);
        const Outcome none = hookbenchVerb({u"list"_s, m_session, u"--filter"_s, u"nowhere"_s});
        QCOMPARE(none.code, 0);
        QCOMPARE(none.out + none.err, QByteArray());
    }

    void filtersWhileAnotherCaptures()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--quiet"_s});
        LoopbackPeer peer(listening.port);
        QVERIFY(peer.send("GET /seen HTTP/1.1\r\nHost: x\r\nX-Kind: push\r\n\r\n"));
        QCOMPARE(countResponses(peer.readResponses(1)), 1);
        const Outcome list = hookbenchVerb({u"list"_s, m_session, u"--filter"_s, u"header[X-KIND]:push"_s});
        QCOMPARE(list.out.count('\n'), 1);
        QCOMPARE(listening.terminate(), 0);
    }

    void showsWhereAFilterIsWrong_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("pointer");
        const QString filter = u"method == POST and statsu == 5"_s;
        const QByteArray pointer = "  method == POST and statsu == 5\n                     ^^^^^^\n";
        QTest::newRow("list") << u"list"_s << filter << QByteArray("status") << pointer;
        QTest::newRow("listen") << u"listen"_s << filter << QByteArray("status") << pointer;
        QTest::newRow("at the end") << u"list"_s << u"status =="_s << QByteArray("value")
                                    << QByteArray("  status ==\n           ^\n");
        QTest::newRow("wide and broken") << u"list"_s << u"\"é😀\" and\tstatsu == 5"_s << QByteArray("status")
                                         << QByteArray("  \"é😀\" and statsu == 5\n           ^^^^^^\n");
        QTest::newRow("control characters")
            << u"list"_s << u"\x1b[2J == 5"_s << QByteArray("") << QByteArray("   [2J == 5\n  ^\n");
        QTest::newRow("long") << u"list"_s << QString(300, u'x') + u" and statsu == 5"_s
                              << QByteArray("status") << "^^^^^^\n"_ba;
    }

    void showsWhereAFilterIsWrong()
    {
        QFETCH(QString, verb);
        QFETCH(QString, filter);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, pointer);
        const Outcome outcome = hookbenchVerb({verb, m_session, u"--filter"_s, filter});
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.err.count('\n'), 3);
        QVERIFY2(outcome.err.startsWith("hookbench: --filter: "), outcome.err.constData());
        QVERIFY2(outcome.err.contains(message) && outcome.err.endsWith(pointer), outcome.err.constData());
        QVERIFY(!QFile::exists(m_session)); // a wrong command line makes nothing
    }

    void endsWithOneWhenTheTimeIsOver()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s, u"--count"_s, u"2"_s, u"--timeout"_s, u"0.3"_s});
        QCOMPARE(listening.waitForEnd(), 1);
    }

    void answersRunningRequestsBeforeItEnds()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s});
        LoopbackPeer peer(listening.port);
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nab"));
        LoopbackPeer other(listening.port);
        QVERIFY(other.send("GET /seen HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(countResponses(other.readResponses(1)), 1);
        listening.signal(SIGINT);
        QTRY_VERIFY(!LoopbackPeer(listening.port).isConnected()); // it is on its way out
        QVERIFY(peer.send("cd"));
        QCOMPARE(statusCodes(peer.readToEnd()), QList<int>{200});
        QCOMPARE(listening.waitForEnd(), 0);
        QCOMPARE(hookbenchVerb({u"list"_s, m_session}).out.count('\n'), 2);
    }

    void leavesOneFileBehind()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s});
        LoopbackPeer peer(listening.port);
        QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(countResponses(peer.readResponses(1)), 1);
        QCOMPARE(listening.terminate(), 0);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"s.hookbench"_s});
        QCOMPARE(hookbenchVerb({u"list"_s, m_session}).code, 0);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"s.hookbench"_s});
    }

    void explainsMistakes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no such file")
            << QStringList{u"list"_s, u"/nowhere/x.hookbench"_s} << 3 << QByteArray("/nowhere/x.hookbench");
        QTest::newRow("no session") << QStringList{u"check"_s, QStringLiteral(HOOKBENCH_PROGRAM)} << 3
                                    << QByteArray("session");
        QTest::newRow("unknown option")
            << QStringList{u"list"_s, u"x"_s, u"--frobnicate"_s} << 2 << QByteArray("frobnicate");
        QTest::newRow("mistyped verb") << QStringList{u"lst"_s, u"x"_s} << 2 << QByteArray("lst");
        QTest::newRow("unknown option alone")
            << QStringList{u"--frobnicate"_s} << 2 << QByteArray("frobnicate");
        QTest::newRow("missing session") << QStringList{u"list"_s} << 2 << QByteArray("session");
        QTest::newRow("bad number") << QStringList{u"show"_s, u"x"_s, u"abc"_s} << 2 << QByteArray("abc");
        QTest::newRow("bad part") << QStringList{u"show"_s, u"x"_s, u"1"_s, u"--part"_s, u"soul"_s} << 2
                                  << QByteArray("soul");
        QTest::newRow("decoded head")
            << QStringList{u"show"_s, u"x"_s, u"1"_s, u"--part"_s, u"head"_s, u"--decoded"_s} << 2
            << QByteArray("--decoded");
        QTest::newRow("bad port") << QStringList{u"listen"_s, u"--http"_s, u"99999"_s} << 2
                                  << QByteArray("99999");
        QTest::newRow("bad header") << QStringList{u"listen"_s, u"--header"_s, u"no colon"_s} << 2
                                    << QByteArray("no colon");
        QTest::newRow("bad size") << QStringList{u"listen"_s, u"--max-body"_s, u"big"_s} << 2
                                  << QByteArray("big");
    }

    void explainsMistakes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, word);
        const Outcome outcome = hookbenchVerb(arguments);
        QCOMPARE(outcome.code, code);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.contains(word), outcome.err.constData());
    }

    void saysThatAPortOrSessionIsTaken()
    {
        Listening listening({m_session, u"--http"_s, u"0"_s});
        const QString port = QString::number(listening.port);
        const Outcome samePort =
            hookbenchVerb({u"listen"_s, m_folder->filePath(u"t.hookbench"_s), u"--http"_s, port});
        QCOMPARE(samePort.code, 3);
        QVERIFY(samePort.err.contains(port.toUtf8()));
        const Outcome sameSession = hookbenchVerb({u"listen"_s, m_session, u"--http"_s, u"0"_s});
        QCOMPARE(sameSession.code, 3);
        QVERIFY(sameSession.err.contains("s.hookbench"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_session;
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
