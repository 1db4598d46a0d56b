// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/endpoint_access.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;

namespace {

http::HeaderList fields(std::initializer_list<std::pair<const char*, QByteArray>> list)
{
    http::HeaderList headers;
    for (const auto& [name, value] : list)
        headers.append(name, value);
    return headers;
}

} // namespace

class TestEndpointAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admitsByBasic_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("expected");
        QTest::newRow("right") << "Basic aG9vazpzZTpjcmV0"_ba << true; // hook:se:cret
        QTest::newRow("any case of the scheme") << "bASIC aG9vazpzZTpjcmV0"_ba << true;
        QTest::newRow("blanks around") << "Basic   aG9vazpzZTpjcmV0 "_ba << true;
        QTest::newRow("another password") << "Basic aG9vazpzZTpjcmV1"_ba << false;
        QTest::newRow("nothing") << ""_ba << false;
        QTest::newRow("scheme alone") << "Basic"_ba << false;
        QTest::newRow("scheme and a blank") << "Basic "_ba << false;
        QTest::newRow("no blank") << "BasicaG9vazpzZTpjcmV0"_ba << false;
        QTest::newRow("another scheme") << "Bearer aG9vazpzZTpjcmV0"_ba << false;
        QTest::newRow("no base64") << "Basic hook:se:cret"_ba << false;
        QTest::newRow("base64 with more in it") << "Basic aG9v!azpzZTpjcmV0"_ba << false;
        QTest::newRow("more behind") << "Basic aG9vazpzZTpjcmV0, x"_ba << false;
    }

    void admitsByBasic()
    {
        QFETCH(QByteArray, value);
        const Guard guard = Guard::basic("hook", "se:cret");
        QTEST(guard.admits(fields({{"Host", "x"}, {"authorization", value}})), "expected");
    }

    void admitsByBearer()
    {
        const Guard guard = Guard::bearer("t0ken");
        QVERIFY(guard.admits(fields({{"Authorization", "Bearer t0ken"}})));
        QVERIFY(guard.admits(fields({{"Authorization", "bearer  t0ken"}})));
        QVERIFY(!guard.admits(fields({{"Authorization", "Bearer t0ken2"}})));
        QVERIFY(!guard.admits(fields({{"Authorization", "t0ken"}})));
        QVERIFY(!guard.admits(fields({{"X-Authorization", "Bearer t0ken"}})));
        QVERIFY(!guard.admits({}));
    }

    void admitsByAKey()
    {
        const Guard guard = Guard::headerKey("X-Api-Key", "k \xff 1");
        QVERIFY(guard.admits(fields({{"x-api-key", "k \xff 1"}})));
        QVERIFY(!guard.admits(fields({{"x-api-key", "K \xff 1"}})));
        QVERIFY(!guard.admits(fields({{"x-api-key", ""}})));
        QVERIFY(!guard.admits(fields({{"Authorization", "k \xff 1"}})));
    }

    /// Programs disagree on which of two counts.
    void admitsNobodyWhoShowsTwo()
    {
        const Guard guard = Guard::headerKey("X-Api-Key", "k");
        QVERIFY(!guard.admits(fields({{"X-Api-Key", "k"}, {"X-Api-Key", "k"}})));
        QVERIFY(!guard.admits(fields({{"X-Api-Key", "x"}, {"x-api-key", "k"}})));
    }

    void admitsAllWithoutAGuard() { QVERIFY(Guard().admits({})); }

    void keepsNoSecretAndSaltsItsDigest()
    {
        const Guard one = Guard::bearer("the secret");
        const Guard two = Guard::bearer("the secret");
        QVERIFY(one.salt != two.salt);
        QVERIFY(one.digest != two.digest);
        QCOMPARE(one.digest.size(), 32);
        for (const QByteArray& kept : {one.header, one.salt, one.digest})
            QVERIFY(!kept.contains("secret"));
        QVERIFY(one.admits(fields({{"Authorization", "Bearer the secret"}})));
    }

    void challengesWhereASchemeIsRegistered()
    {
        QVERIFY(Guard::basic("a", "b").challenge().startsWith("Basic realm="));
        QVERIFY(Guard::bearer("a").challenge().startsWith("Bearer realm="));
        QVERIFY(Guard::headerKey("X", "a").challenge().isEmpty());
        QVERIFY(Guard().challenge().isEmpty());
    }

    void allowsTargets_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("expected");
        QTest::newRow("itself") << "/a/tok"_ba << true;
        QTest::newRow("below") << "/a/tok/x/y"_ba << true;
        QTest::newRow("with a slash") << "/a/tok/"_ba << true;
        QTest::newRow("with a query") << "/a/tok?x=/"_ba << true;
        QTest::newRow("absolute form") << "http://h:1/a/tok/x"_ba << true;
        QTest::newRow("longer") << "/a/token"_ba << false;
        QTest::newRow("shorter") << "/a/to"_ba << false;
        QTest::newRow("deeper") << "/x/a/tok"_ba << false;
        QTest::newRow("another case") << "/a/TOK"_ba << false;
        QTest::newRow("escaped") << "/a/%74ok"_ba << false;
        QTest::newRow("in the query") << "/?/a/tok"_ba << false;
        QTest::newRow("two slashes") << "//a/tok"_ba << false;
        QTest::newRow("no slash") << "a/tok"_ba << false;
        QTest::newRow("asterisk") << "*"_ba << false;
        QTest::newRow("authority form") << "a/tok:443"_ba << false;
        QTest::newRow("nothing") << ""_ba << false;
    }

    void allowsTargets()
    {
        QFETCH(QByteArray, target);
        EndpointAccess access;
        QVERIFY(access.allowsTarget(target));
        access.pathToken = "a/tok";
        QTEST(access.allowsTarget(target), "expected");
    }

    void allowsAddresses()
    {
        EndpointAccess access;
        QVERIFY(access.allowsAddress("203.0.113.1"));
        access.allowed = {*IpNetwork::parse(u"10.0.0.0/8"), *IpNetwork::parse(u"::1")};
        QVERIFY(access.allowsAddress("10.2.3.4"));
        QVERIFY(access.allowsAddress("::ffff:10.2.3.4"));
        QVERIFY(access.allowsAddress("::1"));
        QVERIFY(!access.allowsAddress("::2"));
        QVERIFY(!access.allowsAddress(""));
    }

    void makesTokensThatAreSoundAndDiffer()
    {
        QSet<QByteArray> tokens;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray token = newPathToken();
            QCOMPARE(token.size(), 26);
            QVERIFY(validatePathToken(token));
            tokens.insert(token);
        }
        QCOMPARE(tokens.size(), 1000);
    }

    void judgesPathTokens_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("expected");
        QTest::newRow("none") << ""_ba << true;
        QTest::newRow("letters") << "aZ09-._~"_ba << true;
        QTest::newRow("segments") << "a/b/c"_ba << true;
        QTest::newRow("leading slash") << "/a"_ba << false;
        QTest::newRow("trailing slash") << "a/"_ba << false;
        QTest::newRow("empty segment") << "a//b"_ba << false;
        QTest::newRow("dot") << "a/./b"_ba << false;
        QTest::newRow("two dots") << ".."_ba << false;
        QTest::newRow("three dots") << "..."_ba << true;
        QTest::newRow("escape") << "a%20b"_ba << false;
        QTest::newRow("query") << "a?b"_ba << false;
        QTest::newRow("fragment") << "a#b"_ba << false;
        QTest::newRow("blank") << "a b"_ba << false;
        QTest::newRow("umlaut") << "\xc3\xa4"_ba << false;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
        QTest::newRow("long") << QByteArray(200, 'a') << true;
        QTest::newRow("too long") << QByteArray(201, 'a') << false;
    }

    void judgesPathTokens()
    {
        QFETCH(QByteArray, token);
        QTEST(validatePathToken(token).has_value(), "expected");
    }

    void judgesGuards_data()
    {
        QTest::addColumn<Guard>("guard");
        QTest::addColumn<bool>("expected");
        QTest::newRow("none") << Guard() << true;
        QTest::newRow("basic") << Guard::basic("a", "b") << true;
        QTest::newRow("bearer") << Guard::bearer("a") << true;
        QTest::newRow("key") << Guard::headerKey("X-Key", "a") << true;
        QTest::newRow("key in Authorization") << Guard::headerKey("Authorization", "a") << true;
        QTest::newRow("no name") << Guard::headerKey("", "a") << false;
        QTest::newRow("no token") << Guard::headerKey("X Key", "a") << false;
        QTest::newRow("pseudo-header") << Guard::headerKey(":path", "a") << false;
        for (const char* name : {"Host", "content-length", "Transfer-Encoding", "Connection", "Expect"})
            QTest::newRow(name) << Guard::headerKey(name, "a") << false;
        Guard empty;
        empty.kind = Guard::Kind::Basic;
        QTest::newRow("no secret") << empty << false;
        Guard cut = Guard::bearer("a");
        cut.digest.chop(1);
        QTest::newRow("half a digest") << cut << false;
    }

    void judgesGuards()
    {
        QFETCH(Guard, guard);
        QTEST(validateGuard(guard).has_value(), "expected");
    }

    /// Whatever stands in a damaged session: it keeps everybody out rather than letting anybody in.
    void admitsNobodyByHalfAGuard()
    {
        Guard guard;
        guard.kind = Guard::Kind::Bearer;
        QVERIFY(!guard.admits({}));
        QVERIFY(!guard.admits(fields({{"Authorization", "Bearer "}})));
        QVERIFY(!guard.admits(fields({{"Authorization", ""}})));
    }
};

QTEST_GUILESS_MAIN(TestEndpointAccess)
#include "tst_endpoint_access.moc"
