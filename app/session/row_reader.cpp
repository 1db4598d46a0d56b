// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/row_reader.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

namespace hookbench::session {

namespace {
struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::RowText)
};
} // namespace

RowReader::RowReader(const Connection& connection, const Statement& row, const char* table, qint64 id)
    : m_connection(connection)
    , m_row(row)
    , m_table(table)
    , m_id(id)
{
}

void RowReader::setFault(const char* column)
{
    if (m_fault)
        return;
    m_fault = Error{ErrorKind::Damaged,
                    RowText::tr("%1 is damaged: row %2 of the table “%3” has an impossible value in “%4”.")
                        .arg(QDir::toNativeSeparators(m_connection.path()), QString::number(m_id),
                             QString::fromUtf8(m_table), QString::fromUtf8(column)),
                    {}};
}

qint64 RowReader::integer(int column, const char* name, qint64 least, qint64 most)
{
    const qint64 value = m_row.type(column) == SQLITE_INTEGER ? m_row.integer(column) : least;
    if (m_row.type(column) != SQLITE_INTEGER || value < least || value > most) {
        setFault(name);
        return least;
    }
    return value;
}

qint64 RowReader::optionalInteger(int column, const char* name, qint64 absent, qint64 least, qint64 most)
{
    return isNull(column) ? absent : integer(column, name, least, most);
}

double RowReader::real(int column, const char* name)
{
    const double value = m_row.type(column) == SQLITE_FLOAT ? m_row.real(column) : qInf();
    if (qIsFinite(value))
        return value;
    setFault(name);
    return 0;
}

QByteArray RowReader::text(int column, const char* name)
{
    if (m_row.type(column) != SQLITE_TEXT) {
        setFault(name);
        return {};
    }
    return m_row.bytes(column);
}

QByteArray RowReader::optionalText(int column, const char* name)
{
    return isNull(column) ? QByteArray() : text(column, name);
}

QByteArray RowReader::blob(int column, const char* name)
{
    if (m_row.type(column) != SQLITE_BLOB) {
        setFault(name);
        return {};
    }
    return m_row.bytes(column);
}

bool RowReader::isNull(int column) const
{
    return m_row.type(column) == SQLITE_NULL;
}

} // namespace hookbench::session
