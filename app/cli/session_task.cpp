// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session_task.h"

#include "app/base/shell_word.h"
#include "app/cli/stop_signals.h"
#include "app/workspace/known_sessions.h"

#include <QCoreApplication>

namespace hookbench::cli {

using workspace::Workspace;

namespace {

workspace::WorkspaceOptions quietWorkspace()
{
    workspace::WorkspaceOptions options;
    options.startEndpoints = false;
    options.knownSessions = workspace::KnownSessions::defaultPath();
    // Nobody relies on what we sent being kept before it is answered.
    options.durability = session::Durability::Normal;
    return options;
}

/// What a session in use can still be used for.
Error withWayOut(const QString& path, Error error)
{
    if (error.kind == ErrorKind::InUse)
        error.advice =
            SessionTask::tr("Send from there, or take a copy and work on that: hookbench export %1 "
                            "--format session --output copy.hookbench")
                .arg(shellWord(path));
    return error;
}

} // namespace

SessionTask::SessionTask(Terminal& terminal)
    : m_terminal(terminal)
    , m_workspace(quietWorkspace())
{
    connect(&m_workspace, &Workspace::sessionOpened, this, [this] {
        m_path = m_workspace.sessionPath();
        m_begun = true;
        if (!m_finishing)
            begin();
    });
    connect(&m_workspace, &Workspace::sessionClosed, this, [this] { QCoreApplication::exit(m_code); });
    connect(&m_workspace, &Workspace::sessionFailed, this, [this](const QString& path, const Error& error) {
        QCoreApplication::exit(m_terminal.fail(withWayOut(path, error)));
    });
}

int SessionTask::exec(const QString& session, session::SessionWriter::Mode mode)
{
    StopSignals signals_;
    connect(&signals_, &StopSignals::stopRequested, this, [this] {
        if (m_begun && !m_finishing)
            stop();
        else
            finish(AnswerIsNo);
    });
    m_workspace.openSession(session, mode);
    return QCoreApplication::exec();
}

void SessionTask::finish(int code)
{
    if (m_finishing)
        return;
    m_finishing = true;
    m_code = code;
    closing();
    if (m_workspace.state() == Workspace::State::Open)
        m_workspace.closeSession();
    else
        QCoreApplication::exit(code);
}

} // namespace hookbench::cli
