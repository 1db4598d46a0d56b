// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/architecture_check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A small tree that keeps all rules, to which a test adds what breaks one.
class Tree
{
public:
    Tree()
    {
        write(u"CMakeLists.txt"_s, spdx(u"# "_s));
        write(u"app/CMakeLists.txt"_s,
              spdx(u"# "_s) + u"hookbench_room(app/base LIBS Qt6::Core)\n"
                              "hookbench_room(app/session USES app/base)\n"
                              "hookbench_room(app/listener USES app/base LIBS Qt6::Network)\n"
                              "hookbench_room(app/workspace\n  USES app/session app/listener)\n"_s);
        write(u"ui/CMakeLists.txt"_s, spdx(u"# "_s) +
                                          u"hookbench_room(ui/theme LIBS Qt6::Widgets)\n"
                                          "hookbench_room(ui/log USES ui/theme app/workspace resources)\n"_s);
        write(u"app/README.md"_s, u"base/ session/ listener/ workspace/ theme/ log/\n"_s);
        write(u"app/main.cpp"_s, spdx() + u"#include \"ui/log/log.h\"\n#include <QApplication>\n"_s);
        for (const QString& room : {u"session"_s, u"listener"_s, u"workspace"_s})
            writeHeader(u"app/"_s + room, room, u"hookbench::"_s + room, u"#include \"app/base/base.h\"\n"_s);
        writeHeader(u"app/base"_s, u"base"_s, u"hookbench"_s, u"#include <QString>\n"_s);
        writeHeader(u"ui/theme"_s, u"theme"_s, u"hookbench::ui"_s, u"#include <QColor>\n"_s);
        writeHeader(u"ui/log"_s, u"log"_s, u"hookbench::ui"_s,
                    u"#include \"ui/theme/theme.h\"\n#include \"app/workspace/workspace.h\"\n"_s);
    }

    QString root() const { return m_folder.path(); }

    void write(const QString& path, const QString& text) const
    {
        const QString full = m_folder.filePath(path);
        QDir().mkpath(full.section(u'/', 0, -2));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    static QString spdx(const QString& sign = u"// "_s)
    {
        return sign + u"SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    }

private:
    void writeHeader(const QString& folder, const QString& name, const QString& space,
                     const QString& includes) const
    {
        write(folder + u'/' + name + u".h"_s,
              spdx() + u"#pragma once\n"_s + includes + u"namespace "_s + space + u" {\n}\n"_s);
    }

    QTemporaryDir m_folder;
};

QSet<QString> guiHeaders()
{
    const QString folder = QStringLiteral(QT_INCLUDE_FOLDER);
    return ArchitectureCheck::headersOf(folder, {u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s}, {u"QtCore"_s});
}

QStringList findingsIn(const QString& root)
{
    QStringList lines;
    for (const Finding& finding : ArchitectureCheck(root, guiHeaders()).run())
        lines.append(finding.toString());
    return lines;
}

} // namespace

class TestRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thisTreeKeepsTheRules()
    {
        const QStringList findings = findingsIn(QStringLiteral(HOOKBENCH_SOURCE_DIR));
        for (const QString& finding : findings)
            qWarning("%s", qPrintable(finding));
        QCOMPARE(findings.size(), 0);
    }

    void knowsTheHeadersOfTheWindow()
    {
        const QSet<QString> headers = guiHeaders();
        for (const QString& name :
             {u"QWidget"_s, u"QColor"_s, u"QFont"_s, u"QIcon"_s, u"QPixmap"_s, u"qwidget.h"_s})
            QVERIFY2(headers.contains(name), qPrintable(name));
        QVERIFY(!headers.contains(u"QString"_s));
    }

    void acceptsASoundTree() { QCOMPARE(findingsIn(Tree().root()), QStringList()); }

    void catchesABreach_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finding");

        const QString inBase = Tree::spdx() + u"namespace hookbench {}\n"_s;
        const QString inUi = Tree::spdx() + u"namespace hookbench::ui {}\n"_s;
        const auto base = [&](const char* name, const QString& code, const QString& finding) {
            QTest::newRow(name) << u"app/base/x.cpp"_s << inBase + code << u"app/base/x.cpp:3: "_s + finding;
        };
        const auto log = [&](const char* name, const QString& code, const QString& finding) {
            QTest::newRow(name) << u"ui/log/x.cpp"_s << inUi + code << u"ui/log/x.cpp:3: "_s + finding;
        };

        base("upwards", u"#include \"app/session/session.h\""_s, u"app/base does not use app/session"_s);
        base("window from app", u"#include \"ui/theme/theme.h\""_s, u"app/base does not use ui/theme"_s);
        base("no room", u"#include \"app/attic/a.h\""_s, u"app/attic/a.h is in no room"_s);
        base("path not from the root", u"#include \"base.h\""_s, u"\"base.h\" is not a path from the root"_s);
        base("widget", u"#include <QWidget>"_s, u"<QWidget> is of the window"_s);
        base("colour by module", u"#include <QtGui/QColor>"_s, u"<QtGui/QColor> is of the window"_s);
        base("old header name", u"#include <qpixmap.h>"_s, u"<qpixmap.h> is of the window"_s);
        base("database", u"#include <sqlite3.h>"_s, u"<sqlite3.h> does not belong here"_s);
        base("cryptography", u"#include <openssl/ssl.h>"_s, u"<openssl/ssl.h> does not belong here"_s);
        base("socket", u"#include <QTcpSocket>"_s, u"<QTcpSocket> does not belong here"_s);
        base("unsafe replacing", u"#include <QSaveFile>"_s, u"<QSaveFile> does not belong here"_s);
        base("slow proxy", u"#include <QSortFilterProxyModel>"_s,
             u"<QSortFilterProxyModel> does not belong here"_s);
        base("pumping", u"void f() { QCoreApplication::processEvents(); }"_s,
             u"processEvents does not belong here"_s);
        base("sleep", u"void f() { QThread::msleep(1); }"_s, u"QThread::msleep does not belong here"_s);
        base("sleep of the library", u"void f() { std::this_thread::sleep_for(1s); }"_s,
             u"sleep_for does not"_s);
        base("exception", u"void f() { throw 1; }"_s, u"throw does not belong here"_s);
        log("listener from ui", u"#include \"app/listener/listener.h\""_s,
            u"ui/ does not see app/listener"_s);
        log("session from ui", u"#include \"app/session/session.h\""_s, u"ui/ does not see app/session"_s);
        log("lossy JSON in ui", u"#include <QJsonDocument>"_s, u"<QJsonDocument> does not belong here"_s);
        log("nested loop", u"void f() { QEventLoop loop; }"_s, u"QEventLoop does not belong here"_s);

        QTest::newRow("sideways") << u"app/session/x.cpp"_s
                                  << Tree::spdx() + u"#include \"app/listener/listener.h\"\n"_s
                                  << u"app/session/x.cpp:2: app/session does not use app/listener"_s;
        QTest::newRow("upwards in ui")
            << u"ui/theme/x.cpp"_s << Tree::spdx() + u"#include \"ui/log/log.h\"\n"_s
            << u"ui/theme/x.cpp:2: ui/theme does not use ui/log"_s;
        QTest::newRow("writing a file")
            << u"app/session/x.cpp"_s
            << Tree::spdx() + u"#include <QFile>\nbool x = file.open(QFile::WriteOnly);\n"_s
            << u"app/session/x.cpp:3: files are written by"_s;
        QTest::newRow("licence missing") << u"app/base/x.cpp"_s << u"namespace hookbench {}\n"_s
                                         << u"app/base/x.cpp:1: the first line is not"_s;
        QTest::newRow("licence missing in CMake") << u"tests/CMakeLists.txt"_s << u"project(x)\n"_s
                                                  << u"tests/CMakeLists.txt:1: the first line is not"_s;
        QTest::newRow("wrong namespace")
            << u"app/session/x.cpp"_s << Tree::spdx() + u"namespace hookbench::store {\n}\n"_s
            << u"app/session/x.cpp: nothing in it is in namespace hookbench::session"_s;
        QTest::newRow("own namespace of a ui room")
            << u"ui/log/x.cpp"_s << Tree::spdx() + u"namespace hookbench::log {\n}\n"_s
            << u"ui/log/x.cpp: nothing in it is in namespace hookbench::ui"_s;
        QTest::newRow("include guard")
            << u"app/base/x.h"_s << inBase << u"app/base/x.h: #pragma once is missing"_s;
        QTest::newRow("file name") << u"app/base/AtomicFile.cpp"_s << inBase
                                   << u"app/base/AtomicFile.cpp: file names are in snake_case"_s;
        QTest::newRow("file without room")
            << u"app/utils/x.cpp"_s << Tree::spdx() << u"app/utils/x.cpp: no room is declared for it"_s;
        QTest::newRow("map") << u"app/README.md"_s << u"base/ session/ workspace/ theme/ log/\n"_s
                             << u"app/README.md: the map does not show app/listener"_s;
    }

    void catchesABreach()
    {
        QFETCH(QString, file);
        QFETCH(QString, text);
        QFETCH(QString, finding);
        const Tree tree;
        tree.write(file, text);
        const QStringList findings = findingsIn(tree.root());
        QVERIFY2(std::any_of(findings.begin(), findings.end(),
                             [&](const QString& line) { return line.startsWith(finding); }),
                 qPrintable(findings.join(u'\n')));
    }

    void catchesABadDeclaration_data()
    {
        QTest::addColumn<QString>("declaration");
        QTest::addColumn<QString>("finding");
        QTest::newRow("uses a later room")
            << u"hookbench_room(app/base USES app/session)"_s
            << u"app/CMakeLists.txt:2: app/base uses app/session, which is not above"_s;
        QTest::newRow("uses itself") << u"hookbench_room(app/base USES app/base)"_s
                                     << u"app/CMakeLists.txt:2: app/base uses app/base"_s;
        QTest::newRow("links widgets") << u"hookbench_room(app/base LIBS Qt6::Widgets)"_s
                                       << u"app/CMakeLists.txt:2: app/base links Qt6::Widgets"_s;
        QTest::newRow("links the window") << u"hookbench_room(app/base LIBS ui_theme)"_s
                                          << u"app/CMakeLists.txt:2: app/base links ui_theme"_s;
        QTest::newRow("without a line of code")
            << u"\nhookbench_room(app/attic)"_s << u"app/CMakeLists.txt:3: app/attic is empty"_s;
        QTest::newRow("twice") << u"hookbench_room(app/base)\nhookbench_room(app/base)"_s
                               << u"app/CMakeLists.txt:3: app/base is declared twice"_s;
        QTest::newRow("ui room in app") << u"hookbench_room(ui/theme)"_s
                                        << u"app/CMakeLists.txt:2: ui/theme is declared in the wrong file"_s;
    }

    void catchesABadDeclaration()
    {
        QFETCH(QString, declaration);
        QFETCH(QString, finding);
        const Tree tree;
        tree.write(u"app/CMakeLists.txt"_s, Tree::spdx(u"# "_s) + declaration + u'\n');
        const QStringList findings = findingsIn(tree.root());
        QVERIFY2(std::any_of(findings.begin(), findings.end(),
                             [&](const QString& line) { return line.startsWith(finding); }),
                 qPrintable(findings.join(u'\n')));
    }

    void overlooksWhatIsNotCode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("comment") << u"// QThread::sleep(1) would throw\n"_s;
        QTest::newRow("long comment") << u"/*/ processEvents\n#include <QWidget>\n throw */\n"_s;
        QTest::newRow("literal") << u"auto a = \"throw \\\" processEvents\";\n"_s;
        QTest::newRow("raw literal") << u"auto a = uR\"x(\n#include <QWidget>\n\" throw )\" )x\"_s;\n"_s;
        QTest::newRow("quote as character") << u"char a = '\"'; int b = 1'000; // throw\nchar c = '\"';\n"_s;
        QTest::newRow("part of a word") << u"int rethrowCount = 0;\n"_s;
        QTest::newRow("stdout") << u"#include <QFile>\nbool b = f.open(stdout, QIODevice::WriteOnly);\n"_s;
        QTest::newRow("reading") << u"#include <QFile>\nbool b = f.open(QIODevice::ReadOnly);\n"_s;
        QTest::newRow("buffer") << u"#include <QBuffer>\nbool b = f.open(QIODevice::WriteOnly);\n"_s;
    }

    void overlooksWhatIsNotCode()
    {
        QFETCH(QString, text);
        const Tree tree;
        tree.write(u"app/base/x.cpp"_s, Tree::spdx() + u"namespace hookbench {\n"_s + text + u"}\n"_s);
        QCOMPARE(findingsIn(tree.root()), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
