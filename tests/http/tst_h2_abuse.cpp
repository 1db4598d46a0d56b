// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/h2_testing.h"

#include <nghttp2/nghttp2.h>

#include <QTest>

#include <functional>

using namespace hookbench::http;

namespace {

/// The next bytes of an attack; `round` counts from 0.
using Attack = std::function<QByteArray(H2Packer&, int round)>;

QByteArray get(H2Packer& packer, quint32 stream)
{
    return packer.headers(stream, h2Request(), true);
}

QByteArray post(H2Packer& packer, quint32 stream)
{
    return packer.headers(stream, h2Request("POST"), false);
}

quint32 streamOf(int round)
{
    return quint32(2 * round + 1);
}

QByteArray reset(quint32 stream)
{
    return h2Frame(H2FrameType::RstStream, 0, stream, h2Number(NGHTTP2_CANCEL));
}

QByteArray paddedNothing(quint32 stream)
{
    return h2Frame(H2FrameType::Data, h2flag::padded, stream, QByteArray(1, '\xff') + QByteArray(255, '\0'));
}

/// A block that puts one large field into the table and names it again and again.
QByteArray hpackBomb(int repeats)
{
    const QByteArray value(4000, 'b');
    // RFC 7541 6.2.1: with indexing, new name; 7-bit prefixed lengths.
    QByteArray block =
        QByteArray("\x40\x01x\x7f", 4) + char(0x80 | ((4000 - 127) & 127)) + char((4000 - 127) >> 7) + value;
    return block + QByteArray(repeats, '\xbe');
}

} // namespace

Q_DECLARE_METATYPE(Attack)

/// Known ways to make a server work more than its peer. Each must end the connection with a reason or cost
/// next to nothing, and never grow what we keep.
class TestH2Abuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsFloods_data();
    void endsFloods();
    void letsSlowPeersBe_data();
    void letsSlowPeersBe();
    void outlivesTricks_data();
    void outlivesTricks();
    void boundsHpackBombs();
    void boundsWhatIsNotRead();
    void stopsProducingForSlowReaders();
    void stopsSendersWhoseContentIsNotConsumed();
    void refusesContentBeyondTheWindow_data();
    void refusesContentBeyondTheWindow();
    void letsLargeAnswersUpdateWindows();
};

void TestH2Abuse::endsFloods_data()
{
    QTest::addColumn<Attack>("attack");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* code, Attack attack) {
        QTest::newRow(name) << std::move(attack) << QByteArray(code);
    };
    row("rapid reset (CVE-2023-44487)", "h2-rapid-reset",
        [](H2Packer& p, int i) { return post(p, streamOf(i)) + reset(streamOf(i)); });
    row("reset after the answer", "h2-rapid-reset",
        [](H2Packer& p, int i) { return get(p, streamOf(i)) + reset(streamOf(i)); });
    row("resets provoked by malformed requests (CVE-2025-8671)", "h2-offence-flood",
        [](H2Packer& p, int i) { return p.headers(streamOf(i), h2Request("GET", ""), true); });
    row("resets provoked by window overflows (CVE-2025-8671)", "h2-offence-flood", [](H2Packer& p, int i) {
        return post(p, streamOf(i)) +
               h2Frame(H2FrameType::WindowUpdate, 0, streamOf(i), h2Number(0x7fffffff));
    });
    row("heads that are too large", "h2-offence-flood", [](H2Packer& p, int i) {
        return p.headers(streamOf(i), h2Request("GET", "/", {{"x", QByteArray(5000, 'x')}}), true);
    });
    row("streams above the limit", "h2-stream-flood",
        [](H2Packer& p, int i) { return post(p, streamOf(i)); });
    row("CONTINUATION flood (CVE-2024-28182)", "h2-continuation-flood", [](H2Packer&, int i) {
        return i == 0 ? h2Frame(H2FrameType::Headers, 0, 1, h2Literal("a", "b"))
                      : h2Frame(H2FrameType::Continuation, 0, 1, h2Literal("a", "b"));
    });
    row("large CONTINUATION flood", "h2-field-block-too-large", [](H2Packer&, int i) {
        const QByteArray block = h2Literal("aaaaaaaa", QByteArray(110, 'b')).repeated(135);
        return h2Frame(i == 0 ? H2FrameType::Headers : H2FrameType::Continuation, 0, 1, block);
    });
    row("empty CONTINUATION flood", "h2-continuation-flood", [](H2Packer&, int i) {
        return h2Frame(i == 0 ? H2FrameType::Headers : H2FrameType::Continuation, 0, 1);
    });
    row("SETTINGS flood (CVE-2019-9515)", "h2-settings-flood",
        [](H2Packer&, int) { return h2Frame(H2FrameType::Settings, 0, 0); });
    row("SETTINGS window dance", "h2-settings-flood", [](H2Packer&, int i) {
        return h2Frame(H2FrameType::Settings, 0, 0, h2Setting(4, i % 2 ? 0 : 0x7fffffff));
    });
    row("SETTINGS with many entries", "h2-frame-flood", [](H2Packer&, int) {
        return h2Frame(H2FrameType::Settings, 0, 0, h2Setting(0x99, 1).repeated(1000));
    });
    row("PING flood (CVE-2019-9512)", "h2-ping-flood",
        [](H2Packer&, int) { return h2Frame(H2FrameType::Ping, 0, 0, QByteArray(8, 'p')); });
    row("PING acknowledgement flood", "h2-ping-flood",
        [](H2Packer&, int) { return h2Frame(H2FrameType::Ping, h2flag::ack, 0, QByteArray(8, 'p')); });
    row("PRIORITY flood (CVE-2019-9513)", "h2-priority-flood", [](H2Packer&, int i) {
        return h2Frame(H2FrameType::Priority, 0, streamOf(i), h2Number(quint32(i)) + 'w');
    });
    row("PRIORITY_UPDATE flood", "h2-priority-flood", [](H2Packer&, int i) {
        return h2Frame(H2FrameType::PriorityUpdate, 0, 0, h2Number(streamOf(i)) + "u=1");
    });
    row("empty DATA flood (CVE-2019-9518)", "h2-empty-frame-flood",
        [](H2Packer& p, int i) { return (i == 0 ? post(p, 1) : QByteArray()) + h2Data(1, ""); });
    row("padded DATA without content", "h2-empty-frame-flood",
        [](H2Packer& p, int i) { return (i == 0 ? post(p, 1) : QByteArray()) + paddedNothing(1); });
    row("padding around single bytes", "h2-overhead", [](H2Packer& p, int i) {
        return (i == 0 ? post(p, 1) : QByteArray()) +
               h2Frame(H2FrameType::Data, h2flag::padded, 1,
                       QByteArray(1, '\xff') + 'x' + QByteArray(255, '\0'));
    });
    row("WINDOW_UPDATE flood", "h2-window-update-flood",
        [](H2Packer&, int) { return h2Frame(H2FrameType::WindowUpdate, 0, 0, h2Number(1)); });
    row("unknown frame flood", "h2-frame-flood", [](H2Packer&, int) { return h2Frame(0x42, 0, 0); });
    row("large unknown frames", "h2-overhead",
        [](H2Packer&, int) { return h2Frame(0x42, 0, 0, QByteArray(16000, 'x')); });
    row("GOAWAY flood", "h2-frame-flood",
        [](H2Packer&, int) { return h2Frame(H2FrameType::Goaway, 0, 0, h2Number(0) + h2Number(0)); });
    row("content for a stream that was reset", "h2-overhead", [](H2Packer& p, int i) {
        return (i == 0 ? p.headers(1, h2Request("POST", ""), false) : QByteArray()) +
               h2Data(1, QByteArray(8000, 'x'));
    });
    row("nameless fields (CVE-2019-9516)", "h2-offence-flood", [](H2Packer& p, int i) {
        return p.headers(streamOf(i), h2Request("GET", "/", H2Pairs(20, {"", ""})), true);
    });
}

void TestH2Abuse::endsFloods()
{
    QFETCH(Attack, attack);
    QFETCH(QByteArray, code);
    H2Limits limits;
    limits.head = 4000;
    H2Bench bench(limits);
    H2Packer packer;
    std::vector<H2SeenFrame> frames = bench.feed(h2Start());
    qint64 fed = 0;
    qint64 most = 0;
    for (int i = 0; i < 20'000 && !bench.events.broken; ++i) {
        const QByteArray bytes = attack(packer, i);
        fed += bytes.size();
        bench.session.feed(bytes);
        most = std::max(most, bench.session.outgoingSize());
        frames = bench.feed({});
    }
    QCOMPARE(bench.events.broken.code, code);
    QCOMPARE(bench.events.brokenCode, NGHTTP2_ENHANCE_YOUR_CALM);
    QCOMPARE(goawayCode(frames), NGHTTP2_ENHANCE_YOUR_CALM);
    QVERIFY(!frames.back().payload.sliced(8).isEmpty()); // the debug text
    QVERIFY2(fed < 3 * 1024 * 1024, QByteArray::number(fed).constData());
    QVERIFY(most <= 64 * 1024);
    QVERIFY(bench.session.isFinished());
    QCOMPARE(bench.events.violations, QByteArrayList());
}

void TestH2Abuse::letsSlowPeersBe_data()
{
    QTest::addColumn<Attack>("attack");
    QTest::newRow("PINGs of a patient peer")
        << Attack([](H2Packer&, int) { return h2Frame(H2FrameType::Ping, 0, 0, QByteArray(8, 'p')); });
    QTest::newRow("resets of a patient peer")
        << Attack([](H2Packer& p, int i) { return post(p, streamOf(i)) + reset(streamOf(i)); });
    QTest::newRow("mistakes of a patient peer")
        << Attack([](H2Packer& p, int i) { return p.headers(streamOf(i), h2Request("GET", ""), true); });
}

void TestH2Abuse::letsSlowPeersBe()
{
    QFETCH(Attack, attack);
    H2Bench bench;
    H2Packer packer;
    bench.feed(h2Start());
    for (int i = 0; i < 1000; ++i) {
        bench.clock.nowUs += 25'000; // forty a second
        bench.feed(attack(packer, i));
    }
    QCOMPARE(bench.events.broken.code, QByteArray());
    bench.feed(get(packer, 100'001));
    QVERIFY(bench.events.requests[100'001].answerTaken);
}

void TestH2Abuse::outlivesTricks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    H2Packer packer;
    QTest::newRow("huge table setting") << h2Frame(H2FrameType::Settings, 0, 0, h2Setting(1, 0xffffffff));
    QTest::newRow("huge stream limit") << h2Frame(H2FrameType::Settings, 0, 0, h2Setting(3, 0xffffffff));
    QTest::newRow("largest window and frame")
        << h2Frame(H2FrameType::Settings, 0, 0, h2Setting(4, 0x7fffffff) + h2Setting(5, 16777215));
    QTest::newRow("no fields wanted") << h2Frame(H2FrameType::Settings, 0, 0, h2Setting(6, 0));
    QTest::newRow("the same setting thirty times") << h2Frame(
        H2FrameType::Settings, 0, 0, h2Setting(1, 0).repeated(15) + h2Setting(1, 4096).repeated(15));
    QTest::newRow("a large window update") << h2Frame(H2FrameType::WindowUpdate, 0, 0, h2Number(0x7fff0000));
    QTest::newRow("priority circle") << h2Frame(H2FrameType::Priority, 0, 3, h2Number(5) + 'w') +
                                            h2Frame(H2FrameType::Priority, 0, 5, h2Number(3) + 'w');
    QTest::newRow("padding of all") << h2Frame(H2FrameType::Headers,
                                               h2flag::padded | h2flag::endHeaders | h2flag::endStream, 1,
                                               '\xff' + packer.pack(h2Request()) + QByteArray(255, '\0'));
}

void TestH2Abuse::outlivesTricks()
{
    QFETCH(QByteArray, bytes);
    H2Bench bench;
    H2Packer packer;
    bench.feed(h2Start() + bytes + get(packer, 99));
    QCOMPARE(bench.events.broken.code, QByteArray());
    QVERIFY(bench.events.requests[99].answerTaken);
    QVERIFY(bench.session.outgoingSize() == 0);
}

void TestH2Abuse::boundsHpackBombs()
{
    H2Bench bench;
    H2Packer packer;
    bench.feed(h2Start());
    int rounds = 0;
    for (; rounds < 10'000 && !bench.events.broken; ++rounds) {
        // 16 KB that unpack to 49 MB.
        bench.feed(h2Frame(H2FrameType::Headers, h2flag::endHeaders | h2flag::endStream, streamOf(rounds),
                           hpackBomb(12'000)));
        const H2SeenRequest& request = bench.events.requests[qint32(streamOf(rounds))];
        QVERIFY(request.head.raw.size() <= H2Limits().head);
        QCOMPARE(request.error.status, 431);
        bench.events.requests.clear();
    }
    QCOMPARE(bench.events.broken.code, QByteArray("h2-offence-flood"));
    QCOMPARE(rounds, H2Limits().offences.burst + 1);
}

void TestH2Abuse::boundsWhatIsNotRead()
{
    H2Limits limits;
    limits.pings = {1'000'000, 0};
    H2Bench bench(limits);
    H2Packer packer;
    bench.session.feed(h2Start());
    const QByteArray pings = h2Frame(H2FrameType::Ping, 0, 0, QByteArray(8, 'p')).repeated(1000);
    bool saidNo = false;
    for (int i = 0; i < 1000 && !bench.events.broken; ++i) {
        // More than a block of fields at a time, so that the rule on overhead does not speak first.
        bench.session.feed(
            pings + packer.headers(streamOf(i), h2Request("GET", "/", {{"x", QByteArray(3000, '~')}}), true));
        saidNo = saidNo || !bench.session.wantsRead();
    }
    QVERIFY(saidNo);
    QCOMPARE(bench.events.broken.code, QByteArray("h2-unread-output"));
    QVERIFY(bench.session.outgoingSize() <= limits.outgoingMax + 1024);
    QCOMPARE(goawayCode(bench.feed({})), NGHTTP2_ENHANCE_YOUR_CALM);
}

void TestH2Abuse::stopsProducingForSlowReaders()
{
    H2Limits limits;
    H2Bench bench(limits);
    bench.events.answer = QByteArray(10 * 1024 * 1024, 'x');
    H2Packer packer;
    bench.session.feed(h2Start() + h2Frame(H2FrameType::Settings, 0, 0, h2Setting(4, 0x7fffffff)) +
                       h2Frame(H2FrameType::WindowUpdate, 0, 0, h2Number(0x7fff0000)));
    for (int i = 0; i < 100; ++i)
        bench.session.feed(get(packer, streamOf(i)));
    QVERIFY(bench.session.outgoingSize() < limits.outgoingHigh + 64 * 1024);
    QVERIFY(!bench.session.wantsRead());
    qint64 total = 0;
    while (bench.session.wantsWrite()) {
        const QByteArray bytes = bench.session.takeOutgoing();
        QVERIFY(!bytes.isEmpty());
        QVERIFY(bytes.size() < limits.outgoingHigh + 64 * 1024);
        total += bytes.size();
    }
    QVERIFY(total > 100 * bench.events.answer.size());
    QVERIFY(bench.session.wantsRead());
    for (const auto& [stream, request] : bench.events.requests)
        QVERIFY(request.answerTaken);
}

void TestH2Abuse::stopsSendersWhoseContentIsNotConsumed()
{
    H2Limits limits;
    H2Bench bench(limits);
    bench.events.consumes = false;
    H2Packer packer;
    bench.feed(h2Start() + h2Frame(H2FrameType::Settings, h2flag::ack, 0) + post(packer, 1));
    const auto updates = [](const std::vector<H2SeenFrame>& frames) {
        return std::count_if(frames.begin(), frames.end(), [](const H2SeenFrame& frame) {
            return frame.type == quint8(H2FrameType::WindowUpdate);
        });
    };
    for (int i = 0; i < 16; ++i)
        QCOMPARE(updates(bench.feed(h2Data(1, QByteArray(16384, 'x')))), 0);
    QCOMPARE(bench.session.unconsumedBytes(), limits.streamWindow);
    bench.session.consume(1, 100'000);
    QCOMPARE(updates(bench.feed({})), 0); // less than half of a window is not worth a frame
    bench.session.consume(1, limits.streamWindow - 100'000);
    QCOMPARE(updates(bench.feed({})), 1);
    QCOMPARE(bench.session.unconsumedBytes(), 0);
    // Consuming more than was given changes nothing.
    bench.session.consume(1, limits.streamWindow);
    QCOMPARE(updates(bench.feed({})), 0);
}

void TestH2Abuse::refusesContentBeyondTheWindow_data()
{
    QTest::addColumn<int>("streams");
    QTest::newRow("of a stream") << 1;
    QTest::newRow("of the connection") << 8;
}

void TestH2Abuse::refusesContentBeyondTheWindow()
{
    QFETCH(int, streams);
    H2Bench bench;
    bench.events.consumes = false;
    H2Packer packer;
    bench.feed(h2Start() + h2Frame(H2FrameType::Settings, h2flag::ack, 0));
    for (int i = 0; i < streams; ++i)
        bench.feed(post(packer, streamOf(i)));
    for (int i = 0; i < 80 && !bench.events.broken; ++i)
        bench.feed(h2Data(streamOf(i % streams), QByteArray(16384, 'x')));
    QCOMPARE(bench.events.broken.code, QByteArray("h2-flow-control-error"));
    QCOMPARE(bench.events.brokenCode, NGHTTP2_FLOW_CONTROL_ERROR);
    QCOMPARE(bench.session.unconsumedBytes(),
             streams == 1 ? H2Limits().streamWindow : H2Limits().connectionWindow);
}

void TestH2Abuse::letsLargeAnswersUpdateWindows()
{
    H2Bench bench;
    bench.events.answer = QByteArray(200 * 1024 * 1024, 'x');
    H2Packer packer;
    bench.feed(h2Start() + get(packer, 1));
    // A window update for each frame, of the stream and of the connection, is what careful peers send.
    while (!bench.events.requests[1].answerTaken && !bench.events.broken)
        bench.feed(h2Frame(H2FrameType::WindowUpdate, 0, 0, h2Number(16384)) +
                   h2Frame(H2FrameType::WindowUpdate, 0, 1, h2Number(16384)));
    QCOMPARE(bench.events.broken.code, QByteArray());
}

QTEST_GUILESS_MAIN(TestH2Abuse)
#include "tst_h2_abuse.moc"
