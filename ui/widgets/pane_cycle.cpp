// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pane_cycle.h"

#include <QApplication>

namespace hookbench::ui {

PaneCycle::PaneCycle(QList<QWidget*> panes, QObject* parent)
    : QObject(parent)
    , m_panes(std::move(panes))
    , m_lastFocus(m_panes.size())
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { remember(now); });
}

qsizetype PaneCycle::paneOf(QWidget* widget) const
{
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        if (widget && (m_panes[i] == widget || m_panes[i]->isAncestorOf(widget)))
            return i;
    }
    return -1;
}

void PaneCycle::remember(QWidget* focused)
{
    if (const qsizetype pane = paneOf(focused); pane >= 0)
        m_lastFocus[pane] = focused;
}

QWidget* PaneCycle::targetIn(qsizetype pane) const
{
    const auto takesFocus = [](const QWidget* widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
    };
    QWidget* last = m_lastFocus[pane];
    if (last && takesFocus(last) && paneOf(last) == pane)
        return last;
    QWidget* root = m_panes[pane];
    if (!root->isVisible())
        return nullptr;
    for (QWidget* widget = root->nextInFocusChain(); widget != root; widget = widget->nextInFocusChain()) {
        if (root->isAncestorOf(widget) && takesFocus(widget))
            return widget;
    }
    return takesFocus(root) ? root : nullptr;
}

void PaneCycle::move(int direction)
{
    const qsizetype count = m_panes.size();
    const qsizetype present = paneOf(QApplication::focusWidget());
    const qsizetype start = present >= 0 ? present : (direction > 0 ? count - 1 : 0);
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype pane = (start + direction * step + count * step) % count;
        if (QWidget* target = targetIn(pane)) {
            target->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace hookbench::ui
