// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bundle_verb.h"

#include "app/base/atomic_file.h"
#include "app/cli/bundle_options.h"
#include "app/cli/export_output.h"
#include "app/cli/filter_option.h"
#include "app/cli/passphrase_prompt.h"
#include "app/cli/redaction_options.h"
#include "app/cli/secret_arguments.h"
#include "app/cli/session_argument.h"
#include "app/workspace/exchange_export.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct BundleVerbText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::BundleVerbText)
};

/// Writes a new key file and prints what others need. A file that is there is never replaced: it may be the
/// only key to bundles.
int makeKey(const QString& path, Terminal& terminal)
{
    if (QFileInfo::exists(path))
        return terminal.fail({ErrorKind::Usage,
                              BundleVerbText::tr("%1 is there already.").arg(QDir::toNativeSeparators(path)),
                              BundleVerbText::tr("Choose another name for the key.")});
    Result<bundle::PrivateKey> key = bundle::PrivateKey::make();
    if (!key)
        return terminal.fail(key.error());
    const Result<void> written = writeFileAtomically(path, bundle::privateKeyText(*key));
    const QByteArray shared = bundle::publicKeyText(key->publicKey());
    key->wipe();
    if (!written)
        return terminal.fail(written.error());
    terminal.line(shared);
    terminal.note(BundleVerbText::tr("This is the public half, for others. %1 is yours alone.")
                      .arg(QDir::toNativeSeparators(path)));
    return Done;
}

Result<QByteArray> newPassphrase()
{
    Result<QByteArray> first = askForPassphrase(BundleVerbText::tr("Passphrase of the bundle:"));
    if (!first)
        return first;
    const Result<QByteArray> again = askForPassphrase(BundleVerbText::tr("The same again:"));
    if (!again)
        return again;
    if (*again != *first)
        return fail(ErrorKind::Usage, BundleVerbText::tr("The two passphrases differ."));
    return first;
}

Result<bundle::Protection> protectionOf(const QCommandLineParser& options)
{
    bundle::Protection protection;
    Result<QByteArray> passphrase = passphraseOption(options);
    if (passphrase && passphrase->isEmpty() && options.isSet(u"encrypt"_s))
        passphrase = newPassphrase();
    if (!passphrase)
        return fail(passphrase.error());
    protection.passphrase = *passphrase;
    for (const QString& value : options.values(u"for"_s)) {
        const Result<bundle::PublicKey> recipient = publicKeyArgument(value);
        if (!recipient)
            return fail(recipient.error());
        protection.recipients += *recipient;
    }
    if (options.isSet(u"sign"_s)) {
        const Result<bundle::PrivateKey> signer = privateKeyArgument(options.value(u"sign"_s));
        if (!signer)
            return fail(signer.error());
        protection.signer = *signer;
    }
    return protection;
}

Result<workspace::ExportRequest> requestOf(const QCommandLineParser& options)
{
    workspace::ExportRequest request;
    if (options.positionalArguments().isEmpty())
        return fail(ErrorKind::Usage, BundleVerbText::tr("The session file is missing."));
    if (!options.isSet(u"output"_s))
        return fail(ErrorKind::Usage, BundleVerbText::tr("--output is missing: the file to write."));
    request.session = options.positionalArguments().first();
    request.format = "bundle"_ba;
    auto redaction = redactionOption(options);
    if (!redaction)
        return fail(redaction.error());
    request.redaction = std::move(*redaction);
    Result<QByteArray> resign = resignOption(options);
    if (!resign)
        return fail(resign.error());
    request.resignSecret = std::move(*resign);
    Result<bundle::Protection> protection = protectionOf(options);
    if (!protection)
        return fail(protection.error());
    request.protection = std::move(*protection);
    return request;
}

Result<workspace::ExportOutcome> writeBundle(const workspace::ExportRequest& request, const QString& output,
                                             Terminal& terminal)
{
    if (output == "-"_L1 && terminal.isTerminal())
        return fail(ErrorKind::Usage, BundleVerbText::tr("A bundle is no text for a terminal."),
                    BundleVerbText::tr("Name a file, or use a pipe."));
    return exportTo(output, request, terminal);
}

} // namespace

QString BundleVerb::name() const
{
    return u"bundle"_s;
}

QString BundleVerb::summary() const
{
    return BundleVerbText::tr("packs exchanges into one file for others");
}

void BundleVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    addFilterOption(parser, BundleVerbText::tr("Pack only the exchanges that pass."));
    addRedactionOptions(parser);
    addSecretOptions(parser);
    parser.addOptions({
        {u"encrypt"_s, BundleVerbText::tr("Encrypt with a passphrase: that of --secret-env or --secret-file, "
                                          "else one that is asked for.")},
        {u"for"_s, BundleVerbText::tr("Encrypt for this public key, or the one in this file. Repeatable."),
         u"KEY"_s},
        {u"sign"_s, BundleVerbText::tr("Sign with the key in this file."), u"FILE"_s},
        {u"make-key"_s,
         BundleVerbText::tr("Make a key instead: write it to <FILE> and print its public half."), u"FILE"_s},
        {{u"o"_s, u"output"_s},
         BundleVerbText::tr("Write to <FILE> (*.hkbundle), whole or not at all; “-” is standard output."),
         u"FILE"_s},
    });
}

int BundleVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    if (options.isSet(u"make-key"_s)) {
        if (const auto enough = refuseMoreArguments(options, 0); !enough)
            return terminal.fail(enough.error());
        return makeKey(options.value(u"make-key"_s), terminal);
    }
    if (const auto enough = refuseMoreArguments(options, 1); !enough)
        return terminal.fail(enough.error());
    const auto filter = filterOption(options, terminal);
    if (!filter)
        return WrongUsage;
    Result<workspace::ExportRequest> request = requestOf(options);
    if (!request)
        return terminal.fail(request.error());
    request->filter = *filter;
    const auto outcome = writeBundle(*request, options.value(u"output"_s), terminal);
    if (!outcome)
        return terminal.fail(outcome.error());
    if (request->redaction)
        terminal.note(redact::summaryText(outcome->redacted));
    return Done;
}

} // namespace hookbench::cli
