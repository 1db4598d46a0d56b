// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/path_field.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

PathField::PathField(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(objectName);
    m_edit->setLayoutDirection(Qt::LeftToRight);
    auto* button = new QPushButton(tr("Choose…"), this);
    button->setObjectName(objectName + u"Choose"_s);
    button->setAutoDefault(false);
    button->setAccessibleName(tr("Choose a file"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit, 1);
    layout->addWidget(button);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &PathField::edited);
    connect(button, &QPushButton::clicked, this, &PathField::choose);
}

void PathField::choose()
{
    auto* dialog = new QFileDialog(this, tr("Choose a File"), m_edit->text());
    dialog->setObjectName(u"chooseFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_edit->setText(QDir::toNativeSeparators(path));
        Q_EMIT edited();
    });
    dialog->open();
}

} // namespace hookbench::ui
