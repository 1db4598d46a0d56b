// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/exchange/burst_report.h"

namespace hookbench::cli {

void printBurst(const BurstReport& report, Terminal& terminal);
void printBurstJson(const BurstReport& report, Terminal& terminal); ///< one object, one line

} // namespace hookbench::cli
