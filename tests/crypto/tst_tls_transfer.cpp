// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/tls_session.h"
#include "tests/crypto/temporary_authority.h"
#include "tests/crypto/tls_client.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;
using crypto::TlsServerContext;
using crypto::TlsSession;

/// Bytes that pass, and the end of a connection.
class TestTlsTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

void TestTlsTransfer::passesManyBytesBothWays_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("1.2") << TLS1_2_VERSION;
    QTest::newRow("1.3") << TLS1_3_VERSION;
}

void TestTlsTransfer::passesManyBytesBothWays()
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

void TestTlsTransfer::readsWhatCameWithTheHandshake()
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

void TestTlsTransfer::closesInBothDirections()
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

void TestTlsTransfer::saysWhenTheClientJustWentAway()
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

void TestTlsTransfer::takesNoMoreThanItMayHold()
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

void TestTlsTransfer::answersRenewedKeysWithinBounds()
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

void TestTlsTransfer::refusesRenegotiation()
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

QTEST_GUILESS_MAIN(TestTlsTransfer)
#include "tst_tls_transfer.moc"
