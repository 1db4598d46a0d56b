// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/log_documents.h"

#include "app/formats/log_documents.h"
#include "app/workspace/workspace.h"

#include <QPointer>

#include <algorithm>
#include <array>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;
using formats::StoredView;
using models::ExchangeLogModel;

namespace {

constexpr char filterKind[] = "filter";
constexpr char viewKind[] = "view";

struct ColumnKey
{
    ExchangeLogModel::Column column;
    QLatin1StringView key; ///< stands in sessions
};
constexpr std::array columnKeys = {
    ColumnKey{ExchangeLogModel::Number, "number"_L1},
    ColumnKey{ExchangeLogModel::Time, "time"_L1},
    ColumnKey{ExchangeLogModel::Method, "method"_L1},
    ColumnKey{ExchangeLogModel::Path, "path"_L1},
    ColumnKey{ExchangeLogModel::Status, "status"_L1},
    ColumnKey{ExchangeLogModel::Protocol, "protocol"_L1},
    ColumnKey{ExchangeLogModel::Provider, "provider"_L1},
    ColumnKey{ExchangeLogModel::Size, "size"_L1},
    ColumnKey{ExchangeLogModel::Duration, "duration"_L1},
    ColumnKey{ExchangeLogModel::Source, "source"_L1},
    ColumnKey{ExchangeLogModel::Marks, "marks"_L1},
    ColumnKey{ExchangeLogModel::Event, "event"_L1},
    ColumnKey{ExchangeLogModel::Delivery, "delivery"_L1},
    ColumnKey{ExchangeLogModel::Attempt, "attempt"_L1},
    ColumnKey{ExchangeLogModel::Signature, "signature"_L1},
};
static_assert(columnKeys.size() == ExchangeLogModel::ColumnCount);

/// In front of the field by which a log is sorted, where it is none of these columns.
constexpr auto fieldPrefix = "field:"_L1;

QString keyOf(int column)
{
    const auto found =
        std::ranges::find(columnKeys, column, [](const ColumnKey& one) { return int(one.column); });
    return found == columnKeys.end() ? QString() : QString(found->key);
}

int columnOf(const QString& key)
{
    const auto found =
        std::ranges::find_if(columnKeys, [&key](const ColumnKey& one) { return one.key == key; });
    return found == columnKeys.end() ? -1 : int(found->column);
}

StoredView stored(const LogLayout& layout)
{
    StoredView view;
    for (const LogLayout::Column& column : layout.columns)
        view.columns.push_back({column.field.isEmpty() ? keyOf(column.column) : QString(), column.field,
                                column.shown, column.width});
    view.sortKey = layout.order.isNatural() ? QString() : keyOf(layout.order.column);
    if (!layout.order.field.isEmpty())
        view.sortKey = fieldPrefix + layout.order.field;
    view.isFalling = layout.order.direction == Qt::DescendingOrder;
    return view;
}

LogLayout layoutOf(const StoredView& view)
{
    LogLayout layout;
    for (const StoredView::Column& column : view.columns) {
        const int known = columnOf(column.key);
        if (known >= 0 || !column.field.isEmpty())
            layout.columns.push_back({known, column.field, column.shown, column.width});
    }
    const Qt::SortOrder direction = view.isFalling ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (const int sorted = columnOf(view.sortKey); sorted >= 0)
        layout.order = {sorted, direction};
    else if (view.sortKey.startsWith(fieldPrefix))
        layout.order = {-1, direction, view.sortKey.mid(fieldPrefix.size())};
    return layout;
}

} // namespace

LogDocuments::LogDocuments(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

void LogDocuments::open()
{
    close();
    for (const QByteArray& kind : {QByteArray(filterKind), QByteArray(viewKind)}) {
        const auto documents = m_workspace.reader()->documents(kind);
        if (!documents) {
            Q_EMIT failed(documents.error());
            return;
        }
        for (const Document& document : *documents)
            take(document);
    }
    Q_EMIT filtersChanged();
}

void LogDocuments::take(const Document& document)
{
    if (document.kind == viewKind) {
        if (const auto view = formats::readViewDocument(document.content)) {
            m_layout = layoutOf(*view);
            m_layoutId = document.id;
        }
        return;
    }
    if (const auto text = formats::readFilterDocument(document.content))
        m_filters.push_back({document.id, document.name, *text});
}

void LogDocuments::close()
{
    ++m_generation;
    m_filters.clear();
    m_layout.reset();
    m_layoutId = {};
    m_isSavingLayout = false;
    m_layoutWaits = false;
    Q_EMIT filtersChanged();
}

void LogDocuments::saveFilter(const QString& name, const QString& text)
{
    const auto same = std::ranges::find(m_filters, name, &SavedFilter::name);
    Document document;
    document.id = same == m_filters.end() ? DocumentId() : same->id;
    document.kind = filterKind;
    document.position = double(m_filters.size());
    document.name = name;
    document.content = formats::writeFilterDocument(text);
    m_workspace.saveDocument(document, [this, self = QPointer(this), text,
                                        generation = m_generation](const Result<Document>& saved) {
        if (!self || generation != m_generation)
            return;
        if (!saved) {
            Q_EMIT failed(saved.error());
            return;
        }
        std::erase_if(m_filters, [&saved](const SavedFilter& one) { return one.id == saved->id; });
        m_filters.push_back({saved->id, saved->name, text});
        Q_EMIT filtersChanged();
    });
}

void LogDocuments::removeFilter(DocumentId id)
{
    m_workspace.removeDocument(
        id, [this, self = QPointer(this), id, generation = m_generation](const Result<void>& removed) {
            if (!self || generation != m_generation)
                return;
            if (!removed) {
                Q_EMIT failed(removed.error());
                return;
            }
            std::erase_if(m_filters, [id](const SavedFilter& one) { return one.id == id; });
            Q_EMIT filtersChanged();
        });
}

void LogDocuments::saveLayout(const LogLayout& layout)
{
    if (m_layout == layout && !m_layoutWaits)
        return;
    m_layout = layout;
    if (m_workspace.isReadOnly())
        return;
    if (m_isSavingLayout) {
        m_layoutWaits = true; // its number is not known before
        return;
    }
    Document document;
    document.id = m_layoutId;
    document.kind = viewKind;
    document.content = formats::writeViewDocument(stored(layout));
    m_isSavingLayout = true;
    m_workspace.saveDocument(
        document, [this, self = QPointer(this), generation = m_generation](const Result<Document>& saved) {
            if (!self || generation != m_generation)
                return;
            m_isSavingLayout = false;
            if (saved)
                m_layoutId = saved->id;
            else
                Q_EMIT failed(saved.error());
            if (std::exchange(m_layoutWaits, false)) {
                const LogLayout newest = *m_layout;
                m_layout.reset();
                saveLayout(newest);
            }
        });
}

} // namespace hookbench::workspace
