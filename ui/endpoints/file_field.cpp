// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/file_field.h"

#include "ui/endpoints/form_parts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

FileField::FileField(const QString& objectName, const QString& accessibleName, const QString& filter,
                     QWidget* parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_line(makeLine(objectName, accessibleName, this))
    , m_choose(makeButton(objectName + u"Choose"_s, tr("Choose…"), this))
{
    m_line->setLayoutDirection(Qt::LeftToRight);
    m_choose->setAccessibleName(tr("Choose: %1").arg(accessibleName));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_choose);
    connect(m_line, &QLineEdit::textChanged, this, &FileField::changed);
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
}

QString FileField::path() const
{
    return QDir::fromNativeSeparators(m_line->text().trimmed());
}

void FileField::setPath(const QString& path)
{
    m_line->setText(QDir::toNativeSeparators(path));
}

void FileField::setPlaceholder(const QString& text)
{
    m_line->setPlaceholderText(text);
}

QWidget* FileField::field() const
{
    return m_line;
}

void FileField::choose()
{
    auto* dialog = new QFileDialog(this, m_choose->accessibleName());
    dialog->setObjectName(m_line->objectName() + u"Dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({m_filter, tr("All files (*)")});
    dialog->setDirectory(path().isEmpty() ? QDir::homePath() : QFileInfo(path()).path());
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::setPath);
    dialog->open();
}

} // namespace hookbench::ui
