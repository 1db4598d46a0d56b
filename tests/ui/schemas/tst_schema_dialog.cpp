// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schemas/schema_dialog.h"

#include "app/workspace/workspace.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/field_note.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest>

using namespace hookbench;
using namespace hookbench::ui;
using namespace Qt::Literals::StringLiterals;
using workspace::Schemas;
using workspace::Workspace;

class TestSchemaDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<tests::TempSession>();
        {
            const auto writer = m_session->write();
            Exchange exchange = tests::exampleExchange();
            exchange.summary.target = "/orders";
            exchange.requestFraming = http::BodyFraming::Length;
            exchange.requestBody = {R"({"n":1})", {}, 7, 0};
            QVERIFY(tests::recordAndWait(*writer, exchange));
            exchange.requestBody = {"text", {}, 4, 0};
            QVERIFY(tests::recordAndWait(*writer, exchange));
        }
        m_workspace = std::make_unique<Workspace>(workspace::WorkspaceOptions());
        m_schemas = std::make_unique<Schemas>(*m_workspace);
        QSignalSpy opened(m_workspace.get(), &Workspace::sessionOpened);
        m_workspace->openSession(m_session->path(), session::SessionWriter::Mode::OpenExisting);
        QVERIFY(opened.wait());
        m_selected = {ExchangeId{1}};
        m_dialog = std::make_unique<SchemaDialog>(
            *m_schemas, m_workspace->jobs(),
            SchemaDialog::Choices{[this] { return m_selected; },
                                  [] {
                                      return std::vector{ExchangeId{1}, ExchangeId{2}};
                                  },
                                  [this] {
                                      return std::pair(int(m_selected.size()), 2);
                                  }},
            nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_schemas.reset();
        m_workspace.reset();
        m_session.reset();
    }

    /// The way of a user: of a request a schema is learned, attached, changed, and taken away.
    void learnsAndAttaches()
    {
        QVERIFY(!button("schemaAttach")->isEnabled());
        m_dialog->startFor({"/orders", "order.paid"});
        QCOMPARE(part<QLineEdit>("schemaPath")->text(), u"/orders"_s);
        part<QLineEdit>("schemaEvent")->clear();
        button("schemaFromShown")->click();
        QTRY_VERIFY(editor()->text().contains("\"integer\""));
        QVERIFY(note().contains(u"1"_s));
        QTRY_VERIFY(button("schemaAttach")->isEnabled());
        button("schemaAttach")->click();
        QTRY_COMPARE(list()->topLevelItemCount(), 1);
        QVERIFY(list()->currentItem());
        QCOMPARE(m_schemas->attachments().front().schema, editor()->text());
        button("schemaNew")->click();
        QVERIFY(editor()->text().isEmpty());
        QVERIFY(!button("schemaRemove")->isEnabled());
        list()->setCurrentItem(list()->topLevelItem(0));
        QVERIFY(editor()->text().contains("\"integer\""));
        button("schemaRemove")->click();
        QTRY_COMPARE(list()->topLevelItemCount(), 0);
    }

    void saysWhatCannotBeLearned()
    {
        m_selected = {ExchangeId{2}};
        m_dialog->followChoices();
        button("schemaFromSelected")->click();
        QTRY_VERIFY(note().contains(u"JSON"_s));
        QVERIFY(editor()->text().isEmpty());
        m_selected.clear();
        m_dialog->followChoices();
        QVERIFY(!button("schemaFromSelected")->isEnabled());
    }

    void attachesNothingWrong()
    {
        part<QLineEdit>("schemaPath")->setText(u"/a"_s);
        editor()->setText("{\"type\":");
        QTRY_VERIFY(!editor()->problem().message.isEmpty());
        QVERIFY(!button("schemaAttach")->isEnabled());
        editor()->setText("true");
        QTRY_VERIFY(button("schemaAttach")->isEnabled());
        part<QLineEdit>("schemaPath")->clear();
        QVERIFY(!button("schemaAttach")->isEnabled());
    }

    void opensAndSavesFiles()
    {
        const QString path = m_session->folder() + u"/s.json"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("false\n") == 6);
        file.close();
        button("schemaOpen")->click();
        choose(path);
        QTRY_COMPARE(editor()->text(), "false\n"_ba);
        button("schemaSave")->click();
        choose(path + u"2"_s);
        QTRY_VERIFY(QFile::exists(path + u"2"_s));
        QTRY_VERIFY(note().contains(u"s.json2"_s));
    }

    void asksForTheDriftColumn()
    {
        QSignalSpy requested(m_dialog.get(), &SchemaDialog::columnRequested);
        button("schemaDrift")->click();
        QCOMPARE(requested.front().front().toString(), u"drift"_s);
    }

private:
    template <typename Widget>
    Widget* part(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    QPushButton* button(const char* name) const { return part<QPushButton>(name); }
    CodeEditor* editor() const { return part<CodeEditor>("schemaText"); }
    QTreeWidget* list() const { return part<QTreeWidget>("schemaList"); }
    QString note() const { return m_dialog->findChild<FieldNote*>(u"schemaNote"_s)->text(); }

    void choose(const QString& path)
    {
        auto* dialog = m_dialog->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
    }

    std::unique_ptr<tests::TempSession> m_session;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Schemas> m_schemas;
    std::vector<ExchangeId> m_selected;
    std::unique_ptr<SchemaDialog> m_dialog;
};

QTEST_MAIN(TestSchemaDialog)
#include "tst_schema_dialog.moc"
