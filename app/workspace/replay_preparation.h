// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/sender/replay_run.h"

#include <vector>

namespace hookbench::workspace {

/// What a replay needs to know before it begins.
struct PreparedReplay
{
    ReplayPlan plan;
    std::vector<ExchangeId> exchanges; ///< in the order in which they are sent
    sender::LastReplays last;
};

/// Finds the exchanges of the plan in the session, and how they were replayed before. Blocks while it goes
/// through the session: for a job.
Result<PreparedReplay> prepareReplay(const QString& path, const ReplayPlan& plan, const CancelFlag& cancel);

/// Gives them one after the other, by a connection of its own; for one thread.
sender::ReplaySource replaySource(const QString& path, std::vector<ExchangeId> exchanges);

} // namespace hookbench::workspace
