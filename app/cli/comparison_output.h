// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/models/exchange_comparison.h"

namespace hookbench::cli {

/// The findings for people; long values are cut, which is said.
void printText(const models::ExchangeComparison& comparison, models::ComparedParts parts, Terminal& terminal);

/// One object with all findings and the JSON Patches, on one line.
void printJson(const models::ExchangeComparison& comparison, models::ComparedParts parts, Terminal& terminal);

} // namespace hookbench::cli
