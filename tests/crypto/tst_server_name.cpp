// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/server_name.h"

#include <QTest>

using hookbench::crypto::ServerName;
using namespace Qt::Literals::StringLiterals;

class TestServerName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames_data();
    void readsNames();
    void readsAddresses_data();
    void readsAddresses();
    void refuses_data();
    void refuses();
    void knowsLoopback();
};

void TestServerName::readsNames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << "example.org"_ba
                           << "example.org"_ba;
    QTest::newRow("upper case") << "Example.ORG"_ba
                                << "example.org"_ba;
    QTest::newRow("final dot") << "example.org."_ba
                               << "example.org"_ba;
    QTest::newRow("one label") << "hooks"_ba
                               << "hooks"_ba;
    QTest::newRow("underscore") << "my_app"_ba
                                << "my_app"_ba;
    QTest::newRow("punycode") << "xn--bcher-kva.example"_ba
                              << "xn--bcher-kva.example"_ba;
    QTest::newRow("digits first") << "1.2.3.4.nip.io"_ba
                                  << "1.2.3.4.nip.io"_ba;
    QTest::newRow("longest label") << QByteArray(63, 'a') << QByteArray(63, 'a');
    const QByteArray longest = QByteArray("aaaaaaa.").repeated(31) + "aaaaa";
    QCOMPARE(longest.size(), 253);
    QTest::newRow("longest") << longest << longest;
    QTest::newRow("longest with a dot") << longest + '.' << longest;
}

void TestServerName::readsNames()
{
    QFETCH(QByteArray, text);
    const ServerName name = ServerName::read(text);
    QCOMPARE(name.kind, ServerName::Kind::Dns);
    QTEST(name.text, "expected");
}

void TestServerName::readsAddresses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("IPv4") << "192.168.1.20"_ba
                          << "c0a80114"_ba;
    QTest::newRow("IPv6") << "2001:DB8::1"_ba
                          << "20010db8000000000000000000000001"_ba;
    QTest::newRow("brackets") << "[::1]"_ba
                              << "00000000000000000000000000000001"_ba;
    QTest::newRow("mapped") << "::ffff:10.0.0.1"_ba
                            << "00000000000000000000ffff0a000001"_ba;
}

void TestServerName::readsAddresses()
{
    QFETCH(QByteArray, text);
    const ServerName name = ServerName::read(text);
    QCOMPARE(name.kind, ServerName::Kind::Address);
    QTEST(name.address.toHex(), "bytes");
}

void TestServerName::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray texts[] = {""_ba,
                                "."_ba,
                                "a..b"_ba,
                                ".a"_ba,
                                "-a.b"_ba,
                                "a-.b"_ba,
                                "*.example.org"_ba,
                                "a b"_ba,
                                "a\0b"_ba,
                                "a\nb"_ba,
                                "b\xc3\xbc"_ba,
                                "1.2.3"_ba,
                                "1.2.3.256"_ba,
                                "999"_ba,
                                "fe80::1%eth0"_ba,
                                "::g"_ba,
                                "a,DNS:b"_ba,
                                "http://a"_ba,
                                "a:443"_ba,
                                "1.2.3.4:443"_ba,
                                QByteArray(64, 'a'),
                                QByteArray("a.").repeated(127) + "a",
                                QByteArray(100'000, 'a'),
                                "[a"_ba,
                                "[]"_ba};
    for (const QByteArray& text : texts)
        QTest::addRow("%s", text.left(40).toPercentEncoding().constData()) << text;
}

void TestServerName::refuses()
{
    QFETCH(QByteArray, text);
    QCOMPARE(ServerName::read(text).kind, ServerName::Kind::Invalid);
}

void TestServerName::knowsLoopback()
{
    for (const char* text : {"localhost", "LOCALHOST.", "127.0.0.1", "127.8.9.1", "::1", "[::1]", "0:0::0:1"})
        QVERIFY2(ServerName::read(text).isLoopback(), text);
    for (const char* text : {"localhost.example", "128.0.0.1", "::2", "", "7f00::1"})
        QVERIFY2(!ServerName::read(text).isLoopback(), text);
}

QTEST_GUILESS_MAIN(TestServerName)
#include "tst_server_name.moc"
