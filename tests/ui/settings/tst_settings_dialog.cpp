// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"
#include "ui/widgets/field_note.h"

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

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
