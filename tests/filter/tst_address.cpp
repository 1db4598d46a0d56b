// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ip_address.h"
#include "app/filter/values.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::filter;
using namespace Qt::Literals::StringLiterals;

namespace {

QString shown(const std::optional<PeerAddress>& peer)
{
    if (!peer)
        return u"none"_s;
    const QByteArray bytes(reinterpret_cast<const char*>(peer->address.data()), 16);
    return QString::fromLatin1(bytes.toHex()) + u' ' + QString::number(peer->port);
}

Literal literal(const QByteArray& text)
{
    return {text, false, {}, false};
}

} // namespace

class TestAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* text, const QString& wanted) {
            QTest::newRow(text) << QByteArray(text) << wanted;
        };
        const QString mapped = u"00000000000000000000ffff"_s;
        row("127.0.0.1", mapped + u"7f000001 -1"_s);
        row("10.1.2.255:65535", mapped + u"0a0102ff 65535"_s);
        row("0.0.0.0:0", mapped + u"00000000 0"_s);
        row("::1", u"00000000000000000000000000000001 -1"_s);
        row("[::1]:443", u"00000000000000000000000000000001 443"_s);
        row("[2001:db8::7]", u"20010db8000000000000000000000007 -1"_s);
        row("fe80::1%eth0", u"fe800000000000000000000000000001 -1"_s);
        row("[fe80::1%eth0]:80", u"fe800000000000000000000000000001 80"_s);
        row("1:2:3:4:5:6:7:8", u"00010002000300040005000600070008 -1"_s);
        row("::ffff:10.0.0.1", mapped + u"0a000001 -1"_s);
        row("64:ff9b::1.2.3.4", u"0064ff9b000000000000000001020304 -1"_s);
        for (const char* none :
             {"",          ".",      "1.2.3",    "1.2.3.4.5",     "1.2.3.256",  "01.2.3.4",
              "1.2.3.",    "1..2.3", "1.2.3.4:", "1.2.3.4:65536", "1.2.3.4:-1", "1.2.3.4:x",
              "[::1",      "::1]",   "[]",       "[::1]:",        "[::1]x",     "localhost",
              "1.2.3.4/8", ":",      ":::",      "g::1",          "1.2.3.4 ",   "1.2.3.4444444444444444",
              "\xff.1.1.1"})
            QTest::newRow(qPrintable(u"none: "_s + QString::fromLatin1(none)))
                << QByteArray(none) << u"none"_s;
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, wanted);
        QCOMPARE(shown(readAddress(text)), wanted);
    }

    void agreesWithTheRestOfTheProgram()
    {
        for (const char* text :
             {"1.2.3.4", "1.2.3", "1.2.3.4.5", "255.255.255.255", "256.1.1.1", "00.1.1.1", "1.1.1.1 ",
              "+1.1.1.1", "1.1.1.", ".1.1.1", "a.b.c.d", "0.0.0.0", "::", "1::2::3"})
            QCOMPARE(readAddress(text).has_value(), isIpAddress(QString::fromLatin1(text)));
    }

    void networksHoldTheirAddresses_data()
    {
        QTest::addColumn<QByteArray>("network");
        QTest::addColumn<QByteArrayList>("inside");
        QTest::addColumn<QByteArrayList>("outside");
        QTest::newRow("8") << "10.0.0.0/8"_ba
                           << QByteArrayList{"10.0.0.0", "10.255.255.255:80", "::ffff:10.1.1.1"}
                           << QByteArrayList{"9.255.255.255", "11.0.0.0", "::1", "::10.0.0.1"};
        QTest::newRow("odd") << "192.168.7.9/29"_ba << QByteArrayList{"192.168.7.8", "192.168.7.15"}
                             << QByteArrayList{"192.168.7.7", "192.168.7.16"};
        QTest::newRow("all of IPv4") << "0.0.0.0/0"_ba << QByteArrayList{"255.1.1.1"}
                                     << QByteArrayList{"::1"};
        QTest::newRow("one") << "1.2.3.4/32"_ba << QByteArrayList{"1.2.3.4:5"} << QByteArrayList{"1.2.3.5"};
        QTest::newRow("10") << "fe80::/10"_ba << QByteArrayList{"fe80::1", "febf:ffff::"}
                            << QByteArrayList{"fec0::", "10.0.0.1"};
        QTest::newRow("all") << "::/0"_ba << QByteArrayList{"10.0.0.1", "ffff::"} << QByteArrayList{};
        QTest::newRow("port") << "1.2.3.4:80"_ba << QByteArrayList{"1.2.3.4:80"}
                              << QByteArrayList{"1.2.3.4:81", "1.2.3.4", "1.2.3.5:80"};
    }

    void networksHoldTheirAddresses()
    {
        QFETCH(QByteArray, network);
        QFETCH(QByteArrayList, inside);
        QFETCH(QByteArrayList, outside);
        const Parsed<AddressExtent> extent = addressExtentOf(literal(network));
        QVERIFY(extent);
        for (const QByteArray& address : inside)
            QVERIFY2(extent->holds(*readAddress(address)), address.constData());
        for (const QByteArray& address : outside)
            QVERIFY2(!extent->holds(*readAddress(address)), address.constData());
    }

    void refusesWhatIsNoNetwork()
    {
        for (const char* text : {"10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/-1", "/8", "10.0.0.0:80/8",
                                 "x/8", "10.0.0.0/8/8", "10.0.0.0/000008"})
            QVERIFY2(!addressExtentOf(literal(text)), text);
    }
};

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
