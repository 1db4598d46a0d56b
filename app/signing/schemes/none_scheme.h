// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/scheme_engine.h"

namespace hookbench::signing {

/// Providers that sign nothing, or only in a way that each user sets up for himself.
class NoneScheme final : public SchemeEngine
{
public:
    QByteArray name() const override;
    Result<void> check(const providers::Scheme& scheme) const override;
    Verification verify(const providers::Message& message, const providers::Scheme& scheme,
                        const QList<Secret>& secrets, const VerifyOptions& options) const override;
    Result<providers::Message> sign(const providers::Message& message, const providers::Scheme& scheme,
                                    const Secret& secret, const SignOptions& options) const override;
};

} // namespace hookbench::signing
