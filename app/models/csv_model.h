// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/payload/csv.h"

#include <QAbstractTableModel>

#include <memory>

namespace hookbench::models {

using payload::CsvTable;

/// Reads text as rows. Slow for large content. No delimiter (0) guesses it.
std::shared_ptr<const CsvTable> readCsv(const payload::HeldBytes& content, const QByteArray& charset,
                                        char delimiter, const CancelFlag& cancel);

QString csvNote(const CsvTable& table); ///< what is odd about it or not shown; empty when nothing is

/// Rows of delimiter-separated values; fields are made when they are looked at.
class CsvModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(std::shared_ptr<const CsvTable> table); ///< null shows nothing
    void setHasHeader(bool hasHeader);                    ///< whether the first row is the columns' titles

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    QStringList rowTexts(int row) const;

    qint64 placeOf(const QModelIndex& index) const; ///< as csvFinder() counts; -1 for none
    QModelIndex indexOf(qint64 place) const;        ///< none for a title

private:
    std::shared_ptr<const CsvTable> m_table;
    QStringList m_titles;
    bool m_hasHeader = false;
    mutable qint64 m_cachedRow = -1; ///< a view asks for a row field by field
    mutable QStringList m_cached;
};

} // namespace hookbench::models
