// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemes/message_signature_scheme.h"

#include "app/crypto/signature_key.h"
#include "app/signing/signature_base.h"
#include "app/signing/signature_text.h"
#include "app/signing/timestamp.h"

#include "app/signing/key_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hookbench::signing {

namespace {

struct MessageSignatureText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::MessageSignatureText)
};

using crypto::Hash;
using crypto::KeyKind;
using crypto::Padding;
using crypto::SignatureKey;
using crypto::SignatureMethod;
using providers::Message;
using providers::Scheme;

struct Algorithm
{
    QByteArrayView name;
    bool isHmac;
    SignatureMethod method;
};

constexpr std::array algorithms = {
    Algorithm{"hmac-sha256", true, {KeyKind::Other, Padding::None, Hash::Sha256}},
    Algorithm{"ed25519", false, {KeyKind::Ed25519, Padding::None, Hash::Sha512}},
    Algorithm{"ecdsa-p256-sha256", false, {KeyKind::EcP256, Padding::EcDsaRaw, Hash::Sha256}},
    Algorithm{"ecdsa-p384-sha384", false, {KeyKind::EcP384, Padding::EcDsaRaw, Hash::Sha384}},
    Algorithm{"rsa-pss-sha512", false, {KeyKind::Rsa, Padding::RsaPss, Hash::Sha512}},
    Algorithm{"rsa-v1_5-sha256", false, {KeyKind::Rsa, Padding::RsaPkcs1, Hash::Sha256}},
};

/// The secret of an HMAC: what it decodes to, as in the RFC's examples, or its text. Never a public key.
QList<QByteArray> hmacKeys(const QByteArray& text)
{
    if (text.isEmpty() || text.contains("-----BEGIN "))
        return {};
    const auto decoded = crypto::fromText(crypto::TextForm::Base64, text, crypto::Reading::Strict);
    return decoded ? QList{*decoded, text} : QList{text};
}

bool fits(const Scheme& scheme, const SfSignatureInput& input, const Secret& secret, const QByteArray& base,
          const QByteArray& signature)
{
    const QByteArray wanted = input.parameter("alg");
    const QByteArray keyId = input.parameter("keyid");
    const auto keys = keysInText(secret.text);
    for (const Algorithm& algorithm : algorithms) {
        if (!scheme.algorithms.contains(algorithm.name) || (!wanted.isEmpty() && wanted != algorithm.name))
            continue;
        for (const QByteArray& key : algorithm.isHmac ? hmacKeys(secret.text) : QList<QByteArray>()) {
            if (crypto::equalInConstantTime(crypto::hmac(algorithm.method.hash, key, base), signature))
                return true;
        }
        for (const SignatureKey& key :
             algorithm.isHmac ? QList<SignatureKey>() : keys.value_or(QList<SignatureKey>())) {
            const bool meant = keyId.isEmpty() || key.keyId().isEmpty() || key.keyId() == keyId;
            if (meant && key.verify(algorithm.method, base, signature))
                return true;
        }
    }
    return false;
}

QByteArray fieldText(const Message& message, QByteArrayView name)
{
    QList<QByteArray> values;
    for (qsizetype at = message.headers.indexOf(name); at >= 0; at = message.headers.indexOf(name, at + 1))
        values += message.headers.value(at).toByteArray();
    return values.join(", ");
}

bool covers(const SfSignatureInput& input, QByteArrayView name)
{
    return std::ranges::any_of(input.components,
                               [name](const SfComponent& one) { return one.name.toLower() == name; });
}

void refuse(Verification& verification, const QString& reason)
{
    verification.verdict = Verdict::Invalid;
    verification.reason = reason;
}

/// RFC 9530: every digest of a known hash must be the body's, and there must be one.
void checkDigest(const Message& message, Verification& verification)
{
    bool known = false;
    for (const auto& [name, value] : parseByteMembers(fieldText(message, "Content-Digest"))) {
        const auto hash = name == "sha-256"   ? std::optional(Hash::Sha256)
                          : name == "sha-512" ? std::optional(Hash::Sha512)
                                              : std::nullopt;
        if (!hash)
            continue;
        known = true;
        const bool equal = crypto::equalInConstantTime(crypto::digest(*hash, message.body), value);
        verification.steps += Step{Step::Kind::Claim, MessageSignatureText::tr("Content-Digest"),
                                   name + "=:" + value.toBase64() + ':', equal};
        if (!equal)
            return refuse(
                verification,
                MessageSignatureText::tr("The signature fits, but the body is not the one that was signed."));
    }
    if (!known)
        refuse(verification,
               MessageSignatureText::tr("Content-Digest is signed, but has no digest that is known."));
}

void checkTimes(const SfSignatureInput& input, const Scheme& scheme, qint64 nowUs, Verification& verification)
{
    const auto created = timeUs(providers::TimeUnit::Seconds, input.parameter("created"));
    const auto expires = timeUs(providers::TimeUnit::Seconds, input.parameter("expires"));
    if (created)
        checkTime(scheme.timestamp, *created, nowUs, verification);
    else if (scheme.timestamp.past >= 0)
        refuse(verification,
               MessageSignatureText::tr("The signature fits, but does not say when it was made."));
    if (expires && *expires < nowUs)
        refuse(verification, MessageSignatureText::tr("The signature fits, but it has expired."));
}

void accept(const Message& message, const Scheme& scheme, const SfSignatureInput& input, qint64 nowUs,
            Verification& verification)
{
    verification.verdict = Verdict::Valid;
    verification.coversBody = covers(input, "content-digest");
    if (input.components.isEmpty())
        verification.reason =
            MessageSignatureText::tr("The signature fits, but it covers no part of the message.");
    else if (!verification.coversBody && !message.body.isEmpty())
        verification.reason = MessageSignatureText::tr("The signature fits, but it does not cover the body.");
    if (verification.coversBody)
        checkDigest(message, verification);
    if (verification.verdict == Verdict::Valid)
        checkTimes(input, scheme, nowUs, verification);
}

struct Question
{
    const Message& message;
    const Scheme& scheme;
    const QList<Secret>& secrets;
    qint64 nowUs;
};

/// True when a key fits the signature of this label; the verification then has its verdict.
bool tryInput(const Question& question, const SfSignatureInput& input,
              const QList<std::pair<QByteArray, QByteArray>>& signatures, Verification& verification)
{
    const auto signature =
        std::ranges::find_if(signatures, [&input](const auto& one) { return one.first == input.label; });
    if (signature == signatures.end())
        return false;
    const auto base = signatureBase(question.message, input);
    if (!base) {
        refuse(verification, base.error().message);
        if (base.error().kind == ErrorKind::Usage)
            verification.verdict = Verdict::NotChecked;
        return false;
    }
    const QString label = QString::fromUtf8(input.label);
    verification.steps +=
        Step{Step::Kind::Content, MessageSignatureText::tr("What “%1” signs").arg(label), *base};
    for (qsizetype i = 0; i < question.secrets.size(); ++i) {
        const Secret& secret = question.secrets[i];
        if (!fits(question.scheme, input, secret, *base, signature->second))
            continue;
        verification.reason.clear();
        verification.secret = i;
        verification.signature = signature - signatures.begin();
        verification.steps += Step{
            Step::Kind::Match, MessageSignatureText::tr("The signature fits “%1”.").arg(secret.label), {}};
        accept(question.message, question.scheme, input, question.nowUs, verification);
        return true;
    }
    return false;
}

QByteArray keyKindAlgorithm(const Scheme& scheme, const SignatureKey& key)
{
    const auto found = std::ranges::find_if(algorithms, [&](const Algorithm& one) {
        return scheme.algorithms.contains(one.name) &&
               (key.isNull() ? one.isHmac : !one.isHmac && one.method.kind == key.kind());
    });
    return found == algorithms.end() ? QByteArray() : found->name.toByteArray();
}

} // namespace

QByteArray MessageSignatureScheme::name() const
{
    return "http message signature";
}

Result<void> MessageSignatureScheme::check(const Scheme& scheme) const
{
    for (const QByteArray& name : scheme.algorithms) {
        if (std::ranges::none_of(algorithms, [&name](const Algorithm& one) { return one.name == name; }))
            return fail(
                ErrorKind::Usage,
                MessageSignatureText::tr("“%1” is no algorithm that is known.").arg(QString::fromUtf8(name)));
    }
    if (scheme.algorithms.isEmpty())
        return fail(ErrorKind::Usage,
                    MessageSignatureText::tr("The scheme does not say which algorithms it accepts."));
    return {};
}

Verification MessageSignatureScheme::verify(const Message& message, const Scheme& scheme,
                                            const QList<Secret>& secrets, const VerifyOptions& options) const
{
    Verification verification;
    verification.coversBody = false;
    const QByteArray inputText = fieldText(message, "Signature-Input");
    const QByteArray signatureField = fieldText(message, "Signature");
    if (inputText.isEmpty() || signatureField.isEmpty()) {
        verification.verdict = Verdict::Unsigned;
        verification.reason =
            MessageSignatureText::tr("There is no signature: Signature-Input and Signature are needed.");
        return verification;
    }
    verification.steps += Step{Step::Kind::Signature, MessageSignatureText::tr("Signature-Input"), inputText};
    verification.steps += Step{Step::Kind::Signature, MessageSignatureText::tr("Signature"), signatureField};
    const auto inputs = parseSignatureInput(inputText);
    const auto signatures = parseByteMembers(signatureField);
    refuse(verification, MessageSignatureText::tr("Signature-Input or Signature is malformed."));
    if (!inputs || signatures.isEmpty())
        return verification;
    if (secrets.isEmpty()) {
        verification.verdict = Verdict::NoSecret;
        verification.reason =
            MessageSignatureText::tr("The key of the signer is needed, which is never fetched.");
        return verification;
    }
    refuse(verification, MessageSignatureText::tr("The signature does not fit what came."));
    for (const SfSignatureInput& input : *inputs) {
        if (tryInput({message, scheme, secrets, options.nowUs}, input, signatures, verification))
            break;
    }
    return verification;
}

Result<Message> MessageSignatureScheme::sign(const Message& message, const Scheme& scheme,
                                             const Secret& secret, const SignOptions& options) const
{
    const auto keys = keysInText(secret.text);
    const SignatureKey key = keys && keys->first().canSign() ? keys->first() : SignatureKey();
    const QByteArray name = keyKindAlgorithm(scheme, key);
    const QList<QByteArray> hmac = hmacKeys(secret.text);
    if (name.isEmpty() || (key.isNull() && hmac.isEmpty()))
        return fail(ErrorKind::Usage,
                    MessageSignatureText::tr("“%1” is no key for this scheme.").arg(secret.label));
    const QByteArray digest = "sha-256=:" + crypto::digest(Hash::Sha256, message.body).toBase64() + ':';
    auto result = withValueAt({providers::Source::Kind::Header, "Content-Digest"}, digest, message);
    const QByteArray text = "(\"@method\" \"@authority\" \"@path\" \"@query\" \"content-digest\");created=" +
                            timeText(providers::TimeUnit::Seconds, options.nowUs) + ";alg=\"" + name + '"';
    const auto inputs = parseSignatureInput("sig=" + text);
    const auto base = signatureBase(*result, inputs->first());
    if (!base)
        return fail(base.error());
    const auto algorithm =
        std::ranges::find_if(algorithms, [&name](const Algorithm& one) { return one.name == name; });
    const QByteArray signature = key.isNull() ? crypto::hmac(algorithm->method.hash, hmac.first(), *base)
                                              : key.sign(algorithm->method, *base);
    result = withValueAt({providers::Source::Kind::Header, "Signature-Input"}, "sig=" + text, *result);
    return withValueAt({providers::Source::Kind::Header, "Signature"}, "sig=:" + signature.toBase64() + ':',
                       *result);
}

} // namespace hookbench::signing
