// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/salvage_source.h"

#include "app/session/older_schema.h"
#include "app/session/schema.h"
#include "app/session/session_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::session {

namespace {

struct SalvageText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::SalvageText)
};

constexpr qint64 pageBytes = 16 * 1024;
constexpr qint64 copiedAtOnce = 4 * 1024 * 1024;
constexpr int triedOneByOne = 4'000;

auto nothingOfOurs(const QString& path)
{
    return fail(ErrorKind::NotASession,
                SalvageText::tr("Nothing in %1 can be salvaged: it has no exchanges that "
                                "Hookbench could read.")
                    .arg(QDir::toNativeSeparators(path)));
}

/// Shows the tables that are ours as the newest version has them. `deleted` is left out, as every question
/// would fail if it cannot be read: see salvageSession().
Result<QByteArrayList> present(Connection& connection)
{
    const Result<QByteArrayList> known = knownTables(connection);
    if (!known)
        return fail(known.error());
    if (!known->contains("exchange") || !known->contains("raw"))
        return nothingOfOurs(connection.path());
    Result<void> presented = presentTables(connection, [&known](const QByteArray& table) {
        return table != "deleted" && known->contains(table);
    });
    if (!presented)
        return fail(presented.error());
    return known;
}

struct Opened
{
    Connection connection;
    QByteArrayList tables;
};

Result<Opened> openKnown(const QString& path)
{
    Result<Connection> connection = openUnverified(path, Access::Read);
    if (!connection)
        return fail(connection.error());
    Result<QByteArrayList> tables = present(*connection);
    if (!tables)
        return fail(tables.error());
    return Opened{std::move(*connection), std::move(*tables)};
}

/// The first page of a new session: tables begin on the same pages in every session that was not brought up
/// to date from an older version, and those of version 1 in every one.
Result<QByteArray> freshFirstPage(const QString& scratch, qint64 pages)
{
    QTemporaryFile file(scratch + u"/hookbench-XXXXXX"_s);
    if (!file.open())
        return fail(ErrorKind::Io, file.errorString());
    file.close();
    {
        Result<Connection> fresh =
            Connection::open(QFileInfo(file.fileName()).absoluteFilePath(), Access::Write);
        if (!fresh)
            return fail(fresh.error());
        if (Result<void> made = prepareSchema(*fresh); !made)
            return fail(made.error());
    }
    QFile made(file.fileName());
    if (!made.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, made.errorString());
    QByteArray page = made.read(pageBytes);
    constexpr int pagesAt = 28;
    constexpr int freeAt = 32;
    qToBigEndian(quint32(pages), page.data() + pagesAt);
    std::fill_n(page.data() + freeAt, 8, '\0');
    return page;
}

Result<std::unique_ptr<QTemporaryFile>> copyWithFirstPage(const QString& path, const QString& scratch)
{
    QFile broken(path);
    auto copy = std::make_unique<QTemporaryFile>(scratch + u"/hookbench-XXXXXX"_s);
    if (!broken.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, SalvageText::tr("Could not read %1: %2")
                                       .arg(QDir::toNativeSeparators(path), broken.errorString()));
    if (broken.size() < 2 * pageBytes)
        return nothingOfOurs(path);
    const Result<QByteArray> page = freshFirstPage(scratch, broken.size() / pageBytes);
    if (!page)
        return fail(page.error());
    bool written = copy->open() && copy->write(*page) == page->size() && broken.seek(pageBytes);
    while (written && !broken.atEnd()) {
        const QByteArray part = broken.read(copiedAtOnce);
        written = !part.isEmpty() && copy->write(part) == part.size();
    }
    if (!written || !copy->flush())
        return fail(ErrorKind::DiskFull, SalvageText::tr("Could not write %1: %2")
                                             .arg(QDir::toNativeSeparators(scratch), copy->errorString()));
    return copy;
}

} // namespace

SalvageSource::SalvageSource(Connection connection, QByteArrayList tables,
                             std::unique_ptr<QTemporaryFile> copy)
    : m_copy(std::move(copy))
    , m_connection(std::make_unique<Connection>(std::move(connection)))
    , m_tables(std::move(tables))
{
}

SalvageSource::SalvageSource(SalvageSource&&) noexcept = default;
SalvageSource::~SalvageSource() = default;

Result<SalvageSource> SalvageSource::open(const QString& path, const QString& scratch)
{
    const QString resolved = resolvedPath(path);
    if (!QFileInfo::exists(resolved))
        return fail(ErrorKind::NotFound,
                    SalvageText::tr("There is no file %1.").arg(QDir::toNativeSeparators(resolved)));
    if (!QFileInfo(resolved).isFile())
        return fail(ErrorKind::NotASession,
                    SalvageText::tr("%1 is not a file.").arg(QDir::toNativeSeparators(resolved)));
    if (Result<void> ours = checkJournal(resolved); !ours)
        return fail(ours.error());
    Result<Opened> opened = openKnown(resolved);
    if (opened)
        return SalvageSource(std::move(opened->connection), std::move(opened->tables), nullptr);
    const bool isFirstPage =
        opened.error().kind == ErrorKind::Damaged || opened.error().kind == ErrorKind::NotASession;
    if (!isFirstPage)
        return fail(opened.error());
    Result<std::unique_ptr<QTemporaryFile>> copy = copyWithFirstPage(resolved, scratch);
    if (!copy)
        return fail(copy.error());
    opened = openKnown(QFileInfo((*copy)->fileName()).absoluteFilePath());
    const Result<qint64> any =
        opened ? opened->connection.integer("SELECT count(*) FROM (SELECT 1 FROM exchange LIMIT 1)")
               : Result<qint64>(fail(opened.error()));
    if (!any || *any == 0)
        return nothingOfOurs(resolved);
    return SalvageSource(std::move(opened->connection), std::move(opened->tables), std::move(*copy));
}

/// The first number from `at` on; nothing when it cannot be read, 0 at the end.
std::optional<qint64> SalvageSource::nextId(Statement& next, qint64 at)
{
    const ResetGuard guard(next);
    next.bind(1, at);
    const int code = next.step();
    if (code == SQLITE_DONE)
        return 0;
    if (code != SQLITE_ROW || next.integer(0) < at)
        return {};
    return next.integer(0);
}

/// Where reading works again behind `from`, at which it does not: one by one at first, then in growing
/// strides and back to where what cannot be read ends.
std::optional<qint64> SalvageSource::nextReadable(Statement& next, qint64 from)
{
    qint64 bad = from;
    qint64 stride = 1;
    for (int tries = 0; bad < std::numeric_limits<qint64>::max() - stride; ++tries) {
        const qint64 at = bad + stride;
        if (nextId(next, at)) {
            qint64 good = at;
            while (good - bad > 1) {
                const qint64 middle = bad + (good - bad) / 2;
                (nextId(next, middle) ? good : bad) = middle;
            }
            return good;
        }
        bad = at;
        if (tries >= triedOneByOne)
            stride = std::min<qint64>(stride * 2, std::numeric_limits<qint64>::max() / 4);
    }
    return {};
}

void SalvageSource::eachId(const char* table, const std::function<bool(qint64 id)>& each,
                           const std::function<void(qint64 numbers)>& unreadable)
{
    const QByteArray sql = QByteArray("SELECT id FROM ") + table + " WHERE id >= ? ORDER BY id LIMIT 1";
    Result<Statement> next = m_connection->prepare(sql.constData());
    if (!next)
        return;
    qint64 at = 1;
    while (true) {
        const std::optional<qint64> found = nextId(*next, at);
        if (found == 0)
            return;
        if (found) {
            if (!each(*found) || *found == std::numeric_limits<qint64>::max())
                return;
            at = *found + 1;
            continue;
        }
        const std::optional<qint64> readable = nextReadable(*next, at);
        unreadable(readable ? *readable - at : 1);
        if (!readable)
            return;
        at = *readable;
    }
}

} // namespace hookbench::session
