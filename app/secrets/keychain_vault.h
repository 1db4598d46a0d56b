// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/vault.h"

#include <QObject>

namespace hookbench::secrets {

/// The keychain of the desktop: Secret Service or KWallet. One entry holds all secrets.
class KeychainVault final : public QObject, public Vault
{
    Q_OBJECT

public:
    KeychainVault();

    /// There may be one: this computer has a bus on which it could be asked.
    static bool isThere();

    void read(std::function<void(Result<QByteArray>)> done) override;
    void write(const QByteArray& content, std::function<void(Result<void>)> done) override;
    QString place() const override;
};

} // namespace hookbench::secrets
