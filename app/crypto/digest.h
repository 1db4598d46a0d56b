// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace hookbench::crypto {

enum class Hash { Md5, Sha1, Sha256, Sha384, Sha512 };

QByteArrayView hashName(Hash hash); ///< "sha256", as catalogue files and people write it
std::optional<Hash> hashNamed(QByteArrayView name);
qsizetype hashSize(Hash hash); ///< bytes of a digest

QByteArray digest(Hash hash, QByteArrayView content);

/// RFC 2104. The key may be of any length, also empty.
QByteArray hmac(Hash hash, QByteArrayView key, QByteArrayView content);

/// Whether both are the same bytes, in a time that depends on their lengths alone.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

/// Overwrites the bytes before they are let go. Copies of them elsewhere are not reached.
void wipe(QByteArray& secret);

} // namespace hookbench::crypto
