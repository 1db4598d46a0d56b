// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/h2_testing.h"

#include <nghttp2/nghttp2.h>

#include <QTest>

using namespace hookbench::http;

Q_DECLARE_METATYPE(hookbench::http::H2Pairs)

/// Which requests are malformed (RFC 9113 8): each is reset alone, recorded with its reason, and the
/// connection goes on.
class TestH2Rules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsSoundRequests_data();
    void acceptsSoundRequests();
    void refusesMalformedHeads_data();
    void refusesMalformedHeads();
    void refusesMalformedTrailers_data();
    void refusesMalformedTrailers();
    void refusesTrailersThatDoNotEnd();
    void comparesContentWithItsLength_data();
    void comparesContentWithItsLength();
    void answersHeadsThatAreTooLarge_data();
    void answersHeadsThatAreTooLarge();
    void answersBodiesThatAreTooLarge_data();
    void answersBodiesThatAreTooLarge();
};

namespace {

H2Pairs without(H2Pairs fields, const QByteArray& name)
{
    std::erase_if(fields, [&name](const auto& field) { return field.first == name; });
    return fields;
}

H2Pairs changed(H2Pairs fields, const QByteArray& name, const QByteArray& value)
{
    for (auto& field : fields) {
        if (field.first == name)
            field.second = value;
    }
    return fields;
}

H2Pairs in(const H2Pairs& front, const H2Pairs& behind)
{
    H2Pairs fields = front;
    fields.insert(fields.end(), behind.begin(), behind.end());
    return fields;
}

/// Whether the connection still answers a sound request on `stream`.
bool goesOn(H2Bench& bench, H2Packer& packer, quint32 stream)
{
    bench.feed(packer.headers(stream, h2Request(), true));
    return bench.events.requests[qint32(stream)].answerTaken && !bench.events.broken;
}

} // namespace

void TestH2Rules::acceptsSoundRequests_data()
{
    QTest::addColumn<H2Pairs>("fields");
    const H2Pairs get = h2Request();
    QTest::newRow("GET") << get;
    QTest::newRow("Host instead of :authority") << in(without(get, ":authority"), {{"host", "example.test"}});
    QTest::newRow("equal Host and :authority") << h2Request("GET", "/", {{"host", "EXAMPLE.test"}});
    QTest::newRow("pseudo-header fields in another order")
        << H2Pairs{{":path", "/"}, {":authority", "a"}, {":scheme", "https"}, {":method", "PUT"}};
    QTest::newRow("custom method") << h2Request("PURGE-All!");
    QTest::newRow("OPTIONS *") << h2Request("OPTIONS", "*");
    QTest::newRow("CONNECT") << H2Pairs{{":method", "CONNECT"}, {":authority", "example.test:443"}};
    QTest::newRow("te: trailers") << h2Request("GET", "/", {{"te", "trailers"}});
    QTest::newRow("cookie in crumbs") << h2Request("GET", "/", {{"cookie", "a=1"}, {"cookie", "b=2"}});
    QTest::newRow("empty value") << h2Request("GET", "/", {{"x", ""}});
    QTest::newRow("obs-text in value") << h2Request("GET", "/", {{"x", "\xc3\xa4\xff"}});
    QTest::newRow("content-length 0") << h2Request("POST", "/", {{"content-length", "0"}});
    QTest::newRow("UTF-8 in path") << h2Request("GET", "/\xc3\xa4?q=\xff");
    QTest::newRow("other scheme without authority")
        << H2Pairs{{":method", "GET"}, {":scheme", "urn"}, {":path", "x:y"}};
    QTest::newRow("IPv6 authority") << changed(get, ":authority", "[::1]:8080");
}

void TestH2Rules::acceptsSoundRequests()
{
    QFETCH(H2Pairs, fields);
    H2Bench bench;
    H2Packer packer;
    bench.feed(h2Start() + packer.headers(1, fields, true));
    const H2SeenRequest& request = bench.events.requests[1];
    QCOMPARE(request.error.code, QByteArray());
    QVERIFY(request.answerTaken);
    QVERIFY(request.head.endsRequest);
    QCOMPARE(request.head.headers.size(), qsizetype(fields.size()));
    for (qsizetype i = 0; i < request.head.headers.size(); ++i) {
        QCOMPARE(request.head.headers.name(i).toByteArray(), fields[size_t(i)].first);
        QCOMPARE(request.head.headers.value(i).toByteArray(), fields[size_t(i)].second);
    }
}

void TestH2Rules::refusesMalformedHeads_data()
{
    QTest::addColumn<H2Pairs>("fields");
    QTest::addColumn<QByteArray>("code");
    const H2Pairs get = h2Request();
    const auto field = [](const QByteArray& name, const QByteArray& value = "1") {
        return h2Request("GET", "/", {{name, value}});
    };
    // 8.2.1
    QTest::newRow("upper case name") << field("X-a") << QByteArray("upper-case-field-name");
    QTest::newRow("upper case inside") << field("x-A") << QByteArray("upper-case-field-name");
    QTest::newRow("empty name") << field("") << QByteArray("empty-field-name");
    QTest::newRow("space in name") << field("x y") << QByteArray("bad-field-name");
    QTest::newRow("colon in name") << field("x:y") << QByteArray("bad-field-name");
    QTest::newRow("NUL in name") << field(QByteArray("x\0y", 3)) << QByteArray("bad-field-name");
    QTest::newRow("CR LF in name") << field("x\r\ny") << QByteArray("bad-field-name");
    QTest::newRow("DEL in name") << field("x\x7f") << QByteArray("bad-field-name");
    QTest::newRow("obs-text in name") << field("x\xe4") << QByteArray("bad-field-name");
    QTest::newRow("NUL in value") << field("x", QByteArray("a\0b", 3)) << QByteArray("control-byte-in-value");
    QTest::newRow("LF in value") << field("x", "a\nb") << QByteArray("control-byte-in-value");
    QTest::newRow("CR in value") << field("x", "a\rb") << QByteArray("control-byte-in-value");
    QTest::newRow("smuggled field in value")
        << field("x", "a\r\nhost: b") << QByteArray("control-byte-in-value");
    QTest::newRow("control byte in value") << field("x", "a\x01") << QByteArray("control-byte-in-value");
    QTest::newRow("space before value") << field("x", " a") << QByteArray("space-around-value");
    QTest::newRow("space behind value") << field("x", "a ") << QByteArray("space-around-value");
    QTest::newRow("tab before value") << field("x", "\ta") << QByteArray("space-around-value");
    QTest::newRow("only a space") << field("x", " ") << QByteArray("space-around-value");
    // 8.2.2
    QTest::newRow("connection") << field("connection", "close") << QByteArray("connection-specific-field");
    QTest::newRow("keep-alive") << field("keep-alive") << QByteArray("connection-specific-field");
    QTest::newRow("proxy-connection") << field("proxy-connection") << QByteArray("connection-specific-field");
    QTest::newRow("transfer-encoding")
        << field("transfer-encoding", "chunked") << QByteArray("connection-specific-field");
    QTest::newRow("upgrade") << field("upgrade", "h2c") << QByteArray("connection-specific-field");
    QTest::newRow("te: gzip") << field("te", "gzip") << QByteArray("bad-te");
    QTest::newRow("te: trailers, gzip") << field("te", "trailers, gzip") << QByteArray("bad-te");
    // 8.3
    QTest::newRow("late pseudo-header field")
        << H2Pairs{{":method", "GET"}, {":scheme", "http"}, {"x", "1"}, {":authority", "a"}, {":path", "/"}}
        << QByteArray("late-pseudo-field");
    QTest::newRow("unknown pseudo-header field")
        << in({{":x", "1"}}, get) << QByteArray("unknown-pseudo-field");
    QTest::newRow(":status") << in({{":status", "200"}}, get) << QByteArray("unknown-pseudo-field");
    QTest::newRow(":protocol") << in({{":protocol", "websocket"}}, get) << QByteArray("unknown-pseudo-field");
    QTest::newRow("upper case pseudo-header field")
        << in({{":Method", "GET"}}, get) << QByteArray("unknown-pseudo-field");
    for (const char* name : {":method", ":scheme", ":path", ":authority"}) {
        const QByteArray label = QByteArray("repeated ") + name;
        QTest::newRow(label.constData()) << in({{name, "/"}}, get) << QByteArray("repeated-pseudo-field");
    }
    // 8.3.1
    for (const char* name : {":method", ":scheme", ":path"}) {
        const QByteArray label = QByteArray("missing ") + name;
        QTest::newRow(label.constData()) << without(get, name) << QByteArray("missing-pseudo-field");
    }
    QTest::newRow("no field at all") << H2Pairs() << QByteArray("missing-pseudo-field");
    QTest::newRow("neither :authority nor host") << without(get, ":authority") << QByteArray("no-host");
    QTest::newRow("empty :authority") << changed(get, ":authority", "") << QByteArray("bad-host");
    QTest::newRow("userinfo in :authority")
        << changed(get, ":authority", "u:p@example.test") << QByteArray("bad-host");
    QTest::newRow("path in :authority") << changed(get, ":authority", "a/b") << QByteArray("bad-host");
    QTest::newRow("space in :authority") << changed(get, ":authority", "a b") << QByteArray("bad-host");
    QTest::newRow("bad port") << changed(get, ":authority", "a:b") << QByteArray("bad-host");
    QTest::newRow("other Host") << field("host", "other.test") << QByteArray("host-mismatch");
    QTest::newRow("bad Host") << field("host", "a b") << QByteArray("bad-host");
    QTest::newRow("two Hosts") << h2Request("GET", "/", {{"host", "example.test"}, {"host", "example.test"}})
                               << QByteArray("duplicate-host");
    QTest::newRow("empty :path") << h2Request("GET", "") << QByteArray("empty-path");
    QTest::newRow("relative :path") << h2Request("GET", "a") << QByteArray("bad-target");
    QTest::newRow("absolute :path") << h2Request("GET", "http://a/") << QByteArray("bad-target");
    QTest::newRow("asterisk without OPTIONS") << h2Request("GET", "*") << QByteArray("bad-target");
    QTest::newRow("fragment in :path") << h2Request("GET", "/a#b") << QByteArray("bad-target");
    QTest::newRow("space in :path") << h2Request("GET", "/a b") << QByteArray("bad-target");
    QTest::newRow("line break in :path")
        << h2Request("GET", "/ HTTP/1.1\r\nhost: b") << QByteArray("control-byte-in-value");
    QTest::newRow("empty :method") << h2Request("") << QByteArray("bad-method");
    QTest::newRow("space in :method") << h2Request("GET /") << QByteArray("bad-method");
    QTest::newRow("empty :scheme") << changed(get, ":scheme", "") << QByteArray("bad-scheme");
    QTest::newRow("odd :scheme") << changed(get, ":scheme", "ht/tp") << QByteArray("bad-scheme");
    // 8.5
    QTest::newRow("CONNECT with :path") << h2Request("CONNECT") << QByteArray("bad-connect");
    QTest::newRow("CONNECT without :authority")
        << H2Pairs{{":method", "CONNECT"}} << QByteArray("missing-pseudo-field");
    QTest::newRow("CONNECT without port")
        << H2Pairs{{":method", "CONNECT"}, {":authority", "a"}} << QByteArray("bad-connect");
    // 8.1.1
    QTest::newRow("content-length without content")
        << field("content-length", "1") << QByteArray("length-mismatch");
    QTest::newRow("content-length no number") << field("content-length", "0x0") << QByteArray("bad-length");
    QTest::newRow("content-length negative") << field("content-length", "-1") << QByteArray("bad-length");
    QTest::newRow("content-length with plus") << field("content-length", "+0") << QByteArray("bad-length");
    QTest::newRow("content-length empty") << field("content-length", "") << QByteArray("bad-length");
    QTest::newRow("content-length huge")
        << field("content-length", "99999999999999999999") << QByteArray("bad-length");
    QTest::newRow("content-length twice")
        << h2Request("GET", "/", {{"content-length", "0"}, {"content-length", "0"}})
        << QByteArray("repeated-length");
}

void TestH2Rules::refusesMalformedHeads()
{
    QFETCH(H2Pairs, fields);
    QFETCH(QByteArray, code);
    H2Bench bench;
    H2Packer packer;
    const auto frames = bench.feed(h2Start() + packer.headers(1, fields, true));
    const H2SeenRequest& request = bench.events.requests[1];
    QCOMPARE(request.error.code, code);
    QVERIFY(!request.error.message.isEmpty());
    QVERIFY(request.error.offset >= 0 && request.error.offset <= request.head.raw.size());
    QCOMPARE(request.head.headers.size(), qsizetype(fields.size()));
    QCOMPARE(resetCode(frames, 1), NGHTTP2_PROTOCOL_ERROR);
    QCOMPARE(request.ends, 1);
    QVERIFY(goesOn(bench, packer, 3));
    QCOMPARE(bench.events.violations, QByteArrayList());
}

void TestH2Rules::refusesMalformedTrailers_data()
{
    QTest::addColumn<H2Pairs>("trailers");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("pseudo-header field")
        << H2Pairs{{"x", "1"}, {":path", "/"}} << QByteArray("pseudo-field-in-trailers");
    QTest::newRow("upper case") << H2Pairs{{"X", "1"}} << QByteArray("upper-case-field-name");
    QTest::newRow("line break") << H2Pairs{{"x", "1\n"}} << QByteArray("control-byte-in-value");
    QTest::newRow("connection") << H2Pairs{{"connection", "x"}} << QByteArray("connection-specific-field");
    QTest::newRow("too large") << H2Pairs{{"x", QByteArray(400, 'a')}} << QByteArray("head-too-large");
}

void TestH2Rules::refusesMalformedTrailers()
{
    QFETCH(H2Pairs, trailers);
    QFETCH(QByteArray, code);
    H2Limits limits;
    limits.head = 400;
    H2Bench bench(limits);
    H2Packer packer;
    bench.feed(h2Start() + packer.headers(1, h2Request("POST"), false) + h2Data(1, "abc") +
               packer.headers(1, trailers, true));
    QCOMPARE(bench.events.requests[1].content, QByteArray("abc"));
    QCOMPARE(bench.events.requests[1].error.code, code);
    QVERIFY(goesOn(bench, packer, 3));
    QCOMPARE(bench.events.violations, QByteArrayList());
}

void TestH2Rules::refusesTrailersThatDoNotEnd()
{
    H2Bench bench;
    H2Packer packer;
    const auto frames = bench.feed(h2Start() + packer.headers(1, h2Request("POST"), false) +
                                   h2Data(1, "abc") + packer.headers(1, {{"x", "1"}}, false));
    QCOMPARE(resetCode(frames, 1), NGHTTP2_PROTOCOL_ERROR);
    QCOMPARE(bench.events.requests[1].error.code, QByteArray("open-trailers"));
    QVERIFY(goesOn(bench, packer, 3));
}

void TestH2Rules::comparesContentWithItsLength_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<QByteArrayList>("content");
    QTest::addColumn<bool>("trailers");
    QTest::addColumn<bool>("sound");
    QTest::newRow("exact") << QByteArray("3") << QByteArrayList{"abc"} << false << true;
    QTest::newRow("exact in parts") << QByteArray("3") << QByteArrayList{"a", "b", "c"} << false << true;
    QTest::newRow("exact before trailers") << QByteArray("3") << QByteArrayList{"abc"} << true << true;
    QTest::newRow("zero") << QByteArray("0") << QByteArrayList{""} << false << true;
    QTest::newRow("more") << QByteArray("3") << QByteArrayList{"abcd"} << false << false;
    QTest::newRow("more in a second frame")
        << QByteArray("3") << QByteArrayList{"abc", "d"} << false << false;
    QTest::newRow("less") << QByteArray("3") << QByteArrayList{"ab"} << false << false;
    QTest::newRow("less before trailers") << QByteArray("3") << QByteArrayList{"ab"} << true << false;
}

void TestH2Rules::comparesContentWithItsLength()
{
    QFETCH(QByteArray, length);
    QFETCH(QByteArrayList, content);
    QFETCH(bool, trailers);
    QFETCH(bool, sound);
    H2Bench bench;
    H2Packer packer;
    QByteArray bytes =
        h2Start() + packer.headers(1, h2Request("POST", "/", {{"content-length", length}}), false);
    for (qsizetype i = 0; i < content.size(); ++i)
        bytes += h2Data(1, content[i], i == content.size() - 1 && !trailers);
    if (trailers)
        bytes += packer.headers(1, {{"x", "1"}}, true);
    const auto frames = bench.feed(bytes);
    const H2SeenRequest& request = bench.events.requests[1];
    QCOMPARE(request.error.code, sound ? QByteArray() : QByteArray("length-mismatch"));
    QCOMPARE(resetCode(frames, 1), sound ? -1 : NGHTTP2_PROTOCOL_ERROR);
    QCOMPARE(request.answerTaken, sound);
    QCOMPARE(request.content, content.join().first(std::min(content.join().size(), length.toLongLong())));
    QVERIFY(goesOn(bench, packer, 3));
    QCOMPARE(bench.session.unconsumedBytes(), 0);
}

void TestH2Rules::answersHeadsThatAreTooLarge_data()
{
    QTest::addColumn<H2Pairs>("more");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("one large value") << H2Pairs{{"x", QByteArray(2000, 'a')}} << true
                                     << QByteArray("head-too-large");
    QTest::newRow("one large value, body to come")
        << H2Pairs{{"x", QByteArray(2000, 'a')}} << false << QByteArray("head-too-large");
    QTest::newRow("many fields") << H2Pairs(30, {"x", ""}) << true << QByteArray("too-many-fields");
}

void TestH2Rules::answersHeadsThatAreTooLarge()
{
    QFETCH(H2Pairs, more);
    QFETCH(bool, ends);
    QFETCH(QByteArray, code);
    H2Limits limits;
    limits.head = 2000;
    limits.fields = 20;
    H2Bench bench(limits);
    H2Packer packer;
    const auto frames = bench.feed(h2Start() + packer.headers(1, h2Request("POST", "/", more), ends));
    QCOMPARE(bench.events.requests[1].error.code, code);
    QCOMPARE(bench.events.requests[1].error.status, 431);
    QCOMPARE(bench.events.requests[1].head.method, QByteArray("POST"));
    const auto answer = std::find_if(frames.begin(), frames.end(), [](const H2SeenFrame& frame) {
        return frame.type == quint8(H2FrameType::Headers) && frame.stream == 1;
    });
    QVERIFY(answer != frames.end());
    QVERIFY(answer->flags & h2flag::endStream);
    QCOMPARE(resetCode(frames, 1), ends ? -1 : NGHTTP2_NO_ERROR);
    QVERIFY(goesOn(bench, packer, 3));
}

void TestH2Rules::answersBodiesThatAreTooLarge_data()
{
    QTest::addColumn<bool>("announced");
    QTest::newRow("announced") << true;
    QTest::newRow("found out") << false;
}

void TestH2Rules::answersBodiesThatAreTooLarge()
{
    QFETCH(bool, announced);
    H2Limits limits;
    limits.body = 10;
    H2Bench bench(limits);
    H2Packer packer;
    const H2Pairs length = announced ? H2Pairs{{"content-length", "11"}} : H2Pairs();
    bench.feed(h2Start());
    auto frames = bench.feed(packer.headers(1, h2Request("POST", "/", length), false));
    if (!announced)
        frames = bench.feed(h2Data(1, "123456789") + h2Data(1, "ab"));
    QCOMPARE(bench.events.requests[1].error.code, QByteArray("body-too-large"));
    QCOMPARE(bench.events.requests[1].error.status, 413);
    QCOMPARE(bench.events.requests[1].content, announced ? QByteArray() : QByteArray("123456789a"));
    QCOMPARE(resetCode(frames, 1), NGHTTP2_NO_ERROR);
    QVERIFY(goesOn(bench, packer, 3));
    QCOMPARE(bench.session.unconsumedBytes(), 0);
}

QTEST_GUILESS_MAIN(TestH2Rules)
#include "tst_h2_rules.moc"
