// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/log_view.h"

#include "app/models/exchange_log_model.h"
#include "ui/log/log_delegate.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QScrollBar>

#include <utility>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::ExchangeLogModel;

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
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
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
    // No exchange names a provider yet, and the overview has the protocol: these are for those who want them.
    static constexpr std::array standard = {
        Standard{ExchangeLogModel::Number, 7},          Standard{ExchangeLogModel::Time, 15},
        Standard{ExchangeLogModel::Method, 9},          Standard{ExchangeLogModel::Path, 24},
        Standard{ExchangeLogModel::Status, 25},         Standard{ExchangeLogModel::Protocol, 13, true},
        Standard{ExchangeLogModel::Provider, 12, true}, Standard{ExchangeLogModel::Size, 11},
        Standard{ExchangeLogModel::Duration, 11},       Standard{ExchangeLogModel::Source, 18},
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

QByteArray LogView::saveColumns() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_pathFills << horizontalHeader()->saveState();
    return state;
}

void LogView::restoreColumns(const QByteArray& state)
{
    QDataStream in(state);
    bool pathFills = true;
    QByteArray headerState;
    in >> pathFills >> headerState;
    QHeaderView* header = horizontalHeader();
    m_ownResize = true;
    const bool restored = in.status() == QDataStream::Ok && header->restoreState(headerState) &&
                          header->hiddenSectionCount() < ExchangeLogModel::ColumnCount;
    m_ownResize = false;
    if (!restored) {
        resetColumns();
        return;
    }
    // The state brings more along than the columns.
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(false);
    m_pathFills = pathFills;
    fillWithPath();
}

} // namespace hookbench::ui
