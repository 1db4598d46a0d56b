// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace hookbench::ui {

/// Every command that has a key, to be searched by eye.
QDialog* makeShortcutsDialog(const QList<QAction*>& actions, QWidget* parent);

/// Name, versions, licence; the text can be copied into a bug report.
QDialog* makeAboutDialog(QWidget* parent);

} // namespace hookbench::ui
