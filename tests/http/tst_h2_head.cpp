// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_head.h"
#include "app/http/h2_server_session.h"

#include <QTest>

using namespace hookbench::http;

class TestH2Head : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersFieldsInOrder();
    void readsBackAnyBytes_data();
    void readsBackAnyBytes();
    void escapesWhatBreaksLines();
    void tellsTheSizeOfTheList();
    void readsTruncatedBlocks_data();
    void readsTruncatedBlocks();
    void readsResponseHeads();
    void completesResponseFields_data();
    void completesResponseFields();
};

void TestH2Head::rendersFieldsInOrder()
{
    H2BlockWriter writer;
    writer.add(":method", "POST");
    writer.add(":path", "/hook?a=1");
    writer.add(":scheme", "https");
    writer.add(":authority", "example.test:8443");
    writer.add("content-length", "12");
    writer.add("expect", "100-continue");
    writer.add("x-a", "1");
    writer.add("x-a", "");
    const H2RequestHead head = describeH2Request(writer.take().fields);
    QCOMPARE(head.raw,
             QByteArray(":method: POST\r\n:path: /hook?a=1\r\n:scheme: https\r\n"
                        ":authority: example.test:8443\r\ncontent-length: 12\r\nexpect: 100-continue\r\n"
                        "x-a: 1\r\nx-a: \r\n\r\n"));
    QCOMPARE(head.method, QByteArray("POST"));
    QCOMPARE(head.target, QByteArray("/hook?a=1"));
    QCOMPARE(head.scheme, QByteArray("https"));
    QCOMPARE(head.authority, QByteArray("example.test:8443"));
    QCOMPARE(head.version, QByteArray("HTTP/2"));
    QCOMPARE(head.contentLength, 12);
    QVERIFY(head.expectsContinue);
    QCOMPARE(head.headers.size(), 8);

    const H2RequestHead again = readH2RequestHead(head.raw);
    QVERIFY(again.headers == head.headers);
    QCOMPARE(again.method, head.method);
    QCOMPARE(again.target, head.target);
}

void TestH2Head::readsBackAnyBytes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("empty name") << QByteArray() << QByteArray("v");
    QTest::newRow("both empty") << QByteArray() << QByteArray();
    QTest::newRow("colon name") << QByteArray(":") << QByteArray("v");
    QTest::newRow("colons inside") << QByteArray("a:b") << QByteArray(": : ");
    QTest::newRow("blanks around") << QByteArray("a") << QByteArray("  v\t ");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("\0", 1);
    QTest::newRow("high bytes") << QByteArray("\xff\x80") << QByteArray("\xc3\xa4\xff");
}

void TestH2Head::readsBackAnyBytes()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    H2BlockWriter writer;
    writer.add(name, value);
    writer.add("next", "1");
    const H2Block block = writer.take();
    QCOMPARE(block.escapedAt, -1);
    const HeaderList read = readH2Fields(block.fields.bytes());
    QVERIFY(read == block.fields);
    QCOMPARE(read.name(0).toByteArray(), name);
    QCOMPARE(read.value(0).toByteArray(), value);
    QCOMPARE(read.size(), 2);
}

void TestH2Head::escapesWhatBreaksLines()
{
    H2BlockWriter writer;
    writer.add("a b", "x\r\nevil: 1");
    const H2Block block = writer.take();
    QCOMPARE(block.fields.bytes(), QByteArray("a\\x20b: x\\x0D\\x0Aevil: 1\r\n\r\n"));
    QCOMPARE(block.escapedAt, 1);
    QVERIFY(readH2Fields(block.fields.bytes()) == block.fields);
}

void TestH2Head::tellsTheSizeOfTheList()
{
    H2BlockWriter writer;
    writer.add("abc", "12345");
    QCOMPARE(writer.listSize(), 40);
    QCOMPARE(writer.size(), 1);
    writer.take();
    QCOMPARE(writer.listSize(), 0);
    QCOMPARE(writer.take().fields.size(), 0);
}

void TestH2Head::readsTruncatedBlocks_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<int>("fields");
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("only the end") << QByteArray("\r\n") << 0;
    QTest::newRow("inside a name") << QByteArray(":method: GET\r\n:pa") << 1;
    QTest::newRow("inside a value") << QByteArray(":method: GET\r\n:path: /ab") << 2;
    QTest::newRow("inside a line end") << QByteArray(":method: GET\r") << 1;
    QTest::newRow("no field at all") << QByteArray("\0\xff", 2) << 0;
}

void TestH2Head::readsTruncatedBlocks()
{
    QFETCH(QByteArray, raw);
    QFETCH(int, fields);
    const H2RequestHead head = readH2RequestHead(raw);
    QCOMPARE(head.raw, raw);
    QCOMPARE(head.headers.size(), fields);
}

void TestH2Head::readsResponseHeads()
{
    const ResponseHead head = readH2ResponseHead(":status: 204\r\nx: 1\r\n\r\n");
    QCOMPARE(head.status, 204);
    QCOMPARE(head.version, QByteArray("HTTP/2"));
    QCOMPARE(head.headers.valueOf("x").toByteArray(), QByteArray("1"));
    QCOMPARE(readH2ResponseHead("junk").status, 0);
}

void TestH2Head::completesResponseFields_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("ownName");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("200") << 200 << QByteArray("X")
                         << QByteArray("X: 1\r\ndate: now\r\ncontent-length: 5\r\n");
    QTest::newRow("204") << 204 << QByteArray("X") << QByteArray("X: 1\r\ndate: now\r\n");
    QTest::newRow("103") << 103 << QByteArray("X") << QByteArray("X: 1\r\n");
    QTest::newRow("own date") << 200 << QByteArray("Date") << QByteArray("Date: 1\r\ncontent-length: 5\r\n");
    QTest::newRow("own length") << 200 << QByteArray("Content-Length")
                                << QByteArray("Content-Length: 1\r\ndate: now\r\n");
}

void TestH2Head::completesResponseFields()
{
    QFETCH(int, status);
    QFETCH(QByteArray, ownName);
    QFETCH(QByteArray, expected);
    ResponsePlan plan;
    plan.status = status;
    plan.bodySize = 5;
    plan.date = "now";
    plan.headers.append(ownName, "1");
    QCOMPARE(h2ResponseFields(plan).bytes(), expected);
}

QTEST_GUILESS_MAIN(TestH2Head)
#include "tst_h2_head.moc"
