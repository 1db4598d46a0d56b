// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/scheme_engine.h"

namespace hookbench::signing {

/// JSON Web Tokens (RFC 7519): beside the body with a digest of it, as the body, or detached (RFC 7797). The
/// algorithm must be one that the scheme lists, whatever the token says.
class JwtScheme final : public SchemeEngine
{
public:
    enum class Kind { Token, Body, Detached };
    explicit JwtScheme(Kind kind)
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
