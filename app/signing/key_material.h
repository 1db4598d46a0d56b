// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/scheme.h"

#include <QList>
#include <QString>

// For the sources of this room only.
namespace hookbench::signing {

/// A key made from the text of a secret, and how.
struct KeyBytes
{
    QByteArray bytes;
    QString form; ///< translated: "base64 decoded, without whsec_"
};

/// The keys that the secret stands for; none when it is not in that form.
QList<KeyBytes> keysOf(providers::KeyForm form, const QByteArray& secret);

/// The text that the form turns into these bytes.
QByteArray secretOf(providers::KeyForm form, const QByteArray& bytes);

/// Without "whsec_" or "v1,whsec_".
QByteArray withoutWhsec(const QByteArray& secret);

} // namespace hookbench::signing
