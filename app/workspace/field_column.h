// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/field_value.h"
#include "app/models/exchange_index.h"

#include <memory>
#include <mutex>

namespace hookbench::workspace {

/// The values of one field of the filter language for every row of an index, read from the session once and
/// kept for as long as a list is sorted by it. For any thread.
class FieldColumn
{
public:
    /// Null when it is no field.
    static std::shared_ptr<FieldColumn> make(const QString& session, const QString& field);

    const QString& field() const { return m_name; }

    /// Brings exchanges of the index into the order of their values: those without one, then numbers, then
    /// texts by their bytes; equal ones by their numbers. Reads what is not known yet, on several threads.
    /// Errors: Cancelled, and those of the reader.
    Result<std::vector<ExchangeId>> sorted(const models::ExchangeIndex::View& rows,
                                           std::vector<ExchangeId> ids, Qt::SortOrder direction,
                                           const CancelFlag& cancel);

private:
    enum class Kind : quint8 { None, Number, Text };
    struct Key
    {
        Kind kind = Kind::None;
        double number = 0;
        QByteArray text;
    };

    FieldColumn(QString session, QString name, filter::FieldValue field);
    Result<void> read(const models::ExchangeIndex::View& rows, const CancelFlag& cancel);
    Result<void> readBlock(const models::ExchangeIndex::View& rows, qsizetype first, qsizetype end,
                           const CancelFlag& cancel);
    static Key keyOf(const QByteArray& value, QSet<QByteArray>& known);
    static int compare(const Key& a, const Key& b);

    const QString m_session;
    const QString m_name;
    const filter::FieldValue m_field;
    std::mutex m_mutex;      ///< held while it is read or sorted by
    std::vector<Key> m_keys; ///< by row
};

} // namespace hookbench::workspace
