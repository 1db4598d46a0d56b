// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/burst.h"

#include "app/sender/request_url.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hookbench::sender {

namespace {

struct BurstText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::sender::BurstText)
};

constexpr qint64 tellEveryUs = 100'000;
constexpr int mostAtOnce = 10'000;
constexpr qsizetype mostUnrecorded = 1'000;
constexpr double highestRate = 1'000'000;

} // namespace

Result<void> validateBurst(const BurstPlan& plan)
{
    if (plan.count < 0 || plan.durationMs < 0 || (plan.count == 0 && plan.durationMs == 0))
        return fail(ErrorKind::Usage, BurstText::tr("Say how often or how long to send."));
    if (!(plan.rate >= 0) || plan.rate > highestRate)
        return fail(ErrorKind::Usage, BurstText::tr("The rate is at most a million a second."));
    if (plan.concurrency < 1 || plan.concurrency > mostAtOnce)
        return fail(ErrorKind::Usage,
                    BurstText::tr("1 to %1 requests can be under way at once.").arg(mostAtOnce));
    return {};
}

Burst::Burst(Sender& sender, const Clock& clock, Alarms& alarms, RequestMaker maker, const BurstPlan& plan)
    : m_sender(sender)
    , m_clock(clock)
    , m_alarms(alarms)
    , m_maker(std::move(maker))
    , m_plan(plan)
{
}

void Burst::start()
{
    m_startUs = m_firstUs = m_endUs = m_toldUs = m_clock.monotonicUs();
    m_alarms.callIn(0, this, [this] { startDue(); });
    if (m_plan.durationMs > 0) {
        m_alarms.callIn(m_plan.durationMs, this, [this] {
            m_stopped = true;
            if (m_underWay.isEmpty())
                stop(m_error);
        });
    }
}

/// When a run is to start, after the first.
qint64 Burst::dueUs(qint64 run) const
{
    return m_plan.rate > 0 ? m_startUs + qint64(std::llround(double(run) * 1e6 / m_plan.rate)) : m_startUs;
}

bool Burst::isOver() const
{
    return m_stopped || (m_plan.count > 0 && m_started >= m_plan.count);
}

bool Burst::hasRoom() const
{
    return m_onWire < m_plan.concurrency && m_underWay.size() < m_plan.concurrency + mostUnrecorded;
}

void Burst::startDue()
{
    if (m_starting)
        return;
    m_starting = true;
    const qint64 nowUs = m_clock.monotonicUs();
    while (!isOver() && hasRoom() && dueUs(m_started) <= nowUs) {
        if (!startOne())
            break;
    }
    m_starting = false;
    if (isOver() && m_underWay.isEmpty()) {
        stop(m_error);
        return;
    }
    if (isOver() || m_alarmed || !hasRoom())
        return;
    m_alarmed = true;
    m_alarms.callIn(std::max<qint64>(0, (dueUs(m_started) - m_clock.monotonicUs() + 999) / 1000), this,
                    [this] {
                        m_alarmed = false;
                        startDue();
                    });
}

bool Burst::startOne()
{
    Result<SendRequest> request = m_maker(m_started);
    const Result<void> valid = request ? validateSendRequest(*request) : fail(request.error());
    if (!valid) {
        m_stopped = true;
        m_error = valid.error();
        return false;
    }
    ++m_started;
    request->reuseConnection = true;
    m_sentBytes += request->body.bytes.size();
    const SendId id = m_sender.newId();
    m_underWay += id.value;
    ++m_onWire;
    m_sender.send(
        id, std::move(*request),
        [this, id](const SendOutcome& outcome) {
            m_underWay.remove(id.value);
            count(outcome);
            tell();
            startDue();
        },
        [this] {
            --m_onWire;
            startDue();
        });
    return true;
}

void Burst::count(const SendOutcome& outcome)
{
    ++m_sent;
    m_endUs = m_clock.monotonicUs();
    m_receivedBytes += outcome.responseSize;
    if (!outcome.isSuccess())
        ++m_failed;
    if (outcome.error)
        ++m_errors[outcome.error.code];
    if (!outcome.recordingError.message.isEmpty())
        ++m_errors["not-recorded"];
    if (outcome.status == 0)
        return;
    ++m_statuses[outcome.status];
    if (outcome.exchange.timing.responseUs >= 0)
        m_latencies.add(outcome.exchange.timing.responseUs);
}

void Burst::tell()
{
    if (m_endUs - m_toldUs < tellEveryUs)
        return;
    m_toldUs = m_endUs;
    Q_EMIT progressed(report());
}

void Burst::cancel()
{
    m_stopped = true;
    const QSet<qint64> ids = m_underWay;
    for (const qint64 id : ids)
        m_sender.cancel({id});
    if (ids.isEmpty())
        stop(m_error);
}

void Burst::stop(const Error& error)
{
    if (m_startUs == 0)
        return;
    m_startUs = 0; // once
    m_stopped = true;
    if (error.message.isEmpty())
        Q_EMIT finished(report());
    else
        Q_EMIT failed(error);
}

BurstReport Burst::report() const
{
    BurstReport report;
    report.sent = m_sent;
    report.failed = m_failed;
    report.answered = 0;
    report.sentBytes = m_sentBytes;
    report.receivedBytes = m_receivedBytes;
    for (auto i = m_statuses.cbegin(); i != m_statuses.cend(); ++i) {
        report.statuses += BurstReport::Count{QByteArray::number(i.key()), i.value()};
        report.answered += i.value();
    }
    for (auto i = m_errors.cbegin(); i != m_errors.cend(); ++i)
        report.errors += BurstReport::Count{i.key(), i.value()};
    std::ranges::sort(report.errors, [](const BurstReport::Count& a, const BurstReport::Count& b) {
        return a.count != b.count ? a.count > b.count : a.name < b.name;
    });
    report.histogram = m_latencies.bins();
    report.leastUs = m_latencies.least();
    report.meanUs = m_latencies.mean();
    report.p50Us = m_latencies.quantile(0.5);
    report.p90Us = m_latencies.quantile(0.9);
    report.p95Us = m_latencies.quantile(0.95);
    report.p99Us = m_latencies.quantile(0.99);
    report.p999Us = m_latencies.quantile(0.999);
    report.mostUs = m_latencies.most();
    report.seconds = double(m_endUs - m_firstUs) / 1e6;
    return report;
}

} // namespace hookbench::sender
