// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/forward_plan.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace hookbench::ui {

class FieldNote;

/// Where requests are passed on to, and whose answer goes back.
class ForwardForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ForwardForm(QWidget* parent);

    void show(const ForwardPlan& plan);
    using QWidget::show;

    /// As the fields say. What they cannot hold stays as it was shown.
    ForwardPlan plan() const;

    /// Marks what is wrong; true when nothing is.
    bool judge();

Q_SIGNALS:
    void changed();

private:
    ForwardPlan m_shown;
    QPlainTextEdit* m_targets;
    FieldNote* m_note;
    QCheckBox* m_mapped;
    QComboBox* m_answering;
};

} // namespace hookbench::ui
