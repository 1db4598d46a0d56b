// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/context_menu_key.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>

namespace hookbench::ui {

namespace {

/// Where a menu belongs that was not asked for with the pointer: at the current cell or the text cursor.
QPoint menuPosition(QWidget* widget)
{
    if (const auto* view = qobject_cast<QAbstractItemView*>(widget)) {
        const QRect cell = view->visualRect(view->currentIndex()).intersected(view->viewport()->rect());
        if (cell.isValid())
            return view->viewport()->mapTo(view, cell.center());
    }
    const QRect cursor = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    return cursor.isValid() ? cursor.bottomLeft() : widget->rect().center();
}

} // namespace

bool ContextMenuKey::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_F10 || key->modifiers() != Qt::ShiftModifier)
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    const QPoint position = menuPosition(widget);
    QWidget* receiver = widget;
    QPoint inReceiver = position;
    if (auto* area = qobject_cast<QAbstractScrollArea*>(widget)) {
        receiver = area->viewport();
        inReceiver = receiver->mapFrom(widget, position);
    }
    QApplication::postEvent(receiver, new QContextMenuEvent(QContextMenuEvent::Keyboard, inReceiver,
                                                            receiver->mapToGlobal(inReceiver)));
    return true;
}

} // namespace hookbench::ui
