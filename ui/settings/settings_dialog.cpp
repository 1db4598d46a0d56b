// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "ui/settings/limit_settings.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/page_tabs.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

SettingsDialog::SettingsDialog(settings::Settings& settings, const QString& runningLanguage, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_runningLanguage(runningLanguage)
    , m_languageNote(new FieldNote(this))
    , m_durabilityNote(new FieldNote(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    m_languageNote->setObjectName(u"settingLanguageNote"_s);
    m_durabilityNote->setObjectName(u"settingDurabilityNote"_s);

    auto* general = new QWidget(this);
    general->setObjectName(u"settingsGeneral"_s);
    auto* form = new QFormLayout(general);
    // Languages are named in themselves, for those who cannot read the present one.
    m_language =
        makeChoice(u"settingLanguage"_s, tr("&Language:"), Key::Language, form,
                   {{tr("As the system"), QString()}, {u"English"_s, u"en"_s}, {u"Deutsch"_s, u"de"_s}});
    form->addRow(m_languageNote);
    m_durability = makeChoice(u"settingDurability"_s, tr("&Durability:"), Key::Durability, form,
                              {{tr("Full"), u"full"_s}, {tr("Normal"), u"normal"_s}});
    form->addRow(m_durabilityNote);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"settingsClose"_s);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    QPushButton* reset = buttons->addButton(tr("Reset All Settings"), QDialogButtonBox::ResetRole);
    reset->setObjectName(u"settingsReset"_s);
    reset->setAutoDefault(false);
    reset->setToolTip(
        tr("Back to the defaults, the layout of the window and the list of recent sessions included"));
    removeButtonIcons(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, &SettingsDialog::resetRequested);
    connect(&settings, &settings::Settings::changed, this, &SettingsDialog::showAll);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makePages(general), 1);
    layout->addWidget(buttons);
    showAll();
    resize(qMax(sizeHint().width(), fontMetrics().averageCharWidth() * 76), sizeHint().height());
}

PageTabs* SettingsDialog::makePages(QWidget* general)
{
    auto* pages = new PageTabs(u"settingsPages"_s, this);
    auto* sizes = new LimitSettings(m_settings, LimitSettings::sizes(), pages);
    sizes->setObjectName(u"settingsSizes"_s);
    auto* connections = new LimitSettings(m_settings, LimitSettings::connections(), pages);
    connections->setObjectName(u"settingsConnections"_s);
    pages->addTab(general, tr("&General"));
    pages->addTab(sizes, tr("Limits: &Sizes"));
    pages->addTab(connections, tr("Limits: &Connections"));
    return pages;
}

QComboBox* SettingsDialog::makeChoice(const QString& objectName, const QString& labelText, Key key,
                                      QFormLayout* form, const QList<QPair<QString, QString>>& items)
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(objectName);
    for (const auto& [text, value] : items)
        choice->addItem(text, value);
    QLabel* label = plainLabel(labelText, this);
    label->setBuddy(choice);
    choice->setAccessibleName(QString(labelText).remove(u'&').remove(u':'));
    form->addRow(label, choice);
    connect(choice, &QComboBox::activated, this,
            [this, choice, key] { m_settings.set(key, choice->currentData()); });
    return choice;
}

void SettingsDialog::showAll()
{
    m_language->setCurrentIndex(m_language->findData(m_settings.text(Key::Language)));
    m_durability->setCurrentIndex(m_durability->findData(m_settings.text(Key::Durability)));
    if (m_settings.text(Key::Language) == m_runningLanguage)
        m_languageNote->clear();
    else
        m_languageNote->showInfo(tr("The language changes when the program starts the next time."));
    showDurability();
}

void SettingsDialog::showDurability()
{
    if (m_settings.text(Key::Durability) == "full"_L1)
        m_durabilityNote->showInfo(
            tr("A request is answered after it has reached the disk. What was answered survives "
               "even a power cut."));
    else
        m_durabilityNote->showInfo(
            tr("Faster. What was answered survives a crash of the program; a power cut may cost "
               "the newest requests."));
}

} // namespace hookbench::ui
