// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session_care.h"

#include "app/workspace/exchange_import.h"
#include "ui/sessions/session_files.h"
#include "ui/shell/actions.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;
using workspace::ReadOnlyReason;
using workspace::Workspace;

namespace {

constexpr auto readOnlyKey = "readOnly"_L1;
constexpr auto compactionKey = "compaction"_L1;
constexpr auto retentionKey = "retention"_L1;
constexpr auto salvageKey = "salvage"_L1;

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1);
}

} // namespace

SessionCare::SessionCare(Workspace& workspace, workspace::LogQuery& query, settings::Settings& settings,
                         Actions& actions, MessageBar& messages, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_messages(messages)
    , m_window(window)
{
    connect(actions.sessionRetention, &QAction::triggered, this, &SessionCare::askRetention);
    connect(actions.compactSession, &QAction::triggered, &workspace, &Workspace::compact);
    connect(actions.appendSession, &QAction::triggered, this, &SessionCare::append);
    connect(&workspace, &Workspace::stateChanged, this, [this] {
        if (m_workspace.state() == Workspace::State::Open)
            tellReadOnly();
        else
            m_messages.dismiss(readOnlyKey);
        if (m_workspace.state() != Workspace::State::Open && m_dialog)
            m_dialog->reject();
    });
    connect(&workspace, &Workspace::exchangesPurged, &query, &workspace::LogQuery::purge);
    connect(&workspace, &Workspace::retentionFailed, this, [this](const Error& error) {
        m_messages.show({retentionKey, MessageKind::Error, error.message, error.advice, {}});
    });
    connectCompaction();
    connectSalvage();
}

void SessionCare::tellReadOnly()
{
    if (!m_workspace.isReadOnly()) {
        m_messages.dismiss(readOnlyKey);
        return;
    }
    const QString name = SessionFiles::title(m_workspace.sessionPath());
    Message message{readOnlyKey, MessageKind::Info, {}, {}, {}};
    switch (m_workspace.readOnlyReason()) {
    case ReadOnlyReason::Stranger:
        message.text = tr("%1 was not made here, so it is open for reading only.").arg(name);
        message.advice =
            tr("Its endpoints do not listen, and what you change is not kept. Allow changes only when you "
               "trust where it comes from.");
        message.actions.push_back({tr("Allow Changes"), [this] {
                                       m_workspace.allowChanges();
                                   }});
        break;
    case ReadOnlyReason::InUse:
        message.text = tr("Another Hookbench writes %1, so it is open for reading only here.").arg(name);
        message.advice = tr("New requests appear as they are stored.");
        message.actions.push_back({tr("Try Again"), [this] {
                                       m_workspace.openSession(m_workspace.sessionPath(),
                                                               session::SessionWriter::Mode::OpenExisting);
                                   }});
        break;
    default:
        message.text = tr("%1 cannot be written, so it is open for reading only.").arg(name);
        message.advice = tr("Save a copy elsewhere to work on.");
        break;
    }
    m_messages.show(std::move(message));
}

void SessionCare::connectCompaction()
{
    connect(&m_workspace, &Workspace::compactionProgressed, this, [this](int percent) {
        Message message{compactionKey,
                        MessageKind::Info,
                        tr("Compacting the session: %1 %").arg(percent),
                        tr("Requests are not taken meanwhile."),
                        {}};
        message.actions.push_back({tr("Cancel"), [this] {
                                       m_workspace.cancelCompaction();
                                   }});
        m_messages.show(std::move(message));
    });
    connect(&m_workspace, &Workspace::sessionClosed, this, [this] {
        if (m_workspace.isCompacting())
            Q_EMIT busy(tr("Compacting…"));
    });
    connect(&m_workspace, &Workspace::compacted, this, [this](const session::CompactionOutcome& outcome) {
        m_messages.show(
            {compactionKey,
             MessageKind::Info,
             tr("The session has %1 now; it had %2.").arg(sizeText(outcome.after), sizeText(outcome.before)),
             tr("%Ln request(s) were removed for good.", nullptr, int(outcome.removed)),
             {}});
    });
    connect(&m_workspace, &Workspace::compactionFailed, this, [this](const Error& error) {
        if (error.kind == ErrorKind::Cancelled)
            m_messages.show({compactionKey, MessageKind::Info, error.message, {}, {}});
        else
            m_messages.show({compactionKey, MessageKind::Error, error.message, error.advice, {}});
    });
}

void SessionCare::connectSalvage()
{
    connect(&m_workspace, &Workspace::salvageProgressed, this, [this](int percent) {
        Message message{salvageKey, MessageKind::Info, tr("Salvaging: %1 %").arg(percent), {}, {}};
        message.actions.push_back({tr("Cancel"), [this] {
                                       m_workspace.cancelSalvage();
                                   }});
        m_messages.show(std::move(message));
    });
    connect(&m_workspace, &Workspace::salvaged, this,
            [this](const QString& path, const session::SalvageOutcome& outcome) {
                QString advice;
                if (outcome.isWhole)
                    advice = tr("Nothing was lost.");
                else if (outcome.lost > 0)
                    advice = tr("%Ln request(s) could not be read.", nullptr, int(outcome.lost));
                else
                    advice = tr("Some parts could not be read.");
                m_messages.show({salvageKey,
                                 outcome.isWhole ? MessageKind::Info : MessageKind::Warning,
                                 tr("%Ln request(s) were saved into %1.", nullptr, int(outcome.exchanges))
                                     .arg(QDir::toNativeSeparators(path)),
                                 advice,
                                 {}});
                Q_EMIT openRequested(path);
            });
    connect(&m_workspace, &Workspace::salvageFailed, this, [this](const QString&, const Error& error) {
        m_messages.show({salvageKey, MessageKind::Error, error.message, error.advice, {}});
    });
}

void SessionCare::askRetention()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new RetentionDialog(m_workspace.retention(), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this] { m_workspace.setRetention(m_dialog->rule()); });
    m_dialog->open();
}

QFileDialog* SessionCare::fileDialog(const QString& title, const QString& button, const QString& name)
{
    if (m_files) {
        m_files->raise();
        return nullptr;
    }
    m_files = new QFileDialog(m_window, title);
    m_files->setObjectName(name);
    m_files->setAttribute(Qt::WA_DeleteOnClose);
    m_files->setNameFilters({tr("Hookbench sessions (*.hookbench)"), tr("All files (*)")});
    m_files->setLabelText(QFileDialog::Accept, button);
    if (const QString folder = m_settings.text(Key::LastFolder); QFileInfo(folder).isDir())
        m_files->setDirectory(folder);
    return m_files;
}

void SessionCare::append()
{
    QFileDialog* dialog = fileDialog(tr("Append a Session"), tr("Append"), u"appendFileDialog"_s);
    if (!dialog)
        return;
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        m_settings.set(Key::LastFolder, QFileInfo(paths.first()).absolutePath());
        std::vector<workspace::ImportRequest> requests;
        for (const QString& path : paths)
            requests.push_back({path, "session"_ba});
        m_workspace.importFiles(std::move(requests));
    });
    dialog->open();
}

void SessionCare::salvage(const QString& broken)
{
    QFileDialog* dialog = fileDialog(tr("Salvage into a New Session"), tr("Salvage"), u"salvageFileDialog"_s);
    if (!dialog)
        return;
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"hookbench"_s);
    // A session is never replaced: where there is a file already, the window says so.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDirectory(QFileInfo(broken).absolutePath());
    dialog->selectFile(tr("%1 (salvaged)").arg(SessionFiles::title(broken)) + u".hookbench"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, broken](const QString& path) {
        m_workspace.salvage(broken, SessionFiles::withSuffix(path));
    });
    dialog->open();
}

} // namespace hookbench::ui
