// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/known_sessions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

namespace {

struct KnownText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::KnownText)
};

constexpr qint64 largestList = 4 * 1024 * 1024; ///< what lies behind is not read

/// "NUMBER SECONDS.NANOSECONDS PATH"; empty when there is no such file.
QByteArray lineOf(const QString& session)
{
    const QString canonical = QFileInfo(session).canonicalFilePath();
    struct statx facts = {};
    if (canonical.isEmpty() ||
        ::statx(AT_FDCWD, QFile::encodeName(canonical).constData(), 0, STATX_INO | STATX_BTIME, &facts) != 0)
        return {};
    // Not every file system knows when a file was made; then it is 0.
    return QByteArray::number(quint64(facts.stx_ino)) + ' ' +
           QByteArray::number(qint64(facts.stx_btime.tv_sec)) + '.' +
           QByteArray::number(facts.stx_btime.tv_nsec) + ' ' +
           QFile::encodeName(canonical).toPercentEncoding("/"_ba);
}

} // namespace

KnownSessions::KnownSessions(QString listPath)
    : m_path(std::move(listPath))
{
}

QString KnownSessions::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           "/hookbench/known-sessions"_L1;
}

bool KnownSessions::exists() const
{
    return QFileInfo::exists(m_path);
}

QSet<QByteArray> KnownSessions::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.read(largestList).split('\n');
    return {lines.begin(), lines.end()};
}

bool KnownSessions::contains(const QString& session) const
{
    if (m_path.isEmpty())
        return true;
    const QByteArray line = lineOf(session);
    return !line.isEmpty() && read().contains(line);
}

Result<void> KnownSessions::add(const QString& session) const
{
    const QByteArray line = lineOf(session) + '\n';
    if (m_path.isEmpty() || contains(session) || line.size() == 1)
        return {};
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    // One write at the end of the file: two programs do not mix their lines.
    const int list =
        ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const bool written = list >= 0 && ::write(list, line.constData(), size_t(line.size())) == line.size();
    if (list >= 0)
        ::close(list);
    if (written)
        return {};
    return fail(ErrorKind::Io, KnownText::tr("Could not write %1.").arg(QDir::toNativeSeparators(m_path)));
}

} // namespace hookbench::workspace
