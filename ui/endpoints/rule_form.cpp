// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/rule_form.h"

#include "app/workspace/filter_text.h"
#include "ui/endpoints/form_parts.h"
#include "ui/endpoints/rule_step_form.h"
#include "ui/log/filter_edit.h"
#include "ui/widgets/field_note.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QSpinBox* makeCount(const QString& objectName, const QString& name, int most, QWidget* parent)
{
    auto* field = new QSpinBox(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setRange(1, most);
    field->setGroupSeparatorShown(true);
    return field;
}

QCheckBox* makeCheck(const QString& objectName, const QString& text, QWidget* parent)
{
    auto* box = new QCheckBox(text, parent);
    box->setObjectName(objectName);
    return box;
}

constexpr int mostRequests = 1'000'000'000;
constexpr int longestSeconds = 31'622'400;

} // namespace

RuleForm::RuleForm(QWidget* parent)
    : QWidget(parent)
    , m_name(makeLine(u"ruleName"_s, tr("Name"), this))
    , m_when(new FilterEdit(this))
    , m_whenNote(makeNote(u"ruleWhenNote"_s, this))
    , m_stepForm(new RuleStepForm(this))
{
    m_when->setObjectName(u"ruleWhen"_s);
    m_when->setAccessibleName(tr("When"));
    m_when->setPlaceholderText(tr("Every request; for example path == \"/orders\" and body.type == order"));
    auto* form = new QFormLayout;
    m_form = form;
    form->setContentsMargins({});
    addField(form, tr("&Name:"), m_name);
    addField(form, tr("&When:"), m_when);
    form->addRow(m_whenNote);
    addTurnFields(form);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    addStepButtons();
    auto* steps = new QFormLayout;
    addField(steps, tr("Step:"), m_steps, inLine({m_steps, m_addStep, m_removeStep}, this));
    layout->addLayout(steps);
    layout->addWidget(m_stepForm, 1);

    const auto tell = [this] {
        change();
    };
    for (QLineEdit* field : {m_name, static_cast<QLineEdit*>(m_when), m_field})
        connect(field, &QLineEdit::textChanged, this, tell);
    for (QComboBox* field : {m_turns, m_atEnd, m_counted})
        connect(field, &QComboBox::currentIndexChanged, this, tell);
    for (QCheckBox* field : {m_hasRate, m_hasQuota})
        connect(field, &QCheckBox::toggled, this, tell);
    for (QSpinBox* field : {m_rate, m_seconds, m_quota})
        connect(field, &QSpinBox::valueChanged, this, tell);
    connect(m_stepForm, &RuleStepForm::changed, this, [this] {
        takeStep();
        change();
    });
}

void RuleForm::addTurnFields(QFormLayout* form)
{
    m_turns = makeChoice(u"ruleTurns"_s, tr("Turns"), this);
    m_turns->addItems({tr("Steps one after the other"), tr("Steps by odds")});
    m_atEnd = makeChoice(u"ruleAtEnd"_s, tr("After the last step"), this);
    m_atEnd->addItems({tr("Stay at the last step"), tr("Begin again"), tr("Leave it to the rules below")});
    m_counted = makeChoice(u"ruleCounted"_s, tr("Counted"), this);
    m_counted->addItems(
        {tr("All requests together"), tr("Each delivery for itself"), tr("Each value of a field")});
    m_field = makeLine(u"ruleField"_s, tr("Field to count by"), this);
    m_field->setPlaceholderText(u"body.id"_s);
    m_fieldNote = makeNote(u"ruleFieldNote"_s, this);
    m_hasRate = makeCheck(u"ruleHasRate"_s, tr("&At most, then 429:"), this);
    m_rate = makeCount(u"ruleRate"_s, tr("Requests in a period"), mostRequests, this);
    m_seconds = makeCount(u"ruleSeconds"_s, tr("Seconds of the period"), longestSeconds, this);
    m_rate->setSuffix(tr(" requests"));
    m_seconds->setPrefix(tr("in "));
    m_seconds->setSuffix(tr(" s"));
    m_hasQuota = makeCheck(u"ruleHasQuota"_s, tr("In all, then 429:"), this);
    m_quota = makeCount(u"ruleQuota"_s, tr("Requests in all"), mostRequests, this);
    m_quota->setSuffix(tr(" requests"));
    addField(form, tr("&Turns:"), m_turns);
    addField(form, tr("Afte&r the last:"), m_atEnd);
    addField(form, tr("&Counted:"), m_counted);
    addField(form, tr("F&ield:"), m_field);
    form->addRow(m_fieldNote);
    form->addRow(m_hasRate, inLine({m_rate, m_seconds}, this));
    form->addRow(m_hasQuota, m_quota);
}

void RuleForm::addStepButtons()
{
    m_steps = makeChoice(u"ruleSteps"_s, tr("Step"), this);
    m_addStep = makeButton(u"ruleAddStep"_s, tr("Add Step"), this);
    m_removeStep = makeButton(u"ruleRemoveStep"_s, tr("Remove Step"), this);
    connect(m_steps, &QComboBox::activated, this, &RuleForm::showStep);
    connect(m_addStep, &QPushButton::clicked, this, [this] {
        RuleStep copy = m_rule.steps[size_t(m_step)];
        copy.percent = 0;
        m_rule.steps.insert(m_rule.steps.begin() + m_step + 1, copy);
        showStep(m_step + 1);
        change();
    });
    connect(m_removeStep, &QPushButton::clicked, this, [this] {
        m_rule.steps.erase(m_rule.steps.begin() + m_step);
        showStep(std::max(0, m_step - 1));
        change();
    });
}

void RuleForm::show(const Rule& rule)
{
    m_isShowing = true;
    const bool isSame = rule.id == m_rule.id;
    m_rule = rule;
    m_name->setText(rule.name);
    m_when->setText(rule.when);
    m_when->setCursorPosition(0);
    m_turns->setCurrentIndex(int(rule.turns));
    m_atEnd->setCurrentIndex(int(rule.atEnd));
    m_counted->setCurrentIndex(int(rule.counted.kind));
    m_field->setText(rule.counted.field);
    m_hasRate->setChecked(rule.rate.has_value());
    m_rate->setValue(rule.rate ? rule.rate->requests : 10);
    m_seconds->setValue(rule.rate ? int(std::max<qint64>(1, rule.rate->perMs / 1000)) : 60);
    m_hasQuota->setChecked(rule.quota.has_value());
    m_quota->setValue(rule.quota ? rule.quota->requests : 100);
    showStep(isSame ? std::min(m_step, int(rule.steps.size()) - 1) : 0);
    judge();
    m_isShowing = false;
}

void RuleForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void RuleForm::showStep(int step)
{
    m_step = step;
    nameSteps();
    m_stepForm->show(m_rule.steps[size_t(step)], m_rule.turns);
    m_removeStep->setEnabled(m_rule.steps.size() > 1);
}

void RuleForm::nameSteps()
{
    const QSignalBlocker blocker(m_steps);
    m_steps->clear();
    for (size_t i = 0; i < m_rule.steps.size(); ++i) {
        const auto* reply = std::get_if<ReplyAction>(&m_rule.steps[i].action);
        const bool forwards = std::holds_alternative<ForwardAction>(m_rule.steps[i].action);
        const QString what = reply      ? QString::number(reply->status)
                             : forwards ? tr("forward")
                                        : tr("rules below");
        m_steps->addItem(tr("Step %1 of %2: %3").arg(i + 1).arg(m_rule.steps.size()).arg(what));
    }
    m_steps->setCurrentIndex(m_step);
}

void RuleForm::takeStep()
{
    m_rule.steps[size_t(m_step)] = m_stepForm->step();
    nameSteps();
}

Rule RuleForm::rule() const
{
    Rule rule = m_rule;
    rule.name = m_name->text();
    rule.when = m_when->text();
    rule.turns = Rule::Turns(m_turns->currentIndex());
    rule.atEnd = Rule::AtEnd(m_atEnd->currentIndex());
    rule.counted.kind = RuleCount::Kind(m_counted->currentIndex());
    rule.counted.field =
        rule.counted.kind == RuleCount::Kind::ByField ? m_field->text().trimmed() : QString();
    rule.rate.reset();
    if (m_hasRate->isChecked())
        rule.rate = RuleLimit{m_rate->value(), qint64(m_seconds->value()) * 1000};
    rule.quota.reset();
    if (m_hasQuota->isChecked())
        rule.quota = RuleLimit{m_quota->value(), 0};
    return rule;
}

void RuleForm::change()
{
    if (m_isShowing)
        return;
    const auto turns = Rule::Turns(m_turns->currentIndex());
    if (turns != std::exchange(m_rule.turns, turns))
        m_stepForm->show(m_rule.steps[size_t(m_step)], turns);
    if (judge())
        Q_EMIT edited();
}

bool RuleForm::judge()
{
    m_form->setRowVisible(m_atEnd, m_turns->currentIndex() == int(Rule::Turns::Sequence));
    m_form->setRowVisible(m_field, m_counted->currentIndex() == int(RuleCount::Kind::ByField));
    m_rate->setEnabled(m_hasRate->isChecked());
    m_seconds->setEnabled(m_hasRate->isChecked());
    m_quota->setEnabled(m_hasQuota->isChecked());
    m_when->showCheck(workspace::checkFilter(m_when->text()));
    const auto mistake = workspace::Rules::check(rule());
    m_whenNote->clear();
    m_fieldNote->clear();
    if (mistake)
        (mistake->isInField ? m_fieldNote : m_whenNote)->showError({ErrorKind::Usage, mistake->message, {}});
    const bool stepIsGood = m_stepForm->judge();
    return !mistake && stepIsGood;
}

} // namespace hookbench::ui
