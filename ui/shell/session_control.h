// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_log_model.h"
#include "app/workspace/log_query.h"
#include "app/workspace/workspace.h"

#include <QObject>

namespace hookbench::ui {

class MessageBar;
class SessionFiles;

/// Opens, closes and copies sessions, brings what is in them into the log, and tells what went wrong.
class SessionControl : public QObject
{
    Q_OBJECT

public:
    SessionControl(workspace::Workspace& workspace, models::ExchangeLogModel& log, workspace::LogQuery& query,
                   SessionFiles& files, MessageBar& messages, QObject* parent);

    /// `path` as given on the command line, or the last session, or the one in the user's data folder.
    void openFirst(const QString& path, const QString& lastSession);

    void open(const QString& path);
    void create(const QString& path);
    void saveCopy(const QString& path);

Q_SIGNALS:
    void salvageRequested(const QString& broken);

private:
    void followState();
    void loadLog();
    void showOpenFailure(const QString& path, const Error& error);
    void showError(const QString& key, const Error& error);
    void connectMessages();

    workspace::Workspace& m_workspace;
    models::ExchangeLogModel& m_log;
    workspace::LogQuery& m_query;
    SessionFiles& m_files;
    MessageBar& m_messages;
};

} // namespace hookbench::ui
