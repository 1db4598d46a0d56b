// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/json_tree.h"

#include "app/payload/json.h"
#include "app/payload/json_rows.h"
#include "tests/support/webhook_exchanges.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace hookbench;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;
using payload::JsonOutline;

namespace {

JsonTreeModel::Document documentOf(const QByteArray& json)
{
    return payload::JsonDocument::make(json);
}

std::shared_ptr<const JsonFilter> filterOf(const JsonTreeModel& model, const QString& text,
                                           size_t limit = JsonFilter::limit)
{
    const auto finder = Finder::make({FindKind::Text, text, Qt::CaseInsensitive});
    return std::make_shared<const JsonFilter>(filterJson(*model.document(), *finder, {}, limit));
}

QString cell(const QModelIndex& index, int column)
{
    return index.siblingAtColumn(column).data().toString();
}

/// "name=value" of each row below `parent`.
QStringList rowsOf(const JsonTreeModel& model, const QModelIndex& parent)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows << cell(index, JsonTreeModel::NameColumn) + u'=' + cell(index, JsonTreeModel::ValueColumn);
    }
    return rows;
}

/// The JSON of what the tree shows: all its rows, put together again.
QByteArray written(const JsonTreeModel& model, const QModelIndex& index)
{
    const QByteArray text = model.text(index);
    if (!model.isStructure(index))
        return text;
    QByteArrayList parts;
    for (int row = 0; row < model.rowCount(index); ++row) {
        const QModelIndex child = model.index(row, 0, index);
        const JsonOutline& outline = model.document()->outline;
        const QByteArrayView name = outline.rawKey(model.node(child));
        parts << (name.isEmpty() ? QByteArray() : name.toByteArray() + ':') + written(model, child);
    }
    const QByteArray inside = parts.join(',');
    return text.startsWith('{') ? '{' + inside + '}' : '[' + inside + ']';
}

} // namespace

class TestJsonTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderNamesAndNumbers();
    void showsAllOfAText();
    void losesNothingOfWebhooks();
    void groupsManyValues();
    void tellsPlaces();
    void opensNestedTexts();
    void marksRepeatedNames();
    void explainsValues();
    void findsNodes();
    void showsMarks();
    void filters();
    void filtersToALimit();
    void filtersDeepTexts();
    void costsNothingBeforeItIsOpened();
    void survivesHostileTexts_data();
    void survivesHostileTexts();
    void keepsTheRulesOfModels();
};

void TestJsonTreeModel::keepsOrderNamesAndNumbers()
{
    JsonTreeModel model;
    model.setDocument(
        documentOf(R"({"b":1.00,"a":-0,"b":12345678901234567890123,"":"x\ny","c":[],"d":{"e":null}})"));
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(cell(root, JsonTreeModel::NameColumn), u"$"_s);
    QCOMPARE(rowsOf(model, root),
             (QStringList{u"b=1.00"_s, u"a=-0"_s, u"b=12345678901234567890123"_s, u"=\"x\\ny\""_s,
                          u"c=[] 0 element(s)"_s, u"d={} 1 member(s)"_s}));
    QVERIFY(!model.hasChildren(model.index(4, 0, root)));
    QVERIFY(model.hasChildren(model.index(5, 0, root)));
    QCOMPARE(model.value(model.index(3, 0, root)), u"x\ny"_s);
    QCOMPARE(model.text(model.index(5, 0, root)), QByteArray(R"({"e":null})"));
    QCOMPARE(model.offset(model.index(0, 0, root)), qint64(5));
}

void TestJsonTreeModel::showsAllOfAText()
{
    const QByteArray json = R"({"a":[1,{"b":[[],{},"\u00e9"]}],"a":{"":1e400},"x":true})";
    JsonTreeModel model;
    model.setDocument(documentOf(json));
    QCOMPARE(written(model, model.index(0, 0)), json);
}

void TestJsonTreeModel::losesNothingOfWebhooks()
{
    JsonTreeModel model;
    int payloads = 0;
    for (int number = 1; payloads < 200; ++number) {
        const QByteArray payload = tests::webhookExchange(number).requestBody.inlined;
        const auto document = documentOf(payload);
        if (!document->outline.isComplete())
            continue;
        ++payloads;
        model.setDocument(document);
        const QByteArray again = written(model, model.index(0, 0));
        QCOMPARE(payload::prettyJson(again).text, payload::prettyJson(payload).text);
        const payload::JsonRows rows(document);
        QCOMPARE(rows.piece(0, rows.size()), payload::prettyJson(payload).text);
        QCOMPARE(again.size(), payload.size()); // they come without space
        QCOMPARE(again, payload);
    }
}

void TestJsonTreeModel::groupsManyValues()
{
    constexpr int count = 2'345'678;
    QByteArray json = "[";
    for (int i = 0; i < count; ++i)
        json += (i > 0 ? "," : "") + QByteArray::number(i);
    JsonTreeModel model;
    model.setDocument(documentOf(json + ']'));
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(model.rowCount(root), 3);
    QVERIFY(model.isGroup(model.index(2, 0, root)));
    QCOMPARE(cell(model.index(2, 0, root), 0), u"2,000,000 … 2,345,677"_s);
    const QModelIndex group = model.index(2, 0, root);
    QCOMPARE(model.rowCount(group), 346);
    const QModelIndex last = model.index(345, 0, group);
    QCOMPARE(model.rowCount(last), 678);
    QCOMPARE(rowsOf(model, last).last(), u"[2345677]=2345677"_s);
    QCOMPARE(model.pointer(model.index(677, 0, last)), u"/2345677"_s);
    QCOMPARE(model.normalizedPath(model.index(0, 0, last)), u"$[2345000]"_s);
    for (const JsonOutline::Node node : {1U, 1000U, 1001U, 1'000'000U, 1'000'001U, 2'345'678U}) {
        const QModelIndex index = model.indexOf(node);
        QCOMPARE(model.node(index), node);
        QCOMPARE(cell(index, 1), QString::number(node - 1));
    }
    QVERIFY(!model.indexOf(count + 1).isValid());
}

void TestJsonTreeModel::tellsPlaces()
{
    JsonTreeModel model;
    model.setDocument(documentOf(R"({"a/b":[0,{"it's":1}],"~":2})"));
    const JsonOutline& outline = model.document()->outline;
    for (JsonOutline::Node node = 0; node < outline.nodeCount(); ++node) {
        const QModelIndex index = model.indexOf(node);
        QCOMPARE(model.pointer(index), outline.pointer(node));
        QCOMPARE(model.normalizedPath(index), outline.normalizedPath(node));
        QCOMPARE(model.key(index), outline.key(node));
        QCOMPARE(model.place(index), outline.normalizedPath(node));
    }
}

void TestJsonTreeModel::opensNestedTexts()
{
    JsonTreeModel model;
    model.setDocument(documentOf(R"({"p":"{\"a\":[\"{\\\"b\\\":7}\"]}","q":"[broken"})"));
    const QModelIndex root = model.index(0, 0);
    const QModelIndex outer = model.index(0, 0, root);
    QVERIFY(model.hasChildren(outer));
    QVERIFY(!model.hasChildren(model.index(1, 0, root)));
    const QModelIndex list = model.index(0, 0, outer);
    QCOMPARE(cell(list, 0), u"a"_s);
    const QModelIndex inner = model.index(0, 0, model.index(0, 0, list));
    QCOMPARE(cell(inner, 0) + cell(inner, 1), u"b7"_s);
    QCOMPARE(model.pointer(inner), u"/b"_s);
    QCOMPARE(model.place(inner), u"$['p'] → $['a'][0] → $['b']"_s);
    QCOMPARE(model.offset(inner), qint64(-1));
    QCOMPARE(model.node(inner), JsonOutline::none);
}

void TestJsonTreeModel::marksRepeatedNames()
{
    JsonTreeModel model;
    model.setDocument(documentOf(R"({"a":1,"b":2,"\u0061":3})"));
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(model.rowCount(root), 3);
    QList<bool> repeated;
    for (int row = 0; row < 3; ++row)
        repeated << model.index(row, 0, root).data(JsonTreeModel::RepeatedRole).toBool();
    QCOMPARE(repeated, (QList<bool>{true, false, true}));
    QVERIFY(!cell(model.index(0, 0, root), JsonTreeModel::MeaningColumn).isEmpty());
    QVERIFY(cell(model.index(1, 0, root), JsonTreeModel::MeaningColumn).isEmpty());
}

void TestJsonTreeModel::explainsValues()
{
    JsonTreeModel model;
    model.setDocument(documentOf(R"({"created":[1700000000],"color":"#ff0000"})"));
    const QModelIndex root = model.index(0, 0);
    const QModelIndex time = model.index(0, 0, model.index(0, 0, root));
    QVERIFY(cell(time, JsonTreeModel::MeaningColumn).contains(u"2023-11-14"_s));
    const QModelIndex color = model.index(1, JsonTreeModel::MeaningColumn, root);
    QCOMPARE(color.data(JsonTreeModel::ColorRole).toUInt(), 0xFFFF0000U);
}

void TestJsonTreeModel::findsNodes()
{
    JsonTreeModel model;
    model.setDocument(documentOf(R"([[1,[2,3]],{"a":[4]}])"));
    for (JsonOutline::Node node = 0; node < 9; ++node)
        QCOMPARE(model.node(model.indexOf(node)), node);
    QVERIFY(!model.indexOf(9).isValid());
    model.setDocument(nullptr);
    QVERIFY(!model.indexOf(0).isValid());
}

void TestJsonTreeModel::showsMarks()
{
    JsonTreeModel model;
    model.setMarks({{u"/a"_s, u"early"_s}}); // without a document
    model.setDocument(documentOf(R"({"a":[1,{"created":1700000000}],"b":2})"));
    const QModelIndex root = model.index(0, 0);
    const QModelIndex a = model.index(0, 0, root);
    const auto isMarked = [](const QModelIndex& index) {
        return index.data(JsonTreeModel::MarkedRole).toBool();
    };
    QVERIFY(!isMarked(root));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setMarks({{u"/a/1/created"_s, u"Wrong."_s},
                    {u"/a/1/created"_s, u"Really."_s},
                    {u"/a/1/missing/below"_s, u"Missing."_s},
                    {u"not a pointer"_s, u"All."_s}});
    QCOMPARE(changed.size(), 1);
    const QModelIndex object = model.index(1, 0, a);
    const QModelIndex t = model.index(0, 0, object);
    QCOMPARE(model.mark(t), u"Wrong. Really."_s);
    QVERIFY(model.meaning(t).startsWith(u"Wrong. Really.; "_s)); // and what the time means
    QCOMPARE(model.meaning(object), u"Missing."_s);
    QCOMPARE(model.mark(root), u"All."_s);
    QCOMPARE(model.nearest(u"/a/1/missing/below"), model.node(object));
    QVERIFY(isMarked(a)); // something inside of it is
    QVERIFY(!isMarked(model.index(0, 0, a)));
    QVERIFY(!isMarked(model.index(1, 0, root)));
    model.setDocument(documentOf("[1]"));
    QVERIFY(!isMarked(model.index(0, 0)));
}

void TestJsonTreeModel::filters()
{
    JsonTreeModel model;
    model.setDocument(documentOf(R"({"a":[1,2,{"needle":[5,6]}],"b":{"c":"N\u0065edle"},"d":7})"));
    model.setFilter(filterOf(model, u"needle"_s));
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(rowsOf(model, root), (QStringList{u"a=[] 3 element(s)"_s, u"b={} 1 member(s)"_s}));
    const QModelIndex list = model.index(0, 0, root);
    QCOMPARE(model.rowCount(list), 1);
    const QModelIndex object = model.index(0, 0, list);
    QCOMPARE(cell(object, 0), u"[2]"_s);
    QCOMPARE(model.pointer(object), u"/a/2"_s);
    const QModelIndex found = model.index(0, 0, object);
    QVERIFY(model.isMatch(found) && !model.isMatch(object));
    QCOMPARE(model.rowCount(found), 2); // all that is in what was found
    QVERIFY(!model.indexOf(2).isValid());
    QVERIFY(model.indexOf(5).isValid());

    model.setFilter(filterOf(model, u"nowhere"_s));
    QCOMPARE(model.rowCount(), 0);
    model.setFilter(nullptr);
    QCOMPARE(model.rowCount(model.index(0, 0)), 3);
}

void TestJsonTreeModel::filtersToALimit()
{
    JsonTreeModel model;
    model.setDocument(documentOf("[7,7,7,8]"));
    const auto filter = filterOf(model, u"7"_s, 2);
    QVERIFY(filter->more);
    QCOMPARE(filter->matched, (std::vector<JsonOutline::Node>{1, 2}));
    QVERIFY(!filterOf(model, u"7"_s, 3)->more);
    QVERIFY(!filterOf(model, u"8"_s, 1)->more);
}

void TestJsonTreeModel::filtersDeepTexts()
{
    JsonTreeModel model;
    model.setDocument(documentOf(QByteArray(100'000, '[') + "\"x\"" + QByteArray(100'000, ']')));
    const auto filter = filterOf(model, u"x"_s);
    QCOMPARE(filter->kept.size(), size_t(100'001));
    model.setFilter(filter);
    QCOMPARE(model.rowCount(model.index(0, 0)), 1);
}

void TestJsonTreeModel::costsNothingBeforeItIsOpened()
{
    constexpr int count = 10'000'000;
    QByteArray json = "[";
    json.reserve(2 * count + 2);
    for (int i = 0; i < count; ++i)
        json += i > 0 ? ",1" : "1";
    const auto document = documentOf(json + ']');
    JsonTreeModel model;
    QElapsedTimer timer;
    timer.start();
    model.setDocument(document);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.hasChildren(model.index(0, 0)));
    QCOMPARE(cell(model.index(0, 0), 1), u"[] more than 10,000 elements"_s);
    QVERIFY(timer.elapsed() < 100);
    QCOMPARE(model.rowCount(model.index(0, 0)), 10);
    QCOMPARE(model.rowCount(model.index(9, 0, model.index(0, 0))), 1000);
}

void TestJsonTreeModel::survivesHostileTexts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"a\":[1,2");
    QTest::newRow("scalar") << QByteArray("7");
    QTest::newRow("depth") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QTest::newRow("long string") << '"' + QByteArray(20'000'000, 'x') + '"';
    QTest::newRow("long name") << "{\"" + QByteArray(20'000'000, 'x') + "\":1}";
    QTest::newRow("markup and controls") << QByteArray("{\"<b>\\u202e\":\"<img src=x>\\u0000\"}");
    QByteArray same = "{";
    for (int i = 0; i < 60'000; ++i)
        same += QByteArray(i > 0 ? "," : "") + "\"a\":1";
    QTest::newRow("one name very often") << same + '}';
}

void TestJsonTreeModel::survivesHostileTexts()
{
    QFETCH(QByteArray, json);
    JsonTreeModel model;
    model.setDocument(documentOf(json));
    QModelIndex index;
    for (int level = 0; level < 1000 && model.rowCount(index) > 0; ++level) {
        index = model.index(model.rowCount(index) - 1, 0, index);
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString text = cell(index, column);
            QVERIFY(text.size() < 8000);
            QVERIFY(std::none_of(text.begin(), text.end(),
                                 [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x202E; }));
        }
        QVERIFY(!model.place(index).isEmpty());
    }
}

void TestJsonTreeModel::keepsTheRulesOfModels()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QByteArray json = R"({"a":[1,[2]],"p":"{\"x\":1}","many":[)";
    for (int i = 0; i < 1500; ++i)
        json += QByteArray::number(i) + ',';
    model.setDocument(documentOf(json + "0]}"));
    model.setFilter(filterOf(model, u"x"_s));
    model.setFilter(nullptr);
    model.setDocument(nullptr);
}

QTEST_GUILESS_MAIN(TestJsonTreeModel)
#include "tst_json_tree_model.moc"
