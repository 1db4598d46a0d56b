// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_editor.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;
using ui::CodeEditor;
using ui::CodeLanguage;
using ui::CodeProblem;

namespace {

/// Finds fault with the first exclamation mark.
CodeProblem noExclamation(const QByteArray& text, const CancelFlag&)
{
    const qsizetype at = text.indexOf('!');
    return at < 0 ? CodeProblem() : CodeProblem{u"too loud"_s, at};
}

} // namespace

class TestCodeEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>(u"Body"_s, m_pool);
        m_editor->resize(600, 400);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }

    void cleanup() { m_editor.reset(); }

    void givesBackTheBytesItWasGiven()
    {
        const QByteArray odd = "a\0b\r\nc\n\xff\xc3\xa4\r"_ba;
        QSignalSpy edited(m_editor.get(), &CodeEditor::edited);
        m_editor->setText(odd);
        QCOMPARE(m_editor->text(), odd);
        QVERIFY(edited.isEmpty());
    }

    void tellsOfEditsAndUndoesThem()
    {
        m_editor->setText("ab"_ba);
        QSignalSpy edited(m_editor.get(), &CodeEditor::edited);
        QTest::keyClicks(m_editor->editor(), u"x"_s);
        QCOMPARE(m_editor->text(), "xab"_ba);
        QVERIFY(!edited.isEmpty());
        m_editor->replaceText("other"_ba);
        QCOMPARE(m_editor->text(), "other"_ba);
        QTest::keyClick(m_editor->editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), "xab"_ba);
        QTest::keyClick(m_editor->editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), "ab"_ba);
    }

    void underlinesTheFirstProblemWhileTyping()
    {
        QSignalSpy changed(m_editor.get(), &CodeEditor::problemChanged);
        m_editor->setCheck(noExclamation);
        QTRY_VERIFY(changed.size() >= 2); // none before, none found
        QTest::keyClicks(m_editor->editor(), u"ab!"_s);
        QTRY_COMPARE(m_editor->problem().offset, 2);
        QCOMPARE(m_editor->problem().message, u"too loud"_s);
        QTest::keyClick(m_editor->editor(), Qt::Key_Backspace);
        QTRY_VERIFY(m_editor->problem().message.isEmpty());
    }

    void replacesAllThatItFinds()
    {
        m_editor->setText("one two one ONE"_ba);
        m_editor->replace();
        auto* find = m_editor->findChild<QLineEdit*>(u"replaceFind"_s);
        auto* with = m_editor->findChild<QLineEdit*>(u"replaceWith"_s);
        QVERIFY(find->isVisible() && with->isVisible());
        find->setText(u"one"_s);
        with->setText(u"oneone"_s);
        m_editor->findChild<QPushButton*>(u"replaceAll"_s)->click();
        QCOMPARE(m_editor->text(), "oneone two oneone oneone"_ba);
        QTest::keyClick(m_editor->editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), "one two one ONE"_ba);
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(!find->isVisible());
    }

    void findsFromTheCaretOnAndAroundTheEnd()
    {
        m_editor->setText("x a x b"_ba);
        m_editor->find();
        m_editor->findChild<QLineEdit*>(u"replaceFind"_s)->setText(u"x"_s);
        auto* next = m_editor->findChild<QPushButton*>(u"replaceNext"_s);
        for (const char* const expected : {"! a x b", "! a ! b"}) {
            next->click();
            m_editor->insert(u"!"_s);
            QCOMPARE(m_editor->text(), QByteArray(expected));
        }
    }

    void typesAtEveryCaret()
    {
        m_editor->setText("aa bb aa"_ba);
        QTest::keyClick(m_editor->editor(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_editor->editor(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_editor->editor(), Qt::Key_D, Qt::ControlModifier);
        QTest::keyClicks(m_editor->editor(), u"c"_s);
        QCOMPARE(m_editor->text(), "c bb c"_ba);
    }

    void staysUsableWithTwentyMegabytes()
    {
        QByteArray text = "[\n"_ba;
        while (text.size() < 20 * 1024 * 1024)
            text += "  {\"id\": 12345, \"name\": \"some text\", \"list\": [1, 2, 3]},\n";
        text += "  0\n]\n";
        m_editor->setLanguage(CodeLanguage::Json);
        QElapsedTimer timer;
        timer.start();
        m_editor->setText(text);
        m_editor->grab();
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        timer.restart();
        QTest::keyClicks(m_editor->editor(), u"x"_s);
        m_editor->grab();
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_editor->text().size(), text.size() + 1);
    }

private:
    QThreadPool m_pool;
    std::unique_ptr<CodeEditor> m_editor;
};

QTEST_MAIN(TestCodeEditor)
#include "tst_code_editor.moc"
