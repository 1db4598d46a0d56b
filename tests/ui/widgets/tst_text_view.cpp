// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/hex_rows.h"
#include "app/payload/text_document.h"
#include "ui/widgets/text_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QtTest>

using namespace hookbench;
using namespace hookbench::ui;
using namespace Qt::Literals::StringLiterals;
using payload::Syntax;
using payload::TextDocument;

class TestTextView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void movesByKey_data();
    void movesByKey();
    void keepsTheColumnThroughShortRows();
    void selectsByKeyAndCopies();
    void selectsAllWithoutScrolling();
    void selectsByDragging();
    void selectsWordAndLineByClicks();
    void extendsByShiftClick();
    void scrollsWhileDraggingOutside();
    void tabLeavesIt();
    void zooms();
    void wrapsLongLines();
    void scrollsThroughARowHigherThanTheView();
    void neverWrapsBytes();
    void showsALineOfAHundredMegabytesAtOnce();
    void forgetsTheTextBefore();
    void mapsHexClicksInBothPlaces();
    void speaksToAssistiveTechnology();
    void speaksRangesOfLargeTexts();
    void paintsMatchesAndSelection();

private:
    void show(const QByteArray& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view, key, modifiers);
    }
    QPoint pointOf(qint64 position) const
    {
        return m_view->rectOf(position).center() - QPoint(m_view->rectOf(position).width() / 2 - 1, 0);
    }

    std::unique_ptr<QWidget> m_window;
    TextView* m_view = nullptr;
};

void TestTextView::init()
{
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    m_view = new TextView(m_window.get());
    m_view->setAccessibleName(u"Body"_s);
    column->addWidget(m_view);
    column->addWidget(new QLineEdit(m_window.get()));
    m_window->resize(700, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_view->setFocus();
}

/// All of a wrapped text is reached and shown within the view.
void TestTextView::wrapsLongLines()
{
    QByteArray text = "first\n";
    for (int i = 0; i < 300; ++i)
        text += "word" + QByteArray::number(i) + ' ';
    text += "\nlast";
    show(text);
    QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
    const int height = m_view->rectOf(0).height();
    QSignalSpy chosen(m_view, &TextView::optionsChosen);
    press(Qt::Key_Z, Qt::AltModifier);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(m_view->options().wrap);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    const QRect area = m_view->viewport()->rect();
    int lines = 1;
    for (qint64 at = 7; at < text.size() - 5; ++at) {
        const QRect rect = m_view->rectOf(at);
        QVERIFY(rect.left() >= 0 && rect.left() < area.width());
        if (rect.top() < area.bottom() - height) {
            QCOMPARE(m_view->positionAt(pointOf(at)), at);
            lines = rect.top() / height;
        }
    }
    QVERIFY(lines > 2);
    // Down goes line by line, and the end of the text comes into sight.
    m_view->select(6, 6);
    press(Qt::Key_Down);
    QCOMPARE(m_view->rectOf(m_view->caret()).top(), m_view->rectOf(6).top() + height);
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_view->caret(), text.size());
    QVERIFY(area.contains(m_view->rectOf(m_view->caret()).center()));
    press(Qt::Key_Z, Qt::AltModifier);
    QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
    QVERIFY(area.contains(m_view->rectOf(m_view->caret()).center()));
}

void TestTextView::scrollsThroughARowHigherThanTheView()
{
    show(QByteArray(2000, 'x') + '\n' + QByteArray(2000, 'y'));
    m_window->resize(200, 120);
    TextOptions options;
    options.wrap = true;
    m_view->setOptions(options);
    const QRect area = m_view->viewport()->rect();
    qint64 before = -1;
    for (int i = 0; i < 400 && m_view->caret() < 4000; ++i) {
        press(Qt::Key_Down);
        QVERIFY(m_view->caret() > before);
        before = m_view->caret();
        QVERIFY(area.contains(m_view->rectOf(before).center()));
    }
    QVERIFY(m_view->caret() > 3900);
    press(Qt::Key_Home, Qt::ControlModifier);
    const auto turn = [this](int angle) {
        QWheelEvent event(QPointF(20, 20), m_view->mapToGlobal(QPointF(20, 20)), {}, {0, angle}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view->viewport(), &event);
    };
    turn(-120);
    QCOMPARE(m_view->rectOf(0).top(), -m_view->rectOf(0).height() * QApplication::wheelScrollLines());
    for (int i = 0; i < 1000; ++i)
        turn(-120);
    QVERIFY(area.contains(m_view->rectOf(4001).center()));
    for (int i = 0; i < 1000; ++i)
        turn(120);
    QCOMPARE(m_view->rectOf(0).top(), 0);
    m_window->resize(600, 400); // is laid out anew
    QVERIFY(m_view->rectOf(4000).left() < m_view->viewport()->width());
}

void TestTextView::neverWrapsBytes()
{
    m_view->setSource(
        std::make_shared<models::HexRows>(std::make_shared<models::MemorySource>(QByteArray(64, 'a'))));
    TextOptions options;
    options.wrap = true;
    m_view->setOptions(options);
    m_window->resize(150, 300);
    QCOMPARE(m_view->rectOf(16).top(), m_view->rectOf(0).top() + m_view->rectOf(0).height());
    QVERIFY(!m_view->findChild<QAction*>(u"wrapLines"_s)->isEnabled());
}

void TestTextView::cleanup()
{
    m_window.reset();
}

void TestTextView::show(const QByteArray& text)
{
    m_view->setSource(std::make_shared<TextDocument>(text));
}

void TestTextView::movesByKey_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("control");
    QTest::addColumn<qint64>("to");
    // "one two" is 0 to 7, "é" is 8 to 10, "three" 11 to 16
    QTest::newRow("right") << qint64(0) << int(Qt::Key_Right) << false << qint64(1);
    QTest::newRow("left") << qint64(1) << int(Qt::Key_Left) << false << qint64(0);
    QTest::newRow("left at the start") << qint64(0) << int(Qt::Key_Left) << false << qint64(0);
    QTest::newRow("right over a line end") << qint64(7) << int(Qt::Key_Right) << false << qint64(8);
    QTest::newRow("left over a line end") << qint64(8) << int(Qt::Key_Left) << false << qint64(7);
    QTest::newRow("right over two bytes") << qint64(8) << int(Qt::Key_Right) << false << qint64(10);
    QTest::newRow("left over two bytes") << qint64(10) << int(Qt::Key_Left) << false << qint64(8);
    QTest::newRow("right at the end") << qint64(16) << int(Qt::Key_Right) << false << qint64(16);
    QTest::newRow("down") << qint64(0) << int(Qt::Key_Down) << false << qint64(8);
    QTest::newRow("up") << qint64(11) << int(Qt::Key_Up) << false << qint64(8);
    QTest::newRow("up in the first row") << qint64(3) << int(Qt::Key_Up) << false << qint64(0);
    QTest::newRow("down in the last row") << qint64(11) << int(Qt::Key_Down) << false << qint64(16);
    QTest::newRow("home") << qint64(3) << int(Qt::Key_Home) << false << qint64(0);
    QTest::newRow("end") << qint64(3) << int(Qt::Key_End) << false << qint64(7);
    QTest::newRow("start of all") << qint64(12) << int(Qt::Key_Home) << true << qint64(0);
    QTest::newRow("end of all") << qint64(3) << int(Qt::Key_End) << true << qint64(16);
    QTest::newRow("next word") << qint64(0) << int(Qt::Key_Right) << true << qint64(4);
    QTest::newRow("word before") << qint64(7) << int(Qt::Key_Left) << true << qint64(4);
    QTest::newRow("page down") << qint64(0) << int(Qt::Key_PageDown) << false << qint64(11);
    QTest::newRow("page up") << qint64(11) << int(Qt::Key_PageUp) << false << qint64(0);
}

void TestTextView::movesByKey()
{
    show("one two\n\xC3\xA9\nthree");
    QFETCH(qint64, from);
    QFETCH(int, key);
    QFETCH(bool, control);
    m_view->select(from, from);
    press(Qt::Key(key), control ? Qt::ControlModifier : Qt::NoModifier);
    QTEST(m_view->caret(), "to");
    QVERIFY(!m_view->hasSelection());
}

void TestTextView::keepsTheColumnThroughShortRows()
{
    show("abcdef\nx\nabcdef");
    m_view->select(4, 4);
    press(Qt::Key_Down);
    QCOMPARE(m_view->caret(), qint64(8));
    press(Qt::Key_Down);
    QCOMPARE(m_view->caret(), qint64(9 + 4));
}

void TestTextView::selectsByKeyAndCopies()
{
    show("one two\r\nthree");
    press(Qt::Key_Right, Qt::ControlModifier);
    press(Qt::Key_End, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"two\nt"_s);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u"two\n"_s);
    press(Qt::Key_Home);
    QVERIFY(!m_view->hasSelection());
}

void TestTextView::selectsAllWithoutScrolling()
{
    show(QByteArray("line\n").repeated(1000));
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectionStart(), qint64(0));
    QCOMPARE(m_view->selectionEnd(), qint64(5000));
    QCOMPARE(m_view->topRow(), qint64(0));
}

void TestTextView::selectsByDragging()
{
    show("one two\nthree");
    QWidget* viewport = m_view->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, pointOf(4));
    QTest::mouseMove(viewport, pointOf(10));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, pointOf(10));
    QCOMPARE(m_view->selectedText(), u"two\nth"_s);
}

void TestTextView::selectsWordAndLineByClicks()
{
    show("one two_2 three\nnext");
    QWidget* viewport = m_view->viewport();
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, pointOf(6));
    QCOMPARE(m_view->selectedText(), u"two_2"_s);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, pointOf(6)); // the third click
    QCOMPARE(m_view->selectedText(), u"one two_2 three\n"_s);
}

void TestTextView::extendsByShiftClick()
{
    show("one two three");
    QWidget* viewport = m_view->viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, pointOf(8));
    QTest::mouseClick(viewport, Qt::LeftButton, Qt::ShiftModifier, pointOf(4));
    QCOMPARE(m_view->selectedText(), u"two "_s);
    QCOMPARE(m_view->caret(), qint64(4));
}

void TestTextView::scrollsWhileDraggingOutside()
{
    show(QByteArray("line\n").repeated(1000));
    QWidget* viewport = m_view->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, pointOf(2));
    const QPoint below(60, viewport->height() + 200);
    QCursor::setPos(viewport->mapToGlobal(below));
    QMouseEvent move(QEvent::MouseMove, below, viewport->mapToGlobal(below), Qt::NoButton, Qt::LeftButton,
                     {});
    QApplication::sendEvent(viewport, &move);
    QTRY_VERIFY(m_view->topRow() > 3);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, below);
    QCOMPARE(m_view->selectionStart(), qint64(2));
    QVERIFY(m_view->selectionEnd() > 5 * m_view->topRow());
}

void TestTextView::tabLeavesIt()
{
    show("a\tb");
    press(Qt::Key_Tab);
    QVERIFY(!m_view->hasFocus());
    QVERIFY(qobject_cast<QLineEdit*>(m_window->focusWidget()));
}

void TestTextView::zooms()
{
    show("text");
    const int height = m_view->rectOf(0).height();
    press(Qt::Key_Plus, Qt::ControlModifier);
    press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_view->rectOf(0).height() > height);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_view->rectOf(0).height(), height);
    press(Qt::Key_Minus, Qt::ControlModifier);
    press(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(m_view->rectOf(0).height() < height);
}

void TestTextView::showsALineOfAHundredMegabytesAtOnce()
{
    const auto document =
        std::make_shared<TextDocument>("[\"" + QByteArray(100'000'000, 'a') + "\"]", Syntax::Json);
    QElapsedTimer timer;
    timer.start();
    m_view->setSource(document);
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_view->caret(), document->size());
    m_view->grab();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestTextView::forgetsTheTextBefore()
{
    show(QByteArray("line\n").repeated(1000));
    press(Qt::Key_End, Qt::ControlModifier);
    show("x");
    QCOMPARE(m_view->caret(), qint64(0));
    QCOMPARE(m_view->topRow(), qint64(0));
    m_view->setSource(nullptr);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_End, Qt::ControlModifier);
    m_view->grab();
    QCOMPARE(m_view->selectedText(), QString());
}

void TestTextView::mapsHexClicksInBothPlaces()
{
    m_view->setSource(std::make_shared<models::HexRows>(
        std::make_shared<models::MemorySource>("0123456789abcdef0123456789abcdef")));
    m_view->select(17, 20);
    QCOMPARE(m_view->selectedText(), u"31 32 33"_s);
    QCOMPARE(m_view->positionAt(pointOf(21)), qint64(21));
    const QRect pair = m_view->rectOf(16);
    const int echo = m_view->source()->echoColumn(5);
    const int firstPair = m_view->source()->row(1).columnOf(16);
    const QPoint inText(pair.left() + (echo - firstPair) * pair.width() + 2, pair.center().y());
    QVERIFY(std::abs(m_view->positionAt(inText) - 21) <= 1);
    press(Qt::Key_Right);
    QCOMPARE(m_view->caret(), qint64(21));
}

void TestTextView::speaksToAssistiveTechnology()
{
    show("one \xFF\ntwo");
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(m_view);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::EditableText);
    QCOMPARE(interface->text(QAccessible::Name), u"Body"_s);
    QVERIFY(interface->state().readOnly);
    QAccessibleTextInterface* text = interface->textInterface();
    QVERIFY(text);
    QCOMPARE(text->characterCount(), 12);
    QCOMPARE(text->text(0, 12), u"one \\xFF\ntwo"_s);
    QCOMPARE(text->text(4, 8), u"\\xFF"_s);
    m_view->select(6, 9);
    QCOMPARE(text->cursorPosition(), 12);
    QCOMPARE(text->selectionCount(), 1);
    int start = -1;
    int end = -1;
    text->selection(0, &start, &end);
    QCOMPARE(std::pair(start, end), std::pair(9, 12));
    QCOMPARE(text->textAtOffset(10, QAccessible::LineBoundary, &start, &end), u"two"_s);
    QCOMPARE(std::pair(start, end), std::pair(9, 12));
    QCOMPARE(text->textBeforeOffset(10, QAccessible::LineBoundary, &start, &end), u"one \\xFF\n"_s);
    QCOMPARE(text->textAfterOffset(0, QAccessible::WordBoundary, &start, &end), u" "_s);
    QCOMPARE(text->textAtOffset(1, QAccessible::WordBoundary, &start, &end), u"one"_s);
    text->setSelection(0, 0, 3);
    QCOMPARE(m_view->selectedText(), u"one"_s);
    text->setCursorPosition(9);
    QCOMPARE(m_view->caret(), qint64(6));
    const QRect rect = text->characterRect(9);
    QCOMPARE(text->offsetAtPoint(QPoint(rect.left() + 1, rect.center().y())), 9);
}

void TestTextView::speaksRangesOfLargeTexts()
{
    show(QByteArray("0123456789abcde\n").repeated(2'000'000));
    QAccessibleTextInterface* text = QAccessible::queryAccessibleInterface(m_view)->textInterface();
    QCOMPARE(text->characterCount(), 32'000'000);
    QCOMPARE(text->text(16'000'000, 16'000'004), u"0123"_s);
    QVERIFY(text->text(0, text->characterCount()).size() <= 1'000'000);
}

void TestTextView::paintsMatchesAndSelection()
{
    show("one two one");
    const QImage plain = m_view->viewport()->grab().toImage();
    m_view->setMatches(
        std::make_shared<std::vector<payload::TextMatch>>(std::vector<payload::TextMatch>{{0, 3}, {8, 3}}));
    const QImage marked = m_view->viewport()->grab().toImage();
    QVERIFY(plain != marked);
    m_view->select(4, 7);
    QVERIFY(marked != m_view->viewport()->grab().toImage());
}

QTEST_MAIN(TestTextView)
#include "tst_text_view.moc"
