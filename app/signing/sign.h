// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/signing/verification.h"

namespace hookbench::signing {

struct SignOptions
{
    qint64 nowUs = 0; ///< what the signature says it was made at
    QByteArray id;    ///< of the delivery; kept as the message has it when empty
    QHash<QByteArray, QByteArray> parameters;
};

/// The message with time, id and signature put where the scheme has them, replacing what was there. A
/// signature that stands in the body needs its field to be there already. Usage when the secret cannot sign
/// that way.
Result<providers::Message> sign(const providers::Message& message, const providers::Scheme& scheme,
                                const Secret& secret, const SignOptions& options);

} // namespace hookbench::signing
