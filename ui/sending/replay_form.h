// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/replay_plan.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QPlainTextEdit;
class QRadioButton;
class QSpinBox;

namespace hookbench::ui {

/// Which requests are replayed, where to and how fast.
class ReplayForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReplayForm(QWidget* parent = nullptr);

    /// Nothing is selected: all that the log shows are offered alone.
    void setRequests(int selected, int shown);
    bool takesSelected() const;

    ReplayPlan plan() const; ///< without the exchanges
    void setPlan(const ReplayPlan& plan);

    QWidget* firstField() const;

private:
    void buildTargets(QFormLayout* form);
    void buildPace(QFormLayout* form);
    void adapt();

    QRadioButton* m_selected;
    QRadioButton* m_shown;
    QPlainTextEdit* m_targets;
    QComboBox* m_pace;
    QDoubleSpinBox* m_speed;
    QDoubleSpinBox* m_rate;
    QSpinBox* m_concurrency;
    QCheckBox* m_verify;
};

} // namespace hookbench::ui
