// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace hookbench::crypto {

/// Encrypts with a key made of a passphrase, salt and nonce new each time. What comes out begins with its
/// parameters. Takes about a third of a second and 128 MB on purpose, so it is not for the window's thread.
/// Error: Io, when the system gives no randomness or memory.
Result<QByteArray> sealWithPassphrase(QByteArrayView plain, QByteArrayView passphrase);

/// The reverse. Errors: Denied when the passphrase is wrong (or somebody changed the bytes, which cannot be
/// told apart), Damaged when these are no sealed bytes.
Result<QByteArray> unsealWithPassphrase(QByteArrayView sealed, QByteArrayView passphrase);

} // namespace hookbench::crypto
