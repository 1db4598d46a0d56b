// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/json_lines.h"
#include "app/payload/json_lines.h"
#include "app/payload/text_document.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;
using payload::TextDocument;

class TestJsonLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void readsTheLineOfAPlace();
    void countsBrokenLines();
    void survivesHostileLines_data();
    void survivesHostileLines();
};

void TestJsonLines::recognises_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("expected");
    QTest::newRow("by type") << QByteArray("application/x-ndjson") << QByteArray("broken") << true;
    QTest::newRow("by content") << QByteArray("text/plain") << QByteArray("{\"a\":1}\n{\"a\":2}\n{") << true;
    QTest::newRow("two lines without an end") << QByteArray() << QByteArray("[1]\r\n[2]") << true;
    QTest::newRow("one line") << QByteArray() << QByteArray("{\"a\":1}\n") << false;
    QTest::newRow("a text over lines") << QByteArray() << QByteArray("[1\n,2]\n") << false;
    QTest::newRow("words") << QByteArray() << QByteArray("1\n2\n") << false;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << false;
}

void TestJsonLines::recognises()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, content);
    QFETCH(bool, expected);
    QCOMPARE(payload::isJsonLines(type, content), expected);
}

void TestJsonLines::readsTheLineOfAPlace()
{
    const TextDocument text("{\"a\":1}\n\n[2,]\n3");
    const JsonLine first = readJsonLine(text, 4);
    QCOMPARE(first.at, qint64(0));
    QCOMPARE(first.document->text.bytes, QByteArray("{\"a\":1}"));
    const JsonLine blank = readJsonLine(text, 8);
    QVERIFY(!blank.document && !blank.problem);
    const JsonLine broken = readJsonLine(text, 13);
    QCOMPARE(broken.at, qint64(9));
    QVERIFY(!broken.document);
    QCOMPARE(broken.problem.offset, qint64(3));
    QCOMPARE(readJsonLine(text, 15).document->text.bytes, QByteArray("3"));
    QCOMPARE(readJsonLine(text, 99).at, qint64(14));
}

void TestJsonLines::countsBrokenLines()
{
    QByteArray bytes;
    for (int i = 0; i < 200'000; ++i)
        bytes += i == 150'000 || i == 160'000 ? QByteArray("{broken\n")
                                              : "{\"number\":" + QByteArray::number(i) + "}\n";
    const qint64 first = bytes.indexOf("{broken");
    const JsonLinesCheck check = checkJsonLines(TextDocument(bytes + "\n  \n7"));
    QCOMPARE(check.values, qint64(200'001));
    QCOMPARE(check.broken, qint64(2));
    QCOMPARE(check.firstBrokenAt, first);
}

void TestJsonLines::survivesHostileLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("line ends") << QByteArray(3'000'000, '\n');
    QTest::newRow("one line") << '"' + QByteArray(30'000'000, 'x') + '"';
    QTest::newRow("depth") << QByteArray(100'000, '[') + '\n' + QByteArray(100'000, '[') +
                                  QByteArray(100'000, ']');
    QTest::newRow("bytes") << QByteArray("\xFF\x00\n\x80", 4);
}

void TestJsonLines::survivesHostileLines()
{
    QFETCH(QByteArray, bytes);
    const TextDocument text(bytes);
    const JsonLinesCheck check = checkJsonLines(text);
    QVERIFY(check.values <= bytes.count('\n') + 1);
    for (const qint64 at : {qint64(0), text.size() / 2, text.size()}) {
        const JsonLine line = readJsonLine(text, at);
        QVERIFY(line.at <= at);
        QVERIFY(!line.document || !line.problem);
    }
}

QTEST_GUILESS_MAIN(TestJsonLines)
#include "tst_json_lines.moc"
