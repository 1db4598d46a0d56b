// SPDX-License-Identifier: GPL-3.0-or-later
// Who is let in, over sockets, with both versions of HTTP.
#include "tests/listener/h2_caller.h"
#include "tests/listener/service_bench.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::tests;

namespace {

Endpoint guarded(const EndpointAccess& access)
{
    Endpoint endpoint = ServiceBench::freePort();
    endpoint.access = access;
    return endpoint;
}

EndpointAccess foreignersOnly()
{
    EndpointAccess access;
    access.allowed = {*IpNetwork::parse(u"203.0.113.0/24")};
    return access;
}

EndpointAccess basic()
{
    EndpointAccess access;
    access.guard = Guard::basic("hook", "secret");
    return access;
}

EndpointAccess tokenPath(EndpointAccess::Strays strays = EndpointAccess::Strays::Ignore)
{
    EndpointAccess access;
    access.pathToken = "token";
    access.strays = strays;
    return access;
}

QByteArray post(const QByteArray& target, const QByteArray& body, const QByteArray& fields = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: x\r\n" + fields +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const QByteArray credentials = "Authorization: Basic aG9vazpzZWNyZXQ=\r\n";

} // namespace

class TestListenerAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsRefusedAddressesWithoutTheirBodies()
    {
        ServiceBench bench(guarded(foreignersOnly()));
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/hook", "the body")));
        QCOMPARE(statusCodes(peer.readToEnd()), QList<int>{403});
        QVERIFY(peer.closedByServer());
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.code, "address-not-allowed"_ba);
        QCOMPARE(exchange.error.status, 403);
        QCOMPARE(exchange.error.offset, -1);
        QCOMPARE(exchange.summary.errorCode, "address-not-allowed"_ba);
        QCOMPARE(exchange.summary.status, 403);
        QCOMPARE(exchange.summary.target, "/hook"_ba);
        QCOMPARE(exchange.summary.bodySize, 8);
        QCOMPARE(exchange.requestBody.wireSize, 0);
        QCOMPARE(exchange.requestBody.unkept, 8);
        QVERIFY(exchange.requestBody.inlined.isEmpty());
    }

    void refusesBeforeTheBodyIsRead()
    {
        ServiceBench bench(guarded(basic()));
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"));
        const QByteArray answer = peer.readResponses(1);
        QCOMPARE(statusCodes(answer), QList<int>{401});
        QVERIFY(answer.contains("WWW-Authenticate: Basic realm=\"webhooks\", charset=\"UTF-8\"\r\n"));
        QVERIFY(answer.contains("Connection: close\r\n"));
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.code, "not-authorized"_ba);
        QCOMPARE(exchange.requestBody.unkept, 1'000'000'000);
    }

    void asksForNoBodyOfARefusedRequest()
    {
        ServiceBench bench(guarded(basic()));
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{401}); // and no 100
    }

    void letsARefusedConnectionTryAgain()
    {
        ServiceBench bench(guarded(basic()));
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n" + credentials +
                          "\r\n" + post("/3", "abc", credentials)));
        QCOMPARE(statusCodes(peer.readResponses(3)), (QList<int>{401, 200, 200}));
        const std::vector<Exchange> all = bench.recorder.waitFor(3);
        QCOMPARE(all[0].error.code, "not-authorized"_ba);
        QVERIFY(!all[1].error && !all[2].error);
        QCOMPARE(all[2].requestBody.inlined, "abc"_ba);
        QCOMPARE(all[2].sequence, 3);
    }

    void neitherRecordsNorAnswersStrays()
    {
        ServiceBench bench(guarded(tokenPath()));
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /tokens HTTP/1.1\r\nHost: x\r\n\r\n" +
                          post("/token/a?b", "x")));
        QCOMPARE(statusCodes(peer.readResponses(3)), (QList<int>{404, 404, 200}));
        QVERIFY(peer.send("garbage\r\n\r\n"));
        QCOMPARE(statusCodes(peer.readToEnd()), QList<int>{400});
        LoopbackPeer last(bench.port);
        QVERIFY(last.send(post("/token", "y")));
        QCOMPARE(statusCodes(last.readResponses(1)), QList<int>{200});
        const std::vector<Exchange> all = bench.recorder.waitFor(2);
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].summary.target, "/token/a?b"_ba);
        QCOMPARE(all[1].summary.target, "/token"_ba);
    }

    void answersThousandsOfStraysInOneGo()
    {
        ServiceBench bench(guarded(tokenPath()));
        LoopbackPeer peer(bench.port);
        constexpr int count = 3000;
        QByteArray all;
        for (int i = 0; i < count; ++i)
            all += "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        QVERIFY(peer.send(all));
        QCOMPARE(countResponses(peer.readResponses(count)), count);
    }

    void recordsStraysWhereThatIsWanted()
    {
        ServiceBench bench(guarded(tokenPath(EndpointAccess::Strays::Record)));
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/other", "x")));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{404});
        QCOMPARE(bench.recorder.waitFor(1).front().error.code, "stray-path"_ba);
    }

    void keepsNothingOfWhatBrokenMessagesOfStrangersCarry()
    {
        ServiceBench bench(guarded(foreignersOnly()));
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n" + QByteArray(10'000, 'b')));
        QCOMPARE(statusCodes(peer.readToEnd()), QList<int>{400});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.status, 400);
        QVERIFY(exchange.requestHead.size() < 100);
        QCOMPARE(exchange.requestBody.wireSize, 0);
    }

    void takesOtherRulesOverAtOnce()
    {
        Endpoint endpoint = guarded({});
        ServiceBench bench(endpoint);
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/1", "x")));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        endpoint.access = basic();
        bench.start(endpoint);
        QTRY_COMPARE(bench.urls.size(), 2);
        QVERIFY(peer.send("GET /2 HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{401});
    }

    void judgesHttp2StreamByStream()
    {
        EndpointAccess access = basic();
        access.pathToken = "token";
        ServiceBench bench(guarded(access));
        Caller caller(bench.port);
        const QByteArray secret = "Basic aG9vazpzZWNyZXQ=";
        const qint32 stray = caller.client.request(h2Request("POST", "/", {{"authorization", secret}}), "1");
        const qint32 nobody = caller.client.request(h2Request("POST", "/token"), "22");
        const qint32 known =
            caller.client.request(h2Request("POST", "/token", {{"authorization", secret}}), "333");
        for (const qint32 stream : {stray, nobody, known})
            QVERIFY(caller.hasAnswer(stream));
        QCOMPARE(statusOf(caller.client.answers[stray]), "404"_ba);
        QCOMPARE(statusOf(caller.client.answers[nobody]), "401"_ba);
        QCOMPARE(statusOf(caller.client.answers[known]), "200"_ba);
        std::vector<Exchange> all = bench.recorder.waitFor(2);
        QCOMPARE(all.size(), size_t(2));
        std::ranges::sort(all, {}, &Exchange::stream);
        QCOMPARE(all[0].stream, nobody);
        QCOMPARE(all[0].error.code, "not-authorized"_ba);
        QCOMPARE(all[0].requestBody.wireSize, 0);
        QVERIFY(all[0].responseHead.contains("www-authenticate: Basic"));
        QCOMPARE(all[1].stream, known);
        QCOMPARE(all[1].requestBody.inlined, "333"_ba);
    }
};

QTEST_GUILESS_MAIN(TestListenerAccess)
#include "tst_listener_access.moc"
