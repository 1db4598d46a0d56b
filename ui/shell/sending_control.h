// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/log_query.h"
#include "app/workspace/workspace.h"

#include <QObject>
#include <QPointer>

namespace hookbench::ui {

class Actions;
class DeliveriesWindow;
class LogView;
class MessageBar;

/// The window's commands that send what is in the session already.
class SendingControl : public QObject
{
    Q_OBJECT

public:
    SendingControl(workspace::Workspace& workspace, const models::ExchangeLogModel& log,
                   const workspace::LogQuery& query, const LogView& view, const Actions& actions,
                   MessageBar& messages, QWidget* window);

Q_SIGNALS:
    void exchangeRequested(hookbench::ExchangeId id); ///< to be shown in the log
    void draftRequested(hookbench::ExchangeId id);
    void filterRequested(const QString& filter); ///< to be applied to the log

private:
    void replay();
    void showDeliveries();
    void lookForPending();
    QList<ExchangeId> selected() const;
    QList<ExchangeId> capturedShown() const;

    workspace::Workspace& m_workspace;
    const models::ExchangeLogModel& m_log;
    const workspace::LogQuery& m_query;
    const LogView& m_view;
    MessageBar& m_messages;
    QWidget* m_window;
    QPointer<DeliveriesWindow> m_deliveries;
    LatestJob m_counting;
};

} // namespace hookbench::ui
