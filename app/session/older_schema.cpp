// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/older_schema.h"

#include <QList>

#include <sqlite3.h>

#include <algorithm>

namespace hookbench::session {

namespace {

struct Column
{
    QByteArray name;
    QByteArray usual; ///< as SQL
};

struct Table
{
    QByteArray name;
    QList<Column> columns;
};

Result<QList<Column>> columnsOf(Connection& connection, const QByteArray& table)
{
    Result<Statement> rows =
        connection.prepare("SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info(?, 'main')");
    if (!rows)
        return fail(rows.error());
    rows->bindText(1, table);
    QList<Column> columns;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step())
        columns.append({rows->bytes(0), rows->bytes(1)});
    if (code != SQLITE_DONE)
        return fail(connection.error(code));
    return columns;
}

/// The tables that the newest version has, found by making them.
Result<QList<Table>> newestTables(std::span<const Migration> migrations)
{
    Result<Connection> scratch = Connection::openInMemory();
    if (!scratch)
        return fail(scratch.error());
    for (const Migration& migration : migrations) {
        for (const char* sql : migration) {
            if (const Result<void> done = scratch->run(sql); !done)
                return fail(done.error());
        }
    }
    Result<Statement> names = scratch->prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
    if (!names)
        return fail(names.error());
    QList<Table> tables;
    while (names->step() == SQLITE_ROW) {
        const QByteArray name = names->bytes(0);
        const Result<QList<Column>> columns = columnsOf(*scratch, name);
        if (!columns)
            return fail(columns.error());
        tables.append({name, *columns});
    }
    return tables;
}

/// Empty when the table has all its columns.
QByteArray viewOf(const Table& table, const QList<Column>& present)
{
    QByteArrayList values;
    bool isComplete = true;
    for (const Column& column : table.columns) {
        const bool isThere =
            std::ranges::any_of(present, [&](const Column& one) { return one.name == column.name; });
        isComplete = isComplete && isThere;
        values.append((isThere ? column.name : column.usual) + " AS " + column.name);
    }
    if (isComplete)
        return {};
    const QByteArray from = present.isEmpty() ? QByteArray(" WHERE 0") : " FROM main." + table.name;
    return "CREATE TEMP VIEW " + table.name + " AS SELECT " + values.join(", ") + from;
}

} // namespace

Result<void> presentTables(Connection& connection, const std::function<bool(const QByteArray&)>& isUsable,
                           std::span<const Migration> migrations)
{
    const Result<QList<Table>> tables = newestTables(migrations);
    if (!tables)
        return fail(tables.error());
    if (Result<void> done = connection.run("PRAGMA query_only=0"); !done)
        return done;
    for (const Table& table : *tables) {
        QList<Column> columns;
        if (isUsable(table.name)) {
            Result<QList<Column>> present = columnsOf(connection, table.name);
            if (!present)
                return fail(present.error());
            columns = std::move(*present);
        }
        const QByteArray view = viewOf(table, columns);
        if (view.isEmpty())
            continue;
        if (Result<void> done = connection.run(view.constData()); !done)
            return done;
    }
    return connection.run("PRAGMA query_only=1");
}

Result<void> presentAsNewest(Connection& connection, std::span<const Migration> migrations)
{
    const Result<qint64> version = connection.integer("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    if (*version >= qint64(migrations.size()))
        return {};
    return presentTables(
        connection, [](const QByteArray&) { return true; }, migrations);
}

} // namespace hookbench::session
