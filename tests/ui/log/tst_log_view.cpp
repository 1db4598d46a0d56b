// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_log_model.h"
#include "tests/support/log_sessions.h"
#include "ui/log/log_panel.h"
#include "ui/log/log_view.h"
#include "ui/theme/mark_colors.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::ui;
using models::ExchangeLogModel;

namespace {

QList<ExchangeSummary> batch(qint64 first, int count)
{
    QList<ExchangeSummary> summaries;
    for (int i = 0; i < count; ++i)
        summaries << exampleSummary(first + i);
    return summaries;
}

} // namespace

class TestLogView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<ExchangeLogModel>();
        m_panel = std::make_unique<LogPanel>(m_model.get());
        m_view = m_panel->view();
        m_panel->resize(800, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_model->append(batch(1, 200));
    }

    void cleanup()
    {
        m_panel.reset();
        m_model.reset();
    }

    void followsTheNewest()
    {
        QVERIFY(m_view->isFollowing());
        QCOMPARE(bar()->value(), bar()->maximum());
        m_model->append(batch(201, 50));
        QCOMPARE(bar()->value(), bar()->maximum());
        QVERIFY(newestIsVisible());
        QVERIFY(!newButton()->isVisible());
    }

    void stopsWhenTheUserScrollsAwayAndShowsTheWayBack()
    {
        QSignalSpy changed(m_view, &LogView::followingChanged);
        bar()->setValue(20);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m_view->isFollowing());
        m_model->append(batch(201, 5));
        m_model->append(batch(206, 2));
        QCOMPARE(bar()->value(), 20);
        QCOMPARE(m_view->unseen(), 7);
        QVERIFY(newButton()->isVisible());
        QVERIFY(newButton()->text().contains(u'7'));
        QVERIFY(newButton()->focusPolicy() & Qt::TabFocus);
        newButton()->click();
        QVERIFY(m_view->isFollowing());
        QVERIFY(newestIsVisible());
        QVERIFY(!newButton()->isVisible());
    }

    void followsAgainWhenScrolledToTheEnd()
    {
        bar()->setValue(0);
        QVERIFY(!m_view->isFollowing());
        bar()->setValue(bar()->maximum());
        QVERIFY(m_view->isFollowing());
    }

    void selectingAnOlderRowStopsFollowingAndSelectionStays()
    {
        QVERIFY(m_view->goTo({190}));
        QVERIFY(!m_view->isFollowing());
        const int value = bar()->value();
        m_model->append(batch(201, 300));
        QCOMPARE(m_view->selectedRowNumbers(), QList<int>{189});
        QCOMPARE(bar()->value(), value);
    }

    void olderRowsThatArriveMoveNothingInSight()
    {
        m_model->setSession(nullptr);
        m_model->append(batch(1001, 100));
        bar()->setValue(30);
        m_view->selectRow(35);
        std::vector<ExchangeId> older;
        for (qint64 id = 1; id <= 1000; ++id)
            older.push_back({id});
        m_model->prependIds(older);
        QCOMPARE(bar()->value(), 1030);
        QCOMPARE(m_view->selectedRowNumbers(), QList<int>{1035});
        QVERIFY(!m_view->isFollowing());
        QCOMPARE(m_view->unseen(), 0);
    }

    void keepsTheNewestInSightWhenOlderRowsArriveWhileFollowing()
    {
        m_model->setSession(nullptr);
        m_model->append(batch(1001, 10));
        std::vector<ExchangeId> older;
        for (qint64 id = 1; id <= 1000; ++id)
            older.push_back({id});
        m_model->prependIds(older);
        QVERIFY(m_view->isFollowing());
        QVERIFY(newestIsVisible());
    }

    void keepsFollowingWhenResized()
    {
        m_panel->resize(800, 200);
        QVERIFY(m_view->isFollowing());
        QVERIFY(newestIsVisible());
        m_panel->resize(600, 500);
        QVERIFY(m_view->isFollowing());
        QVERIFY(newestIsVisible());
    }

    void aFocusedTableHasACurrentIndexAndNoSelection()
    {
        m_panel->activateWindow();
        m_view->setFocus();
        QTRY_VERIFY(m_view->hasFocus());
        QVERIFY(m_view->currentIndex().isValid());
        QCOMPARE(m_view->selectedCount(), 0);
    }

    void countsSelections()
    {
        QSignalSpy changed(m_view, &LogView::selectedRowsChanged);
        m_view->selectAll();
        QCOMPARE(m_view->selectedCount(), 200);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(m_view->selectedRowNumbers(3), (QList<int>{0, 1, 2}));
    }

    void copiesRowsAsTheyStand()
    {
        m_view->setColumnShown(ExchangeLogModel::Time, false);
        m_view->goTo({3});
        const QStringList cells = m_view->selectionText().split(u'\t');
        QCOMPARE(cells.first(), u"3"_s);
        QCOMPARE(cells.value(1), u"POST"_s);
        QCOMPARE(cells.value(2), u"/orders/3"_s);
        m_view->selectionModel()->select(m_model->index(0, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(m_view->selectionText().count(u'\n'), 1);
        QCOMPARE(m_view->selectionPaths(), u"/orders/1\n/orders/3"_s);
        QCOMPARE(m_view->selectionUrls(),
                 u"http://127.0.0.1:8080/orders/1\nhttp://127.0.0.1:8080/orders/3"_s);
    }

    void stepsAndStopsAtTheEnds()
    {
        m_view->goTo({199});
        m_view->step(1);
        QCOMPARE(m_view->selectedRowNumbers(), QList<int>{199});
        m_view->step(1);
        QCOMPARE(m_view->selectedRowNumbers(), QList<int>{199});
        m_view->goTo({1});
        m_view->step(-1);
        QCOMPARE(m_view->selectedRowNumbers(), QList<int>{0});
        QVERIFY(!m_view->goTo({5000}));
        QCOMPARE(m_view->selectedRowNumbers(), QList<int>{0});
    }

    void homeAndEndGoToTheFirstAndTheLast()
    {
        m_view->goTo({100});
        QTest::keyClick(m_view, Qt::Key_End);
        QCOMPARE(m_view->selectedRowNumbers(), QList<int>{199});
        QVERIFY(newestIsVisible());
        QTest::keyClick(m_view, Qt::Key_Home);
        QCOMPARE(m_view->selectedRowNumbers(), QList<int>{0});
        QVERIFY(!m_view->isFollowing());
    }

    void remembersColumns()
    {
        QHeaderView* header = m_view->horizontalHeader();
        m_view->setColumnShown(ExchangeLogModel::Method, false);
        header->moveSection(header->visualIndex(ExchangeLogModel::Status), 0);
        header->resizeSection(ExchangeLogModel::Path, 333);
        const QByteArray state = m_view->saveColumns();

        ExchangeLogModel model;
        LogView other(&model);
        other.resize(700, 300);
        other.restoreColumns(state);
        QVERIFY(other.isColumnHidden(ExchangeLogModel::Method));
        QCOMPARE(other.horizontalHeader()->visualIndex(ExchangeLogModel::Status), 0);
        QCOMPARE(other.columnWidth(ExchangeLogModel::Path), 333);
        other.resetColumns();
        QVERIFY(!other.isColumnHidden(ExchangeLogModel::Method));
        QCOMPARE(other.horizontalHeader()->visualIndex(ExchangeLogModel::Status),
                 int(ExchangeLogModel::Status));
        other.restoreColumns("garbage");
        QVERIFY(!other.isColumnHidden(ExchangeLogModel::Path));
    }

    void paintsTheColourOfAnEndpointAtTheEdge()
    {
        const auto edge = [this](int row) {
            const QRect cell =
                m_view->visualRect(m_model->index(row, m_view->horizontalHeader()->logicalIndex(0)));
            return m_view->viewport()->grab().toImage().pixelColor(cell.left() + 2, cell.center().y());
        };
        m_view->setFollowing(false);
        m_view->scrollToTop();
        const QColor before = edge(0);
        m_model->setEndpointMarks({{m_model->summaryAt(0)->endpointId, {5, u"Orders"_s}}});
        QCOMPARE(edge(0), markColor(5, m_view->palette()));
        QVERIFY(edge(0) != before);
        // It goes with the cell that the row begins with.
        m_view->setColumnShown(ExchangeLogModel::Number, false);
        const QRect time = m_view->visualRect(m_model->index(0, ExchangeLogModel::Time));
        QCOMPARE(m_view->viewport()->grab().toImage().pixelColor(time.left() + 2, time.center().y()),
                 markColor(5, m_view->palette()));
    }

    void tabLeavesTheTable() { QVERIFY(!m_view->tabKeyNavigation()); }

    void saysWhatToDoWhileEmpty()
    {
        m_model->setSession(nullptr);
        m_panel->setNoEndpoint();
        QVERIFY(m_panel->findChild<QWidget*>(u"noEndpointPage"_s)->isVisible());
        QSignalSpy add(m_panel.get(), &LogPanel::addEndpointRequested);
        m_panel->findChild<QPushButton*>(u"emptyAddEndpoint"_s)->click();
        QCOMPARE(add.size(), 1);

        m_panel->setEndpoint(u"http://127.0.0.1:9"_s, u"curl it"_s, false);
        QVERIFY(m_panel->findChild<QWidget*>(u"notListeningPage"_s)->isVisible());
        m_panel->setEndpoint(u"http://127.0.0.1:9"_s, u"curl it"_s, true);
        QVERIFY(m_panel->findChild<QWidget*>(u"noRequestsPage"_s)->isVisible());
        QCOMPARE(m_panel->findChild<QLineEdit*>(u"emptyCommand"_s)->text(), u"curl it"_s);
        m_model->append(batch(1, 1));
        QVERIFY(m_view->isVisible());
    }

private:
    QScrollBar* bar() const { return m_view->verticalScrollBar(); }

    QPushButton* newButton() const { return m_panel->findChild<QPushButton*>(u"newRequestsButton"_s); }

    bool newestIsVisible() const
    {
        const QRect cell = m_view->visualRect(m_model->index(m_model->rowCount() - 1, 0));
        return cell.isValid() && m_view->viewport()->rect().contains(cell.center());
    }

    std::unique_ptr<ExchangeLogModel> m_model;
    std::unique_ptr<LogPanel> m_panel;
    LogView* m_view = nullptr;
};

QTEST_MAIN(TestLogView)
#include "tst_log_view.moc"
