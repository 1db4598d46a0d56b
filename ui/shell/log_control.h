// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "app/workspace/extra_columns.h"
#include "app/workspace/log_documents.h"
#include "app/workspace/log_query.h"
#include "app/workspace/workspace.h"
#include "ui/log/columns_dialog.h"
#include "ui/log/filter_bar.h"

#include <QObject>
#include <QPointer>

namespace hookbench::ui {

class Actions;
class LogPanel;
class LogView;
class MessageBar;

/// What the user does to the log as a whole: filters and sorts it.
class LogControl : public QObject
{
    Q_OBJECT

public:
    LogControl(workspace::Workspace& workspace, workspace::LogQuery& query, models::ExchangeLogModel& log,
               settings::Settings& settings, LogPanel& panel, Actions& actions, MessageBar& messages,
               QObject* parent);
    ~LogControl() override;

    /// Brings a test into the filter, as "Apply as Filter" does.
    void applyFilter(const QString& test, workspace::FilterJoin join);

    /// "Apply as Column": shows a field of the filter language beside the others.
    void addColumn(const QString& field);

    /// The schemas of the session are others now: columns that show what they say are read anew.
    void noteSchemas() { m_extra.forgetSchemas(); }

    /// A session was opened or closed: what was shown of the one before is gone.
    void reset();

    void focusFilter();

Q_SIGNALS:
    void countsChanged();
    void noted(const QString& text); ///< something small, for the status bar

private:
    void connectFilter();
    void connectCellFilters();
    void connectOrder();
    void connectSteps();
    void connectColumns();
    void connectDocuments();
    void chooseColumns();
    void askForName(const QString& filter);
    void restoreLayout();
    void saveLayout();
    void setColumns(const std::vector<LogColumn>& columns);
    void changeFilter(const QString& text);
    void remember(const QString& text);
    void showProgress();
    void applyCell(workspace::FilterJoin join);
    int columnOf(const workspace::RowOrder& order) const;
    void sortBy(int column, Qt::SortOrder direction);
    QList<QByteArray> liveValues(const QString& field, bool wantsPart) const;

    workspace::Workspace& m_workspace;
    workspace::LogQuery& m_query;
    models::ExchangeLogModel& m_log;
    settings::Settings& m_settings;
    LogPanel& m_panel;
    LogView& m_view;
    FilterBar& m_bar;
    Actions& m_actions;
    MessageBar& m_messages;
    workspace::ExtraColumns m_extra;
    workspace::LogDocuments m_documents;
    bool m_isRestoring = false; ///< of a session: what changes need not be saved
    QPointer<ColumnsDialog> m_columnsDialog;
};

} // namespace hookbench::ui
