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
    menu->addAction(actions.openBundle);
    QMenu* recent = addSubmenu(menu, MenuText::tr("Open &Recent"), u"recentMenu"_s);
    menu->addSeparator();
    menu->addAction(actions.saveCopy);
    menu->addSeparator();
    menu->addActions({actions.importExchanges, actions.exportExchanges, actions.appendSession});
    menu->addSeparator();
    menu->addActions({actions.sessionRetention, actions.compactSession});
    menu->addSeparator();
    menu->addAction(actions.closeSession);
    menu->addSeparator();
    menu->addAction(actions.quit);
    return recent;
}

QMenu* fillEditMenu(QMenu* menu, const Actions& actions)
{
    menu->addActions({actions.copy, actions.copyRequestUrl, actions.copyRequestPath});
    QMenu* copyAs = addSubmenu(menu, MenuText::tr("Cop&y As"), u"copyAsMenu"_s);
    copyAs->addActions(actions.copyAs);
    menu->addAction(actions.selectAll);
    menu->addSeparator();
    menu->addActions({actions.find, actions.compareSelected, actions.compareWithPrevious,
                      actions.explainSignature, actions.schemas});
    menu->addSeparator();
    menu->addAction(actions.secrets);
    menu->addAction(actions.settings);
    return copyAs;
}

void fillEndpointMenu(QMenu* menu, const Actions& actions)
{
    menu->addActions({actions.addEndpoint, actions.editEndpoint, actions.removeEndpoint});
    menu->addSeparator();
    menu->addActions({actions.startEndpoint, actions.stopEndpoint});
    menu->addSeparator();
    menu->addActions({actions.editRules, actions.makeRule});
    menu->addSeparator();
    menu->addActions({actions.copyUrl, actions.copyCurl});
}

void fillDraftMenu(QMenu* menu, const Actions& actions)
{
    menu->addActions(
        {actions.newDraft, actions.draftOfExchange, actions.pasteDraft, actions.samples, actions.newFolder});
    menu->addSeparator();
    menu->addActions({actions.sendDraft, actions.burstDraft, actions.cancelDraft});
    menu->addSeparator();
    menu->addActions({actions.deliveries, actions.environments});
    menu->addSeparator();
    menu->addActions({actions.undoDraft, actions.redoDraft});
    menu->addSeparator();
    menu->addActions({actions.duplicateDraft, actions.renameDraft, actions.removeDraft, actions.closeDraft});
    menu->addSeparator();
    menu->addActions({actions.nextDraft, actions.previousDraft});
}

void fillLogMenu(QMenu* menu, const Actions& actions)
{
    menu->addActions({actions.filterLog, actions.clearFilter});
    fillCellFilters(addSubmenu(menu, MenuText::tr("&Apply as Filter"), u"applyFilterMenu"_s), actions);
    menu->addSeparator();
    menu->addActions({actions.sortByColumn, actions.sortByArrival, actions.chooseColumns});
    menu->addSeparator();
    fillMarks(menu, actions);
    menu->addSeparator();
    menu->addActions({actions.deleteSelected, actions.deleteShown, actions.undoDelete});
    menu->addSeparator();
    menu->addActions({actions.nextSame, actions.previousSame});
    menu->addSeparator();
    menu->addActions({actions.replay, actions.statistics, actions.retryProfile, actions.showTimeline});
}

QMenu* fillViewMenu(QMenu* menu, const Actions& actions)
{
    menu->addActions({actions.showLog, actions.showComposer});
    menu->addSeparator();
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

void fillMarks(QMenu* menu, const Actions& actions)
{
    menu->addAction(actions.star);
    QMenu* colors = addSubmenu(menu, MenuText::tr("C&olour"), menu->objectName() + u"Colors"_s);
    colors->addActions(actions.colors);
    menu->addActions({actions.editTags, actions.editNote, actions.markRead, actions.markUnread});
}

void fillCellFilters(QMenu* menu, const Actions& actions)
{
    menu->addActions(actions.cellFilters());
}

Menus makeMenus(QMainWindow& window, const Actions& actions)
{
    window.menuBar()->setObjectName(u"menuBar"_s);
    Menus menus{};
    menus.recent = fillFileMenu(addMenu(window, MenuText::tr("&File"), u"fileMenu"_s), actions);
    menus.copyAs = fillEditMenu(addMenu(window, MenuText::tr("&Edit"), u"editMenu"_s), actions);
    fillLogMenu(addMenu(window, MenuText::tr("&Log"), u"logMenu"_s), actions);
    fillEndpointMenu(addMenu(window, MenuText::tr("En&dpoint"), u"endpointMenu"_s), actions);
    fillDraftMenu(addMenu(window, MenuText::tr("D&raft"), u"draftMenu"_s), actions);
    menus.columns = fillViewMenu(addMenu(window, MenuText::tr("&View"), u"viewMenu"_s), actions);
    addMenu(window, MenuText::tr("&Help"), u"helpMenu"_s)
        ->addActions({actions.shortcuts, actions.filterHelp, actions.trust, actions.about});
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
    bar->addActions({actions.showLog, actions.showComposer});
    bar->addSeparator();
    bar->addWidget(strip)->setObjectName(u"endpointStripAction"_s);
    bar->addSeparator();
    bar->addActions({actions.followNewest, actions.filterLog, actions.find, actions.inspectorBeside});
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
