// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/csv.h"

#include <QtTest>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesTheDelimiter_data();
    void guessesTheDelimiter();
    void readsFields_data();
    void readsFields();
    void findsAnyRowOfAMillion();
    void tellsAnOpenQuote();
    void boundsColumnsAndFields();
};

void TestCsv::guessesTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << "a,b\n1,2\n"_ba << ',';
    QTest::newRow("semicolon") << "a;b\n1,5;2,5\n1;2\n"_ba << ';';
    QTest::newRow("tab") << "a\tb, c\n1\t2\n"_ba << '\t';
    QTest::newRow("bar") << "a|b\n1|2"_ba << '|';
    QTest::newRow("quoted") << "\"a,b,c\";d\n\"e,f,g\";h\n"_ba << ';';
    QTest::newRow("one column") << "a\nb\n"_ba << ',';
    QTest::newRow("nothing") << ""_ba << ',';
}

void TestCsv::guessesTheDelimiter()
{
    QFETCH(QByteArray, text);
    QTEST(guessDelimiter(text), "delimiter");
}

void TestCsv::readsFields_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    using Rows = QList<QStringList>;
    QTest::newRow("line ends") << "a,b\r\nc\rd,\n"_ba
                               << Rows{{u"a"_s, u"b"_s}, {u"c"_s}, {u"d"_s, QString()}};
    QTest::newRow("quotes") << "\"a,b\",\"c\"\"d\",\"e\nf\",x\"y\"\n"_ba
                            << Rows{{u"a,b"_s, u"c\"d"_s, u"e\\nf"_s, u"x\"y\""_s}};
    QTest::newRow("byte order mark") << "\xEF\xBB\xBFz\n"_ba << Rows{{u"z"_s}};
    QTest::newRow("empty row") << "a\n\nb"_ba << Rows{{u"a"_s}, {QString()}, {u"b"_s}};
    QTest::newRow("nothing") << ""_ba << Rows{};
}

void TestCsv::readsFields()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QStringList>, rows);
    const CsvTable table(text, ',');
    QCOMPARE(table.rowCount(), qint64(rows.size()));
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(table.row(i), rows[i]);
    QVERIFY(!table.endsInQuotes());
}

void TestCsv::findsAnyRowOfAMillion()
{
    QByteArray text;
    for (int i = 0; i < 1'000'000; ++i)
        text += QByteArray::number(i) + ",x\n";
    const CsvTable table(text, ',');
    QCOMPARE(table.rowCount(), qint64(1'000'000));
    QVERIFY(!table.isRagged());
    for (const qint64 row : {0, 31, 32, 77'777, 999'999})
        QCOMPARE(table.row(row), (QStringList{QString::number(row), u"x"_s}));
    QCOMPARE(table.row(1'000'000), QStringList());
}

void TestCsv::tellsAnOpenQuote()
{
    const CsvTable table("a,\"b\nc,d\n"_ba, ',');
    QVERIFY(table.endsInQuotes());
    QCOMPARE(table.rowCount(), qint64(1));
    QCOMPARE(table.columnCount(), 2);
}

void TestCsv::boundsColumnsAndFields()
{
    const CsvTable wide(QByteArray(100'000, ','), ',');
    QCOMPARE(wide.columnCount(), CsvTable::mostColumns);
    QVERIFY(wide.isCut());
    QCOMPARE(wide.row(0).size(), qsizetype(CsvTable::mostColumns));
    const CsvTable large(QByteArray(1'000'000, 'x'), ',');
    QCOMPARE(large.row(0).value(0).size(), CsvTable::longestField + 1);
    QVERIFY(large.row(0).value(0).endsWith(u'…'));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
