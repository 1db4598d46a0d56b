// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QMenu;
class QWidget;

namespace hookbench::ui {

/// Every generator with what it gives; `insert` is called with the placeholder chosen.
QMenu* makePlaceholderMenu(QWidget* parent, std::function<void(const QString&)> insert);

} // namespace hookbench::ui
