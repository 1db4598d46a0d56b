// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session_lock.h"
#include "app/session/session_writer.h"
#include "app/session/sqlite.h"

#include <memory>

namespace hookbench::session {

/// Absolute, without symbolic links, so that one file has one lock however it is named. The file need not
/// exist.
QString resolvedPath(const QString& path);

/// Nothing, or why the file beside a session that SQLite would roll back must not be touched.
Result<void> checkJournal(const QString& resolved);

/// A connection for reading, of which nothing is believed yet. Where a program ended without folding in its
/// log and the log is gone, SQLite would make another; then it is read as one that nobody writes.
Result<Connection> openUnverified(const QString& resolved, Access access);

/// A connection for reading, with header and tables verified. `access` is Read or Copy.
Result<Connection> openForReading(const QString& path, Access access = Access::Read);

/// A connection for writing to an existing file whose lock is held, verified, brought up to date, in WAL
/// mode.
Result<Connection> connectForWriting(const QString& resolved);

/// A session opened for writing.
struct WritableSession
{
    std::unique_ptr<SessionLock> lock;
    Connection connection;
};
Result<WritableSession> openForWriting(const QString& path, SessionWriter::Mode mode);

/// Makes an empty file of mode 0600; it must not exist.
Result<void> createPrivateFile(const QString& path);

/// Makes sure that a new or renamed file is found in its folder after a power cut.
Result<void> syncFolderOf(const QString& path);

} // namespace hookbench::session
