// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/fields_model.h"

#include <QTableView>

class QAction;

namespace hookbench::ui {

/// A table of texts that can be copied by cell, row or as a whole. Long values are cut in the view and whole
/// in the tool tip; rows with a mark carry an icon and say why.
class FieldsTable : public QTableView
{
    Q_OBJECT

public:
    FieldsTable(const QString& name, models::FieldsModel* model, QWidget* parent = nullptr);

    /// What stands between the cells of a copied row: a tab unless told otherwise.
    void setSeparator(const QString& separator) { m_separator = separator; }

    void setLines(std::vector<models::TextLine> lines); ///< keeps the columns' widths

    void copyCell();
    void copyRows(); ///< those with a selected cell
    void copyAll();
    QStringList rowTexts(int most) const; ///< as copying gives them

    /// Selects the first row at a byte of the message; no signals. Nothing happens where there is none.
    void selectPlace(qint64 at);

Q_SIGNALS:
    void placeSelected(qint64 at, qint64 size);  ///< a row that stands somewhere became the current one
    void placeRequested(qint64 at, qint64 size); ///< it shall be shown there

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void addCommands();
    QString rowText(int row) const;
    void requestPlace();

    models::FieldsModel* m_model;
    QString m_separator;
    QAction* m_showPlace;
    bool m_sized = false;
    bool m_quiet = false; ///< rows change without anybody having chosen one
};

} // namespace hookbench::ui
