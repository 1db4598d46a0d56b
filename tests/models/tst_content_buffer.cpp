// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/content_buffer.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;

class TestContentBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatComes_data();
    void keepsWhatComes();
    void partsKeepTheWhole();
    void saysWhenThereIsNoRoom();
};

void TestContentBuffer::keepsWhatComes_data()
{
    QTest::addColumn<qint64>("expected");
    QTest::addColumn<qint64>("inMemory");
    QTest::addColumn<int>("pieces");
    QTest::newRow("nothing") << qint64(0) << qint64(100) << 0;
    QTest::newRow("nothing in a file") << qint64(101) << qint64(100) << 0;
    QTest::newRow("in memory") << qint64(5000) << qint64(1'000'000) << 5;
    QTest::newRow("in a file") << qint64(500'000) << qint64(1000) << 500;
    QTest::newRow("more than expected") << qint64(10) << qint64(1500) << 500;
}

void TestContentBuffer::keepsWhatComes()
{
    QFETCH(qint64, expected);
    QFETCH(qint64, inMemory);
    QFETCH(int, pieces);
    ContentBuffer buffer(expected, inMemory);
    QByteArray all;
    for (int i = 0; i < pieces; ++i) {
        const QByteArray piece(1000 + i % 3, char(i));
        QVERIFY(buffer.append(piece));
        all += piece;
    }
    const auto held = buffer.finish();
    QVERIFY(held.has_value());
    QCOMPARE(held->bytes, all);
    QCOMPARE(bool(held->holder), expected > inMemory || all.size() > inMemory);
}

void TestContentBuffer::partsKeepTheWhole()
{
    payload::HeldBytes part;
    {
        ContentBuffer buffer(6, 0);
        QVERIFY(buffer.append("abc"));
        QVERIFY(buffer.append("def"));
        const auto held = buffer.finish();
        QVERIFY(held.has_value());
        part = held->part(2, 3);
    }
    QCOMPARE(part.bytes, QByteArray("cde"));
}

void TestContentBuffer::saysWhenThereIsNoRoom()
{
    ContentBuffer buffer(6, 0, u"/nowhere"_s);
    const bool taken = buffer.append("abc");
    const auto held = buffer.finish();
    QVERIFY(!taken);
    QVERIFY(!held.has_value());
    QCOMPARE(held.error().kind, ErrorKind::Io);
    QVERIFY(held.error().message.contains(u"/nowhere"_s));
}

QTEST_GUILESS_MAIN(TestContentBuffer)
#include "tst_content_buffer.moc"
