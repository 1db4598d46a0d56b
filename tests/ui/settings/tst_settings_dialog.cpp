// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/limit_settings.h"
#include "ui/settings/settings_dialog.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/quantity_edit.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench::ui;
using hookbench::settings::Key;
using hookbench::settings::Settings;

namespace {

void choose(QComboBox* combo, const QString& value)
{
    combo->setCurrentIndex(combo->findData(value));
    Q_EMIT combo->activated(combo->currentIndex());
}

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesHoldAtOnce()
    {
        Settings settings(m_folder.filePath(u"a.json"_s));
        SettingsDialog dialog(settings, QString());
        auto* durability = dialog.findChild<QComboBox*>(u"settingDurability"_s);
        const auto* note = dialog.findChild<FieldNote*>(u"settingDurabilityNote"_s);
        const QString before = note->text();
        choose(durability, u"normal"_s);
        QCOMPARE(settings.text(Key::Durability), u"normal"_s);
        QVERIFY(note->text() != before);
    }

    void saysThatALanguageNeedsARestart()
    {
        Settings settings(m_folder.filePath(u"b.json"_s));
        SettingsDialog dialog(settings, QString());
        auto* language = dialog.findChild<QComboBox*>(u"settingLanguage"_s);
        const auto* note = dialog.findChild<FieldNote*>(u"settingLanguageNote"_s);
        QVERIFY(note->text().isEmpty());
        choose(language, u"de"_s);
        QCOMPARE(settings.text(Key::Language), u"de"_s);
        QVERIFY(!note->text().isEmpty());
        choose(language, QString());
        QVERIFY(note->text().isEmpty());
    }

    void showsWhatAResetLeft()
    {
        Settings settings(m_folder.filePath(u"c.json"_s));
        settings.set(Key::Durability, u"normal"_s);
        SettingsDialog dialog(settings, QString());
        connect(&dialog, &SettingsDialog::resetRequested, &settings, &Settings::reset);
        dialog.findChild<QPushButton*>(u"settingsReset"_s)->click();
        QCOMPARE(dialog.findChild<QComboBox*>(u"settingDurability"_s)->currentData().toString(), u"full"_s);
    }

    void takesALimitWhenTheUserIsDoneWithIt()
    {
        Settings settings(m_folder.filePath(u"d.json"_s));
        SettingsDialog dialog(settings, QString());
        auto* body = dialog.findChild<QuantityEdit*>(u"settingMaxBody"_s);
        const auto* note = dialog.findChild<FieldNote*>(u"settingMaxBodyNote"_s);
        auto* reset = dialog.findChild<QPushButton*>(u"settingMaxBodyReset"_s);
        QVERIFY(!reset->isEnabled());
        body->setCurrentText(u"10 mb"_s);
        Q_EMIT body->completed();
        QCOMPARE(settings.number(Key::MaxBody), qint64(10) << 20);
        QCOMPARE(body->currentText(), u"10\u00a0MiB"_s);
        QVERIFY(note->text().isEmpty());
        QVERIFY(reset->isEnabled());
        reset->click();
        QCOMPARE(settings.number(Key::MaxBody), Settings::range(Key::MaxBody).standard);
        QCOMPARE(body->value(), settings.number(Key::MaxBody));
        QVERIFY(!reset->isEnabled());
    }

    void keepsAWrongLimitOut_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<Key>("key");
        QTest::addColumn<QString>("text");
        QTest::newRow("no size") << u"settingMaxHead"_s << Key::MaxHead << u"large"_s;
        QTest::newRow("too small") << u"settingMaxHead"_s << Key::MaxHead << u"10 B"_s;
        QTest::newRow("too long") << u"settingHeadTimeout"_s << Key::HeadTimeout << u"3 h"_s;
        QTest::newRow("none") << u"settingMaxConnections"_s << Key::MaxConnections << u"0"_s;
    }

    void keepsAWrongLimitOut()
    {
        QFETCH(QString, field);
        QFETCH(Key, key);
        QFETCH(QString, text);
        Settings settings(m_folder.filePath(u"e.json"_s));
        SettingsDialog dialog(settings, QString());
        auto* edit = dialog.findChild<QuantityEdit*>(field);
        edit->setCurrentText(text);
        Q_EMIT edit->completed();
        QCOMPARE(settings.number(key), Settings::range(key).standard);
        QVERIFY(!dialog.findChild<FieldNote*>(field + u"Note"_s)->text().isEmpty());
    }

    void offersNoLimitWhereThatIsOne()
    {
        Settings settings(m_folder.filePath(u"f.json"_s));
        SettingsDialog dialog(settings, QString());
        auto* session = dialog.findChild<QuantityEdit*>(u"settingMaxSession"_s);
        session->setCurrentIndex(session->findData(0));
        Q_EMIT session->completed();
        QCOMPARE(settings.number(Key::MaxSession), 0);
        QVERIFY(dialog.findChild<FieldNote*>(u"settingMaxSessionNote"_s)->text().isEmpty());
    }

    void hasAFieldForEveryLimit()
    {
        std::vector<Key> keys;
        for (const auto& entries : {LimitSettings::sizes(), LimitSettings::connections()}) {
            for (const LimitSettings::Entry& entry : entries)
                keys.push_back(entry.key);
        }
        for (int key = int(Key::MaxBody); key <= int(Key::MaxSession); ++key)
            QCOMPARE(std::ranges::count(keys, Key(key)), 1);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
