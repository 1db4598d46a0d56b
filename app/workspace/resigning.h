// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/catalogue.h"
#include "app/signing/verification.h"

#include <optional>

namespace hookbench::workspace {

/// The secret that shared requests are signed with unless the user has another: no secret at all, everybody
/// may know it. In the form of Standard Webhooks, and as good as any other text elsewhere.
constexpr char sandboxSecret[] = "whsec_aG9va2JlbmNoIHNhbmRib3ggc2VjcmV0";

/// Signs captured requests anew after something was taken out of them, so that those who get them can check
/// them like real ones.
class Resigning
{
public:
    explicit Resigning(const QByteArray& secret);

    /// The scheme by which the message was signed, as it came; null when nobody knows.
    const providers::Scheme* schemeOf(const Exchange& original, const QByteArray& content) const;

    /// Puts a signature of the time at which the request came into it, whose bodies are inlined. False when
    /// the scheme cannot sign with such a secret; then it stays as it is.
    bool sign(Exchange& exchange, const providers::Scheme& scheme) const;

private:
    providers::Catalogue m_catalogue;
    signing::Secret m_secret;
};

} // namespace hookbench::workspace
