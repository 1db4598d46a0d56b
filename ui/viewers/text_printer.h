// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QPagedPaintDevice;

namespace hookbench::ui {

/// What is printed at most: a body of a gigabyte must not empty the paper tray.
constexpr int mostPrintedPages = 200;
constexpr int mostPrintedLines = 20'000;

/// Puts lines on pages, wrapped at the paper's width, with the title and page numbers; returns what to tell
/// the user when not all of them were, else nothing. For any thread.
QString printLines(QPagedPaintDevice& device, const QString& title, const QStringList& lines);

} // namespace hookbench::ui
