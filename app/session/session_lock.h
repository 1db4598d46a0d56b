// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <memory>

namespace hookbench::session {

/// The right to write a session, held until it is destroyed. A flock() on a file beside the session (never on
/// the session itself: closing another descriptor of it would drop SQLite's own locks). The kernel takes the
/// lock back from a process that ends, however it ends, so that no file left behind can keep a session shut.
class SessionLock
{
public:
    /// `resolved` is the session's path as resolvedPath() gives it. Errors: InUse (names the process that has
    /// it), Denied, DiskFull, Io.
    static Result<std::unique_ptr<SessionLock>> take(const QString& resolved);
    ~SessionLock(); ///< removes the file
    Q_DISABLE_COPY_MOVE(SessionLock)

private:
    SessionLock(QByteArray path, int descriptor);

    const QByteArray m_path;
    const int m_descriptor;
};

} // namespace hookbench::session
