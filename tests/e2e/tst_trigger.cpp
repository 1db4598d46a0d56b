// SPDX-License-Identifier: GPL-3.0-or-later
// Samples, worlds and signatures from outside: the built executable against a server that keeps every byte.
#include "tests/support/raw_server.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>
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

QByteArray hmac(const QByteArray& content)
{
    return QMessageAuthenticationCode::hash(content, "secret", QCryptographicHash::Sha256).toHex();
}

QByteArray bodyOf(const QByteArray& request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

} // namespace

class TestTrigger : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString session(const QString& name) const { return m_folder.filePath(name + u".hookbench"_s); }

private Q_SLOTS:
    void initTestCase() { qputenv("HOOKBENCH_TEST_SECRET", "secret"); }

    void sendsASampleThatVerifies()
    {
        RawServer server(RawServer::always(ok));
        const QString url = QString::fromLatin1(server.url()) + u"/in"_s;
        const QStringList common{u"trigger"_s,
                                 u"github"_s,
                                 u"push"_s,
                                 u"--to"_s,
                                 url,
                                 u"--secret-env"_s,
                                 u"HOOKBENCH_TEST_SECRET"_s};
        const Outcome sent = runVerb(common + QStringList{u"--json"_s, session(u"one"_s)});
        QCOMPARE(sent.code, 0);
        QCOMPARE(sent.err, QByteArray());
        const QByteArray request = server.received().value(0);
        QVERIFY(request.startsWith("POST /in HTTP/1.1\r\nHost: 127.0.0.1:"));
        QVERIFY(request.contains("\r\nX-GitHub-Event: push\r\n"));
        QVERIFY(request.contains("\r\nX-Hub-Signature-256: sha256=" + hmac(bodyOf(request)) + "\r\n"));
        QCOMPARE(QJsonDocument::fromJson(sent.out).object()[u"origin"_s], u"sent"_s);

        const Outcome flawed = runVerb(common + QStringList{u"--flaw"_s, u"altered"_s, session(u"one"_s)});
        QCOMPARE(flawed.code, 0);
        const QByteArray altered = server.received().value(1);
        QVERIFY(altered.contains("X-Hub-Signature-256: sha256="));
        QVERIFY(!altered.contains(hmac(bodyOf(altered))));
    }

    void isTheSameForASeed()
    {
        RawServer server(RawServer::always(ok));
        for (const QString& seed : {u"7"_s, u"7"_s, u"8"_s}) {
            const Outcome sent =
                runVerb({u"trigger"_s, u"gitea"_s, u"push"_s, u"--to"_s, QString::fromLatin1(server.url()),
                         u"--seed"_s, seed, session(u"seed"_s)});
            QCOMPARE(sent.code, 0);
            QVERIFY(sent.err.contains("not signed"));
        }
        const auto idAt = [&server](qsizetype i) {
            return QJsonDocument::fromJson(bodyOf(server.received().value(i)))
                .object()[u"after"_s]
                .toString();
        };
        QVERIFY(!idAt(0).isEmpty());
        QCOMPARE(idAt(0), idAt(1));
        QVERIFY(idAt(0) != idAt(2));
    }

    void tellsTheStoryOfAWorldInItsOrder()
    {
        RawServer server(RawServer::always(ok));
        const Outcome sent =
            runVerb({u"trigger"_s, u"--world"_s, u"shop"_s, u"--to"_s, QString::fromLatin1(server.url()),
                     u"--count"_s, u"60"_s, u"--rate"_s, u"600"_s, session(u"world"_s)});
        QCOMPARE(sent.code, 0);
        // All may come over one connection.
        QByteArrayList received;
        const QList<QByteArray> connections = server.received();
        for (const QByteArray& connection : connections) {
            for (qsizetype at = 0, next = 0; at >= 0; at = next) {
                next = connection.indexOf("POST / HTTP/1.1\r\n", at + 1);
                received += connection.mid(at, next < 0 ? -1 : next - at);
            }
        }
        QCOMPARE(received.size(), 60);
        QString last;
        QSet<QString> carts;
        for (const QByteArray& request : std::as_const(received)) {
            const QJsonObject event = QJsonDocument::fromJson(bodyOf(request)).object();
            QVERIFY(event[u"timestamp"_s].toString() >= last);
            last = event[u"timestamp"_s].toString();
            const QString cart = event[u"data"_s][u"cart_id"_s].toString();
            if (event[u"type"_s] == u"cart.created"_s)
                carts += event[u"data"_s][u"id"_s].toString();
            QVERIFY(cart.isEmpty() || carts.contains(cart));
        }
    }

    void listsWhatThereIs()
    {
        const Outcome all = runVerb({u"trigger"_s, u"--list"_s});
        QCOMPARE(all.code, 0);
        QVERIFY(all.out.split('\n').contains("stripe invoice.paid"));
        const Outcome json = runVerb({u"trigger"_s, u"--list"_s, u"--json"_s, u"github"_s});
        const QJsonObject first = QJsonDocument::fromJson(json.out.split('\n').value(0)).object();
        QCOMPARE(first[u"provider"_s], u"github"_s);
        QVERIFY(!json.out.contains("stripe"));
    }

    void refusesWhatItCannotDo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{u"trigger"_s};
        QTest::newRow("no such event") << QStringList{u"trigger"_s, u"github"_s, u"nothing"_s};
        QTest::newRow("no such world") << QStringList{u"trigger"_s, u"--world"_s, u"village"_s};
        QTest::newRow("no URL") << QStringList{u"trigger"_s, u"github"_s, u"push"_s, u"--to"_s, u"ftp://x"_s};
        QTest::newRow("rate") << QStringList{u"trigger"_s, u"github"_s, u"push"_s, u"--rate"_s, u"fast"_s};
        QTest::newRow("flaw without a secret")
            << QStringList{u"trigger"_s, u"github"_s, u"push"_s, u"--flaw"_s, u"stale"_s};
        QTest::newRow("flaw that cannot be made") << QStringList{u"trigger"_s,
                                                                 u"github"_s,
                                                                 u"push"_s,
                                                                 u"--flaw"_s,
                                                                 u"stale"_s,
                                                                 u"--secret-env"_s,
                                                                 u"HOOKBENCH_TEST_SECRET"_s};
        QTest::newRow("sign without a scheme") << QStringList{u"sign"_s, u"-d"_s, u"x"_s};
        QTest::newRow("sign without a secret") << QStringList{u"sign"_s, u"--scheme"_s, u"github"_s};
    }

    void refusesWhatItCannotDo()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = runVerb(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!outcome.err.isEmpty());
    }

    void printsWhatSigns()
    {
        const QStringList start{u"sign"_s, u"--secret-env"_s, u"HOOKBENCH_TEST_SECRET"_s, u"--scheme"_s};
        const Outcome github = runVerb(start + QStringList{u"github"_s, u"-d"_s, u"{\"a\":1}"_s});
        QCOMPARE(github.code, 0);
        QCOMPARE(github.out, "X-Hub-Signature-256: sha256=" + hmac("{\"a\":1}") + '\n');

        // Bytes that are not text, from a file.
        QFile file(m_folder.filePath(u"body"_s));
        const QByteArray bytes = QByteArray::fromHex("00ff80c328");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const Outcome binary = runVerb(start + QStringList{u"github"_s, u"-d"_s, u'@' + file.fileName()});
        QCOMPARE(binary.out, "X-Hub-Signature-256: sha256=" + hmac(bytes) + '\n');

        const QString body = u"{\"signature\":{\"timestamp\":\"\",\"token\":\"t\",\"signature\":\"\"}}"_s;
        const Outcome whole = runVerb(start + QStringList{u"mailgun"_s, u"-d"_s, body, u"--whole"_s});
        QVERIFY(whole.out.startsWith("POST / HTTP/1.1\r\nHost: localhost\r\n"));
        const QJsonObject placed =
            QJsonDocument::fromJson(bodyOf(whole.out)).object()[u"signature"_s].toObject();
        QCOMPARE(placed[u"signature"_s].toString().toLatin1(),
                 hmac(placed[u"timestamp"_s].toString().toLatin1() + 't'));
        const Outcome json = runVerb(start + QStringList{u"stripe"_s, u"-d"_s, u"x"_s, u"--json"_s});
        const QJsonObject object = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(object[u"headers"_s][0][0], u"Stripe-Signature"_s);
        QCOMPARE(object[u"body"_s], u"eA=="_s);
    }
};

QTEST_GUILESS_MAIN(TestTrigger)
#include "tst_trigger.moc"
