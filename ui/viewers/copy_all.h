// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookbench::ui {

class TextView;

/// Copies all text of a view, as far as TextView::copyLimit goes; returns what to tell the user about it.
QString copyWholeText(const TextView& view);

} // namespace hookbench::ui
