// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/environment.h"
#include "app/exchange/replay_plan.h"

namespace hookbench::formats {

/// The content of a document that holds an environment's variables; the name is the document's own.
QByteArray writeEnvironment(const Environment& environment);

/// Members of other names are passed over. Fails when it is no JSON object.
Result<Environment> readEnvironment(const QByteArray& json);

/// Where to and how fast it was replayed the last time; which exchanges is no part of it.
QByteArray writeReplayChoices(const ReplayPlan& plan);

/// What cannot be read is as usual.
ReplayPlan readReplayChoices(const QByteArray& json);

} // namespace hookbench::formats
