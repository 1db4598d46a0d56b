// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/new_secret.h"

#include "app/crypto/signature_key.h"
#include "app/signing/key_material.h"

#include <QRandomGenerator>

#include <optional>

namespace hookbench::signing {

namespace {

using crypto::KeyKind;

std::optional<KeyKind> keyKindOf(const providers::Scheme& scheme)
{
    const QByteArray algorithm = scheme.algorithms.value(0);
    if (scheme.engine == "ed25519" || algorithm == "EdDSA" || algorithm == "ed25519")
        return KeyKind::Ed25519;
    if (scheme.engine == "cavage")
        return KeyKind::Ed25519;
    if (scheme.engine == "ecdsa" || algorithm == "ES256" || scheme.engine == "http message signature")
        return KeyKind::EcP256;
    if (scheme.engine == "rsa" || algorithm.startsWith("RS") || algorithm.startsWith("PS"))
        return KeyKind::Rsa;
    return {};
}

/// 32 bytes in hex: good as text, hex and base64 alike.
QByteArray randomText()
{
    QByteArray bytes(32, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(bytes.data()), bytes.size() / 4);
    return bytes.toHex();
}

} // namespace

NewSecret newSecret(const providers::Scheme& scheme)
{
    if (const auto kind = keyKindOf(scheme)) {
        const auto key = crypto::SignatureKey::generate(*kind);
        return {key.privatePem(), key.publicPem()};
    }
    const QByteArray text =
        scheme.engine == "basic" ? "hookbench:" + randomText() : secretOf(scheme.key, randomText());
    return {text, text};
}

} // namespace hookbench::signing
