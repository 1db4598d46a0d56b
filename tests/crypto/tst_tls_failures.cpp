// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/tls_session.h"
#include "tests/crypto/certificate_files.h"
#include "tests/crypto/temporary_authority.h"
#include "tests/crypto/tls_client.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;
using crypto::TlsFailure;
using crypto::TlsServerContext;
using crypto::TlsServerOptions;
using crypto::TlsSession;

/// Connections that fail, and what is said about them.
class TestTlsFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatTheClientRejects_data();
    void namesWhatTheClientRejects();
    void namesTheVersionsOffered_data();
    void namesTheVersionsOffered();
    void namesMissingCiphers();
    void namesMissingProtocols();
    void namesAMissingCertificate();
    void namesWhatIsNotTls_data();
    void namesWhatIsNotTls();
    void namesWhereTheHandshakeWasCutOff_data();
    void namesWhereTheHandshakeWasCutOff();
    void namesDamage();
    void namesAnAlertAfterTheHandshake();
    void keepsTheHelloOfAFailedHandshake();
    void cutsLongHellos();
    void survivesMutatedHandshakes();
    void survivesMutatedRecords();

private:
    QByteArray clientHello(const TlsClient::Options& options = {}) const
    {
        TlsClient client(options);
        client.handshake();
        return client.takeOutgoing();
    }

    SystemClock m_clock;
    TemporaryAuthority m_authority{m_clock};
    std::shared_ptr<const TlsServerContext> m_context =
        *TlsServerContext::create(m_authority.serverOptions());
};

void TestTlsFailures::namesWhatTheClientRejects_data()
{
    QTest::addColumn<int>("finding"); ///< the client's, which becomes an alert
    QTest::addColumn<int>("alert");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown CA") << X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY << 48
                                << "tls-untrusted-by-client"_ba
                                << u"The client does not trust our certificate (alert 48, unknown CA)."_s;
    QTest::newRow("bad certificate")
        << X509_V_ERR_HOSTNAME_MISMATCH << 42 << "tls-certificate-rejected"_ba
        << u"The client rejected our certificate: wrong name, damaged or not trusted "
           "(alert 42, bad certificate)."_s;
    QTest::newRow("unsupported") << X509_V_ERR_INVALID_PURPOSE << 43 << "tls-certificate-rejected"_ba
                                 << u"The client does not support the kind of our certificate "
                                    "(alert 43, unsupported certificate)."_s;
    QTest::newRow("revoked")
        << X509_V_ERR_CERT_REVOKED << 44 << "tls-certificate-rejected"_ba
        << u"The client says that our certificate was revoked (alert 44, certificate revoked)."_s;
    QTest::newRow("expired")
        << X509_V_ERR_CERT_HAS_EXPIRED << 45 << "tls-certificate-rejected"_ba
        << u"The client says that our certificate has expired or is not yet valid: compare the "
           "clocks (alert 45, certificate expired)."_s;
    constexpr int noKnownFinding = 9999;
    QTest::newRow("unknown") << noKnownFinding << 46 << "tls-certificate-rejected"_ba
                             << u"The client does not accept our certificate and does not say why "
                                "(alert 46, certificate unknown)."_s;
    QTest::newRow("handshake failure") << X509_V_ERR_APPLICATION_VERIFICATION << 40 << "tls-alert-received"_ba
                                       << u"The client reported an error (alert 40, handshake failure)."_s;
    QTest::newRow("no reason") << X509_V_ERR_UNSPECIFIED << 80 << "tls-alert-received"_ba
                               << u"The client reported an error (alert 80, internal error)."_s;
}

void TestTlsFailures::namesWhatTheClientRejects()
{
    QFETCH(int, finding);
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient client({.minimum = version, .maximum = version});
        client.rejectWith(finding);
        TlsSession server(m_context);
        converse(client, server);
        QCOMPARE(server.state(), TlsSession::State::Failed);
        QTEST(server.failure().alertNumber, "alert");
        QCOMPARE(server.failure().alert, TlsFailure::Alert::Received);
        QTEST(server.failure().code, "code");
        QTEST(server.failure().message, "message");
        char byte = 0;
        QCOMPARE(server.read(&byte, 1).status, TlsSession::Status::Broken);
        QCOMPARE(server.write("x").status, TlsSession::Status::Broken);
        QCOMPARE(server.feed("x"), 0);
    }
}

void TestTlsFailures::namesTheVersionsOffered_data()
{
    QTest::addColumn<int>("minimum");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("offered");
    QTest::newRow("1.0") << TLS1_VERSION << TLS1_VERSION << u"TLS 1.0"_s;
    QTest::newRow("up to 1.1") << TLS1_VERSION << TLS1_1_VERSION << u"TLS 1.1"_s;
}

void TestTlsFailures::namesTheVersionsOffered()
{
    QFETCH(int, minimum);
    QFETCH(int, maximum);
    QFETCH(QString, offered);
    TlsClient client(
        {.minimum = minimum, .maximum = maximum, .ciphers = "ALL:@SECLEVEL=0", .securityLevel = 0});
    TlsSession server(m_context);
    converse(client, server);
    QCOMPARE(server.failure().code, "tls-version-mismatch"_ba);
    QCOMPARE(server.failure().alertNumber, 70);
    QCOMPARE(server.failure().alert, TlsFailure::Alert::Sent);
    QCOMPARE(server.failure().message, u"The client offers only %1; this endpoint speaks TLS 1.2 and TLS 1.3 "
                                       "(alert 70, protocol version)."_s.arg(offered));
    QVERIFY(client.hasFailed()); // our alert reached it
}

void TestTlsFailures::namesMissingCiphers()
{
    const TlsClient::Options cases[] = {
        {.maximum = TLS1_2_VERSION, .ciphers = "ECDHE-RSA-AES128-GCM-SHA256"}, // our key is not an RSA key
        {.maximum = TLS1_2_VERSION, .ciphers = "AES128-SHA"},
        {.minimum = TLS1_3_VERSION, .groups = "P-521"},
    };
    for (const TlsClient::Options& options : cases) {
        TlsClient client(options);
        TlsSession server(m_context);
        converse(client, server);
        QCOMPARE(server.failure().code, "tls-no-shared-cipher"_ba);
        QCOMPARE(
            server.failure().message,
            u"The client offers no cipher suite, group or signature that this endpoint and the key of its "
            "certificate can use (alert 40, handshake failure)."_s);
        QVERIFY(client.hasFailed());
    }
}

void TestTlsFailures::namesMissingProtocols()
{
    TlsClient client({.protocols = "\x06spdy/1\x05"
                                   "a\nb\xff"
                                   "c"_ba});
    TlsSession server(m_context);
    converse(client, server);
    QCOMPARE(server.failure().code, "tls-no-shared-protocol"_ba);
    QCOMPARE(server.failure().alertNumber, 120);
    QCOMPARE(server.failure().message,
             u"The client wants to speak only spdy/1, a%0Ab%FFc; this endpoint speaks h2, "
             "http/1.1 (alert 120, no application protocol)."_s);
    QVERIFY(client.hasFailed());
}

void TestTlsFailures::namesAMissingCertificate()
{
    TlsServerOptions options;
    options.identityFor = [](QByteArrayView) {
        return crypto::Identity();
    };
    TlsClient client{TlsClient::Options()};
    TlsSession server(*TlsServerContext::create(options));
    converse(client, server);
    QCOMPARE(server.failure().code, "tls-no-certificate"_ba);
    QVERIFY(client.hasFailed());
}

void TestTlsFailures::namesWhatIsNotTls_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    const QString http = u"This client spoke plain HTTP, but this endpoint speaks HTTPS."_s;
    QTest::newRow("HTTP") << "POST /orders HTTP/1.1\r\nHost: a\r\n\r\n"_ba
                          << "tls-plain-http"_ba << http;
    QTest::newRow("own method") << "VERSION-CONTROL / HTTP/1.1\r\n"_ba
                                << "tls-plain-http"_ba << http;
    QTest::newRow("HTTP/2") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba
                            << "tls-plain-http"_ba << http;
    QTest::newRow("zeros") << QByteArray(3, '\0') << "tls-garbage"_ba
                           << u"This client spoke neither TLS nor HTTP; its first bytes are 00."_s;
    QTest::newRow("RDP") << QByteArray::fromHex("030000130ee000000000000100080003000000") << "tls-garbage"_ba
                         << u"This client spoke neither TLS nor HTTP; its first bytes are 03."_s;
}

void TestTlsFailures::namesWhatIsNotTls()
{
    QFETCH(QByteArray, bytes);
    TlsSession server(m_context);
    for (const char byte : bytes)
        server.feed(QByteArrayView(&byte, 1));
    QCOMPARE(server.state(), TlsSession::State::Failed);
    QTEST(server.failure().code, "code");
    QTEST(server.failure().message, "message");
    QCOMPARE(server.failure().alert, TlsFailure::Alert::None);
    QVERIFY(bytes.startsWith(server.foreignBytes()));
    QVERIFY(!server.hasOutgoing());

    TlsSession atOnce(m_context);
    QCOMPARE(atOnce.feed(bytes), bytes.size());
    QTEST(atOnce.failure().code, "code");
    QCOMPARE(atOnce.foreignBytes(), bytes);
}

void TestTlsFailures::namesWhereTheHandshakeWasCutOff_data()
{
    QTest::addColumn<int>("bytes"); ///< of the hello; -1: all
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << 0 << u"The client connected and closed the connection without a word."_s;
    const QString inFirst = u"The client closed the connection in the middle of its first TLS message."_s;
    QTest::newRow("one byte") << 1 << inFirst;
    QTest::newRow("half a hello") << 100 << inFirst;
    QTest::newRow("after the hello")
        << -1
        << u"The client closed the connection in the middle of the TLS handshake without "
           "saying why; many do so when they do not trust the certificate."_s;
}

void TestTlsFailures::namesWhereTheHandshakeWasCutOff()
{
    QFETCH(int, bytes);
    const QByteArray hello = clientHello();
    TlsSession server(m_context);
    server.feed(bytes < 0 ? hello : hello.first(bytes));
    server.takeOutgoing();
    server.endInput();
    QCOMPARE(server.state(), TlsSession::State::Failed);
    QCOMPARE(server.failure().code, "tls-cut-off"_ba);
    QTEST(server.failure().message, "message");
}

void TestTlsFailures::namesDamage()
{
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient client({.minimum = version, .maximum = version});
        TlsSession server(m_context);
        converse(client, server);
        QVERIFY(client.write("hello"));
        QByteArray wire = client.takeOutgoing();
        wire.back() = char(wire.back() ^ 1);
        server.feed(wire);
        char buffer[16];
        QCOMPARE(server.read(buffer, sizeof buffer).status, TlsSession::Status::Broken);
        QCOMPARE(server.failure().code, "tls-record-damaged"_ba);
        QCOMPARE(server.failure().alertNumber, 20);
        QVERIFY(server.hasOutgoing());
        client.feed(server.takeOutgoing());
        client.read();
        QVERIFY(client.hasFailed());
    }
}

void TestTlsFailures::namesAnAlertAfterTheHandshake()
{
    TlsClient client{TlsClient::Options()};
    TlsSession server(m_context);
    converse(client, server);
    QVERIFY(server.write("x").bytes == 1);
    QByteArray wire = server.takeOutgoing();
    wire.back() = char(wire.back() ^ 1);
    client.feed(wire);
    client.read();
    server.feed(client.takeOutgoing());
    char byte = 0;
    QCOMPARE(server.read(&byte, 1).status, TlsSession::Status::Broken);
    QCOMPARE(server.failure().message, u"The client reported an error (alert 20, bad record MAC)."_s);
}

void TestTlsFailures::keepsTheHelloOfAFailedHandshake()
{
    TlsClient client({.serverName = "shop.example", .protocols = "\x06spdy/1"});
    TlsSession server(m_context);
    converse(client, server);
    QCOMPARE(server.state(), TlsSession::State::Failed);
    QVERIFY(!server.facts());
    QCOMPARE(server.clientHello().serverName, "shop.example"_ba);
    QCOMPARE(server.clientHello().protocols, QList{"spdy/1"_ba});
    QCOMPARE(server.clientHello().versions, (QList{"TLSv1.3"_ba, "TLSv1.2"_ba}));
}

void TestTlsFailures::cutsLongHellos()
{
    TlsClient client({.protocols = QByteArray("\1x").repeated(8000)});
    TlsSession server(m_context);
    converse(client, server);
    QCOMPARE(server.failure().code, "tls-no-shared-protocol"_ba);
    QCOMPARE(server.clientHello().protocols.size(), 32);
    QVERIFY(server.failure().message.size() < 1000);
}

void TestTlsFailures::survivesMutatedHandshakes()
{
    QRandomGenerator random(4711);
    int established = 0;
    for (int round = 0; round < 2000; ++round) {
        const int version = round % 2 ? TLS1_2_VERSION : TLS1_3_VERSION;
        TlsClient client(
            {.minimum = version, .maximum = version, .serverName = "a.example", .protocols = "\2h2"});
        TlsSession server(m_context);
        const int changes = random.bounded(6);
        int changed = 0;
        for (int turn = 0; turn < 6 && server.state() == TlsSession::State::Handshaking; ++turn) {
            client.handshake();
            QByteArray wire = client.takeOutgoing();
            for (; !wire.isEmpty() && changed < changes && random.bounded(2); ++changed) {
                const qsizetype at = random.bounded(int(wire.size()));
                switch (random.bounded(4)) {
                case 0:
                    wire[at] = char(random.bounded(256));
                    break;
                case 1:
                    wire.insert(at, char(random.bounded(256)));
                    break;
                case 2:
                    wire.remove(at, 1 + random.bounded(20));
                    break;
                default:
                    wire.insert(at, wire.mid(at, random.bounded(200)));
                    break;
                }
            }
            QVERIFY(server.feed(wire) <= wire.size());
            QVERIFY(server.outgoingSize() < 64 * 1024);
            client.feed(server.takeOutgoing());
        }
        if (server.state() == TlsSession::State::Handshaking)
            server.endInput();
        QVERIFY(server.state() != TlsSession::State::Handshaking);
        if (server.state() == TlsSession::State::Failed)
            QVERIFY(server.failure() && !server.failure().message.isEmpty());
        else
            ++established;
    }
    QVERIFY(established > 100 && established < 1900); // both ends of the scale were met
}

void TestTlsFailures::survivesMutatedRecords()
{
    QRandomGenerator random(4712);
    for (int round = 0; round < 300; ++round) {
        TlsClient client({.maximum = round % 2 ? TLS1_2_VERSION : TLS1_3_VERSION});
        TlsSession server(m_context);
        converse(client, server);
        QVERIFY(client.write(QByteArray(random.bounded(1, 3000), 'x')));
        QByteArray wire = client.takeOutgoing();
        const qsizetype at = random.bounded(int(wire.size()));
        wire[at] = char(wire[at] ^ (1 << random.bounded(8)));
        server.feed(wire);
        server.endInput();
        QCOMPARE(readAll(server), QByteArray()); // nothing of a damaged record comes through
        QVERIFY(server.state() == TlsSession::State::Failed || server.wasCutOff());
    }
}

QTEST_GUILESS_MAIN(TestTlsFailures)
#include "tst_tls_failures.moc"
