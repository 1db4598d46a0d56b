// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/go_to_dialog.h"

#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

GoToDialog::GoToDialog(QWidget* parent)
    : QDialog(parent)
    , m_number(new QLineEdit(this))
    , m_note(new FieldNote(this))
{
    setObjectName(u"goToDialog"_s);
    setWindowTitle(tr("Go to Number"));
    m_number->setObjectName(u"goToNumberField"_s);
    m_note->setObjectName(u"goToNumberNote"_s);
    QLabel* label = plainLabel(tr("&Number of the request:"), this);
    label->setBuddy(m_number);
    auto* form = new QFormLayout;
    form->addRow(label, m_number);
    form->addRow(m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* go = buttons->button(QDialogButtonBox::Ok);
    go->setObjectName(u"goToOk"_s);
    go->setText(tr("Go"));
    go->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"goToCancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    removeButtonIcons(*buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_number, &QLineEdit::textChanged, this, [this, go](const QString& text) {
        go->setEnabled(!text.trimmed().isEmpty());
        m_note->clear();
    });
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

void GoToDialog::submit()
{
    bool isNumber = false;
    const qint64 number = QLocale().toLongLong(m_number->text().trimmed(), &isNumber);
    if (!isNumber || number <= 0)
        m_note->showError(tr("Enter a number such as 12."));
    else
        Q_EMIT numberEntered({number});
}

void GoToDialog::showNotFound()
{
    m_note->showError(tr("There is no request with this number in the log."));
    m_number->selectAll();
}

} // namespace hookbench::ui
