// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString packaging = QStringLiteral(HOOKBENCH_SOURCE_DIR "/packaging/");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QString& program, const QStringList& arguments, const QStringList& environment = {})
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(program, arguments, QIODevice::ReadOnly);
    Outcome outcome;
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        outcome.err = program.toUtf8() + ": " + process.errorString().toUtf8();
        return outcome;
    }
    outcome.exitCode = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

/// Every "--option" named in a text, sorted, once each.
QStringList optionsIn(const QString& text)
{
    static const QRegularExpression option(u"(?<![\\w-])--([a-z][a-z-]*[a-z])"_s);
    QStringList options;
    for (const QRegularExpressionMatch& match : option.globalMatch(text))
        options.append(match.captured(1));
    options.sort();
    options.removeDuplicates();
    return options;
}

QByteArray manual()
{
    return contentOf(QStringLiteral(HOOKBENCH_BINARY_DIR "/packaging/hookbench.1"));
}

} // namespace

class TestInstallation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void installsEveryFileInItsPlace()
    {
        const QTemporaryDir folder;
        const Outcome outcome =
            run(QStringLiteral(CMAKE_PROGRAM),
                {u"--install"_s, QStringLiteral(HOOKBENCH_BINARY_DIR), u"--prefix"_s, u"/usr"_s},
                {u"DESTDIR="_s + folder.path()});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());

        QStringList files;
        QDirIterator walk(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(QDir(folder.path()).relativeFilePath(walk.next()));
        files.sort();
        const QStringList wanted{
            u"usr/bin/hookbench"_s,
            u"usr/share/applications/org.hookbench.Hookbench.desktop"_s,
            u"usr/share/bash-completion/completions/hookbench"_s,
            u"usr/share/doc/hookbench/changelog.gz"_s,
            u"usr/share/doc/hookbench/copyright"_s,
            u"usr/share/fish/vendor_completions.d/hookbench.fish"_s,
            u"usr/share/icons/hicolor/scalable/apps/org.hookbench.Hookbench.svg"_s,
            u"usr/share/man/man1/hookbench.1.gz"_s,
            u"usr/share/metainfo/org.hookbench.Hookbench.metainfo.xml"_s,
            u"usr/share/mime/packages/hookbench.xml"_s,
            u"usr/share/zsh/vendor-completions/_hookbench"_s,
        };
        QCOMPARE(files, wanted);

        const Outcome version = run(folder.filePath(u"usr/bin/hookbench"_s), {u"--version"_s});
        QCOMPARE(version.exitCode, 0);
        QVERIFY2(version.out.contains(HOOKBENCH_VERSION), version.out.constData());
    }

    void passesItsValidator_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("desktop entry")
            << QStringList{u"desktop-file-validate"_s, u"--warn-kde"_s,
                           packaging + u"desktop/org.hookbench.Hookbench.desktop"_s};
        QTest::newRow("metainfo") << QStringList{u"appstreamcli"_s, u"validate"_s, u"--no-net"_s,
                                                 packaging +
                                                     u"desktop/org.hookbench.Hookbench.metainfo.xml"_s};
        QTest::newRow("bash completion")
            << QStringList{u"bash"_s, u"-n"_s, packaging + u"completions/hookbench.bash"_s};
    }

    void passesItsValidator()
    {
        QFETCH(QStringList, command);
        const Outcome outcome = run(command.first(), command.mid(1));
        QVERIFY2(outcome.exitCode == 0, (outcome.out + outcome.err).constData());
        QCOMPARE(outcome.err, QByteArray());
    }

    void manualIsCleanMarkup()
    {
        const Outcome outcome =
            run(u"man"_s, {u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s, u"-Tutf8"_s, u"-Z"_s,
                           QStringLiteral(HOOKBENCH_BINARY_DIR "/packaging/hookbench.1")});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        QCOMPARE(outcome.err, QByteArray());
        QVERIFY(manual().contains("Hookbench " HOOKBENCH_VERSION));
    }

    void everyOptionIsInManualAndCompletions_data()
    {
        QTest::addColumn<QString>("verb");
        for (
            const QString& verb :
            u"listen list show send replay trigger profile diff schema verify sign annotate export import bundle open check certificate"_s
                .split(u' '))
            QTest::newRow(qPrintable(verb)) << verb;
    }

    void everyOptionIsInManualAndCompletions()
    {
        QFETCH(QString, verb);
        const Outcome help = run(QStringLiteral(HOOKBENCH_PROGRAM), {verb, u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QStringList options = optionsIn(QString::fromUtf8(help.out));
        options.removeAll(u"help-all"_s); // of Qt itself, for options that only a window has
        QVERIFY(!options.isEmpty());

        QString inManual = QString::fromUtf8(manual());
        inManual.replace(u"Fl -"_s, u"--"_s);
        const QString inBash = QString::fromUtf8(contentOf(packaging + u"completions/hookbench.bash"_s));
        const QString inZsh = QString::fromUtf8(contentOf(packaging + u"completions/_hookbench"_s));
        const QString inFish = QString::fromUtf8(contentOf(packaging + u"completions/hookbench.fish"_s));
        for (const QString& option : options) {
            QVERIFY2(optionsIn(inManual).contains(option), qPrintable(option));
            QVERIFY2(optionsIn(inBash).contains(option), qPrintable(option));
            QVERIFY2(optionsIn(inZsh).contains(option), qPrintable(option));
            QVERIFY2(inFish.contains(u"-l "_s + option), qPrintable(option));
        }
    }

    void bashCompletes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("offered");
        QTest::newRow("verb") << QStringList{u"li"_s} << "list listen"_ba;
        QTest::newRow("option") << QStringList{u"listen"_s, u"--du"_s} << "--durability"_ba;
        QTest::newRow("option of its verb alone") << QStringList{u"list"_s, u"--du"_s} << ""_ba;
        QTest::newRow("value") << QStringList{u"show"_s, u"s"_s, u"1"_s, u"--part"_s, u"r"_s}
                               << "raw response"_ba;
        QTest::newRow("option of several groups")
            << QStringList{u"listen"_s, u"--max-b"_s} << "--max-body"_ba;
        QTest::newRow("value of a limit")
            << QStringList{u"listen"_s, u"--body-overflow"_s, u"d"_s} << "drain"_ba;
        QTest::newRow("session") << QStringList{u"check"_s, u"my"_s} << "my first.hookbench"_ba;
        QTest::newRow("body from a file")
            << QStringList{u"listen"_s, u"--body"_s, u"@my"_s} << "@my first.hookbench @my.txt"_ba;
    }

    void bashCompletes()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, offered);
        const QTemporaryDir folder;
        for (const QString& name : {u"my first.hookbench"_s, u"my.txt"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const QString script =
            u"compopt() { :; }; cd \"$1\"; . \"$2\"; shift 2; COMP_WORDS=(hookbench \"$@\"); COMP_CWORD=$#; "
            "_hookbench; IFS=$'\\n'; printf '%s\\n' \"${COMPREPLY[*]}\" | sort"_s;
        const Outcome outcome = run(u"bash"_s, QStringList{u"-c"_s, script, u"bash"_s, folder.path(),
                                                           packaging + u"completions/hookbench.bash"_s} +
                                                   words);
        QCOMPARE(outcome.err, QByteArray());
        QCOMPARE(outcome.out.simplified(), offered);
    }

    void sessionsHaveTheirMimeType()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"packages"_s));
        QVERIFY(QFile::copy(packaging + u"desktop/hookbench.xml"_s,
                            folder.filePath(u"packages/hookbench.xml"_s)));
        const Outcome outcome = run(u"update-mime-database"_s, {folder.path()});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        QVERIFY(
            contentOf(folder.filePath(u"globs2"_s)).contains("application/x-hookbench-session:*.hookbench"));
        QVERIFY(contentOf(folder.filePath(u"magic"_s)).contains("application/x-hookbench-session"));
        QVERIFY(contentOf(packaging + u"desktop/org.hookbench.Hookbench.desktop"_s)
                    .contains("MimeType=application/x-hookbench-session;"));
    }

    void mimeTypeKnowsWhatTheProgramWrites()
    {
        const QTemporaryDir folder;
        const QString session = folder.filePath(u"a.hookbench"_s);
        QProcess program;
        program.start(QStringLiteral(HOOKBENCH_PROGRAM), {u"listen"_s, session, u"--http"_s, u"0"_s});
        QVERIFY(program.waitForReadyRead(30'000));
        program.terminate();
        QVERIFY(program.waitForFinished(30'000));
        QCOMPARE(program.exitCode(), 0);

        const QByteArray head = contentOf(session).first(100);
        QVERIFY(head.startsWith(QByteArray("SQLite format 3\0", 16)));
        const QByteArray applicationId =
            QByteArray::number(qFromBigEndian<quint32>(head.constData() + 68), 16).rightJustified(8, '0');
        QVERIFY2(contentOf(packaging + u"desktop/hookbench.xml"_s)
                     .contains("type=\"big32\" offset=\"68\" value=\"0x" + applicationId + '"'),
                 applicationId.constData());
    }

    void versionsAgree()
    {
        QVERIFY(contentOf(packaging + u"debian/changelog"_s).startsWith("hookbench (" HOOKBENCH_VERSION ")"));
        const QByteArray metainfo = contentOf(packaging + u"desktop/org.hookbench.Hookbench.metainfo.xml"_s);
        const qsizetype newest = metainfo.indexOf("<release version=");
        QVERIFY(newest > 0);
        QVERIFY(metainfo.mid(newest).startsWith("<release version=\"" HOOKBENCH_VERSION "\""));
    }
};

QTEST_GUILESS_MAIN(TestInstallation)
#include "tst_installation.moc"
