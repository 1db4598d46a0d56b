// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_state.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace hookbench::ui;

class TestWindowState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsIntoTheScreen_data()
    {
        QTest::addColumn<QRect>("frame");
        QTest::addColumn<QRect>("expected");
        QTest::newRow("inside") << QRect(10, 20, 300, 200) << QRect(10, 20, 300, 200);
        QTest::newRow("off to the right") << QRect(5000, 20, 300, 200) << QRect(700, 20, 300, 200);
        QTest::newRow("off to the upper left") << QRect(-5000, -70, 300, 200) << QRect(0, 0, 300, 200);
        QTest::newRow("too large") << QRect(10, 20, 3000, 2000) << QRect(0, 0, 1000, 800);
    }

    void fitsIntoTheScreen()
    {
        QFETCH(QRect, frame);
        QTEST(fittedInto(frame, QRect(0, 0, 1000, 800)), "expected");
    }

    void aScreenThatIsGoneDoesNotHideTheWindow()
    {
        QWidget before;
        before.setGeometry(90'000, 90'000, 300, 200);
        QWidget after;
        hookbench::ui::restoreGeometry(after, before.saveGeometry());
        QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(after.geometry()));
    }

    void startsInTheMiddle()
    {
        QWidget window;
        hookbench::ui::restoreGeometry(window, {});
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        QVERIFY(screen.contains(window.geometry()));
        QVERIFY((window.geometry().center() - screen.center()).manhattanLength() <= 2);
    }
};

QTEST_MAIN(TestWindowState)
#include "tst_window_state.moc"
