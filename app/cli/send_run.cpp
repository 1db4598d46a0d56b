// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/send_run.h"

#include "app/cli/burst_output.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

using workspace::Sending;

SendRun::SendRun(SendOptions options, Terminal& terminal)
    : SessionTask(terminal)
    , m_options(std::move(options))
{
    connect(&sending(), &Sending::exchanged, this,
            [this](SendId, const SendOutcome& outcome) { printExchange(outcome); });
    connect(&sending(), &Sending::retryScheduled, this, [this](SendId, int attempt, qint64 atUs) {
        const QString time = QDateTime::fromMSecsSinceEpoch(atUs / 1000).toString(u"yyyy-MM-dd HH:mm:ss"_s);
        terminalOf().note(tr("attempt %1 at %2").arg(attempt).arg(time));
    });
    connect(&sending(), &Sending::finished, this,
            [this](SendId id, const SendOutcome& outcome) { over(id, outcome.isSuccess()); });
    connect(&sending(), &Sending::resumed, this, [this](const QList<SendId>& ids) {
        m_underWay = {ids.cbegin(), ids.cend()};
        if (ids.isEmpty()) {
            terminalOf().note(tr("Nothing is pending."));
            finish(Done);
        }
    });
    connect(&sending(), &Sending::resumptionFailed, this,
            [this](const Error& error) { finish(terminalOf().fail(error)); });
    connect(&sending(), &Sending::refused, this,
            [this](SendId, const Error& error) { finish(terminalOf().fail(error)); });
    connect(&sending(), &Sending::burstFinished, this,
            [this](BurstId, const BurstReport& report) { printReport(report); });
    connect(&sending(), &Sending::burstFailed, this,
            [this](BurstId, const Error& error) { finish(terminalOf().fail(error)); });
}

void SendRun::begin()
{
    auto reader = session::SessionReader::open(path());
    if (!reader) {
        finish(terminalOf().fail(reader.error()));
        return;
    }
    m_reader = std::move(*reader);
    if (m_options.resumes)
        sending().resumeDeliveries();
    else if (m_options.burst)
        m_burst = sending().burst(m_options.maker, *m_options.burst);
    else
        m_underWay += sending().send(m_options.maker, m_options.retry);
}

/// What waits to be tried again stays pending in the session.
void SendRun::stop()
{
    if (m_burst)
        sending().cancelBurst(m_burst);
    else
        finish(AnswerIsNo);
}

void SendRun::over(SendId id, bool isSuccess)
{
    m_underWay.remove(id);
    m_failed = m_failed || !isSuccess;
    if (m_underWay.isEmpty())
        finish(m_failed ? AnswerIsNo : Done);
}

void SendRun::printExchange(const SendOutcome& outcome)
{
    if (isFinishing())
        return;
    if (!outcome.exchange.id) {
        finish(terminalOf().fail(outcome.recordingError));
        return;
    }
    const Form form = m_options.json ? Form::Json : Form::Text;
    if (const auto printed = printSummary(*m_reader, outcome.exchange, form, terminalOf()); !printed) {
        finish(terminalOf().fail(printed.error()));
        return;
    }
    if (outcome.error)
        terminalOf().error(outcome.advice.isEmpty() ? outcome.error.message
                                                    : outcome.error.message + u' ' + outcome.advice);
}

void SendRun::printReport(const BurstReport& report)
{
    if (m_options.json)
        printBurstJson(report, terminalOf());
    else
        printBurst(report, terminalOf());
    finish(report.failed == 0 && report.sent > 0 ? Done : AnswerIsNo);
}

} // namespace hookbench::cli
