// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/listener/service_bench.h"
#include "tests/support/loopback_peer.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using Bench = ServiceBench;

namespace {

QByteArray post(const QByteArray& target, const QByteArray& body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace

class TestListenerService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWhatCameToTheByte()
    {
        Bench bench;
        LoopbackPeer peer(bench.port);
        const QByteArray message =
            "POST /hook?a=1 HTTP/1.1\r\nhOsT: x\r\nX-A: 1\r\nx-a:\t2 \r\nContent-Length: 7\r\n\r\n{\"a\":1}";
        QVERIFY(peer.send(message));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.requestHead + exchange.requestBody.inlined, message);
        QCOMPARE(exchange.summary.method, "POST");
        QCOMPARE(exchange.summary.target, "/hook?a=1");
        QCOMPARE(exchange.summary.status, 200);
        QCOMPARE(exchange.summary.bodySize, 7);
        QCOMPARE(exchange.summary.peer, peer.localAddress());
        QCOMPARE(exchange.local, "127.0.0.1:" + QByteArray::number(bench.port));
        QCOMPARE(exchange.summary.endpointId, EndpointId{7});
        QVERIFY(exchange.summary.timing.headUs >= 0);
        QVERIFY(exchange.summary.timing.bodyUs >= exchange.summary.timing.headUs);
        QVERIFY(exchange.summary.timing.responseUs >= exchange.summary.timing.bodyUs);
        QVERIFY(!exchange.error);
    }

    void answersOnlyAfterTheReceipt()
    {
        Bench bench;
        bench.recorder.setManner(FakeRecorder::Manner::Hold);
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/", "x")));
        QCOMPARE(bench.recorder.waitFor(1).size(), size_t(1));
        QVERIFY(peer.isSilent(100));
        bench.recorder.release();
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
    }

    void answers503WhenNothingWasKept()
    {
        Bench bench;
        bench.recorder.setManner(FakeRecorder::Manner::Refuse);
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/", "x")));
        const QByteArray answer = peer.readResponses(1);
        QCOMPARE(statusCodes(answer), QList<int>{503});
        QVERIFY(answer.contains("The disk is full."));
        bench.recorder.setManner(FakeRecorder::Manner::Accept);
        QVERIFY(peer.send(post("/", "y")));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
    }

    void answersPipelinedRequestsInOrder()
    {
        Bench bench;
        LoopbackPeer peer(bench.port);
        QByteArray all;
        for (int i = 0; i < 20; ++i)
            all += post("/" + QByteArray::number(i), QByteArray(i * 100, 'x'));
        QVERIFY(peer.send(all));
        QCOMPARE(countResponses(peer.readResponses(20)), 20);
        const std::vector<Exchange> exchanges = bench.recorder.waitFor(20);
        QCOMPARE(exchanges.size(), size_t(20));
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(exchanges[size_t(i)].summary.target, "/" + QByteArray::number(i));
            QCOMPARE(exchanges[size_t(i)].sequence, i + 1);
            QCOMPARE(exchanges[size_t(i)].connection, 1);
        }
    }

    void answersAfterTheSenderHalfClosed()
    {
        Bench bench;
        bench.recorder.setManner(FakeRecorder::Manner::Hold);
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/", "x")));
        peer.finishSending();
        QCOMPARE(bench.recorder.waitFor(1).size(), size_t(1));
        bench.recorder.release();
        QCOMPARE(statusCodes(peer.readToEnd()), QList<int>{200});
        QVERIFY(peer.closedByServer());
    }

    void readsOnBehindUrgentData()
    {
        Bench bench;
        bench.recorder.setManner(FakeRecorder::Manner::Hold);
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/", "x")));
        QCOMPARE(bench.recorder.waitFor(1).size(), size_t(1));
        // All of it is there before any of it is read: reading stops at the mark and no news come of the
        // rest.
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nabc"));
        QVERIFY(peer.sendUrgent('!'));
        QVERIFY(peer.send("def"));
        bench.recorder.release();
        QCOMPARE(statusCodes(peer.readResponses(2)), (QList<int>{200, 200}));
        QCOMPARE(bench.recorder.waitFor(2).back().requestBody.inlined, "abcdef");
    }

    void asksForTheBodyWhenExpected()
    {
        Bench bench;
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"));
        QVERIFY(peer.readUntil("\r\n\r\n").startsWith("HTTP/1.1 100 "));
        QVERIFY(peer.send("abc"));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        QCOMPARE(bench.recorder.waitFor(1).front().requestBody.inlined, "abc");
    }

    void leavesTheBodyOutForHead()
    {
        Endpoint endpoint = Bench::freePort();
        endpoint.reply.body = "hello";
        Bench bench(endpoint);
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        const QByteArray answer = peer.readToEnd();
        QVERIFY(answer.contains("Content-Length: 5\r\n"));
        QVERIFY(answer.endsWith("\r\n\r\n"));
        QCOMPARE(bench.recorder.waitFor(1).front().responseBody.inlined, QByteArray());
    }

    void givesTheReplyOfTheEndpoint()
    {
        Endpoint endpoint = Bench::freePort();
        endpoint.reply.status = 202;
        endpoint.reply.headers.append("X-Reply", "one");
        endpoint.reply.body = "first";
        Bench bench(endpoint);
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/", "x")));
        const QByteArray first = peer.readResponses(1);
        QVERIFY(first.startsWith("HTTP/1.1 202 "));
        QVERIFY(first.contains("X-Reply: one\r\n"));
        QVERIFY(first.endsWith("first"));

        endpoint.reply.body = "second";
        bench.start(endpoint);
        QTRY_COMPARE(bench.urls.size(), 2);
        QVERIFY(peer.send(post("/", "x")));
        QVERIFY(peer.readResponses(1).endsWith("second"));
        const Exchange exchange = bench.recorder.waitFor(2)[1];
        QVERIFY(exchange.responseHead.startsWith("HTTP/1.1 202 "));
        QCOMPARE(exchange.responseBody.inlined, "second");
    }

    void keepsChunkFramingAsItCame()
    {
        Bench bench;
        LoopbackPeer peer(bench.port);
        const QByteArray wire = "5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nX-T: 1\r\n\r\n";
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + wire));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.requestBody.inlined, wire);
        QCOMPARE(exchange.requestFraming, http::BodyFraming::Chunked);
        QCOMPARE(exchange.summary.bodySize, 11);
    }

    void handsLargeBodiesOverInPieces_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<bool>("inPieces");
        QTest::newRow("one piece exactly") << Recorder::pieceSize << false;
        QTest::newRow("one byte more") << Recorder::pieceSize + 1 << true;
        QTest::newRow("several pieces") << 5 * Recorder::pieceSize << true;
        QTest::newRow("5 MB and a bit") << qint64(5'000'017) << true;
    }

    void handsLargeBodiesOverInPieces()
    {
        QFETCH(qint64, size);
        QFETCH(bool, inPieces);
        QByteArray body(size, Qt::Uninitialized);
        for (qint64 i = 0; i < size; ++i)
            body[i] = char(i * 31 >> 3);
        Bench bench;
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/", body)));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(bool(exchange.requestBody.blob), inPieces);
        QCOMPARE(exchange.requestBody.wireSize, size);
        QCOMPARE(inPieces ? bench.recorder.blob(exchange.requestBody.blob) : exchange.requestBody.inlined,
                 body);
        QList<qint64> pieces = bench.recorder.pieceSizes();
        if (inPieces)
            QVERIFY(pieces.takeLast() <= Recorder::pieceSize);
        for (const qint64 piece : pieces)
            QCOMPARE(piece, Recorder::pieceSize);
    }

    void readsNoFurtherThanTheStoreKeepsUp()
    {
        Bench bench;
        bench.recorder.setManner(FakeRecorder::Manner::Hold);
        LoopbackPeer peer(bench.port);
        const QByteArray body(64 * Recorder::pieceSize, 'x');
        const std::unique_ptr<QThread> sender(QThread::create([&] { peer.send(post("/", body)); }));
        sender->start();
        QTRY_COMPARE(bench.recorder.heldPieces(), size_t(4));
        QVERIFY(!sender->wait(200));
        QCOMPARE(bench.recorder.heldPieces(), size_t(4));
        bench.recorder.release();
        QVERIFY(sender->wait(10'000));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        QCOMPARE(bench.recorder.waitFor(1).front().requestBody.wireSize, body.size());
    }

    void recordsAndRefusesBrokenMessages_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("status");
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\nX: 1\r\n\r\n") << 400;
        QTest::newRow("length and chunked") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                                          "5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                            << 400;
        QTest::newRow("bad chunk size")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")
            << 400;
        QTest::newRow("version") << QByteArray("GET / HTTP/9.9\r\nHost: x\r\n\r\n") << 505;
        QTest::newRow("garbage") << QByteArray("\xff\xfe\x00garbage\r\n\r\n", 14) << 400;
    }

    void recordsAndRefusesBrokenMessages()
    {
        QFETCH(QByteArray, message);
        QFETCH(int, status);
        Bench bench;
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(message));
        QCOMPARE(statusCodes(peer.readToEnd()), QList<int>{status});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QVERIFY(exchange.error);
        QVERIFY(!exchange.error.message.isEmpty());
        QCOMPARE(exchange.summary.errorCode, exchange.error.code);
        QCOMPARE(exchange.summary.status, status);
        QCOMPARE(exchange.requestHead + exchange.requestBody.inlined, message);
    }

    void recordsWhatFollowsAFinishedMessageApart()
    {
        Bench bench;
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/", "hello") + "EXTRA GARBAGE"));
        peer.finishSending();
        QCOMPARE(statusCodes(peer.readToEnd()), (QList<int>{200, 400}));
        const std::vector<Exchange> exchanges = bench.recorder.waitFor(2);
        QCOMPARE(exchanges[0].requestBody.inlined, "hello");
        QCOMPARE(exchanges[1].requestHead, "EXTRA GARBAGE");
    }

    void recordsTruncatedMessages()
    {
        Bench bench;
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nonly ten b"));
        peer.finishSending();
        QCOMPARE(statusCodes(peer.readToEnd()), QList<int>{400});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.code, "truncated-body");
        QCOMPARE(exchange.requestBody.inlined, "only ten b");
        QCOMPARE(exchange.summary.bodySize, 10);
    }

    void recordsResetsInTheMiddle()
    {
        Bench bench;
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhalf"));
        // The half must have been read before the reset throws away what is under way.
        LoopbackPeer second(bench.port);
        QVERIFY(second.send(post("/", "x")));
        QCOMPARE(statusCodes(second.readResponses(1)), QList<int>{200});
        peer.reset();
        const Exchange exchange = bench.recorder.waitFor(2).back();
        QCOMPARE(exchange.error.code, "connection-reset");
        QCOMPARE(exchange.requestBody.inlined, "half");
        QCOMPARE(exchange.summary.status, 0);
        QVERIFY(exchange.responseHead.isEmpty());
    }

    void recordsNothingForSilentConnections()
    {
        Bench bench;
        {
            const LoopbackPeer silent(bench.port);
        }
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/only", "x")));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        const std::vector<Exchange> exchanges = bench.recorder.waitFor(1);
        QCOMPARE(exchanges.size(), size_t(1));
        QCOMPARE(exchanges.front().connection, 1);
    }

    void answersSlowHeadsAndBodiesWith408_data()
    {
        QTest::addColumn<QByteArray>("begun");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("head") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\n") << QByteArray("head-timeout");
        QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")
                              << QByteArray("body-timeout");
    }

    void answersSlowHeadsAndBodiesWith408()
    {
        QFETCH(QByteArray, begun);
        QFETCH(QByteArray, code);
        Bench bench;
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(begun));
        QVERIFY(peer.isSilent(100));
        bench.clock.advanceSeconds(25);
        QCOMPARE(statusCodes(peer.readToEnd()), QList<int>{408});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.code, code);
        QCOMPARE(exchange.requestHead + exchange.requestBody.inlined, begun);
    }

    void closesIdleConnections()
    {
        Bench bench;
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/", "x")));
        QCOMPARE(countResponses(peer.readResponses(1)), 1);
        // Whether the answer was noted as sent before or after the clock moved does not matter.
        QTRY_VERIFY((bench.clock.advanceSeconds(61), peer.readToEnd(600), peer.closedByServer()));
    }

    void limitsConnectionsOfOnePeer()
    {
        ListenerLimits limits;
        limits.connectionsPerPeer = 2;
        Bench bench(Bench::freePort(), limits);
        LoopbackPeer first(bench.port);
        LoopbackPeer second(bench.port);
        QVERIFY(first.send(post("/", "x")) && second.send(post("/", "x")));
        QCOMPARE(countResponses(first.readResponses(1)), 1);
        QCOMPARE(countResponses(second.readResponses(1)), 1);
        LoopbackPeer third(bench.port);
        third.readToEnd();
        QVERIFY(third.closedByServer());
        first.reset();
        QTRY_VERIFY_WITH_TIMEOUT(answers(bench.port), 5000);
    }

    void refusesBodiesOverTheLimit()
    {
        ListenerLimits limits;
        limits.message.body = 1000;
        Bench bench(Bench::freePort(), limits);
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(post("/", QByteArray(1001, 'x'))));
        QCOMPARE(statusCodes(peer.readToEnd()), QList<int>{413});
    }

    void saysWhyItCannotListen_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("kind");
        QTest::newRow("taken") << QStringLiteral("127.0.0.1") << int(ErrorKind::InUse);
        QTest::newRow("not ours") << QStringLiteral("192.0.2.1") << int(ErrorKind::Network);
    }

    void saysWhyItCannotListen()
    {
        QFETCH(QString, address);
        QFETCH(int, kind);
        Bench bench;
        Endpoint endpoint;
        endpoint.id = EndpointId{8};
        endpoint.address = address;
        endpoint.port = bench.port;
        bench.start(endpoint);
        QTRY_COMPARE(bench.failures.size(), 1);
        const Error error = bench.failures.front();
        QCOMPARE(int(error.kind), kind);
        QVERIFY(error.message.contains(address));
        QVERIFY(!error.advice.isEmpty());
    }

    void answersWhatIsUnderWayWhenStopped()
    {
        Bench bench;
        bench.recorder.setManner(FakeRecorder::Manner::Hold);
        LoopbackPeer busy(bench.port);
        LoopbackPeer idle(bench.port);
        QVERIFY(busy.send(post("/", "x")));
        QCOMPARE(bench.recorder.waitFor(1).size(), size_t(1));
        QMetaObject::invokeMethod(
            bench.service, [&bench] { bench.service->shutDown(60'000); }, Qt::QueuedConnection);
        idle.readToEnd();
        QVERIFY(idle.closedByServer());
        QCOMPARE(bench.finished, 0);
        bench.recorder.release();
        QCOMPARE(statusCodes(busy.readToEnd()), QList<int>{200});
        QTRY_COMPARE(bench.finished, 1);
        QVERIFY(!LoopbackPeer(bench.port).isConnected());
    }

    void listensOnIpv6()
    {
        Endpoint endpoint = Bench::freePort();
        endpoint.address = QStringLiteral("::1");
        Bench bench(endpoint);
        LoopbackPeer peer(bench.port, "::1");
        QVERIFY(peer.send(post("/", "x")));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{200});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QVERIFY(exchange.summary.peer.startsWith("[::1]:"));
        QVERIFY(exchange.summary.endpoint.startsWith("http://[::1]:"));
    }

    void servesManyConnectionsAtOnce()
    {
        Bench bench;
        std::vector<std::unique_ptr<LoopbackPeer>> peers;
        for (int i = 0; i < 300; ++i)
            peers.push_back(std::make_unique<LoopbackPeer>(bench.port));
        for (int round = 0; round < 3; ++round) {
            for (const auto& peer : peers)
                QVERIFY(peer->send(post("/", "x")));
            for (const auto& peer : peers)
                QCOMPARE(countResponses(peer->readResponses(1)), 1);
        }
        QCOMPARE(bench.recorder.waitFor(900).size(), size_t(900));
    }

private:
    static bool answers(quint16 port)
    {
        LoopbackPeer peer(port);
        return peer.send(post("/", "x")) && countResponses(peer.readResponses(1, 200)) == 1;
    }
};

QTEST_GUILESS_MAIN(TestListenerService)
#include "tst_listener_service.moc"
