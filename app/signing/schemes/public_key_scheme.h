// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/scheme_engine.h"

namespace hookbench::signing {

/// A signature that a public key verifies. The secret is that key, or a certificate; a private key can sign
/// too.
class PublicKeyScheme final : public SchemeEngine
{
public:
    enum class Kind { Ed25519, EcDsa, Rsa };
    explicit PublicKeyScheme(Kind kind)
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
