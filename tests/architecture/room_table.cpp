// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/room_table.h"

#include <QRegularExpression>

namespace hookbench::tests {

using namespace Qt::Literals::StringLiterals;

QString Finding::toString() const
{
    return line > 0 ? u"%1:%2: %3"_s.arg(file).arg(line).arg(what) : u"%1: %2"_s.arg(file, what);
}

void RoomTable::read(const QString& file, const QString& text)
{
    static const QRegularExpression comment(u"#[^\n]*"_s);
    static const QRegularExpression call(u"\\bhookbench_room\\s*\\(([^)]*)\\)"_s);
    static const QRegularExpression spaces(u"\\s+"_s);

    const QString code = QString(text).remove(comment);
    for (const QRegularExpressionMatch& match : call.globalMatch(code)) {
        Room room;
        room.file = file;
        room.line = int(code.first(match.capturedStart()).count(u'\n')) + 1;
        QStringList* list = nullptr;
        for (const QString& word : match.captured(1).split(spaces, Qt::SkipEmptyParts)) {
            if (word == u"USES")
                list = &room.uses;
            else if (word == u"LIBS")
                list = &room.libs;
            else if (list)
                list->append(word);
            else
                room.folder = word;
        }
        m_rooms.push_back(room);
    }
}

const Room* RoomTable::roomOf(const QString& sourceFile) const
{
    for (const Room& room : m_rooms) {
        if (sourceFile.startsWith(room.folder + u'/'))
            return &room;
    }
    return nullptr;
}

QSet<QString> RoomTable::everythingBelow(const QString& folder) const
{
    // A room uses only rooms above its own line, so one pass from the last line to the first finds them all.
    QSet<QString> below{folder};
    for (auto room = m_rooms.rbegin(); room != m_rooms.rend(); ++room) {
        if (below.contains(room->folder))
            below.unite(QSet<QString>(room->uses.cbegin(), room->uses.cend()));
    }
    below.remove(folder);
    return below;
}

std::vector<Finding> RoomTable::findings() const
{
    // Not rooms: data that is compiled in.
    QSet<QString> known{u"resources"_s, u"translations"_s};
    std::vector<Finding> found;
    for (const Room& room : m_rooms) {
        for (const QString& used : room.uses) {
            if (!known.contains(used))
                found.push_back(
                    {room.file, room.line, u"%1 uses %2, which is not above it"_s.arg(room.folder, used)});
        }
        if (known.contains(room.folder))
            found.push_back({room.file, room.line, u"%1 is declared twice"_s.arg(room.folder)});
        known.insert(room.folder);
    }
    return found;
}

} // namespace hookbench::tests
