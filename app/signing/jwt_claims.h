// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/verification.h"

// For the sources of this room only.
namespace hookbench::signing {

/// Checks times and digests of a token whose signature fits; the verdict becomes Invalid where one does not.
void checkClaims(const QByteArray& payload, const providers::Message& message,
                 const providers::Scheme& scheme, qint64 nowUs, Verification& verification);

/// The claims of a token of our own.
QByteArray claimsFor(const providers::Message& message, const providers::Scheme& scheme, qint64 nowUs);

/// Method, path and sorted query in one text (Atlassian's qsh is its SHA-256).
QByteArray canonicalRequest(const providers::Message& message);

} // namespace hookbench::signing
