// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <map>

namespace hookbench::redact {

/// What is not for others.
enum class Kind {
    Authorization, ///< Authorization, Proxy-Authorization, user and password in URLs
    Cookie,
    ApiKey,   ///< keys and secrets by the name they stand under
    Token,    ///< access tokens, by name or form (JWT)
    Password, ///< passwords, PINs, card verification codes
    Signature,
    ProviderSecret, ///< what a provider's keys look like: whsec_, sk_live_, xoxb-, AKIA...
    PrivateKey,     ///< PEM
    Email,
    Phone,
    Card,
    Iban,
    PersonName,
    Own,    ///< a rule of the user's
    Opaque, ///< a body that cannot be searched
};

QString kindText(Kind kind); ///< translated, "Card number"

/// What becomes of it.
enum class Mode {
    Mask,   ///< "REDACTED" in its place
    Remove, ///< the field, parameter or value goes away
    Shape,  ///< a stand-in of the same type and length: the same for the same value, all through
};

QByteArray modeName(Mode mode); ///< "mask", "remove", "shape"
Result<Mode> modeNamed(const QString& name);

/// A rule of the user's: what stands under this name, or what fits this pattern.
struct Rule
{
    QByteArray name;    ///< of a header field, a JSON member, a parameter or an XML element; any case
    QByteArray pattern; ///< RE2
    bool operator==(const Rule&) const = default;
};

/// "name:KEY" or "pattern:REGEX".
Result<Rule> readRule(const QString& text);

struct Policy
{
    Mode mode = Mode::Mask;
    QList<Rule> rules;
    QByteArray seed; ///< of the stand-ins; random when empty, so that they cannot be guessed back
    bool operator==(const Policy&) const = default;
};

/// One thing that was changed; never its value.
struct Hit
{
    Kind kind = Kind::Own;
    QString place; ///< "exchange 7, request, field Authorization", "..., body, $.user.email"
    bool operator==(const Hit&) const = default;
};

/// What was changed in all.
struct Summary
{
    std::map<Kind, qint64> counts;
    QList<Hit> hits; ///< the first mostHits of them
    qint64 exchanges = 0;

    qint64 total() const;
    static constexpr qsizetype mostHits = 1000;
};

/// "3 × E-mail address, 1 × Card number"; what to tell when nothing was found.
QString summaryText(const Summary& summary);

} // namespace hookbench::redact
