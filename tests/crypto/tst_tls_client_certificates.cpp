// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/tls_session.h"
#include "tests/crypto/certificate_files.h"
#include "tests/crypto/temporary_authority.h"
#include "tests/crypto/tls_client.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;
using crypto::ClientCertificates;
using crypto::Identity;
using crypto::TlsServerContext;
using crypto::TlsServerOptions;
using crypto::TlsSession;

/// Clients that show who they are.
class TestTlsClientCertificates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtClientCertificates_data();
    void looksAtClientCertificates();
    void keepsTheClientCertificateWhenResumed();
    void refusesUnusableAuthorities();

private:
    SystemClock m_clock;
    TemporaryAuthority m_authority{m_clock};
};

void TestTlsClientCertificates::looksAtClientCertificates_data()
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

void TestTlsClientCertificates::looksAtClientCertificates()
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
        const crypto::CertificateFacts& certificate = server.facts().clientCertificate;
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

void TestTlsClientCertificates::keepsTheClientCertificateWhenResumed()
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

void TestTlsClientCertificates::refusesUnusableAuthorities()
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

QTEST_GUILESS_MAIN(TestTlsClientCertificates)
#include "tst_tls_client_certificates.moc"
