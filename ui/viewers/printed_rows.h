// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hookbench::ui {

class TextView;

/// The rows of a view as lines to be printed; `mostLines` at most.
QStringList printedRows(const TextView& view, int mostLines);

} // namespace hookbench::ui
