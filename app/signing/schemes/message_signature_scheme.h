// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/scheme_engine.h"

namespace hookbench::signing {

/// HTTP Message Signatures (RFC 9421) with Content-Digest (RFC 9530).
class MessageSignatureScheme final : public SchemeEngine
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
