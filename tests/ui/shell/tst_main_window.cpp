// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_peer.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/log/log_view.h"
#include "ui/shell/log_control.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::ui;
using settings::Key;
using workspace::EndpointStatus;
using workspace::Workspace;

namespace {

bool send(quint16 port, const QByteArray& target)
{
    LoopbackPeer peer(port);
    return peer.send("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi") &&
           !peer.readResponses(1).isEmpty();
}

QStringList messageTexts(const QWidget& window)
{
    QStringList texts;
    for (const QLabel* label : window.findChildren<QLabel*>(u"messageText"_s)) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

} // namespace

namespace {

void drop(QWidget* window, const QUrl& url)
{
    QMimeData data;
    data.setUrls({url});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &event);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The model has to be there until those columns are gone from it.
    void keepsColumnsOfFieldsWhenItCloses()
    {
        WindowFixture f;
        QVERIFY(f.open());
        QVERIFY(send(f.port(), "/first"));
        const auto titles = [&f] {
            const QAbstractItemModel* log = f.part<LogView>(u"requestTable"_s)->model();
            QStringList all;
            for (int column = 0; column < log->columnCount(); ++column)
                all << log->headerData(column, Qt::Horizontal).toString();
            return all;
        };
        QTRY_COMPARE(f.part<LogView>(u"requestTable"_s)->model()->rowCount(), 1);
        f.window->findChild<LogControl*>()->addColumn(u"drift"_s);
        QVERIFY(titles().contains(u"drift"_s));
        f.window->close();
        f.window.reset();
        QSignalSpy closed(&f.workspace, &Workspace::sessionClosed);
        f.workspace.closeSession();
        QVERIFY(closed.wait());
        f.window = std::make_unique<MainWindow>(f.workspace, f.settings);
        QVERIFY(f.open());
        QTRY_VERIFY(titles().contains(u"drift"_s));
    }

    void capturesShowsAndInspects()
    {
        WindowFixture f;
        QVERIFY(f.open());
        QVERIFY(f.part<QWidget>(u"noRequestsPage"_s)->isVisible());
        QVERIFY(send(f.port(), "/first"));
        QVERIFY(send(f.port(), "/second"));
        auto* view = f.part<LogView>(u"requestTable"_s);
        QTRY_COMPARE(view->model()->rowCount(), 2);
        QVERIFY(view->isVisible());
        QCOMPARE(view->selectedCount(), 0);
        QTRY_COMPARE(f.part<QLabel>(u"statusCounts"_s)->text().contains(u'2'), true);
        f.part<QAction>(u"previousExchange"_s)->trigger();
        QCOMPARE(view->selectedCount(), 1);
        f.part<QAction>(u"copyRequestPath"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"/second"_s);
    }

    void limitsHoldAtOnce()
    {
        WindowFixture f;
        QVERIFY(f.open());
        LoopbackPeer before(f.port());
        QVERIFY(before.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi"));
        QCOMPARE(statusCodes(before.readResponses(1)), QList<int>{200});
        f.settings.set(Key::MaxBody, 1);
        LoopbackPeer after(f.port());
        QVERIFY(after.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi"));
        QCOMPARE(statusCodes(after.readResponses(1)), QList<int>{413});
    }

    void showsASessionThatWasThereFromItsFirstToItsLast()
    {
        QTemporaryDir folder;
        {
            WindowFixture f;
            QVERIFY(f.open());
            for (int i = 0; i < 3; ++i)
                QVERIFY(send(f.port(), "/n"));
            f.workspace.closeSession();
            QTRY_COMPARE(f.workspace.state(), Workspace::State::Closed);
            QVERIFY(QFile::copy(f.sessionPath, folder.filePath(u"kept.hookbench"_s)));
            QVERIFY(f.part<QWidget>(u"startPage"_s)->isVisible());
        }
        WindowFixture f;
        f.sessionPath = folder.filePath(u"kept.hookbench"_s);
        QVERIFY(f.open());
        QTRY_COMPARE(f.part<LogView>(u"requestTable"_s)->model()->rowCount(), 3);
        QCOMPARE(f.settings.text(Key::LastSession), f.sessionPath);
        QVERIFY(f.window->windowTitle().contains(u"kept"_s));
    }

    void stopsStartsAndRemovesWithUndo()
    {
        WindowFixture f;
        QVERIFY(f.open());
        QVERIFY(!f.part<QAction>(u"startEndpoint"_s)->isEnabled());
        f.part<QAction>(u"stopEndpoint"_s)->trigger();
        QTRY_COMPARE(f.workspace.endpoints().front().phase, EndpointStatus::Phase::Stopped);
        QTRY_VERIFY(f.part<QAction>(u"startEndpoint"_s)->isEnabled());
        QVERIFY(f.part<QWidget>(u"notListeningPage"_s)->isVisible());
        f.part<QAction>(u"startEndpoint"_s)->trigger();
        QTRY_COMPARE(f.workspace.endpoints().front().phase, EndpointStatus::Phase::Listening);
        f.part<QAction>(u"copyUrl"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"http://127.0.0.1:%1"_s.arg(f.port()));

        f.part<QAction>(u"removeEndpoint"_s)->trigger();
        QTRY_VERIFY(f.workspace.endpoints().empty());
        QVERIFY(f.part<QWidget>(u"noEndpointPage"_s)->isVisible());
        f.part<QPushButton>(u"messageAction1"_s)->click();
        QTRY_COMPARE(f.workspace.endpoints().size(), size_t(1));
        QTRY_COMPARE(f.workspace.endpoints().front().phase, EndpointStatus::Phase::Listening);
    }

    void saysWhenAPortIsTakenAndTriesAgain()
    {
        WindowFixture other;
        QVERIFY(other.open());
        WindowFixture f;
        QVERIFY(f.open());
        Endpoint taken = f.workspace.endpoints().front().endpoint;
        taken.port = other.port();
        f.workspace.saveEndpoint(taken);
        QTRY_COMPARE(messageTexts(*f.window).size(), 1);
        QVERIFY(messageTexts(*f.window).first().contains(QString::number(taken.port)));
        other.workspace.closeSession();
        QTRY_COMPARE(other.workspace.state(), Workspace::State::Closed);
        auto* again = f.part<QPushButton>(u"messageAction2"_s);
        QVERIFY(again);
        again->click();
        QTRY_COMPARE(f.workspace.endpoints().front().phase, EndpointStatus::Phase::Listening);
        QTRY_VERIFY(messageTexts(*f.window).isEmpty());
    }

    void saysWhatIsNoSession()
    {
        WindowFixture f;
        QFile file(f.sessionPath);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no session <b>at all</b>");
        file.close();
        f.window->show();
        f.window->openFirst(f.sessionPath);
        QTRY_COMPARE(messageTexts(*f.window).size(), 1);
        QVERIFY(messageTexts(*f.window).first().contains(u"test.hookbench"_s));
        QVERIFY(f.part<QWidget>(u"startPage"_s)->isVisible());
        QVERIFY(!f.part<QAction>(u"closeSession"_s)->isEnabled());
    }

    void opensADroppedSessionAndRefusesOthers()
    {
        WindowFixture f;
        f.window->show();
        drop(f.window.get(), QUrl::fromLocalFile(u"/tmp/picture.png"_s));
        QCOMPARE(messageTexts(*f.window).size(), 1);
        QVERIFY(messageTexts(*f.window).first().contains(u"picture.png"_s));

        QVERIFY(f.open());
        f.workspace.closeSession();
        QTRY_COMPARE(f.workspace.state(), Workspace::State::Closed);
        drop(f.window.get(), QUrl::fromLocalFile(f.sessionPath));
        QTRY_COMPARE(f.workspace.state(), Workspace::State::Open);
    }

    void remembersItsLayout()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.json"_s);
        {
            settings::Settings settings(path);
            Workspace workspace{workspace::WorkspaceOptions()};
            MainWindow window(workspace, settings);
            window.resize(700, 500);
            window.show();
            window.findChild<QAction*>(u"inspectorBeside"_s)->trigger();
            window.findChild<LogView*>()->setColumnShown(2, false);
            window.close();
        }
        settings::Settings settings(path);
        Workspace workspace{workspace::WorkspaceOptions()};
        MainWindow window(workspace, settings);
        QCOMPARE(window.size(), QSize(700, 500));
        const auto* splitter = window.findChild<QSplitter*>(u"logAndInspector"_s);
        QCOMPARE(splitter->orientation(), Qt::Horizontal);
        QVERIFY(window.findChild<QAction*>(u"inspectorBeside"_s)->isChecked());
        QVERIFY(window.findChild<LogView*>()->isColumnHidden(2));
        window.show();
        window.findChild<QAction*>(u"resetLayout"_s)->trigger();
        QCOMPARE(splitter->orientation(), Qt::Vertical);
        QVERIFY(!window.findChild<LogView*>()->isColumnHidden(2));
    }

    void fitsASmallScreenAtDoubleSize()
    {
        WindowFixture f;
        QVERIFY(f.open());
        QVERIFY(f.window->minimumSizeHint().width() <= 640);
        QVERIFY(f.window->minimumSizeHint().height() <= 400);
    }

    void goesToANumber()
    {
        WindowFixture f;
        QVERIFY(f.open());
        QVERIFY(send(f.port(), "/one"));
        QVERIFY(send(f.port(), "/two"));
        auto* view = f.part<LogView>(u"requestTable"_s);
        QTRY_COMPARE(view->model()->rowCount(), 2);
        f.part<QAction>(u"goToNumber"_s)->trigger();
        auto* field = f.part<QLineEdit>(u"goToNumberField"_s);
        QVERIFY(field);
        field->setText(u"77"_s);
        f.part<QPushButton>(u"goToOk"_s)->click();
        QVERIFY(!field->window()->findChild<QLabel*>(u"fieldNoteText"_s)->text().isEmpty());
        QCOMPARE(view->selectedCount(), 0);
        field->setText(u"1"_s);
        f.part<QPushButton>(u"goToOk"_s)->click();
        QCOMPARE(view->selectedRowNumbers(), QList<int>{0});
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
