// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listen_run.h"

#include "app/cli/stop_signals.h"
#include "app/formats/json_writer.h"
#include "app/workspace/filter_scan.h"

#include <QCoreApplication>
#include <QTimer>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

using workspace::EndpointStatus;
using workspace::Workspace;

namespace {
/// Lines printed before the event loop gets its turn.
constexpr qint64 rowsInARow = 512;

/// What a sender is to be given.
QByteArray entryUrl(const EndpointStatus& status)
{
    const QByteArray& token = status.endpoint.access.pathToken;
    return token.isEmpty() ? status.url : status.url + '/' + token;
}
} // namespace

ListenRun::ListenRun(ListenOptions options, Terminal& terminal)
    : m_options(std::move(options))
    , m_terminal(terminal)
    , m_workspace(m_options.workspace)
{
    connect(&m_workspace, &Workspace::sessionOpened, this, &ListenRun::sessionOpened);
    connect(&m_workspace, &Workspace::endpointsChanged, this, &ListenRun::endpointsChanged);
    connect(&m_workspace, &Workspace::exchangesStored, this, &ListenRun::stored);
    connect(&m_workspace, &Workspace::sessionClosed, this, &ListenRun::sessionClosed);
    connect(&m_workspace, &Workspace::sessionFailed, this,
            [this](const QString&, const Error& error) { QCoreApplication::exit(m_terminal.fail(error)); });
    connect(&m_workspace, &Workspace::writingFailed, this, [this](const Error& error) {
        m_terminal.note(tr("%1 – requests are answered 503 until writing works again.").arg(error.message));
    });
    connect(&m_workspace, &Workspace::writingResumed, this,
            [this] { m_terminal.note(tr("Writing works again: requests are recorded.")); });
}

int ListenRun::exec()
{
    StopSignals signals_;
    connect(&signals_, &StopSignals::stopRequested, this,
            [this] { finish(m_options.count ? AnswerIsNo : Done); });
    m_workspace.openSession(m_options.session, m_options.mode);
    return QCoreApplication::exec();
}

void ListenRun::sessionOpened()
{
    m_path = m_workspace.sessionPath();
    auto reader = session::SessionReader::open(m_path);
    const auto last = reader ? (*reader)->lastExchange() : Result<ExchangeId>(fail(reader.error()));
    if (!last) {
        finish(m_terminal.fail(last.error()));
        return;
    }
    m_reader = std::move(*reader);
    m_printed = m_stored = *last;
    for (const Endpoint& endpoint : m_options.endpoints)
        m_workspace.addTransientEndpoint(endpoint, m_options.portTries, rules(), m_options.cors);
    // What was kept for these targets when it was last forwarded goes on; other targets are not contacted.
    if (m_options.forward && m_options.forward->answering == ForwardPlan::Answering::UsualAtOnce)
        m_workspace.sending().resumeDeliveriesTo(m_options.forward->targets);
}

std::vector<Rule> ListenRun::rules() const
{
    std::vector<Rule> rules = m_options.rules;
    if (m_options.forward) {
        Rule rule; // for what no other rule answers
        rule.steps = {{ForwardAction{*m_options.forward}, 1, 0}};
        rules.push_back(std::move(rule));
    }
    return rules;
}

void ListenRun::endpointsChanged()
{
    if (m_finishing || m_workspace.endpoints().size() != m_options.endpoints.size())
        return;
    for (const EndpointStatus& status : m_workspace.endpoints()) {
        if (status.phase == EndpointStatus::Phase::Failed) {
            finish(m_terminal.fail(status.error));
            return;
        }
    }
    // In the order of the command line, however they came to listen.
    while (m_announced < qsizetype(m_workspace.endpoints().size())) {
        const EndpointStatus& status = m_workspace.endpoints()[size_t(m_announced)];
        if (status.phase != EndpointStatus::Phase::Listening)
            return;
        announce(entryUrl(status));
        ++m_announced;
    }
    if (m_options.timeoutMs && m_announced == qsizetype(m_options.endpoints.size())) {
        QTimer::singleShot(std::chrono::milliseconds(*m_options.timeoutMs), this, [this] {
            if (!m_finishing)
                m_terminal.note(tr("The time is over."));
            finish(AnswerIsNo);
        });
        m_options.timeoutMs.reset();
    }
}

void ListenRun::announce(const QByteArray& url)
{
    if (!m_options.json) {
        m_terminal.line("listening " + url);
        return;
    }
    QByteArray line;
    formats::JsonWriter json(line);
    json.beginObject();
    json.key("event");
    json.latin1("listening");
    json.key("url");
    json.latin1(url);
    json.endObject();
    m_terminal.line(line);
}

void ListenRun::stored(const QList<ExchangeSummary>& summaries)
{
    m_stored = summaries.last().id;
    const bool selects = m_options.count && !m_options.filter.isEverything();
    if (m_options.form || selects) {
        print();
        return;
    }
    // Nothing of them is printed: they need not be read back to be counted.
    const qint64 wanted = m_options.count.value_or(std::numeric_limits<qint64>::max());
    m_seen = std::min(m_seen + summaries.size(), wanted);
    m_printed = m_stored;
    if (m_seen == wanted)
        finish(Done);
}

/// Prints from the session rather than from memory: however fast requests come, what waits to be printed is
/// two numbers.
void ListenRun::print()
{
    while (m_reader && m_printed < m_stored && !isComplete()) {
        const ExchangeId last{std::min(m_printed.value + rowsInARow, m_stored.value)};
        const auto page = workspace::findMatches(*m_reader, m_options.filter, {m_printed.value + 1}, last,
                                                 session::ScanOrder::Rising);
        const auto printed = page ? printPage(*page) : Result<void>(fail(page.error()));
        if (!printed) {
            finish(m_terminal.fail(printed.error()));
            return;
        }
        m_terminal.flush();
        m_printed = last;
    }
    if (isComplete())
        finish(Done);
}

Result<void> ListenRun::printPage(const std::vector<ExchangeSummary>& page)
{
    for (const ExchangeSummary& summary : page) {
        if (isComplete())
            break;
        ++m_seen;
        if (!m_options.form)
            continue;
        if (auto printed = printSummary(*m_reader, summary, *m_options.form, m_terminal); !printed)
            return printed;
    }
    return {};
}

void ListenRun::finish(int code)
{
    if (m_finishing)
        return;
    m_finishing = true;
    m_code = code;
    m_reader.reset();
    if (m_workspace.state() == Workspace::State::Open)
        m_workspace.closeSession();
    else
        QCoreApplication::exit(code);
}

void ListenRun::sessionClosed()
{
    // What was stored while the endpoints came to rest belongs on standard output as well.
    if (m_printed < m_stored && !isComplete()) {
        if (auto reader = session::SessionReader::open(m_path)) {
            m_reader = std::move(*reader);
            print();
        }
    }
    if (isComplete())
        m_code = Done;
    QCoreApplication::exit(m_code);
}

} // namespace hookbench::cli
