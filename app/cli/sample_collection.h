// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/samples/sample_collection.h"

namespace hookbench::cli {

/// The built-in samples and the user's own. What is wrong with a file stands on standard error.
samples::SampleCollection loadSamples(Terminal& terminal);

/// The samples of one provider, or of all when `provider` is empty: one a line, or as JSON objects.
void printSamples(const samples::SampleCollection& collection, const QByteArray& provider, bool json,
                  Terminal& terminal);

} // namespace hookbench::cli
