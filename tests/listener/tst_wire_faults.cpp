// SPDX-License-Identifier: GPL-3.0-or-later
// What a raw client sees of each fault, over HTTP/1.1, TLS and HTTP/2.
#include "app/crypto/certificate_authority.h"
#include "app/listener/behaviours/behaviour.h"
#include "app/listener/wire_faults.h"
#include "tests/listener/h2_caller.h"
#include "tests/listener/service_bench.h"
#include "tests/support/loopback_peer.h"

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = Fault::Kind;

/// Gives the usual reply with a fault.
class Faulty final : public listener::Behaviour
{
public:
    explicit Faulty(Fault fault, qint64 delayUs = 0)
        : m_fault(fault)
        , m_delayUs(delayUs)
    {
    }

    Fault connectionFault(const Exchange& opening) override
    {
        const bool isOurs = m_fault && faultInfo(m_fault.kind).stage == FaultStage::Connection;
        return isOurs && opening.summary.peer.startsWith("127.0.0.1:") ? m_fault : Fault();
    }

    std::unique_ptr<listener::PendingAnswer> answer(const listener::Question& question,
                                                    const listener::AnswerTaker& take) override
    {
        Answer answer;
        answer.reply = question.usual;
        answer.fault = m_fault;
        answer.seed = 7;
        answer.delayUs = m_delayUs;
        take(std::move(answer));
        return {};
    }

private:
    Fault m_fault;
    qint64 m_delayUs;
};

Endpoint endpointWithBody()
{
    Endpoint endpoint = ServiceBench::freePort();
    endpoint.reply.headers.append("X-Reply", "1");
    endpoint.reply.body = "hello, world";
    return endpoint;
}

Endpoint tlsEndpoint()
{
    Endpoint endpoint = endpointWithBody();
    endpoint.tls.enabled = true;
    return endpoint;
}

/// A bench whose endpoint answers so.
struct FaultyBench
{
    explicit FaultyBench(Fault fault, qint64 delayUs = 0, const Endpoint& endpoint = endpointWithBody())
        : behaviour(std::make_shared<Faulty>(fault, delayUs))
        , bench(endpoint, {}, [this](EndpointId) { return behaviour; })
    {
    }

    std::shared_ptr<Faulty> behaviour;
    ServiceBench bench;
};

constexpr char request[] = "POST /hook HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}";

QByteArray bodyOf(const QByteArray& answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace

class TestWireFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWireFaultHasBytesOfItsOwn();
    void neverAnswers();
    void closesBeforeTheHead();
    void closesInTheHead();
    void closesInTheBody();
    void resets();
    void dripsAtItsRate();
    void sendsTheHeadByteByByte();
    void announcesTooMuch();
    void announcesTooLittle();
    void breaksAChunk();
    void sendsTheSameGarbageForASeed();
    void sendsTwoStatusLines();
    void sendsInterimAnswersForEver();
    void sendsAnOversizedHeader();
    void endsHttp1WhereHttp2HasFrames();
    void waitsBeforeItAnswers();
    void isEndedByTheEndpoint();
    void http2ResetsTheStream();
    void http2GoesAway();
    void http2CutsTheBody();
    void http2NeverAnswersAndGoesOn();
    void http2SendsTwoStatuses();
    void http2SendsInterimAnswers();
    void http2AnnouncesAnotherLength();
    void http2BreaksTheFraming();
    void http2GoesOnAfterAnOversizedHeader();
    void http2Drips();
    void leavesHandshakesUnanswered();
    void endsHandshakesWithAnAlert();
    void makesCertificatesWithFlaws();
    void showsACertificateWithAFlaw_data();
    void showsACertificateWithAFlaw();
};

void TestWireFaults::everyWireFaultHasBytesOfItsOwn()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
    HeaderList fields;
    fields.append(":status", "200");
    fields.append("content-length", "2");
    for (const FaultInfo& info : faultTable()) {
        if (info.stage != FaultStage::Wire)
            continue;
        const listener::WireScript script = listener::http1Script({info.kind, -1}, 1, head, "{}");
        const bool differs = script.bytes() != head + "{}" ||
                             script.end != listener::WireScript::End::Answered || script.paced > 0;
        QVERIFY2(differs, info.name.data());
        const listener::WireScript plain = listener::http2Spoiled({}, 1, 1, fields, "{}").script;
        const listener::WireScript frames =
            listener::http2Spoiled({info.kind, -1}, 1, 1, fields, "{}").script;
        const bool framesDiffer = frames.bytes() != plain.bytes() || frames.end != plain.end ||
                                  frames.paced > 0 || frames.streamReset >= 0;
        QVERIFY2(framesDiffer, info.name.data());
    }
}

void TestWireFaults::neverAnswers()
{
    FaultyBench faulty({Kind::NoAnswer});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    const Exchange exchange = faulty.bench.recorder.waitFor(1).front();
    QCOMPARE(exchange.summary.status, 0);
    QVERIFY(exchange.responseHead.isEmpty());
    QVERIFY(peer.isSilent(300));
    QVERIFY(!peer.closedByServer());
    peer.finishSending();
    QCOMPARE(peer.readToEnd(), QByteArray());
    QVERIFY(peer.closedByServer());
}

void TestWireFaults::closesBeforeTheHead()
{
    FaultyBench faulty({Kind::CloseBeforeHead});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    QCOMPARE(peer.readToEnd(), QByteArray());
    QVERIFY(peer.closedByServer());
}

void TestWireFaults::closesInTheHead()
{
    FaultyBench faulty({Kind::CloseInHead, 20});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    const QByteArray seen = peer.readToEnd();
    QCOMPARE(seen, "HTTP/1.1 200 OK\r\nX-R"_ba);
    QCOMPARE(faulty.bench.recorder.waitFor(1).front().responseHead, seen);
}

void TestWireFaults::closesInTheBody()
{
    FaultyBench faulty({Kind::CloseInBody, 5});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    const QByteArray seen = peer.readToEnd();
    QCOMPARE(bodyOf(seen), "hello"_ba);
    QVERIFY(seen.contains("Content-Length: 12\r\n"));
    const Exchange exchange = faulty.bench.recorder.waitFor(1).front();
    QCOMPARE(exchange.responseHead + exchange.responseBody.inlined, seen);
    QCOMPARE(exchange.summary.status, 200);
}

void TestWireFaults::resets()
{
    FaultyBench faulty({Kind::Reset, 0});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    QCOMPARE(peer.readToEnd(), QByteArray());
    QVERIFY(peer.wasReset());
}

void TestWireFaults::dripsAtItsRate()
{
    FaultyBench faulty({Kind::SlowBody, 400});
    LoopbackPeer peer(faulty.bench.port);
    QElapsedTimer timer;
    timer.start();
    peer.send(request);
    const QByteArray seen = peer.readResponses(1);
    QCOMPARE(bodyOf(seen), "hello, world"_ba);
    // Less than the rate says, since the first portion goes at once.
    QVERIFY(timer.elapsed() >= seen.size() * 1000 / 400 - 150);
    peer.send(request); // the connection goes on
    QCOMPARE(bodyOf(peer.readResponses(1)), "hello, world"_ba);
}

void TestWireFaults::sendsTheHeadByteByByte()
{
    FaultyBench faulty({Kind::SlowHead, 10});
    LoopbackPeer peer(faulty.bench.port);
    QElapsedTimer timer;
    timer.start();
    peer.send(request);
    QVERIFY(peer.take().size() < 20); // one, unless this is slower than they come
    const QByteArray seen = peer.readResponses(1);
    QVERIFY(seen.endsWith("\r\n\r\nhello, world"));
    QVERIFY(timer.elapsed() >= (seen.size() - 32) * 10 - 20);
}

void TestWireFaults::announcesTooMuch()
{
    FaultyBench faulty({Kind::LengthTooLong, 10});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    const QByteArray seen = peer.readToEnd();
    QVERIFY(seen.contains("\r\nContent-Length: 22\r\n"));
    QCOMPARE(bodyOf(seen), "hello, world"_ba);
}

void TestWireFaults::announcesTooLittle()
{
    FaultyBench faulty({Kind::LengthTooShort, 3});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    const QByteArray seen = peer.readToEnd();
    QVERIFY(seen.contains("\r\nContent-Length: 9\r\n"));
    QCOMPARE(bodyOf(seen), "hello, world"_ba);
}

void TestWireFaults::breaksAChunk()
{
    FaultyBench faulty({Kind::BadChunk});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    const QByteArray seen = peer.readToEnd();
    QVERIFY(seen.contains("\r\nTransfer-Encoding: chunked\r\n"));
    QVERIFY(!seen.contains("Content-Length"));
    QCOMPARE(bodyOf(seen), "6\r\nhello,\r\nxyz\r\n world\r\n0\r\n\r\n"_ba);
}

void TestWireFaults::sendsTheSameGarbageForASeed()
{
    FaultyBench faulty({Kind::Garbage, 100});
    QByteArray seen[2];
    for (QByteArray& one : seen) {
        LoopbackPeer peer(faulty.bench.port);
        peer.send(request);
        one = peer.readToEnd();
    }
    QCOMPARE(seen[0].size(), 100);
    QCOMPARE(seen[0], seen[1]);
    QVERIFY(listener::http1Script({Kind::Garbage, 100}, 8, {}, {}).bytes() != seen[0]);
    QCOMPARE(faulty.bench.recorder.waitFor(1).front().responseHead, seen[0]);
}

void TestWireFaults::sendsTwoStatusLines()
{
    FaultyBench faulty({Kind::DoubleStatusLine});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    QVERIFY(peer.readUntil("world").startsWith("HTTP/1.1 200 OK\r\nHTTP/1.1 200 OK\r\nX-Reply: 1\r\n"));
}

void TestWireFaults::sendsInterimAnswersForEver()
{
    FaultyBench faulty({Kind::EndlessInterim, 1});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    QByteArray seen;
    while (seen.count("HTTP/1.1 103 Early Hints\r\n") < 20) {
        const QByteArray more = peer.take();
        QVERIFY(!more.isEmpty());
        seen += more;
    }
    QVERIFY(!seen.contains("HTTP/1.1 200"));
    QCOMPARE(faulty.bench.recorder.waitFor(1).front().summary.status, 103);
}

void TestWireFaults::sendsAnOversizedHeader()
{
    FaultyBench faulty({Kind::OversizedHeader, 300'000});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    const QByteArray seen = peer.readResponses(1);
    QVERIFY(seen.contains("X-Oversized: " + QByteArray(300'000, 'x') + "\r\n"));
    QCOMPARE(bodyOf(seen), "hello, world"_ba);
}

void TestWireFaults::endsHttp1WhereHttp2HasFrames()
{
    for (const Kind kind : {Kind::GoAway, Kind::ResetStream}) {
        FaultyBench faulty({kind});
        LoopbackPeer peer(faulty.bench.port);
        peer.send(request);
        QCOMPARE(peer.readToEnd(), QByteArray());
        QCOMPARE(peer.wasReset(), kind == Kind::ResetStream);
    }
}

void TestWireFaults::waitsBeforeItAnswers()
{
    FaultyBench faulty({}, 300'000);
    LoopbackPeer peer(faulty.bench.port);
    QElapsedTimer timer;
    timer.start();
    peer.send(request);
    const Exchange exchange = faulty.bench.recorder.waitFor(1).front(); // it is stored meanwhile
    QVERIFY(timer.elapsed() < 300);
    QVERIFY(exchange.summary.timing.responseUs >= 300'000);
    QCOMPARE(bodyOf(peer.readResponses(1)), "hello, world"_ba);
    QVERIFY(timer.elapsed() >= 299);
}

void TestWireFaults::isEndedByTheEndpoint()
{
    FaultyBench faulty({Kind::NoAnswer});
    LoopbackPeer peer(faulty.bench.port);
    peer.send(request);
    QVERIFY(!faulty.bench.recorder.waitFor(1).empty());
    QMetaObject::invokeMethod(faulty.bench.service, [&] { faulty.bench.service->shutDown(10'000); });
    QCOMPARE(peer.readToEnd(), QByteArray());
    QTRY_COMPARE(faulty.bench.finished, 1);
}

void TestWireFaults::http2ResetsTheStream()
{
    FaultyBench faulty({Kind::ResetStream, 7});
    Caller caller(faulty.bench.port);
    const qint32 stream = caller.client.request(h2Request("POST"), "x");
    caller.converse([&] { return caller.client.answers[stream].closedBy >= 0; });
    QCOMPARE(caller.client.answers[stream].closedBy, 7);
    QVERIFY(caller.client.answers[stream].statuses.isEmpty());
    QCOMPARE(caller.client.goaway, -1);
}

void TestWireFaults::http2GoesAway()
{
    FaultyBench faulty({Kind::GoAway, 11});
    Caller caller(faulty.bench.port);
    caller.client.request(h2Request("POST"), "x");
    caller.converse([&] { return caller.client.goaway >= 0; });
    QCOMPARE(caller.client.goaway, 11);
    QTRY_VERIFY(caller.peer.take(100).isEmpty() && caller.peer.closedByServer());
}

void TestWireFaults::http2CutsTheBody()
{
    FaultyBench faulty({Kind::CloseInBody, 5});
    Caller caller(faulty.bench.port);
    const qint32 stream = caller.client.request(h2Request("POST"), "x");
    caller.converse([&] { return caller.peer.closedByServer(); });
    QCOMPARE(statusOf(caller.client.answers[stream]), "200"_ba);
    QCOMPARE(caller.client.answers[stream].content, "hello"_ba);
    QCOMPARE(caller.client.answers[stream].closedBy, -1);
    QCOMPARE(faulty.bench.recorder.waitFor(1).front().responseBody.inlined, "hello"_ba);
}

void TestWireFaults::http2NeverAnswersAndGoesOn()
{
    FaultyBench faulty({Kind::NoAnswer});
    Caller caller(faulty.bench.port);
    const qint32 first = caller.client.request(h2Request("POST"), "x");
    const qint32 second = caller.client.request(h2Request("POST"), "x");
    caller.peer.send(caller.client.take());
    QCOMPARE(faulty.bench.recorder.waitFor(2).size(), size_t(2));
    while (!caller.peer.isSilent(100))
        caller.client.feed(caller.peer.take());
    QCOMPARE(caller.client.answers[first].closedBy, -1);
    QCOMPARE(caller.client.answers[second].closedBy, -1);
    QVERIFY(!caller.peer.closedByServer());
}

void TestWireFaults::http2SendsTwoStatuses()
{
    FaultyBench faulty({Kind::DoubleStatusLine});
    Caller caller(faulty.bench.port);
    const qint32 stream = caller.client.request(h2Request("POST"), "x");
    caller.converse([&] { return caller.client.answers[stream].closedBy >= 0; });
    // The library's client takes the first and refuses the rest.
    QCOMPARE(caller.client.answers[stream].statuses, QByteArrayList({"200"}));
    QVERIFY(caller.client.answers[stream].content.isEmpty());
    const Exchange exchange = faulty.bench.recorder.waitFor(1).front();
    QVERIFY(exchange.responseHead.startsWith(":status: 200\r\n:status: 200\r\n"));
}

void TestWireFaults::http2SendsInterimAnswers()
{
    FaultyBench faulty({Kind::EndlessInterim, 1});
    Caller caller(faulty.bench.port);
    const qint32 stream = caller.client.request(h2Request("POST"), "x");
    caller.converse([&] { return caller.client.answers[stream].statuses.size() >= 20; });
    QCOMPARE(caller.client.answers[stream].statuses.count("103"),
             caller.client.answers[stream].statuses.size());
}

void TestWireFaults::http2AnnouncesAnotherLength()
{
    const HeaderList fields = [] {
        HeaderList list;
        list.append(":status", "200");
        list.append("content-length", "12");
        return list;
    }();
    const auto longer = listener::http2Spoiled({Kind::LengthTooLong, 10}, 1, 1, fields, "hello, world");
    QVERIFY(longer.head.contains("content-length: 22\r\n"));
    QVERIFY(longer.script.head.contains("22"));
    QVERIFY(longer.script.body.endsWith("hello, world"));
    FaultyBench faulty({Kind::LengthTooShort, 3});
    Caller caller(faulty.bench.port);
    const qint32 stream = caller.client.request(h2Request("POST"), "x");
    caller.converse([&] { return caller.client.answers[stream].closedBy >= 0; });
    const auto announced = std::ranges::find(caller.client.answers[stream].fields, "content-length"_ba,
                                             &H2Pairs::value_type::first);
    QVERIFY(announced != caller.client.answers[stream].fields.end());
    QCOMPARE(announced->second, "9"_ba);
    QVERIFY(caller.client.answers[stream].content.isEmpty()); // the library's client refuses what is too long
    QCOMPARE(faulty.bench.recorder.waitFor(1).front().responseBody.inlined, "hello, world"_ba);
}

void TestWireFaults::http2BreaksTheFraming()
{
    FaultyBench faulty({Kind::BadChunk});
    Caller caller(faulty.bench.port);
    const qint32 stream = caller.client.request(h2Request("POST"), "x");
    caller.converse([&] { return caller.client.isFinished(); });
    QCOMPARE(statusOf(caller.client.answers[stream]), "200"_ba);
    QVERIFY(caller.client.answers[stream].content.isEmpty());
}

void TestWireFaults::http2GoesOnAfterAnOversizedHeader()
{
    FaultyBench faulty({Kind::OversizedHeader, 20'000});
    Caller caller(faulty.bench.port);
    for (int i = 0; i < 2; ++i) {
        const qint32 stream = caller.client.request(h2Request("POST"), "x");
        QVERIFY(caller.hasAnswer(stream));
        QCOMPARE(statusOf(caller.client.answers[stream]), "200"_ba);
        QCOMPARE(caller.client.answers[stream].content, "hello, world"_ba);
    }
}

void TestWireFaults::http2Drips()
{
    FaultyBench faulty({Kind::SlowBody, 400});
    Caller caller(faulty.bench.port);
    QElapsedTimer timer;
    timer.start();
    const qint32 stream = caller.client.request(h2Request("POST"), "x");
    QVERIFY(caller.hasAnswer(stream));
    QCOMPARE(caller.client.answers[stream].content, "hello, world"_ba);
    QVERIFY(timer.elapsed() >= 150);
}

void TestWireFaults::leavesHandshakesUnanswered()
{
    FaultyBench faulty({Kind::TlsStall}, 0, tlsEndpoint());
    LoopbackPeer peer(faulty.bench.port);
    peer.send(QByteArray("\x16\x03\x01\x00\x05hello", 10));
    QVERIFY(peer.isSilent(300));
    peer.finishSending();
    QCOMPARE(peer.readToEnd(), QByteArray());
    QVERIFY(peer.closedByServer());
    QCOMPARE(faulty.bench.recorder.waitFor(1).front().summary.errorCode, "tls-stalled"_ba);
}

void TestWireFaults::endsHandshakesWithAnAlert()
{
    FaultyBench faulty({Kind::TlsAlert, 46}, 0, tlsEndpoint());
    LoopbackPeer peer(faulty.bench.port);
    peer.send(QByteArray("\x16\x03\x01\x00\x05hello", 10));
    QCOMPARE(peer.readToEnd(), QByteArray("\x15\x03\x03\x00\x02\x02\x2e", 7));
    QCOMPARE(faulty.bench.recorder.waitFor(1).front().summary.errorCode, "tls-alerted"_ba);
}

void TestWireFaults::makesCertificatesWithFlaws()
{
    using Flaw = crypto::CertificateAuthority::Flaw;
    const QTemporaryDir folder;
    const SystemClock clock;
    auto authority = crypto::CertificateAuthority::openOrCreate(folder.filePath(u"ca"_s), clock);
    QVERIFY(authority);
    const crypto::Identity expired = authority->flawedLeaf("localhost", Flaw::Expired);
    QVERIFY(expired.validityAt(clock.wallUs()) == crypto::Identity::Validity::Expired);
    QVERIFY(expired.names().contains("localhost"));
    const crypto::Identity other = authority->flawedLeaf("localhost", Flaw::WrongHost);
    QCOMPARE(other.names(), QList<QByteArray>({"wrong-host.invalid"}));
    QVERIFY(authority->flawedLeaf("localhost", Flaw::SelfSigned).names().contains("localhost"));
}

void TestWireFaults::showsACertificateWithAFlaw_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("expected");
    QTest::newRow("none") << int(Kind::None) << -1;
    QTest::newRow("expired") << int(Kind::TlsExpired) << int(QSslError::CertificateExpired);
    QTest::newRow("wrong host") << int(Kind::TlsWrongHost) << int(QSslError::HostNameMismatch);
    QTest::newRow("self-signed") << int(Kind::TlsSelfSigned) << int(QSslError::SelfSignedCertificate);
}

void TestWireFaults::showsACertificateWithAFlaw()
{
    QFETCH(int, kind);
    QFETCH(int, expected);
    FaultyBench faulty({Kind(kind)}, 0, tlsEndpoint());
    QSslSocket client;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(faulty.bench.authorityPem()));
    client.setSslConfiguration(configuration);
    QList<QSslError> errors;
    connect(&client, &QSslSocket::sslErrors, this,
            [&errors](const QList<QSslError>& found) { errors = found; });
    client.connectToHostEncrypted(u"127.0.0.1"_s, faulty.bench.port);
    QCOMPARE(client.waitForEncrypted(5000), expected < 0);
    QCOMPARE(errors.isEmpty(), expected < 0);
    QVERIFY(expected < 0 || std::ranges::any_of(errors, [expected](const QSslError& error) {
                return int(error.error()) == expected;
            }));
}

QTEST_GUILESS_MAIN(TestWireFaults)
#include "tst_wire_faults.moc"
