// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "app/exchange/endpoint.h"
#include "app/models/code_source.h"
#include "ui/theme/icons.h"
#include "ui/theme/mark_colors.h"

#include <QAction>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

Actions::Actions(QObject* parent)
    : QObject(parent)
{
    makeSessionActions();
    makeEditActions();
    makeLogActions();
    makeEndpointActions();
    makeViewActions();
    makeDraftActions();
    shortcuts = make("shortcuts", tr("&Keyboard Shortcuts"), QKeySequence(Qt::Key_F1));
    filterHelp = make("filterHelp", tr("&Filter Language"));
    trust = make("trust", tr("&Trusting Our Certificate…"));
    about = make("about", tr("&About Hookbench"));
    about->setMenuRole(QAction::AboutRole);
    adapt({});
}

QAction* Actions::make(const char* name, const QString& text, const QKeySequence& key, const QString& icon)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(icon));
    action->setMenuRole(QAction::NoRole);
    const QString plain = QString(text).remove(u'&');
    action->setToolTip(key.isEmpty() ? plain
                                     : tr("%1 (%2)").arg(plain, key.toString(QKeySequence::NativeText)));
    return action;
}

QAction* Actions::makeCheckable(const char* name, const QString& text, const QKeySequence& key,
                                const QString& icon)
{
    QAction* action = make(name, text, key, icon);
    action->setCheckable(true);
    return action;
}

void Actions::makeSessionActions()
{
    newSession = make("newSession", tr("&New Session…"), QKeySequence::New, u"new-session"_s);
    openSession = make("openSession", tr("&Open Session…"), QKeySequence::Open, u"open"_s);
    openBundle = make("openBundle", tr("Open &Bundle…"));
    clearRecent = make("clearRecent", tr("&Clear This List"));
    saveCopy = make("saveCopy", tr("Save a &Copy As…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                    u"save-copy"_s);
    importExchanges = make("importExchanges", tr("&Import…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    exportExchanges = make("exportExchanges", tr("&Export…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    appendSession = make("appendSession", tr("&Append a Session…"));
    sessionRetention = make("sessionRetention", tr("&What the Session Keeps…"));
    compactSession = make("compactSession", tr("Co&mpact Session"));
    closeSession = make("closeSession", tr("C&lose Session"), QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = make("quit", tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeEditActions()
{
    copy = make("copy", tr("&Copy"), QKeySequence::Copy, u"copy"_s);
    copyRequestUrl =
        make("copyRequestUrl", tr("Copy Request &URL"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copyRequestPath = make("copyRequestPath", tr("Copy Request &Path"));
    for (const models::CodeChoice& choice : models::codeChoices()) {
        const QString name = u"copyAs-"_s + QString::fromLatin1(choice.id);
        const bool isFirst = copyAs.isEmpty();
        QAction* action = make(qPrintable(name), tr("Copy as %1").arg(choice.label),
                               isFirst ? QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C) : QKeySequence());
        action->setData(choice.id);
        copyAs.append(action);
    }
    compareSelected =
        make("compareSelected", tr("Co&mpare the Two Selected"), QKeySequence(Qt::CTRL | Qt::Key_D));
    compareWithPrevious = make("compareWithPrevious", tr("Compare with Pre&vious of Its Kind"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    explainSignature = make("explainSignature", tr("E&xplain the Signature…"));
    schemas = make("schemas", tr("&JSON Schemas…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J));
    selectAll = make("selectAll", tr("Select &All"), QKeySequence::SelectAll);
    find = make("find", tr("Find in the &Inspector…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                u"find"_s);
    secrets = make("secrets", tr("Secr&ets…"));
    settings = make("settings", tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), u"settings"_s);
    settings->setMenuRole(QAction::PreferencesRole);
}

void Actions::makeLogActions()
{
    filterLog = make("filterLog", tr("&Filter…"), QKeySequence::Find, u"filter"_s);
    clearFilter =
        make("clearFilter", tr("&Clear the Filter"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace));
    filterSelected = make("filterSelected", tr("&Selected"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F));
    filterNotSelected = make("filterNotSelected", tr("&Not Selected"),
                             QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_F));
    filterAndSelected = make("filterAndSelected", tr("… &and Selected"));
    filterAndNotSelected = make("filterAndNotSelected", tr("… and no&t Selected"));
    filterOrSelected = make("filterOrSelected", tr("… &or Selected"));
    filterOrNotSelected = make("filterOrNotSelected", tr("… o&r not Selected"));
    sortByColumn =
        make("sortByColumn", tr("Sort &by This Column"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O));
    sortByArrival =
        make("sortByArrival", tr("Sort by Arri&val"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    star = make("star", tr("&Star"), QKeySequence(Qt::Key_S), u"star"_s);
    editTags = make("editTags", tr("&Tags…"), QKeySequence(Qt::Key_T));
    editNote = make("editNote", tr("Not&e…"), QKeySequence(Qt::Key_N));
    markRead = make("markRead", tr("Mark as &Read"), QKeySequence(Qt::Key_R));
    markUnread = make("markUnread", tr("Mar&k as Unread"), QKeySequence(Qt::SHIFT | Qt::Key_R));
    colors << make("color0", tr("&None"));
    for (int color = 1; color <= Endpoint::colors; ++color)
        colors << make(qPrintable(u"color%1"_s.arg(color)), u"&%1 %2"_s.arg(color).arg(markName(color)));
    deleteSelected = make("deleteSelected", tr("&Delete Selected"), QKeySequence::Delete, u"remove"_s);
    deleteShown =
        make("deleteShown", tr("Delete All Sho&wn"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    undoDelete = make("undoDelete", tr("Undo De&lete"), QKeySequence::Undo);
    nextSame = make("nextSame", tr("&Next with the Same Value"), QKeySequence(Qt::CTRL | Qt::Key_J));
    previousSame = make("previousSame", tr("&Previous with the Same Value"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J));
    statistics = make("statistics", tr("Statistics and &Groups…"), QKeySequence(Qt::CTRL | Qt::Key_I));
    retryProfile = make("retryProfile", tr("How Senders Tr&y Again…"));
    chooseColumns = make("chooseColumns", tr("Choose Colu&mns…"));
    replay = make("replay", tr("Replay T&hese…"), QKeySequence(Qt::CTRL | Qt::Key_R));
    showTimeline =
        makeCheckable("showTimeline", tr("Show T&imeline"), QKeySequence(Qt::CTRL | Qt::Key_M), {});
    showTimeline->setChecked(true);
}

QList<QAction*> Actions::cellFilters() const
{
    return {filterSelected,       filterNotSelected, filterAndSelected,
            filterAndNotSelected, filterOrSelected,  filterOrNotSelected};
}

void Actions::makeEndpointActions()
{
    addEndpoint =
        make("addEndpoint", tr("&Add Endpoint…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), u"add"_s);
    editEndpoint = make("editEndpoint", tr("&Edit Endpoint…"), QKeySequence(Qt::CTRL | Qt::Key_E), u"edit"_s);
    startEndpoint = make("startEndpoint", tr("&Start Listening"), QKeySequence(Qt::Key_F5), u"start"_s);
    stopEndpoint =
        make("stopEndpoint", tr("S&top Listening"), QKeySequence(Qt::SHIFT | Qt::Key_F5), u"stop"_s);
    removeEndpoint = make("removeEndpoint", tr("&Remove Endpoint"), {}, u"remove"_s);
    copyUrl = make("copyUrl", tr("Copy &URL"), QKeySequence(Qt::CTRL | Qt::Key_U), u"copy-url"_s);
    copyCurl = make("copyCurl", tr("Copy &curl Command"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U),
                    u"copy-curl"_s);
    editRules = make("editRules", tr("Ru&les…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    makeRule = make("makeRule", tr("Ma&ke a Rule from This Exchange…"),
                    QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A));
}

void Actions::makeViewActions()
{
    showLog = makeCheckable("showLog", tr("&Log"), QKeySequence(Qt::CTRL | Qt::Key_1), u"inbox"_s);
    showComposer =
        makeCheckable("showComposer", tr("C&omposer"), QKeySequence(Qt::CTRL | Qt::Key_2), u"edit"_s);
    followNewest = makeCheckable("followNewest", tr("&Follow Newest"), QKeySequence(Qt::Key_F8), u"follow"_s);
    followNewest->setChecked(true);
    goToNewest = make("goToNewest", tr("Go to &Newest"), QKeySequence(Qt::ALT | Qt::Key_End));
    goToNumber = make("goToNumber", tr("&Go to Number…"), QKeySequence(Qt::CTRL | Qt::Key_G));
    previousExchange = make("previousExchange", tr("&Previous Request"), QKeySequence(Qt::ALT | Qt::Key_Up));
    nextExchange = make("nextExchange", tr("Ne&xt Request"), QKeySequence(Qt::ALT | Qt::Key_Down));
    inspectorBeside = makeCheckable("inspectorBeside", tr("Inspector &Beside the Log"),
                                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), u"inspector-beside"_s);
    nextPane = make("nextPane", tr("Next P&ane"), QKeySequence(Qt::Key_F6));
    previousPane = make("previousPane", tr("Pre&vious Pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6));
    moreLog = make("moreLog", tr("&More Room for the Log"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L));
    moreInspector = make("moreInspector", tr("More Room for the &Inspector"),
                         QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I));
    resetLayout = make("resetLayout", tr("&Reset Window Layout"));
}

void Actions::makeDraftActions()
{
    newDraft = make("newDraft", tr("&New Draft"), QKeySequence(Qt::CTRL | Qt::Key_T), u"add"_s);
    draftOfExchange = make("draftOfExchange", tr("New Draft from This &Exchange"),
                           QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D));
    samples = make("samples", tr("Sample &Gallery…"));
    pasteDraft = make("pasteDraft", tr("&Paste as Draft"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    newFolder = make("newFolder", tr("New &Folder"));
    sendDraft = make("sendDraft", tr("&Send"), QKeySequence(Qt::CTRL | Qt::Key_Return), u"start"_s);
    cancelDraft =
        make("cancelDraft", tr("&Cancel Sending"), QKeySequence(Qt::CTRL | Qt::Key_Period), u"stop"_s);
    burstDraft =
        make("burstDraft", tr("Send Man&y Times…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    deliveries =
        make("deliveries", tr("Deliver&ies and Retries…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    environments = make("environments", tr("Variables and Environmen&ts…"),
                        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V));
    undoDraft = make("undoDraft", tr("&Undo"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z));
    redoDraft = make("redoDraft", tr("Re&do"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_Z));
    duplicateDraft = make("duplicateDraft", tr("Dup&licate"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    renameDraft = make("renameDraft", tr("Rena&me"));
    removeDraft = make("removeDraft", tr("&Remove Draft or Folder"), {}, u"remove"_s);
    closeDraft = make("closeDraft", tr("Cl&ose Draft"), QKeySequence(Qt::CTRL | Qt::Key_F4));
    nextDraft = make("nextDraft", tr("Ne&xt Draft"), QKeySequence(Qt::CTRL | Qt::Key_Tab));
    previousDraft =
        make("previousDraft", tr("Pre&vious Draft"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab));
}

QList<QAction*> Actions::all() const
{
    return findChildren<QAction*>(Qt::FindDirectChildrenOnly);
}

void Actions::adapt(const Situation& now)
{
    for (QAction* action : {saveCopy, exportExchanges, closeSession, schemas, deliveries, environments})
        action->setEnabled(now.sessionOpen);
    const bool writable = now.sessionOpen && !now.readOnly;
    for (QAction* action : {importExchanges, appendSession, sessionRetention, compactSession, addEndpoint})
        action->setEnabled(writable);
    for (QAction* action : {goToNewest, goToNumber, previousExchange, nextExchange})
        action->setEnabled(now.anyRequest);
    for (QAction* action : {followNewest, filterLog})
        action->setEnabled(now.sessionOpen);
    for (QAction* action :
         {sortByColumn, sortByArrival, nextSame, previousSame, statistics, retryProfile, replay})
        action->setEnabled(now.anyRequest);
    for (QAction* action : cellFilters())
        action->setEnabled(now.anyRequest);
    deleteShown->setEnabled(now.anyRequest && writable);
    undoDelete->setEnabled(now.anyDeleted && writable);
    for (QAction* action : {deleteSelected, star, editTags, editNote, markRead, markUnread})
        action->setEnabled(now.anySelected && writable);
    for (QAction* action : colors)
        action->setEnabled(now.anySelected && writable);
    clearFilter->setEnabled(now.isFiltered);
    for (QAction* action : {copyRequestUrl, copyRequestPath})
        action->setEnabled(now.anySelected);
    find->setEnabled(now.anySelected || now.composer);
    draftOfExchange->setEnabled(now.selected == 1);
    for (QAction* action : copyAs)
        action->setEnabled(now.selected == 1);
    compareSelected->setEnabled(now.selected == 2);
    compareWithPrevious->setEnabled(now.selected == 1);
    explainSignature->setEnabled(now.selected == 1);
    makeRule->setEnabled(now.selected == 1 && now.endpoint && writable);
    editRules->setEnabled(now.endpoint && writable);
    for (QAction* action : {copyUrl, copyCurl})
        action->setEnabled(now.endpoint);
    for (QAction* action : {editEndpoint, removeEndpoint})
        action->setEnabled(now.endpoint && writable);
    const bool running = now.endpointEnabled && !now.endpointFailed;
    startEndpoint->setEnabled(now.endpoint && !running && writable);
    stopEndpoint->setEnabled(now.endpoint && running && writable);
}

} // namespace hookbench::ui
