// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/vault.h"

#include <QObject>

#include <optional>

namespace hookbench::tests {

/// What a test keeps of a vault that is given away.
struct VaultState
{
    QByteArray content;
    std::optional<Error> failure; ///< of every call, as long as it is set
    int writes = 0;
};

/// A keychain in memory that answers later, as real ones do.
class MemoryVault final : public QObject, public secrets::Vault
{
public:
    explicit MemoryVault(std::shared_ptr<VaultState> state)
        : m_state(std::move(state))
    {
    }

    void read(std::function<void(Result<QByteArray>)> done) override
    {
        later([state = m_state, done = std::move(done)] {
            done(state->failure ? Result<QByteArray>(fail(*state->failure)) : state->content);
        });
    }

    void write(const QByteArray& content, std::function<void(Result<void>)> done) override
    {
        later([state = m_state, content, done = std::move(done)] {
            ++state->writes;
            if (!state->failure)
                state->content = content;
            done(state->failure ? Result<void>(fail(*state->failure)) : Result<void>());
        });
    }

    QString place() const override { return QStringLiteral("memory"); }

private:
    void later(std::function<void()> call)
    {
        QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
    }

    std::shared_ptr<VaultState> m_state;
};

} // namespace hookbench::tests
