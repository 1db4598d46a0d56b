// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace hookbench::session {

/// What a connection is for.
enum class Access {
    Read,  ///< a reader: nothing can be changed
    Write, ///< the one writer of the file
    Copy,  ///< reads a session and may write it whole into another file
};

/// A prepared statement. Values are bound without a copy: they must live until step() has returned.
class Statement
{
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* statement);

    explicit operator bool() const { return m_statement != nullptr; }

    void bind(int at, qint64 value);
    void bindReal(int at, double value);
    void bindText(int at, QByteArrayView value);
    void bindBlob(int at, QByteArrayView value);
    void bindNull(int at);

    /// SQLITE_ROW, SQLITE_DONE or an extended error code; a value that could not be bound shows here.
    int step();
    int run(); ///< step() and reset() of a statement without rows: SQLITE_OK or an error code
    void reset();

    int type(int column) const; ///< SQLITE_INTEGER, SQLITE_TEXT, ...
    qint64 integer(int column) const;
    double real(int column) const;
    QByteArray bytes(int column) const; ///< of a TEXT or BLOB as stored
    QByteArrayView
    view(int column) const; ///< the same without a copy, valid until the next step() or reset()

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    void note(int code);

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_bindCode = 0;
};

/// Ends the reading of a statement with its scope, so that it does not hold back the log of the writer.
class ResetGuard
{
public:
    explicit ResetGuard(Statement& statement)
        : m_statement(statement)
    {
    }
    ~ResetGuard() { m_statement.reset(); }
    Q_DISABLE_COPY_MOVE(ResetGuard)

private:
    Statement& m_statement;
};

/// A database connection, hardened against hostile files. For one thread at a time.
class Connection
{
public:
    /// Opens an existing file, of which nothing is read yet. `path` is absolute.
    static Result<Connection> open(const QString& path, Access access);

    /// For reading alone, as if the file were on a medium that nobody can write: nothing is made beside it.
    static Result<Connection> openUnwritten(const QString& path, Access access);

    /// An empty database in memory.
    static Result<Connection> openInMemory();

    Result<void> run(const char* sql);
    Result<Statement> prepare(const char* sql);

    /// The first value of the first row, which must be an integer or NULL (then 0).
    Result<qint64> integer(const char* sql);

    /// What a result code of this connection means, in words.
    Error error(int code) const;
    int lastCode() const; ///< extended result code of the last call

    sqlite3* handle() const { return m_db.get(); }
    const QString& path() const { return m_path; }
    QByteArray logPath() const; ///< of the write-ahead log, as the system has it

private:
    struct Close
    {
        void operator()(sqlite3* db) const;
    };
    Connection(sqlite3* db, QString path, Access access);
    void harden();
    static Result<Connection> open(const QByteArray& name, const QString& path, Access access, int flags);

    std::unique_ptr<sqlite3, Close> m_db;
    QString m_path;
    Access m_access = Access::Read;
};

/// How long a call waits for a lock of another connection.
constexpr int busyTimeoutMs = 5'000;

/// No single value is larger than this, in either direction.
constexpr int largestValue = 128 * 1024 * 1024;

} // namespace hookbench::session
