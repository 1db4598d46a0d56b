// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_log_model.h"
#include "app/settings/settings.h"
#include "app/workspace/log_query.h"
#include "app/workspace/workspace.h"
#include "ui/shell/menus.h"

#include <QMainWindow>
#include <QPointer>

class QSplitter;
class QStackedWidget;

namespace hookbench::ui {

class Actions;
class AnnotationControl;
class ComposerControl;
class DeleteControl;
class EndpointControl;
class EndpointStrip;
class GoToDialog;
class InspectorPanel;
class LogControl;
class LogPanel;
class LogView;
class MessageBar;
class PaneCycle;
class SessionControl;
class SessionFiles;
class SettingsDialog;
class SharingControl;
class StartPage;
class StatusLine;
class ProfileControl;
class SummaryControl;

/// The window: builds its parts, connects them and remembers how they lie. What the parts do is their own
/// affair.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(workspace::Workspace& workspace, settings::Settings& settings);
    ~MainWindow() override;

    /// See SessionControl::openFirst().
    void openFirst(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildParts();
    void connectSessionActions();
    void connectEditActions();
    void connectViewActions();
    void connectLog();
    void connectComposer();
    void connectLogControls();
    void connectSettings();

    void followWorkspace();
    void followEndpoint();
    void followSelection();
    void showInspected(ExchangeId id);
    void adaptActions();
    void showCounts();
    void fillRecent();
    void fillColumns();
    void showLogMenu(const QPoint& position);

    void copy();
    void copyRows(const QString& text);
    void selectAll();
    void find();
    void findOrFilter();
    void goToNumber();
    void showSettings();
    void showHelp(QDialog* dialog);
    void shareRoom(int logPercent);
    void layInspector(bool beside);
    void resetLayout();
    void restoreState();
    void saveState();

    workspace::Workspace& m_workspace;
    settings::Settings& m_settings;
    const QString m_runningLanguage;
    models::ExchangeLogModel m_log;
    workspace::LogQuery m_query;

    Actions* m_actions;
    MessageBar* m_messages;
    QStackedWidget* m_pages;
    StartPage* m_startPage;
    EndpointStrip* m_strip;
    QSplitter* m_splitter;
    LogPanel* m_logPanel;
    LogView* m_view;
    InspectorPanel* m_inspector;
    StatusLine* m_status;
    Menus m_menus;
    QAction* m_stripAction = nullptr;
    SessionFiles* m_files;
    SessionControl* m_sessions;
    ComposerControl* m_composer;
    EndpointControl* m_endpoints;
    LogControl* m_logControl;
    SummaryControl* m_summary;
    ProfileControl* m_profile;
    AnnotationControl* m_annotations;
    DeleteControl* m_deletions;
    SharingControl* m_sharing;
    PaneCycle* m_panes;
    QPointer<GoToDialog> m_goToDialog;
    QPointer<SettingsDialog> m_settingsDialog;
    ExchangeId m_inspected;
};

} // namespace hookbench::ui
