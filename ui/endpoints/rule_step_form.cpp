// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/rule_step_form.h"

#include "app/exchange/endpoint.h"
#include "ui/endpoints/form_parts.h"
#include "ui/endpoints/forward_form.h"
#include "ui/widgets/field_note.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Kind { ReplyKind, ForwardKind, NextKind };

QSpinBox* makeNumber(const QString& objectName, const QString& name, int least, int most, QWidget* parent)
{
    auto* field = new QSpinBox(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setRange(least, most);
    field->setGroupSeparatorShown(true);
    return field;
}

QDoubleSpinBox* makeReal(const QString& objectName, const QString& name, double most, QWidget* parent)
{
    auto* field = new QDoubleSpinBox(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setRange(0, most);
    field->setDecimals(2);
    return field;
}

bool isText(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return text.toUtf8() == bytes && !bytes.contains('\0') && !bytes.contains('\r');
}

} // namespace

RuleStepForm::RuleStepForm(QWidget* parent)
    : QWidget(parent)
    , m_times(makeNumber(u"ruleStepTimes"_s, tr("For so many requests"), 1, 1'000'000'000, this))
    , m_percent(makeReal(u"ruleStepPercent"_s, tr("For so many of a hundred requests"), 100, this))
    , m_kind(makeChoice(u"ruleStepKind"_s, tr("What is done"), this))
    , m_reply(new QWidget(this))
    , m_forward(new ForwardForm(this))
{
    m_percent->setSuffix(tr(" %"));
    m_kind->addItem(tr("Answer"));
    m_kind->addItem(tr("Forward"));
    m_kind->addItem(tr("Leave it to the rules below"));
    auto* form = new QFormLayout;
    form->setContentsMargins({});
    addField(form, tr("For re&quests:"), m_times);
    addField(form, tr("&Odds:"), m_percent);
    addField(form, tr("&Kind:"), m_kind);
    auto* replyForm = new QFormLayout(m_reply);
    replyForm->setContentsMargins({});
    addReplyFields(replyForm);
    addDelayFields(replyForm);
    addFaultFields(replyForm);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(form);
    layout->addWidget(m_reply, 1);
    layout->addWidget(m_forward);

    const auto tell = [this] {
        showFitting();
        if (!m_isShowing)
            Q_EMIT changed();
    };
    for (QSpinBox* field : {m_times, m_status, m_amount})
        connect(field, &QSpinBox::valueChanged, this, tell);
    for (QDoubleSpinBox* field : {m_percent, m_first, m_second})
        connect(field, &QDoubleSpinBox::valueChanged, this, tell);
    for (QComboBox* field : {m_kind, m_delay, m_fault})
        connect(field, &QComboBox::currentIndexChanged, this, tell);
    connect(m_contentType, &QComboBox::currentTextChanged, this, tell);
    connect(m_headers, &QPlainTextEdit::textChanged, this, tell);
    connect(m_body, &QPlainTextEdit::textChanged, this, tell);
    connect(m_bodyFile, &QLineEdit::textChanged, this, tell);
    connect(m_isTemplate, &QCheckBox::toggled, this, tell);
    connect(m_forward, &ForwardForm::changed, this, tell);
}

void RuleStepForm::addReplyFields(QFormLayout* form)
{
    m_status = makeNumber(u"ruleStatus"_s, tr("Status"), 200, 599, m_reply);
    m_status->setGroupSeparatorShown(false);
    m_headers = makeTextField(u"ruleHeaders"_s, tr("Headers"), m_reply);
    m_headers->setPlaceholderText(u"X-Name: value"_s);
    m_headersNote = makeNote(u"ruleHeadersNote"_s, m_reply);
    m_contentType = makeChoice(u"ruleContentType"_s, tr("Content type"), m_reply);
    m_contentType->setEditable(true);
    m_contentType->lineEdit()->setObjectName(u"ruleContentTypeEdit"_s);
    m_contentType->lineEdit()->setAccessibleName(tr("Content type"));
    for (const char* type :
         {"", "application/json", "text/plain; charset=utf-8", "application/xml", "text/html"})
        m_contentType->addItem(QString::fromLatin1(type));
    m_body = makeTextField(u"ruleBody"_s, tr("Body"), m_reply);
    m_bodyFile = makeLine(u"ruleBodyFile"_s, tr("File with the body"), m_reply);
    m_bodyFile->setPlaceholderText(tr("Path of a file, instead of the body above"));
    m_isTemplate = new QCheckBox(tr("Fill &placeholders, {{request.body.id}}"), m_reply);
    m_isTemplate->setObjectName(u"ruleTemplate"_s);
    addField(form, tr("&Status:"), m_status);
    addField(form, tr("&Headers:"), m_headers);
    form->addRow(m_headersNote);
    addField(form, tr("Content t&ype:"), m_contentType);
    addField(form, tr("&Body:"), m_body);
    addField(form, tr("Body from fi&le:"), m_bodyFile);
    form->addRow(QString(), m_isTemplate);
}

void RuleStepForm::addDelayFields(QFormLayout* form)
{
    m_delay = makeChoice(u"ruleDelay"_s, tr("Delay"), m_reply);
    m_delay->addItems({tr("None"), tr("Fixed"), tr("Between two"), tr("Normal: mean and deviation"),
                       tr("Log-normal: median and sigma")});
    m_first = makeReal(u"ruleDelayFirst"_s, tr("Delay in milliseconds"), longestDelayMs, m_reply);
    m_second = makeReal(u"ruleDelaySecond"_s, tr("Second value of the delay"), longestDelayMs, m_reply);
    m_first->setSuffix(tr(" ms"));
    addField(form, tr("D&elay:"), m_delay, inLine({m_delay, m_first, m_second}, m_reply));
}

void RuleStepForm::addFaultFields(QFormLayout* form)
{
    m_fault = makeChoice(u"ruleFault"_s, tr("Fault"), m_reply);
    m_fault->addItem(tr("None"));
    for (const FaultInfo& info : faultTable())
        m_fault->addItem(faultMeaning(info), int(info.kind));
    m_amountLabel = new QLabel(m_reply);
    m_amountLabel->setObjectName(u"ruleAmountLabel"_s);
    m_amount =
        makeNumber(u"ruleAmount"_s, tr("Amount of the fault"), 0, std::numeric_limits<int>::max(), m_reply);
    m_fault->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fault->setMinimumContentsLength(12);
    addField(form, tr("&Fault:"), m_fault);
    form->addRow(m_amountLabel, m_amount);
}

void RuleStepForm::show(const RuleStep& step, Rule::Turns turns)
{
    m_isShowing = true;
    m_shown = step;
    m_turns = turns;
    m_times->setValue(step.times);
    m_percent->setValue(step.percent);
    const auto* answer = std::get_if<ReplyAction>(&step.action);
    const auto* forward = std::get_if<ForwardAction>(&step.action);
    m_kind->setCurrentIndex(answer ? ReplyKind : forward ? ForwardKind : NextKind);
    m_forward->show(forward ? forward->plan : ForwardPlan());
    const ReplyAction reply = answer ? *answer : ReplyAction();
    m_status->setValue(reply.status);
    m_headers->setPlainText(QString::fromLatin1(headerLines(reply.headers)));
    m_contentType->setCurrentText(QString::fromLatin1(reply.contentType));
    m_body->setPlainText(isText(reply.body) ? QString::fromUtf8(reply.body) : QString());
    m_body->setPlaceholderText(isText(reply.body) ? QString()
                                                  : tr("These bytes are no text; they stay as they are."));
    m_bodyFile->setText(reply.bodyFile);
    m_isTemplate->setChecked(reply.isTemplate);
    m_delay->setCurrentIndex(int(reply.delay.kind));
    m_first->setValue(reply.delay.first);
    m_second->setValue(reply.delay.second);
    const int fault = reply.fault ? m_fault->findData(int(reply.fault.kind)) : 0;
    m_fault->setCurrentIndex(fault);
    showFitting();
    if (reply.fault && faultInfo(reply.fault.kind).amount)
        m_amount->setValue(int(amountOf(reply.fault)));
    showFitting();
    judge();
    m_isShowing = false;
}

/// Hides what means nothing with the rest of what is chosen.
void RuleStepForm::showFitting()
{
    auto* form = static_cast<QFormLayout*>(layout()->itemAt(0)->layout());
    form->setRowVisible(m_times, m_turns == Rule::Turns::Sequence);
    form->setRowVisible(m_percent, m_turns == Rule::Turns::Odds);
    m_reply->setVisible(m_kind->currentIndex() == ReplyKind);
    m_forward->setVisible(m_kind->currentIndex() == ForwardKind);
    const auto delay = ReplyDelay::Kind(m_delay->currentIndex());
    m_first->setVisible(delay != ReplyDelay::Kind::None);
    m_second->setVisible(delay != ReplyDelay::Kind::None && delay != ReplyDelay::Kind::Fixed);
    m_second->setSuffix(delay == ReplyDelay::Kind::LogNormal ? QString() : tr(" ms"));
    auto* replyForm = static_cast<QFormLayout*>(m_reply->layout());
    const QVariant kind = m_fault->currentData();
    const FaultInfo* info = kind.isValid() ? &faultInfo(Fault::Kind(kind.toInt())) : nullptr;
    const bool hasAmount = info && info->amount;
    replyForm->setRowVisible(m_amount, hasAmount);
    if (!hasAmount || m_amountLabel->text() == faultAmount(*info) + u':')
        return;
    const QSignalBlocker blocker(m_amount);
    m_amountLabel->setText(faultAmount(*info) + u':');
    m_amount->setAccessibleName(faultAmount(*info));
    m_amount->setRange(int(info->least), int(std::min<qint64>(info->most, std::numeric_limits<int>::max())));
    m_amount->setValue(int(info->usual));
}

ReplyAction RuleStepForm::reply() const
{
    const auto* shown = std::get_if<ReplyAction>(&m_shown.action);
    ReplyAction reply;
    reply.status = m_status->value();
    if (auto headers = parseHeaderLines(m_headers->toPlainText().toLatin1()))
        reply.headers = std::move(*headers);
    reply.contentType = m_contentType->currentText().trimmed().toLatin1();
    reply.body = m_body->toPlainText().toUtf8();
    if (shown && !isText(shown->body) && reply.body.isEmpty())
        reply.body = shown->body;
    reply.bodyFile = m_bodyFile->text().trimmed();
    if (!reply.bodyFile.isEmpty())
        reply.body.clear();
    reply.isTemplate = m_isTemplate->isChecked();
    reply.delay = {ReplyDelay::Kind(m_delay->currentIndex()), m_first->value(), m_second->value()};
    if (reply.delay.kind == ReplyDelay::Kind::None)
        reply.delay = {};
    if (reply.delay.kind == ReplyDelay::Kind::Uniform)
        reply.delay.second = std::max(reply.delay.first, reply.delay.second);
    if (const QVariant kind = m_fault->currentData(); kind.isValid()) {
        reply.fault.kind = Fault::Kind(kind.toInt());
        if (faultInfo(reply.fault.kind).amount)
            reply.fault.amount = m_amount->value();
    }
    return reply;
}

RuleStep RuleStepForm::step() const
{
    RuleStep step;
    if (m_turns == Rule::Turns::Sequence)
        step.times = m_times->value();
    else
        step.percent = m_percent->value();
    if (m_kind->currentIndex() == ReplyKind)
        step.action = reply();
    else if (m_kind->currentIndex() == ForwardKind)
        step.action = ForwardAction{m_forward->plan()};
    else
        step.action = NextAction();
    return step;
}

bool RuleStepForm::judge()
{
    if (m_kind->currentIndex() == ForwardKind)
        return m_forward->judge();
    const auto headers = parseHeaderLines(m_headers->toPlainText().toLatin1());
    Result<void> good = headers ? validateReply({m_status->value(), *headers, {}}) : fail(headers.error());
    if (m_kind->currentIndex() != ReplyKind)
        good = {};
    good ? m_headersNote->clear() : m_headersNote->showError(good.error());
    return good.has_value();
}

} // namespace hookbench::ui
