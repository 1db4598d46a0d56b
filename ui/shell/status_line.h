// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace hookbench::ui {

/// What goes on, in words: listening or not, how many requests, how safely they are kept, in which file.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showEndpoints(const std::vector<workspace::EndpointStatus>& endpoints);
    void showCounts(int requests, int selected);
    void showDurability(session::Durability durability);

    /// Nothing when `path` is empty.
    void showSession(const QString& path);

    /// The file has grown; its size is looked up a little later, at most twice a second.
    void sessionGrew();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSize();
    void paintState();

    QLabel* m_stateIcon;
    QLabel* m_state;
    QLabel* m_counts;
    QLabel* m_durability;
    QLabel* m_session;
    QString m_path;
    QTimer m_sizeTimer;
    workspace::EndpointStatus::Phase m_phase = workspace::EndpointStatus::Phase::Stopped;
};

} // namespace hookbench::ui
