// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/draft_rows_model.h"

#include <QTableView>

namespace hookbench::ui {

/// A table of a draft to be edited: rows can be switched off, ordered by dragging or keys, duplicated and
/// removed. Typing into the last, empty row adds one.
class RowsTable : public QTableView
{
    Q_OBJECT

public:
    RowsTable(models::DraftRowsModel::Kind kind, const QString& name, const QString& objectName,
              QWidget* parent = nullptr);

    models::DraftRowsModel& rows() { return *m_model; }
    const models::DraftRowsModel& rows() const { return *m_model; }

    /// Offered while names are typed, and values of such a name.
    void setSuggestions(const QStringList& names, const QHash<QString, QStringList>& values);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addCommands();
    void removeSelected();
    void moveCurrent(int rows);
    void duplicateCurrent();
    void sizeRows();

    models::DraftRowsModel* m_model;
    QStringList m_names;
    QHash<QString, QStringList> m_values;
    friend class RowsDelegate;
};

/// Names of request headers that are often sent, and what is often said in some of them.
QStringList usualHeaderNames();
QHash<QString, QStringList> usualHeaderValues();

} // namespace hookbench::ui
