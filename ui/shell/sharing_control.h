// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_log_model.h"
#include "app/settings/settings.h"
#include "app/workspace/log_query.h"
#include "app/workspace/workspace.h"
#include "ui/sharing/export_dialog.h"

#include <QObject>
#include <QPointer>

namespace hookbench::ui {

class ImportDialog;
class ImportFiles;
class LogView;
class MessageBar;
class OpenBundleDialog;

/// Export and import: asks, has it done, and tells what came of it.
class SharingControl : public QObject
{
    Q_OBJECT

public:
    SharingControl(workspace::Workspace& workspace, settings::Settings& settings,
                   const models::ExchangeLogModel& log, const workspace::LogQuery& query, const LogView& view,
                   MessageBar& messages, QWidget* window);

    /// Whether a file that is to be opened is there and no session.
    static bool isForeign(const QString& path);

    void exportExchanges();
    void importExchanges();

    void askForBundle();

    /// Files and folders that were dropped on the window or named when the program began: a bundle is opened,
    /// others are imported, as soon as a session is open.
    void take(const QStringList& paths);

Q_SIGNALS:
    void sessionMade(const QString& path);

private:
    void importFiles(const QStringList& paths);
    void openBundle(const QString& path);
    void importWaiting();
    void tellImported(qint64 exchanges, const QStringList& problems);
    void tellExported(const QString& path, qint64 exchanges, const QString& redaction);

    workspace::Workspace& m_workspace;
    settings::Settings& m_settings;
    const models::ExchangeLogModel& m_log;
    const workspace::LogQuery& m_query;
    const LogView& m_view;
    MessageBar& m_messages;
    QWidget* m_window;
    ImportFiles* m_files;
    QPointer<ExportDialog> m_dialog;
    QPointer<ImportDialog> m_importDialog;
    QPointer<OpenBundleDialog> m_bundleDialog;
    QStringList m_waiting; ///< to be imported when a session is open
};

} // namespace hookbench::ui
