// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookbench::workspace {

/// "3.40.1": of the SQLite library that sessions are kept with.
QString storageVersion();

} // namespace hookbench::workspace
