// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session_control.h"

#include "app/workspace/session_files.h"
#include "ui/sessions/session_files.h"
#include "ui/widgets/message_bar.h"

#include <QDir>
#include <QFileInfo>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using session::SessionWriter;
using workspace::Workspace;

namespace {

constexpr auto sessionKey = "session"_L1;
constexpr auto writingKey = "writing"_L1;
constexpr auto copyKey = "copy"_L1;

} // namespace

SessionControl::SessionControl(Workspace& workspace, models::ExchangeLogModel& log,
                               workspace::LogQuery& query, SessionFiles& files, MessageBar& messages,
                               QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_log(log)
    , m_query(query)
    , m_files(files)
    , m_messages(messages)
{
    connect(&workspace, &Workspace::stateChanged, this, &SessionControl::followState);
    connect(&workspace, &Workspace::sessionOpened, this, [this] {
        m_messages.dismiss(sessionKey);
        m_files.noteOpened(m_workspace.sessionPath());
        loadLog();
    });
    connect(&workspace, &Workspace::sessionFailed, this, &SessionControl::showOpenFailure);
    connect(&workspace, &Workspace::exchangesStored, this, [this](const QList<ExchangeSummary>& newer) {
        // The last ones are told while the session closes, when the log has let go of it.
        if (m_workspace.state() == Workspace::State::Open)
            m_query.add(newer);
    });
    connect(&files, &SessionFiles::newChosen, this, &SessionControl::create);
    connect(&files, &SessionFiles::existingChosen, this, &SessionControl::open);
    connect(&files, &SessionFiles::copyChosen, this, &SessionControl::saveCopy);
    connectMessages();
}

void SessionControl::connectMessages()
{
    connect(&m_workspace, &Workspace::copySaved, this, [this](const QString& path) {
        m_messages.show({copyKey,
                         MessageKind::Info,
                         tr("The copy was saved as %1.").arg(QDir::toNativeSeparators(path)),
                         {},
                         {}});
    });
    connect(&m_workspace, &Workspace::copyFailed, this,
            [this](const QString&, const Error& error) { showError(copyKey, error); });
    connect(&m_workspace, &Workspace::endpointRejected, this,
            [this](const Error& error) { showError(u"endpoint"_s, error); });
    connect(&m_workspace, &Workspace::writingFailed, this, [this](const Error& error) {
        const QString advice = tr("Requests are being refused with status 503 until writing works again.");
        m_messages.show({writingKey,
                         MessageKind::Error,
                         error.message,
                         error.advice.isEmpty() ? advice : error.advice + u'\n' + advice,
                         {}});
    });
    connect(&m_workspace, &Workspace::writingResumed, this, [this] { m_messages.dismiss(writingKey); });
}

void SessionControl::openFirst(const QString& path, const QString& lastSession)
{
    if (!path.isEmpty()) {
        m_workspace.openSession(QFileInfo(path).absoluteFilePath(), SessionWriter::Mode::OpenOrCreate);
        return;
    }
    if (!lastSession.isEmpty()) {
        open(lastSession);
        return;
    }
    const auto standard = workspace::defaultSessionPath();
    if (standard)
        m_workspace.openSession(*standard, SessionWriter::Mode::OpenOrCreate);
    else
        showError(sessionKey, standard.error());
}

void SessionControl::open(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute != m_workspace.sessionPath())
        m_workspace.openSession(absolute, SessionWriter::Mode::OpenExisting);
}

void SessionControl::create(const QString& path)
{
    m_workspace.openSession(path, SessionWriter::Mode::Create);
}

void SessionControl::saveCopy(const QString& path)
{
    m_workspace.saveCopy(path);
}

void SessionControl::followState()
{
    if (m_workspace.state() == Workspace::State::Open)
        return;
    m_query.close();
    m_log.setSession(nullptr);
    m_messages.dismiss(writingKey);
}

// The newest page is there at once, all others when a job has read what is known of them.
void SessionControl::loadLog()
{
    m_log.setSession(m_workspace.reader());
    if (const auto& problem = m_log.problem()) {
        showError(sessionKey, *problem);
        return;
    }
    m_query.open(m_workspace.sessionPath());
}

void SessionControl::showOpenFailure(const QString& path, const Error& error)
{
    Message message{sessionKey, MessageKind::Error, error.message, error.advice, {}};
    switch (error.kind) {
    case ErrorKind::NotFound:
        message.actions.push_back({tr("Remove from List"), [this, path] {
                                       m_files.forget(path);
                                   }});
        break;
    case ErrorKind::Usage: // there is a file of this name already
        message.actions.push_back({tr("Open It"), [this, path] {
                                       open(path);
                                   }});
        message.actions.push_back({tr("Choose Another Name…"), [this] {
                                       m_files.askForNew();
                                   }});
        break;
    case ErrorKind::NotASession:
    case ErrorKind::Damaged:
        message.actions.push_back({tr("Salvage…"), [this, path] {
                                       Q_EMIT salvageRequested(path);
                                   }});
        message.actions.push_back({tr("Open Another…"), [this] {
                                       m_files.askForExisting();
                                   }});
        break;
    case ErrorKind::NewerVersion:
        message.actions.push_back({tr("Open Another…"), [this] {
                                       m_files.askForExisting();
                                   }});
        break;
    default:
        message.actions.push_back({tr("Try Again"), [this, path] {
                                       open(path);
                                   }});
        break;
    }
    m_messages.show(std::move(message));
}

void SessionControl::showError(const QString& key, const Error& error)
{
    m_messages.show({key, MessageKind::Error, error.message, error.advice, {}});
}

} // namespace hookbench::ui
