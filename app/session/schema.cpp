// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QtEndian>

#include <sqlite3.h>

#include <array>

namespace hookbench::session {

namespace {

struct SchemaText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::SchemaText)
};

// FORMAT.md describes these tables and columns; keep it true.
const Migration version1 = {
    "CREATE TABLE meta(key TEXT NOT NULL PRIMARY KEY, value) WITHOUT ROWID",
    "CREATE TABLE endpoint(id INTEGER PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL,"
    " port INTEGER NOT NULL, enabled INTEGER NOT NULL, reply_status INTEGER NOT NULL,"
    " reply_headers TEXT NOT NULL, reply_body BLOB NOT NULL)",
    "CREATE TABLE endpoint_url(id INTEGER PRIMARY KEY, url TEXT NOT NULL)",
    "CREATE TABLE exchange(id INTEGER PRIMARY KEY, origin INTEGER NOT NULL, at_us INTEGER NOT NULL,"
    " url_id INTEGER, endpoint_id INTEGER, parent_id INTEGER, peer TEXT NOT NULL, local TEXT NOT NULL,"
    " connection INTEGER NOT NULL, sequence INTEGER NOT NULL, method TEXT NOT NULL, target TEXT NOT NULL,"
    " status INTEGER NOT NULL, body_size INTEGER NOT NULL, wire_size INTEGER NOT NULL, blob_id INTEGER,"
    " framing INTEGER NOT NULL, head_us INTEGER, body_us INTEGER, response_us INTEGER,"
    " error_code TEXT, error_message TEXT, error_offset INTEGER, error_status INTEGER)",
    "CREATE TABLE raw(id INTEGER PRIMARY KEY, request_head BLOB NOT NULL, request_body BLOB,"
    " response_head BLOB NOT NULL, response_body BLOB NOT NULL)",
    "CREATE TABLE piece(id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
};

/// HTTP/2, TLS, and what else is told of a request; endpoints with more than an address and a reply.
const Migration version2 = {
    "ALTER TABLE exchange ADD COLUMN protocol INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE exchange ADD COLUMN stream INTEGER",
    "ALTER TABLE exchange ADD COLUMN tls_id INTEGER",
    "ALTER TABLE exchange ADD COLUMN marks INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE exchange ADD COLUMN unkept_size INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE raw ADD COLUMN request_trailers BLOB",
    "ALTER TABLE endpoint ADD COLUMN options TEXT NOT NULL DEFAULT '{}'",
    "CREATE TABLE tls(id INTEGER PRIMARY KEY, facts TEXT NOT NULL)",
};

/// What we send ourselves, answers of any size, who sent what, and all that a user makes.
const Migration version3 = {
    "ALTER TABLE exchange ADD COLUMN response_blob_id INTEGER",
    "ALTER TABLE exchange ADD COLUMN response_wire_size INTEGER",
    "ALTER TABLE exchange ADD COLUMN response_size INTEGER",
    "ALTER TABLE exchange ADD COLUMN response_framing INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE exchange ADD COLUMN provider TEXT",
    "ALTER TABLE exchange ADD COLUMN event TEXT",
    "ALTER TABLE exchange ADD COLUMN delivery TEXT",
    "ALTER TABLE exchange ADD COLUMN attempt INTEGER",
    "ALTER TABLE exchange ADD COLUMN verdict INTEGER",
    "ALTER TABLE exchange ADD COLUMN scheme TEXT",
    "ALTER TABLE exchange ADD COLUMN verdict_reason TEXT",
    "ALTER TABLE raw ADD COLUMN response_trailers BLOB",
    "ALTER TABLE raw ADD COLUMN sent TEXT",
    "CREATE TABLE document(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, parent_id INTEGER,"
    " position REAL NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL)",
    "CREATE TABLE annotation(id INTEGER PRIMARY KEY, starred INTEGER NOT NULL, is_read INTEGER NOT NULL,"
    " color INTEGER NOT NULL, tags TEXT NOT NULL, note TEXT NOT NULL)",
    "CREATE TABLE deleted(id INTEGER PRIMARY KEY)",
};

const std::array<Migration, 3> allMigrations = {version1, version2, version3};

constexpr int headerSize = 100;
constexpr qint64 smallestDatabase = 512;

QString nativePath(const Connection& connection)
{
    return QDir::toNativeSeparators(connection.path());
}

/// SQLite's own handle: closing another one would drop the locks that this process holds on the file.
sqlite3_file* openFile(const Connection& connection)
{
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file && file->pMethods ? file : nullptr;
}

auto notASession(const Connection& connection)
{
    return fail(ErrorKind::NotASession,
                SchemaText::tr("%1 is not a Hookbench session.").arg(nativePath(connection)));
}

auto newerVersion(const Connection& connection)
{
    return fail(ErrorKind::NewerVersion,
                SchemaText::tr("%1 was written by a newer version of Hookbench.").arg(nativePath(connection)),
                SchemaText::tr("Update Hookbench to open it."));
}

struct SchemaRow
{
    QByteArray type;
    QByteArray name;
    QByteArray table;
    QByteArray sql;
    bool operator==(const SchemaRow&) const = default;
};

Result<std::vector<SchemaRow>> schemaRows(Connection& connection)
{
    // More rows than we ever made are as wrong as a million of them.
    Result<Statement> rows =
        connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT 1000");
    if (!rows)
        return fail(rows.error());
    std::vector<SchemaRow> result;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step())
        result.push_back({rows->bytes(0), rows->bytes(1), rows->bytes(2), rows->bytes(3)});
    if (code != SQLITE_DONE)
        return fail(connection.error(code));
    std::sort(result.begin(), result.end(), [](const SchemaRow& a, const SchemaRow& b) {
        return std::tie(a.type, a.name) < std::tie(b.type, b.name);
    });
    return result;
}

Result<void> runSteps(Connection& connection, std::span<const Migration> migrations)
{
    for (const Migration& migration : migrations) {
        for (const char* sql : migration) {
            if (Result<void> done = connection.run(sql); !done)
                return done;
        }
    }
    return {};
}

/// The rows that a session of the given migrations has, found by running them.
Result<std::vector<SchemaRow>> expectedRows(std::span<const Migration> migrations)
{
    Result<Connection> scratch = Connection::openInMemory();
    if (!scratch)
        return fail(scratch.error());
    if (Result<void> done = runSteps(*scratch, migrations); !done)
        return fail(done.error());
    return schemaRows(*scratch);
}

Error schemaDifference(const Connection& connection, const std::vector<SchemaRow>& found,
                       const std::vector<SchemaRow>& expected)
{
    const QString file = nativePath(connection);
    for (const SchemaRow& row : found) {
        const bool known = std::any_of(expected.begin(), expected.end(), [&row](const SchemaRow& e) {
            return e.type == row.type && e.name == row.name;
        });
        if (!known) {
            return {
                ErrorKind::Damaged,
                SchemaText::tr("%1 contains something that Hookbench did not put there: %2 “%3”.")
                    .arg(file, QString::fromUtf8(row.type.left(20)), QString::fromUtf8(row.name.left(80))),
                SchemaText::tr("Do not open it if it comes from somebody you do not trust.")};
        }
    }
    for (const SchemaRow& row : expected) {
        if (std::find(found.begin(), found.end(), row) == found.end()) {
            return {ErrorKind::Damaged,
                    SchemaText::tr("The table “%2” of %1 is missing or was altered.")
                        .arg(file, QString::fromUtf8(row.name)),
                    {}};
        }
    }
    return {ErrorKind::Damaged, SchemaText::tr("The tables of %1 are not those of a session.").arg(file), {}};
}

Result<qint64> storedVersion(Connection& connection, std::span<const Migration> migrations)
{
    const Result<qint64> application = connection.integer("PRAGMA application_id");
    if (!application)
        return application;
    const Result<qint64> version = connection.integer("PRAGMA user_version");
    if (!version)
        return version;
    if (*application != applicationId || *version < 1)
        return notASession(connection);
    if (*version > qint64(migrations.size()))
        return newerVersion(connection);
    return version;
}

Result<bool> isBlank(Connection& connection)
{
    const Result<qint64> tables =
        connection.integer("SELECT count(*) FROM (SELECT 1 FROM sqlite_schema LIMIT 1)");
    if (!tables)
        return fail(tables.error());
    const Result<qint64> application = connection.integer("PRAGMA application_id");
    if (!application)
        return fail(application.error());
    return *tables == 0 && *application == 0;
}

Result<void> upgrade(Connection& connection, std::span<const Migration> steps, qint64 newest)
{
    Result<void> done = connection.run("BEGIN IMMEDIATE");
    if (!done)
        return done;
    done = runSteps(connection, steps);
    if (done) {
        const QByteArray stamp = "PRAGMA application_id=" + QByteArray::number(applicationId) +
                                 "; PRAGMA user_version=" + QByteArray::number(newest);
        done = connection.run(stamp.constData());
    }
    if (done)
        done = connection.run("COMMIT");
    if (!done)
        (void)connection.run("ROLLBACK");
    return done;
}

} // namespace

std::span<const Migration> builtinMigrations()
{
    return allMigrations;
}

Result<qint64> sizeOfFile(Connection& connection)
{
    sqlite3_file* file = openFile(connection);
    sqlite3_int64 size = 0;
    const int code = file ? file->pMethods->xFileSize(file, &size) : SQLITE_CANTOPEN;
    if (code != SQLITE_OK)
        return fail(connection.error(code));
    return size;
}

Result<bool> hasLog(Connection& connection)
{
    constexpr int readVersionAt = 19;
    constexpr char logged = 2;
    sqlite3_file* file = openFile(connection);
    char version = 0;
    const int code = file ? file->pMethods->xRead(file, &version, 1, readVersionAt) : SQLITE_CANTOPEN;
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return fail(connection.error(code));
    return version == logged;
}

Result<FileKind> inspectHeader(Connection& connection, std::span<const Migration> migrations)
{
    const Result<qint64> size = sizeOfFile(connection);
    if (!size)
        return fail(size.error());
    if (*size == 0)
        return FileKind::Empty;
    sqlite3_file* file = openFile(connection);
    std::array<char, headerSize> header = {};
    const int code = file->pMethods->xRead(file, header.data(), headerSize, 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return fail(connection.error(code));
    const QByteArrayView magic("SQLite format 3\0", 16);
    const auto number = [&header](int at) {
        return qFromBigEndian<qint32>(header.data() + at);
    };
    constexpr int versionAt = 60;
    constexpr int encodingAt = 56;
    constexpr int applicationAt = 68;
    if (*size < smallestDatabase || QByteArrayView(header.data(), magic.size()) != magic ||
        number(applicationAt) != applicationId || number(encodingAt) != SQLITE_UTF8 || number(versionAt) < 1)
        return notASession(connection);
    if (number(versionAt) > qint64(migrations.size()))
        return newerVersion(connection);
    return FileKind::Session;
}

Result<void> verifySchema(Connection& connection, std::span<const Migration> migrations)
{
    const Result<qint64> version = storedVersion(connection, migrations);
    if (!version)
        return fail(version.error());
    const Result<std::vector<SchemaRow>> found = schemaRows(connection);
    if (!found)
        return fail(found.error());
    const Result<std::vector<SchemaRow>> expected = expectedRows(migrations.first(size_t(*version)));
    if (!expected)
        return fail(expected.error());
    if (*found != *expected)
        return fail(schemaDifference(connection, *found, *expected));
    return {};
}

Result<QByteArrayList> knownTables(Connection& connection, std::span<const Migration> migrations)
{
    const Result<std::vector<SchemaRow>> found = schemaRows(connection);
    if (!found)
        return fail(found.error());
    QByteArrayList names;
    for (size_t version = 1; version <= migrations.size(); ++version) {
        const Result<std::vector<SchemaRow>> expected = expectedRows(migrations.first(version));
        if (!expected)
            return fail(expected.error());
        for (const SchemaRow& row : *found) {
            const bool isOurs = row.type == "table" && !names.contains(row.name) &&
                                std::find(expected->begin(), expected->end(), row) != expected->end();
            if (isOurs)
                names.append(row.name);
        }
    }
    return names;
}

Result<void> prepareSchema(Connection& connection, std::span<const Migration> migrations)
{
    const Result<bool> blank = isBlank(connection);
    if (!blank)
        return fail(blank.error());
    const auto newest = qint64(migrations.size());
    if (*blank) {
        // Effective only before the first page is written. Nothing of this is a session until the commit.
        Result<void> done =
            connection.run("PRAGMA page_size=16384; PRAGMA auto_vacuum=NONE; PRAGMA encoding='UTF-8'");
        if (!done)
            return done;
        if (done = upgrade(connection, migrations, newest); !done)
            return done;
        return verifySchema(connection, migrations);
    }
    if (Result<void> sound = verifySchema(connection, migrations); !sound)
        return sound;
    const Result<qint64> version = connection.integer("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    if (*version == newest)
        return {};
    if (Result<void> done = upgrade(connection, migrations.subspan(size_t(*version)), newest); !done)
        return done;
    return verifySchema(connection, migrations);
}

} // namespace hookbench::session
