// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QFileDialog;
class QWidget;

namespace hookbench::settings {
class Settings;
}

namespace hookbench::ui {

/// Asks for files whose exchanges are to come into the session. Nothing here reads them.
class ImportFiles : public QObject
{
    Q_OBJECT

public:
    ImportFiles(settings::Settings& settings, QWidget* window);

    void ask();
    void askForBundle();

Q_SIGNALS:
    void chosen(const QStringList& paths);

private:
    void show(const QString& accept);
    settings::Settings& m_settings;
    QWidget* m_window;
    QPointer<QFileDialog> m_dialog;
};

} // namespace hookbench::ui
