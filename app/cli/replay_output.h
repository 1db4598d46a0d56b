// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/exchange/replay_plan.h"

namespace hookbench::cli {

/// One line, without its end: "#12 -> #40  200  3.1 ms  same status  fixed".
QByteArray replayLine(const ReplayRow& row, bool namesTarget);
QByteArray replayJson(const ReplayRow& row); ///< one object

/// How many of each, for people.
QString replaySummary(const ReplayProgress& progress);

} // namespace hookbench::cli
