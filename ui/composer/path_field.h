// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace hookbench::ui {

/// The path of a file, to be typed or chosen.
class PathField : public QWidget
{
    Q_OBJECT

public:
    explicit PathField(const QString& objectName, QWidget* parent = nullptr);

    QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void edited();

private:
    void choose();

    QLineEdit* m_edit;
};

} // namespace hookbench::ui
