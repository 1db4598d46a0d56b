// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/h2_testing.h"

#include <nghttp2/nghttp2.h>

#include <QTest>

#include <functional>

using namespace hookbench::http;

namespace {

/// What must become of a connection.
enum Fate {
    Serves, ///< the request on the last stream is answered
    Breaks, ///< GOAWAY with the code
    Resets, ///< RST_STREAM with the code on stream 1, and the connection goes on
};

using Make = std::function<QByteArray(H2Packer&)>;

constexpr quint8 endStream = h2flag::endStream;
constexpr quint8 endHeaders = h2flag::endHeaders;

QByteArray get(H2Packer& packer, quint32 stream)
{
    return packer.headers(stream, h2Request(), true);
}

QByteArray post(H2Packer& packer, quint32 stream)
{
    return packer.headers(stream, h2Request("POST"), false);
}

QByteArray settings(quint16 id, quint32 value)
{
    return h2Frame(H2FrameType::Settings, 0, 0, h2Setting(id, value));
}

} // namespace

Q_DECLARE_METATYPE(Make)

/// What a server owes to a peer that keeps or breaks the rules of frames, streams and windows (RFC 9113 3 to
/// 7).
class TestH2Conformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesConnections_data();
    void judgesConnections();
    void refusesOtherProtocols_data();
    void refusesOtherProtocols();
    void tellsWhereAConnectionBroke();
    void acknowledgesSettingsAndPings();
    void announcesItsLimits();
    void ignoresWhatComesAfterItsReset();
    void refusesStreamsAboveTheLimit();
    void tellsTruncatedConnections_data();
    void tellsTruncatedConnections();

private:
    void framing();
    void streams();
    void frameTypes();
    void row(const char* name, Fate fate, quint32 code, Make make);
};

void TestH2Conformance::row(const char* name, Fate fate, quint32 code, Make make)
{
    QTest::newRow(name) << int(fate) << code << std::move(make);
}

void TestH2Conformance::judgesConnections_data()
{
    QTest::addColumn<int>("fate");
    QTest::addColumn<quint32>("code");
    QTest::addColumn<Make>("make");
    framing();
    streams();
    frameTypes();
}

void TestH2Conformance::framing()
{
    row("4.1: ignores unknown frame types", Serves, 0,
        [](H2Packer& p) { return h2Frame(0x42, 0xff, 1, "junk") + get(p, 1); });
    row("4.1: ignores unknown flags", Serves, 0,
        [](H2Packer& p) { return h2Frame(H2FrameType::Ping, 0xf6, 0, QByteArray(8, 'p')) + get(p, 1); });
    row("4.1: ignores the reserved bit", Serves, 0, [](H2Packer& p) {
        return h2Frame(H2FrameType::Headers, endHeaders | endStream, 1 | 0x80000000U, p.pack(h2Request()));
    });
    row("4.2: takes DATA of the maximum size", Serves, 0,
        [](H2Packer& p) { return post(p, 1) + h2Data(1, QByteArray(16384, 'x'), true); });
    row("4.2: refuses larger DATA", Breaks, NGHTTP2_FRAME_SIZE_ERROR,
        [](H2Packer& p) { return post(p, 1) + h2Data(1, QByteArray(16385, 'x'), true); });
    row("4.2: refuses larger HEADERS", Breaks, NGHTTP2_FRAME_SIZE_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Headers, endHeaders, 1, QByteArray(16385, '\x82')); });
    row("4.3: refuses a broken field block", Breaks, NGHTTP2_COMPRESSION_ERROR, [](H2Packer&) {
        return h2Frame(H2FrameType::Headers, endHeaders | endStream, 1,
                       "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff");
    });
    row("4.3: refuses an index of nothing", Breaks, NGHTTP2_COMPRESSION_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Headers, endHeaders | endStream, 1, "\x80"); });
    row("4.3: refuses an unfinished field", Breaks, NGHTTP2_COMPRESSION_ERROR, [](H2Packer&) {
        return h2Frame(H2FrameType::Headers, endHeaders | endStream, 1,
                       QByteArray("\x82\x86\x84\x00\x05 ab", 8));
    });
    row("4.3: refuses a table above the setting", Breaks, NGHTTP2_COMPRESSION_ERROR, [](H2Packer&) {
        return h2Frame(H2FrameType::Headers, endHeaders | endStream, 1, "\x3f\xff\xff\x03\x82\x86\x84");
    });
    row("4.3: takes a field block in parts", Serves, 0, [](H2Packer& p) {
        const QByteArray block = p.pack(h2Request());
        return h2Frame(H2FrameType::Headers, endStream, 1, block.first(2)) +
               h2Frame(H2FrameType::Continuation, 0, 1, block.sliced(2, 1)) +
               h2Frame(H2FrameType::Continuation, endHeaders, 1, block.sliced(3));
    });
    row("4.3: refuses another frame inside a field block", Breaks, NGHTTP2_PROTOCOL_ERROR, [](H2Packer& p) {
        const QByteArray block = p.pack(h2Request());
        return h2Frame(H2FrameType::Headers, endStream, 1, block.first(2)) +
               h2Frame(H2FrameType::Ping, 0, 0, QByteArray(8, 'p')) +
               h2Frame(H2FrameType::Continuation, endHeaders, 1, block.sliced(2));
    });
    row("4.3: refuses an unknown frame inside a field block", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer& p) {
            return h2Frame(H2FrameType::Headers, endStream, 1, p.pack(h2Request())) +
                   h2Frame(0x42, 0, 1, "x");
        });
    row("4.3: refuses another stream inside a field block", Breaks, NGHTTP2_PROTOCOL_ERROR, [](H2Packer& p) {
        return h2Frame(H2FrameType::Headers, endStream, 1, p.pack(h2Request())) +
               h2Frame(H2FrameType::Continuation, endHeaders, 3, "");
    });
}

void TestH2Conformance::streams()
{
    row("5.1: idle refuses DATA", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Data(1, "x", true); });
    row("5.1: idle refuses RST_STREAM", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::RstStream, 0, 1, h2Number(8)); });
    row("5.1: idle refuses WINDOW_UPDATE", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::WindowUpdate, 0, 1, h2Number(100)); });
    row("5.1: idle refuses CONTINUATION", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer& p) { return h2Frame(H2FrameType::Continuation, endHeaders, 1, p.pack(h2Request())); });
    row("5.1: idle takes PRIORITY", Serves, 0,
        [](H2Packer& p) { return h2Frame(H2FrameType::Priority, 0, 1, h2Number(0) + 'w') + get(p, 1); });
    row("5.1: half-closed takes WINDOW_UPDATE and PRIORITY", Serves, 0, [](H2Packer& p) {
        return get(p, 1) + h2Frame(H2FrameType::WindowUpdate, 0, 1, h2Number(100)) +
               h2Frame(H2FrameType::Priority, 0, 1, h2Number(0) + 'w');
    });
    row("5.1: closed refuses DATA", Breaks, NGHTTP2_STREAM_CLOSED,
        [](H2Packer& p) { return get(p, 1) + h2Data(1, "x", true); });
    row("5.1: closed refuses HEADERS", Breaks, NGHTTP2_STREAM_CLOSED,
        [](H2Packer& p) { return get(p, 1) + get(p, 1); });
    row("5.1: closed refuses CONTINUATION", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer& p) { return get(p, 1) + h2Frame(H2FrameType::Continuation, endHeaders, 1, ""); });
    row("5.1: reset by the peer refuses DATA", Breaks, NGHTTP2_STREAM_CLOSED, [](H2Packer& p) {
        return post(p, 1) + h2Frame(H2FrameType::RstStream, 0, 1, h2Number(8)) + h2Data(1, "x", true);
    });
    row("5.1: reset by the peer refuses HEADERS", Breaks, NGHTTP2_STREAM_CLOSED, [](H2Packer& p) {
        return post(p, 1) + h2Frame(H2FrameType::RstStream, 0, 1, h2Number(8)) + get(p, 1);
    });
    row("5.1: closed takes WINDOW_UPDATE and RST_STREAM", Serves, 0, [](H2Packer& p) {
        return get(p, 1) + h2Frame(H2FrameType::WindowUpdate, 0, 1, h2Number(1)) +
               h2Frame(H2FrameType::RstStream, 0, 1, h2Number(8)) + get(p, 3);
    });
    row("5.1.1: refuses even streams", Breaks, NGHTTP2_PROTOCOL_ERROR, [](H2Packer& p) { return get(p, 2); });
    row("5.1.1: refuses lower streams", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer& p) { return get(p, 5) + get(p, 3); });
    row("5.1.1: lets numbers be skipped", Serves, 0, [](H2Packer& p) { return get(p, 7) + get(p, 2001); });
    row("5.3.1: tells a dependency on itself", Breaks, NGHTTP2_PROTOCOL_ERROR, [](H2Packer& p) {
        return h2Frame(H2FrameType::Headers, endHeaders | endStream | NGHTTP2_FLAG_PRIORITY, 1,
                       h2Number(1) + 'w' + p.pack(h2Request()));
    });
    row("5.5: ignores unknown settings", Serves, 0,
        [](H2Packer& p) { return settings(0x7777, 7) + get(p, 1); });
    row("8.4: refuses PUSH_PROMISE", Breaks, NGHTTP2_PROTOCOL_ERROR, [](H2Packer& p) {
        return post(p, 1) +
               h2Frame(H2FrameType::PushPromise, endHeaders, 1, h2Number(2) + p.pack(h2Request()));
    });
}

void TestH2Conformance::frameTypes()
{
    const quint8 padded = NGHTTP2_FLAG_PADDED;
    row("6.1: refuses DATA on stream 0", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Data(0, "x"); });
    row("6.1: takes padded DATA", Serves, 0, [padded](H2Packer& p) {
        return post(p, 1) + h2Frame(H2FrameType::Data, padded | endStream, 1,
                                    "\x03"
                                    "abcddd");
    });
    row("6.1: refuses padding beyond DATA", Breaks, NGHTTP2_PROTOCOL_ERROR, [padded](H2Packer& p) {
        return post(p, 1) + h2Frame(H2FrameType::Data, padded | endStream, 1,
                                    "\x07"
                                    "abcddd");
    });
    row("6.1: refuses padded DATA without its size", Breaks, NGHTTP2_FRAME_SIZE_ERROR,
        [padded](H2Packer& p) { return post(p, 1) + h2Frame(H2FrameType::Data, padded | endStream, 1); });
    row("6.2: refuses HEADERS on stream 0", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer& p) { return get(p, 0); });
    row("6.2: takes padded HEADERS with priority", Serves, 0, [padded](H2Packer& p) {
        return h2Frame(H2FrameType::Headers, padded | NGHTTP2_FLAG_PRIORITY | endHeaders | endStream, 1,
                       '\x02' + h2Number(0) + 'w' + p.pack(h2Request()) + "dd");
    });
    row("6.2: refuses padding beyond HEADERS", Breaks, NGHTTP2_PROTOCOL_ERROR, [padded](H2Packer& p) {
        return h2Frame(H2FrameType::Headers, padded | endHeaders | endStream, 1,
                       '\xff' + p.pack(h2Request()));
    });
    row("6.3: refuses PRIORITY on stream 0", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Priority, 0, 0, h2Number(0) + 'w'); });
    row("6.3: refuses PRIORITY of a wrong size", Breaks, NGHTTP2_FRAME_SIZE_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Priority, 0, 1, "abcd"); });
    row("6.4: refuses RST_STREAM on stream 0", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::RstStream, 0, 0, h2Number(8)); });
    row("6.4: refuses RST_STREAM of a wrong size", Breaks, NGHTTP2_FRAME_SIZE_ERROR,
        [](H2Packer& p) { return post(p, 1) + h2Frame(H2FrameType::RstStream, 0, 1, "abc"); });
    row("6.5: refuses an acknowledgement with content", Breaks, NGHTTP2_FRAME_SIZE_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Settings, h2flag::ack, 0, h2Setting(1, 1)); });
    row("6.5.3: refuses an acknowledgement of nothing", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Settings, h2flag::ack, 0).repeated(2); });
    row("6.5: refuses SETTINGS on a stream", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Settings, 0, 1); });
    row("6.5: refuses SETTINGS of a wrong size", Breaks, NGHTTP2_FRAME_SIZE_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Settings, 0, 0, "abc"); });
    row("6.5.2: refuses ENABLE_PUSH 2", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return settings(2, 2); });
    row("6.5.2: refuses a window above 2^31-1", Breaks, NGHTTP2_FLOW_CONTROL_ERROR,
        [](H2Packer&) { return settings(4, 0x80000000U); });
    row("6.5.2: refuses a frame size below 2^14", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return settings(5, 16383); });
    row("6.5.2: refuses a frame size of 2^24", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return settings(5, 16777216); });
    row("6.7: refuses PING on a stream", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Ping, 0, 1, QByteArray(8, 'p')); });
    row("6.7: refuses PING of a wrong size", Breaks, NGHTTP2_FRAME_SIZE_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Ping, 0, 0, "abc"); });
    row("6.8: refuses GOAWAY on a stream", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Goaway, 0, 1, h2Number(0) + h2Number(0)); });
    row("6.8: refuses a short GOAWAY", Breaks, NGHTTP2_FRAME_SIZE_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::Goaway, 0, 0, h2Number(0)); });
    row("6.9: refuses WINDOW_UPDATE 0 of the connection", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::WindowUpdate, 0, 0, h2Number(0)); });
    row("6.9: refuses WINDOW_UPDATE 0 of a stream", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer& p) { return post(p, 1) + h2Frame(H2FrameType::WindowUpdate, 0, 1, h2Number(0)); });
    row("6.9: refuses WINDOW_UPDATE of a wrong size", Breaks, NGHTTP2_FRAME_SIZE_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::WindowUpdate, 0, 0, "abc"); });
    row("6.9.1: refuses a connection window above 2^31-1", Breaks, NGHTTP2_FLOW_CONTROL_ERROR,
        [](H2Packer&) { return h2Frame(H2FrameType::WindowUpdate, 0, 0, h2Number(0x7fffffff)); });
    row("6.9.1: refuses a stream window above 2^31-1", Resets, NGHTTP2_FLOW_CONTROL_ERROR, [](H2Packer& p) {
        return post(p, 1) + h2Frame(H2FrameType::WindowUpdate, 0, 1, h2Number(0x7fffffff));
    });
    row("6.9.2: refuses a setting that lifts a window above 2^31-1", Breaks, NGHTTP2_FLOW_CONTROL_ERROR,
        [](H2Packer& p) {
            return post(p, 1) + h2Frame(H2FrameType::WindowUpdate, 0, 1, h2Number(0x7fff0000)) +
                   settings(4, 0x7fffffff);
        });
    row("6.10: refuses CONTINUATION on stream 0", Breaks, NGHTTP2_PROTOCOL_ERROR, [](H2Packer& p) {
        return h2Frame(H2FrameType::Headers, endStream, 1, p.pack(h2Request())) +
               h2Frame(H2FrameType::Continuation, endHeaders, 0, "");
    });
    row("6.10: refuses CONTINUATION behind END_HEADERS", Breaks, NGHTTP2_PROTOCOL_ERROR,
        [](H2Packer& p) { return post(p, 1) + h2Frame(H2FrameType::Continuation, endHeaders, 1, ""); });
    row("7: takes unknown error codes", Serves, 0, [](H2Packer& p) {
        return post(p, 1) + h2Frame(H2FrameType::RstStream, 0, 1, h2Number(0x12345678)) + get(p, 3);
    });
    row("RFC 9218 7.1: ignores PRIORITY_UPDATE", Serves, 0, [](H2Packer& p) {
        return h2Frame(H2FrameType::PriorityUpdate, 0, 0, h2Number(1) + "u=1") + get(p, 1);
    });
}

void TestH2Conformance::judgesConnections()
{
    QFETCH(int, fate);
    QFETCH(quint32, code);
    QFETCH(Make, make);
    H2Bench bench;
    H2Packer packer;
    const auto frames = bench.feed(h2Start() + make(packer));
    QCOMPARE(bench.events.violations, QByteArrayList());
    if (fate == Breaks) {
        QCOMPARE(goawayCode(frames), qint64(code));
        QCOMPARE(bench.events.brokenCode, qint64(code));
        QCOMPARE(bench.events.brokenCount, 1);
        QVERIFY(!bench.events.broken.message.isEmpty());
        QVERIFY(bench.events.broken.offset >= h2Preface.size());
        QVERIFY(bench.session.isFinished());
        QVERIFY(!bench.session.wantsRead());
        QVERIFY(bench.feed(get(packer, 99)).empty());
        return;
    }
    QCOMPARE(bench.events.broken.code, QByteArray());
    QCOMPARE(goawayCode(frames), -1);
    QCOMPARE(resetCode(frames, 1), fate == Resets ? qint64(code) : -1);
    if (fate == Resets) {
        QVERIFY(bench.events.requests[1].error);
        bench.feed(get(packer, 99));
    }
    QVERIFY(bench.events.requests.rbegin()->second.answerTaken);
    QVERIFY(bench.session.wantsRead());
}

void TestH2Conformance::refusesOtherProtocols_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("HTTP/1") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                            << QByteArray("h2-bad-preface");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11)
                         << QByteArray("h2-bad-preface");
    QTest::newRow("broken preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\rX")
                                    << QByteArray("h2-bad-preface");
    QTest::newRow("PING before SETTINGS")
        << h2Preface.toByteArray() + h2Frame(H2FrameType::Ping, 0, 0, QByteArray(8, 'p'))
        << QByteArray("h2-protocol-error");
    QTest::newRow("acknowledgement before SETTINGS")
        << h2Preface.toByteArray() + h2Frame(H2FrameType::Settings, h2flag::ack, 0)
        << QByteArray("h2-protocol-error");
}

void TestH2Conformance::refusesOtherProtocols()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    H2Bench bench;
    const auto frames = bench.feed(bytes);
    QCOMPARE(bench.events.broken.code, code);
    QCOMPARE(goawayCode(frames), NGHTTP2_PROTOCOL_ERROR);
    QVERIFY(bench.session.isFinished());
}

void TestH2Conformance::tellsWhereAConnectionBroke()
{
    H2Bench bench;
    H2Packer packer;
    const QByteArray sound = h2Start() + get(packer, 1) + post(packer, 3);
    bench.feed(sound + h2Data(0, "x") + get(packer, 5));
    QCOMPARE(bench.events.broken.offset, sound.size());
}

void TestH2Conformance::acknowledgesSettingsAndPings()
{
    H2Bench bench;
    const QByteArray opaque = "8 bytes!";
    const auto frames = bench.feed(h2Start() + h2Frame(H2FrameType::Ping, 0, 0, opaque) +
                                   h2Frame(H2FrameType::Ping, h2flag::ack, 0, "not mine"));
    int settingsAcks = 0;
    QByteArrayList pings;
    for (const H2SeenFrame& frame : frames) {
        settingsAcks += frame.type == quint8(H2FrameType::Settings) && (frame.flags & h2flag::ack) ? 1 : 0;
        if (frame.type == quint8(H2FrameType::Ping) && (frame.flags & h2flag::ack))
            pings << frame.payload;
    }
    QCOMPARE(settingsAcks, 1);
    QCOMPARE(pings, QByteArrayList{opaque});
}

void TestH2Conformance::announcesItsLimits()
{
    H2Limits limits;
    limits.concurrentStreams = 7;
    limits.streamWindow = 70000;
    limits.connectionWindow = 100000;
    H2Bench bench(limits);
    const auto frames = bench.feed({});
    QCOMPARE(frames.at(0).type, quint8(H2FrameType::Settings));
    QVERIFY(frames.at(0).payload.contains(h2Setting(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, 7)));
    QVERIFY(frames.at(0).payload.contains(h2Setting(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, 70000)));
    QVERIFY(frames.at(0).payload.contains(
        h2Setting(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, quint32(limits.head))));
    QCOMPARE(frames.at(1).type, quint8(H2FrameType::WindowUpdate));
    QCOMPARE(frames.at(1).payload, h2Number(100000 - 65535));
}

void TestH2Conformance::ignoresWhatComesAfterItsReset()
{
    H2Bench bench;
    H2Packer packer;
    bench.feed(h2Start() + packer.headers(1, h2Request("POST", "/", {{"X", "1"}}), false));
    // The peer may not know yet.
    bench.feed(h2Data(1, QByteArray(1000, 'x')) + packer.headers(1, {{"trailer", "1"}}, true) +
               get(packer, 3));
    QVERIFY(!bench.events.broken);
    QVERIFY(bench.events.requests[3].answerTaken);
    QCOMPARE(bench.events.requests[1].content, QByteArray());
    QCOMPARE(bench.events.violations, QByteArrayList());
}

void TestH2Conformance::refusesStreamsAboveTheLimit()
{
    H2Limits limits;
    limits.concurrentStreams = 2;
    H2Bench bench(limits);
    H2Packer packer;
    const QByteArray open = post(packer, 1) + post(packer, 3);
    const auto frames = bench.feed(h2Start() + open + post(packer, 5));
    QCOMPARE(resetCode(frames, 5), NGHTTP2_REFUSED_STREAM);
    QCOMPARE(bench.events.requests.count(5), 0U);
    QCOMPARE(bench.session.openStreams(), 2);
    // A peer that has acknowledged the limit must keep it.
    const auto later = bench.feed(h2Frame(H2FrameType::Settings, h2flag::ack, 0) + post(packer, 7));
    QCOMPARE(goawayCode(later), NGHTTP2_PROTOCOL_ERROR);
    QCOMPARE(bench.events.broken.code, QByteArray("h2-protocol-error"));
}

void TestH2Conformance::tellsTruncatedConnections_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("truncated");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("inside the preface") << h2Preface.first(5).toByteArray() << true;
    QTest::newRow("behind the preface") << h2Preface.toByteArray() << false;
    QTest::newRow("inside a frame header") << h2Start().chopped(1) << true;
    QTest::newRow("between frames") << h2Start() << false;
    QTest::newRow("inside a payload")
        << h2Start() + h2Frame(quint8(H2FrameType::Ping), 0, 0, "abc", 8) << true;
}

void TestH2Conformance::tellsTruncatedConnections()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, truncated);
    H2Bench bench;
    bench.feed(bytes);
    const std::optional<ProtocolError> error = bench.session.finish();
    QCOMPARE(error.has_value(), truncated);
    if (truncated) {
        QCOMPARE(error->code, QByteArray("h2-truncated-frame"));
        QCOMPARE(error->offset, bytes.size());
    }
}

QTEST_GUILESS_MAIN(TestH2Conformance)
#include "tst_h2_conformance.moc"
