// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/data_tree_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace hookbench;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;

class TestDataTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAModelThatDoesNotLie_data();
    void isAModelThatDoesNotLie();
    void showsNamesValuesAndPlaces();
    void readsTextInItsCharset();
    void saysWhereItIsBroken();
    void showsTheFirstOfMillionsAtOnce();
};

void TestDataTreeModel::isAModelThatDoesNotLie_data()
{
    QTest::addColumn<TreeFormat>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("CBOR") << TreeFormat::Cbor << QByteArray::fromHex("a2616101616282020382f5f6");
    QTest::newRow("MessagePack") << TreeFormat::MessagePack
                                 << QByteArray::fromHex("82a161930102c0a1628101c3");
    QTest::newRow("protobuf") << TreeFormat::Protobuf << QByteArray::fromHex("1a03089601089601");
    QTest::newRow("XML") << TreeFormat::Xml << "<a b='c'><d>e</d><!--f--></a>"_ba;
    QTest::newRow("HTML") << TreeFormat::Html << "<ul><li>a<li>b</ul><br>"_ba;
    QTest::newRow("broken") << TreeFormat::Xml << "<a><b></a>"_ba;
    QTest::newRow("deep") << TreeFormat::Cbor << QByteArray(1000, '\x81');
    QTest::newRow("nothing") << TreeFormat::Cbor << ""_ba;
}

void TestDataTreeModel::isAModelThatDoesNotLie()
{
    QFETCH(TreeFormat, format);
    QFETCH(QByteArray, content);
    DataTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTree(readTree(format, content, {}, {}));
    model.setTree(nullptr);
    QCOMPARE(model.rowCount(), 0);
    model.setTree(readTree(format, content, {}, {}));
    QCOMPARE(model.rowCount() > 0, !content.isEmpty());
}

void TestDataTreeModel::showsNamesValuesAndPlaces()
{
    DataTreeModel model;
    model.setTree(readTree(TreeFormat::Cbor, QByteArray::fromHex("a1616182020a"), {}, {}));
    const QModelIndex map = model.index(0, 0);
    const QModelIndex list = model.index(0, 0, map);
    const QModelIndex number = model.index(1, 0, list);
    QCOMPARE(map.data().toString(), u"[0]"_s);
    QCOMPARE(list.data().toString(), u"\"a\""_s);
    QCOMPARE(number.data().toString(), u"[1]"_s);
    QCOMPARE(number.siblingAtColumn(DataTreeModel::ValueColumn).data().toString(), u"10"_s);
    QCOMPARE(number.siblingAtColumn(DataTreeModel::ByteColumn).data().toString(), u"5"_s);
    QCOMPARE(model.bytesOf(list), (std::pair<qint64, qint64>(3, 3)));
    QCOMPARE(model.parent(number), list);
    QCOMPARE(model.lineOf(number), u"[1]\t10"_s);
}

void TestDataTreeModel::readsTextInItsCharset()
{
    const auto tree =
        readTree(TreeFormat::Xml, "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>"_ba, {}, {});
    QCOMPARE(tree->texts(2).value, u"é"_s);
}

void TestDataTreeModel::saysWhereItIsBroken()
{
    const QString note = treeNote(*readTree(TreeFormat::Cbor, QByteArray::fromHex("0163"), {}, {}));
    QVERIFY2(note.contains(u"At byte 1"_s), qPrintable(note));
    QCOMPARE(treeNote(*readTree(TreeFormat::Cbor, "\1"_ba, {}, {})), QString());
}

void TestDataTreeModel::showsTheFirstOfMillionsAtOnce()
{
    DataTreeModel model;
    model.setTree(readTree(TreeFormat::MessagePack,
                           QByteArray::fromHex("dd002dc6c0") + QByteArray(3'000'000, '\7'), {}, {}));
    const QModelIndex list = model.index(0, 0);
    QCOMPARE(model.rowCount(list), 3'000'000);
    QCOMPARE(model.index(2'999'999, 1, list).data().toString(), u"7"_s);
    QCOMPARE(model.parent(model.index(2'999'999, 1, list)), list);
}

QTEST_GUILESS_MAIN(TestDataTreeModel)
#include "tst_data_tree_model.moc"
