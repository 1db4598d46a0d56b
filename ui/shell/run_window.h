// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hookbench::ui {

/// The program with its window, from the first line to the exit code. The one argument it knows is a session
/// file.
int runWindow(int& argc, char** argv);

} // namespace hookbench::ui
