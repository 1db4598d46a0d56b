// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/raw_server.h"
#include "ui/sending/deliveries_window.h"
#include "ui/sending/replay_window.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;
using models::ReplayModel;
using tests::RawServer;
using ui::DeliveriesWindow;
using ui::ReplayWindow;
using workspace::Sending;
using workspace::Workspace;

namespace {
const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
const QByteArray busy = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
} // namespace

constexpr int patience = 60'000; ///< milliseconds, for a machine that has other work

class TestSendingWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<Workspace>(workspace::WorkspaceOptions());
        m_workspace->openSession(m_folder->filePath(u"s.hookbench"_s), session::SessionWriter::Mode::Create);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), Workspace::State::Open, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_workspace->endpoints().empty() && !m_workspace->endpoints().front().url.isEmpty(), patience);
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void replaysToSeveralTargets()
    {
        capture(2);
        RawServer first(RawServer::always(ok));
        RawServer second(RawServer::always(busy));
        showWindow({m_captured, 3, [] {
                        return QList<ExchangeId>();
                    }});
        setTargets({first.url(), second.url()});
        part<QComboBox>(u"replayPace"_s)->setCurrentIndex(3);
        part<QPushButton>(u"replayStart"_s)->click();
        QVERIFY(m_window->isRunning());
        QVERIFY(!part<QPlainTextEdit>(u"replayTargets"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isRunning(), patience);
        const ReplayModel::Counts counts = m_window->results().counts();
        QCOMPARE(counts.all, 4);
        QCOMPARE(counts.failed, 2);
        QVERIFY(!part<QTableView>(u"replayResults"_s)->isColumnHidden(ReplayModel::Target));
        QVERIFY(part<QLabel>(u"replayChanges"_s)->text().contains("Host becomes 127.0.0.1:"_L1));
        QVERIFY(part<QLabel>(u"replayStatus"_s)->text().contains("2 failed"_L1));
    }

    void tellsWhatTurned()
    {
        capture(1);
        QByteArray answer = busy;
        RawServer server([&answer](QTcpSocket& socket, const QByteArray& received) {
            if (RawServer::requestSize(received) > 0)
                socket.write(answer);
        });
        showWindow({m_captured, 1, [] {
                        return QList<ExchangeId>();
                    }});
        setTargets({server.url()});
        replay();
        QCOMPARE(verdict(), u"first replay"_s);
        answer = ok;
        replay();
        QCOMPARE(verdict(), u"fixed"_s);
        replay();
        QCOMPARE(verdict(), u"same"_s);
        answer = busy;
        replay();
        QCOMPARE(verdict(), u"broken"_s);
        QCOMPARE(m_window->results().counts().broken, 1);
        QSignalSpy wanted(m_window.get(), &ReplayWindow::exchangeRequested);
        auto* table = part<QTableView>(u"replayResults"_s);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_workspace->reader()->exchange(wanted[0][0].value<ExchangeId>())->parent, m_captured[0]);
    }

    void pausesAndCancels()
    {
        capture(1);
        RawServer server(RawServer::always(ok));
        showWindow({QList<ExchangeId>(200, m_captured[0]), 1, [] {
                        return QList<ExchangeId>();
                    }});
        setTargets({server.url()});
        part<QComboBox>(u"replayPace"_s)->setCurrentIndex(2); // ten a second
        part<QPushButton>(u"replayStart"_s)->click();
        auto* pause = part<QPushButton>(u"replayPause"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pause->isEnabled(), patience);
        pause->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"replayStatus"_s)->text().startsWith("Paused"_L1), patience);
        const qint64 before = m_window->results().counts().all;
        pause->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->results().counts().all > before, patience);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isRunning(), patience);
        QVERIFY(m_window->isVisible());
        QVERIFY(part<QLabel>(u"replayStatus"_s)->text().startsWith("Cancelled"_L1));
        QVERIFY(m_window->results().counts().all < 200);
    }

    void saysWhatIsWrongAndRemembersTargets()
    {
        capture(1);
        showWindow({{}, 1, [this] {
                        return m_captured;
                    }});
        QVERIFY(part<QRadioButton>(u"replayShown"_s)->isChecked());
        setTargets({"ftp://nowhere"_ba});
        part<QPushButton>(u"replayStart"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isRunning(), patience);
        QVERIFY(part<QWidget>(u"replayNote"_s)->isVisible());
        setTargets({"127.0.0.1:1"_ba});
        replay();
        QCOMPARE(m_window->results().counts().failed, 1);
        showWindow({{}, 1, [] {
                        return QList<ExchangeId>();
                    }});
        QTRY_COMPARE_WITH_TIMEOUT(part<QPlainTextEdit>(u"replayTargets"_s)->toPlainText(),
                                  u"http://127.0.0.1:1"_s, patience);
    }

    void showsDeliveriesAsLadders()
    {
        RawServer server(RawServer::always(busy));
        DeliveriesWindow window(*m_workspace);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QSignalSpy finished(&m_workspace->sending(), &Sending::finished);
        deliver(server.url(), 20, 3);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.tree()->topLevelItemCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.tree()->topLevelItem(0)->childCount(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.tree()->topLevelItem(0)->text(1), u"dead letter"_s, patience);
        QCOMPARE(window.tree()->topLevelItem(0)->child(1)->text(1), u"503"_s);
        QVERIFY(!window.tree()->topLevelItem(0)->child(1)->text(3).isEmpty());

        QSignalSpy filter(&window, &DeliveriesWindow::filterRequested);
        auto* choice = window.findChild<QComboBox*>(u"deliveriesChoice"_s);
        choice->setCurrentIndex(3); // delivered ones
        QCOMPARE(window.tree()->topLevelItemCount(), 0);
        choice->setCurrentIndex(2); // dead letters
        window.findChild<QPushButton*>(u"deliveryInLog"_s)->click();
        QCOMPARE(filter.size(), 1);
        QCOMPARE(filter[0][0].toString(), u"id in {1, 2, 3}"_s);
    }

    void givesUpWhatWaits()
    {
        RawServer server(RawServer::always(busy));
        QSignalSpy scheduled(&m_workspace->sending(), &Sending::retryScheduled);
        deliver(server.url(), 3'600'000, 5);
        QTRY_COMPARE_WITH_TIMEOUT(scheduled.size(), 1, patience);
        DeliveriesWindow window(*m_workspace);
        window.show();
        QTRY_COMPARE_WITH_TIMEOUT(window.tree()->topLevelItemCount(), 1, patience);
        auto* giveUp = window.findChild<QPushButton*>(u"deliveryCancel"_s);
        QVERIFY(giveUp->isEnabled());
        QVERIFY(!window.findChild<QPushButton*>(u"deliveryResume"_s)->isEnabled());
        giveUp->click();
        QTRY_COMPARE_WITH_TIMEOUT(window.tree()->topLevelItem(0)->text(1), u"cancelled"_s, patience);
        QVERIFY(!giveUp->isEnabled());
    }

private:
    void showWindow(ReplayWindow::Requests requests)
    {
        m_window = std::make_unique<ReplayWindow>(*m_workspace, std::move(requests));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void setTargets(const QByteArrayList& targets)
    {
        part<QPlainTextEdit>(u"replayTargets"_s)->setPlainText(QString::fromLatin1(targets.join('\n')));
    }

    void replay()
    {
        part<QPushButton>(u"replayStart"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isRunning(), patience);
        QCOMPARE(m_window->results().counts().all, 1);
    }

    QString verdict() const { return m_window->results().index(0, ReplayModel::Verdict).data().toString(); }

    /// So many exchanges come in. Each is recorded as it was sent as well.
    void capture(int count)
    {
        m_captured.clear();
        QSignalSpy finished(&m_workspace->sending(), &Sending::finished);
        for (int i = 0; i < count; ++i)
            m_workspace->sending().send(request(m_workspace->endpoints().front().url));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), count, patience);
        const auto all = m_workspace->reader()->summaries({1}, {1000}, 1000);
        for (const ExchangeSummary& summary : *all) {
            if (summary.origin == Origin::Captured)
                m_captured.append(summary.id);
        }
        QCOMPARE(m_captured.size(), count);
    }

    void deliver(const QByteArray& url, int ms, int tries)
    {
        RetryPolicy policy;
        policy.kind = RetryPolicy::Kind::Fixed;
        policy.baseMs = ms;
        policy.maxTries = tries;
        m_workspace->sending().send([one = request(url)](qint64) -> Result<SendRequest> { return one; },
                                    policy);
    }

    static SendRequest request(const QByteArray& url)
    {
        SendRequest request;
        request.url = url;
        request.head = "POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n";
        request.body.bytes = "hi";
        return request;
    }

    template <typename Widget>
    Widget* part(const QString& name) const
    {
        return m_window->findChild<Widget*>(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ReplayWindow> m_window;
    QList<ExchangeId> m_captured;
};

QTEST_MAIN(TestSendingWindows)
#include "tst_sending_windows.moc"
