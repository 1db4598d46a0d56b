// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/text_document.h"
#include "ui/viewers/json_lines_viewer.h"
#include "ui/viewers/json_tree_view.h"
#include "ui/viewers/json_tree_viewer.h"
#include "ui/widgets/text_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace hookbench;
using namespace hookbench::ui;
using namespace Qt::Literals::StringLiterals;
using models::JsonTreeModel;

namespace {

models::InspectedBody bodyOf(const QByteArray& json)
{
    models::InspectedBody body;
    body.kind = models::BodyKind::Json;
    body.size = json.size();
    body.json = payload::JsonDocument::make(json);
    body.text = std::make_shared<payload::TextDocument>(json, payload::Syntax::Json);
    return body;
}

} // namespace

class TestJsonTreeViewer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensSmallTextsAtOnce();
    void opensLargeTextsAtTheRoot();
    void filtersWhileTyping();
    void tellsThePlace();
    void copies_data();
    void copies();
    void expandsABoundedNumber();
    void asteriskIsBounded();
    void keepsItsPlaceWhenTheRestComes();
    void survivesDepth();
    void staysPlainText();
    void showsJsonLines();

private:
    JsonTreeView& tree() { return *m_viewer->findChild<JsonTreeView*>(); }
    QString label(const QString& name) { return m_viewer->findChild<QLabel*>(name)->text(); }
    void select(payload::JsonOutline::Node node) { QVERIFY(tree().showNode(node)); }
    int visibleRows();

    QThreadPool m_pool;
    std::unique_ptr<JsonTreeViewer> m_viewer;
};

void TestJsonTreeViewer::init()
{
    m_viewer = std::make_unique<JsonTreeViewer>(m_pool, nullptr);
    m_viewer->resize(800, 400);
    m_viewer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_viewer.get()));
    tree().setFocus();
}

void TestJsonTreeViewer::cleanup()
{
    m_viewer.reset();
    m_pool.waitForDone();
}

int TestJsonTreeViewer::visibleRows()
{
    int rows = 0;
    for (QModelIndex at = tree().model()->index(0, 0); at.isValid(); at = tree().indexBelow(at))
        ++rows;
    return rows;
}

void TestJsonTreeViewer::opensSmallTextsAtOnce()
{
    m_viewer->showBody(bodyOf(R"({"a":[1,[2]],"p":"{\"x\":1}"})"));
    QTRY_COMPARE(visibleRows(), 6);
    QVERIFY(tree().currentIndex().isValid());
}

void TestJsonTreeViewer::opensLargeTextsAtTheRoot()
{
    QByteArray json = "[";
    for (int i = 0; i < 900; ++i)
        json += QByteArray(i > 0 ? "," : "") + "[1]";
    m_viewer->showBody(bodyOf(json + ']'));
    QCOMPARE(visibleRows(), 901);
    QVERIFY(!tree().isExpanding());
}

void TestJsonTreeViewer::filtersWhileTyping()
{
    m_viewer->showBody(bodyOf(R"({"a":{"needle":1},"b":2,"c":["Needle","x"]})"));
    QTest::keyClick(&tree(), Qt::Key_F, Qt::ControlModifier);
    auto* filter = m_viewer->findChild<QLineEdit*>(u"jsonFilter"_s);
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"needle"_s);
    QTRY_COMPARE(visibleRows(), 5);
    QVERIFY(label(u"jsonStatus"_s).contains(u'2'));
    QTest::keyClicks(filter, u"x"_s);
    QTRY_COMPARE(visibleRows(), 0);
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QTRY_VERIFY(tree().hasFocus());
    QTRY_COMPARE(visibleRows(), 7);
}

void TestJsonTreeViewer::tellsThePlace()
{
    m_viewer->showBody(bodyOf(R"({"a":[10,20]})"));
    select(3);
    QVERIFY(label(u"jsonPlace"_s).startsWith(u"$['a'][1]"_s));
    QVERIFY(label(u"jsonPlace"_s).contains(u"9"_s));
    m_viewer->clear();
    QVERIFY(label(u"jsonPlace"_s).isEmpty());
}

void TestJsonTreeViewer::copies_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("expected");
    QTest::newRow("value") << u"copyJsonValue"_s << u"x\ny"_s;
    QTest::newRow("name") << u"copyJsonKey"_s << u"b/c"_s;
    QTest::newRow("pointer") << u"copyJsonPointer"_s << u"/a/1/b~1c"_s;
    QTest::newRow("path") << u"copyJsonPath"_s << u"$['a'][1]['b/c']"_s;
    QTest::newRow("text") << u"copyJsonText"_s << u"\"x\\ny\""_s;
}

void TestJsonTreeViewer::copies()
{
    QFETCH(QString, command);
    QFETCH(QString, expected);
    m_viewer->showBody(bodyOf(R"({"a":[1.00,{"b/c":"x\ny"}]})"));
    select(4);
    QSignalSpy told(m_viewer.get(), &BodyViewer::message);
    tree().findChild<QAction*>(command)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), expected);
    QCOMPARE(told.size(), 1);
    select(2);
    QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"1.00"_s);
}

void TestJsonTreeViewer::expandsABoundedNumber()
{
    QByteArray json = "[";
    for (int i = 0; i < 900; ++i)
        json += QByteArray(i > 0 ? "," : "") + '[' + QByteArray("1,").repeated(99) + "1]";
    m_viewer->showBody(bodyOf(json + ']'));
    QSignalSpy ended(&tree(), &JsonTreeView::expandEnded);
    QSignalSpy told(m_viewer.get(), &BodyViewer::message);
    QTest::mouseClick(m_viewer->findChild<QPushButton*>(u"jsonExpand"_s), Qt::LeftButton);
    QVERIFY(ended.wait(30'000));
    QCOMPARE(ended[0][0].toBool(), false);
    QCOMPARE(told.size(), 1);
    QVERIFY(visibleRows() > 10'000);
    QVERIFY(visibleRows() <= JsonTreeView::expandLimit + 2);
    QTest::mouseClick(m_viewer->findChild<QPushButton*>(u"jsonCollapse"_s), Qt::LeftButton);
    QCOMPARE(visibleRows(), 901);
}

void TestJsonTreeViewer::asteriskIsBounded()
{
    m_viewer->showBody(bodyOf(QByteArray(100'000, '[') + QByteArray(100'000, ']')));
    QSignalSpy ended(&tree(), &JsonTreeView::expandEnded);
    QTest::keyClick(&tree(), Qt::Key_Asterisk);
    QVERIFY(ended.wait(60'000));
    QVERIFY(visibleRows() <= JsonTreeView::expandLimit + 2);
}

void TestJsonTreeViewer::keepsItsPlaceWhenTheRestComes()
{
    QByteArray json = "[";
    for (int i = 0; i < 400; ++i)
        json += QByteArray(i > 0 ? "," : "") + "{\"a\":[" + QByteArray::number(i) + "]}";
    m_viewer->showBody(bodyOf(json)); // cut
    const payload::JsonOutline::Node node = 300 * 3 + 3;
    select(node);
    const int open = visibleRows();
    for (int i = 400; i < 900; ++i)
        json += ",{\"a\":[" + QByteArray::number(i) + "]}";
    models::InspectedBody whole = bodyOf(json + ']');
    whole.continues = true;
    m_viewer->showBody(whole);
    QCOMPARE(tree().tree().node(tree().currentIndex()), node);
    QCOMPARE(visibleRows(), open + 500);
}

void TestJsonTreeViewer::survivesDepth()
{
    m_viewer->showBody(bodyOf(QByteArray(100'000, '[') + "7" + QByteArray(100'000, ']')));
    QVERIFY(!tree().showNode(100'000));
    QVERIFY(tree().showNode(200));
    QCOMPARE(tree().tree().node(tree().currentIndex()), payload::JsonOutline::Node(200));
    tree().grab();
}

void TestJsonTreeViewer::staysPlainText()
{
    m_viewer->showBody(bodyOf(R"({"<h1>big</h1>":"<img src='file:///etc/passwd'>\u202e"})"));
    select(1);
    QCOMPARE(m_viewer->findChild<QLabel*>(u"jsonPlace"_s)->textFormat(), Qt::PlainText);
    const QModelIndex value = tree().currentIndex().siblingAtColumn(JsonTreeModel::ValueColumn);
    QVERIFY(!value.data(Qt::ToolTipRole).isValid());
    tree().grab();
}

void TestJsonTreeViewer::showsJsonLines()
{
    JsonLinesViewer viewer(m_pool, nullptr);
    models::InspectedBody body;
    body.isJsonLines = true;
    body.text =
        std::make_shared<payload::TextDocument>("{\"a\":1}\n[2,]\n{\"b\":[3]}\n", payload::Syntax::Json);
    QCOMPARE(viewer.score(body), 95);
    viewer.showBody(body);
    const auto* tree = viewer.findChild<JsonTreeView*>();
    const auto* line = viewer.findChild<QLabel*>(u"jsonLine"_s);
    QTRY_VERIFY(tree->tree().document() != nullptr);
    QTRY_VERIFY(viewer.findChild<QLabel*>(u"jsonLinesCheck"_s)->text().endsWith(u"line 2"_s));
    auto* text = viewer.findChild<TextView*>();
    text->select(9, 9);
    QTRY_VERIFY(line->text().startsWith(u"Line 2: "_s));
    QVERIFY(!tree->tree().document());
    text->select(15, 15);
    QTRY_VERIFY(tree->tree().document() != nullptr);
    QCOMPARE(tree->tree().document()->text.bytes, QByteArray("{\"b\":[3]}"));
    viewer.clear();
    QVERIFY(line->text().isEmpty() && !tree->tree().document());
}

QTEST_MAIN(TestJsonTreeViewer)
#include "tst_json_tree_viewer.moc"
