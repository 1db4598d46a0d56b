// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/limits.h"
#include "app/workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using settings::Key;
using settings::Settings;

class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void hasTheListenersOwnDefaults()
    {
        const Settings settings(m_folder.filePath(u"none.json"_s));
        QVERIFY(workspace::listenerLimits(settings) == listener::ListenerLimits());
        QCOMPARE(workspace::sessionLimit(settings), workspace::defaultSessionLimit);
    }

    void takesEverySettingOver_data()
    {
        QTest::addColumn<int>("key");
        for (int key = int(Key::MaxBody); key <= int(Key::MaxSession); ++key)
            QTest::addRow("key %d", key) << key;
    }

    void takesEverySettingOver()
    {
        QFETCH(int, key);
        Settings settings(m_folder.filePath(u"every.json"_s));
        const auto before = workspace::listenerLimits(settings);
        const qint64 sessionBefore = workspace::sessionLimit(settings);
        settings.set(Key(key), settings.number(Key(key)) - 1);
        const bool changed = workspace::listenerLimits(settings) != before;
        QCOMPARE(changed, Key(key) != Key::MaxSession);
        QCOMPARE(workspace::sessionLimit(settings) != sessionBefore, Key(key) == Key::MaxSession);
        QVERIFY(workspace::isLimit(Key(key)));
        settings.reset();
    }

    void knowsWhatIsNoLimit()
    {
        QVERIFY(!workspace::isLimit(Key::Language));
        QVERIFY(!workspace::isLimit(Key::SplitterState));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
