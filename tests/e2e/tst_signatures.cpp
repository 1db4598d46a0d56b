// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that are kept and what `listen` and `verify` do with them, from outside: no value comes out again.
#include "tests/support/loopback_peer.h"
#include "tests/support/temp_session.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;

namespace {

const QByteArray secret = "canary-3c55-secret";

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PASSPHRASE"_s, u"correct horse"_s);
    environment.insert(u"WRONG"_s, u"wrong horse"_s);
    return environment;
}

QByteArray github(const QByteArray& key)
{
    const QByteArray body = R"({"ref":"refs/heads/main"})";
    return "POST /hooks HTTP/1.1\r\nHost: x\r\nX-GitHub-Event: push\r\nX-GitHub-Delivery: 72d3\r\n"
           "X-Hub-Signature-256: sha256=" +
           QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex() +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TestSignatureVerbs : public QObject
{
    Q_OBJECT

    std::unique_ptr<TempSession> m_session;

    QStringList store(const QString& passphrase = u"PASSPHRASE"_s) const
    {
        return {u"--secrets-file"_s, m_session->folder() + u"/secrets.sealed"_s,
                u"--secrets-passphrase-env"_s, passphrase};
    }

    Outcome run(const QStringList& arguments, const QByteArray& input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(QStringLiteral(HOOKBENCH_PROGRAM), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            qFatal("it does not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void keep()
    {
        const Outcome added = run(QStringList{u"secret"_s, u"add"_s, u"repo"_s, u"--provider"_s, u"github"_s,
                                              u"--label"_s, u"Our repository"_s} +
                                      store(),
                                  secret + '\n');
        QVERIFY2(added.code == 0, added.err.constData());
        QVERIFY(!added.out.contains(secret) && !added.err.contains(secret));
    }

private Q_SLOTS:
    void init() { m_session = std::make_unique<TempSession>(); }

    void keepsAndListsSecrets()
    {
        keep();
        Outcome listed = run(QStringList{u"secret"_s, u"list"_s, u"--json"_s} + store());
        QCOMPARE(listed.code, 0);
        const QJsonObject one = QJsonDocument::fromJson(listed.out).object();
        QCOMPARE(one["name"_L1].toString(), u"repo"_s);
        QCOMPARE(one["provider"_L1].toString(), u"github"_s);
        QCOMPARE(one["label"_L1].toString(), u"Our repository"_s);
        QVERIFY(!listed.out.contains(secret));
        QCOMPARE(run(QStringList{u"secret"_s, u"list"_s} + store(u"WRONG"_s)).code, 3);
        QCOMPARE(run(QStringList{u"secret"_s, u"rotate"_s, u"repo"_s} + store(), "newer").code, 0);
        listed = run(QStringList{u"secret"_s, u"list"_s, u"--json"_s} + store());
        QCOMPARE(QJsonDocument::fromJson(listed.out).object()["previous"_L1].toInt(), 1);
        QCOMPARE(run(QStringList{u"secret"_s, u"remove"_s, u"repo"_s} + store()).code, 0);
        QCOMPARE(run(QStringList{u"secret"_s, u"list"_s} + store()).out, QByteArray());
        QVERIFY(run(QStringList{u"secret"_s, u"remove"_s, u"repo"_s} + store()).code != 0);
    }

    void refusesWrongUsage()
    {
        QCOMPARE(run({u"secret"_s}).code, 2);
        QCOMPARE(run({u"secret"_s, u"add"_s}).code, 2);
        QCOMPARE(run(QStringList{u"secret"_s, u"add"_s, u"a b"_s} + store(), "x").code, 2);
        QCOMPARE(
            run(QStringList{u"secret"_s, u"add"_s, u"a"_s, u"--provider"_s, u"nobody"_s} + store(), "x").code,
            2);
        QCOMPARE(run(QStringList{u"secret"_s, u"add"_s, u"a"_s} + store(), "").code, 2);
        QCOMPARE(run({u"listen"_s, m_session->path(), u"--verify"_s, u"nobody"_s}).code, 2);
    }

    void listenRecognisesAndRefuses()
    {
        keep();
        QProcess listen;
        listen.setProcessEnvironment(environment());
        listen.start(QStringLiteral(HOOKBENCH_PROGRAM),
                     QStringList{u"listen"_s, m_session->path(), u"--http"_s, u"0"_s, u"--json"_s,
                                 u"--count"_s, u"2"_s, u"--stored"_s, u"--refuse-invalid"_s} +
                         store());
        QVERIFY(QTest::qWaitFor([&listen] { return listen.canReadLine(); }, 30'000));
        const QString url = QJsonDocument::fromJson(listen.readLine()).object()["url"_L1].toString();
        const auto port = quint16(url.mid(url.lastIndexOf(u':') + 1).toUInt());
        LoopbackPeer good(port);
        QVERIFY(good.send(github(secret)));
        QCOMPARE(statusCodes(good.readResponses(1)), QList<int>{200});
        LoopbackPeer bad(port);
        QVERIFY(bad.send(github("another")));
        QCOMPARE(statusCodes(bad.readResponses(1)), QList<int>{401});
        QVERIFY(listen.waitForFinished(30'000));
        QCOMPARE(listen.exitCode(), 0);
        const QList<QByteArray> lines = listen.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(first["provider"_L1].toString(), u"github"_s);
        QCOMPARE(first["event"_L1].toString(), u"push"_s);
        QCOMPARE(first["delivery"_L1].toString(), u"72d3"_s);
        QCOMPARE(first["signature"_L1].toObject()["verdict"_L1].toString(), u"valid"_s);
        QCOMPARE(first["signature"_L1].toObject()["scheme"_L1].toString(), u"github"_s);
        const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(second["signature"_L1].toObject()["verdict"_L1].toString(), u"invalid"_s);
        QCOMPARE(second["error"_L1].toObject()["code"_L1].toString(), u"signature-refused"_s);

        const auto ids = [this](const QString& filter) {
            const Outcome listed = run({u"list"_s, m_session->path(), u"--json"_s, u"--filter"_s, filter});
            return listed.out.count('\n');
        };
        QCOMPARE(ids(u"provider == github and event == push"_s), 2);
        QCOMPARE(ids(u"signature == valid"_s), 1);
        QCOMPARE(ids(u"delivery == \"72d3\" and signature == invalid"_s), 1);
        QCOMPARE(ids(u"attempt > 0"_s), 0);
    }

    void verifyUsesStoredSecrets()
    {
        keep();
        {
            const auto writer = m_session->write();
            Exchange exchange;
            exchange.summary.endpoint = "http://127.0.0.1:8080";
            exchange.summary.peer = "127.0.0.1:1";
            exchange.summary.method = "POST";
            exchange.summary.target = "/hooks";
            const QByteArray request = github(secret);
            const qsizetype head = request.indexOf("\r\n\r\n") + 4;
            exchange.requestHead = request.first(head);
            exchange.requestBody = {request.mid(head), {}, request.size() - head, 0};
            exchange.requestFraming = http::BodyFraming::Length;
            QVERIFY(recordAndWait(*writer, exchange));
        }
        const QStringList verify{u"verify"_s, m_session->path(), u"1"_s};
        QVERIFY(run(verify).out.startsWith("no secret github"));
        QVERIFY(run(verify + QStringList{u"--stored"_s} + store()).out.startsWith("valid github"));
        const Outcome named = run(verify + QStringList{u"--secret-name"_s, u"repo"_s} + store());
        QVERIFY(named.out.startsWith("valid github"));
        QVERIFY(!named.out.contains(secret));
        QVERIFY(run(verify + QStringList{u"--secret-name"_s, u"none"_s} + store()).code != 0);
    }
};

QTEST_GUILESS_MAIN(TestSignatureVerbs)
#include "tst_signatures.moc"
