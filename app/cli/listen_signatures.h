// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/exchange/endpoint_signature.h"
#include "app/workspace/workspace.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// --verify, --refuse-invalid and where the secrets for it come from.
void addSignatureOptions(QCommandLineParser& parser);

/// What they say of the endpoints; the secrets that were named go into `workspace`.
Result<EndpointSignature> parseSignatures(const QCommandLineParser& options,
                                          workspace::WorkspaceOptions& workspace, Terminal& terminal);

} // namespace hookbench::cli
