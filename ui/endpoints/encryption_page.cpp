// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/encryption_page.h"

#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using Certificate = EndpointTls::Certificate;
using ClientCertificates = EndpointTls::ClientCertificates;

EncryptionPage::EncryptionPage(QWidget* parent)
    : QWidget(parent)
    , m_https(new QCheckBox(tr("&HTTPS: speak TLS 1.2 and 1.3"), this))
    , m_http2(new QCheckBox(tr("Also speak HTTP/&2"), this))
    , m_certificate(new QComboBox(this))
    , m_clients(new QComboBox(this))
    , m_certificateNote(new FieldNote(this))
    , m_clientsNote(new FieldNote(this))
{
    setObjectName(u"encryptionPage"_s);
    m_https->setObjectName(u"endpointHttps"_s);
    m_http2->setObjectName(u"endpointHttp2"_s);
    m_certificate->setObjectName(u"endpointCertificate"_s);
    m_clients->setObjectName(u"endpointClients"_s);
    m_certificateNote->setObjectName(u"endpointCertificateNote"_s);
    m_clientsNote->setObjectName(u"endpointClientsNote"_s);
    auto* form = new QFormLayout(this);
    form->addRow(m_https);
    form->addRow(m_http2);
    addCertificateRows(form);
    addClientRows(form);
    connect(m_https, &QCheckBox::toggled, this, &EncryptionPage::enableFields);
    connect(m_certificate, &QComboBox::currentIndexChanged, this, &EncryptionPage::enableFields);
    connect(m_clients, &QComboBox::currentIndexChanged, this, &EncryptionPage::enableFields);
    connect(m_http2, &QCheckBox::toggled, this, &EncryptionPage::changed);
    for (const QLineEdit* field : {m_certificatePath, m_keyPath, m_passphrase, m_authorities})
        connect(field, &QLineEdit::textChanged, this, &EncryptionPage::changed);
}

void EncryptionPage::addCertificateRows(QFormLayout* form)
{
    // In the order of the enumeration.
    m_certificate->addItems(
        {tr("One of this computer's own authority"), tr("PEM files"), tr("A PKCS#12 file")});
    auto* label = plainLabel(tr("&Certificate:"), this);
    label->setBuddy(m_certificate);
    form->addRow(label, m_certificate);
    m_certificatePath =
        addFileRow(form, u"endpointCertificatePath"_s, tr("Certificate &file:"), tr("Choose a Certificate"));
    m_keyPath = addFileRow(form, u"endpointKeyPath"_s, tr("&Key file:"), tr("Choose a Private Key"));
    m_keyPath->setPlaceholderText(tr("in the same file"));
    m_passphrase = new QLineEdit(this);
    m_passphrase->setObjectName(u"endpointPassphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setPlaceholderText(tr("kept until the program ends, never stored"));
    auto* passphraseLabel = plainLabel(tr("&Passphrase:"), this);
    passphraseLabel->setBuddy(m_passphrase);
    form->addRow(passphraseLabel, m_passphrase);
    form->addRow(m_certificateNote);
}

void EncryptionPage::addClientRows(QFormLayout* form)
{
    m_clients->addItems({tr("Not asked for"), tr("Asked for"), tr("Required")});
    auto* label = plainLabel(tr("C&lient certificates:"), this);
    label->setBuddy(m_clients);
    form->addRow(label, m_clients);
    m_authorities = addFileRow(form, u"endpointAuthorities"_s, tr("Client &authorities:"),
                               tr("Choose the Authorities of Clients"));
    m_authorities->setPlaceholderText(tr("any certificate is accepted, and judged"));
    form->addRow(m_clientsNote);
}

QLineEdit* EncryptionPage::addFileRow(QFormLayout* form, const QString& name, const QString& label,
                                      const QString& title)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    auto* browse = new QPushButton(tr("Browse…"), this);
    browse->setObjectName(name + "Browse"_L1);
    browse->setAccessibleName(title);
    browse->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(browse);
    auto* caption = plainLabel(label, this);
    caption->setBuddy(field);
    form->addRow(caption, row);
    connect(browse, &QPushButton::clicked, this, [this, field, title] {
        auto* dialog = new QFileDialog(this, title, field->text());
        dialog->setObjectName(field->objectName() + "Dialog"_L1);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
        dialog->open();
    });
    return field;
}

void EncryptionPage::show(const Endpoint& endpoint)
{
    m_https->setChecked(endpoint.tls.enabled);
    m_http2->setChecked(endpoint.http2);
    m_certificate->setCurrentIndex(int(endpoint.tls.certificate));
    m_certificatePath->setText(endpoint.tls.certificatePath);
    m_keyPath->setText(endpoint.tls.keyPath);
    m_passphrase->setText(endpoint.tls.passphrase);
    m_clients->setCurrentIndex(int(endpoint.tls.clientCertificates));
    m_authorities->setText(endpoint.tls.clientAuthoritiesPath);
    enableFields();
}

void EncryptionPage::writeTo(Endpoint& endpoint) const
{
    EndpointTls& tls = endpoint.tls;
    endpoint.http2 = m_http2->isChecked();
    tls.enabled = m_https->isChecked();
    tls.certificate = Certificate(m_certificate->currentIndex());
    tls.certificatePath = m_certificatePath->text().trimmed();
    tls.keyPath = tls.certificate == Certificate::Pem ? m_keyPath->text().trimmed() : QString();
    tls.passphrase = m_passphrase->text();
    tls.clientCertificates =
        tls.enabled ? ClientCertificates(m_clients->currentIndex()) : ClientCertificates::Off;
    tls.clientAuthoritiesPath = m_authorities->text().trimmed();
}

void EncryptionPage::enableFields()
{
    const bool https = m_https->isChecked();
    const auto certificate = Certificate(m_certificate->currentIndex());
    const auto enable = [this](QLineEdit* field, bool on) {
        field->setEnabled(on);
        if (auto* browse = findChild<QPushButton*>(field->objectName() + "Browse"_L1))
            browse->setEnabled(on);
    };
    m_certificate->setEnabled(https);
    enable(m_certificatePath, https && certificate != Certificate::Local);
    enable(m_keyPath, https && certificate == Certificate::Pem);
    enable(m_passphrase, https && certificate != Certificate::Local);
    m_clients->setEnabled(https);
    enable(m_authorities, https && m_clients->currentIndex() > 0);
    Q_EMIT changed();
}

bool EncryptionPage::validate()
{
    Endpoint judged;
    judged.name = u"-"_s;
    writeTo(judged);
    const auto isGood = validateEndpoint(judged);
    if (!isGood)
        m_certificateNote->showError(isGood.error());
    else if (m_https->isChecked() && judged.tls.certificate == Certificate::Local)
        m_certificateNote->showInfo(
            tr("Clients have to trust that authority first: see Help, Trusting Our Certificate."));
    else
        m_certificateNote->clear();
    const bool unchecked =
        m_https->isChecked() && m_clients->currentIndex() > 0 && judged.tls.clientAuthoritiesPath.isEmpty();
    unchecked ? m_clientsNote->showInfo(tr("Without authorities any client certificate is let in."))
              : m_clientsNote->clear();
    return isGood.has_value();
}

} // namespace hookbench::ui
