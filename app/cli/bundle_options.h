// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bundle/bundle_header.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// The passphrase of --secret-env or --secret-file; empty when neither is given. Usage when there are
/// several.
Result<QByteArray> passphraseOption(const QCommandLineParser& options);

/// A public key as an option says it, or in a file.
Result<bundle::PublicKey> publicKeyArgument(const QString& value);

/// A key file.
Result<bundle::PrivateKey> privateKeyArgument(const QString& path);

/// The keys of --key and the passphrase, for opening bundles.
Result<bundle::Keys> openingKeys(const QCommandLineParser& options);

} // namespace hookbench::cli
