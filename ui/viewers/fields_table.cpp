// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/fields_table.h"

#include "ui/theme/syntax_palette.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>
#include <set>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::FieldsModel;

namespace {

/// Shows the mark of a row by an icon and the colour of errors.
class MarkDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(FieldsModel::LevelRole).toInt() > 0) {
            option->palette.setColor(QPalette::Text, syntaxColor(models::Token::Comment, option->palette));
            if (index.column() == 0)
                option->text.prepend(u"    ↳ "_s);
        }
        if (index.data(FieldsModel::MarkRole).toString().isEmpty())
            return;
        option->palette.setColor(QPalette::Text, syntaxColor(models::Token::Error, option->palette));
        if (index.column() > 0)
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = option->widget->style()->standardIcon(QStyle::SP_MessageBoxWarning);
        option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
    }
};

} // namespace

FieldsTable::FieldsTable(const QString& name, FieldsModel* model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_separator(u"\t"_s)
{
    model->setParent(this);
    setModel(model);
    setAccessibleName(name);
    setItemDelegate(new MarkDelegate(this));
    setTabKeyNavigation(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setLayoutDirection(Qt::LeftToRight); // names and values are protocol text
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addCommands();
}

void FieldsTable::addCommands()
{
    const auto add = [this](const QString& text, void (FieldsTable::*slot)()) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    QAction* cell = add(tr("&Copy Cell"), &FieldsTable::copyCell);
    cell->setObjectName(u"copyCell"_s);
    QAction* row = add(tr("Copy &Row"), &FieldsTable::copyRows);
    row->setObjectName(u"copyRow"_s);
    row->setShortcut(QKeySequence::Copy);
    row->setShortcutContext(Qt::WidgetShortcut);
    add(tr("Copy &All"), &FieldsTable::copyAll)->setObjectName(u"copyAll"_s);
    m_showPlace = add(tr("&Show in the Message as It Came"), &FieldsTable::requestPlace);
    m_showPlace->setObjectName(u"showPlace"_s);
    m_showPlace->setVisible(false);
}

void FieldsTable::setLines(std::vector<models::TextLine> lines)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    m_model->setLines(std::move(lines));
    const auto& shown = m_model->lines();
    m_showPlace->setVisible(std::ranges::any_of(shown, [](const auto& line) { return line.at >= 0; }));
    if (m_model->rowCount() == 0)
        return;
    setCurrentIndex(m_model->index(0, 0)); // assistive technology needs one in a table that has the focus
    clearSelection();
    if (m_sized)
        return;
    m_sized = true;
    for (int column = 0; column + 1 < m_model->columnCount(); ++column) {
        const int widest = fontMetrics().averageCharWidth() * 40;
        setColumnWidth(column, std::clamp(sizeHintForColumn(column) + 16, widest / 2, widest));
    }
}

QString FieldsTable::rowText(int row) const
{
    return m_model->lines()[size_t(row)].cells.join(m_separator);
}

void FieldsTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_quiet || !current.isValid())
        return;
    const models::TextLine& line = m_model->lines()[size_t(current.row())];
    if (line.at >= 0)
        Q_EMIT placeSelected(line.at, line.size);
}

void FieldsTable::requestPlace()
{
    if (!currentIndex().isValid())
        return;
    const models::TextLine& line = m_model->lines()[size_t(currentIndex().row())];
    if (line.at >= 0)
        Q_EMIT placeRequested(line.at, line.size);
}

void FieldsTable::selectPlace(qint64 at)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    const auto& lines = m_model->lines();
    const auto found = std::ranges::find_if(lines, [at](const models::TextLine& line) {
        return line.at >= 0 && line.at <= at && at <= line.at + line.size;
    });
    if (found != lines.end())
        setCurrentIndex(m_model->index(int(found - lines.begin()), 0));
}

void FieldsTable::copyCell()
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(currentIndex().data().toString());
}

void FieldsTable::copyRows()
{
    std::set<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.insert(index.row());
    if (rows.empty() && currentIndex().isValid())
        rows.insert(currentIndex().row());
    QStringList texts;
    for (const int row : rows)
        texts << rowText(row);
    if (!texts.isEmpty())
        QApplication::clipboard()->setText(texts.join(u'\n'));
}

QStringList FieldsTable::rowTexts(int most) const
{
    QStringList texts;
    for (int row = 0; row < std::min(most, m_model->rowCount()); ++row)
        texts << rowText(row);
    return texts;
}

void FieldsTable::copyAll()
{
    const QStringList texts = rowTexts(m_model->rowCount());
    if (!texts.isEmpty())
        QApplication::clipboard()->setText(texts.join(u'\n'));
}

bool FieldsTable::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

bool FieldsTable::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QString text = index.data().toString();
    const QString mark = index.data(FieldsModel::MarkRole).toString();
    if (!mark.isEmpty())
        text = tr("%1 (%2)").arg(text, mark);
    if (const QString about = index.data(FieldsModel::HelpRole).toString();
        !about.isEmpty() && index.column() == 0)
        text = u"%1\n\n%2"_s.arg(text, about);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

void FieldsTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows();
    else
        QTableView::keyPressEvent(event);
}

} // namespace hookbench::ui
