// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/log_query.h"
#include "app/workspace/workspace.h"

#include <QObject>

namespace hookbench::ui {

class Actions;
class LogView;
class MessageBar;

/// Deletes requests from the log, and brings them back.
class DeleteControl : public QObject
{
    Q_OBJECT

public:
    DeleteControl(workspace::Workspace& workspace, workspace::LogQuery& query, models::ExchangeLogModel& log,
                  LogView& view, Actions& actions, MessageBar& messages, QObject* parent);

    /// Another session, or none: what was deleted before cannot be brought back here.
    void reset();

    bool canUndo() const { return !m_deleted.empty(); }

Q_SIGNALS:
    void changed(); ///< canUndo()

private:
    using Ids = std::vector<ExchangeId>;

    void remove(Ids ids);
    void undo();
    void store(const Ids& ids, bool deleted);
    void stored(const Ids& ids, bool deleted, const Result<qint64>& done);
    void showDone(const Ids& ids);
    Ids idsOf(const QList<int>& rows) const;

    workspace::Workspace& m_workspace;
    workspace::LogQuery& m_query;
    models::ExchangeLogModel& m_log;
    LogView& m_view;
    MessageBar& m_messages;
    std::vector<Ids> m_deleted; ///< the last is undone first
    quint64 m_generation = 0;   ///< of the session
};

} // namespace hookbench::ui
