// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listen_signatures.h"

#include "app/cli/provider_catalogue.h"
#include "app/cli/secret_arguments.h"
#include "app/cli/stored_secrets.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct SignatureText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SignatureText)
};

} // namespace

void addSignatureOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"verify"_s,
         SignatureText::tr("Check signatures by this provider's scheme; auto: by that of who is recognised."),
         u"SCHEME|auto"_s},
        {u"refuse-invalid"_s,
         SignatureText::tr("Answer 401 to a request whose signature is not valid. It is recorded.")},
    });
    addStoredSecretOptions(parser); // other secrets are named as for signing what is passed on
}

Result<EndpointSignature> parseSignatures(const QCommandLineParser& options,
                                          workspace::WorkspaceOptions& workspace, Terminal& terminal)
{
    EndpointSignature signature;
    const QString scheme = options.value(u"verify"_s);
    if (options.isSet(u"verify"_s) && scheme != "auto"_L1) {
        signature.scheme = scheme.toUtf8();
        if (!loadCatalogue(terminal)->find(signature.scheme))
            return fail(ErrorKind::Usage, SignatureText::tr("“%1” is no scheme that is known.").arg(scheme));
    }
    signature.refuseInvalid = options.isSet(u"refuse-invalid"_s);
    const auto given = secretArguments(options);
    if (!given)
        return fail(given.error());
    const auto stored = storedSecrets(options);
    if (!stored)
        return fail(stored.error());
    workspace.secrets = *given + stored->named;
    workspace.stored = stored->fitting;
    return signature;
}

} // namespace hookbench::cli
