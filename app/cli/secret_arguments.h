// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/signing/verification.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// --secret-env and --secret-file: secrets never stand on a command line, where everybody can read them.
void addSecretOptions(QCommandLineParser& parser);

/// All that were named, in order of the options' kinds. A file's last line end is not part of its secret.
/// Errors name the variable or the file, never what is in it.
Result<QList<signing::Secret>> secretArguments(const QCommandLineParser& options);

} // namespace hookbench::cli
