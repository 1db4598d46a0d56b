// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/atomic_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cerrno>

namespace hookbench {

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::FileText)
};

ErrorKind kindOf(const QFileDevice& file, int number)
{
    if (number == ENOSPC || number == EDQUOT || number == EFBIG || file.error() == QFileDevice::ResourceError)
        return ErrorKind::DiskFull;
    const bool denied =
        file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
    return denied ? ErrorKind::Denied : ErrorKind::Io;
}

Error writeError(const QString& path, const QFileDevice& file, int number = 0)
{
    return {kindOf(file, number),
            FileText::tr("Could not write %1: %2").arg(QDir::toNativeSeparators(path), file.errorString()),
            {}};
}

/// Lets the device say what is wrong with it, if anything is: a write that was merely short says nothing
/// about the reason, the one after it does. The file is lost anyway.
void provokeReason(QSaveFile& file)
{
    if (file.error() == QFileDevice::NoError && file.write("x", 1) == 1)
        file.flush();
}

/// What the caller writes into: remembers a short write also where the caller does not look at the result,
/// since the file itself forgets it.
class CheckedDevice final : public QIODevice
{
public:
    explicit CheckedDevice(QSaveFile& file)
        : m_file(file)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool isWhole() const { return m_whole; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        const qint64 written = m_file.write(data, size);
        m_whole = m_whole && written == size;
        return written;
    }

private:
    QSaveFile& m_file;
    bool m_whole = true;
};

} // namespace

Result<void> writeFileAtomically(const QString& path, const std::function<bool(QIODevice&)>& write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(writeError(path, file));
    const bool isNew = !QFile::exists(path);
    if (isNew)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    CheckedDevice device(file);
    errno = 0;
    // flush() reports what a buffered write() could not yet know.
    const bool whole =
        write(device) && device.isWhole() && file.flush() && file.error() == QFileDevice::NoError;
    if (!whole) {
        provokeReason(file);
        const Error error = writeError(path, file, file.error() == QFileDevice::NoError ? 0 : errno);
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
