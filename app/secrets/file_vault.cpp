// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/file_vault.h"

#include "app/base/atomic_file.h"
#include "app/crypto/digest.h"
#include "app/crypto/sealed_box.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::secrets {

namespace {

struct FileVaultText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::secrets::FileVaultText)
};

constexpr qint64 largestFile = 16 * 1024 * 1024;

Error aboutFile(const QString& path, Error error)
{
    error.message = FileVaultText::tr("%1: %2").arg(QDir::toNativeSeparators(path), error.message);
    return error;
}

Result<QByteArray> readSealed(const QString& path, const QByteArray& passphrase)
{
    if (!QFileInfo::exists(path))
        return QByteArray();
    const auto sealed = readFile(path, largestFile);
    if (!sealed)
        return fail(sealed.error());
    auto plain = crypto::unsealWithPassphrase(*sealed, passphrase);
    if (!plain)
        return fail(aboutFile(path, plain.error()));
    return plain;
}

Result<void> writeSealed(const QString& path, const QByteArray& content, const QByteArray& passphrase)
{
    const auto sealed = crypto::sealWithPassphrase(content, passphrase);
    if (!sealed)
        return fail(aboutFile(path, sealed.error()));
    QDir().mkpath(QFileInfo(path).absolutePath());
    return writeFileAtomically(path, *sealed);
}

tl::unexpected<Error> locked(const QString& path)
{
    return fail(
        ErrorKind::Denied,
        FileVaultText::tr("%1: a passphrase is needed to open it.").arg(QDir::toNativeSeparators(path)));
}

} // namespace

FileVault::FileVault(QString path)
    : m_path(std::move(path))
    , m_job(m_pool)
{
    m_pool.setMaxThreadCount(1);
}

FileVault::~FileVault()
{
    m_pool.waitForDone(); // what is being written is written
    crypto::wipe(m_passphrase);
}

QString FileVault::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           "/hookbench/secrets.sealed"_L1;
}

void FileVault::read(std::function<void(Result<QByteArray>)> done)
{
    m_job.start(
        [path = m_path, passphrase = m_passphrase](const CancelFlag&) -> Result<QByteArray> {
            return passphrase.isEmpty() ? Result<QByteArray>(locked(path)) : readSealed(path, passphrase);
        },
        std::move(done));
}

void FileVault::write(const QByteArray& content, std::function<void(Result<void>)> done)
{
    m_job.start(
        [path = m_path, content, passphrase = m_passphrase](const CancelFlag&) -> Result<void> {
            return passphrase.isEmpty() ? Result<void>(locked(path)) : writeSealed(path, content, passphrase);
        },
        std::move(done));
}

QString FileVault::place() const
{
    return FileVaultText::tr("the encrypted file %1").arg(QDir::toNativeSeparators(m_path));
}

bool FileVault::isNew() const
{
    return !QFileInfo::exists(m_path);
}

} // namespace hookbench::secrets
