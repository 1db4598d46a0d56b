// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/code_editor.h"

namespace hookbench::ui {

/// Gives a Scintilla editor the palette's colours in every style it has, and the lexer of a language.
void styleEditor(QsciScintilla& editor, CodeLanguage language, const QPalette& palette);

} // namespace hookbench::ui
