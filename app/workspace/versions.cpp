// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/versions.h"

#include "app/session/storage_version.h"

namespace hookbench::workspace {

QString storageVersion()
{
    return session::storageVersion();
}

} // namespace hookbench::workspace
