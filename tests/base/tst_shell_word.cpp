// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/shell_word.h"

#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;

class TestShellWord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShellReadsItBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"/home/ada/ca.pem"_s;
        QTest::newRow("blanks") << u" a  b "_s;
        QTest::newRow("quotes") << u"it's \"so\""_s;
        QTest::newRow("quotes alone") << u"'''"_s;
        QTest::newRow("expansions") << u"$HOME `id` $(id) * ~ \\ !"_s;
        QTest::newRow("line break") << u"a\nb"_s;
        QTest::newRow("nothing") << QString();
        QTest::newRow("umlaut") << u"Schlüssel"_s;
    }

    void aShellReadsItBack()
    {
        QFETCH(QString, text);
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, "printf %s "_L1 + shellWord(text)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), text);
    }
};

QTEST_GUILESS_MAIN(TestShellWord)
#include "tst_shell_word.moc"
