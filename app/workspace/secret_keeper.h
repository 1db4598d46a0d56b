// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/secrets/secret_set.h"
#include "app/secrets/vault.h"

#include <QObject>

#include <deque>
#include <memory>

namespace hookbench::workspace {

// All that the window sees of the room secrets.
using secrets::SecretInfo;
using SecretMode = secrets::Mode;
using secrets::validateSecretInfo;

/// The user's secrets at work: asks the vault for them once, and keeps what is changed. Nothing blocks;
/// everything ends in a signal. Not opened before somebody wants a secret, since the system may ask the user
/// whether it may.
class SecretKeeper : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Closed,
        Opening,
        NeedsPassphrase, ///< unlock() goes on
        Ready,
        Failed, ///< error() says why; open() tries again
    };

    explicit SecretKeeper(QObject* parent = nullptr);
    ~SecretKeeper() override;

    /// Instead of the keychain, or of the encrypted file where there is none.
    void setVault(std::unique_ptr<secrets::Vault> vault);
    void useFile(const QString& path); ///< an encrypted file

    void open(); ///< nothing when it is open or opening

    /// Opens them if this user has ever stored one: others need not be asked whether we may.
    void openIfUsed();
    void unlock(const QByteArray& passphrase);

    State state() const { return m_state; }
    const Error& error() const { return m_error; }
    QString place() const;          ///< where they are kept; empty before it is known
    bool choosesPassphrase() const; ///< NeedsPassphrase, and nothing was kept before

    /// Without their values. Empty unless Ready.
    QList<SecretInfo> list() const;

    /// For rooms that need the values; never null.
    std::shared_ptr<const secrets::SecretSet> set() const { return m_set; }

    // Each ends in changed(), or in refused(). In order; while it is not Ready they are refused.

    void add(const SecretInfo& info, const QByteArray& value);
    void change(const QString& name, const SecretInfo& info);
    void rotate(const QString& name, const QByteArray& value);
    void forgetPrevious(const QString& name);
    void remove(const QString& name);

    /// The value of `{{secret NAME}}` for drafts; nothing when there is none.
    std::optional<QByteArray> value(const QString& name) const;

Q_SIGNALS:
    void stateChanged();
    void changed(); ///< the list is another one
    void refused(const hookbench::Error& error);

private:
    using Change = std::function<Result<void>(secrets::SecretSet&)>;
    void request(Change change);
    void next();
    void apply(const Change& change, secrets::SecretSet set);
    void end();
    void read();
    void take(const Result<QByteArray>& content);
    void enter(State state);
    void chooseVault();

    SystemClock m_clock;
    std::unique_ptr<secrets::Vault> m_vault;
    bool m_isKeychain = false;
    std::shared_ptr<const secrets::SecretSet> m_set;
    std::deque<Change> m_waiting;
    bool m_isWriting = false;
    State m_state = State::Closed;
    Error m_error;
};

} // namespace hookbench::workspace
