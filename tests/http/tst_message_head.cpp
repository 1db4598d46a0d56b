// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/message_head.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::http {

class TestMessageHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequestLines_data();
    void readsRequestLines();
    void readsFieldsPastBrokenLines_data();
    void readsFieldsPastBrokenLines();
    void stopsAtTheEmptyLine();
    void tellsNoFramingOfARefusedHead();
    void readsResponses_data();
    void readsResponses();
    void keepsResponseFields();
};

namespace {

/// "name=value,name=value"
QByteArray listed(const HeaderList& headers)
{
    QByteArrayList fields;
    for (qsizetype i = 0; i < headers.size(); ++i)
        fields += headers.name(i).toByteArray() + "=" + headers.value(i).toByteArray();
    return fields.join(',');
}

} // namespace

void TestMessageHead::readsRequestLines_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("sound") << "GET /a HTTP/1.1\r\n\r\n"_ba
                           << "GET"_ba
                           << "/a"_ba
                           << "HTTP/1.1"_ba;
    QTest::newRow("after empty lines") << "\r\n\r\nGET /a HTTP/1.1\r\n\r\n"_ba
                                       << "GET"_ba
                                       << "/a"_ba
                                       << "HTTP/1.1"_ba;
    QTest::newRow("bare LF") << "GET /a HTTP/1.1\n\n"_ba
                             << "GET"_ba
                             << "/a"_ba
                             << "HTTP/1.1"_ba;
    QTest::newRow("HTTP/2 preface") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba
                                    << "PRI"_ba
                                    << "*"_ba
                                    << "HTTP/2.0"_ba;
    QTest::newRow("without version") << "GET /a\r\n"_ba
                                     << "GET"_ba
                                     << "/a"_ba
                                     << "HTTP/0.9"_ba;
    QTest::newRow("ends in target") << "GET /a"_ba
                                    << "GET"_ba
                                    << "/a"_ba
                                    << ""_ba;
    QTest::newRow("ends in version") << "GET /a HTTP/1"_ba
                                     << "GET"_ba
                                     << "/a"_ba
                                     << ""_ba;
    QTest::newRow("ends after version") << "GET /a HTTP/1.1"_ba
                                        << "GET"_ba
                                        << "/a"_ba
                                        << "HTTP/1.1"_ba;
    QTest::newRow("ends in method") << "GE"_ba
                                    << ""_ba
                                    << ""_ba
                                    << ""_ba;
    QTest::newRow("method alone") << "GET\r\n"_ba
                                  << "GET"_ba
                                  << ""_ba
                                  << ""_ba;
    QTest::newRow("bad version") << "GET /a http/1.1\r\n"_ba
                                 << "GET"_ba
                                 << "/a"_ba
                                 << ""_ba;
    QTest::newRow("spaces in target") << "GET /a b c HTTP/1.1\r\n"_ba
                                      << "GET"_ba
                                      << "/a b c"_ba
                                      << "HTTP/1.1"_ba;
    QTest::newRow("two spaces") << "GET  /a  HTTP/1.1\r\n"_ba
                                << "GET"_ba
                                << "/a"_ba
                                << "HTTP/1.1"_ba;
    QTest::newRow("control byte in target") << "GET /\x01 HTTP/1.1\r\n"_ba
                                            << "GET"_ba
                                            << "/\x01"_ba
                                            << "HTTP/1.1"_ba;
    QTest::newRow("TLS") << "\x16\x03\x01\x02 \x03"_ba
                         << ""_ba
                         << ""_ba
                         << ""_ba;
    QTest::newRow("nothing") << ""_ba
                             << ""_ba
                             << ""_ba
                             << ""_ba;
    QTest::newRow("line ends alone") << "\r\n\n\r"_ba
                                     << ""_ba
                                     << ""_ba
                                     << ""_ba;
}

void TestMessageHead::readsRequestLines()
{
    QFETCH(QByteArray, raw);
    const RequestHead head = readRequestHead(raw);
    QCOMPARE(head.raw, raw);
    QTEST(head.method, "method");
    QTEST(head.target, "target");
    QTEST(head.version, "version");
}

void TestMessageHead::readsFieldsPastBrokenLines_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("sound") << "A: 1\r\nB:2\r\n\r\n"_ba
                           << "A=1,B=2"_ba;
    QTest::newRow("no colon") << "A: 1\r\nbroken\r\nB: 2\r\n\r\n"_ba
                              << "A=1,B=2"_ba;
    QTest::newRow("space before colon") << "A : 1\r\nB: 2\r\n\r\n"_ba
                                        << "B=2"_ba;
    QTest::newRow("leading space") << " A: 1\r\nB: 2\r\n\r\n"_ba
                                   << "B=2"_ba;
    QTest::newRow("continuation of a broken line") << "broken\r\n A: 1\r\nB: 2\r\n\r\n"_ba
                                                   << "B=2"_ba;
    QTest::newRow("folded") << "A: 1\r\n  2\r\nB: 3\r\n\r\n"_ba
                            << "A=1\r\n  2,B=3"_ba;
    QTest::newRow("folded at once") << "A:\r\n 1\r\n \r\n\r\n"_ba
                                    << "A=1"_ba;
    QTest::newRow("control bytes in value") << "A: \x1b[2J\r\nB: 2\r\n\r\n"_ba
                                            << "A=\x1b[2J,B=2"_ba;
    QTest::newRow("bare LF") << "A: 1\nB: 2\n\nC: 3"_ba
                             << "A=1,B=2"_ba;
    QTest::newRow("ends in name") << "A: 1\r\nB"_ba
                                  << "A=1"_ba;
    QTest::newRow("ends in value") << "A: 1\r\nB: 2"_ba
                                   << "A=1,B=2"_ba;
    QTest::newRow("ends before value") << "A: 1\r\nB:"_ba
                                       << "A=1,B="_ba;
    QTest::newRow("empty values") << "A:\r\nB: \t\r\n\r\n"_ba
                                  << "A=,B="_ba;
}

void TestMessageHead::readsFieldsPastBrokenLines()
{
    QFETCH(QByteArray, fields);
    const RequestHead head = readRequestHead("GET / HTTP/1.1\r\n" + fields);
    QTEST(listed(head.headers), "expected");
}

void TestMessageHead::stopsAtTheEmptyLine()
{
    const RequestHead head =
        readRequestHead("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nX-Body: 1\r\n");
    QCOMPARE(listed(head.headers), "Host=a,Content-Length=9"_ba);
    QCOMPARE(head.framing, BodyFraming::Length);
    QCOMPARE(head.contentLength, 9);
}

void TestMessageHead::tellsNoFramingOfARefusedHead()
{
    const RequestHead head = readRequestHead(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n");
    QCOMPARE(head.framing, BodyFraming::None);
    QCOMPARE(head.contentLength, -1);
    QVERIFY(!head.keepAlive);
    QCOMPARE(readRequestHead("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n").framing,
             BodyFraming::None);
}

void TestMessageHead::readsResponses_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("sound") << "HTTP/1.1 200 OK\r\n\r\n"_ba
                           << "HTTP/1.1"_ba << 200 << "OK"_ba;
    QTest::newRow("words") << "HTTP/1.0 404 Not Found\r\n"_ba
                           << "HTTP/1.0"_ba << 404 << "Not Found"_ba;
    QTest::newRow("no reason") << "HTTP/1.1 599 \r\n"_ba
                               << "HTTP/1.1"_ba << 599 << ""_ba;
    QTest::newRow("no space either") << "HTTP/1.1 599\r\n"_ba
                                     << "HTTP/1.1"_ba << 599 << ""_ba;
    QTest::newRow("two digits") << "HTTP/1.1 20 OK\r\n"_ba
                                << "HTTP/1.1"_ba << 0 << ""_ba;
    QTest::newRow("four digits") << "HTTP/1.1 2000 OK\r\n"_ba
                                 << "HTTP/1.1"_ba << 0 << ""_ba;
    QTest::newRow("other protocol") << "ICY 200 OK\r\n"_ba
                                    << ""_ba << 0 << ""_ba;
    QTest::newRow("nothing") << ""_ba
                             << ""_ba << 0 << ""_ba;
}

void TestMessageHead::readsResponses()
{
    QFETCH(QByteArray, raw);
    const ResponseHead head = readResponseHead(raw);
    QTEST(head.version, "version");
    QTEST(head.status, "status");
    QTEST(head.reason, "reason");
}

void TestMessageHead::keepsResponseFields()
{
    const ResponseHead head = readResponseHead("HTTP/1.1 200 OK\r\nb: 1\r\nA: 2\r\nB: 3\r\n\r\nbody: 4\r\n");
    QCOMPARE(listed(head.headers), "b=1,A=2,B=3"_ba);
}

} // namespace hookbench::http

QTEST_GUILESS_MAIN(hookbench::http::TestMessageHead)
#include "tst_message_head.moc"
