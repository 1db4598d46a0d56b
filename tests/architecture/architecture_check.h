// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/cpp_text.h"
#include "tests/architecture/room_table.h"

namespace hookbench::tests {

/// Reads a source tree and says where it breaks the rules of the house (app/README.md).
class ArchitectureCheck
{
public:
    /// `guiHeaders`: names of all headers of Qt Gui and Qt Widgets.
    ArchitectureCheck(QString root, QSet<QString> guiHeaders);

    std::vector<Finding> run();

    /// The headers of Qt modules ("QtGui") below Qt's include folder, without those of `exceptModules`.
    static QSet<QString> headersOf(const QString& qtIncludeFolder, const QStringList& modules,
                                   const QStringList& exceptModules);

private:
    struct Source;

    QString read(const QString& file);
    QStringList filesBelow(const QString& folder, const QStringList& patterns) const;
    void add(const QString& file, int line, const QString& what) { m_findings.push_back({file, line, what}); }

    void checkRooms();
    void checkMap();
    void checkFirstLines();
    void checkSource(const QString& file);
    void checkDirection(const Source& source, const CppText::Include& include);
    void checkReach(const Source& source, const CppText::Include& include);
    void checkQt(const Source& source, const CppText::Include& include);
    void checkWords(const Source& source);
    void checkFileWriting(const Source& source);
    void checkForm(const Source& source);

    QString m_root;
    QSet<QString> m_guiHeaders;
    RoomTable m_table;
    std::vector<Finding> m_findings;
};

} // namespace hookbench::tests
