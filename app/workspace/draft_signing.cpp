// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/draft_signing.h"

#include "app/base/clock.h"
#include "app/workspace/provider_catalogue.h"

#include <QCoreApplication>

namespace hookbench::workspace {

namespace {

struct SigningText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::SigningText)
};

Result<signing::Secret> secretOf(const DraftSigning& signing, const QByteArray& typed,
                                 const std::function<std::optional<QByteArray>(QByteArrayView name)>& stored)
{
    if (signing.secretName.isEmpty()) {
        if (typed.isEmpty())
            return fail(ErrorKind::Usage, SigningText::tr("There is no secret to sign with."),
                        SigningText::tr("Type one on the page “Signature”, or name a stored one there."));
        return signing::Secret{typed, SigningText::tr("typed secret")};
    }
    const QString name = QString::fromUtf8(signing.secretName);
    const auto value = stored ? stored(signing.secretName) : std::nullopt;
    if (!value)
        return fail(ErrorKind::NotFound, SigningText::tr("There is no stored secret “%1”.").arg(name));
    return signing::Secret{*value, name};
}

} // namespace

Result<std::optional<DraftSigner>>
draftSigner(const DraftSigning& signing, const QByteArray& typedSecret,
            const std::function<std::optional<QByteArray>(QByteArrayView name)>& stored)
{
    if (signing.scheme.isEmpty())
        return std::optional<DraftSigner>();
    const auto catalogue = loadProviders();
    const providers::Provider* provider = catalogue->find(signing.scheme);
    if (!provider)
        return fail(
            ErrorKind::NotFound,
            SigningText::tr("“%1” is no scheme that is known.").arg(QString::fromUtf8(signing.scheme)));
    DraftSigner signer;
    signer.scheme = provider->scheme;
    if (!signing.flaw.isEmpty()) {
        signer.flaw = signing::flawNamed(signing.flaw);
        const auto possible = signer.flaw ? signing::checkFlaw(signer.scheme, *signer.flaw) : Result<void>();
        if (!possible)
            return fail(possible.error());
    }
    const auto secret = secretOf(signing, typedSecret, stored);
    if (!secret)
        return fail(secret.error());
    signer.secret = *secret;
    for (const DraftField& field : signing.parameters)
        signer.parameters[field.name] = field.value;
    return std::optional(signer);
}

Result<SendRequest> signAsDraft(SendRequest request, const DraftSigner& signer)
{
    const signing::SignOptions options{SystemClock().wallUs(), newDeliveryId(), signer.parameters};
    if (request.protocol == SendRequest::Protocol::Raw)
        return fail(ErrorKind::Usage, SigningText::tr("Raw bytes cannot be signed."));
    return signRequest(std::move(request), signer.scheme, signer.secret, options, signer.flaw);
}

} // namespace hookbench::workspace
