// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/text_rows.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
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
    models::FindRequest request() const;
    void setStatus(const QString& status); ///< "3 of 12", "Not found"
    void
    activate(const QString& text); ///< shows itself and takes the focus; an empty text keeps the present one

Q_SIGNALS:
    void changed(); ///< what to find
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void close();

    QComboBox* m_kind;
    QLineEdit* m_text;
    QCheckBox* m_case;
    QLabel* m_status;
};

} // namespace hookbench::ui
