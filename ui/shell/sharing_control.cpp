// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sharing_control.h"

#include "ui/log/log_view.h"
#include "ui/sharing/import_dialog.h"
#include "ui/sharing/import_files.h"
#include "ui/sharing/open_bundle_dialog.h"
#include "ui/widgets/message_bar.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto exportKey = "export"_L1;
constexpr auto importKey = "import"_L1;
constexpr auto bundleKey = "bundle"_L1;
constexpr int mostSelected = 100'000;
constexpr qsizetype shownProblems = 5;
} // namespace

SharingControl::SharingControl(workspace::Workspace& workspace, settings::Settings& settings,
                               const models::ExchangeLogModel& log, const workspace::LogQuery& query,
                               const LogView& view, MessageBar& messages, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_log(log)
    , m_query(query)
    , m_view(view)
    , m_messages(messages)
    , m_window(window)
    , m_files(new ImportFiles(settings, window))
{
    connect(m_files, &ImportFiles::chosen, this, &SharingControl::take);
    connect(&workspace, &workspace::Workspace::stateChanged, this, &SharingControl::importWaiting);
    connect(&workspace, &workspace::Workspace::filesImported, this, &SharingControl::tellImported);
    connect(&workspace, &workspace::Workspace::sessionClosed, this, [this] {
        m_messages.dismiss(importKey);
        if (m_dialog)
            m_dialog->close();
        delete m_importDialog;
    });
}

void SharingControl::exportExchanges()
{
    if (m_dialog) {
        m_dialog->activateWindow();
        return;
    }
    std::vector<ExchangeId> selected;
    for (const int row : m_view.selectedRowNumbers(mostSelected))
        selected.push_back(m_log.idAt(row));
    std::sort(selected.begin(), selected.end());
    m_dialog = new ExportDialog(m_workspace, m_settings, {std::move(selected), m_query.filter()}, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ExportDialog::exported, this, &SharingControl::tellExported);
    m_dialog->open();
}

void SharingControl::importExchanges()
{
    m_files->ask();
}

bool SharingControl::isForeign(const QString& path)
{
    return QFileInfo(path).size() > 0 && workspace::kindOfFile(path) != workspace::FileKind::Session &&
           !path.endsWith(".hookbench"_L1, Qt::CaseInsensitive);
}

void SharingControl::take(const QStringList& paths)
{
    QStringList others;
    for (const QString& path : paths) {
        if (workspace::kindOfFile(path) == workspace::FileKind::Bundle && paths.size() == 1)
            openBundle(path);
        else
            others += QFileInfo(path).absoluteFilePath();
    }
    importFiles(others);
}

void SharingControl::importFiles(const QStringList& paths)
{
    m_waiting += paths;
    importWaiting();
}

void SharingControl::importWaiting()
{
    if (m_waiting.isEmpty() || m_workspace.state() != workspace::Workspace::State::Open)
        return;
    delete m_importDialog;
    m_importDialog = new ImportDialog(std::exchange(m_waiting, {}), m_workspace, m_settings, m_window);
    m_importDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_importDialog->open();
}

void SharingControl::askForBundle()
{
    m_files->askForBundle();
}

void SharingControl::openBundle(const QString& path)
{
    delete m_bundleDialog;
    m_bundleDialog = new OpenBundleDialog(path, m_settings, m_workspace.jobs(), m_window);
    m_bundleDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_bundleDialog, &OpenBundleDialog::opened, this,
            [this](const QString& session, const workspace::OpenedBundle& bundle) {
                m_messages.show(
                    {bundleKey,
                     MessageKind::Info,
                     tr("The bundle with %n exchange(s) was opened.", nullptr, int(bundle.exchanges)),
                     bundle.signer.isEmpty() ? tr("Nobody signed it.")
                                             : tr("It was signed by the key %1.").arg(bundle.signer),
                     {}});
                Q_EMIT sessionMade(session);
            });
    m_bundleDialog->open();
}

void SharingControl::tellExported(const QString& path, qint64 exchanges, const QString& redaction)
{
    m_messages.show({exportKey,
                     MessageKind::Info,
                     tr("%n exchange(s) were exported to %1.", nullptr, int(exchanges))
                         .arg(QDir::toNativeSeparators(path)),
                     redaction,
                     {}});
}

void SharingControl::tellImported(qint64 exchanges, const QStringList& problems)
{
    QString advice = problems.first(std::min(shownProblems, problems.size())).join(u'\n');
    if (problems.size() > shownProblems)
        advice +=
            u'\n' + tr("%n more part(s) could not be read.", nullptr, int(problems.size() - shownProblems));
    m_messages.show({importKey,
                     problems.isEmpty() ? MessageKind::Info : MessageKind::Warning,
                     tr("%n exchange(s) were imported.", nullptr, int(exchanges)),
                     advice,
                     {}});
}

} // namespace hookbench::ui
