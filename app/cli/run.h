// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hookbench::cli {

/// Whether the arguments ask for the command line (a verb, --help, --version) rather than for the window.
bool wantsCommandLine(int argc, char** argv);

/// Runs the verb named by the arguments; returns the exit code.
int run(int argc, char** argv);

} // namespace hookbench::cli
