// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint_access.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hookbench::ui {

class FieldNote;

/// What senders have to know. A secret is typed or generated here and not kept: the guard holds a digest, and
/// one that is there already can be replaced but not shown.
class GuardFields final : public QWidget
{
    Q_OBJECT

public:
    explicit GuardFields(QWidget* parent = nullptr);

    void setGuard(const Guard& guard);
    Guard guard() const; ///< as the fields say; without secret it admits nobody
    bool judge();        ///< marks what is wrong; true when nothing is

Q_SIGNALS:
    void changed();

private:
    void makeFields();
    void addRows();
    void adapt();
    void replaceSecret();
    void generate();
    void secretChanged();
    Guard::Kind kind() const;
    bool keepsSecret() const;
    Result<void> problem() const;

    QFormLayout* m_form;
    Guard m_present; ///< what was there when the dialog opened
    Guard m_made;    ///< of what is typed; made once for each secret, since its salt is random
    bool m_replaces = false;
    QComboBox* m_kind;
    QLineEdit* m_header;
    QLineEdit* m_user;
    QLabel* m_presentText;
    QPushButton* m_replace;
    QWidget* m_presentRow;
    QLabel* m_secretLabel;
    QLineEdit* m_secret;
    QWidget* m_secretTools;
    QPushButton* m_generate;
    QPushButton* m_copy;
    QCheckBox* m_shown;
    FieldNote* m_note;
};

} // namespace hookbench::ui
