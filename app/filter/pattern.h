// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/tree.h"
#include "app/payload/regex.h"

namespace hookbench::filter {

/// The regular expression that a literal is; Incomplete where typing on can end what it leaves open.
Parsed<payload::Regex> compilePattern(const Literal& literal);

} // namespace hookbench::filter
