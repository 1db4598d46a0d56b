// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/delivery.h"
#include "app/sender/latency_histogram.h"
#include "app/sender/retry_after.h"
#include "app/sender/retry_policy.h"
#include "tests/listener/fake_recorder.h"
#include "tests/support/manual_clock.h"
#include "tests/support/raw_server.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace hookbench;
using namespace hookbench::sender;
using hookbench::tests::FakeRecorder;
using hookbench::tests::ManualClock;
using hookbench::tests::RawServer;
using namespace Qt::Literals::StringLiterals;

namespace {

SendOutcome answered(int status, const QByteArray& retryAfter = {})
{
    SendOutcome outcome;
    outcome.status = status;
    outcome.retryAfter = retryAfter;
    return outcome;
}

SendOutcome unanswered()
{
    SendOutcome outcome;
    outcome.error = {"connection-refused", u"refused"_s, -1, 0};
    return outcome;
}

RetryPolicy policyOf(RetryPolicy::Kind kind)
{
    RetryPolicy policy;
    policy.kind = kind;
    return policy;
}

/// Lets the clock jump to each alarm: three days pass in no time.
class PlayedAlarms final : public Alarms
{
public:
    explicit PlayedAlarms(ManualClock& clock)
        : m_clock(clock)
    {
    }

    void callIn(qint64 ms, QObject* context, std::function<void()> call) override
    {
        QMetaObject::invokeMethod(
            context,
            [this, ms, call = std::move(call)] {
                m_clock.advance(ms * 1000);
                call();
            },
            Qt::QueuedConnection);
    }

private:
    ManualClock& m_clock;
};

/// Plays a delivery to a server that always answers the same; the delays between its attempts in seconds.
QList<double> playedGaps(const RetryPolicy& policy, const QByteArray& response, SendOutcome& last)
{
    RawServer server(RawServer::always(response));
    FakeRecorder recorder;
    ManualClock clock;
    PlayedAlarms alarms(clock);
    qint64 connections = 0;
    Sender sender(
        recorder, clock, [](BlobId, qint64, qint64) -> Result<QByteArray> { return QByteArray(); },
        [&connections] { return ++connections; });
    SendRequest request;
    request.url = server.url();
    request.head = "POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n";
    Delivery delivery(
        {sender, clock, alarms}, {1}, [request](qint64) -> Result<SendRequest> { return request; }, policy);
    QList<double> gaps;
    qint64 endUs = 0;
    QObject::connect(&delivery, &Delivery::attempted, &delivery, [&] { endUs = clock.wallUs(); });
    QObject::connect(&delivery, &Delivery::scheduled, &delivery,
                     [&](int, qint64 atUs) { gaps += double(atUs - endUs) / 1e6; });
    QEventLoop loop;
    QObject::connect(&delivery, &Delivery::finished, &delivery, [&](const SendOutcome& outcome) {
        last = outcome;
        loop.quit();
    });
    delivery.start();
    loop.exec();
    const auto attempts = recorder.waitFor(size_t(gaps.size()) + 1);
    for (size_t i = 1; i < attempts.size(); ++i) {
        const double gap = double(attempts[i].summary.atUs - attempts[i - 1].summary.atUs) / 1e6;
        if (std::abs(gap - gaps[qsizetype(i) - 1]) > 0.05 * gaps[qsizetype(i) - 1] + 0.05)
            return {};
        if (attempts[i].sent->attempt != int(i) + 1)
            return {};
    }
    return gaps;
}

} // namespace

class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsAsItsKindSays_data();
    void waitsAsItsKindSays();
    void variesDelaysWithinTheirBounds();
    void decides_data();
    void decides();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void knowsProviders();
    void playsAScheduleOfThreeDays();
    void stopsWhenGone();
    void honoursRetryAfter();
    void endsWithTheTries();
    void tellsQuantiles();
};

void TestRetry::waitsAsItsKindSays_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<qint64>>("delays");
    using Kind = RetryPolicy::Kind;
    QTest::newRow("fixed") << int(Kind::Fixed) << QList<qint64>{1000, 1000, 1000, 1000};
    QTest::newRow("linear") << int(Kind::Linear) << QList<qint64>{1000, 2000, 3000, 4000};
    QTest::newRow("exponential, capped") << int(Kind::Exponential) << QList<qint64>{1000, 2000, 4000, 5000};
}

void TestRetry::waitsAsItsKindSays()
{
    QFETCH(int, kind);
    QFETCH(QList<qint64>, delays);
    RetryPolicy policy = policyOf(RetryPolicy::Kind(kind));
    policy.capMs = 5000;
    for (int attempt = 1; attempt <= delays.size(); ++attempt)
        QCOMPARE(retryDelayMs(policy, attempt), std::optional(delays[attempt - 1]));
}

void TestRetry::variesDelaysWithinTheirBounds()
{
    RetryPolicy policy = policyOf(RetryPolicy::Kind::Fixed);
    policy.baseMs = 1'000'000;
    policy.seed = 9;
    for (const auto& [jitter, least] :
         {std::pair(RetryPolicy::Jitter::Full, 0), std::pair(RetryPolicy::Jitter::Equal, 500'000)}) {
        policy.jitter = jitter;
        QSet<qint64> seen;
        for (int attempt = 1; attempt < 200; ++attempt) {
            const qint64 delay = retryDelayMs(policy, attempt).value();
            QVERIFY(delay >= least && delay <= 1'000'000);
            QCOMPARE(retryDelayMs(policy, attempt), std::optional(delay));
            seen += delay;
        }
        QVERIFY(seen.size() > 190);
        RetryPolicy other = policy;
        other.seed = 10;
        QVERIFY(retryDelayMs(other, 1) != retryDelayMs(policy, 1));
    }
}

void TestRetry::decides_data()
{
    QTest::addColumn<SendOutcome>("outcome");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("elapsedMs");
    QTest::addColumn<int>("reason");
    using Reason = RetryDecision::Reason;
    QTest::newRow("success") << answered(204) << 1 << qint64(0) << int(Reason::Answered);
    QTest::newRow("server's error") << answered(503) << 1 << qint64(0) << int(Reason::Wait);
    QTest::newRow("too many") << answered(429) << 1 << qint64(0) << int(Reason::Wait);
    QTest::newRow("client's error") << answered(404) << 1 << qint64(0) << int(Reason::NotRetried);
    QTest::newRow("gone") << answered(410) << 1 << qint64(0) << int(Reason::Stopped);
    QTest::newRow("no answer") << unanswered() << 1 << qint64(0) << int(Reason::Wait);
    QTest::newRow("last try") << answered(503) << 5 << qint64(0) << int(Reason::TriesOver);
    QTest::newRow("time over") << answered(503) << 2 << qint64(59'500) << int(Reason::TimeOver);
}

void TestRetry::decides()
{
    QFETCH(SendOutcome, outcome);
    QFETCH(int, attempt);
    QFETCH(qint64, elapsedMs);
    QFETCH(int, reason);
    RetryPolicy policy = policyOf(RetryPolicy::Kind::Fixed);
    policy.maxTotalMs = 60'000;
    QCOMPARE(int(decideRetry(policy, outcome, attempt, elapsedMs, 0).reason), reason);
}

void TestRetry::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << "120"_ba << qint64(120'000);
    QTest::newRow("date") << "Thu, 01 Jan 1970 00:01:40 GMT"_ba << qint64(90'000);
    QTest::newRow("past date") << "Thu, 01 Jan 1970 00:00:01 GMT"_ba << qint64(0);
    QTest::newRow("nothing") << ""_ba << qint64(-1);
    QTest::newRow("nonsense") << "soon"_ba << qint64(-1);
    QTest::newRow("negative") << "-5"_ba << qint64(-1);
    QTest::newRow("huge") << "99999999999999999999999"_ba << qint64(366) * 24 * 3600 * 1000;
}

void TestRetry::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, ms);
    QCOMPARE(retryAfterMs(value, 10'000'000).value_or(-1), ms);
}

void TestRetry::knowsProviders()
{
    const QList<ProviderSchedule> schedules = providerSchedules();
    QVERIFY(schedules.size() >= 10);
    for (const ProviderSchedule& schedule : schedules) {
        QVERIFY(!schedule.name.isEmpty() && !schedule.source.isEmpty());
        QVERIFY(validateRetryPolicy(schedule.policy));
        QCOMPARE(schedule.policy.kind == RetryPolicy::Kind::None, schedule.name == "github");
    }
}

void TestRetry::playsAScheduleOfThreeDays()
{
    const QList<ProviderSchedule> schedules = providerSchedules();
    for (const ProviderSchedule& schedule : schedules) {
        if (schedule.policy.kind == RetryPolicy::Kind::None)
            continue;
        RetryPolicy policy = schedule.policy;
        policy.jitter = RetryPolicy::Jitter::None;
        SendOutcome last;
        const QList<double> gaps = playedGaps(policy, "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", last);
        QCOMPARE(gaps.size(), policy.delaysMs.size());
        for (qsizetype i = 0; i < gaps.size(); ++i)
            QVERIFY(std::abs(gaps[i] * 1000 - double(policy.delaysMs[i])) <=
                    0.05 * double(policy.delaysMs[i]));
        QCOMPARE(last.status, 500);
    }
}

void TestRetry::stopsWhenGone()
{
    SendOutcome last;
    const QList<double> gaps = playedGaps(policyOf(RetryPolicy::Kind::Fixed),
                                          "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n", last);
    QVERIFY(gaps.isEmpty());
    QCOMPARE(last.status, 410);
}

void TestRetry::honoursRetryAfter()
{
    SendOutcome last;
    RetryPolicy policy = policyOf(RetryPolicy::Kind::Fixed);
    policy.maxTries = 2;
    const QByteArray busy = "HTTP/1.1 503 Busy\r\nRetry-After: 77\r\nContent-Length: 0\r\n\r\n";
    QCOMPARE(playedGaps(policy, busy, last), QList<double>{77});
    policy.honoursRetryAfter = false;
    QCOMPARE(playedGaps(policy, busy, last), QList<double>{1});
}

void TestRetry::endsWithTheTries()
{
    SendOutcome last;
    RetryPolicy policy = policyOf(RetryPolicy::Kind::Exponential);
    policy.maxTries = 4;
    const QList<double> expected = {1, 2, 4};
    QCOMPARE(playedGaps(policy, "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", last), expected);
}

void TestRetry::tellsQuantiles()
{
    LatencyHistogram histogram;
    for (qint64 us = 1; us <= 100'000; ++us)
        histogram.add(us);
    for (const double share : {0.5, 0.9, 0.99, 0.999}) {
        const double expected = share * 100'000;
        QVERIFY(std::abs(double(histogram.quantile(share)) - expected) <= 0.016 * expected + 1);
    }
    QCOMPARE(histogram.least(), 1);
    QCOMPARE(histogram.most(), 100'000);
    qint64 inBins = 0;
    for (const BurstReport::Bin& bin : histogram.bins())
        inBins += bin.count;
    QCOMPARE(inBins, 100'000);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
