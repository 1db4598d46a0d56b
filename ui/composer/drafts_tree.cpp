// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/drafts_tree.h"

#include "ui/theme/icons.h"

#include <QDropEvent>
#include <QKeyEvent>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int idRole = Qt::UserRole;
constexpr int folderRole = Qt::UserRole + 1;
constexpr int nameRole = Qt::UserRole + 2; ///< as stored; a draft without a name shows its title

DocumentId idOf(const QTreeWidgetItem* item)
{
    return item ? DocumentId{item->data(0, idRole).toLongLong()} : DocumentId();
}

bool isFolderItem(const QTreeWidgetItem* item)
{
    return item && item->data(0, folderRole).toBool();
}

} // namespace

DraftsTree::DraftsTree(QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(u"draftsTree"_s);
    setAccessibleName(tr("Drafts"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);
    setDragDropMode(QAbstractItemView::InternalMove);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setExpandsOnDoubleClick(false);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (isFolderItem(item))
            item->setExpanded(!item->isExpanded());
        else
            Q_EMIT openRequested(idOf(item));
    });
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (!isFolderItem(item))
            Q_EMIT openRequested(idOf(item));
    });
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (!m_filling)
            Q_EMIT renamed(idOf(item), item->text(0).trimmed());
    });
}

QTreeWidgetItem* DraftsTree::makeItem(const Document& document, const QString& title, bool folder)
{
    auto* item = new QTreeWidgetItem({title});
    item->setData(0, idRole, document.id.value);
    item->setData(0, folderRole, folder);
    item->setData(0, nameRole, document.name);
    item->setToolTip(0, title);
    Qt::ItemFlags flags =
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    if (folder)
        flags |= Qt::ItemIsDropEnabled;
    item->setFlags(flags);
    item->setIcon(0, themeIcon(folder ? u"open"_s : u"edit"_s));
    m_items.insert(document.id, item);
    return item;
}

void DraftsTree::setDocuments(const std::vector<Document>& folders, const std::vector<Document>& drafts,
                              const QHash<DocumentId, QString>& titles)
{
    m_filling = true;
    const DocumentId current = currentDocument();
    QSet<DocumentId> closed;
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it) {
        if (isFolderItem(*it) && !(*it)->isExpanded())
            closed.insert(it.key());
    }
    clear();
    m_items.clear();
    for (const Document& folder : folders)
        makeItem(folder, folder.name.isEmpty() ? tr("Folder") : folder.name, true);
    const auto place = [this](const Document& document) {
        QTreeWidgetItem* item = m_items.value(document.id);
        QTreeWidgetItem* parent = m_items.value(document.parent);
        // A folder that would hold itself stands at the top instead.
        for (QTreeWidgetItem* above = parent; above; above = above->parent()) {
            if (above == item)
                parent = nullptr;
        }
        if (parent && isFolderItem(parent))
            parent->addChild(item);
        else
            addTopLevelItem(item);
    };
    for (const Document& folder : folders)
        place(folder);
    for (const Document& draft : drafts) {
        makeItem(draft, draft.name.isEmpty() ? titles.value(draft.id) : draft.name, false);
        place(draft);
    }
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        (*it)->setExpanded(!closed.contains(it.key()));
    setSearch(m_search);
    setCurrentItem(m_items.contains(current) ? m_items.value(current) : topLevelItem(0));
    m_filling = false;
}

bool DraftsTree::filter(QTreeWidgetItem* item)
{
    bool shown = item->text(0).contains(m_search, Qt::CaseInsensitive);
    for (int i = 0; i < item->childCount(); ++i)
        shown = filter(item->child(i)) || shown;
    item->setHidden(!shown);
    return shown;
}

void DraftsTree::setSearch(const QString& text)
{
    m_search = text.trimmed();
    for (int i = 0; i < topLevelItemCount(); ++i)
        filter(topLevelItem(i));
}

DocumentId DraftsTree::currentDocument() const
{
    return idOf(currentItem());
}

bool DraftsTree::isFolder(DocumentId id) const
{
    return isFolderItem(m_items.value(id));
}

void DraftsTree::select(DocumentId id)
{
    if (QTreeWidgetItem* item = m_items.value(id))
        setCurrentItem(item);
}

void DraftsTree::startRenaming(DocumentId id)
{
    select(id);
    if (QTreeWidgetItem* item = m_items.value(id))
        editItem(item, 0);
}

void DraftsTree::dropEvent(QDropEvent* event)
{
    QTreeWidgetItem* dragged = currentItem();
    QTreeWidgetItem* target = itemAt(event->position().toPoint());
    event->setDropAction(Qt::IgnoreAction); // the items are made anew when the move is stored
    event->accept();
    if (!dragged || dragged == target)
        return;
    for (const QTreeWidgetItem* above = target; above; above = above->parent()) {
        if (above == dragged)
            return;
    }
    const auto where = dropIndicatorPosition();
    if (!target) {
        Q_EMIT moved(idOf(dragged), {}, {});
    } else if (where == QAbstractItemView::OnItem && isFolderItem(target)) {
        Q_EMIT moved(idOf(dragged), idOf(target), {});
    } else {
        QTreeWidgetItem* next = where == QAbstractItemView::BelowItem || where == QAbstractItemView::OnItem
                                    ? itemBelow(target)
                                    : target;
        if (next && next->parent() != target->parent())
            next = nullptr;
        Q_EMIT moved(idOf(dragged), idOf(target->parent()), idOf(next));
    }
}

void DraftsTree::keyPressEvent(QKeyEvent* event)
{
    const bool up = event->key() == Qt::Key_Up;
    const bool orders = (up || event->key() == Qt::Key_Down) && event->modifiers() == (Qt::CTRL | Qt::SHIFT);
    QTreeWidgetItem* item = currentItem();
    if (!orders || !item) {
        QTreeWidget::keyPressEvent(event);
        return;
    }
    QTreeWidgetItem* parent = item->parent() ? item->parent() : invisibleRootItem();
    const int index = parent->indexOfChild(item);
    const int next = up ? index - 1 : index + 2;
    if (up ? index > 0 : index + 1 < parent->childCount())
        Q_EMIT moved(idOf(item), idOf(item->parent()), idOf(parent->child(next)));
}

} // namespace hookbench::ui
