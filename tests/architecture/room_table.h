// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace hookbench::tests {

/// Something that breaks a rule. `line` is 0 when the whole file is meant.
struct Finding
{
    QString file; ///< relative to the root
    int line = 0;
    QString what;

    QString toString() const;
};

struct Room
{
    QString folder;   ///< "app/http"
    QStringList uses; ///< folders, as written
    QStringList libs;
    QString file; ///< the CMakeLists.txt that declares it
    int line = 0;
};

/// The rooms as app/CMakeLists.txt and ui/CMakeLists.txt declare them: the one place where directions are
/// written.
class RoomTable
{
public:
    /// Reads what hookbench_room() calls a file has; those of app/ first.
    void read(const QString& file, const QString& text);

    const std::vector<Room>& rooms() const { return m_rooms; }
    const Room* roomOf(const QString& sourceFile) const; ///< none when no declared room holds the file
    QSet<QString> everythingBelow(const QString& folder) const;

    /// Rooms that use something not declared above them, which also rules out cycles.
    std::vector<Finding> findings() const;

private:
    std::vector<Room> m_rooms;
};

} // namespace hookbench::tests
