// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/secrets/vault.h"

#include <QThreadPool>

namespace hookbench::secrets {

/// A file that is encrypted with a passphrase, for computers without a keychain. Mode 0600, replaced whole.
class FileVault final : public Vault
{
public:
    explicit FileVault(QString path);
    ~FileVault() override;

    /// In the user's data folder.
    static QString defaultPath();

    void read(std::function<void(Result<QByteArray>)> done) override;
    void write(const QByteArray& content, std::function<void(Result<void>)> done) override;
    QString place() const override;
    bool isLocked() const override { return m_passphrase.isEmpty(); }
    bool isNew() const override;
    void unlock(const QByteArray& passphrase) override { m_passphrase = passphrase; }

private:
    const QString m_path;
    QByteArray m_passphrase;
    QThreadPool m_pool; ///< a passphrase becomes a key slowly
    LatestJob m_job;
};

} // namespace hookbench::secrets
