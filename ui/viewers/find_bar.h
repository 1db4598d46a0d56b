// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace hookbench::ui {

/// Asks what to find and shows how it went; finds nothing itself.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    QString text() const;
    Qt::CaseSensitivity sensitivity() const;
    void setStatus(const QString& status); ///< "3 of 12", "Not found"
    void
    activate(const QString& text); ///< shows itself and takes the focus; an empty text keeps the present one

Q_SIGNALS:
    void changed(); ///< text or case
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void close();

    QLineEdit* m_text;
    QCheckBox* m_case;
    QLabel* m_status;
};

} // namespace hookbench::ui
