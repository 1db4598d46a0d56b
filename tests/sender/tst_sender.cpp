// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/request_parser.h"
#include "app/http/request_writer.h"
#include "app/sender/sender.h"
#include "tests/listener/fake_recorder.h"
#include "tests/support/raw_server.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace hookbench;
using namespace hookbench::sender;
using hookbench::tests::FakeRecorder;
using hookbench::tests::RawServer;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

SendRequest requestTo(const QByteArray& url, const QByteArray& head, const QByteArray& body = {})
{
    SendRequest request;
    request.url = url;
    request.head = head;
    request.body.bytes = body;
    return request;
}

QByteArray headOf(const QByteArray& method, const QByteArray& target, QByteArray fields, qint64 length = -1)
{
    if (length >= 0)
        fields += "Content-Length: " + QByteArray::number(length) + "\r\n";
    return method + ' ' + target + " HTTP/1.1\r\n" + fields + "\r\n";
}

/// A sender, what it records, and a way to wait for it.
class Bench
{
public:
    SendOutcome send(const SendRequest& request)
    {
        SendOutcome outcome;
        QEventLoop loop;
        sender.send(sender.newId(), request, [&](const SendOutcome& one) {
            outcome = one;
            loop.quit();
        });
        loop.exec();
        return outcome;
    }

    Exchange exchange(qint64 id) { return recorder.waitFor(size_t(id))[size_t(id) - 1]; }

    FakeRecorder recorder;
    SystemClock clock;
    qint64 connections = 0;
    Sender sender{recorder, clock, [](BlobId, qint64, qint64) -> Result<QByteArray> { return QByteArray(); },
                  [this] {
                      return ++connections;
                  }};
};

} // namespace

class TestSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsExactlyWhatItIsGiven();
    void sendsGeneratedRequestsToTheByte();
    void recordsWhatWentAndCame();
    void readsEveryKindOfResponse_data();
    void readsEveryKindOfResponse();
    void saysWhyThereIsNoAnswer_data();
    void saysWhyThereIsNoAnswer();
    void saysThatNothingListens();
    void saysThatAHostIsUnknown();
    void recordsTheRequestThatNeverWent();
    void keepsTimeLimits();
    void cancelsAtAnyMoment();
    void streamsLargeBodiesBothWays();
    void stopsAtTheLargestResponse();
    void sendsRawBytes();
    void followsRedirects();
    void keepsCredentialsFromOtherHosts();
    void usesConnectionsAgainWhereAsked();
    void sendsAgainWhenAKeptConnectionIsGone();
    void waitsForContinue();
    void connectsElsewhere();
};

void TestSender::sendsExactlyWhatItIsGiven()
{
    RawServer server(RawServer::always(ok));
    Bench bench;
    const QByteArray head =
        "pAtCh /a/../b%41?x=1&x=2#no HTTP/1.1\r\nX-B: 1\r\nx-a:2\r\nhost: other.example\r\n"
        "X-B:   3  \r\nX-Empty:\r\nContent-Length: 3\r\n\r\n";
    QCOMPARE(bench.send(requestTo(server.url(), head, "abc")).status, 200);
    QCOMPARE(server.received(), QList<QByteArray>{head + "abc"});
}

void TestSender::sendsGeneratedRequestsToTheByte()
{
    RawServer server(RawServer::always(ok));
    Bench bench;
    std::mt19937 random(7);
    const auto pick = [&random](int most) {
        return int(random() % unsigned(most));
    };
    QList<QByteArray> expected;
    for (int i = 0; i < 200; ++i) {
        QByteArray fields;
        for (int field = pick(8); field > 0; --field)
            fields += QByteArray(1 + pick(12), char('A' + pick(26))) + QByteArray(pick(3) == 0 ? ":" : ": ") +
                      QByteArray(pick(30), char('!' + pick(90))) + "\r\n";
        QByteArray body(pick(3) == 0 ? pick(400'000) : pick(200), '\0');
        for (char& byte : body)
            byte = char(random());
        const QByteArray head = headOf("POST", "/" + QByteArray::number(i), fields, body.size());
        expected += head + body;
        QCOMPARE(bench.send(requestTo(server.url(), head, body)).status, 200);
    }
    QCOMPARE(server.received(), expected);
}

void TestSender::recordsWhatWentAndCame()
{
    const QByteArray answer = "HTTP/1.1 201 Made\r\nx-A: 1\r\nContent-Length: 3\r\n\r\nyes";
    RawServer server(RawServer::always(answer));
    Bench bench;
    const QByteArray head = headOf("POST", "/hook?a=1", "Host: x\r\n", 5);
    SendRequest request = requestTo(server.url() + "/hook?a=1", head, "hello");
    request.parent = ExchangeId{77};
    request.origin = Origin::Replayed;
    const SendOutcome outcome = bench.send(request);
    QCOMPARE(outcome.exchange.id, ExchangeId{1});
    QVERIFY(outcome.isSuccess());
    QCOMPARE(outcome.responseSize, 3);
    const Exchange exchange = bench.exchange(1);
    QCOMPARE(exchange.requestHead, head);
    QCOMPARE(exchange.requestBody.inlined, "hello"_ba);
    QCOMPARE(exchange.summary.bodySize, 5);
    QCOMPARE(exchange.summary.method, "POST"_ba);
    QCOMPARE(exchange.summary.target, "/hook?a=1"_ba);
    QCOMPARE(exchange.summary.origin, Origin::Replayed);
    QCOMPARE(exchange.parent, ExchangeId{77});
    QCOMPARE(exchange.responseHead + exchange.responseBody.inlined, answer);
    QCOMPARE(exchange.summary.peer, "127.0.0.1:" + QByteArray::number(server.port()));
    QVERIFY(exchange.local.startsWith("127.0.0.1:"));
    const SentPhases phases = exchange.sent->phases;
    QVERIFY(phases.connectUs >= 0 && phases.sendUs >= 0 && phases.waitUs >= 0 && phases.receiveUs >= 0);
    QCOMPARE(phases.tlsUs, -1);
    QVERIFY(exchange.summary.timing.responseUs >= exchange.summary.timing.bodyUs);
    QCOMPARE(exchange.sent->url, server.url() + "/hook?a=1");
}

void TestSender::readsEveryKindOfResponse_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const char* method, const QByteArray& response, int status,
                        const char* content) {
        QTest::newRow(name) << QByteArray(method) << response << status << QByteArray(content);
    };
    row("chunked", "POST",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nT: 1\r\n\r\n", 200, "abc");
    row("no content", "POST", "HTTP/1.1 204 No Content\r\n\r\n", 204, "");
    row("until close", "POST", "HTTP/1.0 500 Oh\r\n\r\nabc", 500, "abc");
    row("interim", "POST",
        "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na", 200, "a");
    row("of HEAD", "HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", 200, "");
    row("bare line feeds", "POST", "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi", 200, "hi");
}

void TestSender::readsEveryKindOfResponse()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, response);
    QFETCH(int, status);
    QFETCH(QByteArray, content);
    RawServer server([&](QTcpSocket& socket, const QByteArray&) {
        socket.write(response);
        socket.disconnectFromHost();
    });
    Bench bench;
    const SendOutcome outcome = bench.send(requestTo(server.url(), headOf(method, "/", "Host: x\r\n")));
    QCOMPARE(outcome.status, status);
    QCOMPARE(outcome.error.code, ""_ba);
    const Exchange exchange = bench.exchange(1);
    QCOMPARE(http::decodeBodySection(exchange.responseBody.inlined, exchange.responseFraming), content);
    QVERIFY(response.endsWith(exchange.responseHead + exchange.responseBody.inlined));
    QCOMPARE(outcome.responseSize, content.size());
}

void TestSender::saysWhyThereIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("closed") << ""_ba
                            << "connection-closed"_ba;
    QTest::newRow("not HTTP") << "SSH-2.0-OpenSSH\r\n"_ba
                              << "not-http"_ba;
    QTest::newRow("inside the head") << "HTTP/1.1 200 OK\r\nX"_ba
                                     << "response-truncated"_ba;
    QTest::newRow("inside the body") << "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"_ba
                                     << "response-truncated"_ba;
    QTest::newRow("inside the chunks") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc"_ba
                                       << "response-truncated"_ba;
    QTest::newRow("broken chunks") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"_ba
                                   << "bad-chunk-size"_ba;
    QTest::newRow("two lengths") << "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"_ba
                                 << "bad-content-length"_ba;
}

void TestSender::saysWhyThereIsNoAnswer()
{
    QFETCH(QByteArray, response);
    QFETCH(QByteArray, code);
    RawServer server([&](QTcpSocket& socket, const QByteArray&) {
        socket.write(response);
        socket.disconnectFromHost();
    });
    Bench bench;
    const SendOutcome outcome = bench.send(requestTo(server.url(), headOf("GET", "/", "Host: x\r\n")));
    QCOMPARE(outcome.error.code, code);
    QVERIFY(!outcome.error.message.isEmpty());
    QVERIFY(!outcome.isSuccess());
    const Exchange exchange = bench.exchange(1);
    QCOMPARE(exchange.summary.errorCode, code);
    QCOMPARE(exchange.responseHead + exchange.responseBody.inlined, response);
}

void TestSender::saysThatNothingListens()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QByteArray place = "127.0.0.1:" + QByteArray::number(free.serverPort());
    free.close();
    Bench bench;
    const SendOutcome outcome = bench.send(requestTo("http://" + place, headOf("GET", "/", "")));
    QCOMPARE(outcome.error.code, "connection-refused"_ba);
    QCOMPARE(outcome.error.message,
             u"Connection refused: nothing listens on %1."_s.arg(QString::fromLatin1(place)));
    QVERIFY(!outcome.advice.isEmpty());
    QCOMPARE(bench.exchange(1).sent->advice, outcome.advice);
}

void TestSender::saysThatAHostIsUnknown()
{
    Bench bench;
    const SendOutcome outcome = bench.send(requestTo("http://no-such-host.invalid/", headOf("GET", "/", "")));
    QCOMPARE(outcome.error.code, "host-not-found"_ba);
    QVERIFY(outcome.error.message.contains(u"no-such-host.invalid"_s));
}

void TestSender::recordsTheRequestThatNeverWent()
{
    Bench bench;
    const QByteArray head = headOf("PUT", "/x", "A: 1\r\n", 3);
    bench.send(requestTo("http://127.0.0.1:1", head, "abc"));
    const Exchange exchange = bench.exchange(1);
    QCOMPARE(exchange.requestHead + exchange.requestBody.inlined, head + "abc");
    QCOMPARE(exchange.summary.timing.headUs, -1);
    QCOMPARE(exchange.summary.status, 0);
}

void TestSender::keepsTimeLimits()
{
    RawServer silent([](QTcpSocket&, const QByteArray&) {});
    Bench bench;
    SendRequest request = requestTo(silent.url(), headOf("GET", "/", ""));
    request.timeouts.responseMs = 150;
    QCOMPARE(bench.send(request).error.code, "response-timeout"_ba);
    request.timeouts.responseMs = 0;
    request.timeouts.totalMs = 150;
    QCOMPARE(bench.send(request).error.code, "timeout"_ba);
}

void TestSender::cancelsAtAnyMoment()
{
    RawServer server([](QTcpSocket& socket, const QByteArray&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart");
    });
    Bench bench;
    QSignalSpy progress(&bench.sender, &Sender::progressed);
    const SendRequest request = requestTo(server.url(), headOf("GET", "/", ""));
    for (const bool isEarly : {true, false}) {
        std::optional<SendOutcome> outcome;
        const SendId id = bench.sender.newId();
        bench.sender.send(id, request, [&](const SendOutcome& one) { outcome = one; });
        if (!isEarly) {
            QTRY_VERIFY(!progress.isEmpty() &&
                        progress.last()[1].value<SendProgress>().phase == SendPhase::Receiving);
        }
        bench.sender.cancel(id);
        QTRY_VERIFY(outcome);
        QVERIFY(outcome->cancelled);
        QCOMPARE(outcome->error.code, "cancelled"_ba);
    }
    QCOMPARE(bench.exchange(2).responseBody.inlined, "part"_ba);
    QCOMPARE(bench.sender.underWay(), 0);
}

void TestSender::streamsLargeBodiesBothWays()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"body"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray content(5'000'000, '\0');
    std::mt19937 random(3);
    for (char& byte : content)
        byte = char(random());
    file.write(content);
    file.close();
    // An echo.
    RawServer server(
        [sent = qsizetype(0), begun = false](QTcpSocket& socket, const QByteArray& received) mutable {
            const qsizetype head = received.indexOf("\r\n\r\n") + 4;
            if (!begun)
                socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n");
            begun = true;
            socket.write(received.mid(head + sent));
            sent = received.size() - head;
        });
    Bench bench;
    SendRequest request = requestTo(server.url(), headOf("POST", "/", "", content.size()));
    request.body.file = file.fileName();
    const SendOutcome outcome = bench.send(request);
    QCOMPARE(outcome.status, 200);
    QCOMPARE(outcome.responseDigest, QCryptographicHash::hash(content, QCryptographicHash::Sha256));
    const Exchange exchange = bench.exchange(1);
    QVERIFY(exchange.requestBody.blob && exchange.responseBody.blob);
    QVERIFY(bench.recorder.blob(exchange.requestBody.blob) == content);
    QVERIFY(bench.recorder.blob(exchange.responseBody.blob) == content);
    QCOMPARE(exchange.requestBody.wireSize, content.size());
}

void TestSender::stopsAtTheLargestResponse()
{
    RawServer server(RawServer::always("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789"));
    Bench bench;
    SendRequest request = requestTo(server.url(), headOf("GET", "/", ""));
    request.largestResponse = 4;
    QCOMPARE(bench.send(request).error.code, "response-too-large"_ba);
    QCOMPARE(bench.exchange(1).responseBody.inlined, "0123"_ba);
    QCOMPARE(bench.exchange(1).responseBody.unkept, 6);
}

void TestSender::sendsRawBytes()
{
    RawServer server([](QTcpSocket& socket, const QByteArray&) {
        socket.write("220 what?\r\n");
        socket.disconnectFromHost();
    });
    Bench bench;
    SendRequest request = requestTo(server.url(), "GE\0T / HTTP\r\nA b\n\r\n\r\nrest"_ba);
    request.protocol = SendRequest::Protocol::Raw;
    const SendOutcome outcome = bench.send(request);
    QCOMPARE(outcome.error.code, ""_ba);
    QCOMPARE(server.received(), QList<QByteArray>{request.head});
    const Exchange exchange = bench.exchange(1);
    QCOMPARE(exchange.requestHead + exchange.requestBody.inlined, request.head);
    QCOMPARE(exchange.responseHead + exchange.responseBody.inlined, "220 what?\r\n"_ba);
}

void TestSender::followsRedirects()
{
    RawServer target(RawServer::always(ok));
    RawServer server(RawServer::always("HTTP/1.1 303 See\r\nLocation: " + target.url() +
                                       "/there?x#y\r\nContent-Length: 0\r\n\r\n"));
    Bench bench;
    QSignalSpy exchanged(&bench.sender, &Sender::exchanged);
    SendRequest request = requestTo(
        server.url(), headOf("POST", "/", "hOst: a\r\nContent-Type: text/plain\r\nX: 1\r\n", 3), "abc");
    request.redirects = 3;
    QCOMPARE(bench.send(request).status, 200);
    QCOMPARE(exchanged.size(), 2);
    QCOMPARE(target.received(), QList<QByteArray>{"GET /there?x HTTP/1.1\r\nhOst: 127.0.0.1:" +
                                                  QByteArray::number(target.port()) + "\r\nX: 1\r\n\r\n"});
    QCOMPARE(bench.exchange(2).parent, ExchangeId{1});
    request.redirects = 0;
    QCOMPARE(bench.send(request).status, 303);
}

void TestSender::keepsCredentialsFromOtherHosts()
{
    RawServer target(RawServer::always(ok));
    RawServer server(
        RawServer::always("HTTP/1.1 307 Go\r\nLocation: " + target.url() + "/\r\nContent-Length: 0\r\n\r\n"));
    Bench bench;
    SendRequest request =
        requestTo(server.url(), headOf("POST", "/", "Authorization: s\r\nCookie: c\r\nX: 1\r\n", 3), "abc");
    request.redirects = 1;
    QCOMPARE(bench.send(request).status, 200);
    QCOMPARE(target.received(), QList<QByteArray>{headOf("POST", "/", "X: 1\r\n", 3) + "abc"});
}

void TestSender::usesConnectionsAgainWhereAsked()
{
    RawServer server(RawServer::always(ok));
    Bench bench;
    SendRequest request = requestTo(server.url(), headOf("GET", "/", ""));
    bench.send(request);
    bench.send(request);
    QCOMPARE(server.received().size(), 2);
    request.reuseConnection = true;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(bench.send(request).status, 200);
    QCOMPARE(server.received().size(), 3);
    QCOMPARE(bench.exchange(5).sequence, 3);
    QCOMPARE(bench.exchange(5).sent->phases.connectUs, -1);
}

void TestSender::sendsAgainWhenAKeptConnectionIsGone()
{
    // Answers the first request on each connection and closes on the second.
    RawServer server([](QTcpSocket& socket, const QByteArray& received) {
        if (received.count("GET") == 1)
            socket.write(ok);
        else
            socket.disconnectFromHost();
    });
    Bench bench;
    SendRequest request = requestTo(server.url(), headOf("GET", "/", ""));
    request.reuseConnection = true;
    QCOMPARE(bench.send(request).status, 200);
    QCOMPARE(bench.send(request).status, 200);
    QCOMPARE(server.received().size(), 2);
}

void TestSender::waitsForContinue()
{
    int headsAlone = 0;
    RawServer server([&headsAlone](QTcpSocket& socket, const QByteArray& received) {
        if (received.endsWith("\r\n\r\n") && ++headsAlone == 1)
            socket.write("HTTP/1.1 100 Continue\r\n\r\n");
        else if (received.endsWith("abc"))
            socket.write(ok);
    });
    Bench bench;
    const QByteArray head = headOf("POST", "/", "Host: h\r\nExpect: 100-continue\r\n", 3);
    QCOMPARE(bench.send(requestTo(server.url(), head, "abc")).status, 200);
    QCOMPARE(headsAlone, 1);
    QCOMPARE(bench.exchange(1).requestBody.inlined, "abc"_ba);
    QCOMPARE(bench.exchange(1).sent->interim, "HTTP/1.1 100 Continue\r\n\r\n"_ba);
}

void TestSender::connectsElsewhere()
{
    RawServer server(RawServer::always(ok));
    Bench bench;
    SendRequest request = requestTo("http://hook.example:99/", headOf("GET", "/", "Host: hook.example\r\n"));
    request.connectTo = u"127.0.0.1:%1"_s.arg(server.port());
    QCOMPARE(bench.send(request).status, 200);
}

QTEST_GUILESS_MAIN(TestSender)
#include "tst_sender.moc"
