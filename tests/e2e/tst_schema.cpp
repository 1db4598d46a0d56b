// SPDX-License-Identifier: GPL-3.0-or-later
// `hookbench schema` from outside.
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QFile>
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

Exchange posted(const QByteArray& target, const QByteArray& body)
{
    Exchange exchange = exampleExchange();
    exchange.summary.target = target;
    exchange.requestHead = "POST " + target + " HTTP/1.1\r\nContent-Type: application/json\r\n\r\n";
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.requestBody = {body, {}, body.size(), 0};
    return exchange;
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<TempSession>();
        const auto writer = m_session->write();
        for (const Exchange& exchange :
             {posted("/orders?x=1", "{\"n\":1,\"s\":\"a\"}"), posted("/orders", "{\"n\":2,\"s\":\"b\"}"),
              posted("/orders", "{\"n\":\"3\",\"t\":1}"), posted("/other", "no JSON")})
            QVERIFY(recordAndWait(*writer, exchange));
    }

    void infersChecksAndTellsDrift()
    {
        const Outcome inferred = schema({u"infer"_s, u"1"_s, u"2"_s});
        QCOMPARE(inferred.code, 0);
        QCOMPARE(QJsonDocument::fromJson(inferred.out).object().value(u"type"_s).toString(), u"object"_s);
        const QString file = write(inferred.out);
        QCOMPARE(schema({u"check"_s, u"1"_s, u"2"_s, u"--schema"_s, file}).code, 0);
        const Outcome checked = schema({u"check"_s, u"--schema"_s, file});
        QCOMPARE(checked.code, 1);
        QCOMPARE(checked.out, "3 /n: This is string, not integer.\n3 (all of it): “s” is missing.\n"_ba);
        const Outcome drift =
            schema({u"drift"_s, u"--schema"_s, file, u"--json"_s, u"--filter"_s, u"id == 3"_s});
        QCOMPARE(drift.code, 1);
        QCOMPARE(drift.out.count("\n"), 3);
        QVERIFY2(drift.out.contains("\"kind\":\"new-field\",\"path\":\"/t\""), drift.out.constData());
    }

    void keepsSchemasInTheSession()
    {
        const QByteArray text = "{\"required\":[\"s\"]}\n";
        QCOMPARE(schema({u"check"_s}).code, 2); // none is attached
        QCOMPARE(schema({u"attach"_s, u"--schema"_s, write(text), u"--path"_s, u"/orders"_s}).code, 0);
        QCOMPARE(schema({u"export"_s, u"--path"_s, u"/orders"_s}).out, text);
        QCOMPARE(schema({u"export"_s, u"--path"_s, u"/none"_s}).code, 1);
        const Outcome checked = schema({u"check"_s});
        QCOMPARE(checked.code, 1);
        QCOMPARE(checked.out, "3 (all of it): “s” is missing.\n"_ba);
        const QByteArray other = "true\n";
        QCOMPARE(schema({u"attach"_s, u"--schema"_s, write(other), u"--path"_s, u"/orders"_s}).code, 0);
        QCOMPARE(schema({u"export"_s, u"--path"_s, u"/orders"_s}).out, other);
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no action") << QStringList{} << 2;
        QTest::newRow("other action") << QStringList{u"guess"_s} << 2;
        QTest::newRow("no number") << QStringList{u"infer"_s, u"x"_s} << 2;
        QTest::newRow("filter") << QStringList{u"infer"_s, u"--filter"_s, u"id =="_s} << 2;
        QTest::newRow("attached to nothing") << QStringList{u"attach"_s, u"--schema"_s, u"/dev/null"_s} << 2;
        QTest::newRow("no schema") << QStringList{u"check"_s, u"--schema"_s, u"/dev/null"_s} << 2;
        QTest::newRow("no file") << QStringList{u"check"_s, u"--schema"_s, u"/nowhere/at/all"_s} << 3;
        QTest::newRow("no exchange") << QStringList{u"infer"_s, u"99"_s} << 3;
        QTest::newRow("nothing to learn from") << QStringList{u"infer"_s, u"4"_s} << 1;
    }

    void refusesWrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Outcome outcome = schema(arguments);
        QCOMPARE(outcome.code, code);
        QVERIFY(!outcome.err.isEmpty());
    }

private:
    Outcome schema(const QStringList& arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(HOOKBENCH_PROGRAM),
                      QStringList{u"schema"_s, m_session->path()} + arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QString write(const QByteArray& text) const
    {
        QFile file(m_session->folder() + u"/schema.json"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return file.fileName();
    }

    std::unique_ptr<TempSession> m_session;
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
