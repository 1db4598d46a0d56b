// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_log_model.h"
#include "app/settings/settings.h"
#include "app/workspace/workspace.h"
#include "ui/sharing/export_dialog.h"

#include <QObject>
#include <QPointer>

namespace hookbench::ui {

class ImportFiles;
class LogView;
class MessageBar;

/// Export and import: asks, has it done, and tells what came of it.
class SharingControl : public QObject
{
    Q_OBJECT

public:
    SharingControl(workspace::Workspace& workspace, settings::Settings& settings,
                   const models::ExchangeLogModel& log, const LogView& view, MessageBar& messages,
                   QWidget* window);

    void exportExchanges();
    void importExchanges();

    /// Files that were dropped on the window.
    void importFiles(const QStringList& paths);

private:
    void tellImported(qint64 exchanges, const QStringList& problems);
    void tellExported(const QString& path, qint64 exchanges, const QString& redaction);

    workspace::Workspace& m_workspace;
    settings::Settings& m_settings;
    const models::ExchangeLogModel& m_log;
    const LogView& m_view;
    MessageBar& m_messages;
    QWidget* m_window;
    ImportFiles* m_files;
    QPointer<ExportDialog> m_dialog;
};

} // namespace hookbench::ui
