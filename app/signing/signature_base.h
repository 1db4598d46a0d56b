// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/providers/message.h"
#include "app/signing/structured_fields.h"

// For the sources of this room only.
namespace hookbench::signing {

/// What RFC 9421 2.5 signs. NotFound when a covered component is not in the message, Usage when it is of a
/// kind that is not known here.
Result<QByteArray> signatureBase(const providers::Message& message, const SfSignatureInput& input);

} // namespace hookbench::signing
