// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace hookbench::ui {

class AccessPage;
class EncryptionPage;
class FieldNote;

/// Edits an endpoint: where it listens, what it answers, how it speaks TLS and who may send. Judges every
/// change at once, next to the field.
class EndpointDialog : public QDialog
{
    Q_OBJECT

public:
    /// An endpoint without id is a new one.
    explicit EndpointDialog(const Endpoint& endpoint, QWidget* parent = nullptr);

    /// As the fields say, valid or not.
    Endpoint endpoint() const;

Q_SIGNALS:
    void endpointAccepted(const hookbench::Endpoint& endpoint);

private:
    QWidget* makeGeneralPage();
    void makeFields();
    void addAddressRows(QFormLayout* form);
    void addReplyRows(QFormLayout* form);
    void show(const Endpoint& endpoint);
    void showBody(const QByteArray& body);
    void validate();
    bool validateAddress();
    bool validateReplyFields();

    QString address() const;
    int status() const;
    QByteArray body() const;

    Endpoint m_original;
    bool m_keepBody = false; ///< it is not text: kept as it is until the user replaces it

    QLineEdit* m_name;
    QComboBox* m_address;
    QSpinBox* m_port;
    QComboBox* m_status;
    QPlainTextEdit* m_headers;
    QPlainTextEdit* m_body;
    QPushButton* m_replaceBody;
    EncryptionPage* m_encryption;
    AccessPage* m_access;
    QPushButton* m_ok = nullptr;
    FieldNote* m_nameNote;
    FieldNote* m_addressNote;
    FieldNote* m_portNote;
    FieldNote* m_statusNote;
    FieldNote* m_headersNote;
    FieldNote* m_bodyNote;
};

} // namespace hookbench::ui
