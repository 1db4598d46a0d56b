// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/session/sqlite.h"

#include <QStringList>

namespace hookbench::session {

/// What is wrong with a session, in words; see SessionReader::check(). Reads all of one committed state.
Result<QStringList> checkSession(Connection& connection, const CancelFlag& cancel);

} // namespace hookbench::session
