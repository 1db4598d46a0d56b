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
using crypto::ClientCertificates;
using crypto::Identity;
using crypto::TlsServerContext;
using crypto::TlsServerOptions;
using crypto::TlsSession;

namespace {

std::shared_ptr<const TlsServerContext> contextFor(TlsServerOptions options)
{
    return *TlsServerContext::create(std::move(options));
}

} // namespace

/// Handshakes that succeed, and bytes that pass.
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
    void looksAtClientCertificates_data();
    void looksAtClientCertificates();
    void keepsTheClientCertificateWhenResumed();
    void refusesUnusableAuthorities();
    void passesManyBytesBothWays_data();
    void passesManyBytesBothWays();
    void readsWhatCameWithTheHandshake();
    void closesInBothDirections();
    void saysWhenTheClientJustWentAway();
    void takesNoMoreThanItMayHold();
    void answersRenewedKeysWithinBounds();
    void refusesRenegotiation();

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

void TestTlsSession::looksAtClientCertificates_data()
{
    QTest::addColumn<ClientCertificates>("mode");
    QTest::addColumn<bool>("checks");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QByteArray>("verification"); ///< empty: none recorded
    QTest::addColumn<QByteArray>("code");         ///< of the failure
    const auto off = ClientCertificates::Off;
    const auto ask = ClientCertificates::Ask;
    const auto require = ClientCertificates::Require;
    QTest::newRow("off, one is there") << off << false << "good"_ba
                                       << ""_ba
                                       << ""_ba;
    QTest::newRow("ask, none") << ask << false << ""_ba
                               << ""_ba
                               << ""_ba;
    QTest::newRow("ask, any") << ask << false << "good"_ba
                              << "not checked"_ba
                              << ""_ba;
    QTest::newRow("ask, self-signed") << ask << false << "foreign"_ba
                                      << "not checked"_ba
                                      << ""_ba;
    QTest::newRow("ask, expired") << ask << false << "expired"_ba
                                  << "certificate has expired"_ba
                                  << ""_ba;
    QTest::newRow("require, none") << require << false << ""_ba
                                   << ""_ba
                                   << "tls-no-client-certificate"_ba;
    QTest::newRow("require, any") << require << false << "foreign"_ba
                                  << "not checked"_ba
                                  << ""_ba;
    QTest::newRow("ask and check, none") << ask << true << ""_ba
                                         << ""_ba
                                         << ""_ba;
    QTest::newRow("ask and check, good") << ask << true << "good"_ba
                                         << "ok"_ba
                                         << ""_ba;
    QTest::newRow("ask and check, foreign") << ask << true << "foreign"_ba
                                            << ""_ba
                                            << "tls-client-certificate-refused"_ba;
    QTest::newRow("require and check, none") << require << true << ""_ba
                                             << ""_ba
                                             << "tls-no-client-certificate"_ba;
    QTest::newRow("require and check, good") << require << true << "good"_ba
                                             << "ok"_ba
                                             << ""_ba;
    QTest::newRow("require and check, foreign") << require << true << "foreign"_ba
                                                << ""_ba
                                                << "tls-client-certificate-refused"_ba;
    QTest::newRow("require and check, expired") << require << true << "expired"_ba
                                                << ""_ba
                                                << "tls-client-certificate-refused"_ba;
}

void TestTlsSession::looksAtClientCertificates()
{
    QFETCH(ClientCertificates, mode);
    QFETCH(bool, checks);
    QFETCH(QByteArray, shown);
    QFETCH(QByteArray, verification);
    QFETCH(QByteArray, code);
    const Identity authority = makeStranger({.commonName = "clients' CA", .isAuthority = true});
    TlsServerOptions serverOptions = m_authority.serverOptions();
    serverOptions.clientCertificates = mode;
    if (checks) {
        serverOptions.clientAuthoritiesPath = m_authority.file(u"clients.pem"_s);
        QVERIFY(store(serverOptions.clientAuthoritiesPath, certificatePem(authority)));
    }
    const auto context = contextFor(serverOptions);
    constexpr qint64 year2020 = 1'577'836'800;
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient::Options options = {.minimum = version, .maximum = version};
        if (shown == "good")
            options.identity = makeStranger({.commonName = "client", .issuer = authority});
        else if (shown == "foreign")
            options.identity = makeStranger({.commonName = "client"});
        else if (shown == "expired")
            options.identity = makeStranger({"client", year2020, year2020 + 1, 0, false, authority});
        TlsClient client(options);
        TlsSession server(context);
        converse(client, server);
        QCOMPARE(server.failure().code, code);
        if (!code.isEmpty()) {
            QCOMPARE(server.state(), TlsSession::State::Failed);
            QCOMPARE(server.failure().alert, crypto::TlsFailure::Alert::Sent);
            if (code == "tls-client-certificate-refused") {
                const QString why =
                    shown == "expired" ? u"certificate has expired"_s : u"self-signed certificate"_s;
                QVERIFY2(server.failure().message.contains(why), qPrintable(server.failure().message));
            }
            continue;
        }
        QCOMPARE(server.state(), TlsSession::State::Established);
        const crypto::ClientCertificate& certificate = server.facts().clientCertificate;
        QCOMPARE(certificate.verification, verification);
        QCOMPARE(certificate.verified, verification == "ok");
        QCOMPARE(bool(certificate), !verification.isEmpty());
        if (!certificate)
            continue;
        QCOMPARE(certificate.fingerprint, options.identity.fingerprint());
        QCOMPARE(certificate.subject, u"CN=client"_s);
        QCOMPARE(certificate.issuer, shown == "foreign" ? u"CN=client"_s : u"CN=clients' CA"_s);
        QCOMPARE(certificate.notBeforeUs, options.identity.notBeforeUs());
        QCOMPARE(certificate.notAfterUs, options.identity.notAfterUs());
    }
}

void TestTlsSession::keepsTheClientCertificateWhenResumed()
{
    TlsServerOptions serverOptions = m_authority.serverOptions();
    serverOptions.clientCertificates = ClientCertificates::Require;
    const auto context = contextFor(serverOptions);
    constexpr qint64 year2020 = 1'577'836'800;
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient::Options options = {.minimum = version, .maximum = version};
        options.identity = makeStranger({"client", year2020, year2020 + 1});
        TlsClient first(options);
        TlsSession firstServer(context);
        converse(first, firstServer);
        first.read();
        options.resume = first.session();
        TlsClient second(options);
        TlsSession secondServer(context);
        converse(second, secondServer);
        QVERIFY(secondServer.facts().resumed);
        QCOMPARE(secondServer.facts().clientCertificate, firstServer.facts().clientCertificate);
        QCOMPARE(secondServer.facts().clientCertificate.verification, "certificate has expired"_ba);
    }
}

void TestTlsSession::refusesUnusableAuthorities()
{
    TlsServerOptions options = m_authority.serverOptions();
    options.clientCertificates = ClientCertificates::Ask;
    options.clientAuthoritiesPath = m_authority.file(u"missing.pem"_s);
    QCOMPARE(TlsServerContext::create(options).error().kind, ErrorKind::NotFound);
    options.clientAuthoritiesPath = m_authority.file(u"empty.pem"_s);
    QVERIFY(store(options.clientAuthoritiesPath, "nothing\n"));
    const auto context = TlsServerContext::create(options);
    QVERIFY(!context);
    QCOMPARE(context.error().message, u"There is no certificate in %1."_s.arg(options.clientAuthoritiesPath));
}

void TestTlsSession::passesManyBytesBothWays_data()
{
    resumes_data();
}

void TestTlsSession::passesManyBytesBothWays()
{
    QFETCH(int, version);
    TlsClient client({.minimum = version, .maximum = version});
    TlsSession server(m_context);
    converse(client, server);
    QByteArray data(10 * 1024 * 1024 + 17, Qt::Uninitialized);
    QRandomGenerator random(1);
    random.fillRange(reinterpret_cast<quint32*>(data.data()), data.size() / 4);

    QByteArray up;
    for (qsizetype at = 0; at < data.size(); at += 40'000) {
        QVERIFY(client.write(QByteArrayView(data).sliced(at, qMin<qsizetype>(40'000, data.size() - at))));
        QByteArray wire = client.takeOutgoing();
        QCOMPARE(server.feed(wire), wire.size());
        up += readAll(server);
    }
    QCOMPARE(up, data);

    QByteArray down;
    for (qsizetype at = 0; at < data.size();) {
        const TlsSession::Transfer written = server.write(QByteArrayView(data).sliced(at));
        QCOMPARE(written.status, TlsSession::Status::Done);
        QVERIFY(server.outgoingSize() <= 160 * 1024);
        at += written.bytes;
        client.feed(server.takeOutgoing());
        down += client.read();
    }
    QCOMPARE(down, data);
}

void TestTlsSession::readsWhatCameWithTheHandshake()
{
    TlsClient client{TlsClient::Options()};
    TlsSession server(m_context);
    client.handshake();
    server.feed(client.takeOutgoing());
    client.feed(server.takeOutgoing());
    QVERIFY(client.handshake());
    QVERIFY(client.write("at once"));
    char buffer[4];
    QCOMPARE(server.read(buffer, 4).status, TlsSession::Status::Blocked);
    QCOMPARE(server.write("too early").status, TlsSession::Status::Blocked);
    server.feed(client.takeOutgoing());
    QCOMPARE(server.state(), TlsSession::State::Established);
    const TlsSession::Transfer first = server.read(buffer, 4);
    QCOMPARE(first.status, TlsSession::Status::Done);
    QCOMPARE(QByteArray(buffer, first.bytes), "at o"_ba);
    QCOMPARE(readAll(server), "nce"_ba);
}

void TestTlsSession::closesInBothDirections()
{
    TlsClient client{TlsClient::Options()};
    TlsSession server(m_context);
    converse(client, server);
    QVERIFY(client.write("last"));
    SSL_shutdown(client.ssl());
    server.feed(client.takeOutgoing());
    QCOMPARE(readAll(server), "last"_ba);
    QCOMPARE(server.state(), TlsSession::State::PeerClosed);
    char byte = 0;
    QCOMPARE(server.read(&byte, 1).status, TlsSession::Status::Closed);
    server.endInput();
    QVERIFY(!server.wasCutOff());

    QCOMPARE(server.write("answer").status, TlsSession::Status::Done);
    server.shutDown();
    server.shutDown();
    QCOMPARE(server.write("more").status, TlsSession::Status::Broken);
    client.feed(server.takeOutgoing());
    QCOMPARE(client.read(), "answer"_ba);
    QVERIFY(client.sawClose());
    QVERIFY(!server.failure());
}

void TestTlsSession::saysWhenTheClientJustWentAway()
{
    TlsClient client{TlsClient::Options()};
    TlsSession server(m_context);
    converse(client, server);
    QVERIFY(client.write("half"));
    server.feed(client.takeOutgoing());
    server.endInput();
    QCOMPARE(server.feed("more"), 0);
    char buffer[16];
    QCOMPARE(server.read(buffer, sizeof buffer).bytes, 4); // what came before is still there
    QCOMPARE(server.read(buffer, sizeof buffer).status, TlsSession::Status::Closed);
    QVERIFY(server.wasCutOff());
    QCOMPARE(server.state(), TlsSession::State::PeerClosed);
}

void TestTlsSession::takesNoMoreThanItMayHold()
{
    TlsClient client{TlsClient::Options()};
    TlsSession server(m_context);
    converse(client, server);
    qsizetype taken = 0;
    qsizetype offered = 0;
    for (int i = 0; i < 40; ++i) {
        QVERIFY(client.write(QByteArray(10'000, 'x')));
        const QByteArray wire = client.takeOutgoing();
        offered += wire.size();
        taken += server.feed(wire);
    }
    QCOMPARE(taken, 128 * 1024);
    QVERIFY(offered > taken);

    while (server.write(QByteArray(50'000, 'y')).status == TlsSession::Status::Done)
        QVERIFY(server.outgoingSize() < 160 * 1024);
    QVERIFY(server.outgoingSize() >= 128 * 1024);
}

void TestTlsSession::answersRenewedKeysWithinBounds()
{
    TlsClient client({.minimum = TLS1_3_VERSION});
    TlsSession server(m_context);
    converse(client, server);
    for (int i = 0; i < 20'000; ++i) {
        SSL_key_update(client.ssl(), SSL_KEY_UPDATE_REQUESTED);
        SSL_do_handshake(client.ssl());
        server.feed(client.takeOutgoing());
        readAll(server);
        QVERIFY(server.outgoingSize() <= 260 * 1024);
    }
    QVERIFY(server.state() == TlsSession::State::Established);
    client.feed(server.takeOutgoing());
    client.read();
    QCOMPARE(server.write("still there").status, TlsSession::Status::Done);
    client.feed(server.takeOutgoing());
    QCOMPARE(client.read(), "still there"_ba);
}

void TestTlsSession::refusesRenegotiation()
{
    TlsClient client({.maximum = TLS1_2_VERSION});
    TlsSession server(m_context);
    converse(client, server);
    SSL_renegotiate(client.ssl());
    SSL_do_handshake(client.ssl());
    server.feed(client.takeOutgoing());
    readAll(server);
    client.feed(server.takeOutgoing());
    client.read();
    QVERIFY(client.hasFailed()); // it got no_renegotiation, a warning, and gave up
    QVERIFY(server.clientHello().versions == QList{"TLSv1.2"_ba});
}

QTEST_GUILESS_MAIN(TestTlsSession)
#include "tst_tls_session.moc"
