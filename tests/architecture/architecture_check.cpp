// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/architecture_check.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace hookbench::tests {

using namespace Qt::Literals::StringLiterals;

struct ArchitectureCheck::Source
{
    QString file;
    const Room* room; ///< none for app/main.cpp, which may see everything
    CppText text;

    bool isIn(const QStringList& folders) const
    {
        return std::any_of(folders.cbegin(), folders.cend(),
                           [this](const QString& folder) { return file.startsWith(folder); });
    }
};

namespace {

/// A header that only some folders may include.
struct KeptIn
{
    QString pattern; ///< of the header's name
    QStringList folders;
    QString why;
};

const std::vector<KeptIn>& keptIn()
{
    static const std::vector<KeptIn> rules{
        {u"sqlite3.*"_s, {u"app/session/"_s}, u"only app/session knows SQLite"_s},
        {u"openssl/.*"_s, {u"app/crypto/"_s}, u"only app/crypto knows OpenSSL"_s},
        {u"curl/.*"_s, {u"app/sender/"_s}, u"only app/sender knows libcurl"_s},
        {u"(QtNetwork/)?Q(Abstract|Tcp|Ssl|Udp)(Socket|Server)"_s,
         {u"app/listener/"_s, u"app/sender/"_s},
         u"sockets are for app/listener"_s},
        {u"arpa/inet\\.h"_s,
         {u"app/listener/"_s, u"app/sender/"_s, u"app/exchange/ip_network"_s},
         u"addresses are read by app/exchange/ip_network"_s},
        {u"(sys/socket|sys/epoll|netinet/.*)\\.h"_s,
         {u"app/listener/"_s, u"app/sender/"_s},
         u"sockets are for app/listener"_s},
        {u"(QtNetwork/)?QNetworkAccessManager"_s, {}, u"it changes what it sends"_s},
        {u"(QtSql/)?QSql.*"_s, {}, u"sessions use the C interface of SQLite"_s},
        {u"(QtCore/)?QSaveFile"_s,
         {u"app/base/atomic_file"_s},
         u"writeFileAtomically() also survives a full disk"_s},
        {u"(QtCore/)?QSortFilterProxyModel"_s, {}, u"it blocks the window on long logs"_s},
        {u"(QtCore/)?QJson.*"_s,
         {u"app/settings/"_s, u"app/session/"_s, u"app/formats/"_s, u"app/cli/"_s,
          u"app/providers/place_reader"_s, u"app/providers/provider_file"_s,
          // Files and documents of our own:
          u"app/sender/provider_schedules"_s, u"app/workspace/delivery_document"_s,
          u"app/secrets/secret_set"_s},
         u"it sorts, drops and rounds: show what came by app/payload"_s},
        {u"(QtCore/)?QEventLoop"_s, {}, u"event loops are not nested"_s},
        {u"(fstream|cstdio|stdio\\.h)"_s,
         {u"app/base/"_s, u"app/cli/"_s},
         u"files are written by app/base"_s},
    };
    return rules;
}

/// Words that may not stand in the code of app/ and ui/.
struct Banned
{
    QRegularExpression word;
    QString why;
};

const std::vector<Banned>& banned()
{
    static const std::vector<Banned> rules{
        {QRegularExpression(u"\\bprocessEvents\\b"_s), u"events are not pumped by hand"_s},
        {QRegularExpression(u"\\bQThread::[mu]?sleep\\b|\\bsleep_(for|until)\\b|\\b[un](ano)?sleep\\s*\\("_s),
         u"nothing waits by sleeping"_s},
        {QRegularExpression(u"\\bQEventLoop\\b(?!::)"_s), u"event loops are not nested"_s},
        {QRegularExpression(u"\\bQSortFilterProxyModel\\b"_s), u"it blocks the window on long logs"_s},
        {QRegularExpression(u"\\bthrow\\b|\\bcatch\\s*\\("_s), u"expected failures are Result<T>"_s},
    };
    return rules;
}

const QStringList& whatUiMaySeeOfApp()
{
    static const QStringList rooms{u"app/base/"_s, u"app/exchange/"_s, u"app/settings/"_s, u"app/models/"_s,
                                   u"app/workspace/"_s};
    return rooms;
}

QString namespaceOf(const QString& folder)
{
    if (folder == u"app/base" || folder == u"app/exchange")
        return u"hookbench"_s;
    return u"hookbench::"_s + (folder.startsWith("ui/"_L1) ? u"ui"_s : folder.mid(4).replace(u'/', u"::"_s));
}

} // namespace

ArchitectureCheck::ArchitectureCheck(QString root, QSet<QString> guiHeaders)
    : m_root(std::move(root))
    , m_guiHeaders(std::move(guiHeaders))
{
}

std::vector<Finding> ArchitectureCheck::run()
{
    m_findings.clear();
    m_table = {};
    for (const QString& file : {u"app/CMakeLists.txt"_s, u"ui/CMakeLists.txt"_s})
        m_table.read(file, read(file));
    checkRooms();
    checkMap();
    checkFirstLines();
    for (const QString& folder : {u"app"_s, u"ui"_s}) {
        for (const QString& file : filesBelow(folder, {u"*.cpp"_s, u"*.h"_s}))
            checkSource(file);
    }
    return m_findings;
}

QSet<QString> ArchitectureCheck::headersOf(const QString& qtIncludeFolder, const QStringList& modules,
                                           const QStringList& exceptModules)
{
    const auto names = [&](const QStringList& folders) {
        QSet<QString> all;
        for (const QString& module : folders) {
            const QStringList headers = QDir(qtIncludeFolder + u'/' + module).entryList(QDir::Files);
            all.unite(QSet<QString>(headers.cbegin(), headers.cend()));
        }
        return all;
    };
    return names(modules).subtract(names(exceptModules));
}

QString ArchitectureCheck::read(const QString& file)
{
    QFile device(m_root + u'/' + file);
    if (!device.open(QIODevice::ReadOnly)) {
        add(file, 0, device.errorString());
        return {};
    }
    return QString::fromUtf8(device.readAll());
}

QStringList ArchitectureCheck::filesBelow(const QString& folder, const QStringList& patterns) const
{
    QStringList files;
    const QDir root(m_root);
    QDirIterator walk(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(root.relativeFilePath(walk.next()));
    files.sort();
    return files;
}

void ArchitectureCheck::checkRooms()
{
    static const QRegularExpression gui(
        u"^(Qt6::(Gui|Widgets|Svg|SvgWidgets|PrintSupport|OpenGL)\\w*|ui_.*)$"_s);
    const std::vector<Finding> inTable = m_table.findings();
    m_findings.insert(m_findings.end(), inTable.begin(), inTable.end());
    for (const Room& room : m_table.rooms()) {
        if (filesBelow(room.folder, {u"*.cpp"_s, u"*.h"_s}).isEmpty())
            add(room.file, room.line, u"%1 is empty"_s.arg(room.folder));
        if (room.folder.startsWith("app/"_L1) != room.file.startsWith("app/"_L1))
            add(room.file, room.line, u"%1 is declared in the wrong file"_s.arg(room.folder));
        for (const QString& library : room.libs) {
            if (room.folder.startsWith("app/"_L1) && gui.match(library).hasMatch())
                add(room.file, room.line,
                    u"%1 links %2, but app/ works without a window"_s.arg(room.folder, library));
        }
    }
}

void ArchitectureCheck::checkMap()
{
    const QString file = u"app/README.md"_s;
    const QString map = read(file);
    for (const Room& room : m_table.rooms()) {
        const QString name = room.folder.section(u'/', 1) + u'/';
        if (!map.contains(QRegularExpression(u"(^|[\\s`/])"_s + QRegularExpression::escape(name))))
            add(file, 0, u"the map does not show %1"_s.arg(room.folder));
    }
}

void ArchitectureCheck::checkFirstLines()
{
    const QString licence = u"SPDX-License-Identifier: GPL-3.0-or-later"_s;
    QStringList files{u"CMakeLists.txt"_s};
    for (const QString& folder :
         {u"app"_s, u"ui"_s, u"tests"_s, u"resources"_s, u"translations"_s, u"packaging"_s})
        files += filesBelow(folder, {u"*.cpp"_s, u"*.h"_s, u"CMakeLists.txt"_s, u"*.cmake"_s});
    for (const QString& file : files) {
        const QString sign =
            file.endsWith("CMakeLists.txt"_L1) || file.endsWith(".cmake"_L1) ? u"# "_s : u"// "_s;
        if (read(file).section(u'\n', 0, 0) != sign + licence)
            add(file, 1, u"the first line is not \"%1%2\""_s.arg(sign, licence));
    }
}

void ArchitectureCheck::checkSource(const QString& file)
{
    const Source source{file, m_table.roomOf(file), CppText::parse(read(file))};
    if (!source.room && file != u"app/main.cpp")
        add(file, 0, u"no room is declared for it"_s);
    for (const CppText::Include& include : source.text.includes) {
        checkDirection(source, include);
        checkReach(source, include);
        checkQt(source, include);
    }
    checkWords(source);
    checkFileWriting(source);
    checkForm(source);
}

void ArchitectureCheck::checkDirection(const Source& source, const CppText::Include& include)
{
    const bool isOurs = include.name.startsWith("app/"_L1) || include.name.startsWith("ui/"_L1);
    if (include.quoted && !isOurs && !include.name.endsWith(".moc"_L1))
        add(source.file, include.line, u"\"%1\" is not a path from the root"_s.arg(include.name));
    if (!isOurs || !source.room)
        return;
    const Room* target = m_table.roomOf(include.name);
    if (!target) {
        add(source.file, include.line, u"%1 is in no room"_s.arg(include.name));
        return;
    }
    if (target != source.room && !m_table.everythingBelow(source.room->folder).contains(target->folder))
        add(source.file, include.line, u"%1 does not use %2"_s.arg(source.room->folder, target->folder));
}

void ArchitectureCheck::checkReach(const Source& source, const CppText::Include& include)
{
    if (!source.file.startsWith("ui/"_L1) || !include.name.startsWith("app/"_L1))
        return;
    const QStringList& seen = whatUiMaySeeOfApp();
    if (std::none_of(seen.cbegin(), seen.cend(),
                     [&](const QString& room) { return include.name.startsWith(room); }))
        add(source.file, include.line, u"ui/ does not see %1"_s.arg(include.name));
}

void ArchitectureCheck::checkQt(const Source& source, const CppText::Include& include)
{
    const QString& name = include.name;
    const bool isGui =
        m_guiHeaders.contains(name) || name.startsWith("QtGui/"_L1) || name.startsWith("QtWidgets/"_L1);
    if (source.room && source.file.startsWith("app/"_L1) && isGui)
        add(source.file, include.line, u"<%1> is of the window, but app/ works without one"_s.arg(name));
    for (const KeptIn& rule : keptIn()) {
        const QRegularExpression whole(QRegularExpression::anchoredPattern(rule.pattern));
        if (whole.match(name).hasMatch() && !source.isIn(rule.folders))
            add(source.file, include.line, u"<%1> does not belong here: %2"_s.arg(name, rule.why));
    }
}

void ArchitectureCheck::checkWords(const Source& source)
{
    for (int i = 0; i < source.text.code.size(); ++i) {
        for (const Banned& rule : banned()) {
            const QRegularExpressionMatch match = rule.word.match(source.text.code[i]);
            if (match.hasMatch())
                add(source.file, i + 1, u"%1 does not belong here: %2"_s.arg(match.captured(), rule.why));
        }
    }
}

void ArchitectureCheck::checkFileWriting(const Source& source)
{
    // Two places may: the one that replaces files whole, and the one that makes the empty file of a new
    // session.
    static const QRegularExpression writing(
        u"\\bopen\\s*\\((?!\\s*(stdout|stderr|STD\\w+_FILENO)\\b)[^;]*\\b(WriteOnly|ReadWrite|Append|NewOnly)\\b"_s);
    const std::vector<CppText::Include>& includes = source.text.includes;
    const bool knowsFiles =
        std::any_of(includes.begin(), includes.end(), [](const CppText::Include& include) {
            return include.name.endsWith("QFile"_L1) || include.name.endsWith("QTemporaryFile"_L1);
        });
    if (!knowsFiles || source.isIn({u"app/base/atomic_file"_s, u"app/session/session_file"_s}))
        return;
    for (int i = 0; i < source.text.code.size(); ++i) {
        if (writing.match(source.text.code[i]).hasMatch())
            add(source.file, i + 1, u"files are written by writeFileAtomically()"_s);
    }
}

void ArchitectureCheck::checkForm(const Source& source)
{
    static const QRegularExpression snakeCase(u"^[a-z0-9_]+\\.(cpp|h)$"_s);
    if (!snakeCase.match(source.file.section(u'/', -1)).hasMatch())
        add(source.file, 0, u"file names are in snake_case"_s);
    if (source.file.endsWith(".h"_L1) && !source.text.code.contains(u"#pragma once"_s))
        add(source.file, 0, u"#pragma once is missing"_s);
    if (!source.room)
        return;
    const QString wanted = namespaceOf(source.room->folder);
    const QRegularExpression opened(u"^namespace "_s + wanted + u"(::\\w+)* \\{"_s);
    const bool onlyIncludes = std::ranges::all_of(source.text.code, [](const QString& line) {
        return line.trimmed().isEmpty() || line.startsWith(u'#');
    });
    if (!onlyIncludes && source.text.code.indexOf(opened) < 0)
        add(source.file, 0, u"nothing in it is in namespace %1"_s.arg(wanted));
}

} // namespace hookbench::tests
