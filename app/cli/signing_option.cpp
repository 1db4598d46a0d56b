// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signing_option.h"

#include "app/base/clock.h"
#include "app/cli/provider_catalogue.h"
#include "app/cli/secret_arguments.h"
#include "app/workspace/sign_request.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct SigningText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SigningText)
};

QString flawNames()
{
    QStringList names;
    for (int i = 0; i < signing::flawCount; ++i)
        names += QString::fromLatin1(signing::flawName(signing::Flaw(i)));
    return names.join(u", "_s);
}

Result<QHash<QByteArray, QByteArray>> parameters(const QCommandLineParser& options)
{
    QHash<QByteArray, QByteArray> result;
    const QStringList given = options.values(u"parameter"_s);
    for (const QString& parameter : given) {
        const qsizetype equals = parameter.indexOf(u'=');
        if (equals < 1)
            return fail(ErrorKind::Usage,
                        SigningText::tr("--parameter takes NAME=VALUE, not “%1”.").arg(parameter));
        result[parameter.first(equals).toUtf8()] = parameter.sliced(equals + 1).toUtf8();
    }
    return result;
}

Result<std::optional<signing::Flaw>> flawOption(const QCommandLineParser& options,
                                                const providers::Scheme& scheme)
{
    if (!options.isSet(u"flaw"_s))
        return std::nullopt;
    const QString name = options.value(u"flaw"_s);
    const auto flaw = signing::flawNamed(name.toUtf8());
    if (!flaw)
        return fail(ErrorKind::Usage,
                    SigningText::tr("--flaw is one of %1, not “%2”.").arg(flawNames(), name));
    if (const auto possible = signing::checkFlaw(scheme, *flaw); !possible)
        return fail(possible.error());
    return flaw;
}

} // namespace

void addSigningFacts(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"parameter"_s,
         SigningText::tr("A fact that the scheme needs, such as webhook-id=8PT...; repeatable."),
         u"NAME=VALUE"_s},
        {u"flaw"_s, SigningText::tr("Make this mistake on purpose: %1.").arg(flawNames()), u"KIND"_s},
    });
    addSecretOptions(parser);
}

Result<Signer> providerSigner(const QCommandLineParser& options, const providers::Provider& provider)
{
    const auto secrets = secretArguments(options);
    if (!secrets)
        return fail(secrets.error());
    const auto flaw = flawOption(options, provider.scheme);
    if (!flaw)
        return fail(flaw.error());
    const auto given = parameters(options);
    if (!given)
        return fail(given.error());
    if (secrets->isEmpty()) {
        if (*flaw)
            return fail(ErrorKind::Usage, SigningText::tr("--flaw needs a secret."),
                        SigningText::tr("Name it with --secret-env or --secret-file."));
        return Signer();
    }
    if (secrets->size() != 1)
        return fail(ErrorKind::Usage, SigningText::tr("One secret signs, not several."));
    return Signer([scheme = provider.scheme, secret = secrets->first(), flaw = *flaw,
                   parameters = *given](const SendRequest& request) {
        return workspace::signRequest(request, scheme, secret,
                                      {SystemClock().wallUs(), workspace::newDeliveryId(), parameters}, flaw);
    });
}

void addSigningOption(QCommandLineParser& parser, const QString& name, const QString& description)
{
    parser.addOption({name, description, u"SCHEME"_s});
    addSigningFacts(parser);
}

Result<Signer> signingOption(const QCommandLineParser& options, const QString& name, Terminal& terminal)
{
    if (!options.isSet(name)) {
        const auto secrets = secretArguments(options);
        if (!secrets)
            return fail(secrets.error());
        if (!secrets->isEmpty() || options.isSet(u"flaw"_s))
            return fail(ErrorKind::Usage, SigningText::tr("A secret needs --%1.").arg(name));
        return Signer();
    }
    const auto catalogue = loadCatalogue(terminal);
    const providers::Provider* provider = catalogue.find(options.value(name).toUtf8());
    if (!provider)
        return fail(ErrorKind::Usage,
                    SigningText::tr("“%1” is no scheme that is known.").arg(options.value(name)));
    auto signer = providerSigner(options, *provider);
    if (signer && !*signer)
        return fail(ErrorKind::Usage, SigningText::tr("--%1 needs one secret.").arg(name),
                    SigningText::tr("Name it with --secret-env or --secret-file."));
    return signer;
}

} // namespace hookbench::cli
