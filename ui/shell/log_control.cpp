// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/log_control.h"

#include "app/workspace/cell_filter.h"
#include "app/workspace/live_values.h"
#include "ui/log/log_panel.h"
#include "ui/log/log_view.h"
#include "ui/shell/actions.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QHeaderView>
#include <QInputDialog>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::ExchangeLogModel;
using settings::Key;
using workspace::FilterJoin;
using workspace::LogQuery;
using workspace::RowOrder;

namespace {
constexpr auto logKey = "log"_L1;
constexpr qsizetype recentKept = 15;
constexpr qsizetype longestName = 40;
} // namespace

LogControl::LogControl(workspace::Workspace& workspace, LogQuery& query, ExchangeLogModel& log,
                       settings::Settings& settings, LogPanel& panel, Actions& actions, MessageBar& messages,
                       QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_query(query)
    , m_log(log)
    , m_settings(settings)
    , m_panel(panel)
    , m_view(*panel.view())
    , m_bar(*panel.filterBar())
    , m_actions(actions)
    , m_messages(messages)
    , m_extra(workspace.jobs())
    , m_documents(workspace)
{
    connectFilter();
    connectCellFilters();
    connectOrder();
    connectSteps();
    connectColumns();
    connectDocuments();
    connect(&query, &LogQuery::progressed, this, &LogControl::showProgress);
    connect(&query, &LogQuery::loaded, this, &LogControl::showProgress);
    connect(&query, &LogQuery::failed, this, [this](const Error& error) {
        m_messages.show({logKey, MessageKind::Error, error.message, error.advice, {}});
    });
}

LogControl::~LogControl()
{
    m_log.setExtraTexts(nullptr);
}

void LogControl::connectFilter()
{
    m_bar.setRecent(m_settings.list(Key::RecentFilters));
    m_bar.edit()->setLiveValues(
        [this](const QString& field, bool wantsPart) { return liveValues(field, wantsPart); });
    connect(&m_bar, &FilterBar::filterChanged, this, &LogControl::changeFilter);
    connect(&m_bar, &FilterBar::filterCommitted, this, &LogControl::remember);
    connect(&m_bar, &FilterBar::stopRequested, &m_query, &LogQuery::cancelFilter);
    connect(&m_bar, &FilterBar::forgetRecentRequested, this, [this] {
        m_settings.set(Key::RecentFilters, QStringList());
        m_bar.setRecent({});
    });
    connect(&m_panel, &LogPanel::clearFilterRequested, this, [this] {
        m_bar.setText({});
        m_view.setFocus(Qt::OtherFocusReason);
    });
    connect(&m_view, &LogView::filterRequested, this, &LogControl::focusFilter);
    connect(m_actions.clearFilter, &QAction::triggered, this, [this] { m_bar.setText({}); });
}

void LogControl::connectCellFilters()
{
    for (const auto& [action, join] : {std::pair{m_actions.filterSelected, FilterJoin::Replace},
                                       std::pair{m_actions.filterNotSelected, FilterJoin::ReplaceNot},
                                       std::pair{m_actions.filterAndSelected, FilterJoin::And},
                                       std::pair{m_actions.filterAndNotSelected, FilterJoin::AndNot},
                                       std::pair{m_actions.filterOrSelected, FilterJoin::Or},
                                       std::pair{m_actions.filterOrNotSelected, FilterJoin::OrNot}})
        connect(action, &QAction::triggered, this, [this, join = join] { applyCell(join); });
}

void LogControl::connectOrder()
{
    connect(&m_view, &LogView::sortRequested, this, &LogControl::sortBy);
    connect(m_actions.sortByColumn, &QAction::triggered, this, [this] {
        const int column = m_view.currentIndex().isValid() ? m_view.currentIndex().column() : 0;
        const bool again = columnOf(m_query.order()) == column && !m_query.order().isNatural();
        const bool wasRising = m_query.order().direction == Qt::AscendingOrder;
        sortBy(column, again && wasRising ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(m_actions.sortByArrival, &QAction::triggered, this, [this] { sortBy(-1, Qt::AscendingOrder); });
}

void LogControl::connectSteps()
{
    const auto find = [this](int direction) {
        const QModelIndex cell = m_view.currentIndex();
        const ExchangeSummary* summary = cell.isValid() ? m_log.summaryAt(cell.row()) : nullptr;
        if (summary)
            m_query.findNext(workspace::cellFilter(*summary, cell.column()), summary->id, direction);
    };
    connect(m_actions.nextSame, &QAction::triggered, this, [find] { find(1); });
    connect(m_actions.previousSame, &QAction::triggered, this, [find] { find(-1); });
    connect(&m_query, &LogQuery::sameFound, this, [this](ExchangeId id) {
        if (id)
            m_view.goTo(id);
        else
            Q_EMIT noted(tr("No other request with the same value in that direction."));
    });
}

/// -1 when it is none of those that there are.
int LogControl::columnOf(const RowOrder& order) const
{
    if (order.field.isEmpty())
        return order.column;
    const auto extra = int(m_extra.fields().indexOf(order.field));
    return extra < 0 ? -1 : ExchangeLogModel::ColumnCount + extra;
}

void LogControl::sortBy(int column, Qt::SortOrder direction)
{
    const int extra = column - ExchangeLogModel::ColumnCount;
    const QString field = extra >= 0 ? m_extra.fields().value(extra) : QString();
    const RowOrder order = column < 0        ? RowOrder()
                           : field.isEmpty() ? RowOrder{column, direction}
                                             : RowOrder{-1, direction, field};
    m_view.showOrder(order.isNatural() ? -1 : column, order.direction);
    if (!order.isNatural())
        m_view.setFollowing(false); // the newest may be anywhere
    m_query.setOrder(order);
    saveLayout();
}

void LogControl::connectColumns()
{
    connect(&m_extra, &workspace::ExtraColumns::arrived, &m_log, &ExchangeLogModel::noteExtraTexts);
    connect(m_actions.chooseColumns, &QAction::triggered, this, &LogControl::chooseColumns);
}

void LogControl::connectDocuments()
{
    using workspace::LogDocuments;
    connect(&m_documents, &LogDocuments::filtersChanged, this, [this] {
        std::vector<NamedFilter> filters;
        for (const workspace::SavedFilter& filter : m_documents.filters())
            filters.push_back({filter.id.value, filter.name, filter.text});
        m_bar.setSaved(filters);
    });
    connect(&m_documents, &LogDocuments::failed, this, [this](const Error& error) {
        m_messages.show({logKey, MessageKind::Error, error.message, error.advice, {}});
    });
    connect(&m_bar, &FilterBar::saveRequested, this, &LogControl::askForName);
    connect(&m_bar, &FilterBar::removeRequested, this,
            [this](qint64 id) { m_documents.removeFilter(DocumentId{id}); });
    connect(&m_view, &LogView::columnsChanged, this, &LogControl::saveLayout);
}

void LogControl::askForName(const QString& filter)
{
    auto* dialog = new QInputDialog(m_view.window());
    dialog->setObjectName(u"filterNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save This Filter"));
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    dialog->setLabelText(tr("Name of the filter:"));
    dialog->setTextValue(filter.left(longestName));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, filter](const QString& name) {
        if (!name.simplified().isEmpty())
            m_documents.saveFilter(name.simplified(), filter);
    });
    dialog->open();
}

void LogControl::restoreLayout()
{
    const std::optional<workspace::LogLayout>& layout = m_documents.layout();
    m_isRestoring = true;
    if (layout && !layout->columns.empty()) {
        std::vector<LogColumn> columns;
        for (const workspace::LogLayout::Column& column : layout->columns)
            columns.push_back({column.column, column.field, column.field, column.shown, column.width});
        setColumns(columns);
        sortBy(layout->order.isNatural() ? -1 : columnOf(layout->order), layout->order.direction);
    } else if (m_extra.count() > 0) {
        setColumns({}); // those of the session before
    }
    m_isRestoring = false;
}

void LogControl::saveLayout()
{
    if (m_isRestoring || m_workspace.state() != workspace::Workspace::State::Open)
        return;
    workspace::LogLayout layout;
    for (const LogColumn& column : m_view.columns())
        layout.columns.push_back({column.column, column.field, column.shown, column.width});
    layout.order = m_query.order();
    m_documents.saveLayout(layout);
}

void LogControl::chooseColumns()
{
    if (m_columnsDialog) {
        m_columnsDialog->raise();
        return;
    }
    m_columnsDialog = new ColumnsDialog(m_view.columns(), m_view.window());
    m_columnsDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_columnsDialog, &QDialog::accepted, this, [this] { setColumns(m_columnsDialog->columns()); });
    connect(m_columnsDialog, &ColumnsDialog::resetRequested, this, [this] {
        setColumns({});
        m_view.resetColumns();
    });
    m_columnsDialog->open();
}

void LogControl::setColumns(const std::vector<LogColumn>& columns)
{
    QStringList fields;
    for (const LogColumn& column : columns) {
        if (!column.field.isEmpty() && !fields.contains(column.field))
            fields << column.field;
    }
    if (fields != m_extra.fields()) {
        m_log.setExtraTexts(nullptr);
        m_extra.setFields(fields);
        m_log.setExtraTexts(&m_extra);
    }
    m_view.setColumns(columns);
    const RowOrder order = m_query.order();
    if (!order.field.isEmpty() && !fields.contains(order.field))
        sortBy(-1, Qt::AscendingOrder);
    else
        m_view.showOrder(order.isNatural() ? -1 : columnOf(order), order.direction);
}

void LogControl::addColumn(const QString& field)
{
    const auto isShown = [&field](const LogColumn& column) {
        return column.field == field;
    };
    std::vector<LogColumn> columns = m_view.columns();
    const bool isField = workspace::checkColumn(field).state == workspace::FilterCheck::State::Valid;
    if (!isField || std::ranges::any_of(columns, isShown))
        return;
    columns.push_back({-1, field, field, true, m_view.fontMetrics().averageCharWidth() * 18});
    setColumns(columns);
}

void LogControl::applyFilter(const QString& test, FilterJoin join)
{
    if (!test.isEmpty())
        m_bar.setText(workspace::joinFilters(m_bar.text(), test, join));
}

void LogControl::applyCell(FilterJoin join)
{
    const QModelIndex cell = m_view.currentIndex();
    const ExchangeSummary* summary = cell.isValid() ? m_log.summaryAt(cell.row()) : nullptr;
    if (summary)
        applyFilter(workspace::cellFilter(*summary, cell.column()), join);
}

void LogControl::changeFilter(const QString& text)
{
    const workspace::FilterCheck check = m_query.setFilter(text);
    using State = workspace::FilterCheck::State;
    if (check.state == State::Valid || check.state == State::Everything) {
        m_bar.showCheck(check);
        m_messages.dismiss(logKey);
    }
    showProgress();
}

void LogControl::remember(const QString& text)
{
    QStringList recent = m_settings.list(Key::RecentFilters);
    recent.removeAll(text);
    recent.prepend(text);
    recent = recent.first(qMin(recent.size(), recentKept));
    m_settings.set(Key::RecentFilters, recent);
    m_bar.setRecent(recent);
}

void LogControl::showProgress()
{
    m_bar.showProgress(m_query.isSearching(), m_query.percent(), m_query.isStopped(), m_log.rowCount(),
                       m_query.total());
    m_panel.setFiltered(m_query.isFiltering() && !m_query.isSearching());
    m_actions.clearFilter->setEnabled(!m_bar.text().isEmpty());
    Q_EMIT countsChanged();
}

void LogControl::reset()
{
    const bool open = m_workspace.state() == workspace::Workspace::State::Open;
    m_extra.setSession(open ? m_workspace.sessionPath() : QString());
    m_bar.setText({});
    m_bar.setSavingPossible(open);
    m_view.showOrder(-1, Qt::AscendingOrder);
    if (open) {
        m_documents.open();
        restoreLayout();
    } else {
        m_documents.close();
    }
    showProgress();
}

void LogControl::focusFilter()
{
    m_bar.edit()->setFocus(Qt::ShortcutFocusReason);
    m_bar.edit()->selectAll();
}

QList<QByteArray> LogControl::liveValues(const QString& field, bool wantsPart) const
{
    return workspace::liveValues(m_query.index(), m_workspace.reader(), field, wantsPart);
}

} // namespace hookbench::ui
