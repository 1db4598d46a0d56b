// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/json_tree_view.h"

#include "app/models/log_texts.h"
#include "ui/theme/syntax_palette.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::JsonTreeModel;

namespace {

constexpr qint64 copyLimit = qint64(64) * 1024 * 1024; // bytes
constexpr int expandSliceMs = 8;
constexpr int openAtOnce = 300;       // values of a text that is shown with all of them open
constexpr size_t mostKeptOpen = 1000; // rows that stay open when the rest of a text has come
constexpr int deepestShown = 512;     // levels that are opened to show a value

/// Gives cells the colour of what they mean, and a patch of the colour that a value names.
class JsonDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto token = models::Token(index.data(JsonTreeModel::TokenRole).toInt());
        const bool repeated =
            index.column() == JsonTreeModel::NameColumn && index.data(JsonTreeModel::RepeatedRole).toBool();
        const bool marked = isMarked(index);
        option->palette.setColor(
            QPalette::Text, syntaxColor(repeated || marked ? models::Token::Error : token, option->palette));
        if (repeated || (marked && index.column() == JsonTreeModel::NameColumn))
            option->font.setUnderline(true);
        const auto* model = static_cast<const JsonTreeModel*>(index.model());
        option->font.setBold(model->isMatch(index) && index.column() != JsonTreeModel::MeaningColumn);
        if (const QVariant color = index.data(JsonTreeModel::ColorRole); color.isValid())
            addPatch(*option, QColor::fromRgba(color.toUInt()));
    }

private:
    /// What is marked is so in all its cells; what has marks out of sight inside, in its name.
    static bool isMarked(const QModelIndex& index)
    {
        const auto* model = static_cast<const JsonTreeModel*>(index.model());
        const QModelIndex first = index.siblingAtColumn(JsonTreeModel::NameColumn);
        if (!model->mark(first).isEmpty())
            return true;
        return index.column() == JsonTreeModel::NameColumn && index.data(JsonTreeModel::MarkedRole).toBool();
    }

    static void addPatch(QStyleOptionViewItem& option, const QColor& color)
    {
        const int side = option.fontMetrics.ascent();
        const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1.0;
        QPixmap patch(QSize(side, side) * ratio);
        patch.setDevicePixelRatio(ratio);
        patch.fill(color);
        QPainter painter(&patch);
        painter.setPen(option.palette.color(QPalette::Text));
        painter.drawRect(QRectF(0.5, 0.5, side - 1, side - 1));
        painter.end();
        option.features |= QStyleOptionViewItem::HasDecoration;
        option.icon = QIcon(patch);
        option.decorationSize = QSize(side, side);
    }
};

} // namespace

JsonTreeView::JsonTreeView(QWidget* parent)
    : QTreeView(parent)
    , m_model(new JsonTreeModel(this))
{
    setObjectName(u"jsonTree"_s);
    setAccessibleName(tr("Body as a tree"));
    setModel(m_model);
    setItemDelegate(new JsonDelegate(this));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(ScrollPerPixel);
    setLayoutDirection(Qt::LeftToRight); // names and values are the text's own
    setContextMenuPolicy(Qt::ActionsContextMenu);
    header()->setSectionsMovable(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->resizeSection(JsonTreeModel::NameColumn, fontMetrics().averageCharWidth() * 36);
    header()->resizeSection(JsonTreeModel::ValueColumn, fontMetrics().averageCharWidth() * 44);
    header()->setStretchLastSection(true);
    addCommands();
}

void JsonTreeView::addCopy(const QString& objectName, const QString& text, Text of, const QKeySequence& key)
{
    auto* action = new QAction(text, this);
    action->setObjectName(objectName);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this,
            [this, of] { copyText((m_model->*of)(currentIndex().siblingAtColumn(0))); });
    addAction(action);
}

void JsonTreeView::addCommands()
{
    addCopy(u"copyJsonValue"_s, tr("&Copy Value"), &JsonTreeModel::value, QKeySequence::Copy);
    addCopy(u"copyJsonKey"_s, tr("Copy &Name"), &JsonTreeModel::key);
    addCopy(u"copyJsonPointer"_s, tr("Copy JSON &Pointer"), &JsonTreeModel::pointer,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    addCopy(u"copyJsonPath"_s, tr("Copy &JSONPath"), &JsonTreeModel::normalizedPath,
            QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    auto* subtree = new QAction(tr("Copy as JSON &Text"), this);
    subtree->setObjectName(u"copyJsonText"_s);
    connect(subtree, &QAction::triggered, this, &JsonTreeView::copySubtree);
    addAction(subtree);
    addCopy(u"copyJsonMeaning"_s, tr("Copy &Meaning"), &JsonTreeModel::meaning);
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    addAction(separator);
    auto* below = new QAction(tr("&Expand All Below"), this);
    below->setObjectName(u"expandBelow"_s);
    below->setShortcut(QKeySequence(Qt::Key_Asterisk));
    below->setShortcutContext(Qt::WidgetShortcut);
    connect(below, &QAction::triggered, this, [this] { expandBelow(currentIndex()); });
    addAction(below);
}

void JsonTreeView::copyText(const QString& text)
{
    if (text.isEmpty()) {
        Q_EMIT copied(tr("There is nothing to copy."));
        return;
    }
    QApplication::clipboard()->setText(text);
    Q_EMIT copied(tr("Copied %1.").arg(models::sizeText(text.toUtf8().size())));
}

void JsonTreeView::copySubtree()
{
    const QByteArray text = m_model->text(currentIndex().siblingAtColumn(0));
    if (text.size() > copyLimit) {
        Q_EMIT copied(
            tr("This value is larger than %1 and was not copied. Save the body to a file to have it.")
                .arg(models::sizeText(copyLimit)));
        return;
    }
    copyText(QString::fromUtf8(text));
}

void JsonTreeView::setDocument(JsonTreeModel::Document document, bool continues)
{
    const std::vector<JsonTreeModel::Node> open =
        continues ? openNodes() : std::vector<JsonTreeModel::Node>();
    const JsonTreeModel::Node current = continues ? m_model->node(currentIndex()) : 0;
    stopExpanding(false);
    m_model->setDocument(std::move(document));
    if (!continues || open.empty()) {
        openFirst();
        return;
    }
    for (const JsonTreeModel::Node node : open)
        expand(m_model->indexOf(node));
    const QModelIndex again = m_model->indexOf(current);
    setCurrentIndex(again.isValid() ? again : m_model->index(0, 0));
}

void JsonTreeView::openFirst()
{
    setCurrentIndex(m_model->index(0, 0));
    expand(m_model->index(0, 0));
    if (m_model->document() && m_model->document()->outline.nodeCount() <= openAtOnce)
        expandEverything();
}

void JsonTreeView::setFilter(std::shared_ptr<const models::JsonFilter> filter)
{
    const JsonTreeModel::Node current = m_model->node(currentIndex());
    stopExpanding(false);
    const bool filtered = filter != nullptr;
    m_model->setFilter(std::move(filter));
    if (filtered) {
        setCurrentIndex(m_model->index(0, 0));
        expandEverything();
        return;
    }
    openFirst();
    showNode(current);
}

std::vector<JsonTreeModel::Node> JsonTreeView::openNodes() const
{
    std::vector<JsonTreeModel::Node> nodes;
    for (QModelIndex at = m_model->index(0, 0); at.isValid() && nodes.size() < mostKeptOpen;
         at = indexBelow(at)) {
        if (isExpanded(at) && m_model->node(at) != payload::JsonOutline::none)
            nodes.push_back(m_model->node(at));
    }
    return nodes;
}

void JsonTreeView::expandEverything()
{
    expandBelow(m_model->index(0, 0));
}

void JsonTreeView::expandBelow(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_toExpand.assign(1, QPersistentModelIndex(index.siblingAtColumn(0)));
    m_expanded = 0;
    m_expand.start(0, this);
}

void JsonTreeView::stopExpanding(bool complete)
{
    const bool was = m_expand.isActive();
    m_expand.stop();
    m_toExpand.clear();
    if (was)
        Q_EMIT expandEnded(complete);
}

void JsonTreeView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_expand.timerId()) {
        QTreeView::timerEvent(event);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    while (!m_toExpand.empty() && clock.elapsed() < expandSliceMs) {
        const QModelIndex at = m_toExpand.front();
        m_toExpand.pop_front();
        if (!m_model->hasChildren(at))
            continue;
        const int rows = m_model->rowCount(at);
        if (m_expanded + rows > expandLimit) {
            stopExpanding(false);
            return;
        }
        m_expanded += rows;
        expand(at);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex child = m_model->index(row, 0, at);
            // What only was in a string or is one of many is opened by hand.
            if (!m_model->isGroup(child) && m_model->isStructure(child))
                m_toExpand.emplace_back(child);
        }
    }
    if (m_toExpand.empty())
        stopExpanding(true);
}

bool JsonTreeView::showNode(JsonTreeModel::Node node)
{
    const QModelIndex index = m_model->indexOf(node);
    if (!index.isValid())
        return false;
    int levels = 0;
    for (QModelIndex at = index.parent(); at.isValid(); at = at.parent()) {
        if (++levels > deepestShown)
            return false;
    }
    for (QModelIndex at = index.parent(); at.isValid(); at = at.parent())
        expand(at);
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
    return true;
}

QStringList JsonTreeView::openLines(int most) const
{
    QStringList lines;
    for (QModelIndex at = m_model->index(0, 0); at.isValid() && lines.size() < most; at = indexBelow(at)) {
        int depth = 0;
        for (QModelIndex above = at.parent(); above.isValid(); above = above.parent())
            ++depth;
        lines << QString(depth * 2, u' ') + at.data().toString() + u": "_s +
                     at.siblingAtColumn(JsonTreeModel::ValueColumn).data().toString();
    }
    return lines;
}

void JsonTreeView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentChangedTo(current);
}

bool JsonTreeView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept(); // the window's own copying is not meant
        return true;
    }
    return QTreeView::event(event);
}

bool JsonTreeView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTreeView::viewportEvent(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const QString text = indexAt(help->pos()).data().toString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

void JsonTreeView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyText(m_model->value(currentIndex().siblingAtColumn(0)));
    else if (event->key() == Qt::Key_Asterisk)
        expandBelow(currentIndex()); // QTreeView would open all of it, without an end
    else if (event->key() == Qt::Key_Escape && isExpanding())
        stopExpanding(false);
    else
        QTreeView::keyPressEvent(event);
}

} // namespace hookbench::ui
