// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/rule.h"

#include <vector>

namespace hookbench::workspace {

/// A file of rules, see RULES in hookbench(1), whose filters are filters. Files that it names stand beside
/// it. Errors name the file, the rule, the place in it and what is expected there.
Result<std::vector<Rule>> readRulesFile(const QString& path);

Result<void> writeRulesFile(const QString& path, const std::vector<Rule>& rules);

} // namespace hookbench::workspace
