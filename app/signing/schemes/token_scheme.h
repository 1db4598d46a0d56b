// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/scheme_engine.h"

namespace hookbench::signing {

/// A token or a password that comes with each message. It proves nothing about the content.
class TokenScheme final : public SchemeEngine
{
public:
    enum class Kind { Token, Basic };
    explicit TokenScheme(Kind kind)
        : m_kind(kind)
    {
    }
    QByteArray name() const override;
    Result<void> check(const providers::Scheme& scheme) const override;
    Verification verify(const providers::Message& message, const providers::Scheme& scheme,
                        const QList<Secret>& secrets, const VerifyOptions& options) const override;
    Result<providers::Message> sign(const providers::Message& message, const providers::Scheme& scheme,
                                    const Secret& secret, const SignOptions& options) const override;

private:
    Kind m_kind;
};

} // namespace hookbench::signing
