// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/csv_model.h"

#include "app/payload/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace hookbench::models {

namespace {

struct CsvText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::CsvText)
};

} // namespace

std::shared_ptr<const CsvTable> readCsv(const payload::HeldBytes& content, const QByteArray& charset,
                                        char delimiter, const CancelFlag& cancel)
{
    const payload::HeldBytes utf8 = payload::decodeHeldText(content, charset).utf8;
    return std::make_shared<CsvTable>(utf8, delimiter == 0 ? payload::guessDelimiter(utf8.bytes) : delimiter,
                                      cancel);
}

QString csvNote(const CsvTable& table)
{
    QStringList notes;
    if (table.endsInQuotes())
        notes << CsvText::tr("A quotation mark that is opened is never closed.");
    if (table.isRagged())
        notes << CsvText::tr("Not all rows have the same number of fields.");
    if (table.isCut())
        notes << CsvText::tr("Columns beyond %1 are shown in the last one.")
                     .arg(QLocale().toString(CsvTable::mostColumns));
    return notes.join(u' ');
}

void CsvModel::setTable(std::shared_ptr<const CsvTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    m_titles = m_table ? m_table->row(0) : QStringList();
    m_cachedRow = -1;
    endResetModel();
}

void CsvModel::setHasHeader(bool hasHeader)
{
    beginResetModel();
    m_hasHeader = hasHeader;
    m_cachedRow = -1;
    endResetModel();
}

int CsvModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_table)
        return 0;
    const qint64 rows = m_table->rowCount() - (m_hasHeader ? 1 : 0);
    return int(std::clamp<qint64>(rows, 0, std::numeric_limits<int>::max()));
}

int CsvModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : m_table->columnCount();
}

QStringList CsvModel::rowTexts(int row) const
{
    const qint64 wanted = qint64(row) + (m_hasHeader ? 1 : 0);
    if (m_table && wanted != m_cachedRow) {
        m_cached = m_table->row(wanted);
        m_cachedRow = wanted;
    }
    return m_cached;
}

qint64 CsvModel::placeOf(const QModelIndex& index) const
{
    return index.isValid() ? (qint64(index.row()) + (m_hasHeader ? 1 : 0)) * columnCount() + index.column()
                           : -1;
}

QModelIndex CsvModel::indexOf(qint64 place) const
{
    const int columns = columnCount();
    if (columns == 0 || place < 0)
        return {};
    const qint64 row = place / columns - (m_hasHeader ? 1 : 0);
    return row >= 0 && row < rowCount() ? index(int(row), int(place % columns)) : QModelIndex();
}

QVariant CsvModel::data(const QModelIndex& index, int role) const
{
    if (!m_table || !index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return rowTexts(index.row()).value(index.column());
}

QVariant CsvModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return QLocale().toString(section + (m_hasHeader ? 2 : 1));
    const QString title = m_hasHeader ? m_titles.value(section) : QString();
    return title.isEmpty() ? QLocale().toString(section + 1) : title;
}

} // namespace hookbench::models
