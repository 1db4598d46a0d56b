// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/replay_model.h"
#include "app/workspace/workspace.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace hookbench::ui {

class FieldNote;
class ReplayForm;

/// Sends captured requests again and shows what became of each.
class ReplayWindow : public QDialog
{
    Q_OBJECT

public:
    struct Requests
    {
        QList<ExchangeId> selected;
        int shown = 0;
        std::function<QList<ExchangeId>()> listShown; ///< the captured ones that the log shows
    };

    ReplayWindow(workspace::Workspace& workspace, Requests requests, QWidget* parent = nullptr);
    ~ReplayWindow() override;

    const models::ReplayModel& results() const { return m_model; }
    bool isRunning() const { return bool(m_id); }

public Q_SLOTS:
    void reject() override; ///< stops a running replay, and only then closes

Q_SIGNALS:
    void exchangeRequested(hookbench::ExchangeId id); ///< to be shown in the log
    void draftRequested(hookbench::ExchangeId id);    ///< of this exchange

private:
    QWidget* buildButtons();
    void buildProgress();
    void buildResults();
    void connectSending();
    void restoreChoices();
    void start();
    void pause();
    void take(const ReplayProgress& progress);
    void end(const QString& text);
    void fail(const Error& error);
    void showCounts();
    void adapt();
    void openRow(int row);

    workspace::Workspace& m_workspace;
    Requests m_requests;
    models::ReplayModel m_model;
    ReplayId m_id;
    ReplayProgress::State m_state = ReplayProgress::State::Finished;
    bool m_hasRun = false;

    ReplayForm* m_form;
    FieldNote* m_note;
    QPushButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_draft = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_changes = nullptr;
    QComboBox* m_choice = nullptr;
    QLabel* m_counts = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace hookbench::ui
