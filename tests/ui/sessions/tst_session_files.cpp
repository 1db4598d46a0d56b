// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"
#include "ui/sessions/session_files.h"
#include "ui/sessions/start_page.h"

#include <QFileDialog>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench::ui;
using hookbench::settings::Key;
using hookbench::settings::Settings;

class TestSessionFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsTheSuffixOnce()
    {
        QCOMPARE(SessionFiles::withSuffix(u"/a/b"_s), u"/a/b.hookbench"_s);
        QCOMPARE(SessionFiles::withSuffix(u"/a/b.hookbench"_s), u"/a/b.hookbench"_s);
        QCOMPARE(SessionFiles::title(u"/a/b c.hookbench"_s), u"b c"_s);
        QCOMPARE(SessionFiles::title(u"/a/b.db"_s), u"b.db"_s);
    }

    void keepsTheNewestTenOnceEach()
    {
        Settings settings(m_folder.filePath(u"recent.json"_s));
        QWidget window;
        SessionFiles files(settings, &window);
        QSignalSpy changed(&files, &SessionFiles::recentChanged);
        for (int i = 0; i < 12; ++i)
            files.noteOpened(u"/%1.hookbench"_s.arg(i));
        files.noteOpened(u"/5.hookbench"_s);
        QCOMPARE(files.recent().size(), SessionFiles::recentKept);
        QCOMPARE(files.recent().first(), u"/5.hookbench"_s);
        QCOMPARE(files.recent().count(u"/5.hookbench"_s), 1);
        QCOMPARE(settings.text(Key::LastSession), u"/5.hookbench"_s);
        QCOMPARE(changed.size(), 13);
        files.forget(u"/5.hookbench"_s);
        QVERIFY(!files.recent().contains(u"/5.hookbench"_s));
        files.clearRecent();
        QVERIFY(files.recent().isEmpty());
    }

    void asksInTheFolderUsedLast()
    {
        Settings settings(m_folder.filePath(u"ask.json"_s));
        settings.set(Key::LastFolder, m_folder.path());
        QWidget window;
        SessionFiles files(settings, &window);
        QSignalSpy chosen(&files, &SessionFiles::newChosen);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        files.askForNew();
        auto* dialog = window.findChild<QFileDialog*>(u"sessionFileDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->directory().absolutePath(), QDir(m_folder.path()).absolutePath());
        files.askForExisting();
        QCOMPARE(window.findChildren<QFileDialog*>().size(), 1);
        dialog->selectFile(u"mine"_s);
        QMetaObject::invokeMethod(dialog, "accept");
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), m_folder.filePath(u"mine.hookbench"_s));
    }

    void takesOneDroppedSessionAndSaysWhyNotOthers_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<bool>("taken");
        const QUrl good = QUrl::fromLocalFile(u"/tmp/a.hookbench"_s);
        QTest::newRow("session") << QList<QUrl>{good} << true;
        QTest::newRow("two") << QList<QUrl>{good, good} << false;
        QTest::newRow("picture") << QList<QUrl>{QUrl::fromLocalFile(u"/tmp/a.png"_s)} << false;
        QTest::newRow("web page") << QList<QUrl>{QUrl(u"http://x/a.hookbench"_s)} << false;
        QTest::newRow("nothing") << QList<QUrl>{} << false;
    }

    void takesOneDroppedSessionAndSaysWhyNotOthers()
    {
        QFETCH(QList<QUrl>, urls);
        QFETCH(bool, taken);
        QMimeData data;
        data.setUrls(urls);
        QString reason;
        const auto path = SessionFiles::sessionIn(data, &reason);
        QCOMPARE(path.has_value(), taken);
        QCOMPARE(reason.isEmpty(), taken);
    }

    void startPageOffersRecentSessions()
    {
        StartPage page;
        auto* list = page.findChild<QListWidget*>(u"recentSessions"_s);
        page.setRecent({});
        QVERIFY(list->isHidden());
        page.setRecent({u"/a.hookbench"_s, u"/b.hookbench"_s});
        QVERIFY(!list->isHidden());
        QSignalSpy requested(&page, &StartPage::recentRequested);
        Q_EMIT list->itemActivated(list->item(1));
        QCOMPARE(requested.first().first().toString(), u"/b.hookbench"_s);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSessionFiles)
#include "tst_session_files.moc"
