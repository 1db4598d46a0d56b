// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/providers/catalogue.h"

namespace hookbench::cli {

/// The built-in providers and the user's own. What is wrong with a file stands on standard error.
std::shared_ptr<const providers::Catalogue> loadCatalogue(Terminal& terminal);

} // namespace hookbench::cli
