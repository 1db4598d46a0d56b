// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/signature_key.h"

#include <QByteArray>
#include <QList>

#include <optional>

// For the sources of this room only.
namespace hookbench::signing {

/// A compact JWS (RFC 7515 7.1), taken apart but not believed.
struct Jws
{
    QByteArray header;    ///< JSON
    QByteArray payload;   ///< decoded; empty when detached
    QByteArray signature; ///< decoded
    QByteArray signedText;
};

/// None when the text is not three parts of strict base64url, the first JSON.
std::optional<Jws> parseJws(QByteArrayView text);

/// How an algorithm signs; nothing for "none" and what is not known. HMAC has no key kind.
struct JwsAlgorithm
{
    bool isHmac = false;
    crypto::SignatureMethod method;
};
std::optional<JwsAlgorithm> jwsAlgorithm(QByteArrayView name);

} // namespace hookbench::signing
