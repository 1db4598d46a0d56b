// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hookbench::ui {

class FieldNote;

/// The part of an endpoint's dialog about who may send.
class AccessPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AccessPage(QWidget* parent = nullptr);

    void show(const Endpoint& endpoint);
    void writeTo(Endpoint& endpoint) const;

    /// Judges the fields and says at each what is wrong. False if something is.
    bool validate();

Q_SIGNALS:
    void changed();

private:
    void addGuardRows(QFormLayout* form);
    void addAddressRows(QFormLayout* form);
    void addPathRows(QFormLayout* form);
    void enableFields();
    Guard guard() const;
    bool keepsSecret() const;
    bool validateGuard();
    bool validateNetworks();
    bool validatePath();

    EndpointAccess m_original;
    QComboBox* m_kind;
    QLineEdit* m_header;
    QLineEdit* m_user;
    QLineEdit* m_secret;
    QPushButton* m_generate;
    FieldNote* m_guardNote;
    QPlainTextEdit* m_networks;
    FieldNote* m_networksNote;
    QCheckBox* m_unique;
    QLineEdit* m_path;
    QPushButton* m_newPath;
    QCheckBox* m_strays;
    FieldNote* m_pathNote;
};

} // namespace hookbench::ui
