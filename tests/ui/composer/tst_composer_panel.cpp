// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_panel.h"

#include "app/workspace/workspace.h"
#include "tests/support/raw_server.h"
#include "ui/composer/burst_dialog.h"
#include "ui/composer/draft_page.h"
#include "ui/composer/drafts_tree.h"
#include "ui/composer/preview_pane.h"
#include "ui/composer/rows_table.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;
using tests::RawServer;
using ui::ComposerPanel;
using ui::DraftPage;
using workspace::Workspace;

class TestComposerPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<Workspace>(workspace::WorkspaceOptions());
        m_drafting = std::make_unique<workspace::Drafting>(*m_workspace);
        m_panel = std::make_unique<ComposerPanel>(m_workspace->documents(), *m_drafting, m_workspace->jobs());
        m_panel->resize(1000, 700);
        m_panel->show();
        open(session::SessionWriter::Mode::Create);
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_drafting.reset();
        m_workspace.reset();
    }

    void keepsWhatIsTypedInTheSession()
    {
        newDraft();
        url()->setText(u"http://localhost/kept"_s);
        m_panel->storeAll();
        m_workspace->closeSession();
        QTRY_COMPARE(m_workspace->state(), Workspace::State::Closed);
        QCOMPARE(tabs()->count(), 0);
        open(session::SessionWriter::Mode::OpenExisting);
        const std::vector<Document> drafts = m_workspace->documents().ofKind("draft"_ba);
        QCOMPARE(drafts.size(), 1u);
        QCOMPARE(workspace::readDraft(drafts[0].content)->url, "http://localhost/kept"_ba);
        QTRY_COMPARE(tree()->topLevelItemCount(), 1);
        QCOMPARE(tree()->topLevelItem(0)->text(0), u"POST localhost/kept"_s);
    }

    void storesAMomentAfterAnEdit()
    {
        newDraft();
        QSignalSpy saved(&m_workspace->documents(), &workspace::Documents::saved);
        QTest::keyClicks(url(), u"http://h"_s);
        QTRY_VERIFY(!saved.isEmpty());
        QCOMPARE(m_workspace->documents().ofKind("draft"_ba).size(), 1u);
    }

    void undoesEditsAndRemovals()
    {
        newDraft();
        url()->setText(u"http://one"_s);
        m_panel->storeAll();
        url()->setText(u"http://two"_s);
        m_panel->storeAll();
        m_panel->undoStack().undo();
        QCOMPARE(url()->text(), u"http://one"_s);
        m_panel->undoStack().redo();
        QCOMPARE(url()->text(), u"http://two"_s);
        m_panel->removeCurrent();
        QCOMPARE(tabs()->count(), 0);
        QVERIFY(m_workspace->documents().ofKind("draft"_ba).empty());
        m_panel->undoStack().undo();
        QTRY_COMPARE(tree()->topLevelItemCount(), 1);
        QCOMPARE(m_workspace->documents().ofKind("draft"_ba).size(), 1u);
    }

    void forgetsRemovedDraftsWithTheSession()
    {
        newDraft();
        m_panel->removeCurrent();
        m_workspace->closeSession();
        QTRY_COMPARE(m_workspace->state(), Workspace::State::Closed);
        open(session::SessionWriter::Mode::OpenExisting);
        QVERIFY(m_workspace->documents().ofKind("draft"_ba).empty());
        QTRY_VERIFY(m_workspace->reader()->documents({})->empty());
    }

    void removesFoldersWithWhatIsInThem()
    {
        m_panel->newFolder();
        QTRY_COMPARE(tree()->topLevelItemCount(), 1);
        newDraft();
        QTRY_COMPARE(tree()->topLevelItem(0)->childCount(), 1);
        tree()->setCurrentItem(tree()->topLevelItem(0));
        m_panel->removeCurrent();
        QTRY_COMPARE(tree()->topLevelItemCount(), 0);
        m_panel->undoStack().undo();
        QTRY_COMPARE(tree()->topLevelItemCount(), 1);
        QCOMPARE(tree()->topLevelItem(0)->childCount(), 1);
    }

    void ordersDraftsByKeys()
    {
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
            newDraft();
            url()->setText(u"http://"_s + name);
            m_panel->storeAll();
        }
        QTRY_COMPARE(titles(), QStringList({u"POST a"_s, u"POST b"_s, u"POST c"_s}));
        tree()->setCurrentItem(tree()->topLevelItem(2));
        QTest::keyClick(tree(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(titles(), QStringList({u"POST a"_s, u"POST c"_s, u"POST b"_s}));
        QTest::keyClick(tree(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(titles(), QStringList({u"POST c"_s, u"POST a"_s, u"POST b"_s}));
        QTest::keyClick(tree(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(titles(), QStringList({u"POST a"_s, u"POST c"_s, u"POST b"_s}));
    }

    void searchesDrafts()
    {
        newDraft();
        url()->setText(u"http://apple"_s);
        m_panel->storeAll();
        newDraft();
        url()->setText(u"http://pear"_s);
        m_panel->storeAll();
        QTRY_COMPARE(titles(), QStringList({u"POST apple"_s, u"POST pear"_s}));
        m_panel->findChild<QLineEdit*>(u"draftsSearch"_s)->setText(u"PEA"_s);
        QVERIFY(tree()->topLevelItem(0)->isHidden());
        QVERIFY(!tree()->topLevelItem(1)->isHidden());
    }

    void pastesCommandsOfCurl()
    {
        QApplication::clipboard()->setText(
            u"curl --digest -d '{\"a\":1}' -H 'Content-Type: application/json' http://h/x"_s);
        QSignalSpy message(m_panel.get(), &ComposerPanel::message);
        m_panel->pasteDraft();
        QTRY_COMPARE(tabs()->count(), 1);
        const Draft draft = page()->draft();
        QCOMPARE(draft.url, "http://h/x"_ba);
        QCOMPARE(draft.body.kind, DraftBody::Kind::Json);
        QCOMPARE(draft.body.text, "{\"a\":1}"_ba);
        QCOMPARE(message.size(), 1);
        QVERIFY(message[0][0].toString().contains(u"--digest"_s));
    }

    void showsEveryPartOfADraft()
    {
        Draft draft;
        draft.method = "QUERY"_ba;
        draft.url = "http://h/"_ba;
        draft.parameters = {{false, "p"_ba, "1"_ba}};
        draft.headers = {{true, "X-Odd"_ba, "caf\xE9"_ba}};
        draft.auth.kind = DraftAuth::Kind::ApiKey;
        draft.auth.keyName = "k"_ba;
        draft.auth.keyInQuery = true;
        draft.body.kind = DraftBody::Kind::GraphQl;
        draft.body.text = "query { a }"_ba;
        draft.body.variables = "{}"_ba;
        draft.settings.protocol = DraftSettings::Protocol::Http10;
        draft.settings.totalTimeoutMs = 1500;
        draft.settings.withoutAutomatic = {"Accept"_ba};
        draft.retry.kind = RetryPolicy::Kind::Linear;
        draft.retry.stopStatuses = {410, 404};
        m_panel->addDraft(draft);
        QTRY_COMPARE(tabs()->count(), 1);
        QCOMPARE(page()->draft(), draft);
        draft.retry.kind = RetryPolicy::Kind::Schedule;
        draft.retry.delaysMs = {1000, 2000};
        m_panel->addDraft(draft);
        QTRY_COMPARE(tabs()->count(), 2);
        QCOMPARE(page()->draft(), draft);
    }

    void sendsAndLeadsToTheExchange()
    {
        QTRY_VERIFY(!m_workspace->endpoints().empty() && !m_workspace->endpoints().front().url.isEmpty());
        newDraft();
        url()->setText(QString::fromLatin1(m_workspace->endpoints().front().url) + u"/sent"_s);
        QSignalSpy wanted(m_panel.get(), &ComposerPanel::exchangeRequested);
        m_panel->sendCurrent();
        QVERIFY(page()->isSending());
        QTRY_VERIFY(!page()->isSending());
        auto* show = page()->findChild<QPushButton*>(u"draftShowExchange"_s);
        QTRY_VERIFY(show->isVisible());
        QVERIFY(page()->findChild<QLabel*>(u"draftResult"_s)->text().contains(u"200"_s));
        show->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(wanted[0][0].value<ExchangeId>());
    }

    void showsTheStepsOfASending()
    {
        QTRY_VERIFY(!m_workspace->endpoints().empty() && !m_workspace->endpoints().front().url.isEmpty());
        RawServer server(RawServer::always("HTTP/1.1 307 Over There\r\nContent-Length: 0\r\nLocation: " +
                                           m_workspace->endpoints().front().url + "/there\r\n\r\n"));
        Draft draft;
        draft.url = server.url();
        draft.settings.redirects = 3;
        m_panel->addDraft(draft);
        QTRY_COMPARE(tabs()->count(), 1);
        m_panel->sendCurrent();
        QTRY_VERIFY(!page()->isSending());
        auto* steps = page()->findChild<QTreeWidget*>(u"resultSteps"_s);
        QTRY_COMPARE(steps->topLevelItemCount(), 2);
        QCOMPARE(steps->topLevelItem(0)->text(2), u"307"_s);
        QCOMPARE(steps->topLevelItem(1)->text(0), u"Redirect"_s);
        QCOMPARE(steps->topLevelItem(1)->text(2), u"200"_s);
        auto* timing = page()->findChild<QLabel*>(u"timingText"_s);
        QTRY_VERIFY(timing && timing->text().contains("Waiting: "_L1));
        auto* overview = page()->findChild<QTableView*>(u"overviewTable"_s);
        QTRY_VERIFY(overview->model()->rowCount() > 5);
    }

    void fillsPlaceholdersFromEnvironments()
    {
        m_panel->editEnvironments();
        auto* dialog = m_panel->findChild<QDialog*>(u"environmentsDialog"_s);
        dialog->findChild<QPushButton*>(u"environmentsAdd"_s)->click();
        auto* name = dialog->findChild<QLineEdit*>(u"environmentName"_s);
        name->clear();
        QTest::keyClicks(name, u"staging"_s);
        auto* values = dialog->findChild<ui::RowsTable*>(u"environmentValues"_s);
        values->rows().setFields({{true, "who"_ba, "me"_ba}});
        dialog->accept();
        auto* choice = m_panel->findChild<QComboBox*>(u"environment"_s);
        QTRY_COMPARE(choice->currentText(), u"staging"_s);
        Draft draft;
        draft.url = "http://{{who}}.example/{{nobody}}"_ba;
        m_panel->addDraft(draft);
        QTRY_COMPARE(tabs()->count(), 1);
        auto* preview = page()->findChild<ui::PreviewPane*>();
        QTRY_VERIFY(preview->composed().head.text.contains("Host: me.example\r\n"));
        QVERIFY(preview->composed().problems.join(u' ').contains(u"nobody"_s));
        choice->setCurrentIndex(0);
        Q_EMIT choice->activated(0);
        QTRY_VERIFY(preview->composed().problems.join(u' ').contains(u"who"_s));
    }

    void refusesEnvironmentsWithTheSameName()
    {
        m_panel->editEnvironments();
        auto* dialog = m_panel->findChild<QDialog*>(u"environmentsDialog"_s);
        for (int i = 0; i < 2; ++i) {
            dialog->findChild<QPushButton*>(u"environmentsAdd"_s)->click();
            auto* name = dialog->findChild<QLineEdit*>(u"environmentName"_s);
            name->clear();
            QTest::keyClicks(name, u"same"_s);
        }
        dialog->accept();
        QVERIFY(dialog->isVisible());
        dialog->findChild<QPushButton*>(u"environmentsRemove"_s)->click();
        dialog->accept();
        QVERIFY(!dialog->isVisible());
        QTRY_COMPARE(m_workspace->documents().ofKind("environment"_ba).size(), 1u);
    }

    void sendsManyTimes()
    {
        RawServer server(RawServer::always("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        Draft draft;
        draft.url = server.url() + "/{{run}}";
        m_panel->addDraft(draft);
        QTRY_COMPARE(tabs()->count(), 1);
        m_panel->sendCurrentManyTimes();
        auto* dialog = m_panel->findChild<ui::BurstDialog*>();
        dialog->findChild<QSpinBox*>(u"burstCount"_s)->setValue(50);
        dialog->findChild<QPushButton*>(u"burstStart"_s)->click();
        QVERIFY(dialog->isRunning());
        QTRY_VERIFY(!dialog->isRunning());
        const QString report = dialog->findChild<QPlainTextEdit*>(u"burstReport"_s)->toPlainText();
        QVERIFY2(report.startsWith("50 "_L1) && report.contains("p99"_L1), qPrintable(report));
        QSet<QByteArray> targets;
        for (const QByteArray& bytes : server.received()) {
            for (const QByteArray& line : bytes.split('\n')) {
                if (line.startsWith("POST "))
                    targets.insert(line);
            }
        }
        QCOMPARE(targets.size(), 50);
        dialog->findChild<QPushButton*>(u"burstCopy"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), report);
    }

    void saysWhyNothingWasSent()
    {
        newDraft();
        url()->setText(u"http://127.0.0.1:9/{{nobody knows}}"_s);
        m_panel->sendCurrent();
        QTRY_VERIFY(!page()->isSending());
        QVERIFY(page()->findChild<QLabel*>(u"draftResult"_s)->text().contains(u"nobody"_s));
    }

private:
    void open(session::SessionWriter::Mode mode)
    {
        m_workspace->openSession(m_folder->filePath(u"drafts.hookbench"_s), mode);
        QTRY_COMPARE(m_workspace->state(), Workspace::State::Open);
    }

    void newDraft()
    {
        const int before = tabs()->count();
        m_panel->newDraft();
        QTRY_COMPARE(tabs()->count(), before + 1);
    }

    QStringList titles() const
    {
        QStringList all;
        for (int i = 0; i < tree()->topLevelItemCount(); ++i)
            all.append(tree()->topLevelItem(i)->text(0));
        return all;
    }

    QTabWidget* tabs() const { return m_panel->findChild<QTabWidget*>(u"openDrafts"_s); }
    ui::DraftsTree* tree() const { return m_panel->findChild<ui::DraftsTree*>(); }
    DraftPage* page() const { return m_panel->currentPage(); }
    QLineEdit* url() const { return page()->findChild<QLineEdit*>(u"draftUrl"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<workspace::Drafting> m_drafting;
    std::unique_ptr<ComposerPanel> m_panel;
};

QTEST_MAIN(TestComposerPanel)
#include "tst_composer_panel.moc"
