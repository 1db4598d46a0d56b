// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/workspace/exchange_export.h"

namespace hookbench::cli {

/// Writes an export into the file `output`, whole or not at all, or to standard output for "-".
Result<workspace::ExportOutcome> exportTo(const QString& output, const workspace::ExportRequest& request,
                                          Terminal& terminal);

} // namespace hookbench::cli
