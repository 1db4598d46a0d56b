// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace hookbench::ui {

/// The filter language, with examples. An example or a field that is activated goes into the filter.
class FilterHelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FilterHelpDialog(QWidget* parent);

Q_SIGNALS:
    void exampleChosen(const QString& filter);
};

} // namespace hookbench::ui
