// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace hookbench {

/// What was found out about the signature of a message. The numbers are stored in sessions.
enum class Verdict : quint8 {
    Valid = 1,         ///< the signature fits what came
    Invalid = 2,       ///< it does not, or is refused although it fits
    Authenticated = 3, ///< a password or token fits; it says nothing about the content
    Unsigned = 4,      ///< there is no signature
    NoSecret = 5,      ///< there is one, but no secret to check it with
    NotChecked = 6,    ///< something else is missing; the reason says what
};

constexpr int verdictCount = 6;

/// Its sender is known to be who it says.
constexpr bool isGood(Verdict verdict)
{
    return verdict == Verdict::Valid || verdict == Verdict::Authenticated;
}

QByteArray verdictName(Verdict verdict); ///< "no secret", as in the contract's JSON
QString verdictText(Verdict verdict);    ///< translated, for people

/// Who sent a request and what it tells, as the catalogue of providers reads it. Empty where nobody looked or
/// nothing was found.
struct WebhookFacts
{
    QByteArray provider;              ///< its id in the catalogue, "github"
    QByteArray event;                 ///< its type, in the provider's words
    QByteArray delivery;              ///< its id, the same for every attempt to deliver it
    qint32 attempt = 0;               ///< which attempt, from 1; 0 when the provider does not tell
    std::optional<Verdict> verdict{}; ///< on its signature; nothing when nobody has looked
    bool operator==(const WebhookFacts&) const = default;
};

/// The outcome of looking at a signature.
struct SignatureCheck
{
    Verdict verdict = Verdict::NotChecked;
    QByteArray scheme; ///< "github-sha256"
    QString reason;    ///< in words, empty when there is nothing to say
    bool operator==(const SignatureCheck&) const = default;
};

} // namespace hookbench
