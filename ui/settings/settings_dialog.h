// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace hookbench::ui {

class FieldNote;
class PageTabs;

/// The user's choices. Every change holds at once; there is nothing to confirm.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `runningLanguage` is the language setting that the program started with.
    SettingsDialog(settings::Settings& settings, const QString& runningLanguage, QWidget* parent = nullptr);

Q_SIGNALS:
    void resetRequested(); ///< all settings and the window's layout

private:
    PageTabs* makePages(QWidget* general);
    QComboBox* makeChoice(const QString& objectName, const QString& label, settings::Key key,
                          QFormLayout* form, const QList<QPair<QString, QString>>& items);
    void showDurability();
    void showAll();

    settings::Settings& m_settings;
    QString m_runningLanguage;
    QComboBox* m_language;
    FieldNote* m_languageNote;
    QComboBox* m_durability;
    FieldNote* m_durabilityNote;
};

} // namespace hookbench::ui
