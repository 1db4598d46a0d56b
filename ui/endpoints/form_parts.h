// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QWidget;

// What the pages of the endpoint dialog are made of.
namespace hookbench::ui {

class FieldNote;

FieldNote* makeNote(const QString& objectName, QWidget* parent);
QLineEdit* makeLine(const QString& objectName, const QString& accessibleName, QWidget* parent);
QPlainTextEdit* makeTextField(const QString& objectName, const QString& accessibleName, QWidget* parent);
QPushButton* makeButton(const QString& objectName, const QString& text, QWidget* parent);

/// A list to choose from; fill it before it gets into a layout.
QComboBox* makeChoice(const QString& objectName, const QString& accessibleName, QWidget* parent);

/// A row with a label that leads to `field`, which may stand in `holder` with more beside it.
QLabel* addField(QFormLayout* form, const QString& label, QWidget* field, QWidget* holder = nullptr);

/// A widget with all of them in a line; the first gets the room.
QWidget* inLine(std::initializer_list<QWidget*> widgets, QWidget* parent);

} // namespace hookbench::ui
