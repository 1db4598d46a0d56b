// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/rule.h"
#include "app/workspace/rules.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hookbench::ui {

class FieldNote;
class FilterEdit;
class RuleStepForm;

/// Edits one rule: when, in what turns, and each of its steps.
class RuleForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleForm(QWidget* parent = nullptr);

    void show(const Rule& rule);
    using QWidget::show;

    Rule rule() const; ///< as the fields say

    FilterEdit& when() const { return *m_when; }
    void focusName();

Q_SIGNALS:
    void edited(); ///< and nothing is wrong

private:
    void addTurnFields(QFormLayout* form);
    void addStepButtons();
    void takeStep();
    void showStep(int step);
    void nameSteps();
    void change();
    bool judge();

    Rule m_rule;
    bool m_isShowing = false;
    int m_step = 0;
    QFormLayout* m_form = nullptr;
    QLineEdit* m_name;
    FilterEdit* m_when;
    FieldNote* m_whenNote;
    QComboBox* m_turns;
    QComboBox* m_atEnd;
    QComboBox* m_counted;
    QLineEdit* m_field;
    FieldNote* m_fieldNote;
    QCheckBox* m_hasRate;
    QSpinBox* m_rate;
    QSpinBox* m_seconds;
    QCheckBox* m_hasQuota;
    QSpinBox* m_quota;
    QComboBox* m_steps;
    QPushButton* m_addStep;
    QPushButton* m_removeStep;
    RuleStepForm* m_stepForm;
};

} // namespace hookbench::ui
