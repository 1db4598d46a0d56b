// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/open_verb.h"

#include "app/cli/bundle_options.h"
#include "app/cli/passphrase_prompt.h"
#include "app/cli/secret_arguments.h"
#include "app/cli/session_argument.h"
#include "app/workspace/bundle_files.h"

#include <climits>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct OpenVerbText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::OpenVerbText)
};

Result<bundle::Keys> keysOf(const QCommandLineParser& options, const QString& path)
{
    Result<bundle::Keys> keys = openingKeys(options);
    if (!keys)
        return keys;
    if (options.isSet(u"from"_s)) {
        const Result<bundle::PublicKey> author = publicKeyArgument(options.value(u"from"_s));
        if (!author)
            return fail(author.error());
        keys->author = *author;
    }
    const auto locks = workspace::bundleLocks(path);
    if (keys->own.isEmpty() && keys->passphrase.isEmpty() && locks && locks->passphrase) {
        const Result<QByteArray> typed = askForPassphrase(OpenVerbText::tr("Passphrase of the bundle:"));
        if (!typed)
            return fail(typed.error());
        keys->passphrase = *typed;
    }
    return keys;
}

} // namespace

QString OpenVerb::name() const
{
    return u"open"_s;
}

QString OpenVerb::summary() const
{
    return OpenVerbText::tr("makes a session of a bundle");
}

void OpenVerb::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(u"BUNDLE"_s,
                                 OpenVerbText::tr("Bundle (*.hkbundle); “-” is standard input."));
    addSecretOptions(parser);
    parser.addOptions({
        {u"key"_s, OpenVerbText::tr("Open it with the key in this file. Repeatable."), u"FILE"_s},
        {u"from"_s, OpenVerbText::tr("Refuse it unless this public key, or the one in this file, signed it."),
         u"KEY"_s},
        {{u"o"_s, u"output"_s},
         OpenVerbText::tr("The session to make; without it one beside the bundle."),
         u"SESSION"_s},
    });
}

int OpenVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const QStringList arguments = options.positionalArguments();
    if (arguments.isEmpty()) {
        terminal.error(OpenVerbText::tr("The bundle is missing."));
        return WrongUsage;
    }
    if (const auto enough = refuseMoreArguments(options, 1); !enough)
        return terminal.fail(enough.error());
    const QString& path = arguments.first();
    if (path == "-"_L1 && !options.isSet(u"output"_s)) {
        terminal.error(OpenVerbText::tr("--output is missing: the session to make of standard input."));
        return WrongUsage;
    }
    const Result<bundle::Keys> keys = keysOf(options, path);
    if (!keys)
        return terminal.fail(keys.error());
    const QString session =
        options.isSet(u"output"_s) ? options.value(u"output"_s) : workspace::sessionPathFor(path);
    const auto opened = workspace::openBundle(path, *keys, session);
    if (!opened)
        return terminal.fail(opened.error());
    terminal.bytes(
        OpenVerbText::tr("%1: %n exchange(s)\n", nullptr, int(std::min<qint64>(opened->exchanges, INT_MAX)))
            .arg(session)
            .toUtf8());
    terminal.note(opened->signer.isEmpty()
                      ? OpenVerbText::tr("Nobody signed it.")
                      : OpenVerbText::tr("It was signed by the key %1.").arg(opened->signer));
    return Done;
}

} // namespace hookbench::cli
