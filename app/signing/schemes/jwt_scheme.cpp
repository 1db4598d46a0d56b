// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemes/jwt_scheme.h"

#include "app/signing/jws.h"
#include "app/signing/jwt_claims.h"
#include "app/signing/signature_text.h"

#include "app/signing/key_text.h"

#include <QCoreApplication>

namespace hookbench::signing {

namespace {

struct JwtText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::JwtText)
};

using crypto::SignatureKey;
using providers::Message;
using providers::Scheme;

constexpr QByteArrayView pemMark = "-----BEGIN ";

/// A public key is known to everybody: as the secret of an HMAC it would let anybody sign.
bool isPublicKeyText(const QByteArray& text)
{
    return text.contains(pemMark);
}

bool fits(const JwsAlgorithm& algorithm, const Secret& secret, QByteArrayView keyId, const Jws& jws)
{
    if (algorithm.isHmac)
        return !secret.text.isEmpty() && !isPublicKeyText(secret.text) &&
               crypto::equalInConstantTime(crypto::hmac(algorithm.method.hash, secret.text, jws.signedText),
                                           jws.signature);
    const auto keys = keysInText(secret.text);
    for (const SignatureKey& key : keys.value_or(QList<SignatureKey>())) {
        const bool meant = keyId.isEmpty() || key.keyId().isEmpty() || key.keyId() == keyId;
        if (meant && key.verify(algorithm.method, jws.signedText, jws.signature))
            return true;
    }
    return false;
}

QByteArray headerValue(const Jws& jws, QByteArrayView name)
{
    const auto field = providers::findJsonField(jws.header, name);
    return field ? field->value : QByteArray();
}

Verification refused(Verification verification, const QString& reason)
{
    verification.verdict = Verdict::Invalid;
    verification.reason = reason;
    return verification;
}

void addTokenSteps(const Jws& jws, JwtScheme::Kind kind, Verification& verification)
{
    verification.steps += Step{Step::Kind::Content, JwtText::tr("Header of the token"), jws.header};
    if (kind != JwtScheme::Kind::Detached)
        verification.steps += Step{Step::Kind::Content, JwtText::tr("Claims of the token"), jws.payload};
}

/// Why a token is refused before any key is tried; empty when it is not.
QString refusal(const Jws& jws, const Scheme& scheme, JwtScheme::Kind kind)
{
    const QByteArray name = headerValue(jws, "alg");
    if (!jwsAlgorithm(name) || !scheme.algorithms.contains(name))
        return JwtText::tr("The token says “%1”, which this provider does not use.")
            .arg(QString::fromUtf8(name.first(std::min<qsizetype>(name.size(), 32))));
    if (kind == JwtScheme::Kind::Detached)
        return jws.payload.isEmpty() ? QString()
                                     : JwtText::tr("A detached signature has nothing between its dots.");
    return providers::JsonGlance(jws.header).contains("crit")
               ? JwtText::tr("The token asks for an extension that is not known.")
               : QString();
}

Verification withoutKey(Verification verification, const JwsAlgorithm& algorithm, const Scheme& scheme)
{
    verification.verdict = algorithm.isHmac ? Verdict::NoSecret : Verdict::NotChecked;
    verification.reason = algorithm.isHmac
                              ? JwtText::tr("No secret is known to check the token with.")
                              : JwtText::tr("The sender’s public key is needed, which is never fetched: %1.")
                                    .arg(QString::fromUtf8(scheme.published));
    return verification;
}

QByteArray base64url(QByteArrayView bytes)
{
    return crypto::toText(crypto::TextForm::Base64Url, bytes);
}

/// The algorithm of the scheme that the secret can sign with.
QByteArray algorithmFor(const Scheme& scheme, const SignatureKey& key)
{
    for (const QByteArray& name : scheme.algorithms) {
        const auto algorithm = jwsAlgorithm(name);
        if (algorithm &&
            (key.isNull() ? algorithm->isHmac : !algorithm->isHmac && algorithm->method.kind == key.kind()))
            return name;
    }
    return {};
}

} // namespace

QByteArray JwtScheme::name() const
{
    switch (m_kind) {
    case Kind::Token:
        return "jwt";
    case Kind::Body:
        return "jwt body";
    case Kind::Detached:
        return "jws detached";
    }
    return {};
}

Result<void> JwtScheme::check(const Scheme& scheme) const
{
    if (m_kind != Kind::Body && scheme.signature.sources.isEmpty())
        return fail(ErrorKind::Usage, JwtText::tr("The scheme does not say where the token is."));
    if (scheme.algorithms.isEmpty())
        return fail(ErrorKind::Usage, JwtText::tr("The scheme does not say which algorithms it accepts."));
    for (const QByteArray& name : scheme.algorithms) {
        if (!jwsAlgorithm(name))
            return fail(ErrorKind::Usage,
                        JwtText::tr("“%1” is no algorithm that is known.").arg(QString::fromUtf8(name)));
    }
    return {};
}

Verification JwtScheme::verify(const Message& message, const Scheme& scheme, const QList<Secret>& secrets,
                               const VerifyOptions& options) const
{
    Verification verification;
    verification.coversBody = m_kind != Kind::Token || !scheme.bodyHash.name.isEmpty();
    const ReceivedSignature received = receivedSignature(message, scheme);
    if (m_kind != Kind::Body && !received.isThere) {
        verification.verdict = Verdict::Unsigned;
        verification.reason = JwtText::tr("There is no token: %1.").arg(placesText(scheme.signature.sources));
        return verification;
    }
    const QByteArray token =
        m_kind == Kind::Body ? message.body.trimmed() : received.signatures.value(0, received.text);
    verification.steps += Step{Step::Kind::Signature, JwtText::tr("Token"), token};
    auto jws = parseJws(token);
    if (!jws)
        return refused(verification, JwtText::tr("This is no token: three parts of base64url are needed."));
    addTokenSteps(*jws, m_kind, verification);
    if (const QString reason = refusal(*jws, scheme, m_kind); !reason.isEmpty())
        return refused(verification, reason);
    if (m_kind == Kind::Detached)
        jws->signedText += message.body; // RFC 7797 5.1
    const JwsAlgorithm algorithm = *jwsAlgorithm(headerValue(*jws, "alg"));
    if (secrets.isEmpty())
        return withoutKey(verification, algorithm, scheme);
    for (qsizetype i = 0; i < secrets.size(); ++i) {
        if (!fits(algorithm, secrets[i], headerValue(*jws, "kid"), *jws))
            continue;
        verification.verdict = Verdict::Valid;
        verification.secret = i;
        verification.signature = 0;
        verification.steps +=
            Step{Step::Kind::Match, JwtText::tr("The signature fits “%1”.").arg(secrets[i].label), {}};
        checkClaims(m_kind == Kind::Detached ? QByteArray("{}") : jws->payload, message, scheme,
                    options.nowUs, verification);
        return verification;
    }
    return refused(verification, JwtText::tr("The signature of the token fits none of the keys."));
}

Result<Message> JwtScheme::sign(const Message& message, const Scheme& scheme, const Secret& secret,
                                const SignOptions& options) const
{
    const auto keys = keysInText(secret.text);
    const SignatureKey key = keys && keys->first().canSign() ? keys->first() : SignatureKey();
    const QByteArray name = algorithmFor(scheme, key);
    if (name.isEmpty() || secret.text.isEmpty())
        return fail(ErrorKind::Usage, JwtText::tr("“%1” is no key for this scheme.").arg(secret.label));
    const JwsAlgorithm algorithm = *jwsAlgorithm(name);
    QByteArray header = "{\"alg\":" + providers::jsonString(name) + ",\"typ\":\"JWT\"}";
    if (m_kind == Kind::Detached)
        header = "{\"alg\":" + providers::jsonString(name) + ",\"b64\":false,\"crit\":[\"b64\"]}";
    QByteArray payload = m_kind == Kind::Body ? message.body : QByteArray();
    if (m_kind == Kind::Token)
        payload = claimsFor(message, scheme, options.nowUs);
    const QByteArray start = base64url(header) + '.' + base64url(payload);
    const QByteArray content = m_kind == Kind::Detached ? start + message.body : start;
    const QByteArray signature = algorithm.isHmac ? crypto::hmac(algorithm.method.hash, secret.text, content)
                                                  : key.sign(algorithm.method, content);
    if (signature.isEmpty())
        return fail(ErrorKind::Usage, JwtText::tr("“%1” is no key for this scheme.").arg(secret.label));
    const QByteArray token = start + '.' + base64url(signature);
    if (m_kind != Kind::Body)
        return withValueAt(scheme.signature.sources.first(), scheme.signature.prefix + token, message);
    Message result = message;
    result.body = token;
    return result;
}

} // namespace hookbench::signing
