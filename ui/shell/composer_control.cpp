// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/composer_control.h"

#include "app/workspace/drafting.h"
#include "ui/composer/composer_panel.h"
#include "ui/composer/draft_page.h"
#include "ui/composer/sample_dialog.h"
#include "ui/shell/actions.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QStackedWidget>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::Drafting;
using workspace::Workspace;

namespace {
constexpr auto messageKey = "composer"_L1;
} // namespace

ComposerControl::ComposerControl(Workspace& workspace, QStackedWidget& pages, QWidget* log, Actions& actions,
                                 MessageBar& messages, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_pages(pages)
    , m_log(log)
    , m_actions(actions)
    , m_messages(messages)
    , m_drafting(new Drafting(workspace, this))
    , m_panel(new ComposerPanel(workspace.documents(), *m_drafting, workspace.jobs(), &pages))
{
    pages.addWidget(m_panel);
    connectActions();
    connect(m_panel, &ComposerPanel::stateChanged, this, &ComposerControl::adapt);
    connect(m_panel, &ComposerPanel::exchangeRequested, this, [this](ExchangeId id) {
        show(false);
        Q_EMIT exchangeRequested(id);
    });
    connect(m_panel, &ComposerPanel::message, &m_messages, [this](const QString& text) {
        m_messages.show({messageKey, MessageKind::Info, text, {}, {}});
    });
    const auto tell = [this](const Error& error) {
        m_messages.show({messageKey, MessageKind::Error, error.message, error.advice, {}});
    };
    connect(m_panel, &ComposerPanel::failed, &m_messages, tell);
    connect(m_drafting, &Drafting::failed, &m_messages, tell);
    connect(m_drafting, &Drafting::draftMade, this, [this](const Draft& draft) {
        show(true);
        m_panel->addDraft(draft);
    });
    connect(&workspace, &Workspace::stateChanged, this, [this] {
        if (m_workspace.state() == Workspace::State::Closing)
            m_panel->storeAll();
        adapt();
    });
    adapt();
}

ComposerControl::~ComposerControl() = default;

void ComposerControl::connectActions()
{
    const auto run = [this](QAction* action, void (ComposerPanel::*command)()) {
        connect(action, &QAction::triggered, this, [this, command] {
            show(true);
            (m_panel->*command)();
        });
    };
    run(m_actions.newDraft, &ComposerPanel::newDraft);
    run(m_actions.newFolder, &ComposerPanel::newFolder);
    run(m_actions.pasteDraft, &ComposerPanel::pasteDraft);
    run(m_actions.duplicateDraft, &ComposerPanel::duplicateCurrent);
    run(m_actions.renameDraft, &ComposerPanel::renameCurrent);
    run(m_actions.removeDraft, &ComposerPanel::removeCurrent);
    run(m_actions.closeDraft, &ComposerPanel::closeCurrent);
    run(m_actions.sendDraft, &ComposerPanel::sendCurrent);
    run(m_actions.burstDraft, &ComposerPanel::sendCurrentManyTimes);
    run(m_actions.environments, &ComposerPanel::editEnvironments);
    run(m_actions.cancelDraft, &ComposerPanel::cancelCurrent);
    connect(m_actions.samples, &QAction::triggered, this, &ComposerControl::showSamples);
    connect(m_actions.undoDraft, &QAction::triggered, this, [this] {
        m_panel->storeAll();
        m_panel->undoStack().undo();
    });
    connect(m_actions.redoDraft, &QAction::triggered, &m_panel->undoStack(), &QUndoStack::redo);
    connect(&m_panel->undoStack(), &QUndoStack::indexChanged, this, &ComposerControl::adapt);
    connect(m_actions.nextDraft, &QAction::triggered, this, [this] { m_panel->nextTab(1); });
    connect(m_actions.previousDraft, &QAction::triggered, this, [this] { m_panel->nextTab(-1); });
    connect(m_actions.showLog, &QAction::triggered, this, [this] { show(false); });
    connect(m_actions.showComposer, &QAction::triggered, this, [this] { show(true); });
}

void ComposerControl::showSamples()
{
    auto* dialog = new SampleDialog(m_drafting->samples(), m_pages.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SampleDialog::draftChosen, this, [this](const Draft& draft) {
        show(true);
        m_panel->addDraft(draft);
    });
    dialog->open();
}

QWidget* ComposerControl::page() const
{
    return m_shown ? static_cast<QWidget*>(m_panel) : m_log;
}

bool ComposerControl::isShown() const
{
    return m_shown && m_workspace.state() == Workspace::State::Open;
}

void ComposerControl::show(bool composer)
{
    m_shown = composer;
    if (m_workspace.state() == Workspace::State::Open)
        m_pages.setCurrentWidget(page());
    adapt();
    Q_EMIT shownChanged();
}

void ComposerControl::draftOf(ExchangeId id)
{
    m_drafting->makeDraft(id);
}

void ComposerControl::storeAll()
{
    m_panel->storeAll();
}

void ComposerControl::adapt()
{
    const bool open = m_workspace.state() == Workspace::State::Open;
    const DraftPage* page = m_panel->currentPage();
    for (QAction* action : {m_actions.newDraft, m_actions.samples, m_actions.newFolder, m_actions.pasteDraft,
                            m_actions.showLog, m_actions.showComposer})
        action->setEnabled(open);
    m_actions.showComposer->setChecked(m_shown);
    m_actions.showLog->setChecked(!m_shown);
    const bool shown = isShown();
    for (QAction* action : {m_actions.duplicateDraft, m_actions.renameDraft, m_actions.removeDraft})
        action->setEnabled(shown && m_panel->hasCurrentDocument());
    for (QAction* action : {m_actions.closeDraft, m_actions.nextDraft, m_actions.previousDraft})
        action->setEnabled(shown && page);
    m_actions.burstDraft->setEnabled(shown && page);
    m_actions.sendDraft->setEnabled(shown && page && !page->isSending());
    m_actions.cancelDraft->setEnabled(shown && page && page->isSending());
    const QUndoStack& stack = m_panel->undoStack();
    m_actions.undoDraft->setEnabled(shown && stack.canUndo());
    m_actions.redoDraft->setEnabled(shown && stack.canRedo());
}

} // namespace hookbench::ui
