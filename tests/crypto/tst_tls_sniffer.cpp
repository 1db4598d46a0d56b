// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/tls_sniffer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hookbench::crypto;
using namespace Qt::Literals::StringLiterals;

class TestTlsSniffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void asksForMoreUntilItIsSure_data();
    void asksForMoreUntilItIsSure();
    void neverChangesItsMind();
};

void TestTlsSniffer::recognises_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<WireProtocol>("expected");
    QTest::newRow("hello of TLS 1.2 and 1.3")
        << QByteArray::fromHex("160301020001000200") << WireProtocol::Tls;
    QTest::newRow("hello of SSL 3") << QByteArray::fromHex("160300004701") << WireProtocol::Tls;
    QTest::newRow("hello in one-byte fragments")
        << QByteArray::fromHex("160301000101160301") << WireProtocol::Tls;
    QTest::newRow("hello in the form of SSL 2") << QByteArray::fromHex("802e010301") << WireProtocol::Tls;
    QTest::newRow("hello of SSL 2") << QByteArray::fromHex("802e010002") << WireProtocol::Tls;
    QTest::newRow("server hello") << QByteArray::fromHex("160303004a02") << WireProtocol::Unknown;
    QTest::newRow("alert") << QByteArray::fromHex("15030300020228") << WireProtocol::Unknown;
    QTest::newRow("record without content") << QByteArray::fromHex("160301000001") << WireProtocol::Unknown;
    QTest::newRow("record too long") << QByteArray::fromHex("1603014801") << WireProtocol::Unknown;
    QTest::newRow("GET") << "GET / HTTP/1.1\r\n"_ba << WireProtocol::Http1;
    QTest::newRow("one-letter method") << "X /"_ba << WireProtocol::Http1;
    QTest::newRow("method of its own") << "VERSION-CONTROL /"_ba << WireProtocol::Http1;
    QTest::newRow("PRI is a method") << "PRI * HTTP/1.1\r\n"_ba << WireProtocol::Http1;
    QTest::newRow("PRI as the start of a method") << "PRINT /"_ba << WireProtocol::Http1;
    QTest::newRow("preface") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba << WireProtocol::Http2;
    QTest::newRow("empty line") << "\r\nGET /"_ba << WireProtocol::Unknown;
    QTest::newRow("space") << " GET /"_ba << WireProtocol::Unknown;
    QTest::newRow("binary") << QByteArray(16, '\0') << WireProtocol::Unknown;
    QTest::newRow("high bytes") << QByteArray(16, '\xff') << WireProtocol::Unknown;
    QTest::newRow("line without a space") << "HELO\r\n"_ba << WireProtocol::Unknown;
}

void TestTlsSniffer::recognises()
{
    QFETCH(QByteArray, bytes);
    QTEST(sniffProtocol(bytes), "expected");
}

void TestTlsSniffer::asksForMoreUntilItIsSure_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("needed");
    QTest::newRow("hello") << QByteArray::fromHex("160301020001000200") << qsizetype(6);
    QTest::newRow("old hello") << QByteArray::fromHex("802e010301000000") << qsizetype(5);
    QTest::newRow("GET") << "GET / HTTP/1.1\r\n"_ba << qsizetype(4);
    QTest::newRow("long method") << "PROPPATCH / HTTP/1.1\r\n"_ba << qsizetype(8);
    QTest::newRow("preface") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba << qsizetype(12);
    QTest::newRow("garbage") << "\0\1\2"_ba << qsizetype(1);
}

void TestTlsSniffer::asksForMoreUntilItIsSure()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, needed);
    for (qsizetype i = 0; i < needed; ++i)
        QCOMPARE(sniffProtocol(QByteArrayView(bytes).first(i)), WireProtocol::NeedMore);
    QVERIFY(sniffProtocol(QByteArrayView(bytes).first(needed)) != WireProtocol::NeedMore);
}

void TestTlsSniffer::neverChangesItsMind()
{
    const QByteArray seeds[] = {QByteArray::fromHex("160301020001000200160301"),
                                QByteArray::fromHex("802e01030100000000000000"), "PRI * HTTP/2.0\r\n"_ba,
                                "POST /a HTTP/1.1"_ba};
    QRandomGenerator random(20);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = seeds[random.bounded(4)].first(sniffLimit);
        for (int change = random.bounded(4); change > 0; --change)
            bytes[random.bounded(int(sniffLimit))] = char(random.bounded(256));
        WireProtocol decided = WireProtocol::NeedMore;
        for (qsizetype i = 0; i <= sniffLimit; ++i) {
            const WireProtocol now = sniffProtocol(QByteArrayView(bytes).first(i));
            QVERIFY2(decided == WireProtocol::NeedMore || now == decided, bytes.toHex().constData());
            decided = now;
        }
        QVERIFY2(decided != WireProtocol::NeedMore, bytes.toHex().constData());
    }
}

QTEST_GUILESS_MAIN(TestTlsSniffer)
#include "tst_tls_sniffer.moc"
