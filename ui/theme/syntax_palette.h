// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/text_rows.h"

#include <QColor>

class QPalette;

namespace hookbench::ui {

/// The colour of a kind of token on the palette's Base: contrast at least 4.5 whatever Base is.
QColor syntaxColor(models::Token token, const QPalette& palette);

/// Behind and on text that was found; contrast at least 4.5 with each other.
QColor matchBackground(const QPalette& palette);
QColor matchText(const QPalette& palette);

} // namespace hookbench::ui
