// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/filter_text.h"

#include <QObject>

class QTableView;

namespace hookbench::ui {

/// "Apply as Filter" and "Apply as Column" in the inspector's tables of names and values.
class FieldFilters : public QObject
{
    Q_OBJECT

public:
    FieldFilters(QWidget& inspector, QObject* parent);

Q_SIGNALS:
    void filterRequested(const QString& test, hookbench::workspace::FilterJoin join);
    void columnRequested(const QString& field);

private:
    void equip(QTableView& table, const QString& field);
};

} // namespace hookbench::ui
