// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include "ui/shell/actions.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MenuText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ui::MenuText)
};

QMenu* addMenu(QMainWindow& window, const QString& title, const QString& objectName)
{
    QMenu* menu = window.menuBar()->addMenu(title);
    menu->setObjectName(objectName);
    menu->setToolTipsVisible(false);
    return menu;
}

QMenu* addSubmenu(QMenu* menu, const QString& title, const QString& objectName)
{
    QMenu* submenu = menu->addMenu(title);
    submenu->setObjectName(objectName);
    submenu->menuAction()->setObjectName(objectName + u"Action"_s);
    return submenu;
}

QMenu* fillFileMenu(QMenu* menu, const Actions& actions)
{
    menu->addAction(actions.newSession);
    menu->addAction(actions.openSession);
    QMenu* recent = addSubmenu(menu, MenuText::tr("Open &Recent"), u"recentMenu"_s);
    menu->addSeparator();
    menu->addAction(actions.saveCopy);
    menu->addSeparator();
    menu->addActions({actions.importExchanges, actions.exportExchanges});
    menu->addSeparator();
    menu->addAction(actions.closeSession);
    menu->addSeparator();
    menu->addAction(actions.quit);
    return recent;
}

void fillEditMenu(QMenu* menu, const Actions& actions)
{
    menu->addActions({actions.copy, actions.copyRequestUrl, actions.copyRequestPath, actions.selectAll});
    menu->addSeparator();
    menu->addAction(actions.find);
    menu->addSeparator();
    menu->addAction(actions.settings);
}

void fillEndpointMenu(QMenu* menu, const Actions& actions)
{
    menu->addActions({actions.addEndpoint, actions.editEndpoint, actions.removeEndpoint});
    menu->addSeparator();
    menu->addActions({actions.startEndpoint, actions.stopEndpoint});
    menu->addSeparator();
    menu->addActions({actions.copyUrl, actions.copyCurl});
}

QMenu* fillViewMenu(QMenu* menu, const Actions& actions)
{
    menu->addActions({actions.followNewest, actions.goToNewest, actions.goToNumber});
    menu->addSeparator();
    menu->addActions({actions.previousExchange, actions.nextExchange});
    menu->addSeparator();
    menu->addActions({actions.nextPane, actions.previousPane});
    menu->addSeparator();
    QMenu* columns = addSubmenu(menu, MenuText::tr("&Columns"), u"columnsMenu"_s);
    menu->addActions({actions.inspectorBeside, actions.moreLog, actions.moreInspector, actions.resetLayout});
    return columns;
}

} // namespace

Menus makeMenus(QMainWindow& window, const Actions& actions)
{
    window.menuBar()->setObjectName(u"menuBar"_s);
    Menus menus{};
    menus.recent = fillFileMenu(addMenu(window, MenuText::tr("&File"), u"fileMenu"_s), actions);
    fillEditMenu(addMenu(window, MenuText::tr("&Edit"), u"editMenu"_s), actions);
    fillEndpointMenu(addMenu(window, MenuText::tr("En&dpoint"), u"endpointMenu"_s), actions);
    menus.columns = fillViewMenu(addMenu(window, MenuText::tr("&View"), u"viewMenu"_s), actions);
    addMenu(window, MenuText::tr("&Help"), u"helpMenu"_s)
        ->addActions({actions.shortcuts, actions.trust, actions.about});
    return menus;
}

QToolBar* makeToolBar(QMainWindow& window, const Actions& actions, QWidget* strip)
{
    QToolBar* bar = window.addToolBar(MenuText::tr("Main tool bar"));
    bar->setObjectName(u"mainToolBar"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    // Its one entry would hide the bar, and no menu brings it back.
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->toggleViewAction()->setVisible(false);
    bar->addActions({actions.newSession, actions.openSession});
    bar->addSeparator();
    bar->addWidget(strip)->setObjectName(u"endpointStripAction"_s);
    bar->addSeparator();
    bar->addActions({actions.followNewest, actions.find, actions.inspectorBeside});
    for (QAction* action : bar->actions()) {
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action));
        if (!button)
            continue;
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setFocusPolicy(Qt::TabFocus);
    }
    return bar;
}

} // namespace hookbench::ui
