// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ip_network.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using hookbench::IpNetwork;

class TestIpNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // empty: it is none
        const auto row = [](const char* text, const char* written) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(written);
        };
        row("10.0.0.0/8", "10.0.0.0/8");
        row("10.1.2.3/8", "10.0.0.0/8");
        row("10.1.2.3", "10.1.2.3");
        row("10.1.2.3/32", "10.1.2.3");
        row("0.0.0.0/0", "0.0.0.0/0");
        row("192.168.1.130/25", "192.168.1.128/25");
        row("::/0", "::/0");
        row("::1", "::1");
        row("2001:DB8::1/32", "2001:db8::/32");
        row("2001:db8:ffff::/33", "2001:db8:8000::/33");
        row("::ffff:10.0.0.1", "10.0.0.1");
        row("::ffff:10.0.0.0/104", "10.0.0.0/8");
        row("::ffff:0:0/96", "0.0.0.0/0");
        row("::ffff:0:0/95", "::fffe:0:0/95");
        row("", "");
        row("/8", "");
        row("10.0.0.0/", "");
        row("10.0.0.0/33", "");
        row("10.0.0.0/-1", "");
        row("10.0.0.0/+8", "");
        row("10.0.0.0/8/8", "");
        row("10.0.0.0/8 ", "");
        row(" 10.0.0.0/8", "");
        row("10.0.0/8", "");
        row("010.0.0.0/8", "");
        row("::/129", "");
        row("::/0129", "");
        row("fe80::1%eth0", "");
        row("fe80::1%eth0/64", "");
        row("[::1]", "");
        row("example.org", "");
        row("*", "");
        QTest::newRow("foreign digits") << u"10.0.0.0/\u0668"_s << QString();
    }

    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto network = IpNetwork::parse(text);
        QCOMPARE(network.has_value(), !written.isEmpty());
        if (!network)
            return;
        QCOMPARE(network->toString(), written);
        QVERIFY(IpNetwork::parse(network->toString()) == network); // there and back
    }

    void contains_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("expected");
        QTest::newRow("inside") << u"10.0.0.0/8"_s << "10.255.0.1"_ba << true;
        QTest::newRow("outside") << u"10.0.0.0/8"_s << "11.0.0.1"_ba << false;
        QTest::newRow("odd prefix, last inside") << u"10.0.0.0/9"_s << "10.127.255.255"_ba << true;
        QTest::newRow("odd prefix, first outside") << u"10.0.0.0/9"_s << "10.128.0.0"_ba << false;
        QTest::newRow("itself") << u"10.0.0.1"_s << "10.0.0.1"_ba << true;
        QTest::newRow("neighbour") << u"10.0.0.1"_s << "10.0.0.2"_ba << false;
        QTest::newRow("everything of IPv4") << u"0.0.0.0/0"_s << "203.0.113.7"_ba << true;
        QTest::newRow("IPv4 is not all") << u"0.0.0.0/0"_s << "::1"_ba << false;
        QTest::newRow("all") << u"::/0"_s << "203.0.113.7"_ba << true;
        QTest::newRow("wrapped host") << u"10.0.0.0/8"_s << "::ffff:10.0.0.1"_ba << true;
        QTest::newRow("wrapped network") << u"::ffff:10.0.0.0/104"_s << "10.9.9.9"_ba << true;
        QTest::newRow("zone") << u"fe80::/10"_s << "fe80::1%eth0"_ba << true;
        QTest::newRow("IPv6 outside") << u"2001:db8::/32"_s << "2001:db9::1"_ba << false;
        QTest::newRow("with a port") << u"10.0.0.0/8"_s << "10.0.0.1:80"_ba << false;
        QTest::newRow("brackets") << u"::/0"_s << "[::1]"_ba << false;
        QTest::newRow("a network") << u"::/0"_s << "10.0.0.0/8"_ba << false;
        QTest::newRow("nothing") << u"::/0"_s << ""_ba << false;
        QTest::newRow("a name") << u"::/0"_s << "localhost"_ba << false;
    }

    void contains()
    {
        QFETCH(QString, network);
        QFETCH(QByteArray, host);
        QTEST(IpNetwork::parse(network)->contains(host), "expected");
    }

    void containsSmallerNetworks()
    {
        const IpNetwork large = *IpNetwork::parse(u"10.0.0.0/8");
        const IpNetwork small = *IpNetwork::parse(u"10.1.0.0/16");
        QVERIFY(large.contains(small));
        QVERIFY(!small.contains(large));
        QVERIFY(large.contains(large));
        QVERIFY(!large.contains(*IpNetwork::parse(u"11.0.0.0/16")));
    }
};

QTEST_GUILESS_MAIN(TestIpNetwork)
#include "tst_ip_network.moc"
