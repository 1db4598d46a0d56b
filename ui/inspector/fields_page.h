// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/fields_model.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace hookbench::ui {

class FieldsTable;

/// A table of texts that says in words when it has none.
class FieldsPage : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what assistive technology calls the table, `nothing` stands there when it is empty.
    FieldsPage(const QString& name, const QString& nothing, const QStringList& titles,
               QWidget* parent = nullptr);

    void showLines(std::vector<models::TextLine> lines);
    void clear(); ///< neither lines nor the words for none
    FieldsTable& table() { return *m_table; }

private:
    const QString m_nothing;
    FieldsTable* m_table;
    QLabel* m_empty;
    QStackedWidget* m_stack;
};

} // namespace hookbench::ui
