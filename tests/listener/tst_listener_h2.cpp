// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/2 on endpoints, with nghttp2's client side and with frames put together by hand.
#include "tests/listener/h2_caller.h"
#include "tests/listener/service_bench.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const Exchange& onStream(const std::vector<Exchange>& all, qint32 stream)
{
    for (const Exchange& exchange : all) {
        if (exchange.stream == stream)
            return exchange;
    }
    qFatal("no exchange on that stream");
}

} // namespace

class TestListenerH2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsRequests();
    void answersOnlyAfterTheReceipt();
    void answers503WhenNothingWasKept();
    void keepsStreamsApart();
    void keepsLargeBodiesInPieces();
    void keepsTheSenderWaitingForTheStore();
    void refusesBodiesOverTheLimitAfterTheyWereKept();
    void recordsBrokenRequests();
    void recordsResets();
    void recordsBrokenConnections();
    void recordsGoawayWithAnError();
    void recordsConnectionsThatAskForNothing();
    void recordsRequestsThatAreCutOff();
    void recordsSlowBodies();
    void answersThoseWhoHaveFinished();
    void doesNotCareHowTheBytesAreCut();
    void saysSoWhereItIsTurnedOff();
    void closesIdleConnections();
    void finishesRunningRequests();
};

void TestListenerH2::recordsRequests()
{
    Endpoint endpoint = ServiceBench::freePort();
    endpoint.reply.status = 202;
    endpoint.reply.headers.append("X-Reply", "1");
    endpoint.reply.body = "taken";
    ServiceBench bench(endpoint);
    Caller caller(bench.port);
    const qint32 stream = caller.client.request(
        h2Request("POST", "/orders?x=1", {{"x-a", "1"}, {"x-a", "2"}}), "{\"a\":1}", {{"x-check", "abc"}});
    QVERIFY(caller.hasAnswer(stream));
    H2Answer& answer = caller.client.answers[stream];
    QCOMPARE(statusOf(answer), "202"_ba);
    QCOMPARE(answer.content, "taken"_ba);

    const Exchange exchange = bench.recorder.waitFor(1).front();
    QCOMPARE(exchange.summary.protocol, Protocol::Http2);
    QCOMPARE(exchange.stream, stream);
    QCOMPARE(exchange.summary.method, "POST"_ba);
    QCOMPARE(exchange.summary.target, "/orders?x=1"_ba);
    QCOMPARE(exchange.summary.status, 202);
    QCOMPARE(exchange.summary.bodySize, 7);
    QCOMPARE(exchange.requestBody.inlined, "{\"a\":1}"_ba);
    QCOMPARE(exchange.requestTrailers, "x-check: abc\r\n\r\n"_ba);
    QCOMPARE(exchange.responseBody.inlined, "taken"_ba);
    QVERIFY(!exchange.error);
    QVERIFY(!exchange.tls);
    const RequestHead head = readRequestHead(exchange);
    QCOMPARE(head.version, "HTTP/2"_ba);
    QCOMPARE(head.headers.count("x-a"), 2);
    QCOMPARE(head.headers.name(0), ":method"_ba);
    const ResponseHead response = readResponseHead(exchange);
    QCOMPARE(response.status, 202);
    QCOMPARE(response.headers.valueOf("x-reply"), "1"_ba);
    QCOMPARE(response.headers.valueOf("content-length"), "5"_ba);
    for (const auto& [name, value] : answer.fields)
        QCOMPARE(response.headers.valueOf(name), value);
}

void TestListenerH2::answersOnlyAfterTheReceipt()
{
    ServiceBench bench;
    bench.recorder.setManner(FakeRecorder::Manner::Hold);
    Caller caller(bench.port);
    const qint32 stream = caller.client.request(h2Request("POST"), "x");
    caller.converse([&] { return bench.recorder.waitFor(1, 10).size() == 1; });
    QCOMPARE(bench.recorder.waitFor(1).size(), size_t(1));
    QByteArray seen;
    while (!(seen = caller.peer.take(100)).isEmpty())
        caller.client.feed(seen);
    QVERIFY(caller.client.answers[stream].statuses.isEmpty());
    bench.recorder.release();
    QVERIFY(caller.hasAnswer(stream));
    QCOMPARE(statusOf(caller.client.answers[stream]), "200"_ba);
}

void TestListenerH2::answers503WhenNothingWasKept()
{
    ServiceBench bench;
    bench.recorder.setManner(FakeRecorder::Manner::Refuse);
    Caller caller(bench.port);
    const qint32 stream = caller.client.request(h2Request("POST"), "x");
    QVERIFY(caller.hasAnswer(stream));
    QCOMPARE(statusOf(caller.client.answers[stream]), "503"_ba);
    QVERIFY(caller.client.answers[stream].content.contains("The disk is full."));
}

void TestListenerH2::keepsStreamsApart()
{
    ServiceBench bench;
    Caller caller(bench.port);
    QList<qint32> streams;
    for (int i = 0; i < 50; ++i)
        streams += caller.client.request(h2Request("POST", "/" + QByteArray::number(i)),
                                         QByteArray(20'000, char('a' + i % 26)));
    for (const qint32 stream : streams)
        QVERIFY(caller.hasAnswer(stream));
    const std::vector<Exchange> all = bench.recorder.waitFor(50);
    for (int i = 0; i < 50; ++i) {
        const Exchange& exchange = onStream(all, streams[i]);
        QCOMPARE(exchange.summary.target, "/" + QByteArray::number(i));
        QCOMPARE(exchange.requestBody.inlined, QByteArray(20'000, char('a' + i % 26)));
        QCOMPARE(exchange.connection, all.front().connection);
    }
}

void TestListenerH2::keepsLargeBodiesInPieces()
{
    ServiceBench bench;
    Caller caller(bench.port);
    QByteArray body(2'000'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = char(i * 31 >> 3);
    const qint32 stream = caller.client.request(h2Request("PUT"), body);
    QVERIFY(caller.hasAnswer(stream));
    const Exchange exchange = bench.recorder.waitFor(1).front();
    QCOMPARE(exchange.requestBody.wireSize, body.size());
    QCOMPARE(bench.recorder.blob(exchange.requestBody.blob), body);
}

void TestListenerH2::keepsTheSenderWaitingForTheStore()
{
    ServiceBench bench;
    bench.recorder.setManner(FakeRecorder::Manner::Hold);
    Caller caller(bench.port);
    const QByteArray body(8'000'000, 'x');
    const qint32 stream = caller.client.request(h2Request("PUT"), body);
    caller.converse([&] { return bench.recorder.heldPieces() >= 4; });
    QByteArray seen;
    while (!(seen = caller.peer.take(200)).isEmpty()) {
        caller.client.feed(seen);
        if (const QByteArray more = caller.client.take(); !more.isEmpty())
            caller.peer.send(more);
    }
    QVERIFY(bench.recorder.heldPieces() < 12); // not all 31: the window is closed
    bench.recorder.release();
    QVERIFY(caller.hasAnswer(stream));
    QCOMPARE(bench.recorder.blob(bench.recorder.waitFor(1).front().requestBody.blob), body);
}

void TestListenerH2::refusesBodiesOverTheLimitAfterTheyWereKept()
{
    ListenerLimits limits;
    limits.message.body = 10;
    ServiceBench bench(ServiceBench::freePort(), limits);
    bench.recorder.setManner(FakeRecorder::Manner::Hold);
    Caller caller(bench.port);
    const qint32 stream = caller.client.request(h2Request("POST"), "0123456789abc");
    caller.converse([&] { return bench.recorder.waitFor(1, 10).size() == 1; });
    QVERIFY(caller.client.answers[stream].statuses.isEmpty());
    bench.recorder.release();
    QVERIFY(caller.hasAnswer(stream));
    QCOMPARE(statusOf(caller.client.answers[stream]), "413"_ba);
    const Exchange exchange = bench.recorder.waitFor(1).front();
    QCOMPARE(exchange.error.code, "body-too-large"_ba);
    QCOMPARE(exchange.summary.status, 413);
    QCOMPARE(exchange.requestBody.inlined, "0123456789"_ba);
}

void TestListenerH2::recordsBrokenRequests()
{
    ServiceBench bench;
    LoopbackPeer peer(bench.port);
    H2Packer packer;
    H2Pairs fields = h2Request();
    fields.push_back({"Upper", "x"});
    QVERIFY(peer.send(h2Start() + packer.headers(1, fields, true)));
    const Exchange exchange = bench.recorder.waitFor(1).front();
    QVERIFY(exchange.error);
    QCOMPARE(exchange.summary.status, 0);
    QVERIFY(exchange.requestHead.contains("Upper: x\r\n"));
    // The connection goes on.
    QVERIFY(peer.send(packer.headers(3, h2Request(), true)));
    QCOMPARE(bench.recorder.waitFor(2).back().summary.status, 200);
}

void TestListenerH2::recordsResets()
{
    ServiceBench bench;
    LoopbackPeer peer(bench.port);
    H2Packer packer;
    QVERIFY(peer.send(h2Start() + packer.headers(1, h2Request("POST"), false) + h2Data(1, "abc") +
                      h2Frame(H2FrameType::RstStream, 0, 1, h2Number(8))));
    const Exchange exchange = bench.recorder.waitFor(1).front();
    QCOMPARE(exchange.error.code, "h2-reset"_ba);
    QVERIFY(exchange.error.message.contains(u"CANCEL"_s));
    QCOMPARE(exchange.requestBody.inlined, "abc"_ba);
    QCOMPARE(exchange.summary.status, 0);
}

void TestListenerH2::recordsBrokenConnections()
{
    ServiceBench bench;
    LoopbackPeer peer(bench.port);
    QVERIFY(peer.send(h2Start() + h2Data(7, "on a stream that was never opened")));
    const QByteArray answer = peer.readToEnd();
    QVERIFY(goawayCode(readH2Frames(answer)) > 0);
    const Exchange exchange = bench.recorder.waitFor(1).front();
    QVERIFY(exchange.error.code.startsWith("h2-"));
    QCOMPARE(exchange.summary.protocol, Protocol::Http2);
}

void TestListenerH2::recordsGoawayWithAnError()
{
    ServiceBench bench;
    LoopbackPeer peer(bench.port);
    QVERIFY(
        peer.send(h2Start() + h2Frame(H2FrameType::Goaway, 0, 0, h2Number(0) + h2Number(11) + "too much")));
    const Exchange exchange = bench.recorder.waitFor(1).front();
    QCOMPARE(exchange.error.code, "h2-goaway"_ba);
    QVERIFY(exchange.error.message.contains(u"ENHANCE_YOUR_CALM"_s));
    QVERIFY(exchange.error.message.contains(u"too much"_s));
}

void TestListenerH2::recordsConnectionsThatAskForNothing()
{
    ServiceBench bench;
    {
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(h2Start()));
        QVERIFY(!peer.take().isEmpty());
    }
    const Exchange exchange = bench.recorder.waitFor(1).front();
    QCOMPARE(exchange.error.code, "h2-no-request"_ba);
    QCOMPARE(exchange.requestHead, h2Start());
    QCOMPARE(exchange.summary.method, "PRI"_ba);

    LoopbackPeer peer(bench.port);
    QVERIFY(peer.send(h2Start()));
    QByteArray answer = peer.take();
    bench.clock.advanceSeconds(3);
    answer += peer.readToEnd();
    QVERIFY(peer.closedByServer());
    QCOMPARE(goawayCode(readH2Frames(answer)), 0);
    QCOMPARE(bench.recorder.waitFor(2).back().error.code, "h2-no-request"_ba);
}

void TestListenerH2::recordsRequestsThatAreCutOff()
{
    ServiceBench bench;
    H2Packer packer;
    {
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(h2Start() + packer.headers(1, h2Request("POST"), false) + h2Data(1, "abc")));
        peer.finishSending();
        QCOMPARE(bench.recorder.waitFor(1).front().error.code, "truncated"_ba);
        peer.readToEnd();
        QVERIFY(peer.closedByServer());
    }
    LoopbackPeer peer(bench.port);
    QVERIFY(peer.send(h2Start() + packer.headers(1, h2Request("POST"), false) + h2Data(1, "abc")));
    QVERIFY(!peer.take().isEmpty());
    peer.reset();
    QCOMPARE(bench.recorder.waitFor(2).back().requestBody.inlined, "abc"_ba);
}

void TestListenerH2::recordsSlowBodies()
{
    ServiceBench bench;
    LoopbackPeer peer(bench.port);
    H2Packer packer;
    QVERIFY(peer.send(h2Start() + packer.headers(1, h2Request("POST"), false) + h2Data(1, "abc")));
    QByteArray answer = peer.take();
    QTRY_VERIFY_WITH_TIMEOUT((bench.clock.advanceSeconds(30), bench.recorder.waitFor(1, 100).size() == 1),
                             10'000);
    QCOMPARE(bench.recorder.waitFor(1).front().error.code, "body-timeout"_ba);
    while (resetCode(readH2Frames(answer), 1) < 0) {
        const QByteArray bytes = peer.take();
        if (bytes.isEmpty())
            break;
        answer += bytes;
    }
    QCOMPARE(resetCode(readH2Frames(answer), 1), 8);
}

void TestListenerH2::answersThoseWhoHaveFinished()
{
    ServiceBench bench;
    LoopbackPeer peer(bench.port);
    H2Packer packer;
    QVERIFY(peer.send(h2Start() + packer.headers(1, h2Request("POST"), false) + h2Data(1, "abc", true)));
    peer.finishSending();
    const auto frames = readH2Frames(peer.readToEnd());
    QVERIFY(std::ranges::any_of(frames, [](const H2SeenFrame& frame) {
        return frame.type == quint8(H2FrameType::Headers) && frame.stream == 1;
    }));
    QVERIFY(!bench.recorder.waitFor(1).front().error);
}

void TestListenerH2::doesNotCareHowTheBytesAreCut()
{
    ServiceBench bench;
    LoopbackPeer peer(bench.port);
    H2Packer packer;
    for (const char c : h2Start() + packer.headers(1, h2Request("POST"), false) + h2Data(1, "abc", true))
        QVERIFY(peer.send(QByteArrayView(&c, 1)));
    const Exchange exchange = bench.recorder.waitFor(1).front();
    QVERIFY(!exchange.error);
    QCOMPARE(exchange.requestBody.inlined, "abc"_ba);
}

void TestListenerH2::saysSoWhereItIsTurnedOff()
{
    Endpoint endpoint = ServiceBench::freePort();
    endpoint.http2 = false;
    ServiceBench bench(endpoint);
    LoopbackPeer peer(bench.port);
    QVERIFY(peer.send(h2Start()));
    QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{505});
    QVERIFY(bench.recorder.waitFor(1).front().error.message.contains(u"HTTP/2"_s));
}

void TestListenerH2::closesIdleConnections()
{
    ServiceBench bench;
    Caller caller(bench.port);
    const qint32 stream = caller.client.request(h2Request());
    QVERIFY(caller.hasAnswer(stream));
    bench.clock.advanceSeconds(120);
    caller.converse([] { return false; });
    QCOMPARE(caller.client.goaway, 0);
    QVERIFY(caller.peer.closedByServer());
}

void TestListenerH2::finishesRunningRequests()
{
    ServiceBench bench;
    bench.recorder.setManner(FakeRecorder::Manner::Hold);
    Caller caller(bench.port);
    const qint32 stream = caller.client.request(h2Request("POST"), "x");
    caller.converse([&] { return bench.recorder.waitFor(1, 10).size() == 1; });
    QMetaObject::invokeMethod(
        bench.service, [&] { bench.service->shutDown(10'000); }, Qt::BlockingQueuedConnection);
    bench.recorder.release();
    QVERIFY(caller.hasAnswer(stream));
    QCOMPARE(statusOf(caller.client.answers[stream]), "200"_ba);
    QTRY_COMPARE(bench.finished, 1);
}

QTEST_GUILESS_MAIN(TestListenerH2)
#include "tst_listener_h2.moc"
