// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewers/body_viewer.h"

#include <vector>

namespace hookbench::ui {

/// One of each viewer there is, children of `parent`, in the order of the choice.
std::vector<BodyViewer*> makeBuiltinViewers(QThreadPool& pool, QWidget* parent);

} // namespace hookbench::ui
