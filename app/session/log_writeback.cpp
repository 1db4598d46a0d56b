// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/log_writeback.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace hookbench::session {

namespace {

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr qint64 logHeader = 32;
constexpr qint64 frameBytes = 24 + 16 * 1024;

/// Fewer at once would make the disk work in small steps.
constexpr int stepPages = 64;

} // namespace

LogWriteback::LogWriteback(const QString& sessionPath)
    // Of the log alone: closing a second descriptor of the file itself would drop SQLite's locks on it.
    : m_descriptor(::open(QFile::encodeName(sessionPath + QStringLiteral("-wal")).constData(),
                          O_RDONLY | O_CLOEXEC | O_NOFOLLOW))
{
}

LogWriteback::~LogWriteback()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void LogWriteback::grown(int pages)
{
    if (m_descriptor < 0 || pages - m_begunPages < stepPages)
        return;
    const qint64 from = logHeader + m_begunPages * frameBytes;
    sync_file_range(m_descriptor, from, (pages - m_begunPages) * frameBytes, SYNC_FILE_RANGE_WRITE);
    m_begunPages = pages;
}

} // namespace hookbench::session
