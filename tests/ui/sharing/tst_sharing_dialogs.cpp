// SPDX-License-Identifier: GPL-3.0-or-later
// Importing with a look at what comes, and opening bundles, as a user does it.
#include "app/workspace/exchange_export.h"
#include "ui/sharing/bundle_form.h"
#include "ui/sharing/import_dialog.h"
#include "ui/sharing/open_bundle_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::ui;
using workspace::Workspace;

namespace {

QString dataFile(const QString& name)
{
    return QStringLiteral(HOOKBENCH_TEST_DATA "/imports/") + name;
}

template <typename Widget>
Widget* part(const QWidget& dialog, const QString& name)
{
    return dialog.findChild<Widget*>(name);
}

} // namespace

class TestSharingDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<settings::Settings>(m_folder->filePath(u"settings.json"_s));
        m_workspace = std::make_unique<Workspace>(workspace::WorkspaceOptions());
        m_workspace->openSession(m_folder->filePath(u"a.hookbench"_s), session::SessionWriter::Mode::Create);
        QTRY_COMPARE(m_workspace->state(), Workspace::State::Open);
    }

    void cleanup()
    {
        m_workspace.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void showsWhatComesBeforeItComes()
    {
        ImportDialog dialog({dataFile(u"two.pcap"_s), dataFile(u"insomnia4.json"_s)}, *m_workspace,
                            *m_settings, nullptr);
        dialog.open();
        auto* table = part<QTableWidget>(dialog, u"importRequests"_s);
        auto* import = part<QPushButton>(dialog, u"importOk"_s);
        QTRY_COMPARE(table->rowCount(), 4);
        QCOMPARE(table->item(0, 0)->text(), u"POST"_s);
        QCOMPARE(table->item(1, 1)->text(), u"/b"_s);
        const QString problems = part<QPlainTextEdit>(dialog, u"importProblems"_s)->toPlainText();
        QVERIFY2(problems.startsWith("two.pcap, connection 2"_L1), qPrintable(problems));
        QVERIFY(import->isEnabled());
        QSignalSpy imported(m_workspace.get(), &Workspace::filesImported);
        QTest::mouseClick(import, Qt::LeftButton);
        QVERIFY(imported.wait());
        QCOMPARE(imported.first().first().toLongLong(), 4);
        QTRY_VERIFY(!dialog.isVisible());
    }

    void makesDraftsAndRemembersIt()
    {
        {
            ImportDialog dialog({dataFile(u"insomnia5.yaml"_s)}, *m_workspace, *m_settings, nullptr);
            dialog.open();
            part<QRadioButton>(dialog, u"importToDrafts"_s)->click();
            QTRY_VERIFY(part<QPushButton>(dialog, u"importOk"_s)->isEnabled());
            QSignalSpy imported(m_workspace.get(), &Workspace::filesImported);
            dialog.accept();
            QVERIFY(imported.wait());
        }
        QTRY_COMPARE(m_workspace->documents().ofKind("draft").size(), size_t(2));
        const ImportDialog again({dataFile(u"two.pcap"_s)}, *m_workspace, *m_settings, nullptr);
        QVERIFY(part<QRadioButton>(again, u"importToDrafts"_s)->isChecked());
    }

    void offersNothingWhereThereIsNothing()
    {
        const QString path = m_folder->filePath(u"nothing"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nothing that is known") > 0);
        file.close();
        ImportDialog dialog({path}, *m_workspace, *m_settings, nullptr);
        dialog.open();
        QTRY_VERIFY(part<QPlainTextEdit>(dialog, u"importProblems"_s)->isVisible());
        QVERIFY(!part<QPushButton>(dialog, u"importOk"_s)->isEnabled());
    }

    void opensABundleWithItsPassphraseAlone()
    {
        workspace::ExportRequest request;
        request.session = m_workspace->sessionPath();
        request.format = "bundle"_ba;
        request.protection.passphrase = "right";
        const QString path = m_folder->filePath(u"b.hkbundle"_s);
        QVERIFY(workspace::exportToFile(request, path));
        OpenBundleDialog dialog(path, *m_settings, m_workspace->jobs(), nullptr);
        dialog.open();
        auto* passphrase = part<QLineEdit>(dialog, u"openBundlePassphrase"_s);
        auto* trouble = part<QLabel>(dialog, u"openBundleTrouble"_s);
        QSignalSpy opened(&dialog, &OpenBundleDialog::opened);
        passphrase->setText(u"wrong"_s);
        dialog.accept();
        QTRY_VERIFY(trouble->isVisible());
        QVERIFY2(trouble->text().startsWith("/"_L1) || trouble->text().contains("passphrase is wrong"_L1),
                 qPrintable(trouble->text()));
        QVERIFY(dialog.isVisible());
        passphrase->setText(u"right"_s);
        dialog.accept();
        QVERIFY(opened.wait());
        QCOMPARE(opened.first().first().toString(), m_folder->filePath(u"b.hookbench"_s));
        QVERIFY(QFile::exists(m_folder->filePath(u"b.hookbench"_s)));
    }

    void refusesPassphrasesThatDiffer()
    {
        BundleForm form(*m_settings, nullptr);
        part<QLineEdit>(form, u"bundlePassphrase"_s)->setText(u"a"_s);
        QVERIFY(!form.protection());
        part<QLineEdit>(form, u"bundlePassphraseAgain"_s)->setText(u"a"_s);
        QVERIFY(form.protection());
        part<QPlainTextEdit>(form, u"bundleRecipients"_s)->setPlainText(u"hookbench-key:abc"_s);
        QVERIFY(!form.protection());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_MAIN(TestSharingDialogs)
#include "tst_sharing_dialogs.moc"
