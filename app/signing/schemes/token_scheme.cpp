// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemes/token_scheme.h"

#include "app/crypto/digest.h"
#include "app/crypto/text_form.h"
#include "app/signing/signature_text.h"

#include <QCoreApplication>

namespace hookbench::signing {

namespace {

struct TokenText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::TokenText)
};

using providers::Message;
using providers::Scheme;

constexpr QByteArrayView basic = "Basic ";

/// What has to be equal to the secret; none when the text is not in its form.
std::optional<QByteArray> presented(TokenScheme::Kind kind, const QByteArray& text)
{
    if (kind == TokenScheme::Kind::Token)
        return text;
    if (text.first(std::min(text.size(), basic.size())).compare(basic, Qt::CaseInsensitive) != 0)
        return {};
    return crypto::fromText(crypto::TextForm::Base64, text.sliced(basic.size()).trimmed(),
                            crypto::Reading::Strict);
}

} // namespace

QByteArray TokenScheme::name() const
{
    return m_kind == Kind::Token ? "token" : "basic";
}

Result<void> TokenScheme::check(const Scheme& scheme) const
{
    if (scheme.signature.sources.isEmpty())
        return fail(ErrorKind::Usage, TokenText::tr("The scheme does not say where the token is."));
    return {};
}

Verification TokenScheme::verify(const Message& message, const Scheme& scheme, const QList<Secret>& secrets,
                                 const VerifyOptions&) const
{
    Verification verification;
    verification.coversBody = false;
    const ReceivedSignature received = receivedSignature(message, scheme);
    const QString places = placesText(scheme.signature.sources);
    if (!received.isThere) {
        verification.verdict = Verdict::Unsigned;
        verification.reason = TokenText::tr("There is no token: %1.").arg(places);
        return verification;
    }
    // The token is the secret itself: no step shows it.
    verification.steps += Step{Step::Kind::Signature, places, {}};
    if (secrets.isEmpty()) {
        verification.verdict = Verdict::NoSecret;
        verification.reason = TokenText::tr("No secret is known to compare the token with.");
        return verification;
    }
    verification.verdict = Verdict::Invalid;
    verification.reason = TokenText::tr("The token is another one.");
    for (qsizetype j = 0; j < received.signatures.size(); ++j) {
        const auto token = presented(m_kind, received.signatures[j]);
        for (qsizetype i = 0; token && i < secrets.size(); ++i) {
            if (secrets[i].text.isEmpty() || !crypto::equalInConstantTime(*token, secrets[i].text))
                continue;
            verification.verdict = Verdict::Authenticated;
            verification.reason = TokenText::tr("The token fits; it says nothing about the content.");
            verification.secret = i;
            verification.signature = j;
            verification.steps +=
                Step{Step::Kind::Match, TokenText::tr("The token is “%1”.").arg(secrets[i].label), {}};
            return verification;
        }
    }
    return verification;
}

Result<Message> TokenScheme::sign(const Message& message, const Scheme& scheme, const Secret& secret,
                                  const SignOptions&) const
{
    const QByteArray text = m_kind == Kind::Token
                                ? scheme.signature.prefix + secret.text
                                : basic.toByteArray() + crypto::toText(crypto::TextForm::Base64, secret.text);
    return withValueAt(scheme.signature.sources.first(), text, message);
}

} // namespace hookbench::signing
