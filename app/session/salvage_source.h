// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/sqlite.h"

#include <QByteArrayList>

#include <functional>
#include <memory>
#include <optional>

class QTemporaryFile;

namespace hookbench::session {

/// What can be read of a file that is broken or not to be trusted: the tables that are ours to the letter,
/// everything else is passed over and nothing of it is run. The file itself is only read.
class SalvageSource
{
public:
    /// `scratch` is where a copy may be made, should the first page have to be replaced. Errors: NotFound,
    /// NotASession when nothing of ours is in it, NewerVersion.
    static Result<SalvageSource> open(const QString& path, const QString& scratch);
    ~SalvageSource();
    SalvageSource(SalvageSource&&) noexcept;

    Connection& connection() { return *m_connection; }

    /// Whether the table is there and ours.
    bool has(const QByteArray& table) const { return m_tables.contains(table); }

    /// Calls `each` with the numbers in a table, rising, from wherever it can be read; false ends it.
    /// `unreadable` is told how many numbers in a row could not be looked for.
    void eachId(const char* table, const std::function<bool(qint64 id)>& each,
                const std::function<void(qint64 numbers)>& unreadable);

private:
    static std::optional<qint64> nextId(Statement& next, qint64 at);
    static std::optional<qint64> nextReadable(Statement& next, qint64 from);
    SalvageSource(Connection connection, QByteArrayList tables, std::unique_ptr<QTemporaryFile> copy);

    std::unique_ptr<QTemporaryFile> m_copy; ///< with a first page of ours, when the file's own was beyond use
    std::unique_ptr<Connection> m_connection;
    QByteArrayList m_tables;
};

} // namespace hookbench::session
