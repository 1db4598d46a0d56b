// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session_compact.h"

namespace hookbench::session {

struct SalvageOutcome
{
    qint64 exchanges = 0; ///< that were saved
    qint64 lost = 0;      ///< that could not be read; those behind the last one saved are not known
    qint64 cutBodies = 0; ///< of those saved, whose body is not whole any more
    bool isWhole = true;  ///< every part of the file could be read
};

/// Writes what can be read of a broken or hostile session into a new one, whose file must not exist;
/// exchanges keep their numbers. The old file is not changed, and nothing in it is run. Blocks. Errors:
/// NotASession when there is nothing to save, Usage when the new file exists, and those of writing it.
Result<SalvageOutcome> salvageSession(const QString& broken, const QString& target,
                                      const ProgressFunction& progress, const CancelFlag& cancel);

} // namespace hookbench::session
