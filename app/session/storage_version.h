// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookbench::session {

/// "3.40.1": of the SQLite library that this program runs with.
QString storageVersion();

} // namespace hookbench::session
