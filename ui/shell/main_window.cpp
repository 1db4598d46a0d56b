// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "app/workspace/limits.h"
#include "ui/composer/composer_panel.h"
#include "ui/endpoints/endpoint_strip.h"
#include "ui/endpoints/endpoint_text.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/log/filter_bar.h"
#include "ui/log/log_panel.h"
#include "ui/log/log_view.h"
#include "ui/log/timeline_strip.h"
#include "ui/sessions/session_files.h"
#include "ui/sessions/start_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/annotation_control.h"
#include "ui/shell/composer_control.h"
#include "ui/shell/delete_control.h"
#include "ui/shell/endpoint_control.h"
#include "ui/shell/exchange_commands.h"
#include "ui/shell/field_filters.h"
#include "ui/shell/filter_help_dialog.h"
#include "ui/shell/go_to_dialog.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/log_control.h"
#include "ui/shell/profile_control.h"
#include "ui/shell/rules_control.h"
#include "ui/shell/schema_control.h"
#include "ui/shell/sending_control.h"
#include "ui/shell/session_care.h"
#include "ui/shell/session_control.h"
#include "ui/shell/sharing_control.h"
#include "ui/shell/signature_control.h"
#include "ui/shell/status_line.h"
#include "ui/shell/summary_control.h"
#include "ui/shell/trust_dialog.h"
#include "ui/shell/window_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane_cycle.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::ExchangeLogModel;
using settings::Key;
using workspace::Workspace;

namespace {
constexpr auto dropKey = "drop"_L1;
constexpr auto inspectorKey = "inspector"_L1;
constexpr int standardLogPercent = 50;
constexpr int roomStep = 10; ///< percent of the splitter that a command moves

QHash<EndpointId, models::EndpointMark> endpointMarks(const std::vector<workspace::EndpointStatus>& endpoints)
{
    QHash<EndpointId, models::EndpointMark> marks;
    for (const workspace::EndpointStatus& status : endpoints) {
        if (status.endpoint.color > 0)
            marks.insert(status.endpoint.id, {status.endpoint.color, endpointTitle(status)});
    }
    return marks;
}
} // namespace

MainWindow::MainWindow(Workspace& workspace, settings::Settings& settings)
    : m_workspace(workspace)
    , m_settings(settings)
    , m_runningLanguage(settings.text(Key::Language))
    , m_query(m_log, workspace.jobs())
    , m_actions(new Actions(this))
    , m_files(new SessionFiles(settings, this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    buildParts();
    m_sessions = new SessionControl(workspace, m_log, m_query, *m_files, *m_messages, this);
    m_care = new SessionCare(workspace, m_query, settings, *m_actions, *m_messages, this);
    m_logControl =
        new LogControl(workspace, m_query, m_log, settings, *m_logPanel, *m_actions, *m_messages, this);
    m_summary = new SummaryControl(m_query, m_log, workspace.jobs(), *m_logPanel->timeline(), this);
    m_profile = new ProfileControl(workspace, this);
    m_annotations = new AnnotationControl(workspace, m_query, m_log, *m_view, *m_actions, *m_messages, this);
    m_deletions = new DeleteControl(workspace, m_query, m_log, *m_view, *m_actions, *m_messages, this);
    m_endpoints = new EndpointControl(workspace, settings, *m_strip, *m_actions, *m_messages, this);
    new ExchangeCommands(workspace, m_log, *m_view, *m_actions, *m_messages, this);
    new SchemaControl(workspace, m_query, m_log, *m_view, *m_logControl, *m_inspector, *m_actions, this);
    new RulesControl(workspace, m_log, *m_view, *m_endpoints, *m_actions, *m_messages, this);
    m_sharing = new SharingControl(workspace, settings, m_log, m_query, *m_view, *m_messages, this);
    m_signatures = new SignatureControl(workspace, *m_inspector, this);
    connect(m_actions->secrets, &QAction::triggered, m_signatures, &SignatureControl::showSecrets);
    connectSessionActions();
    connectEditActions();
    connectViewActions();
    connectLog();
    connectComposer();
    connectSettings();
    connect(&workspace, &Workspace::stateChanged, this, &MainWindow::followWorkspace);
    connect(m_endpoints, &EndpointControl::currentChanged, this, &MainWindow::followEndpoint);
    connect(&workspace, &Workspace::endpointsChanged, this, [this] {
        m_status->showEndpoints(m_workspace.endpoints());
        m_log.setEndpointMarks(endpointMarks(m_workspace.endpoints()));
    });
    restoreState();
    followWorkspace();
}

MainWindow::~MainWindow()
{
    // The parts look at the model until they are gone, and it would be gone before the base class takes them
    // along.
    delete m_panes;
    delete takeCentralWidget();
    delete m_logControl; // takes its columns out of the model
}

void MainWindow::openFirst(const QString& path)
{
    const bool isOther = SharingControl::isForeign(path);
    m_sessions->openFirst(isOther ? QString() : path, m_settings.text(Key::LastSession));
    if (isOther)
        m_sharing->take({path});
}

void MainWindow::buildParts()
{
    m_strip = new EndpointStrip(m_actions->addEndpoint, m_actions->copyUrl, m_actions->startEndpoint,
                                m_actions->stopEndpoint, this);
    m_menus = makeMenus(*this, *m_actions);
    QToolBar* bar = makeToolBar(*this, *m_actions, m_strip);
    m_stripAction = bar->findChild<QAction*>(u"endpointStripAction"_s);
    m_status = new StatusLine(this);
    setStatusBar(m_status);

    auto* central = new QWidget(this);
    m_messages = new MessageBar(central);
    m_pages = new QStackedWidget(central);
    m_pages->setObjectName(u"pages"_s);
    m_startPage = new StartPage(m_pages);
    m_splitter = new QSplitter(Qt::Vertical, m_pages);
    m_splitter->setObjectName(u"logAndInspector"_s);
    m_splitter->setChildrenCollapsible(false);
    m_logPanel = new LogPanel(&m_log, m_splitter);
    m_logPanel->setObjectName(u"logPanel"_s);
    m_view = m_logPanel->view();
    m_inspector = new InspectorPanel(m_splitter);
    m_inspector->setObjectName(u"inspector"_s);
    m_inspector->setCopyMenu(m_menus.copyAs);
    // Small enough for half of a small screen; what does not fit then is a matter of the splitter.
    m_logPanel->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_inspector->setMinimumHeight(fontMetrics().lineSpacing() * 8);
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_splitter);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
    m_composer = new ComposerControl(m_workspace, *m_pages, m_splitter, *m_actions, *m_messages, this);
    m_panes = new PaneCycle(QList<QWidget*>{m_messages, bar, m_startPage, m_logPanel->filterBar(),
                                            m_logPanel->timeline(), m_logPanel->content(), m_inspector} +
                                m_composer->panel()->panes(),
                            this);
}

void MainWindow::connectSessionActions()
{
    connect(m_actions->newSession, &QAction::triggered, m_files, &SessionFiles::askForNew);
    connect(m_actions->openSession, &QAction::triggered, m_files, &SessionFiles::askForExisting);
    connect(m_actions->clearRecent, &QAction::triggered, m_files, &SessionFiles::clearRecent);
    connect(m_actions->saveCopy, &QAction::triggered, this,
            [this] { m_files->askForCopy(m_workspace.sessionPath()); });
    connect(m_actions->exportExchanges, &QAction::triggered, m_sharing, &SharingControl::exportExchanges);
    connect(m_actions->importExchanges, &QAction::triggered, m_sharing, &SharingControl::importExchanges);
    connect(m_actions->openBundle, &QAction::triggered, m_sharing, &SharingControl::askForBundle);
    connect(m_sharing, &SharingControl::sessionMade, m_sessions, &SessionControl::open);
    connect(m_actions->closeSession, &QAction::triggered, &m_workspace, &Workspace::closeSession);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_startPage, &StartPage::newRequested, m_files, &SessionFiles::askForNew);
    connect(m_startPage, &StartPage::openRequested, m_files, &SessionFiles::askForExisting);
    connect(m_startPage, &StartPage::recentRequested, m_sessions, &SessionControl::open);
    connect(m_sessions, &SessionControl::salvageRequested, m_care, &SessionCare::salvage);
    connect(m_care, &SessionCare::openRequested, m_sessions, &SessionControl::open);
    connect(m_care, &SessionCare::busy, m_startPage, &StartPage::setBusy);
    connect(m_files, &SessionFiles::recentChanged, this, &MainWindow::fillRecent);
    fillRecent();
}

void MainWindow::connectEditActions()
{
    connect(m_actions->copy, &QAction::triggered, this, &MainWindow::copy);
    connect(m_actions->selectAll, &QAction::triggered, this, &MainWindow::selectAll);
    connect(m_actions->copyRequestUrl, &QAction::triggered, this,
            [this] { copyRows(m_view->selectionUrls()); });
    connect(m_actions->copyRequestPath, &QAction::triggered, this,
            [this] { copyRows(m_view->selectionPaths()); });
    connect(m_actions->find, &QAction::triggered, this, &MainWindow::find);
    connect(m_actions->filterLog, &QAction::triggered, this, &MainWindow::findOrFilter);
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { showHelp(makeShortcutsDialog(m_actions->all(), this)); });
    connect(m_actions->trust, &QAction::triggered, this,
            [this] { showHelp(new TrustDialog(m_workspace.jobs(), this)); });
    connect(m_endpoints, &EndpointControl::trustRequested, this,
            [this](QWidget* parent) { showHelp(new TrustDialog(m_workspace.jobs(), parent)); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showHelp(makeAboutDialog(this)); });
}

void MainWindow::connectViewActions()
{
    connect(m_actions->followNewest, &QAction::triggered, m_view, &LogView::setFollowing);
    connect(m_view, &LogView::followingChanged, m_actions->followNewest, &QAction::setChecked);
    connect(m_actions->goToNewest, &QAction::triggered, m_view, &LogView::goToNewest);
    connect(m_actions->goToNumber, &QAction::triggered, this, &MainWindow::goToNumber);
    connect(m_actions->previousExchange, &QAction::triggered, this, [this] { m_view->step(-1); });
    connect(m_actions->nextExchange, &QAction::triggered, this, [this] { m_view->step(1); });
    connect(m_actions->inspectorBeside, &QAction::triggered, this, &MainWindow::layInspector);
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { m_panes->move(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { m_panes->move(-1); });
    connect(m_actions->moreLog, &QAction::triggered, this, [this] { shareRoom(roomStep); });
    connect(m_actions->moreInspector, &QAction::triggered, this, [this] { shareRoom(-roomStep); });
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
}

void MainWindow::connectLog()
{
    connect(m_view, &LogView::selectedRowsChanged, this, &MainWindow::followSelection);
    connect(m_view, &QWidget::customContextMenuRequested, this, &MainWindow::showLogMenu);
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& position) {
                fillColumns();
                m_menus.columns->popup(m_view->horizontalHeader()->mapToGlobal(position));
            });
    connect(m_menus.columns, &QMenu::aboutToShow, this, &MainWindow::fillColumns);
    connect(m_view, &LogView::columnsChanged, this,
            [this] { m_settings.set(Key::LogColumns, m_view->saveColumns()); });
    connect(&m_log, &QAbstractItemModel::modelReset, this, &MainWindow::showCounts);
    connect(&m_log, &QAbstractItemModel::rowsInserted, this, &MainWindow::showCounts);
    connect(m_logControl, &LogControl::countsChanged, this, &MainWindow::showCounts);
    connectLogControls();
    connect(m_logPanel, &LogPanel::addEndpointRequested, m_endpoints, &EndpointControl::add);
    connect(m_logPanel, &LogPanel::startEndpointRequested, m_actions->startEndpoint, &QAction::trigger);
    connect(m_inspector, &InspectorPanel::tabChanged, this,
            [this](const QString& name) { m_settings.set(Key::InspectorTab, name); });
    connect(m_inspector, &InspectorPanel::textOptionsChosen, this, [this](const TextOptions& options) {
        m_settings.set(Key::TextZoom, options.zoom);
        m_settings.set(Key::HideLineNumbers, !options.lineNumbers);
        m_settings.set(Key::WrapLines, options.wrap);
    });
    connect(m_inspector, &InspectorPanel::viewersChosen, this,
            [this](const QStringList& chosen) { m_settings.set(Key::ChosenViewers, chosen); });
    connect(m_inspector, &InspectorPanel::message, m_messages, [this](const QString& text) {
        m_messages->show({inspectorKey, MessageKind::Info, text, {}, {}});
    });
    connect(m_inspector, &InspectorPanel::failed, m_messages, [this](const Error& error) {
        m_messages->show({inspectorKey, MessageKind::Error, error.message, error.advice, {}});
    });
    fillColumns();
}

void MainWindow::connectComposer()
{
    connect(m_actions->draftOfExchange, &QAction::triggered, this,
            [this] { m_composer->draftOf(m_inspected); });
    connect(m_composer, &ComposerControl::exchangeRequested, this, [this](ExchangeId id) {
        m_view->goTo(id);
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_composer, &ComposerControl::shownChanged, this, &MainWindow::adaptActions);
    auto* sending = new SendingControl(m_workspace, m_log, m_query, *m_view, *m_actions, *m_messages, this);
    connect(sending, &SendingControl::exchangeRequested, m_composer, [this](ExchangeId id) {
        m_composer->show(false);
        Q_EMIT m_composer->exchangeRequested(id);
    });
    connect(sending, &SendingControl::draftRequested, m_composer, &ComposerControl::draftOf);
    connect(sending, &SendingControl::filterRequested, this, [this](const QString& filter) {
        m_composer->show(false);
        m_logPanel->filterBar()->setText(filter);
    });
}

void MainWindow::connectLogControls()
{
    auto* fields = new FieldFilters(*m_inspector, this);
    connect(fields, &FieldFilters::filterRequested, m_logControl, &LogControl::applyFilter);
    connect(fields, &FieldFilters::columnRequested, m_logControl, &LogControl::addColumn);
    connect(m_deletions, &DeleteControl::changed, this, &MainWindow::adaptActions);
    connect(m_logControl, &LogControl::noted, this,
            [this](const QString& text) { statusBar()->showMessage(text); });
    connect(m_summary, &SummaryControl::filterRequested, m_logControl,
            [this](const QString& test) { m_logControl->applyFilter(test, workspace::FilterJoin::And); });
    connect(m_actions->statistics, &QAction::triggered, this, [this] { m_summary->showStatistics(this); });
    connect(m_actions->retryProfile, &QAction::triggered, this, [this] { m_profile->show(this); });
    connect(m_profile, &ProfileControl::exchangeRequested, m_view, &LogView::goTo);
    connect(m_actions->filterHelp, &QAction::triggered, this, [this] {
        auto* dialog = new FilterHelpDialog(this);
        connect(dialog, &FilterHelpDialog::exampleChosen, m_logPanel->filterBar(), &FilterBar::setText);
        showHelp(dialog);
    });
    m_actions->showTimeline->setChecked(!m_settings.flag(Key::HideTimeline));
    m_logPanel->timeline()->setVisible(m_actions->showTimeline->isChecked());
    connect(m_actions->showTimeline, &QAction::toggled, this, [this](bool shown) {
        m_settings.set(Key::HideTimeline, !shown);
        m_logPanel->timeline()->setVisible(shown);
    });
}

void MainWindow::connectSettings()
{
    connect(&m_settings, &settings::Settings::changed, this, [this](Key key) {
        if (workspace::isLimit(key)) {
            m_workspace.setLimits(workspace::listenerLimits(m_settings));
            m_workspace.setSessionLimit(workspace::sessionLimit(m_settings));
        }
        if (key != Key::Durability)
            return;
        const bool full = m_settings.text(Key::Durability) == "full"_L1;
        m_workspace.setDurability(full ? session::Durability::Full : session::Durability::Normal);
        m_status->showDurability(m_workspace.durability());
    });
    connect(&m_settings, &settings::Settings::saveFailed, this, [this](const Error& error) {
        m_messages->show({u"settings"_s, MessageKind::Error, error.message, error.advice, {}});
    });
    if (!m_settings.problem().isEmpty())
        m_messages->show({u"settings"_s, MessageKind::Warning, m_settings.problem(), {}, {}});
    m_status->showDurability(m_workspace.durability());
}

void MainWindow::followWorkspace()
{
    const Workspace::State state = m_workspace.state();
    const bool open = state == Workspace::State::Open;
    const QString title = SessionFiles::title(m_workspace.sessionPath());
    m_startPage->setBusy(state == Workspace::State::Opening   ? tr("Opening %1…").arg(title)
                         : state == Workspace::State::Closing ? tr("Closing %1…").arg(title)
                                                              : QString());
    m_pages->setCurrentWidget(open ? m_composer->page() : m_startPage);
    m_stripAction->setVisible(open);
    m_status->showSession(open ? m_workspace.sessionPath() : QString());
    setWindowTitle(open ? (m_workspace.isReadOnly() ? tr("%1 (read-only) – Hookbench").arg(title)
                                                    : tr("%1 – Hookbench").arg(title))
                        : u"Hookbench"_s);
    setWindowFilePath(open ? m_workspace.sessionPath() : QString());
    m_inspector->setSession(open ? m_workspace.sessionPath() : QString());
    m_logControl->reset();
    m_summary->reset();
    m_profile->reset();
    m_annotations->reset();
    m_deletions->reset();
    followSelection();
    followEndpoint();
    if (open)
        m_view->setFocus(Qt::OtherFocusReason);
}

void MainWindow::followEndpoint()
{
    if (const workspace::EndpointStatus* status = m_endpoints->current())
        m_logPanel->setEndpoint(endpointTarget(*status), endpointCurl(*status),
                                status->phase == workspace::EndpointStatus::Phase::Listening);
    else
        m_logPanel->setNoEndpoint();
    adaptActions();
}

void MainWindow::followSelection()
{
    const int count = m_view->selectedCount();
    const ExchangeId id = count == 1 ? m_log.idAt(m_view->selectedRowNumbers().first()) : ExchangeId();
    if (count == 0)
        m_inspector->showNothing();
    else if (count > 1)
        m_inspector->showSeveral(count);
    else if (id != m_inspected)
        showInspected(id);
    m_inspected = id;
    showCounts();
}

void MainWindow::showInspected(ExchangeId id)
{
    m_inspector->showExchange(id);
    m_annotations->noteShown(id);
}

void MainWindow::adaptActions()
{
    const workspace::EndpointStatus* endpoint = m_endpoints->current();
    Actions::Situation now;
    now.sessionOpen = m_workspace.state() == Workspace::State::Open;
    now.readOnly = m_workspace.isReadOnly();
    now.anyRequest = m_log.rowCount() > 0;
    now.selected = m_view->selectedCount();
    now.anySelected = now.selected > 0;
    now.composer = m_composer->isShown();
    now.anyDeleted = m_deletions->canUndo();
    now.isFiltered = !m_logPanel->filterBar()->text().isEmpty();
    now.endpoint = now.sessionOpen && endpoint;
    now.endpointEnabled = endpoint && endpoint->endpoint.enabled;
    now.endpointFailed = endpoint && endpoint->phase == workspace::EndpointStatus::Phase::Failed;
    m_actions->adapt(now);
}

void MainWindow::showCounts()
{
    m_status->showCounts(m_log.rowCount(), m_view->selectedCount());
    m_status->sessionGrew();
    adaptActions();
}

void MainWindow::fillRecent()
{
    const QStringList paths = m_files->recent();
    m_startPage->setRecent(paths);
    m_menus.recent->clear();
    for (const QString& path : paths) {
        // A path is no markup for mnemonics.
        QAction* action = m_menus.recent->addAction(QDir::toNativeSeparators(path).replace(u'&', u"&&"_s));
        action->setObjectName(u"recent%1"_s.arg(m_menus.recent->actions().size()));
        connect(action, &QAction::triggered, m_sessions, [this, path] { m_sessions->open(path); });
    }
    m_menus.recent->addSeparator();
    m_menus.recent->addAction(m_actions->clearRecent);
    m_menus.recent->setEnabled(!paths.isEmpty());
}

void MainWindow::fillColumns()
{
    m_menus.columns->clear();
    QHeaderView* header = m_view->horizontalHeader();
    for (int column = 0; column < m_log.columnCount(); ++column) {
        // A name that a user gave is no markup for mnemonics.
        const QString title = m_log.headerData(column, Qt::Horizontal).toString().replace(u'&', u"&&"_s);
        QAction* action = m_menus.columns->addAction(title);
        action->setObjectName(u"column%1"_s.arg(column));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        const bool last = action->isChecked() && header->hiddenSectionCount() == header->count() - 1;
        action->setEnabled(!last);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { m_view->setColumnShown(column, shown); });
    }
    m_menus.columns->addSeparator();
    m_menus.columns->addAction(m_actions->chooseColumns);
}

void MainWindow::showLogMenu(const QPoint& position)
{
    if (m_log.rowCount() == 0)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"logContextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions->copy, m_actions->copyRequestUrl, m_actions->copyRequestPath});
    menu->addMenu(m_menus.copyAs);
    menu->addAction(m_actions->selectAll);
    menu->addSeparator();
    menu->addActions(
        {m_actions->compareSelected, m_actions->compareWithPrevious, m_actions->explainSignature});
    menu->addSeparator();
    menu->addActions({m_actions->draftOfExchange, m_actions->makeRule, m_actions->replay});
    menu->addSeparator();
    QMenu* filters = menu->addMenu(tr("Apply as &Filter"));
    filters->setObjectName(u"cellFilterMenu"_s);
    fillCellFilters(filters, *m_actions);
    menu->addAction(m_actions->sortByColumn);
    menu->addSeparator();
    fillMarks(menu, *m_actions);
    menu->addAction(m_actions->deleteSelected);
    menu->addSeparator();
    menu->addActions({m_actions->goToNewest, m_actions->goToNumber});
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

// Text fields take their own keys before an action sees them; the menu must do what their key does.
void MainWindow::copy()
{
    QWidget* focused = QApplication::focusWidget();
    if (!focused || focused == m_view)
        copyRows(m_view->selectionText());
    else
        QMetaObject::invokeMethod(focused, "copy", Qt::DirectConnection);
}

void MainWindow::copyRows(const QString& text)
{
    QApplication::clipboard()->setText(text);
    if (m_view->selectedCount() > LogView::copyLimit) {
        statusBar()->showMessage(
            tr("Only the first %n selected request(s) were copied.", nullptr, LogView::copyLimit));
    }
}

void MainWindow::selectAll()
{
    QWidget* focused = QApplication::focusWidget();
    QMetaObject::invokeMethod(focused ? focused : m_view, "selectAll", Qt::DirectConnection);
}

void MainWindow::find()
{
    if (m_composer->isShown())
        m_composer->panel()->startFind();
    else
        m_inspector->startFind();
}

// The same key for both: what is looked at is what is searched.
void MainWindow::findOrFilter()
{
    const QWidget* focused = QApplication::focusWidget();
    if (focused && m_inspector->isAncestorOf(focused) && m_actions->find->isEnabled())
        find();
    else
        m_logControl->focusFilter();
}

void MainWindow::goToNumber()
{
    if (m_goToDialog) {
        m_goToDialog->raise();
        return;
    }
    m_goToDialog = new GoToDialog(this);
    m_goToDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_goToDialog, &GoToDialog::numberEntered, this, [this](ExchangeId id) {
        if (!m_view->goTo(id)) {
            m_goToDialog->showNotFound();
            return;
        }
        m_goToDialog->accept();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    m_goToDialog->open();
}

void MainWindow::showSettings()
{
    if (m_settingsDialog) {
        m_settingsDialog->raise();
        return;
    }
    m_settingsDialog = new SettingsDialog(m_settings, m_runningLanguage, this);
    m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_settingsDialog, &SettingsDialog::resetRequested, this, [this] {
        m_settings.reset();
        resetLayout();
        fillRecent();
    });
    m_settingsDialog->open();
}

void MainWindow::showHelp(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::shareRoom(int logPercent)
{
    const QList<int> sizes = m_splitter->sizes();
    const int whole = sizes[0] + sizes[1];
    const int log = qBound(whole / 10, sizes[0] + whole * logPercent / 100, whole * 9 / 10);
    m_splitter->setSizes({log, whole - log});
}

void MainWindow::layInspector(bool beside)
{
    m_settings.set(Key::InspectorBeside, beside);
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_splitter->setSizes({standardLogPercent, 100 - standardLogPercent});
}

void MainWindow::resetLayout()
{
    m_actions->inspectorBeside->setChecked(false);
    layInspector(false);
    m_view->resetColumns();
    if (!isMaximized() && !isFullScreen())
        ui::restoreGeometry(*this, {});
    saveState();
}

void MainWindow::restoreState()
{
    ui::restoreGeometry(*this, m_settings.bytes(Key::WindowGeometry));
    QMainWindow::restoreState(m_settings.bytes(Key::WindowState));
    const bool beside = m_settings.flag(Key::InspectorBeside);
    m_actions->inspectorBeside->setChecked(beside);
    m_splitter->setStretchFactor(0, standardLogPercent);
    m_splitter->setStretchFactor(1, 100 - standardLogPercent);
    if (!m_splitter->restoreState(m_settings.bytes(Key::SplitterState)))
        m_splitter->setSizes({standardLogPercent * 10, (100 - standardLogPercent) * 10});
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_inspector->setCurrentTab(m_settings.text(Key::InspectorTab));
    m_inspector->setTextOptions({int(m_settings.number(Key::TextZoom)),
                                 !m_settings.flag(Key::HideLineNumbers), m_settings.flag(Key::WrapLines)});
    m_inspector->setChosenViewers(m_settings.list(Key::ChosenViewers));
    if (const QByteArray columns = m_settings.bytes(Key::LogColumns); !columns.isEmpty())
        m_view->restoreColumns(columns);
}

void MainWindow::saveState()
{
    m_settings.set(Key::WindowGeometry, saveGeometry());
    m_settings.set(Key::WindowState, QMainWindow::saveState());
    m_settings.set(Key::SplitterState, m_splitter->saveState());
    m_settings.set(Key::LogColumns, m_view->saveColumns());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveState();
    m_composer->storeAll();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls())
        return;
    // What cannot be opened is taken too: only a drop can be told why not.
    event->acceptProposedAction();
    QString reason;
    if (const auto path = SessionFiles::sessionIn(*event->mimeData(), &reason))
        m_messages->show(
            {dropKey, MessageKind::Info, tr("Drop to open %1.").arg(SessionFiles::title(*path)), {}, {}});
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_messages->dismiss(dropKey);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_messages->dismiss(dropKey);
    QString reason;
    if (const auto path = SessionFiles::sessionIn(*event->mimeData(), &reason)) {
        event->acceptProposedAction();
        m_sessions->open(*path);
    } else if (const QStringList files = SessionFiles::filesIn(*event->mimeData()); !files.isEmpty()) {
        event->acceptProposedAction();
        m_sharing->take(files);
    } else {
        m_messages->show({dropKey, MessageKind::Warning, reason, {}, {}});
    }
}

} // namespace hookbench::ui
