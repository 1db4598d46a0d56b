// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace hookbench::ui {

/// The colours that an endpoint can be marked with, by Endpoint::color: 1 to Endpoint::colors.
/// What they are called, "" for any other number.
QString markName(int color);

/// At least 3:1 against the palette's Base, AlternateBase and Window (WCAG 2.2, 1.4.11); invalid for any
/// number without a name.
QColor markColor(int color, const QPalette& palette);

/// A square of the colour in the program's present palette; null for any number without a name.
QIcon markIcon(int color);

} // namespace hookbench::ui
