// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/log_query.h"
#include "app/workspace/schemas.h"
#include "ui/schemas/schema_dialog.h"

#include <QObject>
#include <QPointer>

namespace hookbench::models {
class ExchangeLogModel;
}

namespace hookbench::ui {

class Actions;
class InspectorPanel;
class LogControl;
class LogView;

/// The schemas of the session in the window: the dialog, and whatever shows what they say.
class SchemaControl : public QObject
{
    Q_OBJECT

public:
    SchemaControl(workspace::Workspace& workspace, workspace::LogQuery& query,
                  const models::ExchangeLogModel& log, const LogView& view, LogControl& control,
                  InspectorPanel& inspector, const Actions& actions, QWidget* window);

private:
    void showDialog();
    std::vector<ExchangeId> selected() const;
    std::vector<ExchangeId> shown() const;

    workspace::Workspace& m_workspace;
    workspace::Schemas m_schemas;
    const models::ExchangeLogModel& m_log;
    const LogView& m_view;
    LogControl& m_control;
    QWidget* m_window;
    QPointer<SchemaDialog> m_dialog;
};

} // namespace hookbench::ui
