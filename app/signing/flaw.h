// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/sign.h"

#include <optional>

namespace hookbench::signing {

/// A mistake that is made on purpose, to see a receiver refuse it. Names are stable: scripts use them.
enum class Flaw {
    WrongKey,     ///< signed with a key that nobody has
    Stale,        ///< signed at a time that is too long ago
    Missing,      ///< without a signature
    Altered,      ///< a digit or letter of the body changed after signing
    WrongVersion, ///< the signature is right, and called by another version
};
constexpr int flawCount = int(Flaw::WrongVersion) + 1;

QByteArray flawName(Flaw flaw); ///< "wrong-key"
std::optional<Flaw> flawNamed(QByteArrayView name);
QString flawText(Flaw flaw); ///< translated: "Signed with a wrong key"

/// Why this mistake cannot be made in a scheme: it signs no time, has no versions.
Result<void> checkFlaw(const providers::Scheme& scheme, Flaw flaw);

/// As sign(), with this mistake. Usage when it cannot be made.
Result<providers::Message> signWithFlaw(const providers::Message& message, const providers::Scheme& scheme,
                                        const Secret& secret, const SignOptions& options, Flaw flaw);

} // namespace hookbench::signing
