// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QWidget>

class QLineEdit;

namespace hookbench::ui {

/// The path of a key file, typed or chosen; the last one is remembered.
class KeyFileRow : public QWidget
{
    Q_OBJECT

public:
    /// `name` is for screen readers and begins the names of its parts.
    KeyFileRow(settings::Settings& settings, const QString& objectName, const QString& name, QWidget* parent);

    QString path() const;
    void remember();
    QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void changed();

private:
    void choose();

    settings::Settings& m_settings;
    QLineEdit* m_edit;
};

} // namespace hookbench::ui
