// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/json_tree_pane.h"

#include "app/models/log_texts.h"
#include "ui/viewers/json_tree_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::JsonTreeModel;

namespace {

constexpr qint64 copyLimit = qint64(64) * 1024 * 1024; // bytes

} // namespace

JsonTreePane::JsonTreePane(QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_view(new JsonTreeView(this))
    , m_filter(new QLineEdit(this))
    , m_status(plainLabel({}, this))
    , m_place(new ElidedLabel(this))
    , m_search(pool)
{
    m_status->setObjectName(u"jsonStatus"_s);
    m_place->setObjectName(u"jsonPlace"_s);
    m_place->setAccessibleName(tr("Place of the value"));
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_place, 1);
    bottom->addWidget(m_status);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(makeCommands());
    column->addWidget(m_view, 1);
    column->addLayout(bottom);
    setFocusProxy(m_view);
    connect(m_filter, &QLineEdit::textChanged, this, &JsonTreePane::filter);
    connect(m_filter, &QLineEdit::returnPressed, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_view, &JsonTreeView::currentChangedTo, this, &JsonTreePane::showPlace);
    connect(m_view, &JsonTreeView::copied, this, &JsonTreePane::message);
    connect(m_view, &JsonTreeView::expandEnded, this, [this](bool complete) {
        if (!complete && m_filter->text().isEmpty())
            Q_EMIT message(tr("The first %1 rows were opened; open more by hand.")
                               .arg(QLocale().toString(JsonTreeView::expandLimit)));
    });
}

QWidget* JsonTreePane::makeCommands()
{
    auto* bar = new QWidget(this);
    auto* label = plainLabel(tr("Fil&ter:"), bar);
    label->setBuddy(m_filter);
    m_filter->setParent(bar);
    m_filter->setObjectName(u"jsonFilter"_s);
    m_filter->setClearButtonEnabled(true);
    for (auto* button : m_filter->findChildren<QToolButton*>())
        button->setAccessibleName(tr("Clear the filter"));
    m_filter->setPlaceholderText(tr("Part of a name or a value"));
    auto* expandAll = new QPushButton(tr("Expand All"), bar);
    expandAll->setObjectName(u"jsonExpand"_s);
    connect(expandAll, &QPushButton::clicked, m_view, &JsonTreeView::expandEverything);
    auto* collapseAll = new QPushButton(tr("Collapse All"), bar);
    collapseAll->setObjectName(u"jsonCollapse"_s);
    connect(collapseAll, &QPushButton::clicked, m_view, [this] {
        m_view->collapseAll();
        m_view->expand(m_view->tree().index(0, 0));
    });
    auto* copy = new QPushButton(tr("Copy"), bar);
    copy->setObjectName(u"jsonCopy"_s);
    auto* menu = new QMenu(copy);
    menu->addActions(m_view->actions());
    copy->setMenu(menu);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(m_filter, 1);
    row->addWidget(expandAll);
    row->addWidget(collapseAll);
    row->addWidget(copy);
    return bar;
}

void JsonTreePane::setDocument(JsonTreeModel::Document document, bool continues)
{
    if (continues && document == m_view->tree().document())
        return;
    m_search.cancel();
    m_view->setDocument(std::move(document), continues);
    showCount();
    showPlace(m_view->currentIndex());
    if (!m_filter->text().isEmpty())
        filter();
}

void JsonTreePane::showCount()
{
    const JsonTreeModel::Document document = m_view->tree().document();
    const qint64 values = document ? document->outline.nodeCount() : 0;
    setStatus(values > 0 ? tr("%n value(s)", nullptr, int(values)) : QString());
}

void JsonTreePane::startFilter()
{
    m_filter->selectAll();
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void JsonTreePane::clearFilter()
{
    m_filter->clear();
}

void JsonTreePane::filter()
{
    const JsonTreeModel::Document document = m_view->tree().document();
    const QString text = m_filter->text();
    if (!document || text.isEmpty()) {
        m_search.cancel();
        if (m_view->tree().isFiltered())
            m_view->setFilter(nullptr);
        showCount();
        return;
    }
    setStatus(tr("Searching…"));
    m_search.start(
        [document, text](const CancelFlag& cancel) {
            const auto finder = models::Finder::make({models::FindKind::Text, text, Qt::CaseInsensitive});
            return finder ? models::filterJson(*document, *finder, cancel) : models::JsonFilter();
        },
        [this](models::JsonFilter found) { showFiltered(std::move(found)); });
}

void JsonTreePane::showFiltered(models::JsonFilter filter)
{
    const QLocale locale;
    if (filter.matched.empty())
        setStatus(tr("Not found"));
    else if (filter.more)
        setStatus(
            tr("The first %1 of more values found").arg(locale.toString(qulonglong(filter.matched.size()))));
    else
        setStatus(tr("%n value(s) found", nullptr, int(filter.matched.size())));
    m_view->setFilter(std::make_shared<const models::JsonFilter>(std::move(filter)));
}

void JsonTreePane::showPlace(const QModelIndex& index)
{
    const JsonTreeModel& tree = m_view->tree();
    QString text = tree.place(index.siblingAtColumn(0));
    if (const qint64 offset = tree.offset(index.siblingAtColumn(0)); offset >= 0)
        text = tr("%1 (byte %2)").arg(text, QLocale().toString(offset));
    m_place->setText(text);
}

void JsonTreePane::setStatus(const QString& text)
{
    if (text == m_status->text())
        return;
    m_status->setText(text);
    QAccessibleEvent event(m_status, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void JsonTreePane::copyWhole()
{
    const JsonTreeModel::Document document = m_view->tree().document();
    if (!document)
        return;
    const QByteArray& text = document->text.bytes;
    if (text.size() > copyLimit) {
        Q_EMIT message(tr("The body is larger than %1 and was not copied. Save it to a file to have it.")
                           .arg(models::sizeText(copyLimit)));
        return;
    }
    QApplication::clipboard()->setText(QString::fromUtf8(text));
    Q_EMIT message(tr("Copied %1.").arg(models::sizeText(text.size())));
}

bool JsonTreePane::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void JsonTreePane::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find)) {
        startFilter();
    } else if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        m_view->setFocus(Qt::OtherFocusReason);
    } else if (event->key() == Qt::Key_Down && m_filter->hasFocus()) {
        m_view->setFocus(Qt::OtherFocusReason);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace hookbench::ui
