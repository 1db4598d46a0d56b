// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/theme/icons.h"

#include <QAction>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

Actions::Actions(QObject* parent)
    : QObject(parent)
{
    makeSessionActions();
    makeEditActions();
    makeEndpointActions();
    makeViewActions();
    shortcuts = make("shortcuts", tr("&Keyboard Shortcuts"), QKeySequence(Qt::Key_F1));
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
    clearRecent = make("clearRecent", tr("&Clear This List"));
    saveCopy = make("saveCopy", tr("Save a &Copy As…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                    u"save-copy"_s);
    importExchanges = make("importExchanges", tr("&Import…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    exportExchanges = make("exportExchanges", tr("&Export…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
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
    selectAll = make("selectAll", tr("Select &All"), QKeySequence::SelectAll);
    find = make("find", tr("&Find…"), QKeySequence::Find, u"find"_s);
    settings = make("settings", tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), u"settings"_s);
    settings->setMenuRole(QAction::PreferencesRole);
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
}

void Actions::makeViewActions()
{
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

QList<QAction*> Actions::all() const
{
    return findChildren<QAction*>(Qt::FindDirectChildrenOnly);
}

void Actions::adapt(const Situation& now)
{
    for (QAction* action : {saveCopy, importExchanges, exportExchanges, closeSession, addEndpoint})
        action->setEnabled(now.sessionOpen);
    for (QAction* action : {goToNewest, goToNumber, previousExchange, nextExchange})
        action->setEnabled(now.anyRequest);
    followNewest->setEnabled(now.sessionOpen);
    for (QAction* action : {copyRequestUrl, copyRequestPath})
        action->setEnabled(now.anySelected);
    find->setEnabled(now.anySelected);
    for (QAction* action : {editEndpoint, removeEndpoint, copyUrl, copyCurl})
        action->setEnabled(now.endpoint);
    const bool running = now.endpointEnabled && !now.endpointFailed;
    startEndpoint->setEnabled(now.endpoint && !running);
    stopEndpoint->setEnabled(now.endpoint && running);
}

} // namespace hookbench::ui
