// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/schema.h"

#include <functional>

namespace hookbench::session {

/// Lets a session of an older version be read as if it had the newest tables, without writing into it:
/// temporary views of this connection, named like the tables, add the columns and tables that are missing,
/// with their default values. Does nothing to a session of the newest version. Migrations that do more than
/// add need more than this.
Result<void> presentAsNewest(Connection& connection,
                             std::span<const Migration> migrations = builtinMigrations());

/// The same for a file of any version: tables that are not usable are shown as empty.
Result<void> presentTables(Connection& connection, const std::function<bool(const QByteArray&)>& isUsable,
                           std::span<const Migration> migrations = builtinMigrations());

} // namespace hookbench::session
