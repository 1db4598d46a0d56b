// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "ui/theme/status_colors.h"

#include <QWidget>

class QLabel;

namespace hookbench::ui {

/// A line under an input field: what is wrong with it, or what it means. Takes no room while it has nothing
/// to say.
class FieldNote : public QWidget
{
    Q_OBJECT

public:
    explicit FieldNote(QWidget* parent = nullptr);

    void showError(const QString& text);
    void showError(const Error& error);
    void showWarning(const QString& text);
    void showWarning(const Error& error);
    void showInfo(const QString& text);
    void clear();

    QString text() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// Tabs do not ask what lies in them how high it is at a width, and would squeeze a text of several
    /// lines.
    void fitText();
    void show(const QString& icon, Tone tone, const QString& text);
    void paint();

    QLabel* m_icon;
    QLabel* m_text;
    QString m_iconName;
    Tone m_tone = Tone::Neutral;
};

} // namespace hookbench::ui
