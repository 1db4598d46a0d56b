// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/providers/catalogue.h"
#include "app/signing/byte_difference.h"
#include "app/signing/verification.h"

namespace hookbench::signing {

/// Why a signature does not fit, or what a program did whose digest is another. Names are stable: scripts see
/// them.
enum class Cause {
    JsonRewritten,
    UnicodeEscapes,
    SlashEscapes,
    TrailingNewline,
    LineEnds,
    Charset,
    ByteOrderMark,
    Compression,
    Base64Body,
    EmptyBody,
    FormEncoding,
    FormWrapper,
    Truncated,
    OtherSecret,
    WrongCredential,
    KeyForm,
    SecretSpace,
    Url,
    Layout,
    OtherScheme,
    SignatureForm,
    Hash,
    TimestampUnit,
    Clock,
    HeaderMissing,
    Correct, ///< of a digest: it is the right one
};

QByteArray causeName(Cause cause); ///< "trailing-newline"

/// One reason. `proven` ones were found by computing: with this change the signature fits.
struct Finding
{
    QList<Cause> causes; ///< more than one when only together they explain it
    QString text;        ///< one sentence
    QString advice;      ///< what to do
    bool proven = true;
    QByteArray content; ///< what was signed then; empty when it is not known, or a secret is part of it
    std::optional<ByteDifference> difference; ///< of what was signed here and `content`
    bool operator==(const Finding&) const = default;
};

/// What can be searched.
struct DiagnosisQuestion
{
    const providers::Message& message;
    const providers::Provider& provider;
    QList<Secret> secrets;      ///< for this provider
    QList<Secret> otherSecrets; ///< of other endpoints, providers, modes; old ones
    VerifyOptions options;
    const providers::Catalogue* catalogue = nullptr; ///< to look for kindred schemes
};

/// Why the message does not verify, the likeliest first; empty when nothing is found, and never a guess among
/// the proven. Tries each known mistake alone, then in pairs while the body is below 1 MB. Seconds at most;
/// for a job.
QList<Finding> diagnose(const DiagnosisQuestion& question, const CancelFlag& cancel = {});

/// What a program did that computed `digest` (hex or base64) for this message: of the body, the key, the
/// layout.
QList<Finding> explainDigest(QByteArrayView digest, const DiagnosisQuestion& question,
                             const CancelFlag& cancel = {});

} // namespace hookbench::signing
