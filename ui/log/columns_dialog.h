// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace hookbench::ui {

class FieldNote;

/// A column of the log as the user set it up.
struct LogColumn
{
    int column = -1; ///< of the model, or
    QString field;   ///< of the filter language, of a column that the user added
    QString title;
    bool shown = true;
    int width = 0; ///< pixels
    bool operator==(const LogColumn&) const = default;
};

/// Which columns the log has, in which order and how wide: all that can be done with the mouse in its header,
/// by keys, and columns for headers and JSON values.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(std::vector<LogColumn> columns, QWidget* parent);

    const std::vector<LogColumn>& columns() const { return m_columns; }

Q_SIGNALS:
    void resetRequested();

private:
    QWidget* makeList();
    QWidget* makeAdder();
    void fill(int current);
    void moveBy(int rows);
    void showCurrent();
    void addField();
    void removeCurrent();
    int shownCount() const;

    std::vector<LogColumn> m_columns;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_remove;
    QSpinBox* m_width;
    QLineEdit* m_field;
    FieldNote* m_note;
    bool m_filling = false;
};

} // namespace hookbench::ui
