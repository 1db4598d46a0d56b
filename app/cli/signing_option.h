// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/exchange/send_request.h"
#include "app/providers/provider.h"

#include <QCommandLineParser>

#include <functional>

namespace hookbench::cli {

/// Signs a request at the moment of the call.
using Signer = std::function<Result<SendRequest>(const SendRequest& request)>;

/// --secret-env, --secret-file, --parameter and --flaw: what signing needs besides a scheme.
void addSigningFacts(QCommandLineParser& parser);

/// Signs as this provider, or makes the mistake that --flaw names; null when no secret is given.
Result<Signer> providerSigner(const QCommandLineParser& options, const providers::Provider& provider);

/// --NAME SCHEME, with the facts.
void addSigningOption(QCommandLineParser& parser, const QString& name, const QString& description);

/// What it says; null when it is not given.
Result<Signer> signingOption(const QCommandLineParser& options, const QString& name, Terminal& terminal);

} // namespace hookbench::cli
