// SPDX-License-Identifier: GPL-3.0-or-later
// What senders may take, over sockets, with both versions of HTTP.
#include "app/http/request_parser.h"
#include "tests/listener/h2_caller.h"
#include "tests/listener/service_bench.h"

#include <QTest>

#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::tests;
using BodyOverflow = EndpointLimits::BodyOverflow;

namespace {

QByteArray post(const QByteArray& body, const QByteArray& fields = {})
{
    return "POST / HTTP/1.1\r\nHost: x\r\n" + fields + "Content-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

QByteArray chunked(const QList<QByteArray>& chunks)
{
    QByteArray message = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const QByteArray& chunk : chunks)
        message += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    return message + "0\r\nX-Trailer: 1\r\n\r\n";
}

Endpoint bounded(qint64 body, BodyOverflow overflow)
{
    Endpoint endpoint = ServiceBench::freePort();
    endpoint.limits.body = body;
    endpoint.limits.bodyOverflow = overflow;
    return endpoint;
}

qint64 sum(const QList<qint64>& sizes)
{
    return std::accumulate(sizes.cbegin(), sizes.cend(), qint64(0));
}

bool answers(quint16 port)
{
    LoopbackPeer peer(port);
    return peer.send(post("x")) && countResponses(peer.readResponses(1, 300)) == 1;
}

} // namespace

class TestListenerLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesWhatAnEndpointSaysOtherwise()
    {
        const ListenerLimits program;
        ListenerLimits expected = program;
        QVERIFY(listener::effectiveLimits(program, {}) == expected);
        EndpointLimits own;
        own.body = 1;
        own.bodyOverflow = BodyOverflow::Drain;
        own.head = 2;
        own.fields = 3;
        own.connections = 4;
        own.headTimeoutMs = 5;
        own.idleTimeoutMs = 6;
        own.bodyMinimumRate = 0;
        expected.message.body = 1;
        expected.bodyOverflow = BodyOverflow::Drain;
        expected.message.head = 2;
        expected.message.fields = 3;
        expected.connectionsOfEndpoint = 4;
        expected.headTimeout = 5;
        expected.idleTimeout = 6;
        expected.bodyMinimumRate = 0;
        QVERIFY(listener::effectiveLimits(program, own) == expected);
    }

    void refusesAnAnnouncedBodyAtOnce()
    {
        ServiceBench bench(bounded(10, BodyOverflow::Refuse));
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\nabc"));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{413});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.code, "body-too-large"_ba);
        QCOMPARE(exchange.summary.bodySize, 5'000'000);
        QCOMPARE(exchange.requestBody.inlined, "abc"_ba);
        QCOMPARE(exchange.requestBody.unkept, 5'000'000 - 3);
    }

    void refusesAnAnnouncedBodyInsteadOfAskingForIt()
    {
        ServiceBench bench(bounded(10, BodyOverflow::Refuse));
        LoopbackPeer peer(bench.port);
        QVERIFY(
            peer.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n"));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{413});
        QCOMPARE(bench.recorder.waitFor(1).front().requestBody.unkept, 11);
    }

    void drainsTheRest_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<qint64>("size");
        QTest::newRow("shorter") << post("123456789") << "123456789"_ba << qint64(9);
        QTest::newRow("just fits") << post("1234567890") << "1234567890"_ba << qint64(10);
        QTest::newRow("one too many") << post("1234567890a") << "1234567890"_ba << qint64(11);
        QTest::newRow("asked for") << post(QByteArray(500, 'x'), "Expect: 100-continue\r\n")
                                   << QByteArray(10, 'x') << qint64(500);
        QTest::newRow("long") << post(QByteArray(3'000'000, 'x')) << QByteArray(10, 'x') << qint64(3'000'000);
        QTest::newRow("chunks that fit") << chunked({"12345", "67890"}) << "1234567890"_ba << qint64(10);
        QTest::newRow("cut in a chunk")
            << chunked({"12345", "67890abc", "d"}) << "1234567890"_ba << qint64(14);
        QTest::newRow("cut between chunks")
            << chunked({"12345", "67890", "abc"}) << "1234567890"_ba << qint64(13);
    }

    void drainsTheRest()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, kept);
        QFETCH(qint64, size);
        ServiceBench bench(bounded(10, BodyOverflow::Drain));
        for (const qsizetype step : {message.size(), qsizetype(message.size() < 1000 ? 1 : 70'001)}) {
            LoopbackPeer peer(bench.port);
            for (qsizetype at = 0; at < message.size(); at += step)
                QVERIFY(peer.send(QByteArrayView(message).sliced(at, std::min(step, message.size() - at))));
            QVERIFY(peer.send(post("next")));
            QVERIFY(statusCodes(peer.readResponses(message.contains("100-continue") && step == 1 ? 3 : 2))
                        .endsWith(200));
        }
        const std::vector<Exchange> all = bench.recorder.waitFor(4);
        QCOMPARE(all.size(), size_t(4));
        for (const size_t i : {size_t(0), size_t(2)}) {
            const Exchange& exchange = all[i];
            QCOMPARE(exchange.summary.status, 200);
            QVERIFY(!exchange.error);
            QCOMPARE(exchange.summary.bodySize, size);
            QCOMPARE(decodeBodySection(exchange.requestBody.inlined, exchange.requestFraming), kept);
            const QByteArray wire = message.sliced(http::headSize(message));
            QVERIFY(wire.startsWith(exchange.requestBody.inlined));
            QCOMPARE(exchange.requestBody.wireSize + exchange.requestBody.unkept, wire.size());
            QCOMPARE(exchange.requestBody.unkept > 0, size > 10);
            QCOMPARE(all[i + 1].requestBody.inlined, "next"_ba);
        }
    }

    void drainsHttp2()
    {
        ServiceBench bench(bounded(10, BodyOverflow::Drain));
        Caller caller(bench.port);
        const qint32 stream = caller.client.request(h2Request("POST", "/"), QByteArray(1'000'000, 'x'));
        QVERIFY(caller.hasAnswer(stream));
        QCOMPARE(statusOf(caller.client.answers[stream]), "200"_ba);
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.summary.bodySize, 1'000'000);
        QCOMPARE(exchange.requestBody.inlined, QByteArray(10, 'x'));
        QCOMPARE(exchange.requestBody.unkept, 1'000'000 - 10);
    }

    void refusesAnAnnouncedHttp2BodyAtOnce()
    {
        ServiceBench bench(bounded(10, BodyOverflow::Refuse));
        Caller caller(bench.port);
        const qint32 stream = caller.client.request(h2Request("POST", "/", {{"content-length", "100000"}}),
                                                    QByteArray(100'000, 'x'));
        QVERIFY(caller.hasAnswer(stream));
        QCOMPARE(statusOf(caller.client.answers[stream]), "413"_ba);
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.summary.bodySize, 100'000);
        QCOMPARE(exchange.requestBody.wireSize + exchange.requestBody.unkept, 100'000);
    }

    void cutsOffSlowBodiesThatAreDrained()
    {
        ServiceBench bench(bounded(2, BodyOverflow::Drain));
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\nabcdef"));
        QVERIFY(peer.isSilent(50));
        bench.clock.advanceSeconds(60);
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{408});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.code, "body-timeout"_ba);
        QCOMPARE(exchange.requestBody.inlined, "ab"_ba);
        QCOMPARE(exchange.requestBody.unkept, 4);
    }

    void goesByOtherLimitsFromTheNextMessage()
    {
        ServiceBench bench;
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("12345")));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n12"));
        QVERIFY(peer.isSilent(50));
        ListenerLimits limits;
        limits.message.body = 4;
        bench.setLimits(limits);
        QVERIFY(peer.send("345")); // had begun before
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        QVERIFY(peer.send(post("12345")));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{413});
    }

    void takesOtherHeadLimitsOver()
    {
        ServiceBench bench;
        LoopbackPeer peer(bench.port);
        const QByteArray large = post("x", "X: " + QByteArray(3000, 'x') + "\r\n");
        QVERIFY(peer.send(large));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        ListenerLimits limits;
        limits.message.head = 2000;
        bench.setLimits(limits);
        QVERIFY(peer.send(large));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{431});
    }

    void takesOtherLimitsOverOnHttp2()
    {
        ServiceBench bench;
        Caller caller(bench.port);
        const qint32 before = caller.client.request(h2Request("POST", "/"), QByteArray(5, 'x'));
        QVERIFY(caller.hasAnswer(before));
        ListenerLimits limits;
        limits.message.body = 4;
        bench.setLimits(limits);
        const qint32 after = caller.client.request(h2Request("POST", "/"), QByteArray(5, 'x'));
        QVERIFY(caller.hasAnswer(after));
        QCOMPARE(statusOf(caller.client.answers[before]), "200"_ba);
        QCOMPARE(statusOf(caller.client.answers[after]), "413"_ba);
    }

    void boundsTheConnectionsOfAnEndpoint()
    {
        Endpoint endpoint = ServiceBench::freePort();
        endpoint.limits.connections = 2;
        ServiceBench bench(endpoint);
        auto first = std::make_unique<LoopbackPeer>(bench.port);
        LoopbackPeer second(bench.port);
        for (LoopbackPeer* peer : {first.get(), &second}) {
            QVERIFY(peer->send(post("x")));
            QCOMPARE(countResponses(peer->readResponses(1)), 1);
        }
        QVERIFY(!answers(bench.port));
        first.reset();
        QTRY_VERIFY(answers(bench.port));
        endpoint.limits.connections = 50;
        bench.start(endpoint);
        QTRY_COMPARE(bench.urls.size(), 2);
        LoopbackPeer third(bench.port);
        QVERIFY(third.send(post("x")));
        QCOMPARE(countResponses(third.readResponses(1)), 1);
        QVERIFY(answers(bench.port));
    }

    void goesByTheTimesOfAnEndpoint()
    {
        Endpoint endpoint = ServiceBench::freePort();
        endpoint.limits.headTimeoutMs = 2'000;
        endpoint.limits.idleTimeoutMs = 3'000;
        ServiceBench bench(endpoint);
        LoopbackPeer slow(bench.port);
        LoopbackPeer idle(bench.port);
        QVERIFY(slow.send("GET / HT"));
        QVERIFY(idle.send(post("x")));
        QCOMPARE(countResponses(idle.readResponses(1)), 1);
        bench.clock.advanceSeconds(4);
        QCOMPARE(statusCodes(slow.readToEnd()), QList<int>{408});
        idle.readToEnd();
        QVERIFY(idle.closedByServer());
    }

    void holdsManyHalfReceivedBodiesInBoundedMemory()
    {
        ListenerLimits limits;
        limits.bodyMemory = 1'000'000;
        ServiceBench bench(ServiceBench::freePort(), limits);
        constexpr int count = 60;
        const QByteArray body(100'000, 'b');
        const QByteArray message = post(body);
        std::vector<std::unique_ptr<LoopbackPeer>> peers;
        for (int i = 0; i < count; ++i) {
            peers.push_back(std::make_unique<LoopbackPeer>(bench.port));
            QVERIFY(peers.back()->send(QByteArrayView(message).chopped(1)));
        }
        // Of 6 MB all but one went to the recorder, before any body was complete.
        QTRY_VERIFY(sum(bench.recorder.pieceSizes()) >= 4'990'000);
        for (const auto& peer : peers)
            QVERIFY(peer->send("b"));
        for (const auto& peer : peers)
            QCOMPARE(statusCodes(peer->readResponses(1)), QList<int>{200});
        for (const Exchange& exchange : bench.recorder.waitFor(count)) {
            const StoredBody& stored = exchange.requestBody;
            QCOMPARE(stored.blob ? bench.recorder.blob(stored.blob) : stored.inlined, body);
        }
    }

    void refusesLargeHeadsWhenTooManyAreUnderWay()
    {
        ListenerLimits limits;
        limits.headMemory = 300'000;
        ServiceBench bench(ServiceBench::freePort(), limits);
        const QByteArray open = "GET / HTTP/1.1\r\nHost: x\r\nX: ";
        std::vector<std::unique_ptr<LoopbackPeer>> peers;
        for (int i = 0; i < 10; ++i) {
            peers.push_back(std::make_unique<LoopbackPeer>(bench.port));
            QVERIFY(peers.back()->send(open + QByteArray(60'000, 'x')));
        }
        const std::vector<Exchange> refused = bench.recorder.waitFor(5);
        QVERIFY(refused.size() >= 5);
        for (const Exchange& exchange : refused) {
            QCOMPARE(exchange.error.code, "out-of-head-memory"_ba);
            QCOMPARE(exchange.summary.status, 503);
        }
        QVERIFY(answers(bench.port)); // small ones are taken all the same
        // Those that are there may end, and then there is room again.
        int taken = 0;
        for (const auto& peer : peers) {
            peer->send("\r\n\r\n");
            taken += statusCodes(peer->readResponses(1)) == QList<int>{200} ? 1 : 0;
        }
        QVERIFY(taken >= 3);
        LoopbackPeer after(bench.port);
        QVERIFY(after.send(open + QByteArray(60'000, 'x')));
        QVERIFY(after.send("\r\n\r\n"));
        QCOMPARE(statusCodes(after.readResponses(1)), QList<int>{200});
    }
};

QTEST_GUILESS_MAIN(TestListenerLimits)
#include "tst_listener_limits.moc"
