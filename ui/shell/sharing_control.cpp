// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sharing_control.h"

#include "ui/log/log_view.h"
#include "ui/sharing/import_files.h"
#include "ui/widgets/message_bar.h"

#include <QDir>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto exportKey = "export"_L1;
constexpr auto importKey = "import"_L1;
constexpr int mostSelected = 100'000;
constexpr qsizetype shownProblems = 5;
} // namespace

SharingControl::SharingControl(workspace::Workspace& workspace, settings::Settings& settings,
                               const models::ExchangeLogModel& log, const LogView& view, MessageBar& messages,
                               QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_log(log)
    , m_view(view)
    , m_messages(messages)
    , m_window(window)
    , m_files(new ImportFiles(settings, window))
{
    connect(m_files, &ImportFiles::chosen, this, &SharingControl::importFiles);
    connect(&workspace, &workspace::Workspace::filesImported, this, &SharingControl::tellImported);
    connect(&workspace, &workspace::Workspace::sessionClosed, this, [this] {
        m_messages.dismiss(importKey);
        if (m_dialog)
            m_dialog->close();
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
    m_dialog = new ExportDialog(m_workspace, m_settings, std::move(selected), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ExportDialog::exported, this, &SharingControl::tellExported);
    m_dialog->open();
}

void SharingControl::importExchanges()
{
    m_files->ask();
}

void SharingControl::importFiles(const QStringList& paths)
{
    m_messages.show(
        {importKey, MessageKind::Info, tr("Reading %n file(s)…", nullptr, int(paths.size())), {}, {}});
    m_workspace.importFiles(paths);
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
