// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/export_options_form.h"

#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using formats::ExportOption;

ExportOptionsForm::ExportOptionsForm(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
}

void ExportOptionsForm::showFormat(const formats::ExportFormat& format, const formats::ExportChoices& chosen)
{
    m_values.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const ExportOption& option : format.options)
        addOption(option, chosen.value(option.key, option.standard));
    setVisible(!format.options.empty());
}

formats::ExportChoices ExportOptionsForm::choices() const
{
    formats::ExportChoices choices;
    for (const auto& [key, value] : m_values)
        choices.insert(key, value());
    return choices;
}

void ExportOptionsForm::addOption(const ExportOption& option, const QString& value)
{
    const QString name = "exportOption_"_L1 + QString::fromLatin1(option.key);
    if (option.kind == ExportOption::Kind::Flag) {
        auto* box = new QCheckBox(option.label, this);
        box->setObjectName(name);
        box->setToolTip(plainToolTip(option.help));
        box->setChecked(value == "yes"_L1);
        m_form->addRow(box);
        connect(box, &QCheckBox::toggled, this, &ExportOptionsForm::changed);
        m_values.emplace_back(option.key, [box] { return box->isChecked() ? u"yes"_s : u"no"_s; });
        return;
    }
    QLabel* label = plainLabel(tr("%1:").arg(option.label), this);
    if (option.kind == ExportOption::Kind::Choice) {
        auto* box = new QComboBox(this);
        box->setObjectName(name);
        box->setToolTip(plainToolTip(option.help));
        for (const QByteArray& one : option.choices)
            box->addItem(QString::fromUtf8(one));
        box->setCurrentText(value);
        connect(box, &QComboBox::currentTextChanged, this, &ExportOptionsForm::changed);
        label->setBuddy(box);
        m_form->addRow(label, box);
        m_values.emplace_back(option.key, [box] { return box->currentText(); });
        return;
    }
    auto* edit = new QLineEdit(value, this);
    edit->setObjectName(name);
    edit->setToolTip(plainToolTip(option.help));
    connect(edit, &QLineEdit::textChanged, this, &ExportOptionsForm::changed);
    label->setBuddy(edit);
    m_form->addRow(label, edit);
    m_values.emplace_back(option.key, [edit] { return edit->text(); });
}

} // namespace hookbench::ui
