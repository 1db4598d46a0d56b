// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookbench::session {

/// Lets the system begin early to write the pages of the write-ahead log to the disk. Commits that are not
/// flushed would else leave all of it to the next checkpoint, which waits for it while everybody waits for
/// the checkpoint. A hint: nothing relies on it, and what a commit promises does not change.
class LogWriteback
{
public:
    explicit LogWriteback(const QString& sessionPath);
    ~LogWriteback();
    Q_DISABLE_COPY_MOVE(LogWriteback)

    /// So many pages are in the log after a commit.
    void grown(int pages);

    /// The log was emptied or began anew.
    void restarted() { m_begunPages = 0; }

private:
    int m_descriptor = -1;
    int m_begunPages = 0;
};

} // namespace hookbench::session
