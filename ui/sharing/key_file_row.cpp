// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/key_file_row.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

KeyFileRow::KeyFileRow(settings::Settings& settings, const QString& objectName, const QString& name,
                       QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_edit(new QLineEdit(settings.text(Key::BundleKeyFile), this))
{
    m_edit->setObjectName(objectName);
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(tr("none"));
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(objectName + u"Choose"_s);
    choose->setAccessibleName(tr("%1: choose").arg(name));
    choose->setAutoDefault(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(choose);
    setFocusProxy(m_edit);
    connect(choose, &QPushButton::clicked, this, &KeyFileRow::choose);
    connect(m_edit, &QLineEdit::textChanged, this, &KeyFileRow::changed);
}

QString KeyFileRow::path() const
{
    return m_edit->text().trimmed();
}

void KeyFileRow::remember()
{
    m_settings.set(Key::BundleKeyFile, path());
}

void KeyFileRow::choose()
{
    auto* dialog = new QFileDialog(this, tr("Key File"));
    dialog->setObjectName(u"keyFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    const QString folder = QFileInfo(path()).path();
    dialog->setDirectory(QFileInfo(folder).isDir() && !path().isEmpty() ? folder
                                                                        : m_settings.text(Key::LastFolder));
    connect(dialog, &QFileDialog::fileSelected, m_edit, &QLineEdit::setText);
    dialog->open();
}

} // namespace hookbench::ui
