// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/retention_dialog.h"

#include "app/workspace/workspace.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 bytesPerMegabyte = 1024 * 1024;
constexpr int usualDays = 30;
constexpr int usualCount = 100'000;
constexpr int usualMegabytes = 1024;

} // namespace

RetentionDialog::RetentionDialog(const session::Retention& rule, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"retentionDialog"_s);
    setWindowTitle(tr("What the Session Keeps"));
    QLabel* intro =
        plainLabel(tr("The oldest requests are removed for good, bodies included, when one of these "
                      "limits is passed. Starred requests stay. Without a limit everything is kept."),
                   this);
    intro->setWordWrap(true);
    auto* form = new QFormLayout;
    m_days = addLimit(*form, u"retentionDays"_s, tr("Remove requests &older than"),
                      rule.seconds / secondsPerDay, usualDays);
    m_days.value->setSuffix(tr(" days"));
    m_count =
        addLimit(*form, u"retentionCount"_s, tr("Keep at most so &many requests"), rule.count, usualCount);
    m_megabytes = addLimit(*form, u"retentionSize"_s, tr("Keep the session &below"),
                           rule.bytes / bytesPerMegabyte, usualMegabytes);
    m_megabytes.value->setSuffix(tr(" MB"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"retentionOk"_s);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Apply"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"retentionCancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    removeButtonIcons(*buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 60, sizeHint().height());
}

RetentionDialog::Limit RetentionDialog::addLimit(QFormLayout& form, const QString& name, const QString& text,
                                                 qint64 present, int usual)
{
    Limit limit{new QCheckBox(text, this), new QSpinBox(this)};
    limit.on->setObjectName(name);
    limit.on->setChecked(present > 0);
    limit.value->setObjectName(name + u"Value"_s);
    limit.value->setAccessibleName(QString(text).remove(u'&'));
    limit.value->setRange(1, std::numeric_limits<int>::max());
    limit.value->setGroupSeparatorShown(true);
    limit.value->setValue(present > 0 ? int(std::min<qint64>(present, std::numeric_limits<int>::max()))
                                      : usual);
    limit.value->setEnabled(present > 0);
    connect(limit.on, &QCheckBox::toggled, limit.value, &QWidget::setEnabled);
    form.addRow(limit.on, limit.value);
    return limit;
}

session::Retention RetentionDialog::rule() const
{
    const auto valueOf = [](const Limit& limit) {
        return limit.on->isChecked() ? qint64(limit.value->value()) : 0;
    };
    return {valueOf(m_days) * secondsPerDay, valueOf(m_count), valueOf(m_megabytes) * bytesPerMegabyte};
}

} // namespace hookbench::ui
