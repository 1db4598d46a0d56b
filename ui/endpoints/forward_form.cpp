// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/forward_form.h"

#include "ui/endpoints/form_parts.h"
#include "ui/widgets/field_note.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

ForwardForm::ForwardForm(QWidget* parent)
    : QWidget(parent)
    , m_targets(makeTextField(u"forwardTargets"_s, tr("Targets"), this))
    , m_note(makeNote(u"forwardNote"_s, this))
    , m_mapped(new QCheckBox(tr("Write Host and path for the target"), this))
    , m_answering(makeChoice(u"forwardAnswering"_s, tr("Answer that goes back"), this))
{
    m_targets->setPlaceholderText(tr("http://127.0.0.1:3000, one a line; no other is ever contacted"));
    m_mapped->setObjectName(u"forwardMapped"_s);
    m_answering->addItems({tr("Of the first target"), tr("Of the fastest target"),
                           tr("The usual reply, when all have answered"),
                           tr("The usual reply at once; deliver later")});
    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    addField(form, tr("Targets:"), m_targets);
    form->addRow(m_note);
    form->addRow(QString(), m_mapped);
    addField(form, tr("Answer:"), m_answering);
    connect(m_targets, &QPlainTextEdit::textChanged, this, &ForwardForm::changed);
    connect(m_mapped, &QCheckBox::toggled, this, &ForwardForm::changed);
    connect(m_answering, &QComboBox::currentIndexChanged, this, &ForwardForm::changed);
}

void ForwardForm::show(const ForwardPlan& plan)
{
    const QSignalBlocker blocker(this);
    m_shown = plan;
    m_targets->setPlainText(QString::fromUtf8(plan.targets.join('\n')));
    m_mapped->setChecked(plan.bytes == ForwardPlan::Bytes::ForTarget);
    m_answering->setCurrentIndex(int(plan.answering));
    judge();
}

ForwardPlan ForwardForm::plan() const
{
    ForwardPlan plan = m_shown;
    plan.targets.clear();
    const QStringList lines = m_targets->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (const QString target = line.trimmed(); !target.isEmpty())
            plan.targets += target.toUtf8();
    }
    plan.bytes = m_mapped->isChecked() ? ForwardPlan::Bytes::ForTarget : ForwardPlan::Bytes::AsFramed;
    plan.answering = ForwardPlan::Answering(m_answering->currentIndex());
    return plan;
}

bool ForwardForm::judge()
{
    const Result<void> good = validateForward(plan());
    good ? m_note->clear() : m_note->showError(good.error());
    return good.has_value();
}

} // namespace hookbench::ui
