// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace hookbench::ui {

class FieldNote;

/// The part of an endpoint's dialog about TLS and HTTP/2.
class EncryptionPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EncryptionPage(QWidget* parent = nullptr);

    void show(const Endpoint& endpoint);
    void writeTo(Endpoint& endpoint) const;

    /// Judges the fields and says at the page what is wrong. False if something is.
    bool validate();

Q_SIGNALS:
    void changed();

private:
    QLineEdit* addFileRow(QFormLayout* form, const QString& name, const QString& label, const QString& title);
    void addCertificateRows(QFormLayout* form);
    void addClientRows(QFormLayout* form);
    void enableFields();

    QCheckBox* m_https;
    QCheckBox* m_http2;
    QComboBox* m_certificate;
    QLineEdit* m_certificatePath = nullptr;
    QLineEdit* m_keyPath = nullptr;
    QLineEdit* m_passphrase = nullptr;
    QComboBox* m_clients;
    QLineEdit* m_authorities = nullptr;
    FieldNote* m_certificateNote;
    FieldNote* m_clientsNote;
};

} // namespace hookbench::ui
