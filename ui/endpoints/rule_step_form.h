// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/rule.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace hookbench::ui {

class FieldNote;
class ForwardForm;

/// One of the things that a rule does in turn.
class RuleStepForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleStepForm(QWidget* parent = nullptr);

    void show(const RuleStep& step, Rule::Turns turns);
    using QWidget::show;

    /// As the fields say. What they cannot hold stays as it was shown.
    RuleStep step() const;

    /// Marks what is wrong; true when nothing is.
    bool judge();

Q_SIGNALS:
    void changed();

private:
    void addReplyFields(QFormLayout* form);
    void addDelayFields(QFormLayout* form);
    void addFaultFields(QFormLayout* form);
    void showFitting();
    ReplyAction reply() const;

    RuleStep m_shown;
    Rule::Turns m_turns = Rule::Turns::Sequence;
    bool m_isShowing = false;
    QSpinBox* m_times;
    QDoubleSpinBox* m_percent;
    QComboBox* m_kind;
    QWidget* m_reply;
    ForwardForm* m_forward;
    QSpinBox* m_status;
    QPlainTextEdit* m_headers;
    FieldNote* m_headersNote;
    QComboBox* m_contentType;
    QPlainTextEdit* m_body;
    QLineEdit* m_bodyFile;
    QCheckBox* m_isTemplate;
    QComboBox* m_delay;
    QDoubleSpinBox* m_first;
    QDoubleSpinBox* m_second;
    QComboBox* m_fault;
    QLabel* m_amountLabel;
    QSpinBox* m_amount;
};

} // namespace hookbench::ui
