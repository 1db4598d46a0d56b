// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/exchange/send_request.h"

#include <QCommandLineParser>

#include <functional>

namespace hookbench::cli {

/// Signs a request at the moment of the call.
using Signer = std::function<Result<SendRequest>(const SendRequest& request)>;

/// --NAME SCHEME, with --secret-env, --secret-file and --parameter.
void addSigningOption(QCommandLineParser& parser, const QString& name, const QString& description);

/// What it says; null when it is not given.
Result<Signer> signingOption(const QCommandLineParser& options, const QString& name, Terminal& terminal);

} // namespace hookbench::cli
