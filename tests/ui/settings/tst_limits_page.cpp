// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/limits_page.h"

#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;
using settings::Key;
using settings::Settings;

class TestLimitsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryLimitInItsUnit()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"s.json"_s));
        settings.set(Key::MaxBody, qint64(5) * 1024 * 1024);
        settings.set(Key::IdleTimeout, 90'500);
        const ui::LimitsPage page(settings);
        QCOMPARE(page.findChildren<QDoubleSpinBox*>().size(), 16);
        QCOMPARE(page.findChild<QDoubleSpinBox*>(u"limitBody"_s)->value(), 5.0);
        QCOMPARE(page.findChild<QDoubleSpinBox*>(u"limitIdle"_s)->value(), 90.5);
    }

    void changesHoldAtOnce()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"s.json"_s));
        const ui::LimitsPage page(settings);
        page.findChild<QDoubleSpinBox*>(u"limitBody"_s)->setValue(2);
        QCOMPARE(settings.number(Key::MaxBody), qint64(2) * 1024 * 1024);
        page.findChild<QDoubleSpinBox*>(u"limitFields"_s)->setValue(77);
        QCOMPARE(settings.number(Key::MaxFields), 77);
    }

    void showingDoesNotRoundWhatIsSet()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"s.json"_s));
        settings.set(Key::MaxBody, 1'000'001);
        const ui::LimitsPage page(settings);
        settings.set(Key::MaxFields, 55);
        QCOMPARE(settings.number(Key::MaxBody), 1'000'001);
    }

    void goesBackToTheDefaults()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"s.json"_s));
        settings.set(Key::MaxBody, 1'000'000);
        const ui::LimitsPage page(settings);
        page.findChild<QPushButton*>(u"limitsReset"_s)->click();
        QCOMPARE(settings.number(Key::MaxBody), Settings::range(Key::MaxBody).standard);
        QCOMPARE(page.findChild<QDoubleSpinBox*>(u"limitBody"_s)->value(), 1024.0);
    }
};

QTEST_MAIN(TestLimitsPage)
#include "tst_limits_page.moc"
