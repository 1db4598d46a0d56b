// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/csv_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace hookbench;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;

class TestCsvModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTitlesAndRows();
    void saysWhatIsOdd();
    void readsItsCharset();
};

void TestCsvModel::showsTitlesAndRows()
{
    CsvModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(readCsv("a;b\n1;2\n3;\"4\n5\"\n"_ba, {}, 0, {}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"1"_s);
    model.setHasHeader(true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"b"_s);
    QCOMPARE(model.headerData(0, Qt::Vertical).toString(), u"2"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"4\\n5"_s);
    QCOMPARE(model.rowTexts(0), (QStringList{u"1"_s, u"2"_s}));
    model.setTable(readCsv("a;b"_ba, {}, ',', {}));
    QCOMPARE(model.columnCount(), 1);
    model.setTable(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestCsvModel::saysWhatIsOdd()
{
    QCOMPARE(csvNote(*readCsv("a,b\n1,2"_ba, {}, 0, {})), QString());
    QVERIFY(csvNote(*readCsv("a,b\n1"_ba, {}, 0, {})).contains(u"same number"_s));
    QVERIFY(csvNote(*readCsv("a,\"b"_ba, {}, 0, {})).contains(u"never closed"_s));
}

void TestCsvModel::readsItsCharset()
{
    QCOMPARE(readCsv("\xE9"_ba, "iso-8859-1", 0, {})->row(0), QStringList{u"é"_s});
}

QTEST_GUILESS_MAIN(TestCsvModel)
#include "tst_csv_model.moc"
