// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/secret_keeper.h"

#include "app/base/atomic_file.h"
#include "app/secrets/file_vault.h"
#include "app/secrets/keychain_vault.h"

#include <QFileInfo>

namespace hookbench::workspace {

using secrets::FileVault;
using secrets::KeychainVault;
using secrets::SecretSet;
using secrets::Vault;

namespace {

/// An empty file that says: there is something of ours in the keychain.
QString keychainMark()
{
    return FileVault::defaultPath() + QStringLiteral(".in-keychain");
}

} // namespace

SecretKeeper::SecretKeeper(QObject* parent)
    : QObject(parent)
    , m_set(std::make_shared<const SecretSet>())
{
}

SecretKeeper::~SecretKeeper() = default;

void SecretKeeper::setVault(std::unique_ptr<Vault> vault)
{
    m_vault = std::move(vault);
    m_isKeychain = false;
    m_set = std::make_shared<const SecretSet>();
    enter(State::Closed);
}

void SecretKeeper::useFile(const QString& path)
{
    setVault(std::make_unique<FileVault>(path));
}

void SecretKeeper::enter(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void SecretKeeper::open()
{
    if (m_state != State::Closed && m_state != State::Failed)
        return;
    chooseVault();
    if (m_vault->isLocked())
        enter(State::NeedsPassphrase);
    else
        read();
}

void SecretKeeper::chooseVault()
{
    if (m_vault)
        return;
    m_isKeychain = KeychainVault::isThere();
    if (m_isKeychain)
        m_vault = std::make_unique<KeychainVault>();
    else
        m_vault = std::make_unique<FileVault>(FileVault::defaultPath());
}

void SecretKeeper::openIfUsed()
{
    const bool isUsed = QFileInfo::exists(FileVault::defaultPath()) ||
                        (KeychainVault::isThere() && QFileInfo::exists(keychainMark()));
    if (isUsed)
        open();
}

void SecretKeeper::unlock(const QByteArray& passphrase)
{
    if (m_state != State::NeedsPassphrase || passphrase.isEmpty())
        return;
    m_vault->unlock(passphrase);
    read();
}

void SecretKeeper::read()
{
    enter(State::Opening);
    m_vault->read([this](Result<QByteArray> content) { take(content); });
}

void SecretKeeper::take(const Result<QByteArray>& content)
{
    const bool hasNoKeychain = !content && m_isKeychain && content.error().kind != ErrorKind::Denied;
    if (hasNoKeychain) {
        // A bus is there and nobody on it who keeps secrets. Not from inside the vault's own call.
        m_isKeychain = false;
        QMetaObject::invokeMethod(
            this,
            [this] {
                useFile(FileVault::defaultPath());
                open();
            },
            Qt::QueuedConnection);
        return;
    }
    auto set = content ? SecretSet::read(*content) : Result<SecretSet>(fail(content.error()));
    if (!set) {
        m_error = set.error();
        m_vault->unlock({});
        const bool asksAgain = m_vault->isLocked() && m_error.kind == ErrorKind::Denied;
        enter(asksAgain ? State::NeedsPassphrase : State::Failed);
        Q_EMIT refused(m_error);
        return;
    }
    m_set = std::make_shared<const SecretSet>(std::move(*set));
    enter(State::Ready);
    Q_EMIT changed();
}

QString SecretKeeper::place() const
{
    return m_vault ? m_vault->place() : QString();
}

bool SecretKeeper::choosesPassphrase() const
{
    return m_state == State::NeedsPassphrase && m_vault->isNew();
}

QList<SecretInfo> SecretKeeper::list() const
{
    QList<SecretInfo> result;
    for (const secrets::StoredSecret& secret : m_set->all())
        result += secret.info;
    return result;
}

std::optional<QByteArray> SecretKeeper::value(const QString& name) const
{
    const secrets::StoredSecret* secret = m_set->find(name);
    return secret ? std::optional(secret->values.first()) : std::nullopt;
}

void SecretKeeper::add(const SecretInfo& info, const QByteArray& value)
{
    request([info, value, nowUs = m_clock.wallUs()](SecretSet& set) { return set.add(info, value, nowUs); });
}

void SecretKeeper::change(const QString& name, const SecretInfo& info)
{
    request([name, info](SecretSet& set) { return set.change(name, info); });
}

void SecretKeeper::rotate(const QString& name, const QByteArray& value)
{
    request(
        [name, value, nowUs = m_clock.wallUs()](SecretSet& set) { return set.rotate(name, value, nowUs); });
}

void SecretKeeper::forgetPrevious(const QString& name)
{
    request([name](SecretSet& set) { return set.forgetPrevious(name); });
}

void SecretKeeper::remove(const QString& name)
{
    request([name](SecretSet& set) { return set.remove(name); });
}

void SecretKeeper::request(Change change)
{
    if (m_state != State::Ready) {
        Q_EMIT refused({ErrorKind::Denied, tr("The secrets are not open."), {}});
        return;
    }
    m_waiting.push_back(std::move(change));
    if (!m_isWriting)
        next();
}

/// Another window or terminal may have changed them meanwhile: what is there now is what is changed.
void SecretKeeper::next()
{
    if (m_waiting.empty())
        return;
    m_isWriting = true;
    m_vault->read([this, change = std::move(m_waiting.front())](Result<QByteArray> content) {
        auto set = content ? SecretSet::read(*content) : Result<SecretSet>(fail(content.error()));
        if (set) {
            apply(change, std::move(*set));
            return;
        }
        Q_EMIT refused(set.error());
        end();
    });
    m_waiting.pop_front();
}

void SecretKeeper::apply(const Change& change, SecretSet set)
{
    if (const Result<void> done = change(set); !done) {
        Q_EMIT refused(done.error());
        end();
        return;
    }
    auto changedSet = std::make_shared<const SecretSet>(std::move(set));
    m_vault->write(changedSet->write(), [this, changedSet](Result<void> written) {
        if (written) {
            if (m_isKeychain && !QFileInfo::exists(keychainMark()))
                (void)writeFileAtomically(keychainMark(), QByteArray());
            m_set = changedSet;
            Q_EMIT changed();
        } else {
            Q_EMIT refused(written.error());
        }
        end();
    });
}

/// Not from inside the vault's own call.
void SecretKeeper::end()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isWriting = false;
            next();
        },
        Qt::QueuedConnection);
}

} // namespace hookbench::workspace
