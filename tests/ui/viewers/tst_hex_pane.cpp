// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/text_rows.h"
#include "ui/viewers/hex_pane.h"
#include "ui/widgets/text_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace hookbench::ui;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;

class TestHexPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesToAByte_data();
    void goesToAByte();
    void saysWhatIsNoByte();
    void copiesBothWays();
    void hasNothingWithoutASource();
    void findsBytes();

private:
    QLineEdit* offset() const { return m_pane->findChild<QLineEdit*>(u"hexOffset"_s); }
    QString status() const { return m_pane->findChild<QLabel*>(u"hexStatus"_s)->text(); }

    QThreadPool m_pool;
    std::unique_ptr<HexPane> m_pane;
};

void TestHexPane::init()
{
    m_pane = std::make_unique<HexPane>(u"Bytes"_s, m_pool);
    m_pane->setSource(std::make_shared<HexRows>(
        std::make_shared<MemorySource>(QByteArray("Hello \xC3\xA9").repeated(1000))));
    m_pane->resize(800, 300);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestHexPane::findsBytes()
{
    m_pane->view().setFocus();
    QTest::keyClick(&m_pane->view(), Qt::Key_F, Qt::ControlModifier);
    auto* edit = m_pane->findChild<QLineEdit*>(u"findText"_s);
    QTRY_VERIFY(edit->hasFocus());
    auto* kind = m_pane->findChild<QComboBox*>(u"findKind"_s);
    kind->setCurrentIndex(kind->findData(int(FindKind::Hex)));
    QTest::keyClicks(edit, u"c3 A9"_s);
    QTRY_COMPARE(m_pane->view().selectionStart(), qint64(6));
    QCOMPARE(m_pane->view().selectionEnd(), qint64(8));
    QTest::keyClicks(edit, u" 4"_s);
    QTRY_VERIFY(m_pane->findChild<QLabel*>(u"findStatus"_s)->text().contains(u"digit"_s));
}

void TestHexPane::goesToAByte_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("byte");
    QTest::newRow("decimal") << u"100"_s << qint64(100);
    QTest::newRow("hexadecimal") << u" 0x1F3f "_s << qint64(7999);
    QTest::newRow("first") << u"0"_s << qint64(0);
}

void TestHexPane::goesToAByte()
{
    m_pane->view().setFocus();
    QTest::keyClick(&m_pane->view(), Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(offset()->hasFocus());
    QFETCH(QString, typed);
    QTest::keyClicks(offset(), typed);
    QTest::keyClick(offset(), Qt::Key_Return);
    QTEST(m_pane->view().selectionStart(), "byte");
    QCOMPARE(m_pane->view().selectionEnd(), m_pane->view().selectionStart() + 1);
    QTRY_VERIFY(m_pane->view().hasFocus());
    QVERIFY(
        m_pane->view().viewport()->rect().intersects(m_pane->view().rectOf(m_pane->view().selectionStart())));
}

void TestHexPane::saysWhatIsNoByte()
{
    for (const QString& typed : {u"8000"_s, u"-1"_s, u"x"_s, u"99999999999999999999"_s}) {
        m_pane->view().select(5, 5);
        const QString before = status();
        offset()->setText(typed);
        QTest::keyClick(offset(), Qt::Key_Return);
        QVERIFY(status() != before);
        QCOMPARE(m_pane->view().caret(), qint64(5));
    }
}

void TestHexPane::copiesBothWays()
{
    m_pane->view().select(4, 8);
    m_pane->findChild<QPushButton*>(u"hexCopyHex"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"6F 20 C3 A9"_s);
    m_pane->findChild<QPushButton*>(u"hexCopyText"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"o é"_s);
}

void TestHexPane::hasNothingWithoutASource()
{
    m_pane->setSource(nullptr);
    QCOMPARE(status(), QString());
    m_pane->showByte(3);
    QCOMPARE(m_pane->view().caret(), qint64(0));
}

QTEST_MAIN(TestHexPane)
#include "tst_hex_pane.moc"
