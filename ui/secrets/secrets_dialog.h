// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/secrets/secret_form.h"

class QStackedWidget;
class QTreeWidget;

namespace hookbench::ui {

/// The stored secrets: add, change, rotate, remove. Their values are never shown again.
class SecretsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The keeper must live longer; it is opened when it is not.
    SecretsDialog(workspace::SecretKeeper& keeper, SecretPlaces places, QWidget* parent);

    /// A new secret, for this provider and endpoint.
    void startAdding(const workspace::SecretInfo& suggested);

private:
    QWidget* makeList();
    QWidget* makeLock();
    void follow();
    void fill();
    void followSelection();
    void unlock();
    void edit(SecretForm::Purpose purpose, const workspace::SecretInfo& info);
    void askToRemove(const workspace::SecretInfo& info);
    workspace::SecretInfo current() const; ///< without name when none is
    QString scopeOf(const workspace::SecretInfo& info) const;

    workspace::SecretKeeper& m_keeper;
    const SecretPlaces m_places;
    QStackedWidget* m_stack;
    QWidget* m_lock;
    QWidget* m_content;
    QLabel* m_place;
    QLabel* m_words;
    QLabel* m_lockText;
    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QLabel* m_againLabel;
    QPushButton* m_open;
    QTreeWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_change;
    QPushButton* m_rotate;
    QPushButton* m_forget;
    QPushButton* m_remove;
    FieldNote* m_trouble;
};

} // namespace hookbench::ui
