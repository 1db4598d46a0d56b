// SPDX-License-Identifier: GPL-3.0-or-later
// Endpoints that speak TLS, with a client that nobody of this project wrote.
#include "tests/crypto/temporary_authority.h"
#include "tests/crypto/tls_client.h"
#include "tests/listener/service_bench.h"
#include "tests/support/loopback_peer.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Endpoint tlsEndpoint(EndpointTls::ClientCertificates clients = EndpointTls::ClientCertificates::Off)
{
    Endpoint endpoint = ServiceBench::freePort();
    endpoint.tls.enabled = true;
    endpoint.tls.clientCertificates = clients;
    return endpoint;
}

const QByteArray order = "POST /orders HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";

/// A client with a socket.
class Caller
{
public:
    Caller(quint16 port, const TlsClient::Options& options)
        : client(options)
        , peer(port)
    {
    }

    /// Sends what the client wants to say, at most `step` bytes at a time, and hears what comes until the
    /// handshake is over.
    bool connect(qsizetype step = 1 << 20)
    {
        while (!client.isEstablished() && !client.hasFailed()) {
            client.handshake();
            push(step);
            if (client.isEstablished())
                break;
            const QByteArray bytes = peer.take();
            if (bytes.isEmpty())
                return false;
            client.feed(bytes);
        }
        push(step);
        return client.isEstablished();
    }

    void push(qsizetype step = 1 << 20)
    {
        const QByteArray bytes = client.takeOutgoing();
        for (qsizetype at = 0; at < bytes.size(); at += step)
            peer.send(QByteArrayView(bytes).sliced(at, qMin(step, bytes.size() - at)));
    }

    QByteArray ask(const QByteArray& request)
    {
        client.write(request);
        push();
        QByteArray answer;
        while (countResponses(answer) == 0) {
            const QByteArray bytes = peer.take();
            if (bytes.isEmpty())
                break;
            client.feed(bytes);
            answer += client.read();
            push();
        }
        return answer;
    }

    TlsClient client;
    LoopbackPeer peer;
};

} // namespace

class TestListenerTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWhatWasAgreedUpon_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("TLS 1.3") << TLS1_3_VERSION << "TLSv1.3"_ba;
        QTest::newRow("TLS 1.2") << TLS1_2_VERSION << "TLSv1.2"_ba;
    }

    void recordsWhatWasAgreedUpon()
    {
        QFETCH(int, version);
        QFETCH(QByteArray, name);
        ServiceBench bench(tlsEndpoint());
        QVERIFY(bench.urls[0].startsWith("https://127.0.0.1:"));
        Caller caller(bench.port, {.minimum = version,
                                   .maximum = version,
                                   .serverName = "hooks.example",
                                   .expectedName = "hooks.example",
                                   .authority = bench.authorityPem(),
                                   .protocols = "\x08http/1.1"});
        QVERIFY(caller.connect());
        QCOMPARE(statusCodes(caller.ask(order)), QList<int>{200});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.requestHead + exchange.requestBody.inlined, order);
        QVERIFY(exchange.tls);
        QCOMPARE(exchange.tls->facts.version, name);
        QCOMPARE(exchange.tls->facts.serverName, "hooks.example"_ba);
        QCOMPARE(exchange.tls->facts.protocol, "http/1.1"_ba);
        QVERIFY(!exchange.tls->facts.cipher.isEmpty());
        QVERIFY(!exchange.error);
        QCOMPARE(statusCodes(caller.ask(order)), QList<int>{200}); // the connection is kept
        QCOMPARE(bench.recorder.waitFor(2).back().sequence, 2);
    }

    void doesNotCareHowTheBytesAreCut()
    {
        ServiceBench bench(tlsEndpoint());
        Caller caller(bench.port, {.authority = bench.authorityPem()});
        QVERIFY(caller.connect(1));
        QCOMPARE(statusCodes(caller.ask(order)), QList<int>{200});
        QVERIFY(!bench.recorder.waitFor(1).front().error);
    }

    void keepsLargeBodiesInPieces()
    {
        ServiceBench bench(tlsEndpoint());
        Caller caller(bench.port, {});
        QVERIFY(caller.connect());
        QByteArray body(700'000, 'x');
        for (qsizetype i = 0; i < body.size(); ++i)
            body[i] = char(i * 7);
        const QByteArray answer =
            caller.ask("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 700000\r\n\r\n" + body);
        QCOMPARE(statusCodes(answer), QList<int>{200});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(bench.recorder.blob(exchange.requestBody.blob), body);
    }

    void givesLargeAnswersWhole()
    {
        Endpoint endpoint = tlsEndpoint();
        endpoint.reply.body = QByteArray(3'000'000, 'r');
        ServiceBench bench(endpoint);
        Caller caller(bench.port, {});
        QVERIFY(caller.connect());
        const QByteArray answer = caller.ask(order);
        QVERIFY(answer.endsWith(endpoint.reply.body));
    }

    void recordsClientsThatDoNotTrustUs()
    {
        ServiceBench bench(tlsEndpoint());
        Caller caller(bench.port, {.serverName = "hooks.example"});
        caller.client.rejectWith(X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN);
        caller.connect();
        caller.push();
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.code, "tls-untrusted-by-client"_ba);
        QCOMPARE(exchange.summary.errorCode, exchange.error.code);
        QCOMPARE(exchange.summary.status, 0);
        QVERIFY(exchange.responseHead.isEmpty());
        QVERIFY(exchange.tls);
        QCOMPARE(exchange.tls->failure.alertNumber, SSL_AD_UNKNOWN_CA);
        QCOMPARE(exchange.tls->hello.serverName, "hooks.example"_ba);
        QVERIFY(exchange.requestHead.startsWith("\x16\x03"));
    }

    void recordsClientsWithoutACommonVersion()
    {
        ServiceBench bench(tlsEndpoint());
        Caller caller(bench.port, {.minimum = TLS1_VERSION, .maximum = TLS1_1_VERSION, .securityLevel = 0});
        QVERIFY(!caller.connect());
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.code, "tls-version-mismatch"_ba);
        QCOMPARE(exchange.tls->failure.alertNumber, SSL_AD_PROTOCOL_VERSION);
    }

    void answersPlainHttpInPlain()
    {
        ServiceBench bench(tlsEndpoint());
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send(order));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{400});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.code, "tls-plain-http"_ba);
        QCOMPARE(exchange.summary.method, "POST"_ba);
        QCOMPARE(exchange.summary.target, "/orders"_ba);
        QCOMPARE(exchange.requestHead + exchange.requestBody.inlined, order);
        QVERIFY(peer.readToEnd().isEmpty());
    }

    void recordsWhatIsNeither()
    {
        ServiceBench bench(tlsEndpoint());
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("\x01\x02\x03\x04 what is this?"_ba));
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QCOMPARE(exchange.error.code, "tls-garbage"_ba);
        QVERIFY(exchange.requestHead.startsWith("\x01\x02\x03\x04"));
    }

    void recordsHandshakesThatEndInTheMiddle()
    {
        ServiceBench bench(tlsEndpoint());
        {
            Caller caller(bench.port, {});
            caller.client.handshake();
            const QByteArray hello = caller.client.takeOutgoing();
            QVERIFY(caller.peer.send(hello.first(hello.size() / 2)));
            caller.peer.finishSending();
            QCOMPARE(bench.recorder.waitFor(1).front().error.code, "tls-cut-off"_ba);
        }
        LoopbackPeer silent(bench.port);
        silent.finishSending();
        QVERIFY(silent.readToEnd().isEmpty());
        QCOMPARE(bench.recorder.waitFor(1).size(), size_t(1)); // who says nothing is no exchange
    }

    void endsHandshakesThatTakeTooLong()
    {
        ServiceBench bench(tlsEndpoint());
        LoopbackPeer peer(bench.port);
        QVERIFY(peer.send("\x16\x03\x01"));
        // The clock may only move on when the bytes were seen.
        QTRY_VERIFY_WITH_TIMEOUT((bench.clock.advanceSeconds(30), bench.recorder.waitFor(1, 100).size() == 1),
                                 10'000);
        QCOMPARE(bench.recorder.waitFor(1).front().error.code, "tls-timeout"_ba);
        QVERIFY(peer.readToEnd().isEmpty());
    }

    void showsClientCertificates()
    {
        ServiceBench bench(tlsEndpoint(EndpointTls::ClientCertificates::Required));
        const SystemClock clock;
        TemporaryAuthority own(clock);
        Caller caller(bench.port, {.identity = own->leafFor("orders.example")});
        QVERIFY(caller.connect());
        QCOMPARE(statusCodes(caller.ask(order)), QList<int>{200});
        const Exchange exchange = bench.recorder.waitFor(1).front();
        QVERIFY(exchange.tls->facts.clientCertificate);
        QVERIFY(exchange.tls->facts.clientCertificate.subject.contains(u"orders.example"_s));
        QVERIFY(!exchange.tls->facts.clientCertificate.verified);
    }

    void refusesClientsWithoutARequiredCertificate()
    {
        ServiceBench bench(tlsEndpoint(EndpointTls::ClientCertificates::Required));
        Caller caller(bench.port, {.maximum = TLS1_2_VERSION});
        QVERIFY(!caller.connect());
        QCOMPARE(bench.recorder.waitFor(1).front().error.code, "tls-no-client-certificate"_ba);
    }

    void saysWhyItCannotUseACertificate()
    {
        Endpoint endpoint = tlsEndpoint();
        endpoint.tls.certificate = EndpointTls::Certificate::Pem;
        endpoint.tls.certificatePath = u"/nowhere/cert.pem"_s;
        ServiceBench bench(ServiceBench::freePort());
        endpoint.id = EndpointId{8};
        bench.start(endpoint);
        QTRY_COMPARE(bench.failures.size(), 1);
        QVERIFY(bench.failures[0].message.contains(u"/nowhere/cert.pem"_s));
    }
};

QTEST_GUILESS_MAIN(TestListenerTls)
#include "tst_listener_tls.moc"
