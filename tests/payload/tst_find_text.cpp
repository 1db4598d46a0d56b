// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/find_text.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

class TestFindText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void saysThatThereAreMore();
    void stopsWhenCancelled();
};

void TestFindText::finds_data()
{
    using Places = QList<qint64>;
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("withCase");
    QTest::addColumn<Places>("places");
    QTest::newRow("nothing") << QByteArray("abc") << u""_s << false << Places{};
    QTest::newRow("every place") << QByteArray("abcabc") << u"bc"_s << true << Places{1, 4};
    QTest::newRow("not overlapping") << QByteArray("aaaa") << u"aa"_s << true << Places{0, 2};
    QTest::newRow("with case") << QByteArray("Abc abc") << u"abc"_s << true << Places{4};
    QTest::newRow("without case") << QByteArray("Abc abc") << u"ABC"_s << false << Places{0, 4};
    QTest::newRow("other letters without case")
        << QByteArray("\xC3\x89t\xC3\xA9") << u"é"_s << false << Places{0, 3};
    QTest::newRow("cases of different length")
        << QByteArray("\xE2\xB1\xA5 \xC8\xBA") << u"\u023A"_s << false << Places{0, 4};
    QTest::newRow("beyond broken bytes") << QByteArray("\xFF\xC3x") << u"x"_s << false << Places{2};
    QTest::newRow("across lines") << QByteArray("a\nb") << u"a\nb"_s << true << Places{0};
    QTest::newRow("longer than the document") << QByteArray("ab") << u"abc"_s << true << Places{};
}

void TestFindText::finds()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, text);
    QFETCH(bool, withCase);
    QList<qint64> places;
    for (const TextMatch& match :
         findText(document, text, withCase ? Qt::CaseSensitive : Qt::CaseInsensitive).matches)
        places << match.at;
    QTEST(places, "places");
}

void TestFindText::saysThatThereAreMore()
{
    const FoundText all = findText("aaa", u"a"_s, Qt::CaseSensitive, {}, 3);
    QCOMPARE(all.matches.size(), size_t(3));
    QVERIFY(!all.more);
    const FoundText some = findText("aaaa", u"a"_s, Qt::CaseSensitive, {}, 3);
    QCOMPARE(some.matches.size(), size_t(3));
    QVERIFY(some.more);
}

void TestFindText::stopsWhenCancelled()
{
    CancelFlag flag;
    flag.cancel();
    const QByteArray document(4 << 20, 'a');
    QVERIFY(qint64(findText(document, u"a"_s, Qt::CaseSensitive, flag, size_t(-1)).matches.size()) <
            document.size());
}

QTEST_GUILESS_MAIN(TestFindText)
#include "tst_find_text.moc"
