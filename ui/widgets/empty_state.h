// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace hookbench::ui {

/// What stands where there is nothing yet: a picture, a line that says so, what to do, and the buttons for
/// it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString& icon, const QString& headline, const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);

    /// Below the text, in the middle.
    void addContent(QWidget* widget);
    QPushButton* addButton(const QString& text, const QString& objectName);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintPicture();

    QString m_iconName;
    QLabel* m_picture;
    QLabel* m_text;
    QVBoxLayout* m_content;
    QHBoxLayout* m_buttons;
};

} // namespace hookbench::ui
