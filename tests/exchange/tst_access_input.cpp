// SPDX-License-Identifier: GPL-3.0-or-later
// What users type to say who may reach an endpoint.
#include "app/exchange/endpoint_access.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;

class TestAccessInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNetworksLineByLine()
    {
        const auto networks = parseNetworkLines(u"10.0.0.0/8\n\n  ::1 \r\n192.168.1.7"_s);
        QVERIFY(networks);
        QCOMPARE(networks->size(), 3);
        QVERIFY(networks->at(0).contains("10.9.8.7"));
        QCOMPARE(networks->at(1).toString(), u"::1"_s);
        QCOMPARE(networks->at(2).toString(), u"192.168.1.7"_s);
        QVERIFY(parseNetworkLines(QString())->isEmpty());
    }

    void namesTheLineThatIsNoNetwork()
    {
        const auto networks = parseNetworkLines(u"10.0.0.0/8\n\nexample.org"_s);
        QVERIFY(!networks);
        QVERIFY(networks.error().message.contains(u"Line 3"_s));
        QVERIFY(networks.error().message.contains(u"example.org"_s));
    }

    void judgesSecrets_data()
    {
        QTest::addColumn<Guard::Kind>("kind");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* what, Guard::Kind kind, const QByteArray& name,
                            const QByteArray& secret, bool good) {
            QTest::newRow(what) << kind << name << secret << good;
        };
        row("no guard", Guard::Kind::None, "", "", true);
        row("user and password", Guard::Kind::Basic, "ada", "a b:c", true);
        row("password alone", Guard::Kind::Basic, "", "x", true);
        row("UTF-8", Guard::Kind::Basic, "\xc3\xa4", "\xe2\x82\xac", true);
        row("no password", Guard::Kind::Basic, "ada", "", false);
        row("colon in a user", Guard::Kind::Basic, "a:b", "x", false);
        row("line break in a password", Guard::Kind::Basic, "a", "x\ny", false);
        row("token", Guard::Kind::Bearer, "", "abc.DEF-1_~+/=", true);
        row("no token", Guard::Kind::Bearer, "", "", false);
        row("blank in a token", Guard::Kind::Bearer, "", "a b", false);
        row("token beyond ASCII", Guard::Kind::Bearer, "", "\xc3\xa4", false);
        row("key", Guard::Kind::Header, "X-API-Key", "k3y", true);
        row("no header", Guard::Kind::Header, "", "k3y", false);
        row("blank in a header", Guard::Kind::Header, "X Key", "k3y", false);
        row("blank around a key", Guard::Kind::Header, "X-Key", " k3y", false);
        row("NUL in a key", Guard::Kind::Header, "X-Key", QByteArray("a\0b", 3), false);
    }

    void judgesSecrets()
    {
        QFETCH(Guard::Kind, kind);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, secret);
        QFETCH(bool, good);
        QCOMPARE(validateSecret(kind, name, secret).has_value(), good);
    }
};

QTEST_GUILESS_MAIN(TestAccessInput)
#include "tst_access_input.moc"
