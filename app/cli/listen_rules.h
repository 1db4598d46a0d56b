// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/listen_run.h"

class QCommandLineParser;

namespace hookbench::cli {

/// --rules and --cors of `listen`. Errors name the file, the rule, the place in it and what is expected
/// there.
Result<void> parseRules(const QCommandLineParser& options, ListenOptions& result);

} // namespace hookbench::cli
