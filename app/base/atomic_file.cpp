// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/atomic_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace hookbench {

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::FileText)
};

Error writeError(const QString& path, const QFileDevice& file)
{
    const bool denied =
        file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
    const ErrorKind kind = denied                                       ? ErrorKind::Denied
                           : file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull
                                                                        : ErrorKind::Io;
    return {kind,
            FileText::tr("Could not write %1: %2").arg(QDir::toNativeSeparators(path), file.errorString()),
            {}};
}

} // namespace

Result<void> writeFileAtomically(const QString& path, const std::function<bool(QIODevice&)>& write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(writeError(path, file));
    const bool isNew = !QFile::exists(path);
    if (isNew)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // flush() reports what a buffered write() could not yet know; pos() tells a short write that nobody
    // reported.
    if (!write(file) || !file.flush() || file.error() != QFileDevice::NoError || file.pos() != file.size()) {
        const Error error = writeError(path, file);
        file.cancelWriting();
        return fail(error);
    }
    if (!file.commit())
        return fail(writeError(path, file));
    return {};
}

Result<void> writeFileAtomically(const QString& path, const QByteArray& content)
{
    return writeFileAtomically(
        path, [&content](QIODevice& device) { return device.write(content) == content.size(); });
}

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    QFile file(path);
    const QString native = QDir::toNativeSeparators(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(QFile::exists(path) ? ErrorKind::Denied : ErrorKind::NotFound,
                    FileText::tr("Could not read %1: %2").arg(native, file.errorString()));
    }
    QByteArray content = file.read(limit + 1);
    if (content.size() > limit)
        return fail(ErrorKind::Usage, FileText::tr("%1 is larger than %2 bytes.").arg(native).arg(limit));
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Io, FileText::tr("Could not read %1: %2").arg(native, file.errorString()));
    return content;
}

} // namespace hookbench
