// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/text_document.h"
#include "ui/viewers/find_bar.h"
#include "ui/viewers/text_pane.h"
#include "ui/widgets/text_view.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace hookbench::ui;
using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

class TestTextPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsWhileTyping();
    void goesThroughMatchesAndTellsTheWrap();
    void heedsCase();
    void saysWhenNothingIsFound();
    void takesTheSelectionOver();
    void searchesAgainInANewText();
    void findsRegularExpressions();
    void zoomsAndHidesLineNumbers();
    void closesByEscape();

private:
    void open(const QString& text);
    QString status() const { return m_pane->findChild<QLabel*>(u"findStatus"_s)->text(); }

    QThreadPool m_pool;
    std::unique_ptr<TextPane> m_pane;
};

void TestTextPane::init()
{
    m_pane = std::make_unique<TextPane>(u"Body"_s, m_pool);
    m_pane->resize(700, 300);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->view().setFocus();
    m_pane->setSource(std::make_shared<TextDocument>("one two One"));
}

void TestTextPane::findsRegularExpressions()
{
    open(u"o[nx]e"_s);
    auto* kind = m_pane->findChild<QComboBox*>(u"findKind"_s);
    kind->setCurrentIndex(kind->findData(int(FindKind::Regex)));
    QTRY_COMPARE(status(), u"1 of 2"_s);
    QTest::keyClicks(m_pane->findChild<QLineEdit*>(u"findText"_s), u"("_s);
    QTRY_VERIFY(status().contains(u")"_s));
}

void TestTextPane::zoomsAndHidesLineNumbers()
{
    TextView& view = m_pane->view();
    QSignalSpy chosen(&view, &TextView::optionsChosen);
    const int before = view.rectOf(0).height();
    QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(view.rectOf(0).height() > before);
    QCOMPARE(view.options().zoom, 1);
    QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view.rectOf(0).height(), before);
    const int indented = view.rectOf(0).left();
    view.findChild<QAction*>(u"lineNumbers"_s)->trigger();
    QVERIFY(view.rectOf(0).left() < indented);
    QCOMPARE(chosen.size(), 3);
}

void TestTextPane::cleanup()
{
    m_pane.reset();
    m_pool.waitForDone();
}

void TestTextPane::open(const QString& text)
{
    QTest::keyClick(&m_pane->view(), Qt::Key_F, Qt::ControlModifier);
    auto* edit = m_pane->findChild<QLineEdit*>(u"findText"_s);
    QTRY_VERIFY(edit->hasFocus());
    edit->clear();
    QTest::keyClicks(edit, text);
}

void TestTextPane::findsWhileTyping()
{
    open(u"tw"_s);
    QTRY_COMPARE(status(), u"1 of 1"_s);
    QCOMPARE(m_pane->view().selectedText(), u"tw"_s);
}

void TestTextPane::goesThroughMatchesAndTellsTheWrap()
{
    open(u"one"_s);
    QTRY_COMPARE(status(), u"1 of 2"_s);
    auto* edit = m_pane->findChild<QLineEdit*>(u"findText"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(status(), u"2 of 2"_s);
    QCOMPARE(m_pane->view().selectionStart(), qint64(8));
    QTest::keyClick(&m_pane->view(), Qt::Key_F3);
    QVERIFY(status().startsWith(u"1 of 2,"_s));
    QTest::keyClick(&m_pane->view(), Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(status().startsWith(u"2 of 2,"_s));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(status(), u"1 of 2"_s);
}

void TestTextPane::heedsCase()
{
    open(u"One"_s);
    QTRY_COMPARE(status(), u"1 of 2"_s);
    m_pane->findChild<QCheckBox*>(u"findCase"_s)->click();
    QTRY_COMPARE(status(), u"1 of 1"_s);
    QCOMPARE(m_pane->view().selectionStart(), qint64(8));
}

void TestTextPane::saysWhenNothingIsFound()
{
    open(u"zzz"_s);
    QTRY_COMPARE(status(), u"Not found"_s);
    QTest::keyClick(&m_pane->view(), Qt::Key_F3);
    QCOMPARE(status(), u"Not found"_s);
}

void TestTextPane::takesTheSelectionOver()
{
    m_pane->view().select(4, 7);
    m_pane->find();
    QCOMPARE(m_pane->findChild<QLineEdit*>(u"findText"_s)->text(), u"two"_s);
    QTRY_COMPARE(status(), u"1 of 1"_s);
}

void TestTextPane::searchesAgainInANewText()
{
    open(u"one"_s);
    QTRY_COMPARE(status(), u"1 of 2"_s);
    m_pane->setSource(std::make_shared<TextDocument>("x one one one"));
    QTRY_COMPARE(status(), u"1 of 3"_s);
    m_pane->setSource(nullptr);
    QCOMPARE(status(), QString());
}

void TestTextPane::closesByEscape()
{
    open(u"one"_s);
    QTest::keyClick(m_pane->findChild<QLineEdit*>(u"findText"_s), Qt::Key_Escape);
    QVERIFY(!m_pane->findChild<FindBar*>()->isVisible());
    QTRY_VERIFY(m_pane->view().hasFocus());
}

QTEST_MAIN(TestTextPane)
#include "tst_text_pane.moc"
