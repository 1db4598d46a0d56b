// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/replay_plan.h"
#include "app/workspace/documents.h"

namespace hookbench::workspace {

/// How it was replayed the last time in this session, without the exchanges.
ReplayPlan replayChoices(const Documents& documents);
void keepReplayChoices(Documents& documents, const ReplayPlan& plan);

} // namespace hookbench::workspace
