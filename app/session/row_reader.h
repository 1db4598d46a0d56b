// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/sqlite.h"

#include <limits>
#include <optional>

namespace hookbench::session {

/// Takes a row apart and believes nothing: a value of the wrong type or out of range is remembered as the
/// fault of the row, and something harmless is returned in its place.
class RowReader
{
public:
    RowReader(const Connection& connection, const Statement& row, const char* table, qint64 id);

    qint64 integer(int column, const char* name, qint64 least,
                   qint64 most = std::numeric_limits<qint64>::max());

    /// `absent` for NULL.
    qint64 optionalInteger(int column, const char* name, qint64 absent, qint64 least,
                           qint64 most = std::numeric_limits<qint64>::max());
    double real(int column, const char* name); ///< any finite number
    QByteArray text(int column, const char* name);
    QByteArray optionalText(int column, const char* name);
    QByteArray blob(int column, const char* name);
    bool isNull(int column) const;

    /// Marks the row as damaged for a reason that one value alone does not show.
    void setFault(const char* column);

    const std::optional<Error>& fault() const { return m_fault; }

private:
    const Connection& m_connection;
    const Statement& m_row;
    const char* m_table;
    qint64 m_id;
    std::optional<Error> m_fault;
};

} // namespace hookbench::session
