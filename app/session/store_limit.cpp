// SPDX-License-Identifier: GPL-3.0-or-later
// How the store keeps a session below its limit.
#include "app/session/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace hookbench::session {

namespace {

struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::StoreText)
};

/// A batch may need more pages than its bytes fill.
constexpr qint64 growthOf(qint64 bytes)
{
    return 2 * bytes;
}

/// A full session takes nothing before there is so much room: else it would be full and not full in turns.
qint64 roomToResume(qint64 limit)
{
    return std::min<qint64>(1024 * 1024, limit / 16);
}

Error limitReached(const QString& path, qint64 limit)
{
    return {ErrorKind::DiskFull,
            StoreText::tr("%1 has reached its limit of %2, which can be raised in the settings or with "
                          "--max-session.")
                .arg(QDir::toNativeSeparators(path), QLocale().formattedDataSize(limit)),
            StoreText::tr("Raise the limit, or continue in another session.")};
}

} // namespace

/// Whether so much may be written. Measures only when an estimate says that the end is near.
Result<bool> Store::hasRoomFor(Tables& tables, qint64 bytes)
{
    const qint64 limit = m_sizeLimit.load();
    if (limit == 0)
        return true;
    if (limit != m_headroomLimit || m_headroom < growthOf(bytes)) {
        const Result<qint64> used = tables.usedBytes();
        if (!used)
            return fail(used.error());
        m_headroom = limit - *used;
        m_headroomLimit = limit;
    }
    if (m_headroom < bytes)
        return false;
    m_headroom -= growthOf(bytes);
    return true;
}

/// True when the batch was refused since the session would become too large.
bool Store::refuseOverLimit(Tables& tables, std::span<StoreItem> batch)
{
    qint64 bytes = 0;
    for (const StoreItem& item : batch)
        bytes += item.bytes;
    const qint64 limit = m_sizeLimit.load();
    const Result<bool> room = hasRoomFor(tables, bytes + (m_isFull ? roomToResume(limit) : 0));
    // What cannot even be measured cannot be written either, which then says so itself.
    if (!room || *room)
        return false;
    const Error error = limitReached(m_path, limit);
    BatchWriter::Outcome refused = m_writer.refuse(batch, error);
    refused.failure.reset(); // the file is sound
    report(batch, std::move(refused));
    if (!std::exchange(m_isFull, true))
        m_events.failed(error);
    return true;
}

void Store::reviewSizeLimit()
{
    if (!m_isFull || !m_tables)
        return;
    const Result<bool> room = hasRoomFor(*m_tables, roomToResume(m_sizeLimit.load()));
    if (room && *room)
        resume();
}

} // namespace hookbench::session
