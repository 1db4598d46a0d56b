// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace hookbench::secrets {

/// Where the secrets are kept, all of them as one text. Belongs to one thread with an event loop, and never
/// blocks it: what is asked for is answered later on that thread, unless the vault is gone before. One thing
/// at a time.
class Vault
{
public:
    Vault() = default;
    virtual ~Vault() = default;
    Q_DISABLE_COPY_MOVE(Vault)

    /// Empty when nothing was ever kept. Error: Denied when it has to be unlocked first, or is refused.
    virtual void read(std::function<void(Result<QByteArray>)> done) = 0;
    virtual void write(const QByteArray& content, std::function<void(Result<void>)> done) = 0;

    virtual QString place() const = 0; ///< translated: "the keychain of this computer"

    /// It needs a passphrase, which unlock() has not given yet.
    virtual bool isLocked() const { return false; }
    virtual bool isNew() const { return false; } ///< the passphrase is chosen rather than asked for
    virtual void unlock(const QByteArray& passphrase) { Q_UNUSED(passphrase) }
};

} // namespace hookbench::secrets
