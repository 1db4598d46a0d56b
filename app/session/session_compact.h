// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/base/result.h"
#include "app/session/retention.h"

#include <functional>

namespace hookbench::session {

/// How far a long work is, 0 to 100.
using ProgressFunction = std::function<void(int percent)>;

struct CompactionOutcome
{
    qint64 removed = 0; ///< exchanges
    qint64 before = 0;  ///< bytes of the file
    qint64 after = 0;
};

/// Removes for good what was deleted and what the rule of the session and `rule` let go, and writes the
/// session anew without the room that they took. Nobody else may have it open. The new file takes the place
/// of the old one when it is whole and on the disk; when it is cancelled, fails or is killed, the session is
/// as it was or without what was to be removed, and sound. Blocks. Errors as SessionWriter::open(), and
/// Cancelled.
Result<CompactionOutcome> compactSession(const QString& path, const Retention& rule,
                                         const ProgressFunction& progress, const CancelFlag& cancel);

} // namespace hookbench::session
