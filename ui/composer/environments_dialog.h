// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/environments.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace hookbench::ui {

class FieldNote;
class RowsTable;

/// The values that placeholders stand for: those of the session and those of each environment. Nothing is
/// kept before it is accepted.
class EnvironmentsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit EnvironmentsDialog(workspace::Documents& documents, QWidget* parent = nullptr);

    void accept() override;

private:
    QWidget* makeList();
    QWidget* makeValues();
    void add();
    void duplicate();
    void remove();
    void insert(Environment environment);
    void showRow(int row);
    void keepShown();
    QString problem() const;
    void store();

    workspace::Documents& m_documents;
    Environment m_session;
    std::vector<workspace::Environments::Named> m_environments; ///< id none for new ones
    std::vector<DocumentId> m_removed;
    int m_shown = -1; ///< row of the list: 0 is the session's
    QListWidget* m_list = nullptr;
    QPushButton* m_duplicate = nullptr;
    QPushButton* m_remove = nullptr;
    QLineEdit* m_name = nullptr;
    RowsTable* m_values = nullptr;
    FieldNote* m_note;
};

} // namespace hookbench::ui
