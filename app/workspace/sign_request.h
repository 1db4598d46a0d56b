// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/send_request.h"
#include "app/signing/flaw.h"

namespace hookbench::workspace {

/// The request with a signature of this moment: time, id and signature put where the scheme has them,
/// replacing what was there; Content-Length is corrected where it was right before. A body in a file is read
/// into memory for it. With `flaw` the signature has that mistake.
Result<SendRequest> signRequest(SendRequest request, const providers::Scheme& scheme,
                                const signing::Secret& secret, const signing::SignOptions& options,
                                std::optional<signing::Flaw> flaw = {});

/// An id for SignOptions that nobody has used before.
QByteArray newDeliveryId();

} // namespace hookbench::workspace
