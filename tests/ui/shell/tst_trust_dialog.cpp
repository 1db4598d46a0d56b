// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trust_dialog.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;

class TestTrustDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheAuthority()
    {
        QThreadPool jobs;
        ui::TrustDialog dialog(jobs, nullptr);
        auto* copy = dialog.findChild<QPushButton*>(u"trustCopy"_s);
        QVERIFY(!copy->isEnabled());
        QTRY_VERIFY(copy->isEnabled());
        const auto authority = workspace::openLocalAuthority();
        QVERIFY(authority);
        const QString facts = dialog.findChild<QLabel*>(u"trustFacts"_s)->text();
        QVERIFY(facts.contains(QString::fromLatin1(authority->fingerprint)));
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), authority->certificatePem);
        QVERIFY(QFile::exists(authority->certificatePath));
    }

    void saysWhatToDoForEachClient()
    {
        QThreadPool jobs;
        ui::TrustDialog dialog(jobs, nullptr);
        dialog.show();
        auto* clients = dialog.findChild<QListWidget*>(u"trustClients"_s);
        QTRY_VERIFY(clients->count() >= 9);
        auto* text = dialog.findChild<QLabel*>(u"trustText"_s);
        auto* command = dialog.findChild<QPlainTextEdit*>(u"trustCommand"_s);
        for (int row = 0; row < clients->count(); ++row) {
            clients->setCurrentRow(row);
            QVERIFY(!text->text().isEmpty());
            QCOMPARE(command->isVisible(), !command->toPlainText().isEmpty());
        }
    }

    void quotesAwkwardPaths()
    {
        const QList<workspace::TrustAdvice> advice = workspace::trustAdvice(u"/home/o'neill/$(x) y.pem"_s);
        QVERIFY(advice.first().command.contains(u"'/home/o'\\''neill/$(x) y.pem'"_s));
    }
};

QTEST_MAIN(TestTrustDialog)
#include "tst_trust_dialog.moc"
