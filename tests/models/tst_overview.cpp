// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/overview.h"

#include "app/models/inspection.h"
#include "tests/support/example_exchanges.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::models;

namespace {

const TextLine* lineNamed(const std::vector<TextLine>& lines, const QString& label)
{
    const auto found =
        std::ranges::find_if(lines, [&](const TextLine& line) { return line.cells[0] == label; });
    return found == lines.end() ? nullptr : &*found;
}

QString value(const std::vector<TextLine>& lines, const QString& label)
{
    const TextLine* line = lineNamed(lines, label);
    return line ? line->cells[1] : QString();
}

std::vector<TextLine> overviewOf(const Exchange& exchange)
{
    return overviewLines(exchange, readRequestHead(exchange));
}

Exchange failedHandshake(const QByteArray& code)
{
    Exchange exchange;
    exchange.summary.endpoint = "https://127.0.0.1:8443";
    exchange.error = {code, u"The client does not trust our certificate (alert 48, unknown CA)."_s, -1, 0};
    exchange.summary.errorCode = code;
    crypto::TlsRecord tls;
    tls.hello = {{"TLSv1.3", "TLSv1.2"}, "orders.example", {"h2", "http/1.1"}};
    tls.failure = {code, exchange.error.message, crypto::TlsFailure::Alert::Received, 48};
    exchange.tls = Shared(tls);
    return exchange;
}

} // namespace

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAFailedHandshakeWas()
    {
        const auto lines = overviewOf(failedHandshake("tls-untrusted-by-client"));
        QCOMPARE(lineNamed(lines, u"Error"_s)->mark, u"TLS failed"_s);
        QVERIFY(value(lines, u"What to do"_s).contains(u"Trusting Our Certificate"_s));
        QCOMPARE(value(lines, u"Alert sent by the client"_s), u"48 (unknown CA)"_s);
        QCOMPARE(value(lines, u"Name asked for (SNI)"_s), u"orders.example"_s);
        QCOMPARE(value(lines, u"Offered versions"_s), u"TLSv1.3, TLSv1.2"_s);
        QCOMPARE(value(lines, u"Offered protocols (ALPN)"_s), u"h2, http/1.1"_s);
        QCOMPARE(value(lines, u"Answered"_s), u"nothing"_s);
        for (const auto& label : {u"Method"_s, u"Target"_s, u"Version"_s, u"Body"_s})
            QVERIFY(!lineNamed(lines, label));
    }

    void advisesOnlyWhereTrustIsWhatIsMissing()
    {
        QVERIFY(!lineNamed(overviewOf(failedHandshake("tls-cut-off")), u"What to do"_s));
    }

    void saysWhatWasAgreedOn()
    {
        Exchange exchange = tests::exampleExchange();
        crypto::TlsRecord tls = tests::exampleTls();
        tls.failure = {};
        exchange.tls = Shared(tls);
        const auto lines = overviewOf(exchange);
        QCOMPARE(value(lines, u"TLS"_s), u"TLSv1.3, resumed from an earlier connection"_s);
        QCOMPARE(value(lines, u"Cipher"_s), u"TLS_AES_128_GCM_SHA256"_s);
        QCOMPARE(value(lines, u"Protocol agreed on (ALPN)"_s), u"h2"_s);
        QCOMPARE(value(lines, u"SHA-256 fingerprint"_s), u"AB:CD"_s);
        QVERIFY(value(lines, u"Valid"_s).endsWith(u"2100-01-01 00:00 UTC"_s));
        QVERIFY(!lineNamed(overviewOf(tests::exampleExchange()), u"TLS"_s));
    }

    void tellsOfWhatWasSent()
    {
        Exchange exchange = tests::exampleExchange();
        exchange.summary.origin = Origin::Sent;
        crypto::TlsRecord tls = tests::exampleTls();
        tls.failure = {};
        exchange.tls = Shared(tls);
        SentRecord sent;
        sent.url = "https://h/x"_ba;
        sent.delivery = {7};
        sent.attempt = 3;
        sent.advice = u"Start it."_s;
        sent.interim = "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"_ba;
        constexpr qint64 dayUs = 86'400'000'000;
        crypto::CertificateFacts own;
        own.subject = u"CN=h"_s;
        own.fingerprint = "AA"_ba;
        own.verified = true;
        own.notAfterUs = exchange.summary.atUs + 5 * dayUs + 1;
        crypto::CertificateFacts root = own;
        root.notAfterUs = exchange.summary.atUs - 1;
        sent.chain = {own, root};
        exchange.sent = Shared(sent);
        const auto lines = overviewOf(exchange);
        QCOMPARE(value(lines, u"Sent to"_s), u"https://h/x"_s);
        QCOMPARE(value(lines, u"Delivery"_s), u"7, attempt 3"_s);
        QCOMPARE(value(lines, u"Answered before that"_s), u"HTTP/1.1 103 Early Hints"_s);
        QCOMPARE(value(lines, u"What to try"_s), u"Start it."_s);
        QCOMPARE(value(lines, u"Certificate of the server"_s), u"CN=h"_s);
        QVERIFY(value(lines, u"Valid"_s).endsWith(u"5 day(s) left"_s));
        QCOMPARE(lineNamed(lines, u"Valid"_s)->mark, u"expires soon"_s);
        QVERIFY(lineNamed(lines, u"Certificate 2 of its chain"_s));
        QVERIFY(std::any_of(lines.begin(), lines.end(),
                            [](const auto& line) { return line.mark == u"expired"_s; }));
        QVERIFY(!lineNamed(lines, u"Endpoint"_s));
        QVERIFY(!lineNamed(lines, u"Client certificate"_s));
    }

    void refusalsDoNotBreakHttp_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("mark");
        QTest::newRow("guard") << "not-authorized"_ba << u"refused by the endpoint"_s;
        QTest::newRow("address") << "address-not-allowed"_ba << u"refused by the endpoint"_s;
        QTest::newRow("path") << "stray-path"_ba << u"refused by the endpoint"_s;
        QTest::newRow("syntax") << "bad-chunk-size"_ba << u"breaks HTTP"_s;
    }

    void refusalsDoNotBreakHttp()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, mark);
        Exchange exchange = tests::exampleExchange();
        exchange.error = {code, u"Why."_s, -1, 400};
        QCOMPARE(lineNamed(overviewOf(exchange), u"Error"_s)->mark, mark);
    }

    void saysHowMuchOfABodyIsKept()
    {
        Exchange exchange = tests::exampleExchange();
        QVERIFY(!lineNamed(overviewOf(exchange), u"Kept of the body"_s));
        exchange.requestBody.wireSize = 1'000;
        exchange.requestBody.unkept = 23;
        const auto lines = overviewOf(exchange);
        QCOMPARE(value(lines, u"Kept of the body"_s), u"1,000 of 1,023 bytes kept"_s);
        QVERIFY(!lineNamed(lines, u"Kept of the body"_s)->mark.isEmpty());
        exchange.requestBody.unkept = std::numeric_limits<qint64>::max(); // of a damaged session
        QVERIFY(!value(overviewOf(exchange), u"Kept of the body"_s).contains(u'-'));
    }

    void tellsMarksAndStreams()
    {
        Exchange exchange = tests::exampleExchange();
        exchange.stream = 5;
        exchange.marks = Marks(Mark::Pipelined) | Mark::HalfClosed;
        const auto lines = overviewOf(exchange);
        QVERIFY(value(lines, u"Stream"_s).startsWith(u"5 "_s));
        QVERIFY(lineNamed(lines, u"Pipelined"_s));
        QVERIFY(lineNamed(lines, u"Half-closed"_s));
    }

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
};

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
