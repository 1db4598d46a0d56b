// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_file.h"

#include "app/session/older_schema.h"
#include "app/session/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::session {

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::FileText)
};

QString native(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

auto noSuchFile(const QString& path)
{
    return fail(ErrorKind::NotFound, FileText::tr("There is no file %1.").arg(native(path)));
}

/// A program that ended in the middle of switching the journal leaves a change to be undone, which a
/// read-only connection cannot do. It brings the file back to its last committed state.
Result<void> undoInterruptedChange(const QString& resolved)
{
    const Result<std::unique_ptr<SessionLock>> lock = SessionLock::take(resolved);
    if (!lock)
        return fail(lock.error());
    Result<Connection> connection = Connection::open(resolved, Access::Write);
    if (!connection)
        return fail(connection.error());
    const Result<qint64> read =
        connection->integer("SELECT count(*) FROM (SELECT 1 FROM sqlite_schema LIMIT 1)");
    if (!read)
        return fail(read.error());
    return {};
}

Result<Connection> tryOpenForReading(const QString& resolved, Access access)
{
    Result<Connection> connection = openUnverified(resolved, access);
    if (!connection)
        return connection;
    const Result<FileKind> kind = inspectHeader(*connection);
    if (!kind)
        return fail(kind.error());
    if (*kind == FileKind::Empty)
        return fail(ErrorKind::NotASession, FileText::tr("%1 is empty.").arg(native(resolved)));
    return connection;
}

Result<void> checkIsPlainFile(const QFileInfo& info)
{
    // A pipe or a device would be waited for.
    if (info.isFile())
        return {};
    return fail(ErrorKind::NotASession, FileText::tr("%1 is not a file.").arg(native(info.filePath())));
}

Result<void> checkMode(const QString& resolved, SessionWriter::Mode mode)
{
    const QFileInfo info(resolved);
    if (!info.exists()) {
        if (mode == SessionWriter::Mode::OpenExisting)
            return noSuchFile(resolved);
        if (!QFileInfo(info.path()).isDir())
            return fail(ErrorKind::NotFound, FileText::tr("There is no folder %1.").arg(native(info.path())));
        return {};
    }
    if (Result<void> plain = checkIsPlainFile(info); !plain)
        return plain;
    if (mode == SessionWriter::Mode::Create && info.size() > 0) {
        return fail(ErrorKind::Usage, FileText::tr("%1 exists already.").arg(native(resolved)),
                    FileText::tr("Choose another name, or open it."));
    }
    return {};
}

} // namespace

QString resolvedPath(const QString& path)
{
    const QFileInfo info(QFileInfo(path).absoluteFilePath());
    if (const QString canonical = info.canonicalFilePath(); !canonical.isEmpty())
        return canonical;
    const QString folder = QFileInfo(info.path()).canonicalFilePath();
    return folder.isEmpty() ? info.filePath() : QDir(folder).filePath(info.fileName());
}

// A journal can name one more file, which SQLite then may delete. Ours never do.
Result<void> checkJournal(const QString& resolved)
{
    constexpr QByteArrayView magic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    QFile journal(resolved + "-journal"_L1);
    if (!QFileInfo(journal.fileName()).isFile() || !journal.open(QIODevice::ReadOnly))
        return {};
    const bool atEnd = journal.seek(std::max<qint64>(journal.size() - magic.size(), 0));
    if (!atEnd || journal.read(magic.size()) != magic)
        return {};
    return fail(ErrorKind::Damaged,
                FileText::tr("%1 was not written by Hookbench.").arg(native(journal.fileName())),
                FileText::tr("Do not open it if it comes from somebody you do not trust."));
}

Result<Connection> openUnverified(const QString& resolved, Access access)
{
    Result<Connection> connection = Connection::open(resolved, access);
    if (!connection)
        return connection;
    const Result<bool> logged = hasLog(*connection);
    // Who writes it has a lock file first and then a log.
    if (!logged || !*logged || QFileInfo::exists(resolved + ".lock"_L1) ||
        QFileInfo(resolved + "-wal"_L1).size() > 0)
        return connection;
    return Connection::openUnwritten(resolved, access);
}

Result<Connection> openForReading(const QString& path, Access access)
{
    const QString resolved = resolvedPath(path);
    const QFileInfo info(resolved);
    if (!info.exists())
        return noSuchFile(resolved);
    if (Result<void> plain = checkIsPlainFile(info); !plain)
        return fail(plain.error());
    if (Result<void> ours = checkJournal(resolved); !ours)
        return fail(ours.error());
    Result<Connection> connection = tryOpenForReading(resolved, access);
    if (!connection)
        return connection;
    Result<void> sound = verifySchema(*connection);
    if (!sound && connection->lastCode() == SQLITE_READONLY_ROLLBACK && undoInterruptedChange(resolved)) {
        connection = tryOpenForReading(resolved, access);
        if (!connection)
            return connection;
        sound = verifySchema(*connection);
    }
    if (sound)
        sound = presentAsNewest(*connection);
    if (!sound)
        return fail(sound.error());
    return connection;
}

Result<Connection> connectForWriting(const QString& resolved)
{
    Result<Connection> connection = Connection::open(resolved, Access::Write);
    if (!connection)
        return connection;
    if (const Result<FileKind> kind = inspectHeader(*connection); !kind)
        return fail(kind.error());
    if (Result<void> ready = prepareSchema(*connection); !ready)
        return fail(ready.error());
    constexpr char settings[] =
        "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; PRAGMA secure_delete=0;"
        "PRAGMA cache_size=-16384; PRAGMA journal_size_limit=134217728";
    if (Result<void> set = connection->run(settings); !set)
        return fail(set.error());
    return connection;
}

Result<WritableSession> openForWriting(const QString& path, SessionWriter::Mode mode)
{
    const QString resolved = resolvedPath(path);
    if (Result<void> allowed = checkMode(resolved, mode); !allowed)
        return fail(allowed.error());
    Result<std::unique_ptr<SessionLock>> lock = SessionLock::take(resolved);
    if (!lock)
        return fail(lock.error());
    if (Result<void> ours = checkJournal(resolved); !ours)
        return fail(ours.error());
    const bool isNew = !QFileInfo::exists(resolved);
    if (isNew) {
        if (Result<void> made = createPrivateFile(resolved); !made)
            return fail(made.error());
    }
    Result<Connection> connection = connectForWriting(resolved);
    if (!connection) {
        if (isNew)
            QFile::remove(resolved); // nothing half-made stays
        return fail(connection.error());
    }
    if (isNew) {
        if (Result<void> synced = syncFolderOf(resolved); !synced)
            return fail(synced.error());
    }
    return WritableSession{std::move(*lock), std::move(*connection)};
}

Result<void> createPrivateFile(const QString& path)
{
    QFile file(path);
    const QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    errno = 0;
    if (file.open(QIODevice::ReadWrite | QIODevice::NewOnly, ownerOnly) && file.setPermissions(ownerOnly))
        return {};
    const int number = errno;
    const bool full = number == ENOSPC || number == EDQUOT;
    const bool denied = number == EACCES || number == EPERM || number == EROFS;
    return fail(full     ? ErrorKind::DiskFull
                : denied ? ErrorKind::Denied
                         : ErrorKind::Io,
                FileText::tr("Could not create %1: %2").arg(native(path), file.errorString()));
}

Result<void> syncFolderOf(const QString& path)
{
    const QString folder = QFileInfo(path).path();
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    // Some file systems cannot flush a folder; that is no failure of theirs.
    const bool synced = handle >= 0 && (::fsync(handle) == 0 || errno == EINVAL);
    const int number = errno;
    if (handle >= 0)
        ::close(handle);
    if (synced || number == EACCES) // a folder one may enter but not list
        return {};
    return fail(
        ErrorKind::Io,
        FileText::tr("Could not write %1: %2").arg(native(folder), QString::fromLocal8Bit(strerror(number))));
}

} // namespace hookbench::session
