// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/fields_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;
namespace http = hookbench::http;

class TestFieldsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromisesAsAModel();
    void keepsOrderCaseAndRepetition();
    void showsHostileBytesHarmlessly();
    void marksMalformedParameters();
    void answersNothingOutside();
};

void TestFieldsModel::keepsItsPromisesAsAModel()
{
    FieldsModel model({u"Name"_s, u"Value"_s});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLines({{{u"a"_s, u"1"_s}, {}}, {{u"b"_s, u"2"_s}, u"bad"_s}});
    QCOMPARE(model.rowCount(), 2);
    model.setLines({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Value"_s);
}

void TestFieldsModel::keepsOrderCaseAndRepetition()
{
    http::HeaderList headers;
    headers.append("X-A", "1");
    headers.append("x-a", "2");
    headers.append("X-A", "1");
    const std::vector<TextLine> lines = headerLines(headers, 0);
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].cells, (QStringList{u"X-A"_s, u"1"_s}));
    QCOMPARE(lines[1].cells, (QStringList{u"x-a"_s, u"2"_s}));
    QCOMPARE(lines[2], lines[0]);
}

void TestFieldsModel::showsHostileBytesHarmlessly()
{
    http::HeaderList headers;
    headers.append("X", "a\x1B[31m\xE2\x80\xAE<img src='file:///tmp/x.png'>");
    QCOMPARE(headerLines(headers, 0)[0].cells[1], u"a\\x1B[31m\\u202E<img src='file:///tmp/x.png'>"_s);
}

void TestFieldsModel::marksMalformedParameters()
{
    const std::vector<TextLine> lines = parameterLines(http::parseParameters("a=%20b&c=%zz&&d"));
    QCOMPARE(lines.size(), size_t(4));
    QCOMPARE(lines[0].cells, (QStringList{u"a"_s, u" b"_s, u"a=%20b"_s}));
    QVERIFY(lines[0].mark.isEmpty());
    QCOMPARE(lines[1].cells, (QStringList{u"c"_s, u"%zz"_s, u"c=%zz"_s}));
    QVERIFY(!lines[1].mark.isEmpty());

    FieldsModel model({u"Name"_s, u"Value"_s, u"Raw"_s});
    model.setLines(lines);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole), QVariant());
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(lines[1].mark));
}

void TestFieldsModel::answersNothingOutside()
{
    FieldsModel model({u"Name"_s, u"Value"_s});
    QCOMPARE(model.headerData(7, Qt::Horizontal).toString(), QString());
    QCOMPARE(model.index(0, 0).isValid(), false);
    QCOMPARE(model.columnCount(), 2);
}

QTEST_GUILESS_MAIN(TestFieldsModel)
#include "tst_fields_model.moc"
