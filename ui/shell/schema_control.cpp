// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/schema_control.h"

#include "app/models/exchange_log_model.h"
#include "app/workspace/workspace.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/log/log_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/log_control.h"

#include <QAction>

#include <limits>

namespace hookbench::ui {

using workspace::Schemas;
using workspace::Workspace;

SchemaControl::SchemaControl(Workspace& workspace, workspace::LogQuery& query,
                             const models::ExchangeLogModel& log, const LogView& view, LogControl& control,
                             InspectorPanel& inspector, const Actions& actions, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_schemas(workspace)
    , m_log(log)
    , m_view(view)
    , m_control(control)
    , m_window(window)
{
    connect(actions.schemas, &QAction::triggered, this, &SchemaControl::showDialog);
    connect(&inspector, &InspectorPanel::schemasRequested, this, &SchemaControl::showDialog);
    connect(&m_schemas, &Schemas::changed, &inspector, &InspectorPanel::judgeAgain);
    connect(&m_schemas, &Schemas::changed, &query, &workspace::LogQuery::noteSchemas);
    connect(&m_schemas, &Schemas::changed, &control, &LogControl::noteSchemas);
    connect(&m_schemas, &Schemas::subjectFound, this, [this](const models::SchemaSubject& subject) {
        if (m_dialog)
            m_dialog->startFor(subject);
    });
    connect(&workspace, &Workspace::stateChanged, this, [this] {
        if (m_dialog && m_workspace.state() != Workspace::State::Open)
            m_dialog->close();
    });
}

std::vector<ExchangeId> SchemaControl::selected() const
{
    std::vector<ExchangeId> ids;
    for (const int row : m_view.selectedRowNumbers(std::numeric_limits<int>::max()))
        ids.push_back(m_log.idAt(row));
    return ids;
}

std::vector<ExchangeId> SchemaControl::shown() const
{
    std::vector<ExchangeId> ids;
    ids.reserve(size_t(m_log.rowCount()));
    for (int row = 0; row < m_log.rowCount(); ++row)
        ids.push_back(m_log.idAt(row));
    return ids;
}

void SchemaControl::showDialog()
{
    if (m_workspace.state() != Workspace::State::Open)
        return;
    if (!m_dialog) {
        m_dialog = new SchemaDialog(m_schemas, m_workspace.jobs(),
                                    {[this] { return selected(); }, [this] { return shown(); },
                                     [this] {
                                         return std::pair(m_view.selectedCount(), m_log.rowCount());
                                     }},
                                    m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &SchemaDialog::columnRequested, &m_control, &LogControl::addColumn);
        connect(&m_view, &LogView::selectedRowsChanged, m_dialog, &SchemaDialog::followChoices);
        connect(&m_log, &QAbstractItemModel::modelReset, m_dialog, &SchemaDialog::followChoices);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    if (const QList<int> rows = m_view.selectedRowNumbers(1); !rows.isEmpty())
        m_schemas.findSubject(m_log.idAt(rows.front()));
}

} // namespace hookbench::ui
