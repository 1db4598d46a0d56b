// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "app/workspace/log_query.h"
#include "app/workspace/workspace.h"
#include "ui/sessions/retention_dialog.h"

#include <QObject>
#include <QPointer>

class QFileDialog;

namespace hookbench::ui {

class Actions;
class MessageBar;

/// Looks after sessions as files: those that are open for reading alone, what a session keeps, compacting,
/// appending another, and saving what can be read of a broken one.
class SessionCare : public QObject
{
    Q_OBJECT

public:
    SessionCare(workspace::Workspace& workspace, workspace::LogQuery& query, settings::Settings& settings,
                Actions& actions, MessageBar& messages, QWidget* window);

    /// Asks where to, then does it.
    void salvage(const QString& broken);

Q_SIGNALS:
    void openRequested(const QString& path);
    void busy(const QString& text); ///< while no session is open for a reason; empty when that is over

private:
    void connectCompaction();
    void connectSalvage();
    void tellReadOnly();
    void askRetention();
    void append();
    QFileDialog* fileDialog(const QString& title, const QString& button, const QString& name);

    workspace::Workspace& m_workspace;
    settings::Settings& m_settings;
    MessageBar& m_messages;
    QWidget* m_window;
    QPointer<RetentionDialog> m_dialog;
    QPointer<QFileDialog> m_files;
};

} // namespace hookbench::ui
