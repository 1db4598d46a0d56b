// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/signature_key.h"

// For the sources of this room only.
namespace hookbench::signing {

/// Every asymmetric key in a text: a JWK or a set of them, or what SignatureKey::fromText() takes.
Result<QList<crypto::SignatureKey>> keysInText(const QByteArray& text);

} // namespace hookbench::signing
