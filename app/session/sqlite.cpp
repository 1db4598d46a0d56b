// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sqlite.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::session {

namespace {

struct SqliteText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::SqliteText)
};

bool isSpaceErrno(int number)
{
    return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

ErrorKind kindOfErrno(int number)
{
    if (isSpaceErrno(number))
        return ErrorKind::DiskFull;
    if (number == EACCES || number == EPERM || number == EROFS)
        return ErrorKind::Denied;
    return number == ENOENT ? ErrorKind::NotFound : ErrorKind::Io;
}

ErrorKind kindOf(int code, int systemErrno)
{
    if (code == SQLITE_IOERR_SHMSIZE)
        return ErrorKind::DiskFull;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorKind::Denied;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorKind::InUse;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
        return ErrorKind::Damaged;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return kindOfErrno(systemErrno);
    default:
        return ErrorKind::Io;
    }
}

QString causeOf(ErrorKind kind, int code, int systemErrno, const char* message)
{
    switch (kind) {
    case ErrorKind::DiskFull:
        if (systemErrno == EFBIG)
            return SqliteText::tr("the file has reached the largest size allowed here");
        return SqliteText::tr("the disk is full");
    case ErrorKind::InUse:
        return SqliteText::tr("another program has locked it");
    case ErrorKind::Damaged:
        return SqliteText::tr("the file is damaged (%1)").arg(QString::fromUtf8(message));
    case ErrorKind::Cancelled:
        return SqliteText::tr("it was cancelled");
    default:
        break;
    }
    if ((code & 0xff) == SQLITE_TOOBIG)
        return SqliteText::tr("a single value is larger than %n MB", nullptr, largestValue / (1024 * 1024));
    const QString text = QString::fromUtf8(message);
    return systemErrno == 0
               ? text
               : SqliteText::tr("%1 (%2)").arg(QString::fromLocal8Bit(strerror(systemErrno)), text);
}

/// What the operating system said last about one of the files behind a connection; 0 when nothing.
int lastErrnoOf(sqlite3* db, int whichFile)
{
    sqlite3_file* file = nullptr;
    int number = 0;
    if (sqlite3_file_control(db, "main", whichFile, &file) == SQLITE_OK && file && file->pMethods)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number);
    return number;
}

/// sqlite3_system_errno() alone misses failures of COMMIT.
int errnoBehind(sqlite3* db, int code)
{
    if (!db || ((code & 0xff) != SQLITE_IOERR && (code & 0xff) != SQLITE_CANTOPEN))
        return 0;
    if ((code & 0xff) == SQLITE_IOERR) {
        for (const int file : {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER}) {
            if (const int number = lastErrnoOf(db, file); number != 0)
                return number;
        }
    }
    return sqlite3_system_errno(db);
}

/// Nobody asks SQLite how much memory it uses, and its counting locks a mutex at each allocation. Has no
/// effect once SQLite is in use, and does no harm then.
void stopCountingMemory()
{
    static const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(code)
}

} // namespace

Statement::Statement(sqlite3_stmt* statement)
    : m_statement(statement)
{
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

void Statement::note(int code)
{
    if (code != SQLITE_OK && m_bindCode == SQLITE_OK)
        m_bindCode = code;
}

void Statement::bind(int at, qint64 value)
{
    note(sqlite3_bind_int64(m_statement.get(), at, value));
}

void Statement::bindReal(int at, double value)
{
    note(sqlite3_bind_double(m_statement.get(), at, value));
}

void Statement::bindText(int at, QByteArrayView value)
{
    // A null pointer would bind NULL.
    const char* data = value.isEmpty() ? "" : value.data();
    note(sqlite3_bind_text64(m_statement.get(), at, data, sqlite3_uint64(value.size()), SQLITE_STATIC,
                             SQLITE_UTF8));
}

void Statement::bindBlob(int at, QByteArrayView value)
{
    const char* data = value.isEmpty() ? "" : value.data();
    note(sqlite3_bind_blob64(m_statement.get(), at, data, sqlite3_uint64(value.size()), SQLITE_STATIC));
}

void Statement::bindNull(int at)
{
    note(sqlite3_bind_null(m_statement.get(), at));
}

int Statement::step()
{
    return m_bindCode != SQLITE_OK ? m_bindCode : sqlite3_step(m_statement.get());
}

int Statement::run()
{
    const int code = step();
    reset();
    return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

void Statement::reset()
{
    m_bindCode = SQLITE_OK;
    sqlite3_reset(m_statement.get());
}

int Statement::type(int column) const
{
    return sqlite3_column_type(m_statement.get(), column);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QByteArray Statement::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data ? QByteArray(data, size) : QByteArray("");
}

QByteArrayView Statement::view(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return {data, sqlite3_column_bytes(m_statement.get(), column)};
}

Connection::Connection(sqlite3* db, QString path, Access access)
    : m_db(db)
    , m_path(std::move(path))
    , m_access(access)
{
}

void Connection::Close::operator()(sqlite3* db) const
{
    sqlite3_close_v2(db);
}

Result<Connection> Connection::open(const QString& path, Access access)
{
    Q_ASSERT(QDir::isAbsolutePath(path)); // a relative "file:..." would be taken for a URI
    return open(QFile::encodeName(path), path, access,
                access == Access::Write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
}

Result<Connection> Connection::openUnwritten(const QString& path, Access access)
{
    Q_ASSERT(QDir::isAbsolutePath(path) && access != Access::Write);
    const QByteArray uri =
        "file:" + QFile::encodeName(path).toPercentEncoding("/"_ba) + "?mode=ro&immutable=1";
    return open(uri, path, access, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

Result<Connection> Connection::open(const QByteArray& name, const QString& path, Access access, int flags)
{
    stopCountingMemory();
    sqlite3* db = nullptr;
    const int code =
        sqlite3_open_v2(name.constData(), &db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Connection connection(db, path, access);
    if (code != SQLITE_OK)
        return fail(connection.error(code));
    // Without the permission to write SQLite falls back to reading without a word.
    if (access == Access::Write && sqlite3_db_readonly(db, "main") == 1)
        return fail(connection.error(SQLITE_READONLY));
    connection.harden();
    return connection;
}

Result<Connection> Connection::openInMemory()
{
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(
        ":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Connection connection(db, QStringLiteral(":memory:"), Access::Write);
    if (code != SQLITE_OK)
        return fail(connection.error(code));
    connection.harden();
    return connection;
}

/// After https://www.sqlite.org/security.html: nothing that a file brings along is run, and every size has a
/// limit.
void Connection::harden()
{
    sqlite3* db = m_db.get();
    for (const int on : {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE})
        sqlite3_db_config(db, on, 1, nullptr);
    for (const int off :
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
          SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER,
          SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML})
        sqlite3_db_config(db, off, 0, nullptr);
    const std::pair<int, int> limits[] = {
        {SQLITE_LIMIT_LENGTH, largestValue},
        {SQLITE_LIMIT_SQL_LENGTH, 100'000},
        {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 20},
        {SQLITE_LIMIT_COMPOUND_SELECT, 3},
        {SQLITE_LIMIT_VDBE_OP, 25'000},
        {SQLITE_LIMIT_FUNCTION_ARG, 8},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
        {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
        {SQLITE_LIMIT_WORKER_THREADS, 0},
        // Copying attaches the new file behind the scenes.
        {SQLITE_LIMIT_ATTACHED, m_access == Access::Copy ? 1 : 0},
    };
    for (const auto& [limit, value] : limits)
        sqlite3_limit(db, limit, value);
    sqlite3_busy_timeout(db, busyTimeoutMs);
    sqlite3_exec(db, "PRAGMA mmap_size=0; PRAGMA cell_size_check=1; PRAGMA temp_store=MEMORY;", nullptr,
                 nullptr, nullptr);
    if (m_access == Access::Read)
        sqlite3_exec(db, "PRAGMA query_only=1", nullptr, nullptr, nullptr);
}

Result<void> Connection::run(const char* sql)
{
    const int code = sqlite3_exec(m_db.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(error(code));
    return {};
}

Result<Statement> Connection::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_db.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(error(code));
    return Statement(statement);
}

Result<qint64> Connection::integer(const char* sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    const int code = statement->step();
    if (code != SQLITE_ROW)
        return fail(error(code == SQLITE_DONE ? SQLITE_CORRUPT : code));
    if (statement->type(0) == SQLITE_NULL)
        return 0;
    if (statement->type(0) != SQLITE_INTEGER)
        return fail(error(SQLITE_CORRUPT));
    return statement->integer(0);
}

Error Connection::error(int code) const
{
    const int number = errnoBehind(m_db.get(), code);
    const ErrorKind kind = kindOf(code, number);
    const bool current = m_db && sqlite3_extended_errcode(m_db.get()) == code;
    const char* message = current ? sqlite3_errmsg(m_db.get()) : sqlite3_errstr(code);
    const QString cause = causeOf(kind, code, number, message);
    const QString native = QDir::toNativeSeparators(m_path);
    const QString text = m_access == Access::Write
                             ? SqliteText::tr("Could not write %1: %2").arg(native, cause)
                             : SqliteText::tr("Could not read %1: %2").arg(native, cause);
    return {kind, text, {}};
}

QByteArray Connection::logPath() const
{
    return sqlite3_filename_wal(sqlite3_db_filename(m_db.get(), "main"));
}

int Connection::lastCode() const
{
    return sqlite3_extended_errcode(m_db.get());
}

} // namespace hookbench::session
