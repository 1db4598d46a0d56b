// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemes/cavage_scheme.h"

#include "app/crypto/signature_key.h"
#include "app/signing/signature_text.h"
#include "app/signing/timestamp.h"

#include "app/signing/key_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::signing {

namespace {

struct CavageText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::CavageText)
};

using crypto::SignatureKey;
using providers::Message;
using providers::Scheme;

constexpr crypto::SignatureMethod ed25519 = {crypto::KeyKind::Ed25519, crypto::Padding::None,
                                             crypto::Hash::Sha512};

/// name="value" pairs with commas between.
QByteArray parameterOf(QByteArrayView text, QByteArrayView name)
{
    const QByteArray start = name.toByteArray() + "=\"";
    for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
        const qsizetype end = text.indexOf('"', at + start.size());
        const bool whole = at == 0 || text[at - 1] == ',' || text[at - 1] == ' ';
        if (whole && end >= 0)
            return text.sliced(at + start.size(), end - at - start.size()).toByteArray();
    }
    return {};
}

QByteArray contentOf(const Message& message, const QList<QByteArray>& names)
{
    QList<QByteArray> lines;
    for (const QByteArray& name : names) {
        const QByteArray value = name == "(request-target)" ? message.method.toLower() + ' ' + message.target
                                                            : message.headers.valueOf(name).toByteArray();
        lines += name + ": " + value;
    }
    return lines.join('\n');
}

QByteArray digestOf(const QByteArray& body)
{
    return "sha-256=" + crypto::digest(crypto::Hash::Sha256, body).toBase64();
}

void refuse(Verification& verification, const QString& reason)
{
    verification.verdict = Verdict::Invalid;
    verification.reason = reason;
}

void accept(const Message& message, const Scheme& scheme, qint64 nowUs, Verification& verification)
{
    verification.verdict = Verdict::Valid;
    verification.reason.clear();
    if (verification.coversBody) {
        const QByteArray claimed = message.headers.valueOf("Digest").toByteArray();
        const bool equal = claimed.first(std::min<qsizetype>(8, claimed.size())).toLower() == "sha-256=" &&
                           crypto::equalInConstantTime(claimed.sliced(8), digestOf(message.body).sliced(8));
        verification.steps += Step{Step::Kind::Claim, CavageText::tr("Digest"), claimed, equal};
        if (!equal)
            return refuse(verification,
                          CavageText::tr("The signature fits, but the body is not the one that was signed."));
    }
    const auto time = timeUs(providers::TimeUnit::HttpDate, message.headers.valueOf("Date"));
    if (time)
        checkTime(scheme.timestamp, *time, nowUs, verification);
    else if (scheme.timestamp.past >= 0)
        refuse(verification, CavageText::tr("The signature fits, but its time cannot be read."));
}

} // namespace

QByteArray CavageScheme::name() const
{
    return "cavage";
}

Result<void> CavageScheme::check(const Scheme& scheme) const
{
    if (scheme.signature.sources.isEmpty())
        return fail(ErrorKind::Usage, CavageText::tr("The scheme does not say where the signature is."));
    return {};
}

Verification CavageScheme::verify(const Message& message, const Scheme& scheme, const QList<Secret>& secrets,
                                  const VerifyOptions& options) const
{
    Verification verification;
    const ReceivedSignature received = receivedSignature(message, scheme);
    if (!received.isThere) {
        verification.verdict = Verdict::Unsigned;
        verification.reason =
            CavageText::tr("There is no signature: %1.").arg(placesText(scheme.signature.sources));
        return verification;
    }
    verification.steps += Step{Step::Kind::Signature, placesText(scheme.signature.sources), received.text};
    const QList<QByteArray> names = parameterOf(received.text, "headers").toLower().split(' ');
    const auto signature = crypto::fromText(crypto::TextForm::Base64, parameterOf(received.text, "signature"),
                                            crypto::Reading::Strict);
    const QByteArray content = contentOf(message, names);
    verification.coversBody = names.contains("digest");
    verification.steps += Step{Step::Kind::Content, CavageText::tr("What is signed"), content};
    if (parameterOf(received.text, "algorithm").toLower() != "ed25519" || !signature) {
        refuse(verification, CavageText::tr("The signature is not written as it should be."));
        return verification;
    }
    if (secrets.isEmpty()) {
        verification.verdict = Verdict::NoSecret;
        verification.reason = CavageText::tr("No key is known to check the signature with.");
        return verification;
    }
    refuse(verification, CavageText::tr("The signature does not fit what came."));
    for (qsizetype i = 0; i < secrets.size(); ++i) {
        const auto keys = keysInText(secrets[i].text).value_or(QList<SignatureKey>());
        if (std::ranges::none_of(
                keys, [&](const SignatureKey& key) { return key.verify(ed25519, content, *signature); }))
            continue;
        verification.secret = i;
        verification.signature = 0;
        verification.steps +=
            Step{Step::Kind::Match, CavageText::tr("The signature fits “%1”.").arg(secrets[i].label), {}};
        accept(message, scheme, options.nowUs, verification);
        return verification;
    }
    return verification;
}

Result<Message> CavageScheme::sign(const Message& message, const Scheme& scheme, const Secret& secret,
                                   const SignOptions& options) const
{
    using Kind = providers::Source::Kind;
    const auto keys = keysInText(secret.text);
    if (!keys)
        return fail(keys.error());
    auto result =
        withValueAt({Kind::Header, "Date"}, timeText(providers::TimeUnit::HttpDate, options.nowUs), message);
    result = withValueAt({Kind::Header, "Digest"}, digestOf(message.body), *result);
    const QByteArray names = "(request-target) host date digest";
    const QByteArray signature = keys->first().sign(ed25519, contentOf(*result, names.split(' ')));
    if (signature.isEmpty())
        return fail(ErrorKind::Usage,
                    CavageText::tr("“%1” is no private key for this scheme.").arg(secret.label));
    const QByteArray text = "keyid=\"\",algorithm=\"ed25519\",signature=\"" + signature.toBase64() +
                            "\",headers=\"" + names + '"';
    return withValueAt(scheme.signature.sources.first(), text, *result);
}

} // namespace hookbench::signing
