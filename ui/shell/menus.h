// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QMenu;
class QToolBar;
class QWidget;

namespace hookbench::ui {

class Actions;

/// The menus that are filled by others.
struct Menus
{
    QMenu* recent;
    QMenu* columns;
    QMenu* copyAs;
};

/// "Apply as Filter", for the menu bar and for context menus.
void fillCellFilters(QMenu* menu, const Actions& actions);

/// Star, colour, tags, note, read.
void fillMarks(QMenu* menu, const Actions& actions);

Menus makeMenus(QMainWindow& window, const Actions& actions);

/// `strip` stands in its middle and takes the room that is left.
QToolBar* makeToolBar(QMainWindow& window, const Actions& actions, QWidget* strip);

} // namespace hookbench::ui
