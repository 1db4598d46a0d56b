// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// The options of `listen` that say how much senders may take.
void addLimitOptions(QCommandLineParser& parser);
Result<void> parseLimits(const QCommandLineParser& options, workspace::WorkspaceOptions& result);

/// What becomes of a body over its limit.
Result<EndpointLimits> parseEndpointLimits(const QCommandLineParser& options);

} // namespace hookbench::cli
