// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/text.h"
#include "app/payload/utf8.h"

#include <QtTest>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsByCharset_data();
    void readsByCharset();
    void saysWhatIsNotValid();
    void saysWhatItDoesNotKnow();
    void makesControlsVisible();
    void findsTheFirstInvalidByte();
};

void TestText::readsByCharset_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QByteArray>("utf8");
    QTest::newRow("UTF-8") << QByteArray("\xC3\xA9") << QByteArray() << QByteArray("\xC3\xA9");
    QTest::newRow("UTF-8 mark wins") << QByteArray("\xEF\xBB\xBF\xC3\xA9") << QByteArray("iso-8859-1")
                                     << QByteArray("\xEF\xBB\xBF\xC3\xA9");
    QTest::newRow("invalid bytes stay")
        << QByteArray("a\xFFz") << QByteArray("utf-8") << QByteArray("a\xFFz");
    QTest::newRow("Latin-1") << QByteArray("\xE9\x80") << QByteArray("iso-8859-1")
                             << QByteArray("\xC3\xA9\xC2\x80");
    QTest::newRow("windows-1252") << QByteArray("\x80\x81") << QByteArray("windows-1252")
                                  << QByteArray("\xE2\x82\xAC\xC2\x81");
    QTest::newRow("UTF-16 LE") << QByteArray("\xFF\xFE\xE9\0a\0", 6) << QByteArray()
                               << QByteArray("\xC3\xA9"
                                             "a");
    QTest::newRow("UTF-16 BE") << QByteArray("\xFE\xFF\0\xE9\0a", 6) << QByteArray()
                               << QByteArray("\xC3\xA9"
                                             "a");
}

void TestText::readsByCharset()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, charset);
    QTEST(decodeText(bytes, charset).utf8, "utf8");
}

void TestText::saysWhatIsNotValid()
{
    const DecodedText text = decodeText("ab\xFF", "utf-8");
    QCOMPARE(text.problem.offset, qint64(2));
    QVERIFY(!text.problem.message.isEmpty());
    QVERIFY(!decodeText("ab", {}).problem);
    QVERIFY(decodeText(QByteArray("\xFF\xFE\0\xD8", 4), {}).problem);
}

void TestText::saysWhatItDoesNotKnow()
{
    const DecodedText text = decodeText("a\xFF", "x-martian");
    QVERIFY(text.problem.message.contains(u"x-martian"_s));
    QCOMPARE(text.utf8, QByteArray("a\xFF"));
}

void TestText::makesControlsVisible()
{
    QCOMPARE(visibleText("a\tb\r\n\x1B[0m"), u"a\\tb\\r\\n\\x1B[0m"_s);
    QCOMPARE(visibleText("\xE2\x80\xAEx"), u"\\u202Ex"_s);
    QCOMPARE(visibleText("\xE9"), u"é"_s);
    QCOMPARE(visibleText(QByteArray("\0", 1)), u"\\x00"_s);
}

void TestText::findsTheFirstInvalidByte()
{
    QCOMPARE(firstInvalidUtf8("abc\xE2\x82\xAC"), qsizetype(-1));
    QCOMPARE(firstInvalidUtf8("abc\xE2\x82"), qsizetype(3));
    QCOMPARE(firstInvalidUtf8("\xED\xA0\x80"), qsizetype(0));
    QCOMPARE(firstInvalidUtf8("\xF0\x80\x80\x80"), qsizetype(0));
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
