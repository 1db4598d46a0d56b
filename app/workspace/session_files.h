// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace hookbench::workspace {

/// The folder for sessions that the user gave no place, made when it is missing (mode 0700).
Result<QString> sessionFolder();

/// A path in it that does not exist yet, `prefix` and the local time in its name.
Result<QString> newSessionPath(const QString& prefix);

/// The session that a first start of the window opens.
Result<QString> defaultSessionPath();

} // namespace hookbench::workspace
