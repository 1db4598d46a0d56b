// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/tls_session.h"
#include "tests/crypto/certificate_files.h"
#include "tests/crypto/temporary_authority.h"
#include "tests/crypto/tls_client.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;
using crypto::Identity;
using crypto::TlsServerContext;
using crypto::TlsServerOptions;
using crypto::TlsSession;

/// Handshakes that succeed.
class TestTlsSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void establishes_data();
    void establishes();
    void establishesWhateverTheSplit_data();
    void establishesWhateverTheSplit();
    void choosesTheProtocol_data();
    void choosesTheProtocol();
    void servesTheNameThatIsAskedFor();
    void servesTheAddressWithoutAName();
    void servesAnRsaIdentity();
    void resumes_data();
    void resumes();
    void resumesNotWithAnotherContext();

private:
    SystemClock m_clock;
    TemporaryAuthority m_authority{m_clock};
    std::shared_ptr<const TlsServerContext> m_context = contextFor(m_authority.serverOptions());
    TlsClient::Options trusting() { return {.authority = m_authority->caCertificatePem()}; }
};

void TestTlsSession::establishes_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<QByteArray>("versionName");
    QTest::addColumn<QByteArray>("cipherName");
    QTest::newRow("1.3 AES 128") << TLS1_3_VERSION << "TLS_AES_128_GCM_SHA256"_ba
                                 << "TLSv1.3"_ba
                                 << "TLS_AES_128_GCM_SHA256"_ba;
    QTest::newRow("1.3 ChaCha") << TLS1_3_VERSION << "TLS_CHACHA20_POLY1305_SHA256"_ba
                                << "TLSv1.3"_ba
                                << "TLS_CHACHA20_POLY1305_SHA256"_ba;
    QTest::newRow("1.2 AES 128") << TLS1_2_VERSION << "ECDHE-ECDSA-AES128-GCM-SHA256"_ba
                                 << "TLSv1.2"_ba
                                 << "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"_ba;
    QTest::newRow("1.2 ChaCha") << TLS1_2_VERSION << "ECDHE-ECDSA-CHACHA20-POLY1305"_ba
                                << "TLSv1.2"_ba
                                << "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"_ba;
}

void TestTlsSession::establishes()
{
    QFETCH(int, version);
    QFETCH(QByteArray, cipher);
    TlsClient::Options options = trusting();
    options.minimum = options.maximum = version;
    (version == TLS1_3_VERSION ? options.suites : options.ciphers) = cipher;
    options.serverName = options.expectedName = "hooks.example.org";
    TlsClient client(options);
    TlsSession server(m_context);
    QCOMPARE(server.state(), TlsSession::State::Handshaking);
    QVERIFY(!server.facts());
    converse(client, server);

    QVERIFY(client.isEstablished());
    QCOMPARE(server.state(), TlsSession::State::Established);
    QTEST(server.facts().version, "versionName");
    QTEST(server.facts().cipher, "cipherName");
    QCOMPARE(server.facts().serverName, "hooks.example.org"_ba);
    QVERIFY(server.facts().protocol.isEmpty());
    QVERIFY(!server.facts().resumed);
    QVERIFY(!server.facts().clientCertificate);
    QCOMPARE(server.clientHello().versions,
             QList{QTest::currentDataTag()[2] == '3' ? "TLSv1.3"_ba : "TLSv1.2"_ba});
    QVERIFY(!server.failure());
}

void TestTlsSession::establishesWhateverTheSplit_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<qsizetype>("step");
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        for (const qsizetype step : {1, 2, 3, 5, 6, 7, 16, 100, 517})
            QTest::addRow("%x by %d", version, int(step)) << version << step;
    }
}

void TestTlsSession::establishesWhateverTheSplit()
{
    QFETCH(int, version);
    QFETCH(qsizetype, step);
    TlsClient::Options options = trusting();
    options.minimum = options.maximum = version;
    options.protocols = "\2h2";
    options.expectedName = "127.0.0.1";
    TlsClient client(options);
    TlsSession server(m_context);
    converse(client, server, step);
    QVERIFY(client.isEstablished());
    QCOMPARE(server.state(), TlsSession::State::Established);

    const QByteArray message = "POST /orders HTTP/1.1\r\n\r\n";
    QVERIFY(client.write(message));
    QByteArray got;
    const QByteArray wire = client.takeOutgoing();
    for (qsizetype at = 0; at < wire.size(); at += step) {
        const QByteArrayView piece = QByteArrayView(wire).sliced(at, qMin(step, wire.size() - at));
        QCOMPARE(server.feed(piece), piece.size());
        got += readAll(server);
    }
    QCOMPARE(got, message);
}

void TestTlsSession::choosesTheProtocol_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QList<QByteArray>>("ours");
    QTest::addColumn<QByteArray>("chosen");
    const QList both{"h2"_ba, "http/1.1"_ba};
    QTest::newRow("our preference") << "\x08http/1.1\x02h2"_ba << both << "h2"_ba;
    QTest::newRow("the second") << "\x06spdy/1\x08http/1.1"_ba << both << "http/1.1"_ba;
    QTest::newRow("none offered") << ""_ba << both << ""_ba;
    QTest::newRow("we do not care") << "\x06spdy/1"_ba << QList<QByteArray>() << ""_ba;
    QTest::newRow("only 1.1 of ours") << "\x02h2\x08http/1.1"_ba << QList{"http/1.1"_ba} << "http/1.1"_ba;
}

void TestTlsSession::choosesTheProtocol()
{
    QFETCH(QByteArray, offered);
    QFETCH(QByteArray, chosen);
    QFETCH(QList<QByteArray>, ours);
    TlsServerOptions serverOptions = m_authority.serverOptions();
    serverOptions.protocols = ours;
    TlsClient client({.protocols = offered});
    TlsSession server(contextFor(serverOptions));
    converse(client, server);
    QCOMPARE(server.state(), TlsSession::State::Established);
    QCOMPARE(server.facts().protocol, chosen);
    const unsigned char* bytes = nullptr;
    unsigned int size = 0;
    SSL_get0_alpn_selected(client.ssl(), &bytes, &size);
    QCOMPARE(QByteArrayView(bytes, size).toByteArray(), chosen);
}

void TestTlsSession::servesTheNameThatIsAskedFor()
{
    for (const QByteArray& name : {"a.example"_ba, "b.example"_ba, "localhost"_ba}) {
        TlsClient::Options options = trusting();
        options.serverName = options.expectedName = name;
        TlsClient client(options);
        TlsSession server(m_context);
        converse(client, server);
        QVERIFY2(client.isEstablished(), name.constData()); // it checks chain and name
        QCOMPARE(server.facts().serverName, name);
    }
    TlsClient::Options options = trusting();
    options.serverName = "a.example";
    options.expectedName = "b.example";
    TlsClient client(options);
    TlsSession server(m_context);
    converse(client, server);
    QVERIFY(!client.isEstablished());
    QCOMPARE(server.failure().code, "tls-certificate-rejected"_ba);
}

void TestTlsSession::servesTheAddressWithoutAName()
{
    TlsClient::Options options = trusting();
    options.expectedName = "192.168.7.9";
    TlsClient client(options);
    TlsSession server(m_context, "192.168.7.9");
    converse(client, server);
    QVERIFY(client.isEstablished());
    QVERIFY(server.facts().serverName.isEmpty());
}

void TestTlsSession::servesAnRsaIdentity()
{
    const Identity identity = makeStranger({.commonName = "rsa", .rsaBits = 2048});
    TlsServerOptions serverOptions;
    serverOptions.identityFor = [identity](QByteArrayView) {
        return identity;
    };
    const auto context = contextFor(serverOptions);
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient client({.minimum = version, .maximum = version});
        TlsSession server(context);
        converse(client, server);
        QVERIFY(client.isEstablished());
        QCOMPARE(X509_cmp(SSL_get0_peer_certificate(client.ssl()), identity.certificate()), 0);
    }
}

void TestTlsSession::resumes_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("1.2") << TLS1_2_VERSION;
    QTest::newRow("1.3") << TLS1_3_VERSION;
}

void TestTlsSession::resumes()
{
    QFETCH(int, version);
    TlsClient::Options options = trusting();
    options.minimum = options.maximum = version;
    options.serverName = "a.example";
    options.protocols = "\2h2";
    TlsClient first(options);
    TlsSession firstServer(m_context);
    converse(first, firstServer);
    first.read(); // the ticket of TLS 1.3 comes behind the handshake
    QVERIFY(first.session());

    options.resume = first.session();
    TlsClient second(options);
    TlsSession secondServer(m_context);
    converse(second, secondServer);
    QCOMPARE(secondServer.state(), TlsSession::State::Established);
    QVERIFY(secondServer.facts().resumed);
    QCOMPARE(SSL_session_reused(second.ssl()), 1);
    QCOMPARE(secondServer.facts().serverName, "a.example"_ba);
    QCOMPARE(secondServer.facts().protocol, "h2"_ba);
    QVERIFY(second.write("x"));
    secondServer.feed(second.takeOutgoing());
    QCOMPARE(readAll(secondServer), "x"_ba);
}

void TestTlsSession::resumesNotWithAnotherContext()
{
    TlsClient first{TlsClient::Options()};
    TlsSession firstServer(m_context);
    converse(first, firstServer);
    first.read();
    TlsClient second({.resume = first.session()});
    TlsSession secondServer(contextFor(m_authority.serverOptions()));
    converse(second, secondServer);
    QCOMPARE(secondServer.state(), TlsSession::State::Established);
    QVERIFY(!secondServer.facts().resumed);
}

QTEST_GUILESS_MAIN(TestTlsSession)
#include "tst_tls_session.moc"
