// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <functional>

namespace hookbench::session {

/// Writes a consistent copy of a session, also of one that is being written, into another file: complete
/// under its name or not at all. Blocks; needs no connection of the caller's.
Result<void> copySession(const QString& source, const QString& target);

/// Makes a session of what `fill` writes into the empty file it is given: complete under its name and on the
/// disk, or not at all. `fill` must have closed the file when it returns. Blocks.
Result<void> makeSession(const QString& target,
                         const std::function<Result<void>(const QString& temporary)>& fill);

/// The same for a session whose lock the caller holds: what `fill` writes into the file `temporary`, which is
/// made anew, takes its place.
Result<void> replaceSession(const QString& resolved, const QString& temporary,
                            const std::function<Result<void>(const QString& temporary)>& fill);

} // namespace hookbench::session
