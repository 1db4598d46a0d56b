// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/replay_form.h"

#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QUrl>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using Pace = ReplayPlan::Pace;

namespace {

enum PaceRow { OriginalGaps, ScaledGaps, Rate, Fastest };
constexpr int usualConcurrency = 16;
/// Gaps are kept only if one that is answered late does not hold up the others.
constexpr int roomForGaps = 1000;

/// What a person means by "127.0.0.1:3000".
QByteArray address(const QString& line)
{
    const QString full = line.contains("://"_L1) ? line : u"http://"_s + line;
    return QUrl(full, QUrl::TolerantMode).toEncoded();
}

} // namespace

ReplayForm::ReplayForm(QWidget* parent)
    : QWidget(parent)
    , m_selected(new QRadioButton(this))
    , m_shown(new QRadioButton(this))
    , m_targets(new QPlainTextEdit(this))
    , m_pace(new QComboBox(this))
    , m_speed(new QDoubleSpinBox(this))
    , m_rate(new QDoubleSpinBox(this))
    , m_concurrency(new QSpinBox(this))
    , m_verify(new QCheckBox(tr("Check certi&ficates"), this))
{
    m_selected->setObjectName(u"replaySelected"_s);
    m_shown->setObjectName(u"replayShown"_s);
    m_verify->setObjectName(u"replayVerify"_s);
    auto* requests = new QHBoxLayout;
    requests->addWidget(m_selected);
    requests->addWidget(m_shown);
    requests->addStretch(1);
    auto* left = new QFormLayout;
    buildTargets(left);
    auto* right = new QFormLayout;
    buildPace(right);
    auto* columns = new QHBoxLayout;
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(requests);
    layout->addLayout(columns);
    setPlan({});
}

void ReplayForm::buildTargets(QFormLayout* form)
{
    m_targets->setObjectName(u"replayTargets"_s);
    m_targets->setTabChangesFocus(true);
    m_targets->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_targets->setLayoutDirection(Qt::LeftToRight);
    m_targets->setPlaceholderText(u"http://127.0.0.1:3000"_s);
    m_targets->setFixedHeight(fontMetrics().lineSpacing() * 4 + 12);
    m_targets->setToolTip(
        plainToolTip(tr("Each request goes to each of them. A path goes in front of the request's own.")));
    QLabel* label = plainLabel(tr("&Targets, one URL a line:"), this);
    label->setBuddy(m_targets);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(label, m_targets);
}

void ReplayForm::buildPace(QFormLayout* form)
{
    const auto addRow = [this, form](const QString& text, QWidget* field, const QString& name) {
        field->setObjectName(name);
        QLabel* label = plainLabel(text, this);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    m_pace->addItems({tr("With the gaps in which they came"), tr("With these gaps, faster or slower"),
                      tr("At a fixed rate"), tr("As fast as they are answered")});
    addRow(tr("&Pace:"), m_pace, u"replayPace"_s);
    m_speed->setRange(0.01, 1e6);
    m_speed->setDecimals(2);
    m_speed->setSuffix(tr(" times as fast"));
    addRow(tr("Sp&eed:"), m_speed, u"replaySpeed"_s);
    m_rate->setRange(0.01, 1e6);
    m_rate->setDecimals(2);
    m_rate->setSuffix(tr(" a second"));
    addRow(tr("R&ate:"), m_rate, u"replayRate"_s);
    m_concurrency->setRange(1, 10'000);
    addRow(tr("At &most at once:"), m_concurrency, u"replayConcurrency"_s);
    form->addRow(QString(), m_verify);
    connect(m_pace, &QComboBox::currentIndexChanged, this, &ReplayForm::adapt);
    connect(m_pace, &QComboBox::activated, this,
            [this](int row) { m_concurrency->setValue(row == Fastest ? usualConcurrency : roomForGaps); });
}

void ReplayForm::adapt()
{
    m_speed->setEnabled(m_pace->currentIndex() == ScaledGaps);
    m_rate->setEnabled(m_pace->currentIndex() == Rate);
}

void ReplayForm::setRequests(int selected, int shown)
{
    m_selected->setText(tr("The &selected (%n)", nullptr, selected));
    m_shown->setText(tr("All captured ones that the &log shows (of %n)", nullptr, shown));
    m_selected->setEnabled(selected > 0);
    (selected > 0 ? m_selected : m_shown)->setChecked(true);
}

bool ReplayForm::takesSelected() const
{
    return m_selected->isChecked();
}

ReplayPlan ReplayForm::plan() const
{
    ReplayPlan plan;
    const QStringList lines = m_targets->toPlainText().split(u'\n');
    for (const QString& line : lines) {
        if (!line.trimmed().isEmpty())
            plan.targets.append(address(line.trimmed()));
    }
    const int row = m_pace->currentIndex();
    plan.pace = row == Rate ? Pace::Rate : row == Fastest ? Pace::Fastest : Pace::Original;
    plan.speed = row == ScaledGaps ? m_speed->value() : 1;
    plan.rate = m_rate->value();
    plan.concurrency = m_concurrency->value();
    plan.settings.tls.verify = m_verify->isChecked();
    return plan;
}

void ReplayForm::setPlan(const ReplayPlan& plan)
{
    QStringList lines;
    for (const QByteArray& target : plan.targets)
        lines.append(QString::fromUtf8(target));
    m_targets->setPlainText(lines.join(u'\n'));
    const int gaps = qFuzzyCompare(plan.speed, 1) ? OriginalGaps : ScaledGaps;
    m_pace->setCurrentIndex(plan.pace == Pace::Rate      ? int(Rate)
                            : plan.pace == Pace::Fastest ? int(Fastest)
                                                         : gaps);
    m_speed->setValue(plan.speed);
    m_rate->setValue(plan.rate > 0 ? plan.rate : 10);
    m_concurrency->setValue(plan.targets.isEmpty() ? roomForGaps : plan.concurrency);
    m_verify->setChecked(plan.settings.tls.verify);
    adapt();
}

QWidget* ReplayForm::firstField() const
{
    return m_targets;
}

} // namespace hookbench::ui
