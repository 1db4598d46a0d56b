// SPDX-License-Identifier: GPL-3.0-or-later
// `hookbench verify` from outside: what it prints, how it ends, and that no secret leaves it.
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;

namespace {

const QByteArray secret = "canary-6f1d9e77-secret";
const QByteArray body = "{\"action\": \"opened\", \"number\": 5}";

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

QByteArray macOf(const QByteArray& content)
{
    return QMessageAuthenticationCode::hash(content, secret, QCryptographicHash::Sha256).toHex();
}

/// A POST as GitHub sends it, with this signature.
Exchange githubExchange(const QByteArray& signature, const QByteArray& wireBody, bool chunked = false)
{
    Exchange exchange = exampleExchange();
    exchange.requestHead = "POST /hook HTTP/1.1\r\nHost: receiver.example\r\nX-GitHub-Event: push\r\n"
                           "X-GitHub-Delivery: 72d3\r\nX-Hub-Signature-256: sha256=" +
                           signature + "\r\n" +
                           (chunked ? QByteArray("Transfer-Encoding: chunked")
                                    : "Content-Length: " + QByteArray::number(wireBody.size())) +
                           "\r\n\r\n";
    exchange.requestFraming = chunked ? http::BodyFraming::Chunked : http::BodyFraming::Length;
    exchange.requestBody.inlined = wireBody;
    exchange.requestBody.wireSize = wireBody.size();
    exchange.summary.bodySize = body.size();
    return exchange;
}

} // namespace

class TestVerifyVerb : public QObject
{
    Q_OBJECT

    TempSession m_session;
    QString m_secretFile;

    Outcome verify(const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOOK_SECRET"_s, QString::fromLatin1(secret));
        environment.insert(u"OLD_SECRET"_s, u"another one"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(HOOKBENCH_PROGRAM),
                      QStringList{u"verify"_s, m_session.path()} + arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto writer = m_session.write();
        const QByteArray chunks = QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
        QVERIFY(recordAndWait(*writer, githubExchange(macOf(body), body)));
        QVERIFY(recordAndWait(*writer, githubExchange(macOf("{\"action\":\"opened\",\"number\":5}"), body)));
        QVERIFY(recordAndWait(*writer, githubExchange(macOf(body), chunks, true)));
        QVERIFY(recordAndWait(*writer, githubExchange(macOf("something else"), body)));
        m_secretFile = m_session.folder() + u"/secret.txt"_s;
        QFile file(m_secretFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(secret + '\n');
    }

    void endsWithTheAnswer_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const QStringList env{u"--secret-env"_s, u"HOOK_SECRET"_s};
        QTest::newRow("valid") << QStringList{u"1"_s} + env << 0 << "valid github\n"_ba;
        QTest::newRow("valid, chunked") << QStringList{u"3"_s} + env << 0 << "valid github\n"_ba;
        QTest::newRow("second secret")
            << QStringList{u"1"_s, u"--secret-env"_s, u"OLD_SECRET"_s} + env << 0 << "valid github\n"_ba;
        QTest::newRow("invalid") << QStringList{u"2"_s} + env << 1 << "invalid github\n"_ba;
        QTest::newRow("unexplained") << QStringList{u"4"_s} + env << 1 << "No explanation found."_ba;
        QTest::newRow("no secret") << QStringList{u"1"_s} << 1 << "no secret github\n"_ba;
        QTest::newRow("another scheme")
            << QStringList{u"1"_s, u"--scheme"_s, u"stripe"_s} + env << 1 << "unsigned stripe\n"_ba;
        QTest::newRow("unknown scheme") << QStringList{u"1"_s, u"--scheme"_s, u"nobody"_s} << 2 << ""_ba;
        QTest::newRow("no such variable")
            << QStringList{u"1"_s, u"--secret-env"_s, u"NOT_SET_HERE"_s} << 2 << ""_ba;
        QTest::newRow("no such file")
            << QStringList{u"1"_s, u"--secret-file"_s, u"/does/not/exist"_s} << 3 << ""_ba;
        QTest::newRow("no such exchange") << QStringList{u"99"_s} << 3 << ""_ba;
        QTest::newRow("no number") << QStringList{u"one"_s} << 2 << ""_ba;
        QTest::newRow("no exchange") << QStringList{} << 2 << ""_ba;
        QTest::newRow("no secret to explain with")
            << QStringList{u"1"_s, u"--explain"_s, u"00"_s} << 2 << ""_ba;
        QTest::newRow("malformed parameter") << QStringList{u"1"_s, u"--parameter"_s, u"x"_s} << 2 << ""_ba;
    }

    void endsWithTheAnswer()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const Outcome outcome = verify(arguments);
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.out.contains(says), outcome.out.constData());
        QCOMPARE(outcome.out.isEmpty(), code > 1);
        QCOMPARE(outcome.err.isEmpty(), code <= 1);
        QVERIFY(!(outcome.out + outcome.err).contains(secret));
    }

    void readsASecretFromAFile() { QCOMPARE(verify({u"1"_s, u"--secret-file"_s, m_secretFile}).code, 0); }

    void saysWhyInJson()
    {
        const Outcome outcome = verify({u"2"_s, u"--secret-env"_s, u"HOOK_SECRET"_s, u"--json"_s});
        QCOMPARE(outcome.out.count('\n'), 1);
        const QJsonObject json = outcome.json();
        QCOMPARE(json["id"_L1].toInt(), 2);
        QCOMPARE(json["verdict"_L1].toString(), u"invalid"_s);
        QCOMPARE(json["scheme"_L1].toString(), u"github"_s);
        QCOMPARE(json["event"_L1].toString(), u"push"_s);
        QCOMPARE(json["delivery"_L1].toString(), u"72d3"_s);
        const QJsonObject why = json["explanations"_L1][0].toObject();
        QCOMPARE(why["causes"_L1].toArray(), QJsonArray{u"json-rewritten"_s});
        QCOMPARE(why["proven"_L1].toBool(), true);
        QCOMPARE(QByteArray::fromBase64(why["content"_L1].toString().toLatin1()),
                 "{\"action\":\"opened\",\"number\":5}"_ba);
        for (const QByteArray& form : {secret, secret.toBase64(), secret.toHex()})
            QVERIFY(!outcome.out.contains(form));
    }

    void explainsTheDigestOfOnesOwnCode()
    {
        const QStringList start{u"1"_s, u"--secret-env"_s, u"HOOK_SECRET"_s, u"--json"_s, u"--explain"_s};
        const auto causes = [&](const QByteArray& digest) {
            return verify(start + QStringList{QString::fromLatin1(digest)})
                .json()["explanations"_L1][0]["causes"_L1];
        };
        QCOMPARE(causes(macOf(body)).toArray(), QJsonArray{u"correct"_s});
        QCOMPARE(causes(macOf(body + '\n')).toArray(), QJsonArray{u"trailing-newline"_s});
        QCOMPARE(causes(macOf("[object Object]")).toArray(), QJsonArray{u"empty-body"_s});
        QVERIFY(causes(macOf("unknown")).isUndefined());
    }
};

QTEST_GUILESS_MAIN(TestVerifyVerb)
#include "tst_verify.moc"
