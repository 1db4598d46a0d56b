// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/webhook_facts.h"
#include "app/providers/message.h"
#include "app/providers/scheme.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace hookbench::signing {

/// A secret as its owner keeps it: a text, a public key as PEM, "user:password". Never part of a result.
struct Secret
{
    QByteArray text;
    QString label; ///< tells which it is, without telling it: "GITHUB_SECRET"
};

struct VerifyOptions
{
    qint64 nowUs = 0; ///< UTC, microseconds since 1970: when the message came, or the present
    QHash<QByteArray, QByteArray> parameters; ///< what the scheme's `parameters` ask for
};

/// One thing that was looked at on the way to a verdict, in order. Holds no secret.
struct Step
{
    enum class Kind { Signature, Content, Key, Computed, Received, Match, Time, Claim, Note };
    Kind kind = Kind::Note;
    QString text;     ///< one translated sentence or a name of what `bytes` are
    QByteArray bytes; ///< byte for byte; empty when there are none to show
    bool ok = true;   ///< false where the message fails
    bool operator==(const Step&) const = default;
};

struct Verification
{
    Verdict verdict = Verdict::NotChecked;
    QString reason; ///< one sentence; empty when it is simply valid
    QList<Step> steps;
    qsizetype secret = -1;       ///< which one matched
    qsizetype signature = -1;    ///< which of several signatures matched
    bool coversBody = true;      ///< false when the body could be changed unnoticed
    std::optional<qint64> ageUs; ///< now less the time that was signed; negative when that is ahead
    bool operator==(const Verification&) const = default;
};

/// Checks a message against a scheme. The message's bytes are what is checked, never a reading of them;
/// nothing is fetched. Pure: safe on any thread.
Verification verify(const providers::Message& message, const providers::Scheme& scheme,
                    const QList<Secret>& secrets, const VerifyOptions& options);

QByteArray stepName(Step::Kind kind); ///< "signature", for JSON

} // namespace hookbench::signing
