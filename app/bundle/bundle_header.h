// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bundle/bundle_key.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <functional>
#include <optional>

class QIODevice;

namespace hookbench::bundle {

constexpr QByteArrayView bundleMagic("hkbundle");

/// How a bundle is kept from others.
struct Protection
{
    QByteArray passphrase;            ///< empty: none
    QList<PublicKey> recipients;      ///< each can open it
    std::optional<PrivateKey> signer; ///< whose signature it gets
    bool isEncrypted() const { return !passphrase.isEmpty() || !recipients.isEmpty(); }
};

/// What somebody has who wants to open one.
struct Keys
{
    QByteArray passphrase;
    QList<PrivateKey> own;
    std::optional<PublicKey> author; ///< that must have signed it
};

/// The beginning of a bundle (FORMAT.md).
struct Header
{
    QByteArray bytes;  ///< as in the file, its check included
    QByteArray digest; ///< of them
    QByteArray key;    ///< of the content; empty when that is not encrypted
};

/// Makes one, with a new key for the content if it is to be encrypted.
Result<Header> makeHeader(const Protection& protection);

/// What a header says about who can open the bundle.
struct Locks
{
    bool passphrase = false;
    bool recipients = false;
    bool isOpen() const { return !passphrase && !recipients; }
};

/// Looks at the beginning of a file without opening it. Nothing when it is no bundle.
std::optional<Locks> locksOf(QByteArrayView beginning);

/// Reads `size` bytes of the file; fewer at its end alone.
using ReadBytes = std::function<Result<QByteArray>(qint64 size)>;

/// Reads and unlocks one. NotASession when it is no bundle, NewerVersion, Damaged, Denied when no key fits.
Result<Header> readHeader(const ReadBytes& read, const Keys& keys);

} // namespace hookbench::bundle
