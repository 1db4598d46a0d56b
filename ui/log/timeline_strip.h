// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/log_statistics.h"

#include <QWidget>

#include <array>

namespace hookbench::ui {

/// Requests over time as a row of bars, a colour for each class of status. A range of it can be marked, by
/// the mouse or by Shift and the arrow keys, and made a filter with Enter; + and - zoom.
class TimelineStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineStrip(QWidget* parent = nullptr);

    /// How many bars there is room for.
    int parts() const;

    void setTimeline(const workspace::Timeline& timeline);

    /// What a screen reader tells: the whole, and the bar at the cursor.
    QString summary() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void partsChanged();                               ///< there is room for another number of bars
    void zoomRequested(qint64 fromUs, qint64 untilUs); ///< equal: all of it
    void rangeChosen(qint64 fromUs, qint64 untilUs);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateColors();
    int partAt(double x) const;
    qint64 timeOf(int part) const; ///< where it begins
    QString textOf(int part) const;
    void moveCursor(int part, bool extend);
    void zoom(int part, double factor);
    void chooseRange();

    workspace::Timeline m_timeline;
    std::array<QColor, 6> m_colors; ///< by status class
    int m_cursor = 0;
    int m_anchor = 0; ///< the other end of the marked range
    bool m_isDragging = false;
};

} // namespace hookbench::ui
