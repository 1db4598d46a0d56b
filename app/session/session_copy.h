// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace hookbench::session {

/// Writes a consistent copy of a session, also of one that is being written, into another file: complete
/// under its name or not at all. Blocks; needs no connection of the caller's.
Result<void> copySession(const QString& source, const QString& target);

} // namespace hookbench::session
