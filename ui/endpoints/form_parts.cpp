// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/form_parts.h"

#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace hookbench::ui {

namespace {
constexpr int smallestTarget = 24; // WCAG 2.2, 2.5.8
} // namespace

FieldNote* makeNote(const QString& objectName, QWidget* parent)
{
    auto* note = new FieldNote(parent);
    note->setObjectName(objectName);
    return note;
}

QLineEdit* makeLine(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* line = new QLineEdit(parent);
    line->setObjectName(objectName);
    line->setAccessibleName(accessibleName);
    return line;
}

QPlainTextEdit* makeTextField(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* field = new QPlainTextEdit(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    field->setTabChangesFocus(true);
    field->setLayoutDirection(Qt::LeftToRight);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setMinimumHeight(field->fontMetrics().lineSpacing() * 3);
    return field;
}

QPushButton* makeButton(const QString& objectName, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->setMinimumHeight(smallestTarget);
    return button;
}

QComboBox* makeChoice(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* choice = new QComboBox(parent);
    choice->setObjectName(objectName);
    choice->setAccessibleName(accessibleName);
    return choice;
}

QLabel* addField(QFormLayout* form, const QString& text, QWidget* field, QWidget* holder)
{
    QLabel* label = plainLabel(text, form->parentWidget());
    form->addRow(label, holder ? holder : field);
    label->setBuddy(field);
    return label;
}

QWidget* inLine(std::initializer_list<QWidget*> widgets, QWidget* parent)
{
    auto* holder = new QWidget(parent);
    auto* layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : widgets)
        layout->addWidget(widget, layout->isEmpty() ? 1 : 0);
    return holder;
}

} // namespace hookbench::ui
