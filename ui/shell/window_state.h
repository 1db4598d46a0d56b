// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRect>

class QWidget;

namespace hookbench::ui {

/// Puts a window where it was. A screen that is gone, or smaller now, does not hide it.
void restoreGeometry(QWidget& window, const QByteArray& geometry);

/// `frame` moved and shrunk as little as needed to lie within `screen`.
QRect fittedInto(const QRect& frame, const QRect& screen);

} // namespace hookbench::ui
