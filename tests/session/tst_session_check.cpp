// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/example_exchanges.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/temp_session.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

class TestSessionCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void namesAtMostAHundred();
    void stopsWhenCancelled();
    void checksOneStateWhileCapturing();
};

void TestSessionCheck::finds_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("finding");
    QTest::newRow("nothing") << "SELECT 1"_ba << QString();
    QTest::newRow("an exchange that was removed")
        << "DELETE FROM exchange WHERE id=3; DELETE FROM raw WHERE id=3"_ba << QString();
    QTest::newRow("a rule that is none")
        << "INSERT INTO meta VALUES('retention_count','many')"_ba << u"“retention_count”"_s;
    QTest::newRow("missing bytes") << "DELETE FROM raw WHERE id=3"_ba << u"bytes of exchange 3"_s;
    QTest::newRow("bytes of nothing")
        << "INSERT INTO raw VALUES(77,x'',x'',x'',x'',NULL,NULL,NULL)"_ba << u"exchange 77"_s;
    QTest::newRow("trailers as text") << "UPDATE raw SET request_trailers='a' WHERE id=3"_ba << u"“raw”"_s;
    QTest::newRow("missing TLS facts") << "UPDATE exchange SET tls_id=99 WHERE id=3"_ba << u"TLS facts"_s;
    QTest::newRow("TLS facts of another kind") << "INSERT INTO tls VALUES(5,'[1]')"_ba << u"“tls”"_s;
    QTest::newRow("TLS facts of a wrong type") << "INSERT INTO tls VALUES(5,'{\"sni\":1}')"_ba << u"“tls”"_s;
    QTest::newRow("impossible alert") << "INSERT INTO tls VALUES(5,'{\"failure\":{\"alert\":300,"
                                         "\"alertFrom\":\"us\"}}')"_ba
                                      << u"“tls”"_s;
    QTest::newRow("more than can be counted") << "UPDATE exchange SET unkept_size=9223372036854775807,"
                                                 "wire_size=12 WHERE id=3"_ba
                                              << u"“exchange”"_s;
    QTest::newRow("unknown mark") << "UPDATE exchange SET marks=4 WHERE id=3"_ba << u"“exchange”"_s;
    QTest::newRow("missing piece")
        << "DELETE FROM piece WHERE id=(SELECT max(id)-1 FROM piece WHERE id>>24=1)"_ba
        << u"body of exchange 6 is incomplete"_s;
    QTest::newRow("missing last piece")
        << "DELETE FROM piece WHERE id=(SELECT max(id) FROM piece WHERE id>>24=1)"_ba
        << u"body of exchange 6 is incomplete"_s;
    QTest::newRow("short piece") << "UPDATE piece SET bytes=x'01' WHERE id=(SELECT min(id) FROM piece)"_ba
                                 << u"body of exchange 6 is incomplete"_s;
    QTest::newRow("piece as text") << "UPDATE piece SET bytes='a' WHERE id=(SELECT max(id) FROM piece)"_ba
                                   << u"“piece”"_s;
    QTest::newRow("piece of nothing") << "INSERT INTO piece VALUES(-5,x'01')"_ba << u"“piece”"_s;
    QTest::newRow("shared body") << "UPDATE exchange SET blob_id=1,wire_size=600000 WHERE id=2;"
                                    "UPDATE raw SET request_body=NULL WHERE id=2"_ba
                                 << u"Exchanges 2 and 6 share"_s;
    QTest::newRow("answer of another size")
        << "UPDATE exchange SET response_wire_size=5 WHERE id=3"_ba << u"“raw”"_s;
    QTest::newRow("missing answer") << "UPDATE exchange SET response_blob_id=99 WHERE id=3;"
                                       "UPDATE raw SET response_body=x'' WHERE id=3"_ba
                                    << u"body of exchange 3 is incomplete"_s;
    QTest::newRow("an answer that is somebody's body")
        << "UPDATE exchange SET response_blob_id=1 WHERE id=7"_ba << u"Exchanges 6 and 7 share"_s;
    QTest::newRow("what was sent is no object") << "UPDATE raw SET sent='[]' WHERE id=3"_ba << u"“sent”"_s;
    QTest::newRow("unknown verdict") << "UPDATE exchange SET verdict=9 WHERE id=3"_ba << u"“verdict”"_s;
    QTest::newRow("document without a place")
        << "INSERT INTO document VALUES(1,'draft',NULL,9e999,'a','{}')"_ba << u"“position”"_s;
    QTest::newRow("tags that are none") << "INSERT INTO annotation VALUES(1,0,0,0,'{}','')"_ba << u"“tags”"_s;
    QTest::newRow("annotation of nothing")
        << "INSERT INTO annotation VALUES(-1,0,0,0,'[]','')"_ba << u"“annotation”"_s;
    QTest::newRow("missing address") << "DELETE FROM endpoint_url"_ba << u"address that is missing"_s;
    QTest::newRow("parent after child")
        << "UPDATE exchange SET parent_id=5 WHERE id=4"_ba << u"refers to 5"_s;
    QTest::newRow("endpoint port") << "UPDATE endpoint SET port=70000"_ba << u"“port”"_s;
    QTest::newRow("endpoint headers")
        << "UPDATE endpoint SET reply_headers='no colon'"_ba << u"“reply_headers”"_s;
    QTest::newRow("negative id") << "UPDATE exchange SET id=-1 WHERE id=1"_ba << u"“id”"_s;
}

void TestSessionCheck::finds()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, finding);
    const TempSession session;
    {
        const auto writer = session.write();
        writer->saveEndpoint({}, [](const Result<Endpoint>&) {});
        for (int i = 1; i <= 5; ++i)
            QVERIFY(recordAndWait(*writer, exampleExchange(i)));
        Exchange large = exampleExchange(6);
        large.requestBody = {{}, writeBlob(*writer, allBytes(600'000)), 600'000};
        QVERIFY(recordAndWait(*writer, large));
        const QByteArray page = allBytes(600'000);
        for (int i = 7; i <= 8; ++i) {
            Exchange answered = exampleExchange(i);
            setResponse(answered, answered.responseHead, page);
            QVERIFY(recordAndWait(*writer, answered));
        }
    }
    runSql(session.path(), sql);
    const Result<QStringList> findings = session.read()->check();
    QVERIFY2(findings, findings ? "" : qPrintable(findings.error().message));
    if (finding.isEmpty())
        QCOMPARE(*findings, QStringList());
    else
        QVERIFY2(findings->join(u'\n').contains(finding), qPrintable(findings->join(u'\n')));
}

void TestSessionCheck::namesAtMostAHundred()
{
    const TempSession session;
    {
        const auto writer = session.write();
        const auto box = std::make_shared<ReceiptBox>();
        for (quint64 i = 0; i < 500; ++i)
            writer->record(exampleExchange(int(i)), i, box);
        QVERIFY(box->waitFor(500));
    }
    runSql(session.path(), "UPDATE exchange SET status=-1");
    QCOMPARE(session.read()->check()->size(), 101); // and a line that says so
}

void TestSessionCheck::stopsWhenCancelled()
{
    const TempSession session;
    const auto writer = session.write();
    const auto box = std::make_shared<ReceiptBox>();
    for (quint64 i = 0; i < 5000; ++i)
        writer->record(exampleExchange(int(i), 10'000), i, box);
    QVERIFY(box->waitFor(5000));
    const auto reader = session.read();
    CancelFlag cancel;
    cancel.cancel();
    const Result<QStringList> findings = reader->check(cancel);
    QVERIFY(!findings);
    QCOMPARE(findings.error().kind, ErrorKind::Cancelled);
    QCOMPARE(*reader->check(), QStringList()); // the reader is as good as before
}

void TestSessionCheck::checksOneStateWhileCapturing()
{
    const TempSession session;
    const auto writer = session.write();
    std::atomic_bool enough = false;
    std::jthread producer([&writer, &enough] {
        for (int i = 1; !enough; ++i) {
            Exchange exchange = exampleExchange(i);
            if (i % 10 == 0)
                exchange.requestBody = {{}, writeBlob(*writer, allBytes(300'000)), 300'000};
            if (!recordAndWait(*writer, exchange))
                qFatal("capturing stopped");
        }
    });
    const auto reader = session.read();
    QStringList findings;
    for (int i = 0; i < 20 && findings.isEmpty(); ++i)
        findings = reader->check().value_or(QStringList{u"failed"_s});
    enough = true;
    QCOMPARE(findings, QStringList());
}

QTEST_GUILESS_MAIN(TestSessionCheck)
#include "tst_session_check.moc"
