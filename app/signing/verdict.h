// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hookbench::signing {

/// What a check of a message's origin ends with.
enum class Verdict {
    Valid,         ///< the signature fits what came
    Invalid,       ///< it does not, or is refused although it fits
    Authenticated, ///< a password or token fits; it says nothing about the content
    Unsigned,      ///< there is no signature
    NoSecret,      ///< there is one, but no secret to check it with
    NotChecked,    ///< something else is missing; the reason says what
};

QByteArray verdictName(Verdict verdict); ///< "no secret", as in the contract's JSON
QString verdictText(Verdict verdict);    ///< translated, for people

} // namespace hookbench::signing
