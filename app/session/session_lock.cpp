// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_lock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hookbench::session {

namespace {

struct LockText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::LockText)
};

Error openError(const QString& session, int number)
{
    const QString file = QDir::toNativeSeparators(session);
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorKind::Denied,
                LockText::tr("%1 cannot be opened for writing: its folder is read-only.").arg(file),
                {}};
    case ENOSPC:
    case EDQUOT:
        return {ErrorKind::DiskFull,
                LockText::tr("%1 cannot be opened for writing: the disk is full.").arg(file),
                {}};
    default:
        return {ErrorKind::Io,
                LockText::tr("%1 cannot be opened for writing: its lock file could not be made (%2).")
                    .arg(file, QString::fromLocal8Bit(std::strerror(number))),
                {}};
    }
}

Error inUseError(const QString& session, int descriptor)
{
    char content[32] = {};
    const ssize_t size = ::pread(descriptor, content, sizeof(content) - 1, 0);
    const qint64 pid = size > 0 ? QByteArray(content, size).trimmed().toLongLong() : 0;
    const QString file = QDir::toNativeSeparators(session);
    return {ErrorKind::InUse,
            pid > 0 ? LockText::tr("%1 is in use by another Hookbench (process %2).").arg(file).arg(pid)
                    : LockText::tr("%1 is in use by another Hookbench.").arg(file),
            LockText::tr("Close it there, or open another session.")};
}

/// Whoever had the lock before removed the file after we had opened it: what we locked has no name any more.
bool isStillThere(const QByteArray& path, int descriptor)
{
    struct stat ours = {};
    struct stat named = {};
    return ::fstat(descriptor, &ours) == 0 && ::stat(path.constData(), &named) == 0 &&
           ours.st_ino == named.st_ino && ours.st_dev == named.st_dev;
}

/// For the message to others; the lock holds without it.
void noteProcess(int descriptor)
{
    const QByteArray pid = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(descriptor, 0) == 0)
        static_cast<void>(::pwrite(descriptor, pid.constData(), size_t(pid.size()), 0) == pid.size());
}

} // namespace

Result<std::unique_ptr<SessionLock>> SessionLock::take(const QString& resolved)
{
    const QByteArray path = QFile::encodeName(resolved) + ".lock";
    while (true) {
        const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0)
            return fail(openError(resolved, errno));
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int number = errno;
            const Error error =
                number == EWOULDBLOCK ? inUseError(resolved, descriptor) : openError(resolved, number);
            ::close(descriptor);
            return fail(error);
        }
        if (isStillThere(path, descriptor)) {
            noteProcess(descriptor);
            return std::unique_ptr<SessionLock>(new SessionLock(path, descriptor));
        }
        ::close(descriptor);
    }
}

SessionLock::SessionLock(QByteArray path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

SessionLock::~SessionLock()
{
    ::unlink(m_path.constData());
    ::close(m_descriptor);
}

} // namespace hookbench::session
