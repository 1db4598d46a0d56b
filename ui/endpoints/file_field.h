// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace hookbench::ui {

/// A path to an existing file, typed or chosen.
class FileField : public QWidget
{
    Q_OBJECT

public:
    /// `filter` as QFileDialog takes it. The text field is named `objectName`, the button has "Choose" behind
    /// it.
    FileField(const QString& objectName, const QString& accessibleName, const QString& filter,
              QWidget* parent = nullptr);

    QString path() const; ///< with slashes; empty when none is given
    void setPath(const QString& path);
    void setPlaceholder(const QString& text);
    QWidget* field() const; ///< for a label to lead to

Q_SIGNALS:
    void changed();

private:
    void choose();

    QString m_filter;
    QLineEdit* m_line;
    QPushButton* m_choose;
};

} // namespace hookbench::ui
