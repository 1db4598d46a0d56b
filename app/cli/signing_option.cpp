// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signing_option.h"

#include "app/base/clock.h"
#include "app/cli/provider_catalogue.h"
#include "app/cli/secret_arguments.h"
#include "app/workspace/sign_request.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct SigningText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SigningText)
};

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

} // namespace

void addSigningOption(QCommandLineParser& parser, const QString& name, const QString& description)
{
    parser.addOption({name, description, u"SCHEME"_s});
    parser.addOption({u"parameter"_s,
                      SigningText::tr("A fact that the scheme needs, such as webhook-id=8PT...; repeatable."),
                      u"NAME=VALUE"_s});
    addSecretOptions(parser);
}

Result<Signer> signingOption(const QCommandLineParser& options, const QString& name, Terminal& terminal)
{
    const auto secrets = secretArguments(options);
    if (!secrets)
        return fail(secrets.error());
    if (!options.isSet(name)) {
        if (!secrets->isEmpty())
            return fail(ErrorKind::Usage, SigningText::tr("A secret needs --%1.").arg(name));
        return Signer();
    }
    const auto catalogue = loadCatalogue(terminal);
    const providers::Provider* provider = catalogue->find(options.value(name).toUtf8());
    if (!provider)
        return fail(ErrorKind::Usage,
                    SigningText::tr("“%1” is no scheme that is known.").arg(options.value(name)));
    if (secrets->size() != 1)
        return fail(ErrorKind::Usage, SigningText::tr("--%1 needs one secret.").arg(name),
                    SigningText::tr("Name it with --secret-env or --secret-file."));
    const auto given = parameters(options);
    if (!given)
        return fail(given.error());
    return Signer([scheme = provider->scheme, secret = secrets->first(),
                   parameters = *given](const SendRequest& request) {
        return workspace::signRequest(request, scheme, secret,
                                      {SystemClock().wallUs(), workspace::newDeliveryId(), parameters});
    });
}

} // namespace hookbench::cli
