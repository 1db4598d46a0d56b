// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/request_writer.h"
#include "app/http/response_parser.h"

#include <QTest>

using namespace hookbench::http;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a parser makes of bytes that come in portions of `portion`.
struct Reading
{
    QByteArray head;
    QByteArray wire;
    QByteArray content;
    QByteArray error;
    int interims = 0;
    bool complete = false;
    bool keepsAlive = false;
    QByteArray rest;
};

Reading read(const QByteArray& bytes, const QByteArray& method, qsizetype portion, bool closes)
{
    ResponseParser parser(method);
    Reading reading;
    bool over = false;
    for (qsizetype at = 0; at < bytes.size() && !over; at += portion) {
        QByteArrayView input = QByteArrayView(bytes).sliced(at, std::min(portion, bytes.size() - at));
        for (bool more = true; more && !over;) {
            const ResponseParser::Step step = parser.next(input);
            const QByteArrayView taken = input.first(step.consumed);
            input = input.sliced(step.consumed);
            using Event = ResponseParser::Event;
            more = step.event != Event::NeedMore;
            over = step.event == Event::Failed || step.event == Event::MessageComplete;
            reading.complete = step.event == Event::MessageComplete;
            reading.interims += step.event == Event::InterimHead ? 1 : 0;
            if (step.event == Event::Body) {
                reading.wire += taken;
                reading.content += step.data;
            }
        }
        if (over)
            reading.rest = input.toByteArray() + bytes.mid(at + portion);
    }
    if (!over && closes)
        reading.complete = parser.finish();
    reading.head = parser.head().raw;
    reading.error = parser.error().code;
    reading.keepsAlive = parser.keepsAlive();
    return reading;
}

} // namespace

class TestResponseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameHoweverItIsCut_data();
    void readsTheSameHoweverItIsCut();
    void knowsWhenAConnectionCanBeKept_data();
    void knowsWhenAConnectionCanBeKept();
    void makesHttp2OfAHead();
};

void TestResponseParser::readsTheSameHoweverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<bool>("complete");
    const QByteArray start = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("length") << start + "Content-Length: 3\r\n\r\nabc"
                            << "abc"_ba
                            << ""_ba << true;
    QTest::newRow("same length twice") << start + "Content-Length: 3, 3\r\n\r\nabc"
                                       << "abc"_ba
                                       << ""_ba << true;
    QTest::newRow("chunks")
        << start + "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x\r\nc\r\n0\r\nT: 1\r\n\r\n"
        << "abc"_ba
        << ""_ba << true;
    QTest::newRow("until close") << start + "\r\nabc"
                                 << "abc"_ba
                                 << ""_ba << true;
    QTest::newRow("interim") << "HTTP/1.1 100 Go\r\n\r\n" + start + "Content-Length: 1\r\n\r\na"
                             << "a"_ba
                             << ""_ba << true;
    QTest::newRow("cut off") << start + "Content-Length: 5\r\n\r\nabc"
                             << "abc"_ba
                             << "response-truncated"_ba << false;
    QTest::newRow("not HTTP") << "HELO x\r\n"_ba
                              << ""_ba
                              << "not-http"_ba << false;
    QTest::newRow("bad status") << "HTTP/1.1 2x0 OK\r\n\r\n"_ba
                                << ""_ba
                                << "bad-status-line"_ba << false;
    QTest::newRow("bad length") << start + "Content-Length: -1\r\n\r\n"
                                << ""_ba
                                << "bad-content-length"_ba << false;
}

void TestResponseParser::readsTheSameHoweverItIsCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, error);
    QFETCH(bool, complete);
    for (qsizetype portion = 1; portion <= bytes.size(); ++portion) {
        const Reading reading = read(bytes, "GET", portion, true);
        QCOMPARE(reading.content, content);
        QCOMPARE(reading.error, error);
        QCOMPARE(reading.complete, complete);
        if (complete)
            QVERIFY(bytes.endsWith(reading.head + reading.wire));
    }
}

void TestResponseParser::knowsWhenAConnectionCanBeKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("kept");
    const QByteArray rest = "Content-Length: 0\r\n\r\n";
    QTest::newRow("1.1") << "HTTP/1.1 200 OK\r\n" + rest << true;
    QTest::newRow("1.0") << "HTTP/1.0 200 OK\r\n" + rest << false;
    QTest::newRow("1.0 kept") << "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n" + rest << true;
    QTest::newRow("closed") << "HTTP/1.1 200 OK\r\nConnection: x, close\r\n" + rest << false;
    QTest::newRow("switched") << "HTTP/1.1 101 Other\r\n\r\n"_ba << false;
}

void TestResponseParser::knowsWhenAConnectionCanBeKept()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, kept);
    QCOMPARE(read(bytes + "next", "GET", 1000, false).keepsAlive, kept);
    QCOMPARE(read(bytes + "next", "GET", 1000, false).rest, "next"_ba);
}

void TestResponseParser::makesHttp2OfAHead()
{
    const HeaderList fields =
        h2RequestFields("PUT /a?b HTTP/1.1\r\nX-A: 1\r\nHost: h:1\r\nConnection: close\r\n"
                        "TE: trailers\r\nTransfer-Encoding: chunked\r\n\r\n",
                        "https");
    QCOMPARE(fields.bytes(), ":method: PUT\r\n:scheme: https\r\n:authority: h:1\r\n:path: /a?b\r\nx-a: 1\r\n"
                             "te: trailers\r\n"_ba);
}

QTEST_GUILESS_MAIN(TestResponseParser)
#include "tst_response_parser.moc"
