// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/exchange/forward_plan.h"
#include "app/forward/forwarder.h"

#include <QCommandLineParser>

#include <optional>

namespace hookbench::cli {

/// --forward and what belongs to it, --retry and --secret-env among it.
void addForwardOptions(QCommandLineParser& parser);

struct ForwardOptions
{
    std::optional<ForwardPlan> plan; ///< none without --forward
    forward::Signer signer;          ///< null unless asked for
};
Result<ForwardOptions> forwardOptions(const QCommandLineParser& options, Terminal& terminal);

} // namespace hookbench::cli
