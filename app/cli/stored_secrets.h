// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/signing/verification.h"
#include "app/workspace/secret_keeper.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// Where the stored secrets are: --secrets-file, --secrets-passphrase-env, --secrets-passphrase-file.
void addSecretStoreOptions(QCommandLineParser& parser);

/// Those, and which of them are used: --stored, --secret-name.
void addStoredSecretOptions(QCommandLineParser& parser);

/// Opens the stored secrets, asking for the passphrase of an encrypted file on a terminal, and waits until
/// they are there. Runs the program's event loop. `mayBeNew`: a file may be made.
Result<void> openSecrets(workspace::SecretKeeper& keeper, const QCommandLineParser& options, bool mayBeNew);

/// What the command line names of the stored secrets.
struct StoredSecrets
{
    std::shared_ptr<const secrets::SecretSet> fitting; ///< --stored: to be tried where they belong; else null
    QList<signing::Secret> named;                      ///< --secret-name: to be tried always
};
Result<StoredSecrets> storedSecrets(const QCommandLineParser& options);

} // namespace hookbench::cli
