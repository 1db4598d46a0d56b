// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QWidget>

class QHBoxLayout;

namespace hookbench::ui {

/// Buttons of a window that does things and stays open: none is pressed by Enter from elsewhere unless it is
/// made the default one.
class ButtonRow : public QWidget
{
    Q_OBJECT

public:
    explicit ButtonRow(QWidget* parent = nullptr);

    /// `run` is called on every click.
    template <typename Run>
    QPushButton* add(const QString& text, const QString& name, Run run)
    {
        QPushButton* const button = addButton(text, name);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    }

    void addStretch(); ///< those that follow stand at the other end

private:
    QPushButton* addButton(const QString& text, const QString& name);

    QHBoxLayout* m_row;
};

} // namespace hookbench::ui
