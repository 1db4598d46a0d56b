// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/provider.h"
#include "app/signing/verification.h"

namespace hookbench::signing {

/// Why the provider's own library will refuse a message whose signature is right, a sentence each; empty when
/// nothing of the kind is known.
QStringList sdkObjections(const providers::Message& message, const providers::Provider& provider,
                          const Verification& verification);

} // namespace hookbench::signing
