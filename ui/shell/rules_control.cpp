// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rules_control.h"

#include "app/models/exchange_log_model.h"
#include "app/workspace/rule_from_exchange.h"
#include "ui/endpoints/rules_window.h"
#include "ui/log/log_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/endpoint_control.h"
#include "ui/widgets/message_bar.h"

#include <QAction>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::Workspace;

RulesControl::RulesControl(Workspace& workspace, const models::ExchangeLogModel& log, const LogView& view,
                           const EndpointControl& endpoints, const Actions& actions, MessageBar& messages,
                           QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_log(log)
    , m_view(view)
    , m_endpoints(endpoints)
    , m_messages(messages)
    , m_window(window)
    , m_make(workspace.jobs())
{
    connect(actions.editRules, &QAction::triggered, this, &RulesControl::showRules);
    connect(actions.makeRule, &QAction::triggered, this, &RulesControl::makeRule);
    connect(&workspace, &Workspace::stateChanged, this, [this] {
        m_make.cancel();
        if (m_workspace.state() != Workspace::State::Open && m_rules)
            m_rules->close();
    });
}

void RulesControl::showRules()
{
    if (const workspace::EndpointStatus* status = m_endpoints.current())
        open(status->endpoint.id);
}

RulesWindow* RulesControl::open(EndpointId endpoint)
{
    if (m_rules && m_rules->endpoint() != endpoint) {
        m_rules->close();
        m_rules.clear(); // it is deleted later
    }
    if (!m_rules) {
        m_rules = new RulesWindow(m_workspace, endpoint, m_window);
        m_rules->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_rules->show();
    m_rules->raise();
    m_rules->activateWindow();
    return m_rules;
}

/// For the endpoint that is shown.
void RulesControl::makeRule()
{
    const QList<int> rows = m_view.selectedRowNumbers(1);
    const workspace::EndpointStatus* status = m_endpoints.current();
    if (rows.isEmpty() || !status)
        return;
    const auto work = [session = m_workspace.sessionPath(),
                       id = m_log.idAt(rows.first())](const CancelFlag&) {
        return workspace::ruleFromExchange(session, id);
    };
    m_make.start(work, [this, endpoint = status->endpoint.id](const Result<Rule>& rule) {
        if (!rule)
            m_messages.show(
                {u"makeRule"_s, MessageKind::Error, rule.error().message, rule.error().advice, {}});
        else if (m_workspace.endpoint(endpoint))
            open(endpoint)->add(*rule);
    });
}

} // namespace hookbench::ui
