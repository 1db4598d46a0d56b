// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/replay_run.h"

#include "app/http/request_parser.h"
#include "app/sender/connection.h"
#include "app/sender/replay_request.h"
#include "app/sender/request_url.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace hookbench::sender {

namespace {

struct ReplayText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::sender::ReplayText)
};

constexpr int tellEveryMs = 40;
constexpr qsizetype mostChanges = 20;
constexpr int mostAtOnce = 10'000;
constexpr qsizetype mostUnrecorded = 1'000;

ReplayRow::Difference difference(const Exchange& original, const SendOutcome& outcome)
{
    if (outcome.status == 0 || outcome.error)
        return ReplayRow::Difference::NoAnswer;
    if (original.summary.status == 0)
        return ReplayRow::Difference::NothingToCompare;
    if (original.summary.status != outcome.status)
        return ReplayRow::Difference::Status;
    if (original.responseBody.blob) // too large to be read for this: by its size
        return original.responseSize == outcome.responseSize ? ReplayRow::Difference::None
                                                             : ReplayRow::Difference::Body;
    const QByteArray content =
        http::decodeBodySection(original.responseBody.inlined, original.responseFraming);
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    return digest == outcome.responseDigest ? ReplayRow::Difference::None : ReplayRow::Difference::Body;
}

} // namespace

QByteArray placeOf(const QByteArray& url)
{
    SendRequest request;
    request.url = url;
    return ConnectionTarget::of(request).url();
}

Result<void> validateReplay(const ReplayPlan& plan)
{
    if (plan.targets.isEmpty())
        return fail(ErrorKind::Usage, ReplayText::tr("Say where to send the requests."));
    for (const QByteArray& target : plan.targets) {
        if (!isSendable(QUrl::fromEncoded(target, QUrl::StrictMode)))
            return fail(ErrorKind::Usage,
                        ReplayText::tr("“%1” is no address to send to.").arg(QString::fromUtf8(target)),
                        ReplayText::tr("It begins with http:// or https:// and names a host."));
    }
    if (plan.concurrency < 1 || plan.concurrency > mostAtOnce)
        return fail(ErrorKind::Usage,
                    ReplayText::tr("1 to %1 requests can be under way at once.").arg(mostAtOnce));
    if (plan.pace == ReplayPlan::Pace::Original && !(plan.speed > 0))
        return fail(ErrorKind::Usage, ReplayText::tr("The speed is a number above 0."));
    if (plan.pace == ReplayPlan::Pace::Rate && !(plan.rate > 0))
        return fail(ErrorKind::Usage, ReplayText::tr("The rate is a number above 0."));
    return {};
}

ReplayRun::ReplayRun(Parts parts, const ReplayPlan& plan, qint64 total)
    : m_parts(std::move(parts))
    , m_plan(plan)
{
    m_progress.total = total * plan.targets.size();
}

void ReplayRun::start()
{
    m_progress.state = ReplayProgress::State::Running;
    m_startUs = m_parts.clock.monotonicUs();
    m_parts.alarms.callIn(0, this, [this] { startDue(); });
}

void ReplayRun::pause()
{
    if (m_progress.state != ReplayProgress::State::Running)
        return;
    m_progress.state = ReplayProgress::State::Paused;
    m_pausedUs = m_parts.clock.monotonicUs();
    tellSoon();
}

void ReplayRun::resume()
{
    if (m_progress.state != ReplayProgress::State::Paused)
        return;
    m_progress.state = ReplayProgress::State::Running;
    // The times of all that follow move by the pause.
    const qint64 pause = m_parts.clock.monotonicUs() - m_pausedUs;
    m_startUs += pause;
    for (Step& step : m_next)
        step.dueUs += pause;
    tellSoon();
    startDue();
}

void ReplayRun::cancel()
{
    if (m_over)
        return;
    m_progress.state = ReplayProgress::State::Cancelled;
    m_sourceEnded = true;
    m_next.clear();
    std::vector<SendId> ids;
    for (const auto& [id, step] : m_underWay)
        ids.push_back({id});
    for (const SendId id : ids)
        m_parts.sender.cancel(id);
    endIfOver();
}

qint64 ReplayRun::dueUs(const Exchange& exchange, qint64 number)
{
    switch (m_plan.pace) {
    case ReplayPlan::Pace::Original:
        if (number == 0)
            m_firstAtUs = exchange.summary.atUs;
        return m_startUs +
               std::max<qint64>(0, std::llround(double(exchange.summary.atUs - m_firstAtUs) / m_plan.speed));
    case ReplayPlan::Pace::Rate:
        return m_startUs + std::llround(double(number) * 1e6 / m_plan.rate);
    case ReplayPlan::Pace::Fastest:
        break;
    }
    return m_startUs;
}

/// Whether there is a next step.
bool ReplayRun::fetch()
{
    if (!m_next.isEmpty() || m_sourceEnded)
        return !m_next.isEmpty();
    Result<std::optional<Exchange>> exchange = m_parts.source();
    if (!exchange)
        m_error = exchange.error();
    if (!exchange || !*exchange) {
        m_sourceEnded = true;
        return false;
    }
    const qint64 due = dueUs(**exchange, m_fetched++);
    for (const QByteArray& target : m_plan.targets)
        m_next += Step{**exchange, target, due};
    return true;
}

bool ReplayRun::hasRoom() const
{
    return m_onWire < m_plan.concurrency &&
           qsizetype(m_underWay.size()) < m_plan.concurrency + mostUnrecorded;
}

void ReplayRun::startDue()
{
    if (m_starting || m_over)
        return;
    m_starting = true;
    const auto mayStart = [this] {
        return m_progress.state == ReplayProgress::State::Running && hasRoom();
    };
    while (mayStart() && fetch() && m_next.first().dueUs <= m_parts.clock.monotonicUs())
        startOne();
    m_starting = false;
    endIfOver();
    if (m_over || m_alarmed || !mayStart() || m_next.isEmpty())
        return;
    m_alarmed = true;
    const qint64 waitUs = m_next.first().dueUs - m_parts.clock.monotonicUs();
    m_parts.alarms.callIn(std::max<qint64>(0, (waitUs + 999) / 1000), this, [this] {
        m_alarmed = false;
        startDue();
    });
}

void ReplayRun::startOne()
{
    Step step = m_next.takeFirst();
    step.lateUs = m_parts.clock.monotonicUs() - step.dueUs;
    ++m_progress.started;
    auto made = replayRequest(step.original, step.target, m_plan.settings);
    for (const QString& change : made ? made->changes : QStringList()) {
        if (m_changes.size() < mostChanges && !m_changes.contains(change)) {
            m_changes += change;
            m_progress.changes += change;
        }
    }
    Result<SendRequest> request = made ? Result<SendRequest>(made->request) : fail(made.error());
    if (request && m_parts.change && request->protocol != SendRequest::Protocol::Raw)
        request = m_parts.change(*request);
    if (!request) {
        notSent(step, request.error());
        return;
    }
    // At their own times requests come on connections of their own, as they did.
    request->reuseConnection = m_plan.pace != ReplayPlan::Pace::Original;
    const SendId id = m_parts.sender.newId();
    m_underWay.emplace(id.value, std::move(step));
    ++m_onWire;
    m_parts.sender.send(
        id, std::move(*request),
        [this, id](const SendOutcome& outcome) {
            const auto node = m_underWay.extract(id.value);
            answered(node.mapped(), outcome);
            startDue();
        },
        [this] {
            --m_onWire;
            startDue();
        });
}

void ReplayRun::answered(const Step& step, const SendOutcome& outcome)
{
    ReplayRow row;
    row.original = step.original.summary.id;
    row.target = step.target;
    row.outcome = outcome;
    row.originalStatus = step.original.summary.status;
    row.difference = difference(step.original, outcome);
    row.verdict = verdict(step, outcome);
    row.lateUs = step.lateUs;
    add(std::move(row));
}

/// It could not even be made: a row all the same, so that none is missing.
void ReplayRun::notSent(const Step& step, const Error& error)
{
    SendOutcome outcome;
    outcome.error = {"not-sent", error.message, -1, 0};
    outcome.advice = error.advice;
    answered(step, outcome);
}

ReplayRow::Verdict ReplayRun::verdict(const Step& step, const SendOutcome& outcome) const
{
    const auto last = m_parts.last.constFind({step.original.summary.id, placeOf(step.target)});
    if (last == m_parts.last.constEnd())
        return ReplayRow::Verdict::First;
    if (*last == outcome.isSuccess())
        return ReplayRow::Verdict::Same;
    return outcome.isSuccess() ? ReplayRow::Verdict::Fixed : ReplayRow::Verdict::Broken;
}

void ReplayRun::add(ReplayRow row)
{
    ++(row.outcome.isSuccess() ? m_progress.answered : m_progress.failed);
    m_rows += std::move(row);
    tellSoon();
}

void ReplayRun::tellSoon()
{
    if (m_telling || m_over)
        return;
    m_telling = true;
    m_parts.alarms.callIn(tellEveryMs, this, [this] {
        m_telling = false;
        tell();
    });
}

void ReplayRun::tell()
{
    if (m_over)
        return;
    if (!m_rows.isEmpty())
        Q_EMIT replayed(std::exchange(m_rows, {}));
    Q_EMIT progressed(m_progress);
}

void ReplayRun::endIfOver()
{
    if (m_over || m_starting || !m_sourceEnded || !m_next.isEmpty() || !m_underWay.empty())
        return;
    if (m_progress.state != ReplayProgress::State::Cancelled)
        m_progress.state = ReplayProgress::State::Finished;
    if (!m_error.message.isEmpty()) {
        if (!m_rows.isEmpty())
            Q_EMIT replayed(std::exchange(m_rows, {}));
        m_over = true;
        Q_EMIT failed(m_error);
        return;
    }
    tell();
    m_over = true;
}

} // namespace hookbench::sender
