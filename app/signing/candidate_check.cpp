// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/candidate_check.h"

#include <QCoreApplication>

namespace hookbench::signing {

namespace {

struct CandidateText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::CandidateText)
};

} // namespace

QList<const providers::Provider*> likeliest(const providers::Recognition& recognition)
{
    QList<const providers::Provider*> result;
    for (const providers::Candidate& candidate : recognition.candidates) {
        if (candidate.weight == recognition.candidates.first().weight)
            result += candidate.provider;
    }
    return result;
}

CandidateCheck checkCandidates(const providers::Message& message,
                               const QList<const providers::Provider*>& candidates,
                               const SecretsOf& secretsOf, const VerifyOptions& options)
{
    CandidateCheck check;
    check.verification.reason = CandidateText::tr("The sender is not recognised: name a scheme.");
    for (const providers::Provider* provider : candidates) {
        const QList<Secret> secrets = secretsOf(*provider);
        const Verification verification = verify(message, provider->scheme, secrets, options);
        const bool good = isGood(verification.verdict);
        if (check.provider && !good)
            continue;
        check = {provider, secrets, verification};
        if (good)
            break;
    }
    return check;
}

} // namespace hookbench::signing
