// SPDX-License-Identifier: GPL-3.0-or-later
// Which exchanges a filter lets pass, and what it reads to find out.
#include "app/filter/field_value.h"
#include "app/filter/filter.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::filter;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 nowUs = 1'700'000'000'000'000;

const QByteArray order =
    R"({"id": 12345678901234567890123, "type": "order.created", "live": true, "note": null,
 "data": {"amount": 100.50, "total": "199.00", "e\u0078tra": 1e2, "tags": ["new", "Z\u00fcrich"],
 "items": [{"id": 1, "sku": "a\/b"}, {"id": 3, "sku": "c"}]}})";

Exchange webhook()
{
    Exchange exchange = tests::exampleExchange(7);
    exchange.summary.id = ExchangeId{7};
    exchange.summary.target = "/orders/7?page=2&user.name=A%20b&page=3&empty";
    exchange.summary.atUs = nowUs - 60'000'000;
    exchange.summary.peer = "10.1.2.3:40007";
    exchange.summary.status = 503;
    exchange.summary.timing = {210, 300, 251'000};
    exchange.summary.bodySize = order.size();
    exchange.requestHead =
        "POST /orders/7?page=2&user.name=A%20b&page=3&empty HTTP/1.1\r\n"
        "Host: example.com:8080\r\nX-GitHub-Event: push\r\nx-two: one\r\nX-Two: 2\r\n"
        "Content-Length: 300\r\nCookie: sid=abc; theme=\"dark\"\r\nCookie: sid=other\r\n\r\n";
    exchange.requestBody.inlined = order;
    exchange.requestBody.wireSize = order.size();
    exchange.responseHead = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 120\r\n\r\n";
    setResponse(exchange, exchange.responseHead, R"({"ok": false, "reason": "Busy"})");
    return exchange;
}

Filter compiled(const QString& text)
{
    tests::ManualClock clock;
    clock.setWall(nowUs);
    const Parsed<Filter> filter = Filter::compile(text, clock);
    if (!filter)
        qFatal("%s: %s", qPrintable(text), qPrintable(filter.error().message));
    return *filter;
}

bool passes(const QString& text, const Exchange& exchange)
{
    ExchangeSource source(exchange);
    const Result<bool> result = compiled(text).matches(source);
    return result && *result;
}

/// Counts what is read of an exchange.
class WatchedSource final : public Source
{
public:
    explicit WatchedSource(const Exchange& exchange)
        : m_exchange(exchange)
    {
    }
    const ExchangeSummary& summary() override { return note(Part::Summary), m_exchange.summary; }
    const Exchange& facts() override { return note(Part::Facts), m_exchange; }
    const Annotation& annotation() override { return note(Part::Annotation), m_annotation; }
    QByteArrayView requestHead() override { return note(Part::RequestHead), m_exchange.requestHead; }
    QByteArrayView responseHead() override { return note(Part::ResponseHead), m_exchange.responseHead; }
    void readBody(Side side, const PieceTaker& take) override
    {
        const bool isRequest = side == Side::Request;
        note(isRequest ? Part::RequestBody : Part::ResponseBody);
        const QByteArray& body = (isRequest ? m_exchange.requestBody : m_exchange.responseBody).inlined;
        for (qsizetype at = 0; at < body.size(); at += pieceSize) {
            if (!take(QByteArrayView(body).sliced(at, std::min(pieceSize, body.size() - at))))
                return;
            piecesRead += 1;
        }
    }
    void breakDown() { setFailure({ErrorKind::Damaged, u"broken"_s, {}}); }

    Parts read;
    qsizetype pieceSize = 7;
    qsizetype piecesRead = 0;

private:
    const Annotation m_annotation;
    void note(Part part) { read |= part; }
    const Exchange& m_exchange;
};

} // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chooses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("wanted");
        const auto yes = [](const QString& text) {
            QTest::newRow(qPrintable(text)) << text << true;
        };
        const auto no = [](const QString& text) {
            QTest::newRow(qPrintable(text)) << text << false;
        };
        yes(u""_s);
        yes(u"method == POST"_s);
        no(u"method == post"_s);
        yes(u"method in {GET, POST}"_s);
        no(u"method not in {GET, POST}"_s);
        yes(u"path == /orders/7"_s);
        yes(u"path startswith /orders and target endswith empty"_s);
        yes(u"path ~ ^/orders/\\d+$"_s);
        no(u"path matches r\"^/orders$\""_s);
        yes(u"query.page == 2 and query.page == 3"_s);
        no(u"query.page != 2"_s); // one of them is
        yes(u"query.page != 4"_s);
        yes(u"query.none != 4"_s);
        no(u"query.none"_s);
        yes(u"query.empty"_s);
        yes(u"query[\"user.name\"] == \"A b\""_s);
        yes(u"query contains user.name=A%20b"_s);
        yes(u"status == 503"_s);
        yes(u"status in {500..599}"_s);
        no(u"status in {400..499, 504}"_s);
        yes(u"status > 502.5 and status < 503.5 and status != 502.5"_s);
        no(u"status == 503.5"_s);
        yes(u"status == 5.03e2"_s);
        yes(u"id == 7"_s);
        yes(u"id < 99999999999999999999999"_s);
        no(u"id > 99999999999999999999999"_s);
        yes(u"id > -99999999999999999999999"_s);
        yes(u"size > 200 and size < 1kB and size <= 0.5MiB"_s);
        yes(u"duration > 250ms"_s);
        no(u"duration > 251ms"_s);
        yes(u"duration >= 251ms"_s);
        yes(u"duration == 0.251s"_s);
        yes(u"at > -5m"_s);
        no(u"at > -1m"_s);
        yes(u"at >= -1m"_s);
        no(u"at > -30s"_s);
        yes(u"at > -1h30m and at < -0s"_s);
        yes(u"at == 2023-11-14T22:12Z"_s);
        yes(u"at in {2023-11-14T22:12:20Z..2023-11-14T22:12:20Z}"_s);
        no(u"at == 2023-11-14T22:13Z"_s);
        yes(u"at > 2023-11-14T23:12+01:00"_s);
        yes(u"at <= 2023-11-14T22:12Z"_s);
        no(u"at < 2023-11-14T22:12Z"_s);
        yes(u"peer == 10.0.0.0/8"_s);
        yes(u"peer == 10.1.2.3 and peer == 10.1.2.3:40007"_s);
        no(u"peer == 10.1.2.3:40008"_s);
        yes(u"peer in {192.168.0.0/16, 10.1.2.0..10.1.2.9}"_s);
        no(u"peer == fe80::/10"_s);
        yes(u"peer == ::ffff:10.1.2.3"_s);
        yes(u"peer startswith 10."_s);
        yes(u"origin == captured"_s);
        yes(u"origin != sent"_s);
        no(u"error"_s);
        yes(u"not error"_s);
        yes(u"error != bad-chunk-size"_s);
        no(u"parent"_s);
        yes(u"connection == 1 and sequence == 8"_s);
        yes(u"version == HTTP/1.1"_s);
        yes(u"host == example.com and host == example.com:8080"_s);
        yes(u"header[x-github-event] == \"push\""_s);
        yes(u"header.X-TWO == one and header.x-two == 2"_s);
        no(u"header.x-two != one"_s);
        yes(u"header.x-two != three"_s);
        no(u"header[push]"_s); // a value is no name
        yes(u"header contains 2"_s);
        yes(u"header.content-length > 99"_s);    // as numbers
        no(u"header.content-length > \"99\""_s); // as texts
        yes(u"header.content-length in {100..300}"_s);
        yes(u"cookie.sid == abc and cookie.sid == other and cookie.theme == dark"_s);
        no(u"cookie.SID"_s);
        no(u"form.page"_s);
        yes(u"response.header.retry-after == 120"_s);
        yes(u"response.size < 100"_s);
        yes(u"response.body.reason == Busy"_s);
        yes(u"response.body.ok == false"_s);
        yes(u"response.body endswith '}'"_s);
        yes(u"body"_s);
        yes(u"body contains order.created"_s);
        no(u"body contains Order.created"_s);
        yes(u"body startswith \"{\\\"id\""_s);
        yes(u"body matches r'\"amount\":\\s*100'"_s);
        yes(u"body.type == order.created and body.type startswith order"_s);
        no(u"body.type == order"_s);
        yes(u"body.data.amount >= 100"_s);
        yes(u"body.data.amount == 100.5 and body.data.amount == 1005e-1"_s);
        no(u"body.data.amount == \"100.50\""_s); // a number is no text
        yes(u"body.data.amount startswith 100.5"_s);
        yes(u"body.data.total > 198.99"_s);
        yes(u"body.data.total == 199.00"_s);
        yes(u"body.data.extra == 100"_s); // its name is written with an escape
        yes(u"body.data.tags[1] == Zürich"_s);
        yes(u"body.data.tags[*] == new"_s);
        no(u"body.data.tags[*] != new"_s);
        yes(u"body.data.tags contains \"\\\"new\\\"\""_s);
        yes(u"body.data.items[*].id == 3"_s);
        no(u"body.data.items[0].id == 3"_s);
        yes(u"body.data.items[-1].id == 3 and body.data.items[-2].id == 1 and body.data.tags[-1] == Zürich"_s);
        no(u"body.data.items[-3] or body.data.items[2] or body.data.tags[-3] or body[-1]"_s);
        yes(u"body[\"$..items[?@.id==3].sku\"] == c"_s);
        no(u"body[\"$..items[?@.id==3].sku\"] == a/b"_s);
        yes(u"body[\"$..id\"] == 1 and body[\"$..id\"] > 12345678901234567890122"_s);
        yes(u"body[\"$.data.tags[-1:]\"] == Zürich and body[\"$.data.tags[?length(@) > 5]\"]"_s);
        no(u"body[\"$..nothing\"] or body[\"$.data.items[?@.id > 3]\"]"_s);
        yes(u"body[\"$..live\"] == true and response.body[\"$.ok\"] == false"_s);
        yes(u"body.data.items[*].sku == a/b"_s); // written with an escape
        yes(u"body.data.items.*.id in {2..5}"_s);
        yes(u"body.id == 12345678901234567890123"_s);
        no(u"body.id == 12345678901234567890124"_s);
        yes(u"body.id > 12345678901234567890122.9"_s);
        yes(u"body.live == true"_s);
        no(u"body.live == \"true\""_s);
        yes(u"body.note == null and body.note"_s);
        no(u"body.data.none"_s);
        no(u"body.type.none"_s);
        yes(u"ORDER.created"_s);
        yes(u"github-event BUSY 503"_s);
        no(u"nowhere"_s);
        no(u"zÜrich"_s);
        yes(u"retry-after"_s);
        yes(u"nowhere or (busy and not (nowhere or method == GET))"_s);
    }

    void chooses()
    {
        QFETCH(QString, text);
        QFETCH(bool, wanted);
        QCOMPARE(passes(text, webhook()), wanted);
    }

    void readsDatesInTheLocalZone()
    {
        QVERIFY(qputenv("TZ", "Asia/Tokyo"));
        Exchange exchange = webhook();
        exchange.summary.atUs = 1'761'922'800'000'000; // 2025-11-01 00:00 in Tokyo
        QVERIFY(passes(u"at == \"2025-11-01\""_s, exchange));
        QVERIFY(passes(u"at >= \"2025-11-01\" and at <= \"2025-11-01\""_s, exchange));
        QVERIFY(!passes(u"at > \"2025-11-01\""_s, exchange));
        QVERIFY(passes(u"at == \"2025-11-01 00:00\""_s, exchange));
        QVERIFY(!passes(u"at == \"2025-11-01 00:00Z\""_s, exchange));
        exchange.summary.atUs -= 1;
        QVERIFY(!passes(u"at == \"2025-11-01\""_s, exchange));
        QVERIFY(passes(u"at < \"2025-11-01\""_s, exchange));
        exchange.summary.atUs = nowUs; // 2023-11-15 07:13:20 in Tokyo
        QVERIFY(passes(u"at == 07:13:20"_s, exchange));
        QVERIFY(!passes(u"at > 07:14"_s, exchange));
        qunsetenv("TZ");
    }

    void readsForms()
    {
        Exchange exchange = webhook();
        exchange.requestHead = "POST / HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n";
        exchange.requestBody.inlined = "name=J%C3%BCrgen+K&n=5";
        QVERIFY(passes(u"form.name == \"Jürgen K\" and form.n > 4 and form"_s, exchange));
        QVERIFY(!passes(u"form.other"_s, exchange));
    }

    void joinsChunks()
    {
        Exchange exchange = webhook();
        exchange.requestHead = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        exchange.requestFraming = http::BodyFraming::Chunked;
        exchange.requestBody.inlined = "8\r\n{\"a\":\"12\r\n5\r\n345\"}\r\n0\r\nX-Trailer: yes\r\n\r\n";
        QVERIFY(passes(u"body contains 12345 and body.a == 12345 and 2345"_s, exchange));
        QVERIFY(passes(u"body == '{\"a\":\"12345\"}'"_s, exchange));
        QVERIFY(!passes(u"body contains \"\\r\\n\""_s, exchange));
        exchange.requestBody.inlined = "8\r\n{\"a\":\"12\r\nzz"; // broken
        QVERIFY(passes(u"body contains 12"_s, exchange));
    }

    void undoesContentCodings()
    {
        Exchange exchange = webhook();
        exchange.requestHead = "POST / HTTP/1.1\r\nContent-Encoding: gzip\r\n\r\n";
        exchange.requestBody.inlined =
            QByteArray::fromHex("1f8b0800000000000203ab564a54b23234323631ad0500bc57ca580b000000");
        QVERIFY(passes(u"body.a == 12345 and body contains 2345 and body == '{\"a\":12345}'"_s, exchange));
        exchange.requestBody.inlined.chop(6); // what came of it is looked at
        QVERIFY(passes(u"body contains 1234"_s, exchange));
        exchange.requestBody.inlined = "plain all the same";
        QVERIFY(passes(u"body contains plain"_s, exchange));
    }

    void understandsHostileExchanges()
    {
        const Exchange exchange = tests::brokenExchange();
        QVERIFY(passes(u"error == bad-chunk-size and error"_s, exchange));
        QVERIFY(passes(u"body contains \"\\x00\\x01\\x02\""_s, exchange));
        QVERIFY(passes(u"target contains \"\\xfe\\xff\" and peer == ::1"_s, exchange));
        QVERIFY(!passes(u"body.a or header.a == 1 or cookie.a"_s, exchange));
    }

    void readsJsonBehindAByteOrderMark()
    {
        Exchange exchange = webhook();
        exchange.requestBody.inlined = "\xEF\xBB\xBF {\"a\": {\"b\": [1, 2]}}";
        QVERIFY(passes(u"body.a.b[-1] == 2 and body.a contains '\"b\": [1, 2]}'"_s, exchange));
    }

    void deepNestingCostsNoMemory()
    {
        Exchange exchange = webhook();
        exchange.requestBody.inlined = "{\"a\":" + QByteArray(20'000'000, '[');
        exchange.summary.bodySize = exchange.requestBody.inlined.size();
        QVERIFY(!passes(u"body.a[0].b == 1 or body.b == 1"_s, exchange));
        exchange.requestBody.inlined = QByteArray(50'000, '[') + "7" + QByteArray(50'000, ']');
        QVERIFY(passes(u"body[0][-1][*][0] and not body[0][0][1]"_s, exchange));
    }

    void findsWhatPiecesDivide()
    {
        const Exchange exchange = webhook();
        for (qsizetype size = 1; size < 40; ++size) {
            WatchedSource source(exchange);
            source.pieceSize = size;
            QVERIFY(*compiled(u"body contains order.created"_s).matches(source));
            QVERIFY(!*compiled(u"body contains order.createt"_s).matches(source));
            QVERIFY(*compiled(u"body.data.items[*].id == 3"_s).matches(source));
        }
    }

    void readsNoMoreThanItNeeds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Parts>("read");
        const Parts summary = Part::Summary;
        QTest::newRow("cheap ones first") << u"body contains x and header.a and method == GET"_s << summary;
        QTest::newRow("one is enough") << u"busy or method == POST"_s << summary;
        QTest::newRow("head before body") << u"body contains x and header.none"_s << Parts(Part::RequestHead);
        QTest::newRow("body at last") << u"body contains 12345 and method == POST"_s
                                      << (summary | Part::RequestHead | Part::RequestBody);
        QTest::newRow("presence of a body") << u"body"_s << summary;
    }

    void readsNoMoreThanItNeeds()
    {
        QFETCH(QString, text);
        QFETCH(Parts, read);
        const Exchange exchange = webhook();
        WatchedSource source(exchange);
        const Filter filter = compiled(text);
        QVERIFY(filter.matches(source));
        QCOMPARE(source.read, read);
        QCOMPARE(source.read & ~filter.needs(), Parts());
    }

    void stopsReadingWhenItIsFound()
    {
        const Exchange exchange = webhook();
        WatchedSource source(exchange);
        QVERIFY(*compiled(u"body contains 12345"_s).matches(source));
        QVERIFY(source.piecesRead < 4);
    }

    void givesTheFirstValueOfAField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("number") << u"duration"_s << u"251000"_s;
        QTest::newRow("text") << u"path"_s << u"/orders/7"_s;
        QTest::newRow("header") << u"header[X-Two]"_s << u"one"_s;
        QTest::newRow("json string") << u"body.data.items[-1].sku"_s << u"c"_s;
        QTest::newRow("json number") << u"body.data.amount"_s << u"100.50"_s;
        QTest::newRow("json tree") << u"body.data.items[0]"_s << u"{\"id\": 1, \"sku\": \"a\\/b\"}"_s;
        QTest::newRow("none") << u"body.data.none"_s << u"-"_s;
        QTest::newRow("no number") << u"parent"_s << u"-"_s;
    }

    void givesTheFirstValueOfAField()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        const auto reader = FieldValue::compile(field);
        QVERIFY(reader);
        const Exchange exchange = webhook();
        ExchangeSource source(exchange);
        const auto found = reader->of(source);
        QVERIFY(found);
        QCOMPARE(QString::fromUtf8(found->value_or("-")), value);
    }

    void takesOnlyFieldsForFields()
    {
        for (const QString& text :
             {u""_s, u"word"_s, u"status == 5"_s, u"not status"_s, u"status and path"_s})
            QVERIFY2(!FieldValue::compile(text), qPrintable(text));
    }

    void tellsWhatCannotBeRead()
    {
        const Exchange exchange = webhook();
        WatchedSource source(exchange);
        source.breakDown();
        const Result<bool> result = compiled(u"busy"_s).matches(source);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
