// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_window.h"

#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"
#include "ui/compare/compare_delegate.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

using namespace hookbench;
using namespace hookbench::ui;
using namespace Qt::Literals::StringLiterals;
using models::ComparisonModel;

namespace {

Exchange posted(const QByteArray& body)
{
    Exchange exchange = tests::exampleExchange();
    exchange.requestHead = "POST /hook HTTP/1.1\r\nContent-Type: application/json\r\n\r\n";
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.requestBody = {body, {}, body.size(), 0};
    return exchange;
}

} // namespace

class TestCompareWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<tests::TempSession>();
        const auto writer = m_session->write();
        QVERIFY(tests::recordAndWait(*writer,
                                     posted(R"({"id":1,"at":"2026-11-24T10:00:00Z","n":[1,2,3,4,5,6]})")));
        QVERIFY(tests::recordAndWait(*writer,
                                     posted(R"({"id":2,"at":"2026-11-25T10:00:00Z","n":[1,2,3,4,5,7]})")));
        m_window = std::make_unique<CompareWindow>(m_pool, QStringList());
        m_window->show();
        m_window->compare(m_session->path(), ExchangeId{1}, ExchangeId{2});
        waitUntilCompared();
    }

    void cleanup() { m_window.reset(); }

    void saysHowMuchDiffers()
    {
        QCOMPARE(part<QLabel>(u"compareSummary"_s)->text(), u"2 difference(s)"_s);
        QVERIFY(!part<QPushButton>(u"compareCancel"_s)->isVisible());
    }

    void goesAroundTheDifferencesByKey()
    {
        QCOMPARE(currentText(), u"  \"id\": 2"_s);
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QCOMPARE(currentText(), u"    7"_s);
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QCOMPARE(currentText(), u"  \"id\": 2"_s);
        QTest::keyClick(m_window.get(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(currentText(), u"    7"_s);
    }

    void ignoresByClickAndTellsIt()
    {
        const QSignalSpy told(m_window.get(), &CompareWindow::rulesChanged);
        auto* table = part<QTableView>(u"compareTable"_s);
        Q_EMIT table->customContextMenuRequested(table->visualRect(table->currentIndex()).center());
        auto* menu = m_window->findChild<QMenu*>(u"compareRowMenu"_s);
        QVERIFY(menu);
        menu->findChild<QAction*>(u"ignore/id"_s)->trigger();
        menu->close();
        waitUntilCompared();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.front().front().toStringList(), QStringList{u"/id"_s});
        QCOMPARE(m_window->model().differences(), 2);
        m_window->findChild<QAction*>(u"ignoreTimes"_s)->trigger();
        waitUntilCompared();
        QCOMPARE(m_window->model().differences(), 1);
        QCOMPARE(part<QToolButton>(u"compareRules"_s)->text(), u"2 &Ignored"_s);
    }

    void takesAndRefusesRulesAsText()
    {
        auto* rule = part<QLineEdit>(u"compareRule"_s);
        rule->setText(u"$..["_s);
        QTest::keyClick(rule, Qt::Key_Return);
        QCOMPARE(m_window->model().rules(), QStringList());
        QVERIFY(part<QLabel>(u"compareSummary"_s)->text().startsWith(u"This is no rule"_s));
        rule->setText(u"$..n"_s);
        QTest::keyClick(rule, Qt::Key_Return);
        QCOMPARE(m_window->model().rules(), QStringList{u"$..n"_s});
        QCOMPARE(rule->text(), QString());
    }

    void laysOutBothWays()
    {
        auto* table = part<QTableView>(u"compareTable"_s);
        QCOMPARE(table->model()->columnCount(), 3);
        part<QComboBox>(u"compareForm"_s)->setCurrentIndex(1);
        QCOMPARE(table->model()->columnCount(), 2);
    }

    void swapsTheSides()
    {
        part<QPushButton>(u"compareSwap"_s)->click();
        waitUntilCompared();
        QCOMPARE(m_window->model().first(), ExchangeId{2});
        QVERIFY(m_window->windowTitle().startsWith(u"Number 2 and Number 1"_s));
    }

    void copiesARow()
    {
        auto* table = part<QTableView>(u"compareTable"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"≠\t  \"id\": 1\t  \"id\": 2"_s);
    }

    void saysWhyThereIsNothing()
    {
        m_window->compare(m_session->path(), ExchangeId{1}, ExchangeId{9});
        QTRY_COMPARE(m_window->model().state(), ComparisonModel::State::Failed);
        QVERIFY(part<QLabel>(u"compareSummary"_s)->text().contains(u'9'));
        QVERIFY(!part<QPushButton>(u"compareNext"_s)->isEnabled());
    }

    void marksWhatChangedWithinALine()
    {
        QCOMPARE(CompareDelegate::changedPart(u"abcd"_s, u"abXd"_s), std::pair(2, 1));
        QCOMPARE(CompareDelegate::changedPart(u"aa"_s, u"aaa"_s), std::pair(2, 0));
        QCOMPARE(CompareDelegate::changedPart(u"aaa"_s, u"aa"_s), std::pair(2, 1));
    }

private:
    template <typename Widget>
    Widget* part(const QString& name) const
    {
        return m_window->findChild<Widget*>(name);
    }

    QString currentText() const
    {
        const QModelIndex index = part<QTableView>(u"compareTable"_s)->currentIndex();
        return index.siblingAtColumn(ComparisonModel::Second).data().toString();
    }

    void waitUntilCompared() const
    {
        QTRY_COMPARE(m_window->model().state(), ComparisonModel::State::Compared);
    }

    QThreadPool m_pool;
    std::unique_ptr<tests::TempSession> m_session;
    std::unique_ptr<CompareWindow> m_window;
};

QTEST_MAIN(TestCompareWindow)
#include "tst_compare_window.moc"
