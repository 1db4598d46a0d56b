// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/response_writer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::http {

class TestResponseWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesHeads_data();
    void writesHeads();
    void knowsWhichStatusesHaveContent_data();
    void knowsWhichStatusesHaveContent();
    void knowsReasonPhrases_data();
    void knowsReasonPhrases();
    void writesDates_data();
    void writesDates();
};

namespace {

HeaderList fields(std::initializer_list<std::pair<const char*, const char*>> list)
{
    HeaderList headers;
    for (const auto& [name, value] : list)
        headers.append(name, value);
    return headers;
}

const QByteArray date = "Sun, 06 Nov 1994 08:49:37 GMT"_ba;

} // namespace

void TestResponseWriter::writesHeads_data()
{
    QTest::addColumn<ResponsePlan>("plan");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const ResponsePlan& plan, const char* expected) {
        QTest::newRow(name) << plan << QByteArray(expected);
    };
    row("plain", {200, {}, 0, false, true, false, {}}, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    row("date", {200, {}, 5, false, true, false, date},
        "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 5\r\n\r\n");
    row("own fields first, in order and case",
        {201, fields({{"x-B", "1"}, {"X-a", "2"}, {"x-B", "3"}}), 2, false, true, false, {}},
        "HTTP/1.1 201 Created\r\nx-B: 1\r\nX-a: 2\r\nx-B: 3\r\nContent-Length: 2\r\n\r\n");
    row("own automatic ones are not repeated",
        {200, fields({{"content-length", "9"}, {"DATE", "today"}, {"connection", "x"}}), 2, false, false,
         false, date},
        "HTTP/1.1 200 OK\r\ncontent-length: 9\r\nDATE: today\r\nconnection: x\r\n\r\n");
    row("own Transfer-Encoding stands alone",
        {200, fields({{"Transfer-Encoding", "chunked"}}), 2, false, true, false, {}},
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("close", {400, {}, 3, false, false, false, {}},
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 3\r\nConnection: close\r\n\r\n");
    row("1.0 keeps alive aloud", {200, {}, 3, false, true, true, {}},
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\n");
    row("1.0 close", {200, {}, 3, false, false, true, {}},
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\n");
    row("to HEAD", {200, {}, 1234, true, true, false, {}}, "HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n");
    row("204", {204, {}, 0, false, true, false, {}}, "HTTP/1.1 204 No Content\r\n\r\n");
    row("304", {304, {}, 0, false, false, false, date},
        "HTTP/1.1 304 Not Modified\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nConnection: close\r\n\r\n");
    row("100", {100, {}, 0, false, true, true, date}, "HTTP/1.1 100 Continue\r\n\r\n");
    row("unknown status", {299, {}, 0, false, true, false, {}},
        "HTTP/1.1 299 Unknown\r\nContent-Length: 0\r\n\r\n");
    row("large body", {200, {}, qint64(1) << 40, false, true, false, {}},
        "HTTP/1.1 200 OK\r\nContent-Length: 1099511627776\r\n\r\n");
}

void TestResponseWriter::writesHeads()
{
    QFETCH(ResponsePlan, plan);
    QTEST(writeResponseHead(plan), "expected");
}

void TestResponseWriter::knowsWhichStatusesHaveContent_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("expected");
    QTest::newRow("100") << 100 << false;
    QTest::newRow("199") << 199 << false;
    QTest::newRow("200") << 200 << true;
    QTest::newRow("204") << 204 << false;
    QTest::newRow("205") << 205 << true;
    QTest::newRow("304") << 304 << false;
    QTest::newRow("500") << 500 << true;
}

void TestResponseWriter::knowsWhichStatusesHaveContent()
{
    QFETCH(int, status);
    QTEST(statusAllowsContent(status), "expected");
}

void TestResponseWriter::knowsReasonPhrases_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("first") << 100 << "Continue"_ba;
    QTest::newRow("413") << 413 << "Content Too Large"_ba;
    QTest::newRow("431") << 431 << "Request Header Fields Too Large"_ba;
    QTest::newRow("last") << 511 << "Network Authentication Required"_ba;
    QTest::newRow("unassigned") << 418 << "Unknown"_ba;
    QTest::newRow("below all") << 0 << "Unknown"_ba;
    QTest::newRow("above all") << 999 << "Unknown"_ba;
}

void TestResponseWriter::knowsReasonPhrases()
{
    QFETCH(int, status);
    QTEST(reasonPhrase(status), "expected");
}

void TestResponseWriter::writesDates_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the example of the RFC") << qint64(784111777) << date;
    QTest::newRow("epoch") << qint64(0) << "Thu, 01 Jan 1970 00:00:00 GMT"_ba;
    QTest::newRow("leap day") << qint64(951827696) << "Tue, 29 Feb 2000 12:34:56 GMT"_ba;
}

void TestResponseWriter::writesDates()
{
    QFETCH(qint64, seconds);
    QTEST(httpDate(seconds), "expected");
}

} // namespace hookbench::http

QTEST_GUILESS_MAIN(hookbench::http::TestResponseWriter)
#include "tst_response_writer.moc"
