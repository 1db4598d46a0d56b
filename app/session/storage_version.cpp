// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storage_version.h"

#include <sqlite3.h>

namespace hookbench::session {

QString storageVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

} // namespace hookbench::session
