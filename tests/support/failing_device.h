// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hookbench::tests {

/// While it lives, every database file opened in this process is on a device that fails when it is told to.
/// One at a time; files must be opened after it and closed before its end.
class FailingDevice
{
public:
    FailingDevice();
    ~FailingDevice();
    Q_DISABLE_COPY_MOVE(FailingDevice)

    void failFlushes(bool fail); ///< fsync() says EIO, though the bytes may have been written
    void failWrites(bool fail);  ///< write() says ENOSPC
};

} // namespace hookbench::tests
