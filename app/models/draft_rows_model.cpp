// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/draft_rows_model.h"

#include <QMimeData>

#include <algorithm>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto rowType = "application/x-hookbench-draft-row"_L1;
} // namespace

DraftRowsModel::DraftRowsModel(Kind kind, QObject* parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
{
}

QList<DraftField> DraftRowsModel::fields() const
{
    QList<DraftField> fields;
    for (const DraftPart& row : m_rows)
        fields.append({row.enabled, row.name, row.value});
    return fields;
}

void DraftRowsModel::setFields(const QList<DraftField>& fields)
{
    QList<DraftPart> rows;
    for (const DraftField& field : fields) {
        DraftPart row;
        row.enabled = field.enabled;
        row.name = field.name;
        row.value = field.value;
        rows.append(row);
    }
    setParts(rows);
}

void DraftRowsModel::setParts(const QList<DraftPart>& parts)
{
    beginResetModel();
    m_rows = parts;
    endResetModel();
}

void DraftRowsModel::removeRowNumbers(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : std::as_const(rows)) {
        if (!isRealRow(row))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    Q_EMIT edited();
}

void DraftRowsModel::move(int row, int to)
{
    if (!isRealRow(row) || !isRealRow(to) || row == to)
        return;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    m_rows.move(row, to);
    endMoveRows();
    Q_EMIT edited();
}

void DraftRowsModel::duplicate(int row)
{
    if (!isRealRow(row))
        return;
    beginInsertRows({}, row + 1, row + 1);
    m_rows.insert(row + 1, DraftPart(m_rows[row]));
    endInsertRows();
    Q_EMIT edited();
}

int DraftRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + 1;
}

int DraftRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_kind == Kind::Fields ? 2 : 4;
}

QString DraftRowsModel::text(const DraftPart& row, int column) const
{
    switch (column) {
    case Name:
        return QString::fromUtf8(row.name);
    case Value:
        return QString::fromUtf8(row.value);
    case File:
        return row.file;
    default:
        return QString::fromUtf8(row.contentType);
    }
}

void DraftRowsModel::setText(DraftPart& row, int column, const QString& text)
{
    switch (column) {
    case Name:
        row.name = text.toUtf8();
        break;
    case Value:
        row.value = text.toUtf8();
        break;
    case File:
        row.file = text;
        break;
    default:
        row.contentType = text.toUtf8();
    }
}

QVariant DraftRowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !isRealRow(index.row()))
        return {};
    const DraftPart& row = m_rows[index.row()];
    if (role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole)
        return text(row, index.column());
    if (role == Qt::CheckStateRole && index.column() == Name)
        return row.enabled ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool DraftRowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || (role != Qt::EditRole && role != Qt::CheckStateRole))
        return false;
    if (!isRealRow(index.row())) {
        if (role != Qt::EditRole || value.toString().isEmpty())
            return false;
        beginInsertRows({}, index.row() + 1, index.row() + 1);
        m_rows.append(DraftPart());
        setText(m_rows.last(), index.column(), value.toString());
        endInsertRows();
    } else if (role == Qt::CheckStateRole) {
        m_rows[index.row()].enabled = value.value<Qt::CheckState>() == Qt::Checked;
    } else {
        // What is not UTF-8 stays the bytes that it is until somebody types something else.
        if (value.toString() == text(m_rows[index.row()], index.column()))
            return true;
        setText(m_rows[index.row()], index.column(), value.toString());
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    Q_EMIT edited();
    return true;
}

QVariant DraftRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Value:
        return tr("Value");
    case File:
        return tr("File");
    default:
        return tr("Content type");
    }
}

Qt::ItemFlags DraftRowsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    if (isRealRow(index.row())) {
        flags |= Qt::ItemIsDragEnabled;
        if (index.column() == Name)
            flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

QStringList DraftRowsModel::mimeTypes() const
{
    return {rowType};
}

QMimeData* DraftRowsModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    data->setData(rowType, QByteArray::number(indexes.isEmpty() ? -1 : indexes.first().row()));
    return data;
}

bool DraftRowsModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                  const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowType))
        return false;
    const int from = data->data(rowType).toInt();
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : int(m_rows.size());
    if (to > from)
        --to;
    move(from, std::clamp(to, 0, int(m_rows.size()) - 1));
    return false; // the view must not remove the row that has moved
}

} // namespace hookbench::models
