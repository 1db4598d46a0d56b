// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QObject>

#include <functional>

class QStackedWidget;

namespace hookbench::workspace {
class Drafting;
}

namespace hookbench::ui {

class Actions;
class ComposerPanel;
class MessageBar;

/// The composer in the window: the commands of its menu, and changing between it and the log.
class ComposerControl : public QObject
{
    Q_OBJECT

public:
    /// The composer becomes a page of `pages`, `log` is the one beside it.
    ComposerControl(workspace::Workspace& workspace, QStackedWidget& pages, QWidget* log, Actions& actions,
                    MessageBar& messages, QObject* parent);
    ~ComposerControl() override;

    ComposerPanel* panel() const { return m_panel; }
    QWidget* page() const; ///< the one to be seen while a session is open
    bool isShown() const;
    void show(bool composer);
    void draftOf(ExchangeId id);
    void storeAll();

Q_SIGNALS:
    void shownChanged();
    void exchangeRequested(hookbench::ExchangeId id);

private:
    void connectActions();
    void showSamples();
    void adapt();

    workspace::Workspace& m_workspace;
    QStackedWidget& m_pages;
    QWidget* m_log;
    Actions& m_actions;
    MessageBar& m_messages;
    workspace::Drafting* m_drafting;
    ComposerPanel* m_panel;
    bool m_shown = false;
};

} // namespace hookbench::ui
