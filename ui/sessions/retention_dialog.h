// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QSpinBox;

namespace hookbench::session {
struct Retention;
}

namespace hookbench::ui {

/// Asks what a session may let go by itself.
class RetentionDialog : public QDialog
{
    Q_OBJECT

public:
    RetentionDialog(const session::Retention& rule, QWidget* parent);

    session::Retention rule() const;

private:
    struct Limit
    {
        QCheckBox* on = nullptr;
        QSpinBox* value = nullptr;
    };
    Limit addLimit(QFormLayout& form, const QString& name, const QString& text, qint64 present, int usual);

    Limit m_days;
    Limit m_count;
    Limit m_megabytes;
};

} // namespace hookbench::ui
