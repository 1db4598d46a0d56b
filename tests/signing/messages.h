// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/signature_key.h"
#include "app/providers/provider.h"
#include "app/signing/verification.h"

/// A message to `url` ("https://host/path?query").
hookbench::providers::Message messageTo(const QByteArray& method, const QByteArray& url,
                                        const QList<std::pair<QByteArray, QByteArray>>& headers,
                                        const QByteArray& body);

/// A message that has everything that a provider's scheme and detection look at, but no signature.
hookbench::providers::Message sampleFor(const hookbench::providers::Provider& provider);

/// What a scheme signs with, and what it is checked with.
struct SamplePair
{
    hookbench::signing::Secret signing;
    hookbench::signing::Secret checking;
};
SamplePair secretsFor(const hookbench::providers::Scheme& scheme);
