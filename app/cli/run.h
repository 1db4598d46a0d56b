// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hookbench::cli {

/// Whether the arguments are for the command line (a verb, an option, or neither a verb nor a session) rather
/// than for the window.
bool wantsCommandLine(int argc, char** argv);

/// Runs the verb named by the arguments; returns the exit code.
int run(int argc, char** argv);

} // namespace hookbench::cli
