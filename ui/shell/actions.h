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
    QAction* openBundle;
    QAction* clearRecent;
    QAction* saveCopy;
    QAction* exportExchanges;
    QAction* importExchanges;
    QAction* appendSession;
    QAction* sessionRetention;
    QAction* compactSession;
    QAction* closeSession;
    QAction* quit;

    QAction* copy;
    QAction* copyRequestUrl;
    QAction* copyRequestPath;
    QList<QAction*> copyAs; ///< one for each language; data() is its id
    QAction* selectAll;
    QAction* find;
    QAction* compareSelected;
    QAction* compareWithPrevious;
    QAction* explainSignature;
    QAction* secrets;
    QAction* schemas;
    QAction* settings;

    QAction* filterLog;
    QAction* clearFilter;
    QAction* filterSelected;
    QAction* filterNotSelected;
    QAction* filterAndSelected;
    QAction* filterAndNotSelected;
    QAction* filterOrSelected;
    QAction* filterOrNotSelected;
    QAction* sortByColumn;
    QAction* sortByArrival;
    QAction* star;
    QAction* editTags;
    QAction* editNote;
    QAction* markRead;
    QAction* markUnread;
    QList<QAction*> colors; ///< by Annotation::color; the first takes it away
    QAction* deleteSelected;
    QAction* deleteShown;
    QAction* undoDelete;
    QAction* nextSame;
    QAction* previousSame;
    QAction* statistics;
    QAction* retryProfile;
    QAction* chooseColumns;
    QAction* replay;
    QAction* showTimeline;

    QAction* addEndpoint;
    QAction* editEndpoint;
    QAction* startEndpoint;
    QAction* stopEndpoint;
    QAction* removeEndpoint;
    QAction* copyUrl;
    QAction* copyCurl;
    QAction* editRules;
    QAction* makeRule;

    QAction* showLog;
    QAction* showComposer;
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

    QAction* newDraft;
    QAction* draftOfExchange;
    QAction* pasteDraft;
    QAction* samples;
    QAction* newFolder;
    QAction* sendDraft;
    QAction* cancelDraft;
    QAction* burstDraft;
    QAction* deliveries;
    QAction* environments;
    QAction* undoDraft;
    QAction* redoDraft;
    QAction* duplicateDraft;
    QAction* renameDraft;
    QAction* removeDraft;
    QAction* closeDraft;
    QAction* nextDraft;
    QAction* previousDraft;

    QAction* shortcuts;
    QAction* filterHelp;
    QAction* trust;
    QAction* about;

    QList<QAction*> all() const;

    /// "Apply as Filter", in the order of its menu.
    QList<QAction*> cellFilters() const;

    /// What needs a session, an endpoint or a selected request is disabled without one.
    struct Situation
    {
        bool sessionOpen = false;
        bool readOnly = false; ///< nothing of it can be changed
        bool anyRequest = false;
        bool anySelected = false;
        bool composer = false; ///< is in sight instead of the log
        int selected = 0;      ///< requests
        bool isFiltered = false;
        bool anyDeleted = false; ///< that can be brought back
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
    void makeLogActions();
    void makeEndpointActions();
    void makeViewActions();
    void makeDraftActions();
};

} // namespace hookbench::ui
