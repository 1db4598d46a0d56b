// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace hookbench::ui {

/// What the window shows while no session is open.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);

    /// While a session is being opened or closed there is nothing to choose, only that to say.
    void setBusy(const QString& text);

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void recentRequested(const QString& path);

private:
    QWidget* m_choice;
    QLabel* m_busy;
    QLabel* m_recentLabel;
    QListWidget* m_recent;
};

} // namespace hookbench::ui
