// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/provider.h"
#include "app/signing/verification.h"

#include <optional>

namespace hookbench::signing {

/// What a provider expects to be answered to a question of its own.
struct HandshakeAnswer
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Content-Type among them
    QByteArray body;
    bool usesSecret = false; ///< it proves to the asker that we know the secret: answer only who may ask
    bool operator==(const HandshakeAnswer&) const = default;
};

/// The answer to `message`, when it is one of the provider's questions. Questions whose answer would sign
/// text of the asker's choice are taken only in the form that the provider uses.
std::optional<HandshakeAnswer> answerHandshake(const providers::Message& message,
                                               const providers::Provider& provider, const Secret& secret,
                                               const QHash<QByteArray, QByteArray>& parameters = {});

} // namespace hookbench::signing
