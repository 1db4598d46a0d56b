// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

namespace hookbench::ui {

/// The pages of a dialog. Ctrl+Tab and Ctrl+Shift+Tab turn them from every field: lists of Qt's take the key
/// for themselves.
class PageTabs : public QTabWidget
{
    Q_OBJECT

public:
    PageTabs(const QString& objectName, QWidget* parent = nullptr);

private:
    void turn(int step);
};

} // namespace hookbench::ui
