// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemes/none_scheme.h"

#include <QCoreApplication>

namespace hookbench::signing {

namespace {

struct NoneText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::NoneText)
};

} // namespace

QByteArray NoneScheme::name() const
{
    return "none";
}

Result<void> NoneScheme::check(const providers::Scheme&) const
{
    return {};
}

Verification NoneScheme::verify(const providers::Message&, const providers::Scheme&, const QList<Secret>&,
                                const VerifyOptions&) const
{
    Verification verification;
    verification.verdict = Verdict::Unsigned;
    verification.reason = NoneText::tr("This provider signs nothing that could be checked.");
    verification.coversBody = false;
    return verification;
}

Result<providers::Message> NoneScheme::sign(const providers::Message& message, const providers::Scheme&,
                                            const Secret&, const SignOptions&) const
{
    return message;
}

} // namespace hookbench::signing
