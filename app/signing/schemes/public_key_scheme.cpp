// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemes/public_key_scheme.h"

#include "app/crypto/signature_key.h"
#include "app/signing/content_check.h"

#include "app/signing/key_text.h"

#include <QCoreApplication>

namespace hookbench::signing {

namespace {

struct PublicKeyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::PublicKeyText)
};

using crypto::KeyKind;
using crypto::Padding;
using crypto::SignatureKey;
using crypto::SignatureMethod;
using providers::Message;
using providers::Scheme;

SignatureMethod methodOf(PublicKeyScheme::Kind kind, const Scheme& scheme)
{
    switch (kind) {
    case PublicKeyScheme::Kind::EcDsa:
        return {KeyKind::EcP256, Padding::EcDsa, scheme.hash};
    case PublicKeyScheme::Kind::Rsa:
        return {KeyKind::Rsa, Padding::RsaPkcs1, scheme.hash};
    case PublicKeyScheme::Kind::Ed25519:
        break;
    }
    return {KeyKind::Ed25519, Padding::None, crypto::Hash::Sha512};
}

void addKeyStep(const Secret& secret, bool readable, Verification& verification)
{
    verification.steps +=
        Step{Step::Kind::Key,
             readable ? PublicKeyText::tr("Public key: “%1”").arg(secret.label)
                      : PublicKeyText::tr("“%1” is no key that can be read.").arg(secret.label),
             {},
             readable};
}

} // namespace

QByteArray PublicKeyScheme::name() const
{
    switch (m_kind) {
    case Kind::Ed25519:
        return "ed25519";
    case Kind::EcDsa:
        return "ecdsa";
    case Kind::Rsa:
        return "rsa";
    }
    return {};
}

Result<void> PublicKeyScheme::check(const Scheme& scheme) const
{
    return checkContentScheme(scheme);
}

Verification PublicKeyScheme::verify(const Message& message, const Scheme& scheme,
                                     const QList<Secret>& secrets, const VerifyOptions& options) const
{
    ContentCheck check(message, scheme, options);
    if (!check.begin(secrets))
        return check.verification();
    check.addContentStep();
    const SignatureMethod method = methodOf(m_kind, scheme);
    const QByteArray content = check.contents({}).first();
    const auto received = check.signatureBytes();
    for (qsizetype i = 0; i < secrets.size(); ++i) {
        const auto keys = keysInText(secrets[i].text);
        addKeyStep(secrets[i], keys.has_value(), check.verification());
        for (const SignatureKey& key : keys.value_or(QList<SignatureKey>())) {
            for (qsizetype j = 0; j < received.size(); ++j) {
                if (received[j] && key.verify(method, content, *received[j])) {
                    check.accept(i, j, secrets[i]);
                    return check.verification();
                }
            }
        }
    }
    check.reject();
    return check.verification();
}

Result<Message> PublicKeyScheme::sign(const Message& message, const Scheme& scheme, const Secret& secret,
                                      const SignOptions& options) const
{
    const auto keys = keysInText(secret.text);
    if (!keys)
        return fail(keys.error());
    const auto prepared = prepare(message, scheme, options);
    if (!prepared)
        return fail(prepared.error());
    const QByteArray signature =
        keys->first().sign(methodOf(m_kind, scheme), contentOf(*prepared, scheme, {}, options));
    if (signature.isEmpty())
        return fail(ErrorKind::Usage,
                    PublicKeyText::tr("“%1” is no private key for this scheme.").arg(secret.label));
    return withSignature(*prepared, scheme, crypto::toText(scheme.encoding, signature), options);
}

} // namespace hookbench::signing
