// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/rows_table.h"

#include <QAction>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStyledItemDelegate>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::DraftRowsModel;

/// Offers what is usual while a cell is typed.
class RowsDelegate final : public QStyledItemDelegate
{
public:
    explicit RowsDelegate(RowsTable* table)
        : QStyledItemDelegate(table)
        , m_table(table)
    {
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override
    {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        auto* line = qobject_cast<QLineEdit*>(editor);
        if (!line)
            return editor;
        const QString header = index.model()->headerData(index.column(), Qt::Horizontal).toString();
        line->setObjectName(u"rowEditor"_s);
        line->setAccessibleName(header);
        line->setLayoutDirection(Qt::LeftToRight);
        const QString name = index.siblingAtColumn(DraftRowsModel::Name).data().toString();
        const QStringList offers = index.column() == DraftRowsModel::Name ? m_table->m_names
                                   : index.column() == DraftRowsModel::Value
                                       ? m_table->m_values.value(name.toLower())
                                       : QStringList();
        if (offers.isEmpty())
            return editor;
        auto* completer = new QCompleter(offers, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        line->setCompleter(completer);
        return editor;
    }

private:
    RowsTable* m_table;
};

RowsTable::RowsTable(DraftRowsModel::Kind kind, const QString& name, const QString& objectName,
                     QWidget* parent)
    : QTableView(parent)
    , m_model(new DraftRowsModel(kind, this))
{
    setObjectName(objectName);
    setAccessibleName(name);
    setModel(m_model);
    setItemDelegate(new RowsDelegate(this));
    setTabKeyNavigation(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addCommands();
    sizeRows();
    setCurrentIndex(m_model->index(0, 0));
    connect(m_model, &QAbstractItemModel::modelReset, this,
            [this] { setCurrentIndex(m_model->index(0, 0)); });
}

void RowsTable::addCommands()
{
    const auto add = [this](const QString& text, const QString& objectName, const QKeySequence& key,
                            auto run) {
        auto* action = new QAction(text, this);
        action->setObjectName(objectName);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add(tr("Move &Up"), u"rowUp"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up),
        [this] { moveCurrent(-1); });
    add(tr("Move &Down"), u"rowDown"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down),
        [this] { moveCurrent(1); });
    add(tr("D&uplicate"), u"rowDuplicate"_s, QKeySequence(Qt::CTRL | Qt::Key_D),
        [this] { duplicateCurrent(); });
    add(tr("&Remove"), u"rowRemove"_s, QKeySequence::Delete, [this] { removeSelected(); });
}

void RowsTable::setSuggestions(const QStringList& names, const QHash<QString, QStringList>& values)
{
    m_names = names;
    m_values = values;
}

void RowsTable::removeSelected()
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex& index : selected)
        rows.append(index.row());
    if (rows.isEmpty())
        rows.append(currentIndex().row());
    m_model->removeRowNumbers(rows);
}

void RowsTable::moveCurrent(int rows)
{
    const int row = currentIndex().row();
    m_model->move(row, row + rows);
}

void RowsTable::duplicateCurrent()
{
    m_model->duplicate(currentIndex().row());
}

void RowsTable::keyPressEvent(QKeyEvent* event)
{
    // Space switches a row on and off wherever in it the cursor stands; Return edits as F2 does.
    const QModelIndex name = currentIndex().siblingAtColumn(DraftRowsModel::Name);
    if (state() != EditingState && event->key() == Qt::Key_Space && m_model->isRealRow(name.row())) {
        const bool enabled = name.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        m_model->setData(name, enabled ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (state() != EditingState && isReturn && event->modifiers() == Qt::NoModifier &&
        currentIndex().isValid()) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const int columns = m_model->columnCount();
    for (int column = 0; column + 1 < columns; ++column)
        setColumnWidth(column, viewport()->width() / (columns == 2 ? 3 : columns));
}

void RowsTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        sizeRows();
}

void RowsTable::sizeRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
}

QStringList usualHeaderNames()
{
    return {u"Accept"_s,
            u"Accept-Charset"_s,
            u"Accept-Encoding"_s,
            u"Accept-Language"_s,
            u"Authorization"_s,
            u"Cache-Control"_s,
            u"Connection"_s,
            u"Content-Encoding"_s,
            u"Content-Language"_s,
            u"Content-Length"_s,
            u"Content-Type"_s,
            u"Cookie"_s,
            u"Date"_s,
            u"Expect"_s,
            u"Forwarded"_s,
            u"From"_s,
            u"Host"_s,
            u"Idempotency-Key"_s,
            u"If-Match"_s,
            u"If-Modified-Since"_s,
            u"If-None-Match"_s,
            u"Origin"_s,
            u"Range"_s,
            u"Referer"_s,
            u"TE"_s,
            u"Trailer"_s,
            u"Transfer-Encoding"_s,
            u"Upgrade"_s,
            u"User-Agent"_s,
            u"Via"_s,
            u"traceparent"_s,
            u"webhook-id"_s,
            u"webhook-signature"_s,
            u"webhook-timestamp"_s,
            u"X-Api-Key"_s,
            u"X-Correlation-ID"_s,
            u"X-Event-Key"_s,
            u"X-Forwarded-For"_s,
            u"X-Forwarded-Host"_s,
            u"X-Forwarded-Proto"_s,
            u"X-GitHub-Delivery"_s,
            u"X-GitHub-Event"_s,
            u"X-Gitlab-Event"_s,
            u"X-Hub-Signature-256"_s,
            u"X-Request-ID"_s,
            u"X-Shopify-Topic"_s,
            u"X-Signature"_s,
            u"X-Slack-Signature"_s,
            u"Stripe-Signature"_s};
}

QHash<QString, QStringList> usualHeaderValues()
{
    const QStringList media = {u"application/json"_s,
                               u"application/cloudevents+json"_s,
                               u"application/octet-stream"_s,
                               u"application/x-www-form-urlencoded"_s,
                               u"application/xml"_s,
                               u"multipart/form-data"_s,
                               u"text/html"_s,
                               u"text/plain"_s,
                               u"text/plain; charset=utf-8"_s,
                               u"text/xml"_s};
    return {{u"accept"_s, media + QStringList{u"*/*"_s}},
            {u"content-type"_s, media},
            {u"accept-encoding"_s,
             {u"br"_s, u"deflate"_s, u"gzip"_s, u"gzip, deflate, br"_s, u"identity"_s, u"zstd"_s}},
            {u"content-encoding"_s, {u"br"_s, u"deflate"_s, u"gzip"_s, u"zstd"_s}},
            {u"accept-language"_s, {u"de"_s, u"en"_s, u"en-GB"_s, u"en-US"_s, u"*"_s}},
            {u"authorization"_s, {u"Basic "_s, u"Bearer "_s}},
            {u"cache-control"_s, {u"max-age=0"_s, u"no-cache"_s, u"no-store"_s}},
            {u"connection"_s, {u"close"_s, u"keep-alive"_s}},
            {u"expect"_s, {u"100-continue"_s}},
            {u"te"_s, {u"trailers"_s}},
            {u"transfer-encoding"_s, {u"chunked"_s, u"gzip, chunked"_s}},
            {u"x-forwarded-proto"_s, {u"http"_s, u"https"_s}}};
}

} // namespace hookbench::ui
