// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/recognition.h"
#include "app/signing/verification.h"

#include <functional>

namespace hookbench::signing {

/// The secrets to try for a provider.
using SecretsOf = std::function<QList<Secret>(const providers::Provider& provider)>;

/// What came of checking a message against the schemes of those who may have sent it.
struct CandidateCheck
{
    const providers::Provider* provider = nullptr; ///< whose scheme the verdict is about; null: nobody's
    QList<Secret> secrets;                         ///< that were tried; Verification::secret counts them
    Verification verification;
};

/// All that are as likely as the first.
QList<const providers::Provider*> likeliest(const providers::Recognition& recognition);

/// Tries one after the other and ends with the first that is proven; else the first one's verdict stands.
CandidateCheck checkCandidates(const providers::Message& message,
                               const QList<const providers::Provider*>& candidates,
                               const SecretsOf& secretsOf, const VerifyOptions& options);

} // namespace hookbench::signing
