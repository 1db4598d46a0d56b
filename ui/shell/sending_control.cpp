// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sending_control.h"

#include "app/models/exchange_log_model.h"
#include "app/workspace/delivery_list.h"
#include "ui/log/log_view.h"
#include "ui/sending/deliveries_window.h"
#include "ui/sending/replay_window.h"
#include "ui/shell/actions.h"
#include "ui/widgets/message_bar.h"

#include <QAction>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::Workspace;

namespace {
constexpr auto messageKey = "deliveries"_L1;
constexpr int mostSelected = 1'000'000;
} // namespace

SendingControl::SendingControl(workspace::Workspace& workspace, const models::ExchangeLogModel& log,
                               const workspace::LogQuery& query, const LogView& view, const Actions& actions,
                               MessageBar& messages, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_log(log)
    , m_query(query)
    , m_view(view)
    , m_messages(messages)
    , m_window(window)
    , m_counting(workspace.jobs())
{
    connect(actions.replay, &QAction::triggered, this, &SendingControl::replay);
    connect(actions.deliveries, &QAction::triggered, this, &SendingControl::showDeliveries);
    connect(&workspace, &Workspace::stateChanged, this, [this] {
        m_messages.dismiss(messageKey);
        if (m_workspace.state() == Workspace::State::Open)
            lookForPending();
    });
}

QList<ExchangeId> SendingControl::selected() const
{
    QList<ExchangeId> ids;
    for (const int row : m_view.selectedRowNumbers(mostSelected))
        ids.append(m_log.idAt(row));
    std::ranges::sort(ids);
    return ids;
}

QList<ExchangeId> SendingControl::capturedShown() const
{
    const workspace::LogQuery::Chosen chosen = m_query.chosen();
    QList<ExchangeId> ids;
    for (const ExchangeId id : chosen.ids()) {
        const qsizetype row = chosen.index.rowOf(id);
        const size_t place = size_t(models::ExchangeIndex::View::inChunk(row));
        if (row >= 0 && chosen.index.chunkOf(row).origin[place] == Origin::Captured)
            ids.append(id);
    }
    return ids;
}

void SendingControl::replay()
{
    auto* window = new ReplayWindow(m_workspace,
                                    {selected(), m_log.rowCount(),
                                     [this] {
                                         return capturedShown();
                                     }},
                                    m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &ReplayWindow::exchangeRequested, this, &SendingControl::exchangeRequested);
    connect(window, &ReplayWindow::draftRequested, this, &SendingControl::draftRequested);
    window->show();
}

void SendingControl::showDeliveries()
{
    m_messages.dismiss(messageKey);
    if (m_deliveries) {
        m_deliveries->raise();
        m_deliveries->activateWindow();
        return;
    }
    m_deliveries = new DeliveriesWindow(m_workspace, m_window);
    m_deliveries->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_deliveries, &DeliveriesWindow::exchangeRequested, this, &SendingControl::exchangeRequested);
    connect(m_deliveries, &DeliveriesWindow::filterRequested, this, &SendingControl::filterRequested);
    m_deliveries->show();
}

/// What was being delivered when the session was last closed goes on only when the user says so.
void SendingControl::lookForPending()
{
    m_counting.start(
        [path = m_workspace.sessionPath()](const CancelFlag&) {
            return workspace::countPendingDeliveries(path);
        },
        [this](const Result<int>& count) {
            if (!count || *count == 0)
                return;
            m_messages.show({messageKey,
                             MessageKind::Info,
                             tr("%n delivery(ies) of this session wait to be tried again.", nullptr, *count),
                             {},
                             {{tr("Show Deliveries"), [this] {
                                   showDeliveries();
                               }}}});
        });
}

} // namespace hookbench::ui
