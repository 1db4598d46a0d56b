// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace hookbench::bundle {

/// What others may know of a key: bundles are made for it, and its signatures are checked with it.
struct PublicKey
{
    QByteArray agreement; ///< X25519
    QByteArray signing;   ///< Ed25519

    bool operator==(const PublicKey&) const = default;
};

/// A key of one's own: opens bundles that were made for it, and signs.
struct PrivateKey
{
    QByteArray agreement;
    QByteArray signing;

    static Result<PrivateKey> make(); ///< a new one
    PublicKey publicKey() const;

    /// Overwrites the bytes.
    void wipe();
};

/// "hookbench-key:…", for others.
QByteArray publicKeyText(const PublicKey& key);

/// The content of a key file: remarks and a line "hookbench-secret-key:…".
QByteArray privateKeyText(const PrivateKey& key);

/// Finds the key in a text of any lines. Usage when there is none, or a mistyped one.
Result<PublicKey> readPublicKey(const QByteArray& text);
Result<PrivateKey> readPrivateKey(const QByteArray& text);

/// "b5:3f:…": a few bytes of a public signing key, for people to compare.
QString keyFingerprint(const QByteArray& signing);

} // namespace hookbench::bundle
