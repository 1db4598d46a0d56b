// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/fields_table.h"

#include <QAction>
#include <QClipboard>
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>
#include <QtTest>

using namespace hookbench::ui;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;

class TestFieldsTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesCellRowAndAll();
    void copiesEachSelectedRowOnce();
    void hasACurrentCell();
    void tabLeavesIt();
    void showsMarkupAsText();

private:
    QString clipboard() const { return QGuiApplication::clipboard()->text(); }
    std::unique_ptr<FieldsTable> m_table;
};

void TestFieldsTable::init()
{
    m_table = std::make_unique<FieldsTable>(u"Fields"_s, new FieldsModel({u"Name"_s, u"Value"_s}));
    m_table->setSeparator(u": "_s);
    m_table->resize(500, 200);
    m_table->setLines({{{u"Host"_s, u"x"_s}, {}}, {{u"A"_s, u"<img src='file:///tmp/x.png'>"_s}, u"bad"_s}});
    m_table->show();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_table->setFocus();
}

void TestFieldsTable::copiesCellRowAndAll()
{
    m_table->setCurrentIndex(m_table->model()->index(0, 1));
    m_table->copyCell();
    QCOMPARE(clipboard(), u"x"_s);
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), u"Host: x"_s);
    m_table->findChild<QAction*>(u"copyAll"_s)->trigger();
    QCOMPARE(clipboard(), u"Host: x\nA: <img src='file:///tmp/x.png'>"_s);
}

void TestFieldsTable::copiesEachSelectedRowOnce()
{
    m_table->selectAll();
    m_table->copyRows();
    QCOMPARE(clipboard().count(u'\n'), 1);
}

void TestFieldsTable::hasACurrentCell()
{
    QVERIFY(m_table->currentIndex().isValid());
    m_table->setLines({});
    QVERIFY(!m_table->currentIndex().isValid());
    m_table->copyCell();
    m_table->copyRows();
    m_table->copyAll();
}

void TestFieldsTable::tabLeavesIt()
{
    QVERIFY(!m_table->tabKeyNavigation());
}

void TestFieldsTable::showsMarkupAsText()
{
    const QPoint at = m_table->visualRect(m_table->model()->index(1, 1)).center();
    QHelpEvent help(QEvent::ToolTip, at, m_table->viewport()->mapToGlobal(at));
    QApplication::sendEvent(m_table->viewport(), &help);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().contains(u"&lt;img"_s));
    QVERIFY(!QToolTip::text().contains(u"<img"_s));
    QVERIFY(QToolTip::text().contains(u"bad"_s));
    QToolTip::hideText();
}

QTEST_MAIN(TestFieldsTable)
#include "tst_fields_table.moc"
