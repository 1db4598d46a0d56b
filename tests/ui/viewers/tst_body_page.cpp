// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/body_page.h"

#include "app/models/body_parts.h"
#include "app/models/inspection_builder.h"
#include "ui/viewers/body_drag.h"
#include "ui/viewers/body_export.h"
#include "ui/viewers/body_window.h"
#include "ui/viewers/fields_table.h"
#include "ui/viewers/image_viewer.h"
#include "ui/viewers/text_printer.h"
#include "ui/widgets/text_view.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPdfWriter>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>
#include <QUrl>
#include <QtTest>

using namespace hookbench;
using namespace hookbench::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

models::InspectedBody body(const QByteArray& content, const QByteArray& type, const QByteArray& coding = {})
{
    http::HeaderList headers;
    headers.append("Content-Type", type);
    if (!coding.isEmpty())
        headers.append("Content-Encoding", coding);
    models::InspectedBody result = models::buildBody(models::contentOf(headers, content.size(), content), {});
    models::setBytes(result,
                     std::make_shared<models::HexRows>(std::make_shared<models::MemorySource>(content)));
    return result;
}

QByteArray picture(int width, int height)
{
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(QColor(10, 200, 30, 128));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// gzip of "{}", made once.
const QByteArray gzipped = QByteArray::fromHex("1f8b0800000000000203abae050043bfa6a302000000");

const QByteArray form = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nfirst\r\n"
                        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"<b>../a.txt\"\r\n\r\n"
                        "second\r\n--b--"_ba;

} // namespace

class TestBodyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void changesBetweenDecodedAndAsItCame();
    void offersWhatIsPossibleByHand();
    void remembersByContentType();
    void showsATree();
    void showsATable();
    void findsInEveryViewer_data();
    void findsInEveryViewer();
    void savesSeveralFilesAtOnce();
    void showsEachPart();
    void showsThePictureOrWhyNot_data();
    void showsThePictureOrWhyNot();
    void readsAnotherCharset();
    void showsBytesAsNumbers();
    void dragsOutAFileWhenAsked();
    void opensAWindowOfItsOwn();
    void savesAsPdfWithBounds();
    void savesWhatIsShown();
    void survivesHostileBodies_data();
    void survivesHostileBodies();

private:
    template <typename T>
    T* child(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }
    /// The one in sight: a page within the page has the same names again.
    template <typename T>
    T* shown(const QString& name) const
    {
        const QList<T*> all = m_page->findChildren<T*>(name);
        const auto found =
            std::find_if(all.begin(), all.end(), [](const T* one) { return one->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    void chooseViewer(const QString& name);

    QThreadPool m_pool;
    std::unique_ptr<BodyPage> m_page;
    QTemporaryDir m_folder;
};

void TestBodyPage::init()
{
    m_page = std::make_unique<BodyPage>(u"Nothing."_s, m_pool);
    m_page->resize(900, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestBodyPage::cleanup()
{
    m_page.reset();
    m_pool.waitForDone();
}

void TestBodyPage::chooseViewer(const QString& name)
{
    auto* choice = child<QComboBox>(u"bodyViewer"_s);
    const int index = choice->findData(name);
    QVERIFY2(index >= 0, qPrintable(name));
    choice->setCurrentIndex(index);
    Q_EMIT choice->activated(index);
}

void TestBodyPage::changesBetweenDecodedAndAsItCame()
{
    auto* formChoice = child<QComboBox>(u"bodyForm"_s);
    m_page->showBody(body("{}", "application/json"));
    QVERIFY(!formChoice->isVisible());
    m_page->showBody(body(gzipped, "application/json", "gzip"));
    QVERIFY(formChoice->isVisible());
    QVERIFY(child<QLabel>(u"bodySummary"_s)->text().startsWith(u"JSON"_s));
    formChoice->setCurrentIndex(1);
    Q_EMIT formChoice->activated(1);
    QVERIFY(child<QLabel>(u"bodySummary"_s)->text().startsWith(u"Binary"_s));
    QCOMPARE(child<QComboBox>(u"bodyViewer"_s)->currentData().toString(), u"hexViewer"_s);
    QCOMPARE(child<TextView>(u"hexView"_s)->source()->size(), gzipped.size());
    m_page->showBody(body(gzipped, "application/json", "gzip"));
    QCOMPARE(formChoice->currentIndex(), 0);
}

void TestBodyPage::offersWhatIsPossibleByHand()
{
    auto* choice = child<QComboBox>(u"bodyViewer"_s);
    m_page->showBody(body("\x81\1"_ba, "application/octet-stream"));
    for (const char* viewer :
         {"hexViewer", "cborViewer", "messagePackViewer", "protobufViewer", "plainViewer"})
        QVERIFY2(choice->findData(QLatin1StringView(viewer)) >= 0, viewer);
    QVERIFY(choice->findData(u"imageViewer"_s) < 0);
    m_page->showBody(body("<p>a", "text/plain"));
    for (const char* viewer : {"xmlViewer", "htmlViewer", "csvViewer"})
        QVERIFY2(choice->findData(QLatin1StringView(viewer)) >= 0, viewer);
}

void TestBodyPage::remembersByContentType()
{
    auto* choice = child<QComboBox>(u"bodyViewer"_s);
    m_page->showBody(body("{}", "application/json"));
    QSignalSpy chosen(m_page.get(), &BodyPage::viewerChosen);
    chooseViewer(u"hexViewer"_s);
    QCOMPARE(chosen.count(), 1);
    m_page->showBody(body("{}", "application/x+json"));
    QCOMPARE(choice->currentData().toString(), u"prettyViewer"_s);
    m_page->showBody(body("[1]", "application/json; charset=utf-8"));
    QCOMPARE(choice->currentData().toString(), u"hexViewer"_s);
    const auto kept = m_page->chosenViewers();
    BodyPage other(u"Nothing."_s, m_pool);
    other.setChosenViewers(kept);
    other.showBody(body("{}", "application/json"));
    QCOMPARE(other.findChild<QComboBox*>(u"bodyViewer"_s)->currentData().toString(), u"hexViewer"_s);
}

void TestBodyPage::showsATree()
{
    m_page->showBody(body(QByteArray::fromHex("a1616182020a"), "application/cbor"));
    QTreeView* tree = nullptr;
    QTRY_VERIFY((tree = child<QWidget>(u"cborViewer"_s)->findChild<QTreeView*>()) &&
                tree->model()->rowCount() == 1);
    QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
    QVERIFY(!tree->accessibleName().isEmpty());
    child<QPushButton>(u"copyBody"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"[0]\t{…} 1\n  \"a\"\t[…] 2\n    [0]\t2\n    [1]\t10"_s);
}

void TestBodyPage::showsATable()
{
    m_page->showBody(body("a;b\n1;2\n", "text/csv"));
    auto* table = child<QTableView>(u"csvTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), u"b"_s);
    child<QPushButton>(u"copyBody"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"1\t2"_s);
    auto* delimiter = child<QComboBox>(u"csvDelimiter"_s);
    delimiter->setCurrentIndex(1);
    Q_EMIT delimiter->activated(1);
    QTRY_COMPARE(table->model()->columnCount(), 1);
}

void TestBodyPage::findsInEveryViewer_data()
{
    QTest::addColumn<QString>("viewer");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("found"); ///< in the current cell of the one below
    QTest::addColumn<QString>("further");
    QTest::newRow("CSV") << u"csvViewer"_s << "needle;b\n1;2\nx;Needle 1\nneedle 2;y\n"_ba
                         << "text/csv"_ba << u"Needle 1"_s << u"needle 2"_s;
    QTest::newRow("XML") << u"xmlViewer"_s << "<a><b>1</b><c><d>needle 1</d><e>needle 2</e></c></a>"_ba
                         << "application/xml"_ba << u"needle 1"_s << u"needle 2"_s;
    QTest::newRow("CBOR") << u"cborViewer"_s << QByteArray::fromHex("82686e6565646c652031") + "\x68needle 2"
                          << "application/cbor"_ba << u"\"needle 1\""_s << u"\"needle 2\""_s;
    QTest::newRow("form") << u"formViewer"_s << "a=1&needle+1=x&b=needle+2"_ba
                          << "application/x-www-form-urlencoded"_ba << u"needle 1"_s << u"b"_s;
}

void TestBodyPage::findsInEveryViewer()
{
    QFETCH(QString, viewer);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, type);
    QFETCH(QString, found);
    QFETCH(QString, further);
    m_page->showBody(body(content, type));
    chooseViewer(viewer);
    auto* pane = child<QWidget>(viewer);
    auto* view = pane->findChild<QAbstractItemView*>();
    QTRY_VERIFY(view->model()->rowCount() > 0);
    m_page->find();
    auto* text = pane->findChild<QLineEdit*>(u"findText"_s);
    auto* status = pane->findChild<QLabel*>(u"findStatus"_s);
    QTRY_VERIFY(text->isVisible());
    const int column = type.contains("xml") || type.contains("cbor") ? 1 : -1;
    const auto current = [view, column] {
        const QModelIndex index = view->currentIndex();
        return (column < 0 ? index : index.siblingAtColumn(column)).data().toString();
    };
    text->setText(u"needle"_s);
    QTRY_VERIFY(status->text().contains(u" of "_s));
    QCOMPARE(current(), found);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(current(), further);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(status->text().contains(u','));
    text->setText(u"nowhere"_s);
    QTRY_COMPARE(status->text(), u"Not found"_s);
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!text->isVisible());
    m_page->clear();
    m_page->find(); // with nothing to look through
}

void TestBodyPage::savesSeveralFilesAtOnce()
{
    BodyExport files(m_pool, m_page.get());
    QSignalSpy said(&files, &BodyExport::message);
    const QStringList paths{m_folder.filePath(u"1.pdf"_s), m_folder.filePath(u"2.bin"_s),
                            m_folder.filePath(u"3.bin"_s)};
    files.writePdf({u"text"_s}, u"Title"_s, paths[0]);
    files.writeContent(body("first", "text/plain"), paths[1]);
    files.writeContent(body("second", "text/plain"), paths[2]);
    QTRY_COMPARE(said.count(), 3);
    for (const QString& path : paths)
        QVERIFY(QFile::exists(path));
}

void TestBodyPage::showsEachPart()
{
    m_page->showBody(body(form, "multipart/form-data; boundary=b"));
    auto* list = shown<FieldsTable>(u"partTable"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_VERIFY(child<QLabel>(u"partSummary"_s) &&
                child<QLabel>(u"partSummary"_s)->text().startsWith(u"Text"_s));
    list->selectRow(1);
    QTRY_COMPARE(shown<FieldsTable>(u"partHeaders"_s)->model()->rowCount(), 1);
    auto* multipart = child<QWidget>(u"multipartViewer"_s);
    QTRY_VERIFY([multipart] {
        for (const TextView* view : multipart->findChildren<TextView*>(u"plainText"_s)) {
            if (view->source() && view->source()->text(0, 100) == u"second"_s)
                return true;
        }
        return false;
    }());
    QCOMPARE(list->model()->index(1, 2).data().toString(), u"<b>../a.txt"_s);
}

void TestBodyPage::showsThePictureOrWhyNot_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const QByteArray good = picture(30, 20);
    QByteArray bomb = good;
    bomb.replace(16, 8, QByteArray::fromHex("0000ffff0000ffff"));
    QTest::newRow("whole") << good << u"PNG, 30 × 20 pixels"_s;
    QTest::newRow("cut") << good.first(40) << u"broken"_s;
    QTest::newRow("bomb") << bomb << u"more than are drawn"_s;
    QTest::newRow("GIF with nothing") << "GIF89a\xff\xff\xff\xff"_ba << u"more than are drawn"_s;
    QTest::newRow("another format inside") << QByteArray("\x89PNG\r\n\x1A\n<svg/>", 14) << u"broken"_s;
}

void TestBodyPage::showsThePictureOrWhyNot()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    m_page->showBody(body(content, "image/png"));
    auto* facts = child<QLabel>(u"imageFacts"_s);
    QTRY_VERIFY2(facts->text().contains(says), qPrintable(facts->text()));
}

void TestBodyPage::readsAnotherCharset()
{
    m_page->showBody(body("\xE9", "text/plain; charset=utf-8"));
    auto* charset = child<QComboBox>(u"textCharset"_s);
    const int latin = charset->findText(u"ISO-8859-1"_s);
    charset->setCurrentIndex(latin);
    Q_EMIT charset->activated(latin);
    auto* view = child<TextView>(u"plainText"_s);
    QTRY_COMPARE(view->source()->text(0, view->source()->size()), u"é"_s);
    m_page->showBody(body("a", "text/plain"));
    QCOMPARE(charset->currentIndex(), 0);
}

void TestBodyPage::showsBytesAsNumbers()
{
    m_page->showBody(body("\1\2\0\0\0\0\0\0\0"_ba, "application/octet-stream"));
    auto* table = child<FieldsTable>(u"hexNumberTable"_s);
    QVERIFY(!table->isVisible());
    child<QPushButton>(u"hexNumbers"_s)->click();
    QVERIFY(table->isVisible());
    const auto cell = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(2, 0), u"uint16"_s);
    QCOMPARE(cell(2, 1), u"513"_s);
    QCOMPARE(cell(2, 2), u"258"_s);
    child<TextView>(u"hexView"_s)->select(1, 2);
    QCOMPARE(cell(0, 1), u"2"_s);
    QCOMPARE(cell(2, 1), QString()); // one byte is selected
}

void TestBodyPage::dragsOutAFileWhenAsked()
{
    m_page->showBody(body("{}", "application/json"));
    auto* drag = child<BodyDrag>(u"dragBody"_s);
    QVERIFY(drag->isEnabled());
    const std::unique_ptr<QMimeData> file(drag->makeData());
    QVERIFY(file->hasUrls());
    const QString path = file->urls().value(0).toLocalFile();
    QVERIFY(path.endsWith(u"/body.json"_s));
    QFile dropped(path);
    QVERIFY(dropped.open(QIODevice::ReadOnly));
    QCOMPARE(dropped.readAll(), "{}"_ba);
    QCOMPARE(file->urls().value(0).toLocalFile(), path); // once
    m_page->clear();
    QVERIFY(!drag->isEnabled());
    m_page.reset();
    QVERIFY(!QFile::exists(path));
}

void TestBodyPage::opensAWindowOfItsOwn()
{
    m_page->showBody(body("{}", "application/json"));
    TextOptions wrapped;
    wrapped.wrap = true;
    for (TextView* view : m_page->findChildren<TextView*>())
        view->setOptions(wrapped);
    child<QAction>(u"openBodyWindow"_s)->trigger();
    QPointer<QWidget> window;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<BodyWindow*>(widget))
            window = widget;
    }
    QVERIFY(window);
    QCOMPARE(window->findChild<TextView*>(u"prettyText"_s)->options(), wrapped);
    m_page->showBody(body("other", "text/plain"));
    QVERIFY(window->findChild<QLabel*>(u"bodySummary"_s)->text().startsWith(u"JSON"_s));
    QVERIFY(!window->windowTitle().isEmpty());
    window->close();
    QTRY_VERIFY(!window);
}

void TestBodyPage::savesAsPdfWithBounds()
{
    BodyExport files(m_pool, m_page.get());
    QSignalSpy said(&files, &BodyExport::message);
    const QString path = m_folder.filePath(u"a.pdf"_s);
    files.writePdf({u"one"_s, QString(1000, u'x')}, u"Title"_s, path);
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said.takeFirst().value(0).toString().contains(u"a.pdf"_s));
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));

    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    QVERIFY(printLines(writer, u"Title"_s, QStringList(mostPrintedLines - 1, u"x"_s)).contains(u"pages"_s));
    files.writePdf({u"x"_s}, u"Title"_s, m_folder.filePath(u"no/folder.pdf"_s));
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said.takeFirst().value(0).toString().contains(u"folder.pdf"_s));
}

void TestBodyPage::savesWhatIsShown()
{
    BodyExport files(m_pool, m_page.get());
    QSignalSpy said(&files, &BodyExport::message);
    const QString path = m_folder.filePath(u"decoded"_s);
    files.writeContent(body(gzipped, "application/json", "gzip"), path);
    QTRY_COMPARE(said.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "{}"_ba);
}

void TestBodyPage::survivesHostileBodies_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("deep CBOR") << QByteArray(100'000, '\x81') << "application/cbor"_ba;
    QTest::newRow("CBOR count") << QByteArray::fromHex("9bffffffffffffffff") << "application/cbor"_ba;
    QTest::newRow("MessagePack length") << QByteArray::fromHex("dbffffffff") << "application/msgpack"_ba;
    QTest::newRow("deep protobuf") << QByteArray(100'000, '\x0b') << "application/protobuf"_ba;
    QTest::newRow("deep XML") << QByteArray("<a>").repeated(100'000) << "text/xml"_ba;
    QTest::newRow("billion laughs") << "<!DOCTYPE a [<!ENTITY b 'l'><!ENTITY c '&b;&b;'>]><a>&c;</a>"_ba
                                    << "text/xml"_ba;
    QTest::newRow("HTML with a script") << "<script>alert(1)</script><img src='file:///etc/passwd'>"_ba
                                        << "text/html"_ba;
    QTest::newRow("many parts") << QByteArray("--b\r\n\r\n\r\n").repeated(20'000)
                                << "multipart/x; boundary=b"_ba;
    QTest::newRow("no boundary") << "x"_ba
                                 << "multipart/form-data"_ba;
    QTest::newRow("wide CSV") << QByteArray(200'000, ',') << "text/csv"_ba;
    QTest::newRow("binary CSV") << QByteArray("a\xff,\"\n", 5) << "text/csv"_ba;
}

void TestBodyPage::survivesHostileBodies()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, type);
    const models::InspectedBody hostile = body(content, type);
    m_page->showBody(hostile);
    auto* choice = child<QComboBox>(u"bodyViewer"_s);
    for (int i = 0; i < choice->count(); ++i) {
        choice->setCurrentIndex(i);
        Q_EMIT choice->activated(i);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        m_page->grab();
        child<QPushButton>(u"copyBody"_s)->click();
    }
    m_page->clear();
    QVERIFY(choice->count() == 0);
}

QTEST_MAIN(TestBodyPage)
#include "tst_body_page.moc"
