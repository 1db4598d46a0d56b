// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;

namespace hookbench::ui {

/// Every command of the window: text, key, icon. Menus, tool bar, context menus and the list of keys are made
/// from these alone.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent);

    QAction* newSession;
    QAction* openSession;
    QAction* clearRecent;
    QAction* saveCopy;
    QAction* exportExchanges;
    QAction* importExchanges;
    QAction* closeSession;
    QAction* quit;

    QAction* copy;
    QAction* copyRequestUrl;
    QAction* copyRequestPath;
    QAction* selectAll;
    QAction* find;
    QAction* settings;

    QAction* addEndpoint;
    QAction* editEndpoint;
    QAction* startEndpoint;
    QAction* stopEndpoint;
    QAction* removeEndpoint;
    QAction* copyUrl;
    QAction* copyCurl;

    QAction* followNewest;
    QAction* goToNewest;
    QAction* goToNumber;
    QAction* previousExchange;
    QAction* nextExchange;
    QAction* inspectorBeside;
    QAction* nextPane;
    QAction* previousPane;
    QAction* moreLog;
    QAction* moreInspector;
    QAction* resetLayout;

    QAction* shortcuts;
    QAction* trust;
    QAction* about;

    QList<QAction*> all() const;

    /// What needs a session, an endpoint or a selected request is disabled without one.
    struct Situation
    {
        bool sessionOpen = false;
        bool anyRequest = false;
        bool anySelected = false;
        bool endpoint = false;
        bool endpointEnabled = false;
        bool endpointFailed = false;
    };
    void adapt(const Situation& situation);

private:
    QAction* make(const char* name, const QString& text, const QKeySequence& key = {},
                  const QString& icon = {});
    QAction* makeCheckable(const char* name, const QString& text, const QKeySequence& key,
                           const QString& icon);
    void makeSessionActions();
    void makeEditActions();
    void makeEndpointActions();
    void makeViewActions();
};

} // namespace hookbench::ui
