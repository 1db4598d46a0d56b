// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/exchange/rule.h"
#include "app/workspace/workspace.h"

#include <QObject>
#include <QPointer>

namespace hookbench::models {
class ExchangeLogModel;
}

namespace hookbench::ui {

class Actions;
class EndpointControl;
class LogView;
class MessageBar;
class RulesWindow;

/// The commands about rules: showing those of the endpoint, making one of an exchange.
class RulesControl : public QObject
{
    Q_OBJECT

public:
    RulesControl(workspace::Workspace& workspace, const models::ExchangeLogModel& log, const LogView& view,
                 const EndpointControl& endpoints, const Actions& actions, MessageBar& messages,
                 QWidget* window);

private:
    void showRules();
    RulesWindow* open(EndpointId endpoint);
    void makeRule();

    workspace::Workspace& m_workspace;
    const models::ExchangeLogModel& m_log;
    const LogView& m_view;
    const EndpointControl& m_endpoints;
    MessageBar& m_messages;
    QWidget* m_window;
    QPointer<RulesWindow> m_rules;
    LatestJob m_make;
};

} // namespace hookbench::ui
