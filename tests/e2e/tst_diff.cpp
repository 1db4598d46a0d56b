// SPDX-License-Identifier: GPL-3.0-or-later
// What `hookbench diff` prints and how it ends, from outside.
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// A POST of this body with these further header lines.
Exchange posted(const QByteArray& type, const QByteArray& body, const QByteArray& lines = {})
{
    Exchange exchange = exampleExchange();
    exchange.requestHead = "POST /hook HTTP/1.1\r\nHost: h\r\n" + lines + "Content-Type: " + type +
                           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.requestBody = {body, {}, body.size(), 0};
    exchange.summary.bodySize = body.size();
    return exchange;
}

} // namespace

class TestDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto writer = m_session.write();
        for (const Exchange& exchange :
             {posted("application/json", R"({"id":"a1","items":[{"id":1,"n":1},{"id":2,"n":2}]})",
                     "X-A: 1\r\n"),
              posted("application/json", R"({"items":[{"id":2,"n":3},{"id":1,"n":1}],"id":"b2"})",
                     "X-A: 2\r\n"),
              posted("text/plain", "one\ntwo\x1b[31m\n"), posted("text/plain", "one\nthree\n"),
              posted("application/octet-stream", "\0\1\2"_ba), posted("application/json", R"({"a":1,"a":2})"),
              posted("application/json", qCompress(QByteArray(R"({"n":1,"s":"x"})")).sliced(4),
                     "Content-Encoding: deflate\r\n"),
              posted("application/json", R"({"s":"x","n":2})"),
              posted("application/json", R"({"n":1,"s":"x"})", "Content-Encoding: gzip\r\n")})
            QVERIFY(recordAndWait(*writer, exchange));
    }

    void saysThatNothingDiffers()
    {
        const Outcome outcome = diff({u"1"_s, u"1"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out, "Request\n  nothing differs\nResponse\n  nothing differs\n"_ba);
    }

    void saysWhatDiffers()
    {
        const Outcome outcome = diff({u"1"_s, u"2"_s, u"--part"_s, u"request"_s});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.out, "Request\n"
                              "  header X-A: changed\n    - 1\n    + 2\n"
                              "  body /items/1: moved to /items/0\n"
                              "  body /items/1/n: changed\n    - 2\n    + 3\n"
                              "  body /id: changed\n    - \"a1\"\n    + \"b2\"\n"_ba);
    }

    void undoesContentCodingsBeforeComparing()
    {
        const QStringList headers{u"--ignore"_s, u"header:content-encoding"_s, u"--ignore"_s,
                                  u"header:content-length"_s};
        const Outcome outcome = diff(QStringList{u"7"_s, u"8"_s, u"--part"_s, u"request"_s} + headers);
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.out, "Request\n"
                              "  body /n: changed\n    - 1\n    + 2\n"
                              "  Content-codings are undone before comparing.\n"_ba);
        QCOMPARE(diff({u"7"_s, u"8"_s, u"--patch"_s}).out,
                 "[\n{\"op\":\"replace\",\"path\":\"/n\",\"value\":2}\n]\n"_ba);
    }

    void comparesAsItCameWhatCannotBeDecoded()
    {
        const Outcome outcome = diff({u"8"_s, u"9"_s, u"--part"_s, u"request"_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.contains("body /n: changed"), outcome.out.constData());
        QVERIFY2(outcome.out.contains("The second body is compared as it came"), outcome.out.constData());
    }

    void leavesOutWhatIsIgnored()
    {
        const Outcome outcome = diff({u"1"_s, u"2"_s, u"--ignore"_s, u"header:x-a"_s, u"--ignore"_s, u"/id"_s,
                                      u"--ignore"_s, u"/items"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("Apart from what is ignored the bodies say the same."));
    }

    void printsAPatch()
    {
        const Outcome outcome = diff({u"1"_s, u"2"_s, u"--patch"_s});
        QCOMPARE(outcome.code, 1);
        const QJsonArray patch = QJsonDocument::fromJson(outcome.out).array();
        QCOMPARE(patch.size(), 3);
        QCOMPARE(diff({u"1"_s, u"1"_s, u"--patch"_s}).out, "[]\n"_ba);
    }

    void refusesAPatch_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("no JSON") << QStringList{u"3"_s, u"4"_s} << "the bodies are not both JSON"_ba;
        QTest::newRow("name twice") << QStringList{u"1"_s, u"6"_s} << "has a name twice"_ba;
    }

    void refusesAPatch()
    {
        QFETCH(QStringList, ids);
        QFETCH(QByteArray, reason);
        const Outcome outcome = diff(ids + QStringList{u"--patch"_s});
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.out, ""_ba);
        QVERIFY2(outcome.err.contains(reason), outcome.err.constData());
    }

    void printsOneObject()
    {
        const Outcome outcome = diff({u"1"_s, u"2"_s, u"--json"_s});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.out.count('\n'), 1);
        const QJsonObject object = QJsonDocument::fromJson(outcome.out).object();
        QCOMPARE(object.value(u"equal"_s), QJsonValue(false));
        const QJsonObject request = object.value(u"request"_s).toObject();
        QCOMPARE(request.value(u"findings"_s).toArray().size(), 4);
        QCOMPARE(request.value(u"patch"_s).toArray().size(), 3);
        QCOMPARE(request.value(u"findings"_s).toArray()[2].toObject().value(u"path"_s).toString(),
                 u"/items/0/n"_s);
        QCOMPARE(object.value(u"response"_s).toObject().value(u"equal"_s), QJsonValue(true));
        const Outcome binary = diff({u"3"_s, u"5"_s, u"--json"_s});
        const QJsonArray findings =
            QJsonDocument::fromJson(binary.out)[u"request"_s][u"findings"_s].toArray();
        QVERIFY(findings.last().toObject().contains(u"bytesBefore"_s));
    }

    void letsNoControlCharacterThrough()
    {
        const Outcome outcome = diff({u"3"_s, u"4"_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.contains("    - two\\x1B[31m\n    + three\n"), outcome.out.constData());
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("one number") << QStringList{u"1"_s};
        QTest::newRow("no number") << QStringList{u"1"_s, u"x"_s};
        QTest::newRow("three numbers") << QStringList{u"1"_s, u"2"_s, u"3"_s};
        QTest::newRow("part") << QStringList{u"1"_s, u"2"_s, u"--part"_s, u"head"_s};
        QTest::newRow("rule") << QStringList{u"1"_s, u"2"_s, u"--ignore"_s, u"@all"_s};
        QTest::newRow("both forms") << QStringList{u"1"_s, u"2"_s, u"--json"_s, u"--patch"_s};
    }

    void refusesWrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = diff(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(!outcome.err.isEmpty());
    }

    void saysWhichExchangeIsMissing()
    {
        const Outcome outcome = diff({u"1"_s, u"99"_s});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains("99"), outcome.err.constData());
    }

private:
    Outcome diff(const QStringList& arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(HOOKBENCH_PROGRAM),
                      QStringList{u"diff"_s, m_session.path()} + arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    TempSession m_session;
};

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
