// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace hookbench::ui {

/// Which colour of the palette an icon is drawn in.
enum class IconColor { Text, Info, Success, Warning, Error, Faint };

/// The icon resources/icons/NAME.svg. It is drawn in one colour of the program's palette, whichever palette
/// that is when it is painted, and sharp at every size and scale.
QIcon themeIcon(const QString& name, IconColor color = IconColor::Text);

} // namespace hookbench::ui
