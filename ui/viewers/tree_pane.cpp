// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/tree_pane.h"

#include "ui/viewers/find_bar.h"
#include "ui/viewers/item_search.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <QTreeView>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::DataTreeModel;

namespace {

constexpr int mostUnfoldedAtOnce = 200; // rows that are unfolded when a tree is shown
constexpr int mostCopiedLines = 100'000;

/// Tool tips to the letter, whatever a stranger wrote.
class PlainTipDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                   const QModelIndex& index) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view);
        return true;
    }
};

} // namespace

TreePane::TreePane(const QString& name, QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_model(new DataTreeModel(this))
    , m_view(new QTreeView(this))
    , m_note(plainParagraph({}, this))
{
    m_view->setAccessibleName(name);
    m_view->setObjectName(u"dataTree"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PlainTipDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setLayoutDirection(Qt::LeftToRight); // names and values are what came on the wire
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(DataTreeModel::ValueColumn, QHeaderView::Stretch);
    m_view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int character = fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(DataTreeModel::NameColumn, character * 28);
    m_view->header()->resizeSection(DataTreeModel::TypeColumn, character * 24);
    m_view->header()->resizeSection(DataTreeModel::ByteColumn, character * 12);
    m_note->setObjectName(u"treeNote"_s);
    m_note->hide();
    setFocusProxy(m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_note);
    column->addWidget(m_view, 1);
    auto* bar = new FindBar(this);
    column->addWidget(bar);
    m_search = new ItemSearch(m_view, bar, pool,
                              {[this](const QModelIndex& index) { return m_model->placeOf(index); },
                               [this](qint64 place) {
                                   return m_model->indexOf(place);
                               }});
    addCommands();
}

void TreePane::addCommands()
{
    const auto add = [this](const QString& text, const QString& objectName, auto slot) {
        auto* action = new QAction(text, m_view);
        action->setObjectName(objectName);
        connect(action, &QAction::triggered, this, slot);
        m_view->addAction(action);
    };
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    add(tr("&Copy Value"), u"copyTreeValue"_s, [this] { copyValue(); });
    add(tr("Copy &Name and Value"), u"copyTreeLine"_s, [this] { copyLine(); });
    add(tr("&Unfold All Inside"), u"unfoldTree"_s,
        [this] { m_view->expandRecursively(m_view->currentIndex(), 8); });
    add(tr("&Fold All"), u"foldTree"_s, [this] { m_view->collapseAll(); });
}

void TreePane::setTree(std::shared_ptr<const models::DataTree> tree)
{
    say(tree ? models::treeNote(*tree) : QString());
    m_search->setItems(tree ? models::treeFinder(tree) : models::ItemFinder());
    m_model->setTree(std::move(tree));
    if (m_model->rowCount() == 0)
        return;
    m_view->setCurrentIndex(
        m_model->index(0, 0)); // assistive technology needs one in a view that has the focus
    unfoldFirstLevels();
}

/// Unfolds level by level while that keeps the tree small enough to be read at a glance.
void TreePane::unfoldFirstLevels()
{
    int rows = m_model->rowCount();
    QModelIndexList level{QModelIndex()};
    while (!level.isEmpty() && rows < mostUnfoldedAtOnce) {
        QModelIndexList next;
        for (const QModelIndex& parent : std::as_const(level)) {
            const int count = m_model->rowCount(parent);
            for (int row = 0; row < std::min(count, mostUnfoldedAtOnce); ++row) {
                const QModelIndex child = m_model->index(row, 0, parent);
                if (!m_model->hasChildren(child))
                    continue;
                rows += m_model->rowCount(child);
                if (rows > mostUnfoldedAtOnce)
                    return;
                m_view->expand(child);
                next << child;
            }
        }
        level = next;
    }
}

void TreePane::find()
{
    m_search->find();
}

void TreePane::say(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void TreePane::showBytes(bool shown)
{
    m_view->setColumnHidden(DataTreeModel::ByteColumn, !shown);
}

void TreePane::copyValue()
{
    if (const QModelIndex index = m_view->currentIndex(); index.isValid())
        QApplication::clipboard()->setText(
            index.siblingAtColumn(DataTreeModel::ValueColumn).data().toString());
}

void TreePane::copyLine()
{
    if (const QModelIndex index = m_view->currentIndex(); index.isValid())
        QApplication::clipboard()->setText(m_model->lineOf(index));
}

QStringList TreePane::unfoldedLines(int most) const
{
    QStringList lines;
    for (QModelIndex index = m_model->index(0, 0); index.isValid() && lines.size() < most;
         index = m_view->indexBelow(index)) {
        int depth = 0;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            ++depth;
        lines << QString(depth * 2, u' ') + m_model->lineOf(index);
    }
    return lines;
}

QString TreePane::copyUnfolded()
{
    const QStringList lines = unfoldedLines(mostCopiedLines);
    if (lines.isEmpty())
        return tr("There is nothing to copy.");
    QApplication::clipboard()->setText(lines.join(u'\n'));
    return lines.size() == mostCopiedLines
               ? tr("Only the first %n lines were copied.", nullptr, mostCopiedLines)
               : tr("%n line(s) were copied.", nullptr, int(lines.size()));
}

bool TreePane::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TreePane::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyLine();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hookbench::ui
