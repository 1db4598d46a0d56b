// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/log_view.h"

#include "app/models/exchange_log_model.h"
#include "ui/log/log_delegate.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>

#include <utility>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::ExchangeLogModel;

namespace {
constexpr qint32 columnsFormat = 2; ///< of saveColumns(); another one is none of ours
}

LogView::LogView(ExchangeLogModel* model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(u"requestTable"_s);
    setAccessibleName(tr("Requests"));
    setUpLook();
    setModel(model);
    setItemDelegate(new LogDelegate(this));
    sizeRows();
    resetColumns();
    setUpFollowing();
    setUpSorting();
}

void LogView::setUpLook()
{
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setObjectName(u"requestTableHeader"_s);
    header->setAccessibleName(tr("Columns"));
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
}

void LogView::setUpFollowing()
{
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_ownScroll)
            setFollowing(value == verticalScrollBar()->maximum());
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (m_following)
            scrollByUs(maximum);
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &LogView::noteColumnResized);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &LogView::columnsChanged);
    connect(m_model, &ExchangeLogModel::endpointMarksChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { noteInserted(first, last); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_model->isReplacing())
            keepPlace();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model->isReplacing())
            restorePlace();
        else
            setFollowing(true);
        giveCurrentIndex();
        Q_EMIT selectedRowsChanged();
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const int count = selectedCount();
        if (count > 1 || (count == 1 && selectedRowNumbers(1).first() != m_model->rowCount() - 1))
            setFollowing(false);
        Q_EMIT selectedRowsChanged();
    });
}

void LogView::setUpSorting()
{
    QHeaderView* header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    // A click sorts: it must not select what stands in the column as well.
    disconnect(header, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(header, &QHeaderView::sectionEntered, this, nullptr);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &LogView::sortRequested);
}

void LogView::showOrder(int column, Qt::SortOrder order)
{
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(column, order);
    horizontalHeader()->viewport()->update();
}

void LogView::keepPlace()
{
    m_place = {};
    for (const int row : selectedRowNumbers())
        m_place.selected.push_back(m_model->idAt(row));
    m_place.current = m_model->idAt(currentIndex().row());
    m_place.column = qMax(0, currentIndex().column());
    m_place.top = m_model->idAt(rowAt(0));
    m_place.isFollowing = m_following;
}

void LogView::restorePlace()
{
    const Place place = std::exchange(m_place, {});
    std::vector<int> rows;
    for (const ExchangeId id : place.selected) {
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    QItemSelection selection;
    const int lastColumn = m_model->columnCount() - 1;
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append({m_model->index(rows[i], 0), m_model->index(rows[end - 1], lastColumn)});
        i = end;
    }
    m_following = place.isFollowing;
    const int current = place.current ? m_model->rowOf(place.current) : -1;
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model->index(current, place.column),
                                          QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (place.isFollowing) {
        setFollowing(true);
        return;
    }
    m_ownScroll = true;
    executeDelayedItemsLayout();
    updateGeometries();
    const int top = place.top ? m_model->rowOf(place.top) : -1;
    if (current >= 0)
        scrollTo(m_model->index(current, 0));
    else if (top >= 0)
        scrollTo(m_model->index(top, 0), PositionAtTop);
    m_ownScroll = false;
}

void LogView::sizeRows()
{
    auto* delegate = static_cast<LogDelegate*>(itemDelegate());
    delegate->update(palette(), font());
    const int text = qMax(fontMetrics().height(), QFontMetrics(delegate->digitFont()).height());
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(qMax(24, text + text / 2));
}

// Widths in characters of the present font, so that they follow its size.
void LogView::resetColumns()
{
    struct Standard
    {
        ExchangeLogModel::Column column;
        int characters;
        bool hidden = false;
    };
    // What is hidden stands in the overview of an exchange: it is for those who want it.
    static constexpr std::array standard = {
        Standard{ExchangeLogModel::Number, 7},          Standard{ExchangeLogModel::Time, 15},
        Standard{ExchangeLogModel::Method, 9},          Standard{ExchangeLogModel::Path, 24},
        Standard{ExchangeLogModel::Status, 25},         Standard{ExchangeLogModel::Protocol, 13, true},
        Standard{ExchangeLogModel::Provider, 16},       Standard{ExchangeLogModel::Event, 18},
        Standard{ExchangeLogModel::Signature, 15},      Standard{ExchangeLogModel::Size, 11},
        Standard{ExchangeLogModel::Duration, 11},       Standard{ExchangeLogModel::Source, 18, true},
        Standard{ExchangeLogModel::Delivery, 16, true}, Standard{ExchangeLogModel::Attempt, 8, true},
        Standard{ExchangeLogModel::Marks, 14},
    };
    m_ownResize = true;
    QHeaderView* header = horizontalHeader();
    const int character =
        QFontMetrics(static_cast<LogDelegate*>(itemDelegate())->digitFont()).horizontalAdvance(u'0');
    for (int i = 0; i < int(standard.size()); ++i) {
        const Standard& column = standard[size_t(i)];
        header->setSectionHidden(column.column, column.hidden);
        header->resizeSection(column.column, column.characters * character);
        header->moveSection(header->visualIndex(column.column), i);
    }
    m_ownResize = false;
    m_pathFills = true;
    fillWithPath();
    Q_EMIT columnsChanged();
}

void LogView::fillWithPath()
{
    QHeaderView* header = horizontalHeader();
    if (!m_pathFills || header->isSectionHidden(ExchangeLogModel::Path))
        return;
    m_ownResize = true;
    const int others = header->length() - header->sectionSize(ExchangeLogModel::Path);
    const int least = fontMetrics().averageCharWidth() * 24;
    header->resizeSection(ExchangeLogModel::Path, qMax(least, viewport()->width() - others));
    m_ownResize = false;
}

void LogView::noteColumnResized(int column)
{
    if (m_ownResize)
        return;
    if (column == ExchangeLogModel::Path)
        m_pathFills = false;
    fillWithPath();
    Q_EMIT columnsChanged();
}

void LogView::setFollowing(bool following)
{
    if (following) {
        scrollByUs(verticalScrollBar()->maximum());
        if (std::exchange(m_unseen, 0) != 0)
            Q_EMIT unseenChanged(0);
    }
    if (std::exchange(m_following, following) != following)
        Q_EMIT followingChanged(following);
}

void LogView::scrollByUs(int value)
{
    const bool before = std::exchange(m_ownScroll, true);
    verticalScrollBar()->setValue(value);
    m_ownScroll = before;
}

void LogView::noteInserted(int first, int last)
{
    const int count = last - first + 1;
    const bool atFront = first == 0 && last + 1 < m_model->rowCount();
    if (m_following) {
        // The scroll bar's range is brought up to date only with the next layout.
        m_ownScroll = true;
        executeDelayedItemsLayout();
        updateGeometries();
        m_ownScroll = false;
        scrollByUs(verticalScrollBar()->maximum());
    } else if (atFront) {
        const int value = verticalScrollBar()->value();
        m_ownScroll = true;
        executeDelayedItemsLayout();
        updateGeometries();
        m_ownScroll = false;
        scrollByUs(value + count);
    } else {
        m_unseen += count;
        Q_EMIT unseenChanged(m_unseen);
    }
    if (hasFocus())
        giveCurrentIndex();
}

// Qt 6.4's table accessibility fails for a focused table without a current cell. Nothing gets selected by
// this.
void LogView::giveCurrentIndex()
{
    if (currentIndex().isValid() || m_model->rowCount() == 0)
        return;
    const int row = m_following ? m_model->rowCount() - 1 : qMax(0, rowAt(1));
    const int column = horizontalHeader()->logicalIndex(0);
    selectionModel()->setCurrentIndex(m_model->index(row, column), QItemSelectionModel::NoUpdate);
}

void LogView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Slash && event->modifiers() == Qt::NoModifier) {
        Q_EMIT filterRequested();
        return;
    }
    QTableView::keyPressEvent(event);
}

// Whole rows are what is selected here, so Home and End mean the first and the last of them.
QModelIndex LogView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action != MoveHome && action != MoveEnd) || m_model->rowCount() == 0)
        return QTableView::moveCursor(action, modifiers);
    return m_model->index(action == MoveHome ? 0 : m_model->rowCount() - 1, qMax(0, currentIndex().column()));
}

void LogView::focusInEvent(QFocusEvent* event)
{
    giveCurrentIndex();
    QTableView::focusInEvent(event);
}

void LogView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    const bool looksDifferent = event->type() == QEvent::PaletteChange ||
                                event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    if (looksDifferent && qobject_cast<LogDelegate*>(itemDelegate()))
        sizeRows();
}

void LogView::resizeEvent(QResizeEvent* event)
{
    const bool following = m_following;
    m_ownScroll = true;
    QTableView::resizeEvent(event);
    m_ownScroll = false;
    fillWithPath();
    if (following)
        scrollByUs(verticalScrollBar()->maximum());
}

QList<int> LogView::selectedRowNumbers(int limit) const
{
    const QItemSelection selection = selectionModel()->selection();
    QList<QItemSelectionRange> ranges(selection.begin(), selection.end());
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    QList<int> rows;
    for (const QItemSelectionRange& range : ranges) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < limit; ++row)
            rows << row;
    }
    return rows;
}

// selectedRows() of the selection model makes an index for each: too slow for a million of them.
int LogView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.height();
    return count;
}

bool LogView::goTo(ExchangeId id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    const int column = qMax(0, currentIndex().column());
    const QModelIndex index = m_model->index(row, column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void LogView::goToNewest()
{
    if (m_model->rowCount() == 0)
        return;
    goTo(m_model->idAt(m_model->rowCount() - 1));
    setFollowing(true);
}

void LogView::step(int rows)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    const bool anything = selectionModel()->hasSelection() && currentIndex().isValid();
    const int row = anything ? qBound(0, currentIndex().row() + rows, last) : last;
    goTo(m_model->idAt(row));
}

QString LogView::selectionLines(const std::function<QString(int row)>& line) const
{
    QString result;
    for (const int row : selectedRowNumbers()) {
        if (!result.isEmpty())
            result += u'\n';
        result += line(row);
    }
    return result;
}

QString LogView::selectionText() const
{
    const QHeaderView* header = horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            columns << column;
    }
    return selectionLines([this, &columns](int row) {
        QStringList cells;
        for (const int column : columns)
            cells << m_model->index(row, column).data().toString();
        return cells.join(u'\t');
    });
}

QString LogView::selectionUrls() const
{
    return selectionLines([this](int row) {
        const ExchangeSummary* summary = m_model->summaryAt(row);
        if (!summary)
            return QString();
        const bool absolute = !summary->target.startsWith('/');
        return QString::fromLatin1(absolute ? summary->target : summary->endpoint + summary->target);
    });
}

QString LogView::selectionPaths() const
{
    return selectionLines([this](int row) {
        const ExchangeSummary* summary = m_model->summaryAt(row);
        return summary ? QString::fromLatin1(summary->target) : QString();
    });
}

void LogView::setColumnShown(int column, bool shown)
{
    m_ownResize = true;
    horizontalHeader()->setSectionHidden(column, !shown);
    m_ownResize = false;
    fillWithPath();
    Q_EMIT columnsChanged();
}

std::vector<LogColumn> LogView::columns() const
{
    const QHeaderView* header = horizontalHeader();
    std::vector<LogColumn> result;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        LogColumn one;
        one.title = m_model->headerData(column, Qt::Horizontal).toString();
        if (column < ExchangeLogModel::ColumnCount)
            one.column = column;
        else
            one.field = one.title;
        one.shown = !header->isSectionHidden(column);
        one.width = header->sectionSize(column); // 0 while it is hidden
        result.push_back(one);
    }
    return result;
}

void LogView::setColumns(const std::vector<LogColumn>& columns)
{
    QHeaderView* header = horizontalHeader();
    m_ownResize = true;
    int visual = 0;
    for (const LogColumn& one : columns) {
        const int column = one.field.isEmpty() ? one.column : columnOf(one.field);
        if (column < 0 || column >= header->count())
            continue;
        header->moveSection(header->visualIndex(column), visual++);
        header->setSectionHidden(column, false);
        if (one.width > 0)
            header->resizeSection(column, one.width);
        header->setSectionHidden(column, !one.shown);
    }
    if (header->hiddenSectionCount() == header->count())
        header->setSectionHidden(0, false);
    m_ownResize = false;
    fillWithPath();
    Q_EMIT columnsChanged();
}

int LogView::columnOf(const QString& field) const
{
    for (int column = ExchangeLogModel::ColumnCount; column < m_model->columnCount(); ++column) {
        if (m_model->headerData(column, Qt::Horizontal).toString() == field)
            return column;
    }
    return -1;
}

QByteArray LogView::saveColumns() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << columnsFormat << m_pathFills << qint32(ExchangeLogModel::ColumnCount);
    for (const LogColumn& one : columns()) {
        if (one.field.isEmpty())
            out << qint32(one.column) << one.shown << qint32(one.width);
    }
    return state;
}

void LogView::restoreColumns(const QByteArray& state)
{
    QDataStream in(state);
    qint32 format = 0;
    bool pathFills = true;
    qint32 count = 0;
    in >> format >> pathFills >> count;
    std::vector<LogColumn> columns;
    for (int i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        qint32 column = 0;
        qint32 width = 0;
        LogColumn one;
        in >> column >> one.shown >> width;
        one.column = column;
        one.width = width;
        columns.push_back(one);
    }
    const bool isOurs = format == columnsFormat && count == ExchangeLogModel::ColumnCount &&
                        in.status() == QDataStream::Ok && std::ranges::any_of(columns, &LogColumn::shown);
    if (!isOurs) {
        resetColumns();
        return;
    }
    m_pathFills = pathFills;
    setColumns(columns);
}

} // namespace hookbench::ui
