// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle/bundle_header.h"

#include "app/crypto/digest.h"
#include "app/crypto/sealing.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::bundle {

namespace {

struct HeaderText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::bundle::HeaderText)
};

constexpr char version = 1;
constexpr qsizetype idSize = 16;
constexpr qsizetype fixedSize = 8 + 1 + 1 + idSize; // magic, version, number of locks, id
constexpr qsizetype checkSize = 32;
constexpr int mostLocks = 64;

constexpr char passphraseLock = 1;
constexpr char recipientLock = 2;
constexpr qsizetype saltSize = 16;
constexpr qsizetype wrappedSize = crypto::sealKeySize + crypto::sealTagSize;
constexpr qsizetype passphraseLockSize = 1 + 1 + saltSize + wrappedSize;
constexpr qsizetype recipientLockSize = 1 + crypto::agreementKeySize + wrappedSize;

constexpr int usualLogN = 17; // 128 MiB, some tenths of a second
constexpr int leastLogN = 14;
constexpr int mostLogN = 18; // a bundle may not ask for more memory

/// Each key that wraps another is used once, so its nonce may be always the same.
const QByteArray onceNonce(crypto::sealNonceSize, '\0');

QByteArray recipientKey(QByteArrayView secret, QByteArrayView ephemeral, QByteArrayView recipient)
{
    return crypto::hkdfKey(secret, ephemeral.toByteArray() + recipient.toByteArray(),
                           "hookbench bundle recipient");
}

QByteArray lockByPassphrase(const QByteArray& passphrase, const QByteArray& key)
{
    const QByteArray salt = crypto::randomBytes(saltSize);
    QByteArray lock = QByteArray(1, passphraseLock) + char(usualLogN) + salt;
    const QByteArray wrapping = crypto::scryptKey(passphrase, salt, usualLogN);
    const QByteArray wrapped = crypto::seal(wrapping, onceNonce, lock, key);
    return salt.isEmpty() || wrapped.isEmpty() ? QByteArray() : lock + wrapped;
}

QByteArray lockForRecipient(const PublicKey& recipient, const QByteArray& key)
{
    const QByteArray ephemeral = crypto::randomBytes(crypto::agreementKeySize);
    const QByteArray known = crypto::agreementPublicKey(ephemeral);
    const QByteArray secret = crypto::agreedSecret(ephemeral, recipient.agreement);
    const QByteArray lock = QByteArray(1, recipientLock) + known;
    const QByteArray wrapped =
        secret.isEmpty()
            ? QByteArray()
            : crypto::seal(recipientKey(secret, known, recipient.agreement), onceNonce, lock, key);
    return wrapped.isEmpty() ? QByteArray() : lock + wrapped;
}

qsizetype lockSize(char kind)
{
    return kind == passphraseLock ? passphraseLockSize : kind == recipientLock ? recipientLockSize : 0;
}

std::optional<QByteArray> tryPassphrase(QByteArrayView lock, const QByteArray& passphrase)
{
    const int logN = lock[1];
    if (passphrase.isEmpty() || logN < leastLogN || logN > mostLogN)
        return {};
    const QByteArray wrapping = crypto::scryptKey(passphrase, lock.sliced(2, saltSize), logN);
    return crypto::unseal(wrapping, onceNonce, lock.chopped(wrappedSize), lock.last(wrappedSize));
}

std::optional<QByteArray> tryKey(QByteArrayView lock, const PrivateKey& own)
{
    const QByteArrayView ephemeral = lock.sliced(1, crypto::agreementKeySize);
    const QByteArray secret = crypto::agreedSecret(own.agreement, ephemeral);
    if (secret.isEmpty())
        return {};
    const QByteArray wrapping = recipientKey(secret, ephemeral, own.publicKey().agreement);
    return crypto::unseal(wrapping, onceNonce, lock.chopped(wrappedSize), lock.last(wrappedSize));
}

std::optional<QByteArray> tryLock(QByteArrayView lock, const Keys& keys)
{
    if (lock.front() == passphraseLock)
        return tryPassphrase(lock, keys.passphrase);
    for (const PrivateKey& own : keys.own) {
        if (auto key = tryKey(lock, own))
            return key;
    }
    return {};
}

Error noKeyFits(const Locks& locks, const Keys& keys)
{
    if (!keys.passphrase.isEmpty() && locks.passphrase)
        return {ErrorKind::Denied, HeaderText::tr("The passphrase is wrong."),
                HeaderText::tr("Ask its sender, and mind capital letters.")};
    if (!keys.own.isEmpty() && locks.recipients)
        return {ErrorKind::Denied, HeaderText::tr("It was made for another key."),
                HeaderText::tr("Its sender needs your public key to make one for you.")};
    if (locks.passphrase && locks.recipients)
        return {ErrorKind::Denied, HeaderText::tr("It is encrypted: a passphrase or a key is needed."), {}};
    return {ErrorKind::Denied,
            locks.passphrase ? HeaderText::tr("It is encrypted: a passphrase is needed.")
                             : HeaderText::tr("It is encrypted: the key of its recipient is needed."),
            {}};
}

Error damagedHeader()
{
    return {ErrorKind::Damaged,
            HeaderText::tr("Its beginning, before the first exchange, was changed or cut."),
            HeaderText::tr("Get the file once more.")};
}

/// Fails where the file ends first.
Result<QByteArrayView> readMore(const ReadBytes& read, qsizetype size, QByteArray& bytes)
{
    const Result<QByteArray> more = read(size);
    if (!more)
        return fail(more.error());
    if (more->size() < size)
        return fail(damagedHeader());
    bytes += *more;
    return QByteArrayView(bytes).last(size);
}

Result<QList<QByteArray>> readLocks(const ReadBytes& read, int count, QByteArray& bytes)
{
    QList<QByteArray> locks;
    for (int i = 0; i < count; ++i) {
        const Result<QByteArrayView> kind = readMore(read, 1, bytes);
        if (!kind)
            return fail(kind.error());
        const char first = kind->front();
        if (lockSize(first) == 0)
            return fail(damagedHeader());
        const Result<QByteArrayView> rest = readMore(read, lockSize(first) - 1, bytes);
        if (!rest)
            return fail(rest.error());
        locks += first + rest->toByteArray();
    }
    return locks;
}

} // namespace

Result<Header> makeHeader(const Protection& protection)
{
    const Error weak{ErrorKind::Io, HeaderText::tr("The bundle could not be encrypted."), {}};
    if (protection.recipients.size() >= mostLocks)
        return fail(ErrorKind::Usage,
                    HeaderText::tr("A bundle can be made for at most %1 keys.").arg(mostLocks - 1));
    Header header;
    QList<QByteArray> locks;
    if (protection.isEncrypted())
        header.key = crypto::randomBytes(crypto::sealKeySize);
    if (!protection.passphrase.isEmpty())
        locks += lockByPassphrase(protection.passphrase, header.key);
    for (const PublicKey& recipient : protection.recipients)
        locks += lockForRecipient(recipient, header.key);
    const QByteArray id = crypto::randomBytes(idSize);
    if (id.isEmpty() || locks.contains(QByteArray()) || (protection.isEncrypted() && header.key.isEmpty()))
        return fail(weak);
    header.bytes = bundleMagic.toByteArray() + version + char(locks.size()) + id + locks.join();
    header.bytes += crypto::digest(crypto::Hash::Sha256, header.bytes);
    header.digest = crypto::digest(crypto::Hash::Sha256, header.bytes);
    return header;
}

std::optional<Locks> locksOf(QByteArrayView beginning)
{
    if (!beginning.startsWith(bundleMagic))
        return {};
    Locks locks;
    if (beginning.size() < fixedSize)
        return locks;
    qsizetype at = fixedSize;
    for (int left = uchar(beginning[9]); left > 0 && at < beginning.size(); --left) {
        locks.passphrase = locks.passphrase || beginning[at] == passphraseLock;
        locks.recipients = locks.recipients || beginning[at] == recipientLock;
        at += std::max<qsizetype>(1, lockSize(beginning[at]));
    }
    return locks;
}

Result<Header> readHeader(const ReadBytes& read, const Keys& keys)
{
    const Result<QByteArray> fixed = read(fixedSize);
    if (!fixed)
        return fail(fixed.error());
    if (!fixed->startsWith(bundleMagic))
        return fail(ErrorKind::NotASession, HeaderText::tr("It is no bundle of Hookbench."));
    if (fixed->size() < fixedSize || fixed->at(8) < 1 || uchar(fixed->at(9)) > mostLocks)
        return fail(damagedHeader());
    if (fixed->at(8) != version)
        return fail(ErrorKind::NewerVersion, HeaderText::tr("It was made by a newer version of Hookbench."),
                    HeaderText::tr("Open it with that version."));
    Header header{*fixed, {}, {}};
    const Result<QList<QByteArray>> locks = readLocks(read, fixed->at(9), header.bytes);
    if (!locks)
        return fail(locks.error());
    const QByteArray expected = crypto::digest(crypto::Hash::Sha256, header.bytes);
    const Result<QByteArrayView> check = readMore(read, checkSize, header.bytes);
    if (!check)
        return fail(check.error());
    if (*check != expected)
        return fail(damagedHeader());
    header.digest = crypto::digest(crypto::Hash::Sha256, header.bytes);
    for (const QByteArray& lock : *locks) {
        if (auto key = tryLock(lock, keys)) {
            header.key = std::move(*key);
            return header;
        }
    }
    if (!locks->isEmpty())
        return fail(noKeyFits(*locksOf(header.bytes), keys));
    return header;
}

} // namespace hookbench::bundle
