// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/secret_keeper.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hookbench::ui {

class FieldNote;

/// What can be chosen where a secret belongs.
struct SecretPlaces
{
    std::vector<std::pair<QByteArray, QString>> providers; ///< names and titles
    QList<QByteArray> endpoints;                           ///< URLs
};

/// Asks for a secret: all of a new one, all but the value of one there is, or another value. What is typed as
/// a value is never shown, and gone with the dialog.
class SecretForm : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Add, Change, Rotate };
    SecretForm(Purpose purpose, const workspace::SecretInfo& info, const SecretPlaces& places,
               QWidget* parent);

    workspace::SecretInfo info() const;
    QByteArray value() const;

private:
    void makeFields(const workspace::SecretInfo& info, const SecretPlaces& places);
    void addRows();
    void judge();

    const Purpose m_purpose;
    QLineEdit* m_name;
    QLineEdit* m_label;
    QComboBox* m_provider;
    QComboBox* m_endpoint;
    QLineEdit* m_path;
    QComboBox* m_mode;
    QLineEdit* m_value;
    FieldNote* m_note;
    QPushButton* m_ok;
};

} // namespace hookbench::ui
