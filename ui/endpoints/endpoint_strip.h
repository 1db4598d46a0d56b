// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace hookbench::ui {

/// One line that shows an endpoint, how it is doing and where to send to, and chooses among several. The
/// commands for it are the window's actions.
class EndpointStrip : public QWidget
{
    Q_OBJECT

public:
    /// Has buttons for those that apply; `add` while there is no endpoint.
    EndpointStrip(QAction* add, QAction* copyUrl, QAction* start, QAction* stop, QWidget* parent = nullptr);

    /// Keeps the chosen one chosen as long as it is there.
    void setEndpoints(const std::vector<workspace::EndpointStatus>& endpoints);

    EndpointId current() const; ///< none when there are no endpoints
    void setCurrent(EndpointId id);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(hookbench::EndpointId id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showCurrent();
    void fillChooser();

    std::vector<workspace::EndpointStatus> m_endpoints;
    QLabel* m_label;
    QComboBox* m_chooser;
    QLabel* m_color;
    QLabel* m_icon;
    QLabel* m_state;
    QLineEdit* m_url;
    QList<QToolButton*> m_buttons;
};

} // namespace hookbench::ui
