// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/replay_request.h"
#include "app/sender/replay_run.h"
#include "tests/listener/fake_recorder.h"
#include "tests/support/raw_server.h"

#include <QEventLoop>
#include <QSet>
#include <QTest>

using namespace hookbench;
using namespace hookbench::sender;
using hookbench::tests::FakeRecorder;
using hookbench::tests::RawServer;
using namespace Qt::Literals::StringLiterals;

namespace {

Exchange captured(qint64 id, const QByteArray& head, const QByteArray& body = {}, int status = 200)
{
    Exchange exchange;
    exchange.summary.id = ExchangeId{id};
    exchange.summary.atUs = 1'700'000'000'000'000 + id * 20'000;
    exchange.requestHead = head;
    exchange.requestBody.inlined = body;
    exchange.requestBody.wireSize = body.size();
    exchange.requestFraming = http::readRequestHead(head).framing;
    exchange.summary.status = status;
    setResponse(exchange, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", "ok");
    return exchange;
}

/// Replays what a list holds; what came of it.
QList<ReplayRow> replay(const ReplayPlan& plan, QList<Exchange> exchanges, const LastReplays& last = {})
{
    FakeRecorder recorder;
    SystemClock clock;
    TimerAlarms alarms;
    qint64 connections = 0;
    Sender sender(
        recorder, clock, [](BlobId, qint64, qint64) -> Result<QByteArray> { return QByteArray(); },
        [&connections] { return ++connections; });
    const auto total = exchanges.size();
    const auto source = [&exchanges]() -> Result<std::optional<Exchange>> {
        if (exchanges.isEmpty())
            return std::nullopt;
        return std::optional(exchanges.takeFirst());
    };
    ReplayRun run({sender, clock, alarms, source, {}, last}, plan, total);
    QList<ReplayRow> rows;
    QEventLoop loop;
    QObject::connect(&run, &ReplayRun::replayed, &run, [&](const QList<ReplayRow>& some) { rows += some; });
    QObject::connect(&run, &ReplayRun::progressed, &run, [&](const ReplayProgress& progress) {
        if (progress.state == ReplayProgress::State::Finished)
            loop.quit();
    });
    run.start();
    loop.exec();
    return rows;
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatMustChange();
    void putsThePathInFront();
    void sendsBrokenRequestsAsTheyCame();
    void writesHttp2AsHttp1();
    void losesAndDoublesNone();
    void keepsTheGaps();
    void comparesAnswers();
    void judgesAgainstTheLastReplay();
};

void TestReplay::changesOnlyWhatMustChange()
{
    const QByteArray head =
        "\r\nPOST /a?b HTTP/1.1\r\nx-B:  1 \r\nhOST:   old.example \r\nX-b:2\r\nContent-Length: 3\r\n\r\n";
    const auto made = replayRequest(captured(7, head, "abc"), "http://new.example:81/", {});
    QVERIFY(made);
    QByteArray expected = head;
    QCOMPARE(made->request.head, expected.replace("old.example", "new.example:81"));
    QCOMPARE(made->request.body.bytes, "abc"_ba);
    QCOMPARE(made->request.parent, ExchangeId{7});
    QCOMPARE(made->request.origin, Origin::Replayed);
    QCOMPARE(made->changes, QStringList{u"Host becomes new.example:81."_s});
}

void TestReplay::putsThePathInFront()
{
    const Exchange exchange = captured(1, "GET /a?b=1 HTTP/1.1\r\nHost: h\r\n\r\n");
    const auto made = replayRequest(exchange, "https://h/base/", {});
    QVERIFY(made);
    QCOMPARE(made->request.head, "GET /base/a?b=1 HTTP/1.1\r\nHost: h\r\n\r\n"_ba);
    QCOMPARE(made->changes.size(), 1);
}

void TestReplay::sendsBrokenRequestsAsTheyCame()
{
    Exchange exchange = captured(1, "GET / HTTP/1.1\r\nBad header\r\nHost: h\r\n\r\n");
    exchange.error = {"bad-header", u"bad"_s, 16, 400};
    const auto made = replayRequest(exchange, "http://other/", {});
    QVERIFY(made);
    QCOMPARE(made->request.head, exchange.requestHead);
    QCOMPARE(made->request.protocol, SendRequest::Protocol::Raw);
}

void TestReplay::writesHttp2AsHttp1()
{
    Exchange exchange = captured(
        1, ":method: POST\r\n:scheme: https\r\n:authority: old\r\n:path: /p\r\nx-a: 1\r\n\r\n", "abc");
    exchange.summary.protocol = Protocol::Http2;
    const auto made = replayRequest(exchange, "http://new/", {});
    QVERIFY(made);
    QCOMPARE(made->request.head, "POST /p HTTP/1.1\r\nhost: new\r\nx-a: 1\r\ncontent-length: 3\r\n\r\n"_ba);
    QCOMPARE(made->request.protocol, SendRequest::Protocol::Http1);
}

void TestReplay::losesAndDoublesNone()
{
    RawServer server(RawServer::always("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    ReplayPlan plan;
    plan.targets = {server.url()};
    plan.pace = ReplayPlan::Pace::Fastest;
    QList<Exchange> exchanges;
    for (qint64 id = 1; id <= 2000; ++id)
        exchanges += captured(id, "GET /" + QByteArray::number(id) + " HTTP/1.1\r\nHost: h\r\n\r\n");
    const QList<ReplayRow> rows = replay(plan, exchanges);
    QCOMPARE(rows.size(), 2000);
    QSet<qint64> originals;
    for (const ReplayRow& row : rows) {
        QVERIFY(row.outcome.isSuccess());
        QCOMPARE(row.difference, ReplayRow::Difference::None);
        originals += row.original.value;
    }
    QCOMPARE(originals.size(), 2000);
    const QByteArray all = server.received().join();
    QCOMPARE(all.count("GET /"), 2000);
    QVERIFY(server.received().size() <= plan.concurrency);
}

void TestReplay::keepsTheGaps()
{
    RawServer server(RawServer::always("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    ReplayPlan plan;
    plan.targets = {server.url()};
    plan.speed = 2; // 10 ms apart
    QList<Exchange> exchanges;
    for (qint64 id = 1; id <= 30; ++id)
        exchanges += captured(id, "GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    const QList<ReplayRow> rows = replay(plan, exchanges);
    QCOMPARE(rows.size(), 30);
    // Sums of gaps: how the machine delays one of them does not add up.
    const qint64 wholeUs = rows.last().outcome.exchange.atUs - rows.first().outcome.exchange.atUs;
    QVERIFY2(wholeUs > 280'000 && wholeUs < 400'000, qPrintable(QString::number(wholeUs)));
}

void TestReplay::comparesAnswers()
{
    RawServer server(RawServer::always("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nno"));
    ReplayPlan plan;
    plan.targets = {server.url(), "http://127.0.0.1:1"};
    plan.pace = ReplayPlan::Pace::Fastest;
    plan.concurrency = 1;
    const QByteArray head = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    const QList<ReplayRow> rows = replay(plan, {captured(1, head), captured(2, head, {}, 500)});
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0].difference, ReplayRow::Difference::Body);
    QCOMPARE(rows[1].difference, ReplayRow::Difference::NoAnswer);
    QCOMPARE(rows[2].difference, ReplayRow::Difference::Status);
    QCOMPARE(rows[2].originalStatus, 500);
}

void TestReplay::judgesAgainstTheLastReplay()
{
    RawServer server(RawServer::always("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    ReplayPlan plan;
    plan.targets = {server.url() + "/"};
    plan.pace = ReplayPlan::Pace::Fastest;
    plan.concurrency = 1;
    const QByteArray head = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    const LastReplays last = {{{ExchangeId{1}, placeOf(server.url())}, false},
                              {{ExchangeId{2}, placeOf(server.url())}, true}};
    const QList<ReplayRow> rows =
        replay(plan, {captured(1, head), captured(2, head), captured(3, head)}, last);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].verdict, ReplayRow::Verdict::Fixed);
    QCOMPARE(rows[1].verdict, ReplayRow::Verdict::Same);
    QCOMPARE(rows[2].verdict, ReplayRow::Verdict::First);
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
