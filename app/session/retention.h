// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hookbench::session {

/// What a session lets go by itself, the oldest first; 0 is no limit. Starred exchanges stay.
struct Retention
{
    qint64 seconds = 0; ///< since the first byte of the request
    qint64 count = 0;   ///< exchanges that are kept, deleted ones not counted
    qint64 bytes = 0;   ///< that the session takes on the disk

    bool isOff() const { return seconds == 0 && count == 0 && bytes == 0; }
    bool operator==(const Retention&) const = default;
};

} // namespace hookbench::session
