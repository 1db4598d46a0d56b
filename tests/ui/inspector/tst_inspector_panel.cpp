// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector_panel.h"

#include "app/schema/attachment.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"
#include "ui/viewers/fields_table.h"
#include "ui/viewers/json_tree_view.h"
#include "ui/widgets/text_view.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QtTest>

#include <algorithm>
#include <future>

using namespace hookbench;
using namespace hookbench::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray markup = "<img src='file:///tmp/x.png'>";

Exchange post(const QByteArray& type, const QByteArray& body, const QByteArray& target = "/")
{
    Exchange exchange = tests::exampleExchange();
    exchange.requestHead = "POST " + target + " HTTP/1.1\r\nHost: x\r\nX-Markup: " + markup +
                           "\r\nContent-Type: " + type +
                           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    exchange.requestBody = {body, {}, body.size()};
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.summary.bodySize = body.size();
    return exchange;
}

} // namespace

class TestInspectorPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatIsSelected();
    void showsEveryPart();
    void linksFieldsAndTheirBytes();
    void sharesTextOptions();
    void showsNothingOfTheOneBefore();
    void choosesTheViewerByContent_data();
    void choosesTheViewerByContent();
    void remembersTheViewerChosenByHand();
    void keepsTheChosenViewers();
    void judgesByTheSchemaOfTheSession();
    void showsTheByteThatBreaksHttp();
    void showsTheByteThatBreaksJson();
    void saysWhatIsEmpty();
    void saysWhatWentWrong();
    void namesItsTab();
    void savesTheBody();
    void showsMarkupAsText();
    void namesEveryControl();

private:
    ExchangeId record(const Exchange& exchange);
    void show(const Exchange& exchange);
    template <typename T>
    T* child(const QString& name) const
    {
        return m_panel->findChild<T*>(name);
    }
    QWidget* page(const QString& name) const { return child<QWidget>(name); }
    QString words() const { return child<QLabel>(u"inspectorWords"_s)->text(); }

    std::unique_ptr<tests::TempSession> m_session;
    std::unique_ptr<session::SessionWriter> m_writer;
    std::unique_ptr<InspectorPanel> m_panel;
};

void TestInspectorPanel::init()
{
    m_session = std::make_unique<tests::TempSession>();
    m_writer = m_session->write();
    QVERIFY(m_writer);
    m_panel = std::make_unique<InspectorPanel>();
    m_panel->setSession(m_session->path());
    m_panel->resize(900, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestInspectorPanel::cleanup()
{
    m_panel.reset();
    m_writer.reset();
    m_session.reset();
}

ExchangeId TestInspectorPanel::record(const Exchange& exchange)
{
    return tests::recordAndWait(*m_writer, exchange).value_or(ExchangeId{});
}

void TestInspectorPanel::show(const Exchange& exchange)
{
    m_panel->showExchange(record(exchange));
    QTRY_VERIFY(child<FieldsTable>(u"overviewTable"_s)->model()->rowCount() > 0);
}

void TestInspectorPanel::saysWhatIsSelected()
{
    QVERIFY(child<QLabel>(u"inspectorWords"_s)->isVisible());
    const QString nothing = words();
    m_panel->showSeveral(3);
    QVERIFY(words() != nothing);
    QVERIFY(words().contains(u'3'));
    m_panel->showNothing();
    QCOMPARE(words(), nothing);
}

void TestInspectorPanel::showsEveryPart()
{
    show(post("application/json", "{\"a\":1}", "/p?x=1&y"));
    QCOMPARE(child<FieldsTable>(u"headerTable"_s)->model()->rowCount(), 4);
    QCOMPARE(child<FieldsTable>(u"queryTable"_s)->model()->rowCount(), 2);
    const auto* body = page(u"bodyPage"_s)->findChild<TextView*>(u"prettyText"_s);
    QCOMPARE(body->source()->text(0, 100), u"{\n  \"a\": 1\n}"_s);
    const auto* raw = page(u"rawPage"_s)->findChild<TextView*>(u"rawText"_s);
    QVERIFY(raw->source()->text(0, 100).startsWith(u"POST /p?x=1&y"_s));
    QVERIFY(!child<QWidget>(u"errorBanner"_s)->isVisible());
    QVERIFY(child<QLabel>(u"responseSummary"_s)->text().startsWith(u"HTTP/1.1"_s));
}

void TestInspectorPanel::linksFieldsAndTheirBytes()
{
    const Exchange exchange = post("text/plain; charset=utf-8", "abc");
    show(exchange);
    auto* table = child<FieldsTable>(u"headerTable"_s);
    auto* raw = page(u"rawPage"_s)->findChild<TextView*>(u"rawText"_s);
    auto* hex = page(u"rawPage"_s)->findChild<TextView*>(u"rawHex"_s);
    QCOMPARE(table->model()->rowCount(), 6); // two rows say what is in Content-Type
    table->setCurrentIndex(table->model()->index(3, 0));
    const qint64 at = exchange.requestHead.indexOf("Content-Type");
    const qint64 end = exchange.requestHead.indexOf("\r\n", at);
    for (const TextView* view : {raw, hex}) {
        QCOMPARE(view->selectionStart(), at);
        QCOMPARE(view->selectionEnd(), end);
    }
    const auto* place = child<QLabel>(u"rawPlace"_s);
    QVERIFY(place->text().contains(u"Content-Type"_s));

    table->findChild<QAction*>(u"showPlace"_s)->trigger();
    QCOMPARE(m_panel->currentTab(), u"rawPage"_s);
    raw->setFocus();
    QTRY_VERIFY(raw->hasFocus());
    const qint64 host = exchange.requestHead.indexOf("Host");
    raw->select(host, host);
    QCOMPARE(table->currentIndex().row(), 0);
    QVERIFY(place->text().contains(u"Host"_s));
    raw->select(exchange.requestHead.size() + 1, exchange.requestHead.size() + 1);
    QVERIFY(place->text().startsWith(u"Body"_s));
}

void TestInspectorPanel::sharesTextOptions()
{
    QSignalSpy chosen(m_panel.get(), &InspectorPanel::textOptionsChosen);
    page(u"rawPage"_s)->findChild<TextView*>(u"rawText"_s)->zoomBy(2);
    QCOMPARE(chosen.size(), 1);
    for (const TextView* view : m_panel->findChildren<TextView*>())
        QCOMPARE(view->options().zoom, 2);
    m_panel->setTextOptions({-1, false});
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(child<TextView>(u"hexView"_s)->options(), (TextOptions{-1, false}));
}

void TestInspectorPanel::showsNothingOfTheOneBefore()
{
    show(post("application/json", "{\"a\":1}", "/p?x=1"));
    m_panel->showExchange(record(post("text/plain", "other")));
    const auto views = m_panel->findChildren<TextView*>();
    QVERIFY(views.size() > 3);
    for (const TextView* view : views)
        QVERIFY(!view->source());
    for (const FieldsTable* table : m_panel->findChildren<FieldsTable*>())
        QVERIFY(table->model()->rowCount() == 0 || !table->isVisible());
    QTRY_VERIFY(child<FieldsTable>(u"overviewTable"_s)->model()->rowCount() > 0);
    m_panel->showSeveral(2);
    for (const TextView* view : m_panel->findChildren<TextView*>())
        QVERIFY(!view->source());
}

void TestInspectorPanel::choosesTheViewerByContent_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("viewer");
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}") << u"prettyViewer"_s;
    QTest::newRow("broken JSON") << QByteArray("application/json") << QByteArray("{") << u"plainViewer"_s;
    QTest::newRow("XML") << QByteArray("text/xml") << QByteArray("<a/>") << u"prettyViewer"_s;
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("a=1")
                          << u"formViewer"_s;
    QTest::newRow("text") << QByteArray("text/markdown") << QByteArray("a;b") << u"plainViewer"_s;
    QTest::newRow("table") << QByteArray("text/csv") << QByteArray("a;b") << u"csvViewer"_s;
    QTest::newRow("HTML") << QByteArray("text/html") << QByteArray("<p>a") << u"plainViewer"_s;
    QTest::newRow("parts") << QByteArray("multipart/form-data; boundary=b")
                           << QByteArray("--b\r\n\r\nx\r\n--b--") << u"multipartViewer"_s;
    QTest::newRow("CBOR") << QByteArray("application/cbor") << QByteArray("\1") << u"cborViewer"_s;
    QTest::newRow("MessagePack") << QByteArray("application/msgpack") << QByteArray("\1")
                                 << u"messagePackViewer"_s;
    QTest::newRow("protobuf") << QByteArray("application/protobuf") << QByteArray("\10\1")
                              << u"protobufViewer"_s;
    QTest::newRow("image") << QByteArray("image/gif") << QByteArray("GIF89a\1\0\1\0", 10) << u"imageViewer"_s;
    QTest::newRow("event") << QByteArray("application/cloudevents+json")
                           << QByteArray(R"({"specversion":"1.0"})") << u"cloudEventsViewer"_s;
    QTest::newRow("bytes") << QByteArray("image/png") << QByteArray("\x89PNG\0", 5) << u"hexViewer"_s;
}

void TestInspectorPanel::choosesTheViewerByContent()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    show(post(type, body));
    const auto* choice = page(u"bodyPage"_s)->findChild<QComboBox*>(u"bodyViewer"_s);
    QTEST(choice->currentData().toString(), "viewer");
    m_panel->setCurrentTab(u"bodyPage"_s);
    QVERIFY(page(u"bodyPage"_s)->findChild<QWidget*>(choice->currentData().toString())->isVisible());
}

void TestInspectorPanel::remembersTheViewerChosenByHand()
{
    show(post("application/json", "{}"));
    m_panel->setCurrentTab(u"bodyPage"_s);
    auto* choice = page(u"bodyPage"_s)->findChild<QComboBox*>(u"bodyViewer"_s);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_End);
    QCOMPARE(choice->currentData().toString(), u"hexViewer"_s);
    show(post("text/csv", "a;b"));
    QTRY_COMPARE(choice->currentData().toString(), u"csvViewer"_s);
    show(post("application/json", "[]"));
    QTRY_COMPARE(choice->currentData().toString(), u"hexViewer"_s);
}

void TestInspectorPanel::showsTheByteThatBreaksHttp()
{
    Exchange exchange = post("text/plain", "x");
    exchange.error = {"bad-field", QString::fromLatin1(markup), 17, 400};
    show(exchange);
    QTRY_VERIFY(child<QWidget>(u"errorBanner"_s)->isVisible());
    QVERIFY(child<QLabel>(u"errorText"_s)->text().contains(QString::fromLatin1(markup)));
    QVERIFY(child<QLabel>(u"errorText"_s)->text().contains(u"17"_s));
    child<QPushButton>(u"showErrorByte"_s)->click();
    QCOMPARE(m_panel->currentTab(), u"rawPage"_s);
    const auto* hex = page(u"rawPage"_s)->findChild<TextView*>(u"rawHex"_s);
    QVERIFY(hex->isVisible());
    QCOMPARE(hex->selectionStart(), qint64(17));
    QCOMPARE(hex->selectionEnd(), qint64(18));
}

void TestInspectorPanel::showsTheByteThatBreaksJson()
{
    show(post("application/json", "{\"a\":1,}"));
    m_panel->setCurrentTab(u"bodyPage"_s);
    const auto* notes = page(u"bodyPage"_s)->findChild<QLabel*>(u"bodyNotes"_s);
    QTRY_VERIFY(notes->isVisible());
    QVERIFY(notes->text().contains(u'7'));
    page(u"bodyPage"_s)->findChild<QPushButton*>(u"showProblemByte"_s)->click();
    const auto* hex = page(u"bodyPage"_s)->findChild<TextView*>(u"hexView"_s);
    QVERIFY(hex->isVisible());
    QCOMPARE(hex->selectionStart(), qint64(7));
}

void TestInspectorPanel::saysWhatIsEmpty()
{
    show(post("text/plain", {}));
    m_panel->setCurrentTab(u"bodyPage"_s);
    const auto* empty = page(u"bodyPage"_s)->findChild<QLabel*>(u"bodyEmpty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(!empty->text().isEmpty());
    QVERIFY(!page(u"bodyPage"_s)->findChild<QPushButton*>(u"saveBody"_s)->isEnabled());
    m_panel->setCurrentTab(u"queryPage"_s);
    QVERIFY(!child<FieldsTable>(u"queryTable"_s)->isVisible());
}

void TestInspectorPanel::saysWhatWentWrong()
{
    m_panel->showExchange(ExchangeId{4711});
    QTRY_VERIFY(child<QLabel>(u"inspectorWords"_s)->isVisible() && words().contains(u"4711"_s));
}

void TestInspectorPanel::namesItsTab()
{
    QSignalSpy changed(m_panel.get(), &InspectorPanel::tabChanged);
    m_panel->setCurrentTab(u"rawPage"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), u"rawPage"_s);
    m_panel->setCurrentTab(u"noPage"_s);
    QCOMPARE(m_panel->currentTab(), u"rawPage"_s);
}

void TestInspectorPanel::keepsTheChosenViewers()
{
    show(post("application/json", "{}"));
    QSignalSpy chosen(m_panel.get(), &InspectorPanel::viewersChosen);
    m_panel->setCurrentTab(u"bodyPage"_s);
    auto* choice = page(u"bodyPage"_s)->findChild<QComboBox*>(u"bodyViewer"_s);
    choice->setCurrentIndex(choice->findData(u"jsonTreeViewer"_s));
    Q_EMIT choice->activated(choice->currentIndex());
    QCOMPARE(chosen.size(), 1);
    const QStringList kept = chosen.front().front().toStringList();
    m_panel = std::make_unique<InspectorPanel>();
    m_panel->setSession(m_session->path());
    m_panel->setChosenViewers(kept + QStringList{u"nonsense"_s, u"=x"_s, u"a=none there"_s});
    m_panel->show();
    show(post("application/json; charset=utf-8", "[]"));
    choice = page(u"bodyPage"_s)->findChild<QComboBox*>(u"bodyViewer"_s);
    QTRY_COMPARE(choice->currentData().toString(), u"jsonTreeViewer"_s);
}

void TestInspectorPanel::judgesByTheSchemaOfTheSession()
{
    auto* list = child<QTreeWidget>(u"schemaFindings"_s);
    auto* tabs = child<QTabWidget>(u"inspectorTabs"_s);
    const int tab = tabs->indexOf(page(u"schemaPage"_s));
    Exchange exchange = post("application/json", R"({"a":{"b":"x"}})", "/orders");
    exchange.summary.target = "/orders";
    show(exchange);
    QTRY_VERIFY(child<QLabel>(u"schemaWords"_s)->text().contains(u"/orders"_s));
    QVERIFY(list->isHidden());
    std::promise<bool> saved;
    m_writer->saveDocument(
        schema::toDocument(
            {{}, "/orders", {}, R"({"properties":{"a":{"properties":{"b":{"type":"null"}}}}})"}),
        [&saved](const Result<Document>& result) { saved.set_value(result.has_value()); });
    QVERIFY(saved.get_future().get());
    m_panel->judgeAgain();
    QTRY_COMPARE(list->topLevelItemCount(), 2); // a failure, which is drift as well
    QVERIFY(tabs->tabText(tab).contains(u"2"_s));
    m_panel->setCurrentTab(u"schemaPage"_s);
    Q_EMIT list->itemActivated(list->topLevelItem(0), 0);
    QCOMPARE(m_panel->currentTab(), u"bodyPage"_s);
    // Pages of parts have trees as well.
    const QList<JsonTreeView*> trees = m_panel->findChildren<JsonTreeView*>();
    const auto visible =
        std::ranges::find_if(trees, [](const JsonTreeView* one) { return one->isVisible(); });
    QVERIFY(visible != trees.end());
    JsonTreeView* tree = *visible;
    QCOMPARE(tree->tree().pointer(tree->currentIndex()), u"/a/b"_s);
    QVERIFY(!tree->tree().mark(tree->currentIndex()).isEmpty());
    QSignalSpy requested(m_panel.get(), &InspectorPanel::schemasRequested);
    child<QPushButton>(u"manageSchemas"_s)->click();
    QCOMPARE(requested.size(), 1);
    m_panel->showNothing();
    QCOMPARE(list->topLevelItemCount(), 0);
    QVERIFY(!tabs->tabText(tab).contains(u"2"_s));
}

void TestInspectorPanel::savesTheBody()
{
    show(post("text/plain", "to be saved"));
    m_panel->setCurrentTab(u"bodyPage"_s);
    page(u"bodyPage"_s)->findChild<QPushButton*>(u"saveBody"_s)->click();
    auto* dialog = m_panel->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QSignalSpy told(m_panel.get(), &InspectorPanel::message);
    const QString path = m_session->folder() + u"/saved"_s;
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
    QTRY_COMPARE(told.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("to be saved"));
}

void TestInspectorPanel::showsMarkupAsText()
{
    Exchange exchange = post("application/json; x=" + markup, markup, "/?" + markup);
    exchange.summary.peer = exchange.summary.endpoint = exchange.local = markup;
    exchange.responseHead = "HTTP/1.1 200 " + markup + "\r\nX: " + markup + "\r\n\r\n";
    setResponse(exchange, exchange.responseHead, markup);
    exchange.error = {markup, QString::fromLatin1(markup), 3, 400};
    show(exchange);
    const auto labels = m_panel->findChildren<QLabel*>();
    QVERIFY(labels.size() > 8);
    for (const QLabel* label : labels) {
        // A tool bar's overflow and the like bring labels without text of their own.
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
                 qPrintable(label->objectName()));
    }
}

void TestInspectorPanel::namesEveryControl()
{
    show(post("application/x-www-form-urlencoded", "a=1"));
    for (QWidget* widget : m_panel->findChildren<QWidget*>()) {
        const bool inside = widget->objectName().startsWith(u"qt_"_s) ||
                            widget->parentWidget()->inherits("QComboBox") ||
                            widget->inherits("QHeaderView") || widget->inherits("QTabBar") ||
                            widget->inherits("QComboBoxListView");
        if (!(widget->focusPolicy() & Qt::TabFocus) || inside)
            continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        const bool container =
            interface && (interface->role() == QAccessible::Client || !interface->isValid());
        QString name = interface ? interface->text(QAccessible::Name) : QString();
        if (interface && name.isEmpty() && !interface->relations().isEmpty())
            name = interface->relations().first().first->text(QAccessible::Name);
        const auto text = [widget] {
            return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        };
        QVERIFY2(container || !name.isEmpty() || widget->inherits("QLabel"), qPrintable(text()));
        QVERIFY2(!widget->objectName().isEmpty() || widget->inherits("QLabel") || widget->focusProxy(),
                 qPrintable(text()));
    }
}

QTEST_MAIN(TestInspectorPanel)
#include "tst_inspector_panel.moc"
