// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/request_parser.h"

#include "tests/http/parser_reading.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::http {

/// What a caller of the parser is told; tests/data/http/requests.txt has the grammar.
class TestRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHead();
    void givesEventsInOrder();
    void completesWithoutMoreInput();
    void joinsChunksAndReadsTrailers();
    void forgetsTheMessageBefore();
    void tellsWhetherAMessageIsUnderWay();
    void keepsTheConnection_data();
    void keepsTheConnection();
    void expectsContinue_data();
    void expectsContinue();
    void refusesWhatExceedsTheLimits_data();
    void refusesWhatExceedsTheLimits();
    void acceptsWhatMeetsTheLimits_data();
    void acceptsWhatMeetsTheLimits();
    void countsTheBodyLimitOverAllChunks();
    void readsWhatItCanOfABrokenHead();
    void saysExactlyWhatIsAmbiguous();
    void passesOnALargeBodyWithoutCopyingIt();
};

namespace {

const QByteArray get = "GET / HTTP/1.1\r\nHost: a\r\n"_ba;
const QByteArray chunkedPost = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"_ba;

} // namespace

void TestRequestParser::readsTheHead()
{
    const QByteArray raw =
        "POST /orders?x=1 HTTP/1.1\r\nHost: a:1\r\nX-A: 1\r\nx-a:  2 \r\nContent-Length: 7\r\n\r\n"_ba;
    RequestParser parser;
    const RequestParser::Step step = parser.next(raw + "{\"a\":1}");
    QCOMPARE(step.event, RequestParser::Event::HeadComplete);
    QCOMPARE(step.consumed, raw.size());
    const RequestHead& head = parser.head();
    QCOMPARE(head.raw, raw);
    QCOMPARE(head.method, "POST"_ba);
    QCOMPARE(head.target, "/orders?x=1"_ba);
    QCOMPARE(head.version, "HTTP/1.1"_ba);
    QCOMPARE(head.headers.size(), 4);
    QCOMPARE(head.headers.name(1).toByteArray(), "X-A"_ba);
    QCOMPARE(head.headers.name(2).toByteArray(), "x-a"_ba);
    QCOMPARE(head.headers.value(2).toByteArray(), "2"_ba);
    QCOMPARE(head.headers.span(2).nameAt, qint32(raw.indexOf("x-a")));
    QCOMPARE(head.framing, BodyFraming::Length);
    QCOMPARE(head.contentLength, 7);
    QVERIFY(head.keepAlive);
}

void TestRequestParser::givesEventsInOrder()
{
    using Event = RequestParser::Event;
    const QByteArray head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n"_ba;
    RequestParser parser;
    QCOMPARE(parser.next(head.first(20)).event, Event::NeedMore);
    QCOMPARE(parser.next(head.sliced(20)).event, Event::HeadComplete);
    QCOMPARE(parser.next({}).event, Event::NeedMore);
    RequestParser::Step step = parser.next("hel");
    QCOMPARE(step.event, Event::Body);
    QCOMPARE(step.data.toByteArray(), "hel"_ba);
    QCOMPARE(parser.next({}).event, Event::NeedMore);
    step = parser.next("loGET");
    QCOMPARE(step.event, Event::Body);
    QCOMPARE(step.data.toByteArray(), "lo"_ba);
    QCOMPARE(parser.bodySize(), 5);
    QCOMPARE(parser.next("GET").event, Event::MessageComplete);
    QCOMPARE(parser.next("GET").event, Event::NeedMore);
}

void TestRequestParser::completesWithoutMoreInput()
{
    RequestParser parser;
    QCOMPARE(parser.next(get + "\r\n").event, RequestParser::Event::HeadComplete);
    const RequestParser::Step step = parser.next({});
    QCOMPARE(step.event, RequestParser::Event::MessageComplete);
    QCOMPARE(step.consumed, 0);
    QCOMPARE(parser.next({}).event, RequestParser::Event::NeedMore);
    QCOMPARE(parser.head().method, "GET"_ba);
}

void TestRequestParser::joinsChunksAndReadsTrailers()
{
    const QByteArray wire = "3;x\r\nhel\r\n2\r\nlo\r\n0\r\nX-Sum: 1\r\nx-sum: a\r\n b\r\n\r\n"_ba;
    const Reading reading = readInPieces(chunkedPost + wire, {});
    QCOMPARE(reading.completeCount(), 1);
    const ReadMessage& message = reading.messages.front();
    QCOMPARE(message.head.framing, BodyFraming::Chunked);
    QCOMPARE(message.head.contentLength, -1);
    QCOMPARE(message.content, "hello"_ba);
    QCOMPARE(message.wire, wire);
    QCOMPARE(message.trailers.size(), 2);
    QCOMPARE(message.trailers.name(1).toByteArray(), "x-sum"_ba);
    QCOMPARE(message.trailers.value(1).toByteArray(), "a\r\n b"_ba);
}

void TestRequestParser::forgetsTheMessageBefore()
{
    const Reading reading = readInPieces(chunkedPost + "1\r\nx\r\n0\r\nT: 1\r\n\r\n" + get + "\r\n", {});
    QCOMPARE(reading.completeCount(), 2);
    const ReadMessage& second = reading.messages.back();
    QCOMPARE(second.head.raw, get + "\r\n");
    QCOMPARE(second.head.framing, BodyFraming::None);
    QCOMPARE(second.content, QByteArray());
    QVERIFY(second.trailers.isEmpty());
}

void TestRequestParser::tellsWhetherAMessageIsUnderWay()
{
    RequestParser parser;
    QVERIFY(!parser.isInsideMessage());
    parser.next("\r\n");
    QVERIFY(!parser.isInsideMessage());
    parser.next("G");
    QVERIFY(parser.isInsideMessage());
    QVERIFY(!parser.isHeadComplete());
    parser.next(get.sliced(1) + "\r\n");
    QVERIFY(parser.isInsideMessage());
    QVERIFY(parser.isHeadComplete());
    parser.next({});
    QVERIFY(!parser.isInsideMessage());
    QVERIFY(!parser.finish());
    parser.next("G");
    QVERIFY(!parser.isHeadComplete());
    QCOMPARE(parser.finish()->code, "truncated-head"_ba);
    QCOMPARE(parser.next("ET").event, RequestParser::Event::Failed);
}

void TestRequestParser::keepsTheConnection_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("expected");
    QTest::newRow("1.1") << "HTTP/1.1"_ba
                         << ""_ba << true;
    QTest::newRow("1.1 close") << "HTTP/1.1"_ba
                               << "Connection: close\r\n"_ba << false;
    QTest::newRow("1.1 close in a list") << "HTTP/1.1"_ba
                                         << "Connection: x, CLOSE ,y\r\n"_ba << false;
    QTest::newRow("1.1 close in a second field") << "HTTP/1.1"_ba
                                                 << "Connection: x\r\nConnection: close\r\n"_ba << false;
    QTest::newRow("1.1 keep-alive and close") << "HTTP/1.1"_ba
                                              << "Connection: keep-alive, close\r\n"_ba << false;
    QTest::newRow("1.1 closed") << "HTTP/1.1"_ba
                                << "Connection: closed\r\n"_ba << true;
    QTest::newRow("1.0") << "HTTP/1.0"_ba
                         << ""_ba << false;
    QTest::newRow("1.0 keep-alive") << "HTTP/1.0"_ba
                                    << "Connection: Keep-Alive\r\n"_ba << true;
    QTest::newRow("1.0 keep-alive and close") << "HTTP/1.0"_ba
                                              << "Connection: keep-alive, close\r\n"_ba << false;
    QTest::newRow("1.7") << "HTTP/1.7"_ba
                         << ""_ba << true;
}

void TestRequestParser::keepsTheConnection()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, fields);
    RequestParser parser;
    const QByteArray head = "GET / " + version + "\r\nHost: a\r\n" + fields + "\r\n";
    QCOMPARE(parser.next(head).event, RequestParser::Event::HeadComplete);
    QTEST(parser.head().keepAlive, "expected");
}

void TestRequestParser::expectsContinue_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("expected");
    const QByteArray expect = "Expect: 100-Continue\r\n"_ba;
    QTest::newRow("with length") << "HTTP/1.1"_ba << expect + "Content-Length: 1\r\n" << true;
    QTest::newRow("with chunks") << "HTTP/1.1"_ba << expect + "Transfer-Encoding: chunked\r\n" << true;
    QTest::newRow("without a body") << "HTTP/1.1"_ba << expect << false;
    QTest::newRow("with an empty body") << "HTTP/1.1"_ba << expect + "Content-Length: 0\r\n" << false;
    QTest::newRow("in http 1.0") << "HTTP/1.0"_ba << expect + "Content-Length: 1\r\n" << false;
    QTest::newRow("something else") << "HTTP/1.1"_ba
                                    << "Expect: x\r\nContent-Length: 1\r\n"_ba << false;
    QTest::newRow("nothing") << "HTTP/1.1"_ba
                             << "Content-Length: 1\r\n"_ba << false;
}

void TestRequestParser::expectsContinue()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, fields);
    RequestParser parser;
    const QByteArray head = "POST / " + version + "\r\nHost: a\r\n" + fields + "\r\n";
    QCOMPARE(parser.next(head).event, RequestParser::Event::HeadComplete);
    QTEST(parser.head().expectsContinue, "expected");
}

void TestRequestParser::refusesWhatExceedsTheLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("offset");
    const QByteArray line = "GET /" + QByteArray(86, 'a') + " HTTP/1.1\r\n"; // 102 bytes
    QTest::newRow("request line") << line << "request-line-too-long"_ba << 414 << qint64(100);
    QTest::newRow("request line after an empty one")
        << "\r\n" + line << "request-line-too-long"_ba << 414 << qint64(102);
    QTest::newRow("endless method") << QByteArray(5000, 'A') << "request-line-too-long"_ba << 414
                                    << qint64(100);
    QTest::newRow("endless value") << get + "X: " + QByteArray(5000, 'a') << "head-too-large"_ba << 431
                                   << qint64(400);
    QTest::newRow("endless name") << get + QByteArray(5000, 'a') << "head-too-large"_ba << 431 << qint64(400);
    QTest::newRow("endless folding") << get + "X: a" + "\r\n b"_ba.repeated(200) << "head-too-large"_ba << 431
                                     << qint64(400);
    QTest::newRow("fields") << get + "X:\r\n"_ba.repeated(5) << "too-many-fields"_ba << 431
                            << qint64(get.size() + 16);
    QTest::newRow("announced body") << get + "Content-Length: 1001\r\n\r\n"
                                    << "body-too-large"_ba << 413 << qint64(get.size() + 16);
    const qint64 at = chunkedPost.size();
    QTest::newRow("chunk") << chunkedPost + "3e9\r\n"
                           << "body-too-large"_ba << 413 << at;
    QTest::newRow("chunk extension") << chunkedPost + "1;" + QByteArray(5000, 'a') << "chunk-line-too-long"_ba
                                     << 400 << at + 50;
    QTest::newRow("zeros before chunk size")
        << chunkedPost + QByteArray(5000, '0') << "chunk-line-too-long"_ba << 400 << at + 50;
    QTest::newRow("trailers") << chunkedPost + "0\r\nX: " + QByteArray(5000, 'a') << "head-too-large"_ba
                              << 431 << at + 403;
    QTest::newRow("trailer fields") << chunkedPost + "0\r\n" + "X:\r\n"_ba.repeated(6) << "too-many-fields"_ba
                                    << 431 << at + 23;
}

void TestRequestParser::refusesWhatExceedsTheLimits()
{
    QFETCH(QByteArray, bytes);
    const Limits limits{100, 400, 5, 50, 1000};
    const Reading reading = readInPieces(bytes, {}, limits);
    QTEST(reading.error().code, "code");
    QTEST(reading.error().status, "status");
    QTEST(reading.error().offset, "offset");
    QCOMPARE(checkParserPromises(bytes, 500, limits), QByteArray());
}

void TestRequestParser::acceptsWhatMeetsTheLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("request line") << "GET /" + QByteArray(84, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    QTest::newRow("head") << get + "X: " + QByteArray(400 - get.size() - 7, 'a') + "\r\n\r\n";
    QTest::newRow("fields") << get + "X:\r\n"_ba.repeated(4) + "\r\n";
    QTest::newRow("announced body") << get + "Content-Length: 1000\r\n\r\n" + QByteArray(1000, 'a');
    QTest::newRow("chunk") << chunkedPost + "3e8\r\n" + QByteArray(1000, 'a') + "\r\n0\r\n\r\n";
    QTest::newRow("chunk extension") << chunkedPost + "1;" + QByteArray(46, 'a') + "\r\nx\r\n0\r\n\r\n";
    QTest::newRow("trailers") << chunkedPost + "0\r\nX: " + QByteArray(393, 'a') + "\r\n\r\n";
    QTest::newRow("trailer fields") << chunkedPost + "0\r\n" + "X:\r\n"_ba.repeated(5) + "\r\n";
}

void TestRequestParser::acceptsWhatMeetsTheLimits()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = readInPieces(bytes, {}, {100, 400, 5, 50, 1000});
    QCOMPARE(reading.error().code, QByteArray());
    QCOMPARE(reading.completeCount(), 1);
}

void TestRequestParser::countsTheBodyLimitOverAllChunks()
{
    const QByteArray wire = "4\r\naaaa\r\n"_ba.repeated(3);
    Limits limits;
    limits.body = 11;
    const Reading reading = readInPieces(chunkedPost + wire, {}, limits);
    QCOMPARE(reading.error().code, "body-too-large"_ba);
    QCOMPARE(reading.error().status, 413);
    QCOMPARE(reading.messages.front().content, "aaaaaaaa"_ba);
}

void TestRequestParser::readsWhatItCanOfABrokenHead()
{
    RequestParser parser;
    const RequestParser::Step step = parser.next("PUT /a HTTP/1.1\r\nHost: a\r\nX-A: 1\r\nbroken line\r\n");
    QCOMPARE(step.event, RequestParser::Event::Failed);
    QCOMPARE(parser.head().method, "PUT"_ba);
    QCOMPARE(parser.head().target, "/a"_ba);
    QCOMPARE(parser.head().version, "HTTP/1.1"_ba);
    QCOMPARE(parser.head().headers.size(), 2);
    QCOMPARE(parser.head().raw.size(), step.consumed);
    QVERIFY(!parser.isHeadComplete());
}

void TestRequestParser::saysExactlyWhatIsAmbiguous()
{
    const Reading reading = readInPieces(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", {});
    QCOMPARE(reading.error().message,
             u"Content-Length and Transfer-Encoding are both present (RFC 9112 6.3): the end of the body is "
             "ambiguous."_s);
}

void TestRequestParser::passesOnALargeBodyWithoutCopyingIt()
{
    const QByteArray piece(1 << 20, 'x');
    RequestParser parser;
    QCOMPARE(parser.next(get + "Content-Length: 1073741824\r\n\r\n").event,
             RequestParser::Event::HeadComplete);
    for (int i = 0; i < 1024; ++i) {
        const RequestParser::Step step = parser.next(piece);
        QCOMPARE(step.consumed, piece.size());
        QCOMPARE(static_cast<const void*>(step.data.data()), static_cast<const void*>(piece.constData()));
    }
    QCOMPARE(parser.next({}).event, RequestParser::Event::MessageComplete);
    QCOMPARE(parser.bodySize(), qint64(1) << 30);
}

} // namespace hookbench::http

QTEST_GUILESS_MAIN(hookbench::http::TestRequestParser)
#include "tst_request_parser.moc"
