// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/h2_client.h"

#include <QCryptographicHash>
#include <QTest>

using namespace hookbench::http;

namespace {

QByteArray noise(qsizetype size, int seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = quint32(seed) * 2654435761U + 1;
    for (char& c : bytes) {
        state = state * 1664525U + 1013904223U;
        c = char(state >> 24);
    }
    return bytes;
}

} // namespace

/// Ordinary and less ordinary exchanges with a real client.
class TestH2Traffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAThousandRequests_data();
    void answersAThousandRequests();
    void carriesLargeBodiesBothWays();
    void carriesTrailers();
    void lets100ContinueComeFirst();
    void sendsInterimAnswers();
    void answersWithoutContent_data();
    void answersWithoutContent();
    void answersWhatIsTooLarge();
    void rendersWhatItSent();
    void leavesOutWhatHttp2Forbids();
    void refusesToAnswerTwice();
    void answersBeforeTheRequestEnds();
    void resetsStreams();
    void tellsResetsOfThePeer();
    void endsInGoodOrder();
    void endsAtOnce();
    void letsThePeerEndInGoodOrder();
    void acceptsCommandsFromEvents();
    void resetsAnswersThatCannotBePacked();
};

void TestH2Traffic::answersAThousandRequests_data()
{
    QTest::addColumn<int>("piece");
    QTest::newRow("in large pieces") << 65536;
    QTest::newRow("in pieces of 13 bytes") << 13;
    QTest::newRow("byte by byte") << 1;
}

void TestH2Traffic::answersAThousandRequests()
{
    QFETCH(int, piece);
    H2Bench bench;
    H2Client client;
    std::map<qint32, QByteArray> sent;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray body = noise(i % 700, i);
        const QByteArray path = "/hook/" + QByteArray::number(i);
        sent[client.request(h2Request("POST", path, {{"content-length", QByteArray::number(body.size())}}),
                            body)] = body;
    }
    converse(client, bench.session, piece);
    QCOMPARE(bench.events.requests.size(), sent.size());
    for (const auto& [stream, body] : sent) {
        const H2SeenRequest& request = bench.events.requests[stream];
        QCOMPARE(request.content, body);
        QCOMPARE(request.head.contentLength, body.size());
        QVERIFY(request.answerTaken && !request.error);
        QCOMPARE(client.answers[stream].statuses, QByteArrayList{"200"});
        QCOMPARE(client.answers[stream].content, QByteArray("ok"));
        QCOMPARE(client.answers[stream].closedBy, NGHTTP2_NO_ERROR);
    }
    QCOMPARE(bench.session.openStreams(), 0);
    QCOMPARE(bench.session.unconsumedBytes(), 0);
    QCOMPARE(bench.events.violations, QByteArrayList());
}

void TestH2Traffic::carriesLargeBodiesBothWays()
{
    H2Bench bench;
    bench.events.answer = noise(20'000'000, 1);
    H2Client client;
    const QByteArray first = noise(20'000'000, 2);
    const QByteArray second = noise(7'000'001, 3);
    const qint32 a = client.request(h2Request("POST"), first);
    const qint32 b = client.request(h2Request("PUT"), second);
    converse(client, bench.session);
    QVERIFY(bench.events.requests[a].content == first);
    QVERIFY(bench.events.requests[b].content == second);
    QVERIFY(client.answers[a].content == bench.events.answer);
    QVERIFY(client.answers[b].content == bench.events.answer);
    QVERIFY(!bench.events.broken);
}

void TestH2Traffic::carriesTrailers()
{
    H2Bench bench;
    H2Client client;
    const qint32 a = client.request(h2Request("POST"), "abc", {{"x-sum", "1"}, {"x-sum", "2"}});
    const qint32 b = client.request(h2Request("POST"), {}, {{"only", "trailers"}});
    converse(client, bench.session);
    QCOMPARE(bench.events.requests[a].trailers.bytes(), QByteArray("x-sum: 1\r\nx-sum: 2\r\n\r\n"));
    QCOMPARE(bench.events.requests[a].content, QByteArray("abc"));
    QCOMPARE(bench.events.requests[b].trailers.bytes(), QByteArray("only: trailers\r\n\r\n"));
    QCOMPARE(client.answers[b].statuses, QByteArrayList{"200"});
}

void TestH2Traffic::lets100ContinueComeFirst()
{
    H2Bench bench;
    H2Client client;
    const qint32 a = client.request(h2Request("POST", "/", {{"expect", "100-continue"}}), "abc");
    const qint32 b = client.request(h2Request("GET", "/", {{"expect", "100-continue"}}));
    converse(client, bench.session);
    QCOMPARE(client.answers[a].statuses, (QByteArrayList{"100", "200"}));
    QCOMPARE(client.answers[b].statuses, QByteArrayList{"200"});
    bench.session.continueRequest(a); // too late: nothing happens
    QVERIFY(!bench.session.wantsWrite());
}

void TestH2Traffic::sendsInterimAnswers()
{
    H2Bench bench({}, false);
    H2Client client;
    const qint32 a = client.request(h2Request());
    converse(client, bench.session);
    HeaderList hints;
    hints.append("Link", "</a.css>; rel=preload");
    QVERIFY(!bench.session.respond(a, 103, hints, {}).isEmpty());
    QVERIFY(bench.session.respond(a, 101, {}, {}).isEmpty());
    QVERIFY(!bench.session.respond(a, 200, {}, "x").isEmpty());
    converse(client, bench.session);
    QCOMPARE(client.answers[a].statuses, (QByteArrayList{"103", "200"}));
    QCOMPARE(client.answers[a].content, QByteArray("x"));
}

void TestH2Traffic::answersWithoutContent_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::newRow("HEAD") << QByteArray("HEAD") << 200;
    QTest::newRow("204") << QByteArray("POST") << 204;
    QTest::newRow("304") << QByteArray("GET") << 304;
    QTest::newRow("empty 200") << QByteArray("GET") << 200;
}

void TestH2Traffic::answersWithoutContent()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    H2Bench bench({}, false);
    H2Client client;
    const qint32 a = client.request(h2Request(method));
    converse(client, bench.session);
    bench.session.respond(a, status, {}, {});
    converse(client, bench.session);
    QCOMPARE(client.answers[a].statuses, QByteArrayList{QByteArray::number(status)});
    QCOMPARE(client.answers[a].closedBy, NGHTTP2_NO_ERROR);
    QVERIFY(bench.events.requests[a].answerTaken);
}

void TestH2Traffic::answersWhatIsTooLarge()
{
    H2Limits limits;
    limits.head = 1000;
    limits.body = 1000;
    H2Bench bench(limits);
    H2Client client;
    const qint32 a = client.request(h2Request("GET", "/", {{"x", QByteArray(1000, '~')}}));
    const qint32 b = client.request(h2Request("POST", "/", {{"x", QByteArray(1000, '~')}}), "abc");
    const qint32 c = client.request(h2Request("POST"), QByteArray(1001, 'x'));
    const qint32 d = client.request(h2Request("POST"), QByteArray(1000, 'x'));
    converse(client, bench.session);
    QCOMPARE(client.answers[a].statuses, QByteArrayList{"431"});
    QCOMPARE(client.answers[b].statuses, QByteArrayList{"431"});
    QCOMPARE(client.answers[c].statuses, QByteArrayList{"413"});
    QCOMPARE(client.answers[d].statuses, QByteArrayList{"200"});
    QCOMPARE(bench.session.openStreams(), 0);
    QCOMPARE(bench.events.violations, QByteArrayList());
}

void TestH2Traffic::rendersWhatItSent()
{
    H2Bench bench({}, false);
    H2Client client;
    const qint32 a = client.request(h2Request());
    converse(client, bench.session);
    HeaderList headers;
    headers.append("Content-Type", "text/plain");
    headers.append("Set-Cookie", "a=1");
    headers.append("Set-Cookie", "b=2");
    const HeaderList sent = bench.session.respond(a, 201, headers, "x");
    QCOMPARE(
        sent.bytes(),
        QByteArray(":status: 201\r\ncontent-type: text/plain\r\nset-cookie: a=1\r\nset-cookie: b=2\r\n"));
    converse(client, bench.session);
    QCOMPARE(client.answers[a].fields, (H2Pairs{{":status", "201"},
                                                {"content-type", "text/plain"},
                                                {"set-cookie", "a=1"},
                                                {"set-cookie", "b=2"}}));
}

void TestH2Traffic::leavesOutWhatHttp2Forbids()
{
    H2Bench bench({}, false);
    H2Client client;
    const qint32 a = client.request(h2Request());
    converse(client, bench.session);
    HeaderList headers;
    for (const char* name :
         {"Connection", "Keep-Alive", "Transfer-Encoding", "Upgrade", "Proxy-Connection", ":status", "a b"})
        headers.append(name, "x");
    headers.append("X-Break", "a\r\nb: c");
    headers.append("X-Blank", "  v\t");
    bench.session.respond(a, 200, headers, {});
    converse(client, bench.session);
    QCOMPARE(client.answers[a].fields, (H2Pairs{{":status", "200"}, {"x-blank", "v"}}));
}

void TestH2Traffic::refusesToAnswerTwice()
{
    H2Bench bench;
    H2Client client;
    const qint32 a = client.request(h2Request());
    converse(client, bench.session);
    QVERIFY(bench.session.respond(a, 200, {}, "again").isEmpty());
    QVERIFY(bench.session.respond(77, 200, {}, "nobody").isEmpty());
    QVERIFY(bench.session.respond(0, 200, {}, "connection").isEmpty());
    QVERIFY(!bench.session.wantsWrite());
}

void TestH2Traffic::answersBeforeTheRequestEnds()
{
    H2Bench bench({}, false);
    H2Packer packer;
    bench.feed(h2Start() + packer.headers(1, h2Request("POST"), false) + h2Data(1, "abc"));
    bench.session.respond(1, 200, {}, "early");
    bench.feed({});
    QVERIFY(bench.events.requests[1].answerTaken);
    QCOMPARE(bench.session.openStreams(), 0); // the rest is not wanted
    bench.feed(h2Data(1, "def", true));
    QCOMPARE(bench.events.requests[1].content, QByteArray("abc"));
    QCOMPARE(bench.events.requests[1].ends, 0);
    QVERIFY(!bench.events.broken);
}

void TestH2Traffic::resetsStreams()
{
    H2Bench bench({}, false);
    H2Client client;
    const qint32 a = client.request(h2Request());
    const qint32 b = client.request(h2Request());
    converse(client, bench.session);
    bench.session.resetStream(a, NGHTTP2_INTERNAL_ERROR);
    bench.session.respond(b, 200, {}, noise(100'000, 1)); // more than the client's window
    bench.session.resetStream(b, NGHTTP2_CANCEL);
    QVERIFY(bench.session.respond(a, 200, {}, "x").isEmpty());
    converse(client, bench.session);
    QCOMPARE(client.answers[a].closedBy, NGHTTP2_INTERNAL_ERROR);
    QCOMPARE(client.answers[b].closedBy, NGHTTP2_CANCEL);
    QCOMPARE(bench.events.requests[a].resetBy, -1);
    QCOMPARE(bench.session.openStreams(), 0);
    for (int i = 0; i < 1000; ++i) { // a behaviour that resets everything is no offence of the peer
        const qint32 stream = client.request(h2Request());
        converse(client, bench.session);
        bench.session.resetStream(stream, NGHTTP2_CANCEL);
    }
    converse(client, bench.session);
    QVERIFY(!bench.events.broken);
}

void TestH2Traffic::tellsResetsOfThePeer()
{
    H2Bench bench({}, false);
    H2Packer packer;
    bench.feed(h2Start() + packer.headers(1, h2Request("POST"), false) +
               packer.headers(3, h2Request(), true));
    bench.session.respond(3, 200, {}, noise(1'000'000, 1));
    bench.feed({});
    bench.feed(h2Frame(H2FrameType::RstStream, 0, 1, h2Number(NGHTTP2_CANCEL)) +
               h2Frame(H2FrameType::RstStream, 0, 3, h2Number(NGHTTP2_INTERNAL_ERROR)));
    QCOMPARE(bench.events.requests[1].resetBy, NGHTTP2_CANCEL);
    QCOMPARE(bench.events.requests[3].resetBy, NGHTTP2_INTERNAL_ERROR);
    QCOMPARE(bench.session.openStreams(), 0);
    QCOMPARE(bench.events.violations, QByteArrayList());
}

void TestH2Traffic::endsInGoodOrder()
{
    H2Bench bench({}, false);
    H2Client client;
    const qint32 a = client.request(h2Request());
    converse(client, bench.session);
    bench.session.goAway(NGHTTP2_NO_ERROR);
    bench.session.goAway(NGHTTP2_NO_ERROR);
    converse(client, bench.session);
    QCOMPARE(client.goaway, NGHTTP2_NO_ERROR);
    QVERIFY(!bench.session.isFinished());
    bench.session.respond(a, 200, {}, "done");
    converse(client, bench.session);
    QCOMPARE(client.answers[a].content, QByteArray("done"));
    QVERIFY(bench.session.isFinished());
    QVERIFY(!bench.events.broken);
}

void TestH2Traffic::endsAtOnce()
{
    H2Bench bench({}, false);
    H2Client client;
    client.request(h2Request());
    converse(client, bench.session);
    bench.session.goAway(NGHTTP2_ENHANCE_YOUR_CALM);
    converse(client, bench.session);
    QCOMPARE(client.goaway, NGHTTP2_ENHANCE_YOUR_CALM);
    QVERIFY(bench.session.isFinished());
    QVERIFY(!bench.events.broken); // it was told to
}

void TestH2Traffic::letsThePeerEndInGoodOrder()
{
    H2Bench bench({}, false);
    H2Client client;
    const qint32 a = client.request(h2Request("POST"), "abc");
    converse(client, bench.session);
    client.goAway();
    converse(client, bench.session);
    QCOMPARE(bench.events.goaway, NGHTTP2_NO_ERROR);
    QCOMPARE(bench.events.goawayText, QByteArray("bye"));
    QVERIFY(!bench.session.isFinished());
    bench.session.respond(a, 200, {}, "done");
    converse(client, bench.session);
    QCOMPARE(client.answers[a].content, QByteArray("done"));
    QVERIFY(bench.session.isFinished());
}

void TestH2Traffic::acceptsCommandsFromEvents()
{
    class Impatient : public H2Recorder
    {
    public:
        void requestHead(qint32 stream, const H2RequestHead& head) override
        {
            H2Recorder::requestHead(stream, head);
            if (head.target == "/reset")
                session->resetStream(stream, NGHTTP2_CANCEL);
            else if (head.target == "/goaway")
                session->goAway(NGHTTP2_INTERNAL_ERROR);
            else
                session->respond(stream, 200, {}, "early");
        }
    };
    HandClock clock;
    Impatient events;
    H2ServerSession session(events, clock);
    events.session = &session;
    H2Client client;
    const qint32 a = client.request(h2Request("POST", "/reset"), "abc");
    const qint32 b = client.request(h2Request("POST", "/early"), "abc");
    const qint32 c = client.request(h2Request("GET", "/reset"));
    converse(client, session);
    QCOMPARE(client.answers[a].closedBy, NGHTTP2_CANCEL);
    QCOMPARE(client.answers[c].closedBy, NGHTTP2_CANCEL);
    QCOMPARE(events.requests[c].ends, 0);
    QCOMPARE(client.answers[b].content, QByteArray("early"));
    client.request(h2Request("GET", "/goaway"));
    converse(client, session);
    QCOMPARE(client.goaway, NGHTTP2_INTERNAL_ERROR);
    QVERIFY(session.isFinished());
}

void TestH2Traffic::resetsAnswersThatCannotBePacked()
{
    H2Bench bench({}, false);
    H2Client client;
    const qint32 a = client.request(h2Request());
    converse(client, bench.session);
    HeaderList headers;
    headers.append("x", QByteArray(2'000'000, 'x'));
    bench.session.respond(a, 200, headers, "body");
    converse(client, bench.session);
    QCOMPARE(client.answers[a].closedBy, NGHTTP2_INTERNAL_ERROR);
    QCOMPARE(bench.session.openStreams(), 0);
    QVERIFY(!bench.events.broken);
}

QTEST_GUILESS_MAIN(TestH2Traffic)
#include "tst_h2_traffic.moc"
