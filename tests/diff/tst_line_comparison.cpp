// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/line_comparison.h"

#include <QTest>

using namespace hookbench::diff;
using namespace Qt::Literals::StringLiterals;

class TestLineComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAtEveryKindOfLineEnd()
    {
        const QByteArray text = "a\nb\r\n\rc";
        const LineTable table(text);
        QCOMPARE(table.size(), 4);
        QCOMPARE(table.line(0), "a\n"_ba);
        QCOMPARE(table.line(1), "b\r\n"_ba);
        QCOMPARE(table.line(2), "\r"_ba);
        QCOMPARE(table.line(3), "c"_ba);
        QCOMPARE(LineTable("").size(), 0);
    }

    void findsWhatChanged_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QList<int>>("changes"); // a.at, a.size, b.at, b.size, ...
        QTest::newRow("equal") << "x\ny\n"_ba
                               << "x\ny\n"_ba << QList<int>{};
        QTest::newRow("added") << "x\ny\n"_ba
                               << "x\nn\ny\n"_ba << QList<int>{1, 0, 1, 1};
        QTest::newRow("removed at the end") << "x\ny"_ba
                                            << "x\n"_ba << QList<int>{1, 1, 1, 0};
        QTest::newRow("line end") << "x\r\ny"_ba
                                  << "x\ny"_ba << QList<int>{0, 1, 0, 1};
        QTest::newRow("from nothing") << ""_ba
                                      << "x"_ba << QList<int>{0, 0, 0, 1};
    }

    void findsWhatChanged()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QList<int>, changes);
        QList<int> found;
        for (const RangeChange& change : compareLines(a, b).changes)
            found << int(change.a.at) << int(change.a.size) << int(change.b.at) << int(change.b.size);
        QCOMPARE(found, changes);
    }

    void survivesOneLongLine()
    {
        const QByteArray a(50'000'000, 'x');
        const QByteArray b = a + 'y';
        const LineComparison comparison = compareLines(a, b);
        QCOMPARE(comparison.changes.size(), 1U);
        QCOMPARE(changeWithin(a, b), (RangeChange{{50'000'000, 0}, {50'000'000, 1}}));
    }

    void marksNoHalfCharacters()
    {
        // U+00E9 is C3 A9, U+00E8 is C3 A8, U+0169 is C5 A9.
        QCOMPARE(changeWithin("a\xC3\xA9z", "a\xC3\xA8z"), (RangeChange{{1, 2}, {1, 2}}));
        QCOMPARE(changeWithin("a\xC3\xA9z", "a\xC5\xA9z"), (RangeChange{{1, 2}, {1, 2}}));
        QCOMPARE(changeWithin("same", "same"), (RangeChange{{4, 0}, {4, 0}}));
        QCOMPARE(changeWithin("aa", "aaa"), (RangeChange{{2, 0}, {2, 1}}));
    }
};

QTEST_GUILESS_MAIN(TestLineComparison)
#include "tst_line_comparison.moc"
