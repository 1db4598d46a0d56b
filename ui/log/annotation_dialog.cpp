// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/annotation_dialog.h"

#include "ui/widgets/plain_text.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

AnnotationDialog::AnnotationDialog(int requests, const QStringList& tags, const QString& note,
                                   const QStringList& known, QWidget* parent)
    : QDialog(parent)
    , m_tags(new QLineEdit(tags.join(u", "_s), this))
    , m_note(new QPlainTextEdit(note, this))
{
    setObjectName(u"annotationDialog"_s);
    setWindowTitle(tr("Tags and Note of %n Request(s)", nullptr, requests));
    m_tags->setObjectName(u"annotationTags"_s);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("Separated by commas"));
    auto* completer = new QCompleter(known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tags->setCompleter(completer);
    m_note->setObjectName(u"annotationNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->document()->setModified(false);
    QLabel* tagsLabel = plainLabel(tr("&Tags:"), this);
    tagsLabel->setBuddy(m_tags);
    QLabel* noteLabel = plainLabel(tr("&Note:"), this);
    noteLabel->setBuddy(m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"annotationOk"_s);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Apply"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"annotationCancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    removeButtonIcons(*buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tagsLabel);
    layout->addWidget(m_tags);
    layout->addWidget(noteLabel);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 16);
}

void AnnotationDialog::focusNote()
{
    m_note->setFocus();
}

QStringList AnnotationDialog::tags() const
{
    QStringList tags;
    for (const QString& part : m_tags->text().split(u',')) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    }
    return tags;
}

QString AnnotationDialog::note() const
{
    return m_note->toPlainText();
}

bool AnnotationDialog::isNoteChanged() const
{
    return m_note->document()->isModified();
}

} // namespace hookbench::ui
