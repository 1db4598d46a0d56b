// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/endpoint.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench {

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsFinalStatuses_data();
    void acceptsFinalStatuses();
    void refusesBadReplies_data();
    void refusesBadReplies();
    void knowsAddresses_data();
    void knowsAddresses();
    void refusesAnEndpointForItsReply();
    void refusesImpossibleOptions_data();
    void refusesImpossibleOptions();
    void writesUrls_data();
    void writesUrls();
    void parsesHeaderLines_data();
    void parsesHeaderLines();
    void namesTheLineThatIsWrong_data();
    void namesTheLineThatIsWrong();
    void writesWhatItParsed();
};

void TestEndpoint::acceptsFinalStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("expected");
    QTest::newRow("199") << 199 << false;
    QTest::newRow("200") << 200 << true;
    QTest::newRow("599") << 599 << true;
    QTest::newRow("600") << 600 << false;
    QTest::newRow("100") << 100 << false;
    QTest::newRow("0") << 0 << false;
    QTest::newRow("-200") << -200 << false;
}

void TestEndpoint::acceptsFinalStatuses()
{
    QFETCH(int, status);
    Reply reply;
    reply.status = status;
    QTEST(validateReply(reply).has_value(), "expected");
}

void TestEndpoint::refusesBadReplies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message"); // empty: it is fine
    QTest::newRow("plain") << 200 << "X-A"_ba
                           << "1"_ba
                           << "body"_ba << QString();
    QTest::newRow("empty value") << 200 << "X-A"_ba
                                 << ""_ba
                                 << ""_ba << QString();
    QTest::newRow("tab and high bytes") << 200 << "X-A"_ba
                                        << "\ta\xE9"_ba
                                        << ""_ba << QString();
    QTest::newRow("empty name") << 200 << ""_ba
                                << "1"_ba
                                << ""_ba << u"“” is not a header name."_s;
    QTest::newRow("space in name") << 200 << "X A"_ba
                                   << "1"_ba
                                   << ""_ba << u"“X A” is not a header name."_s;
    QTest::newRow("line break in value")
        << 200 << "X-A"_ba
        << "1\r\nX-B: 2"_ba
        << ""_ba << u"The value of the header X-A holds a line break or a NUL byte."_s;
    QTest::newRow("NUL in value") << 200 << "X-A"_ba << QByteArray(1, '\0') << ""_ba
                                  << u"The value of the header X-A holds a line break or a NUL byte."_s;
    QTest::newRow("204 without body") << 204 << "X-A"_ba
                                      << "1"_ba
                                      << ""_ba << QString();
    QTest::newRow("204 with body") << 204 << "X-A"_ba
                                   << "1"_ba
                                   << "x"_ba << u"A response with the status 204 cannot have a body."_s;
    QTest::newRow("304 with body") << 304 << "X-A"_ba
                                   << "1"_ba
                                   << "x"_ba << u"A response with the status 304 cannot have a body."_s;
}

void TestEndpoint::refusesBadReplies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, body);
    Reply reply;
    reply.status = status;
    reply.headers.append(name, value);
    reply.body = body;
    const Result<void> result = validateReply(reply);
    QTEST(result ? QString() : result.error().message, "message");
    QVERIFY(result || (result.error().kind == ErrorKind::Usage && !result.error().advice.isEmpty()));
}

void TestEndpoint::knowsAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("expected");
    for (const char* good : {"127.0.0.1", "0.0.0.0", "255.255.255.255", "::", "::1", "1::", "fe80::1%eth0",
                             "2001:db8:1:2:3:4:5:6", "2001:DB8::6", "::ffff:127.0.0.1", "1:2:3:4:5:6:1.2.3.4",
                             "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char* bad : {"",
                            " ",
                            "localhost",
                            "127.0.0.1 ",
                            "127.0.0",
                            "127.1",
                            "127.0.0.1.1",
                            "256.0.0.1",
                            "01.0.0.1",
                            "1.2.3.x",
                            "1.2.3.",
                            "-1.2.3.4",
                            "+1.2.3.4",
                            "[::1]",
                            ":",
                            ":::",
                            "1:2",
                            "1::2::3",
                            "1:2:3:4:5:6:7:8:9",
                            "1:2:3:4:5:6:7",
                            "1:2:3:4:5:6:7:8::",
                            "12345::",
                            "g::",
                            "::1%",
                            "::1%a b",
                            "::1.2.3",
                            "1.2.3.4::",
                            "::1.2.3.4:1",
                            ":1::",
                            "1::2:",
                            "127.0.0.1:80",
                            "127.0.0.1%eth0",
                            "*"})
        QTest::newRow(*bad != '\0' ? bad : "nothing") << QString::fromLatin1(bad) << false;
    QTest::newRow("other digits") << u"\u0661.1.1.1"_s << false;
}

void TestEndpoint::knowsAddresses()
{
    QFETCH(QString, address);
    Endpoint endpoint;
    endpoint.address = address;
    const Result<void> result = validateEndpoint(endpoint);
    QTEST(result.has_value(), "expected");
    QVERIFY(result || result.error().message == u"“%1” is not an IP address."_s.arg(address));
}

void TestEndpoint::refusesAnEndpointForItsReply()
{
    Endpoint endpoint;
    QVERIFY(validateEndpoint(endpoint));
    endpoint.reply.status = 99;
    QCOMPARE(validateEndpoint(endpoint).error().message, u"The status 99 cannot be answered."_s);
}

void TestEndpoint::refusesImpossibleOptions_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, bool expected, auto change) {
        Endpoint endpoint;
        change(endpoint);
        QTest::newRow(name) << endpoint << expected;
    };
    using Certificate = EndpointTls::Certificate;
    using Clients = EndpointTls::ClientCertificates;
    row("as it is", true, [](Endpoint&) {});
    row("HTTPS", true, [](Endpoint& e) { e.tls.enabled = true; });
    row("PEM without a file", false, [](Endpoint& e) {
        e.tls.enabled = true;
        e.tls.certificate = Certificate::Pem;
    });
    row("PKCS #12 without a file", false, [](Endpoint& e) {
        e.tls.enabled = true;
        e.tls.certificate = Certificate::Pkcs12;
    });
    row("PEM with a file", true,
        [](Endpoint& e) { e.tls = {true, Certificate::Pem, u"/c.pem"_s, {}, {}, Clients::Required, {}}; });
    row("a file that is not used", true, [](Endpoint& e) { e.tls.certificate = Certificate::Pem; });
    row("client certificates without HTTPS", false,
        [](Endpoint& e) { e.tls.clientCertificates = Clients::Required; });
    row("client certificates asked for, later perhaps", true,
        [](Endpoint& e) { e.tls.clientCertificates = Clients::Asked; });
    row("half a guard", false, [](Endpoint& e) { e.access.guard.kind = Guard::Kind::Basic; });
    row("a guard", true, [](Endpoint& e) { e.access.guard = Guard::bearer("x"); });
    row("a bad path", false, [](Endpoint& e) { e.access.pathToken = "a//b"; });
    row("the last colour", true, [](Endpoint& e) { e.color = Endpoint::colors; });
    row("no such colour", false, [](Endpoint& e) { e.color = Endpoint::colors + 1; });
    row("negative colour", false, [](Endpoint& e) { e.color = -1; });
    row("no bodies", true, [](Endpoint& e) { e.limits.body = 0; });
    row("negative body", false, [](Endpoint& e) { e.limits.body = -2; });
    row("no head", false, [](Endpoint& e) { e.limits.head = 255; });
    row("small head", true, [](Endpoint& e) { e.limits.head = 256; });
    row("no fields", false, [](Endpoint& e) { e.limits.fields = 0; });
    row("no connections", false, [](Endpoint& e) { e.limits.connections = 0; });
    row("no time for a head", false, [](Endpoint& e) { e.limits.headTimeoutMs = 0; });
    row("no idle time", false, [](Endpoint& e) { e.limits.idleTimeoutMs = -7; });
    row("any rate", true, [](Endpoint& e) { e.limits.bodyMinimumRate = 0; });
    row("negative rate", false, [](Endpoint& e) { e.limits.bodyMinimumRate = -2; });
}

void TestEndpoint::refusesImpossibleOptions()
{
    QFETCH(Endpoint, endpoint);
    QTEST(validateEndpoint(endpoint).has_value(), "expected");
}

void TestEndpoint::writesUrls_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("IPv4") << u"127.0.0.1"_s << "http://127.0.0.1:8080"_ba;
    QTest::newRow("IPv6") << u"::1"_s << "http://[::1]:8080"_ba;
    QTest::newRow("IPv6 with zone") << u"fe80::1%eth0"_s << "http://[fe80::1%25eth0]:8080"_ba;
}

void TestEndpoint::writesUrls()
{
    QFETCH(QString, address);
    Endpoint endpoint;
    endpoint.address = address;
    QTEST(endpointUrl(endpoint, 8080), "expected");
}

void TestEndpoint::parsesHeaderLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing") << ""_ba
                             << ""_ba;
    QTest::newRow("two") << "X-A: 1\nx-a:2"_ba
                         << "X-A: 1\nx-a: 2\n"_ba;
    QTest::newRow("carriage returns") << "A: 1\r\nB: 2\r\n"_ba
                                      << "A: 1\nB: 2\n"_ba;
    QTest::newRow("empty lines") << "\n \nA: 1\n\n\t\nB: 2\n\n"_ba
                                 << "A: 1\nB: 2\n"_ba;
    QTest::newRow("blanks around") << "  A: \t 1 2  \n"_ba
                                   << "A: 1 2\n"_ba;
    QTest::newRow("empty value") << "A:"_ba
                                 << "A: \n"_ba;
    QTest::newRow("colon in value") << "Location: http://a:1"_ba
                                    << "Location: http://a:1\n"_ba;
}

void TestEndpoint::parsesHeaderLines()
{
    QFETCH(QByteArray, text);
    const Result<http::HeaderList> headers = parseHeaderLines(text);
    QVERIFY(headers);
    QTEST(headerLines(*headers), "expected");
}

void TestEndpoint::namesTheLineThatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("no colon") << "A: 1\n\nbroken"_ba << u"Line 3 has no colon: “broken”."_s;
    QTest::newRow("placeholder in the line") << "a%1b"_ba << u"Line 1 has no colon: “a%1b”."_s;
    QTest::newRow("space before colon") << "A: 1\nB : 2"_ba << u"Line 2: “B ” is not a header name."_s;
    QTest::newRow("no name") << ": 1"_ba << u"Line 1: “” is not a header name."_s;
    QTest::newRow("NUL") << QByteArray("A: a\0b", 6)
                         << u"Line 1: The value of the header A holds a line break or a NUL byte."_s;
    QTest::newRow("carriage return inside")
        << "A: a\rb"_ba << u"Line 1: The value of the header A holds a line break or a NUL byte."_s;
}

void TestEndpoint::namesTheLineThatIsWrong()
{
    QFETCH(QByteArray, text);
    const Result<http::HeaderList> headers = parseHeaderLines(text);
    QVERIFY(!headers);
    QTEST(headers.error().message, "message");
}

void TestEndpoint::writesWhatItParsed()
{
    http::HeaderList headers;
    headers.append("Content-Type", "text/plain; charset=utf-8");
    headers.append("x-empty", "");
    headers.append("X-Empty", "\xE9");
    const Result<http::HeaderList> again = parseHeaderLines(headerLines(headers));
    QVERIFY(again);
    QVERIFY(*again == headers);
}

} // namespace hookbench

QTEST_GUILESS_MAIN(hookbench::TestEndpoint)
#include "tst_endpoint.moc"
