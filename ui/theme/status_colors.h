// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_log_model.h"

#include <QColor>
#include <QPalette>

namespace hookbench::ui {

/// What a colour says. Never the only sign: a text or an icon always says the same.
enum class Tone { Neutral, Faint, Info, Success, Notice, Warning, Error };

bool isDark(const QPalette& palette);

/// A text colour with at least 4.5:1 against the palette's Base, AlternateBase and Window.
QColor toneColor(Tone tone, const QPalette& palette);

/// A quiet background for a bar of this tone; the palette's WindowText and the tone's own colour are readable
/// on it.
QColor toneBackground(Tone tone, const QPalette& palette);

Tone toneOf(models::Outcome outcome);
Tone toneOf(Verdict verdict);

} // namespace hookbench::ui
