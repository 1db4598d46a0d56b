// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/document.h"
#include "app/workspace/delivery_document.h"

#include <vector>

namespace hookbench::workspace {

/// A delivery that was under way when the session was last closed, or the program ended.
struct ResumedDelivery
{
    Document document;
    KeptDelivery kept; ///< with the attempts counted that were recorded after it was written
};

/// What is pending in a session. Attempts that were recorded count, whether they were noted or not, so that
/// none that was answered is repeated. Blocks while it reads: for a job.
Result<std::vector<ResumedDelivery>> pendingDeliveries(const QString& path);

} // namespace hookbench::workspace
