// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_copy.h"

#include "app/session/session_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::session {

namespace {

struct CopyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::CopyText)
};

/// The unfinished copy; removed unless it was given its name.
class TemporaryFile
{
public:
    explicit TemporaryFile(QString path)
        : m_path(std::move(path))
    {
    }
    ~TemporaryFile()
    {
        if (m_path.isEmpty())
            return;
        QFile::remove(m_path);
        for (const QString& suffix : {u"-journal"_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(m_path + suffix);
    }
    Q_DISABLE_COPY_MOVE(TemporaryFile)

    const QString& path() const { return m_path; }
    void keep() { m_path.clear(); }

private:
    QString m_path;
};

Error writeError(const QString& path, int number)
{
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return {full ? ErrorKind::DiskFull : ErrorKind::Io,
            CopyText::tr("Could not write %1: %2")
                .arg(QDir::toNativeSeparators(path), QString::fromLocal8Bit(strerror(number))),
            {}};
}

/// VACUUM INTO and not a copy of the pages: bytes of what was deleted do not come along, and the copy is one
/// file.
Result<void> writeCopy(const QString& source, const QString& temporary, const QString& target)
{
    Result<Connection> connection = openForReading(source, Access::Copy);
    if (!connection)
        return fail(connection.error());
    Result<Statement> copy = connection->prepare("VACUUM INTO ?");
    if (!copy)
        return fail(copy.error());
    const QByteArray name = QFile::encodeName(temporary);
    copy->bindText(1, name);
    const int code = copy->step();
    if (code == SQLITE_DONE)
        return {};
    Error error = connection->error(code);
    if (error.kind == ErrorKind::DiskFull) // the disk of the copy, not that of the session
        error.message =
            CopyText::tr("Could not write %1: the disk is full").arg(QDir::toNativeSeparators(target));
    return fail(error);
}

Result<void> syncFile(const QString& path, const QString& target)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    const int number = errno;
    if (handle >= 0)
        ::close(handle);
    if (!synced)
        return fail(writeError(target, number));
    return {};
}

Result<void> checkTarget(const QString& target)
{
    const QString native = QDir::toNativeSeparators(target);
    if (QFileInfo(target).exists() && !QFileInfo(target).isFile())
        return fail(ErrorKind::Usage, CopyText::tr("%1 is not a file.").arg(native));
    if (!QFileInfo(QFileInfo(target).path()).isDir())
        return fail(ErrorKind::NotFound,
                    CopyText::tr("There is no folder %1.").arg(QFileInfo(native).path()));
    // Such a log would be taken for that of the copy and mixed into it.
    for (const QString& suffix : {u"-wal"_s, u"-journal"_s}) {
        if (QFileInfo::exists(target + suffix)) {
            return fail(ErrorKind::InUse,
                        CopyText::tr("%1 belongs to a session that was not closed.").arg(native + suffix),
                        CopyText::tr("Choose another name for the copy."));
        }
    }
    return {};
}

} // namespace

Result<void> makeSession(const QString& target,
                         const std::function<Result<void>(const QString& temporary)>& fill)
{
    const QString resolved = resolvedPath(target);
    Result<void> step = checkTarget(resolved);
    if (!step)
        return step;
    const Result<std::unique_ptr<SessionLock>> lock = SessionLock::take(resolved);
    if (!lock)
        return fail(lock.error());
    return replaceSession(resolved, resolved + u'.' + QUuid::createUuid().toString(QUuid::Id128) + u".tmp"_s,
                          fill);
}

Result<void> replaceSession(const QString& resolved, const QString& name,
                            const std::function<Result<void>(const QString& temporary)>& fill)
{
    QFile::remove(name);
    TemporaryFile temporary(name);
    Result<void> step = createPrivateFile(temporary.path());
    if (!step)
        return step;
    if (step = fill(temporary.path()); !step)
        return step;
    if (step = syncFile(temporary.path(), resolved); !step)
        return step;
    if (::rename(QFile::encodeName(temporary.path()).constData(), QFile::encodeName(resolved).constData()) !=
        0)
        return fail(writeError(resolved, errno));
    temporary.keep();
    return syncFolderOf(resolved);
}

Result<void> copySession(const QString& source, const QString& target)
{
    const QString resolved = resolvedPath(target);
    if (resolved == resolvedPath(source)) {
        return fail(ErrorKind::Usage,
                    CopyText::tr("%1 is the session itself.").arg(QDir::toNativeSeparators(resolved)),
                    CopyText::tr("Choose another name for the copy."));
    }
    return makeSession(target,
                       [&](const QString& temporary) { return writeCopy(source, temporary, resolved); });
}

} // namespace hookbench::session
