// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialogButtonBox;
class QLabel;
class QWidget;

namespace hookbench::ui {

/// A label that shows its text to the letter: nothing in it is markup. Every label of ours is made here,
/// since texts may quote what a stranger sent.
QLabel* plainLabel(const QString& text, QWidget* parent);

/// The same, over as many lines as it needs, and to be selected and copied.
QLabel* plainParagraph(const QString& text, QWidget* parent);

/// A tool tip that shows `text` to the letter, in lines of a readable length.
QString plainToolTip(const QString& text);

/// Takes the pictures away that some styles put on a dialog's buttons: the words say it.
void removeButtonIcons(const QDialogButtonBox& buttons);

/// Tells screen readers that what `widget` says has changed and matters now.
void announce(QWidget* widget);

} // namespace hookbench::ui
