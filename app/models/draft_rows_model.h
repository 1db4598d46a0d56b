// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/draft.h"

#include <QAbstractTableModel>

namespace hookbench::models {

/// The rows of a draft's table to be edited: parameters, headers, fields of a form, or parts of a multipart
/// body. One empty row more than there are waits at the end for something to be typed.
class DraftRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind { Fields, Parts };
    enum Column { Name, Value, File, ContentType }; ///< the last two of parts alone

    explicit DraftRowsModel(Kind kind, QObject* parent = nullptr);

    QList<DraftField> fields() const;
    void setFields(const QList<DraftField>& fields);
    const QList<DraftPart>& parts() const { return m_rows; }
    void setParts(const QList<DraftPart>& parts);

    void removeRowNumbers(QList<int> rows);
    void move(int row, int to); ///< `to`: its number afterwards
    void duplicate(int row);
    bool isRealRow(int row) const { return row >= 0 && row < m_rows.size(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void edited(); ///< by the user; not by setFields() or setParts()

private:
    QString text(const DraftPart& row, int column) const;
    static void setText(DraftPart& row, int column, const QString& text);

    Kind m_kind;
    QList<DraftPart> m_rows;
};

} // namespace hookbench::models
