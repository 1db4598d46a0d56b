// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stored_secrets.h"

#include "app/cli/hidden_input.h"
#include "app/cli/option_values.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

using workspace::SecretKeeper;
using State = SecretKeeper::State;

namespace {

struct StoredText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::StoredText)
};

Result<QByteArray> passphraseFor(const SecretKeeper& keeper, const QCommandLineParser& options, bool mayBeNew)
{
    if (keeper.choosesPassphrase() && !mayBeNew)
        return fail(ErrorKind::NotFound,
                    StoredText::tr("No secrets are stored: there is no %1.").arg(keeper.place()),
                    StoredText::tr("“hookbench secret add” stores one."));
    const auto given = secretOption(options, u"secrets-passphrase"_s);
    if (!given)
        return fail(given.error());
    if (*given && !(*given)->isEmpty())
        return **given;
    auto typed = hiddenInput(keeper.choosesPassphrase()
                                 ? StoredText::tr("Choose a passphrase for %1: ").arg(keeper.place())
                                 : StoredText::tr("Passphrase of %1: ").arg(keeper.place()));
    if (!typed)
        return fail(ErrorKind::Usage, StoredText::tr("A passphrase is needed for %1.").arg(keeper.place()),
                    StoredText::tr("Give it with --secrets-passphrase-env or --secrets-passphrase-file."));
    return *typed;
}

/// Waits until the keeper has come to something.
void waitFor(SecretKeeper& keeper)
{
    QObject context;
    QObject::connect(&keeper, &SecretKeeper::stateChanged, &context, [&keeper] {
        if (keeper.state() != State::Opening && keeper.state() != State::Closed)
            QCoreApplication::exit();
    });
    QCoreApplication::exec();
}

} // namespace

void addSecretStoreOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"secrets-file"_s,
         StoredText::tr("Keep the stored secrets in this encrypted file rather than in the keychain."),
         u"FILE"_s},
        {u"secrets-passphrase-env"_s,
         StoredText::tr("Environment variable with the passphrase of the encrypted file."), u"NAME"_s},
        {u"secrets-passphrase-file"_s,
         StoredText::tr("File whose first line is the passphrase of the encrypted file."), u"FILE"_s},
    });
}

void addStoredSecretOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"stored"_s,
         StoredText::tr("Use the stored secrets that belong to the provider, endpoint or path.")},
        {u"secret-name"_s, StoredText::tr("Use the stored secret of this name; repeatable."), u"NAME"_s},
    });
    addSecretStoreOptions(parser);
}

Result<void> openSecrets(SecretKeeper& keeper, const QCommandLineParser& options, bool mayBeNew)
{
    if (const QString path = options.value(u"secrets-file"_s); !path.isEmpty())
        keeper.useFile(path);
    keeper.open();
    if (keeper.state() == State::Opening)
        waitFor(keeper);
    if (keeper.state() == State::NeedsPassphrase) {
        const auto passphrase = passphraseFor(keeper, options, mayBeNew);
        if (!passphrase)
            return fail(passphrase.error());
        if (passphrase->isEmpty())
            return fail(ErrorKind::Usage, StoredText::tr("The passphrase is empty."));
        keeper.unlock(*passphrase);
        waitFor(keeper);
    }
    if (keeper.state() != State::Ready)
        return fail(keeper.error());
    return {};
}

Result<StoredSecrets> storedSecrets(const QCommandLineParser& options)
{
    StoredSecrets result;
    const QStringList names = options.values(u"secret-name"_s);
    if (!options.isSet(u"stored"_s) && names.isEmpty())
        return result;
    SecretKeeper keeper;
    if (const auto opened = openSecrets(keeper, options, false); !opened)
        return fail(opened.error());
    if (options.isSet(u"stored"_s))
        result.fitting = keeper.set();
    for (const QString& name : names) {
        const secrets::StoredSecret* secret = keeper.set()->find(name);
        if (!secret)
            return fail(ErrorKind::NotFound, StoredText::tr("There is no stored secret “%1”.").arg(name),
                        StoredText::tr("“hookbench secret list” shows them."));
        for (const QByteArray& value : secret->values)
            result.named += signing::Secret{value, name};
    }
    return result;
}

} // namespace hookbench::cli
