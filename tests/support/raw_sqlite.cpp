// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/raw_sqlite.h"

#include <QFile>

#include <sqlite3.h>

#include <memory>

namespace hookbench::tests {

namespace {

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

Database openDatabase(const QString& path)
{
    sqlite3* db = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &db) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db));
    return {db, sqlite3_close};
}

} // namespace

void runSql(const QString& path, const QByteArray& sql)
{
    const Database db = openDatabase(path);
    if (sqlite3_exec(db.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(db.get()));
}

QByteArray sqlValue(const QString& path, const QByteArray& sql)
{
    const Database db = openDatabase(path);
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db.get(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(db.get()));
    QByteArray value;
    if (sqlite3_step(statement) == SQLITE_ROW)
        value = QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return value;
}

} // namespace hookbench::tests
