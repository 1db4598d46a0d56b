// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/scheme_engine.h"

namespace hookbench::signing {

/// A digest that only who knows the secret can compute: HMAC, or a plain hash with the secret in what is
/// hashed.
class MacScheme final : public SchemeEngine
{
public:
    enum class Kind { Hmac, Digest };
    explicit MacScheme(Kind kind)
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
