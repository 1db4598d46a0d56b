// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace hookbench::ui {

/// Moves the focus between the parts of a window, each as a whole, and back to where it was in each.
class PaneCycle : public QObject
{
    Q_OBJECT

public:
    PaneCycle(QList<QWidget*> panes, QObject* parent);

    /// +1 to the next visible pane that can take the focus, -1 to the one before.
    void move(int direction);

private:
    QWidget* targetIn(qsizetype pane) const;
    void remember(QWidget* focused);
    qsizetype paneOf(QWidget* widget) const; ///< -1 when it is in none

    QList<QWidget*> m_panes;
    QList<QPointer<QWidget>> m_lastFocus;
};

} // namespace hookbench::ui
