// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_peer.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/compare/compare_window.h"
#include "ui/log/log_view.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QToolButton>

using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::ui;
using namespace Qt::Literals::StringLiterals;

class TestExchangeCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->open());
        for (const QByteArray& body : {"{\"id\":1}"_ba, "{\"id\":2}"_ba}) {
            LoopbackPeer peer(m_fixture->port());
            QVERIFY(peer.send("POST /hook HTTP/1.1\r\nHost: h\r\nContent-Type: "
                              "application/json\r\nContent-Length: 8\r\n\r\n" +
                              body));
            QCOMPARE(countResponses(peer.readResponses(1)), 1);
        }
        m_view = m_fixture->window->findChild<LogView*>();
        QTRY_COMPARE(m_view->model()->rowCount(), 2);
    }

    void cleanup() { m_fixture.reset(); }

    void offersWhatFitsTheSelection()
    {
        m_view->clearSelection();
        QVERIFY(!action(u"copyAs-curl"_s)->isEnabled());
        QVERIFY(m_view->goTo(ExchangeId{2}));
        QVERIFY(action(u"copyAs-curl"_s)->isEnabled() && action(u"compareWithPrevious"_s)->isEnabled());
        QVERIFY(!action(u"compareSelected"_s)->isEnabled());
        m_view->selectAll();
        QVERIFY(action(u"compareSelected"_s)->isEnabled());
        QVERIFY(!action(u"copyAs-curl"_s)->isEnabled() && !action(u"compareWithPrevious"_s)->isEnabled());
    }

    void copiesAsCode()
    {
        QVERIFY(m_view->goTo(ExchangeId{1}));
        QGuiApplication::clipboard()->clear();
        action(u"copyAs-curl"_s)->trigger();
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"curl "_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"--data-raw '{\"id\":1}'"_s));
        QVERIFY(m_fixture->window->findChild<QToolButton*>(u"copyAsButton"_s)->menu() != nullptr);
    }

    void comparesTwoSelected()
    {
        m_view->selectAll();
        action(u"compareSelected"_s)->trigger();
        const CompareWindow* window = comparison();
        QVERIFY(window);
        QTRY_COMPARE(window->model().state(), models::ComparisonModel::State::Compared);
        QCOMPARE(window->model().differences(), 1);
    }

    void comparesWithThePreviousOfItsKind()
    {
        QVERIFY(m_view->goTo(ExchangeId{2}));
        action(u"compareWithPrevious"_s)->trigger();
        QTRY_VERIFY(comparison());
        QCOMPARE(comparison()->model().first(), ExchangeId{1});
        QCOMPARE(comparison()->model().second(), ExchangeId{2});
    }

    void saysThatNothingCameBefore()
    {
        QVERIFY(m_view->goTo(ExchangeId{1}));
        action(u"compareWithPrevious"_s)->trigger();
        const auto* messages = m_fixture->window->findChild<MessageBar*>();
        QTRY_VERIFY(messages->keys().contains(u"exchange"_s));
        QVERIFY(!comparison());
    }

    void remembersWhatIsIgnored()
    {
        m_view->selectAll();
        action(u"compareSelected"_s)->trigger();
        comparison()->findChild<QAction*>(u"ignoreIds"_s)->trigger();
        comparison()->findChild<QAction*>(u"ignoreTimes"_s)->trigger();
        const QStringList rules{u"@ids"_s, u"@times"_s};
        QTRY_COMPARE(kept(), rules);
        m_fixture->workspace.closeSession();
        QTRY_COMPARE(m_fixture->workspace.state(), workspace::Workspace::State::Closed);
        QTRY_VERIFY(!comparison());
        m_fixture->workspace.openSession(m_fixture->sessionPath, session::SessionWriter::Mode::OpenExisting);
        QTRY_COMPARE(m_view->model()->rowCount(), 2);
        m_view->selectAll();
        action(u"compareSelected"_s)->trigger();
        QCOMPARE(comparison()->model().rules(), rules);
    }

private:
    QAction* action(const QString& name) const { return m_fixture->window->findChild<QAction*>(name); }
    CompareWindow* comparison() const { return m_fixture->window->findChild<CompareWindow*>(); }

    QStringList kept() const
    {
        const auto documents = m_fixture->workspace.reader()->documents("compare-rules");
        QStringList rules;
        for (const QByteArray& rule :
             documents && !documents->empty() ? documents->front().content.split('"') : QList<QByteArray>()) {
            if (rule.startsWith('@'))
                rules.append(QString::fromUtf8(rule));
        }
        return rules;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    LogView* m_view = nullptr;
};

QTEST_MAIN(TestExchangeCommands)
#include "tst_exchange_commands.moc"
