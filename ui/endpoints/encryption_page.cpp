// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/encryption_page.h"

#include "ui/endpoints/file_field.h"
#include "ui/endpoints/form_parts.h"
#include "ui/widgets/field_note.h"

#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using Certificate = EndpointTls::Certificate;
using Clients = EndpointTls::ClientCertificates;
using workspace::CertificateFacts;

namespace {

constexpr int typingPauseMs = 300;

bool sameFiles(const EndpointTls& a, const EndpointTls& b)
{
    return a.certificate == b.certificate && a.certificatePath == b.certificatePath &&
           a.keyPath == b.keyPath && a.passphrase == b.passphrase;
}

bool usesOwnFiles(const EndpointTls& tls)
{
    return tls.enabled && tls.certificate != Certificate::Local;
}

} // namespace

EncryptionPage::EncryptionPage(QThreadPool& jobs, QWidget* parent)
    : EndpointPage(parent)
    , m_form(new QFormLayout(this))
    , m_readCertificate(jobs)
    , m_readAuthorities(jobs)
{
    makeFields();
    addRows();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &EncryptionPage::checkFiles);
    connect(m_certificate, &QComboBox::currentIndexChanged, this, &EndpointPage::changed);
    connect(m_clients, &QComboBox::currentIndexChanged, this, &EndpointPage::changed);
    connect(m_passphrase, &QLineEdit::textChanged, this, &EndpointPage::changed);
    connect(m_trust, &QPushButton::clicked, this, &EncryptionPage::trustRequested);
    for (FileField* file : {m_file, m_key, m_authorities})
        connect(file, &FileField::changed, this, &EndpointPage::changed);
}

void EncryptionPage::makeFields()
{
    const QString pemFiles = tr("Certificates and keys (*.pem *.crt *.cer *.key *.p12 *.pfx)");
    m_offNote = makeNote(u"tlsOffNote"_s, this);
    m_certificate = makeChoice(u"tlsCertificate"_s, tr("Certificate"), this);
    m_certificate->addItem(tr("Made by this computer's authority"), int(Certificate::Local));
    m_certificate->addItem(tr("My own, from PEM files"), int(Certificate::Pem));
    m_certificate->addItem(tr("My own, from a PKCS#12 file (.p12, .pfx)"), int(Certificate::Pkcs12));
    m_localNote = makeNote(u"tlsLocalNote"_s, this);
    m_trust = makeButton(u"tlsTrust"_s, tr("&How to Trust It…"), this);
    m_file = new FileField(u"tlsFile"_s, tr("Certificate file"), pemFiles, this);
    m_fileNote = makeNote(u"tlsFileNote"_s, this);
    m_key = new FileField(u"tlsKey"_s, tr("Key file"), pemFiles, this);
    m_key->setPlaceholder(tr("in the certificate file"));
    m_passphrase = makeLine(u"tlsPassphrase"_s, tr("Passphrase"), this);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphraseNote = makeNote(u"tlsPassphraseNote"_s, this);
    m_clients = makeChoice(u"tlsClients"_s, tr("Client certificates"), this);
    m_clients->addItem(tr("Not asked for"), int(Clients::Off));
    m_clients->addItem(tr("Asked for, and shown"), int(Clients::Asked));
    m_clients->addItem(tr("Required"), int(Clients::Required));
    m_authorities = new FileField(u"tlsAuthorities"_s, tr("Authorities file"), pemFiles, this);
    m_authorities->setPlaceholder(tr("none: every certificate is accepted"));
    m_authoritiesNote = makeNote(u"tlsAuthoritiesNote"_s, this);
}

void EncryptionPage::addRows()
{
    m_form->addRow(m_offNote);
    addField(m_form, tr("Certi&ficate:"), m_certificate);
    m_form->addRow(m_localNote);
    m_form->addRow(QString(), m_trust);
    addField(m_form, tr("Certificate f&ile:"), m_file->field(), m_file);
    addField(m_form, tr("&Key file:"), m_key->field(), m_key);
    m_form->addRow(m_fileNote);
    addField(m_form, tr("&Passphrase:"), m_passphrase);
    m_form->addRow(m_passphraseNote);
    addField(m_form, tr("Client certifica&tes:"), m_clients);
    addField(m_form, tr("A&uthorities file:"), m_authorities->field(), m_authorities);
    m_form->addRow(m_authoritiesNote);
}

void EncryptionPage::show(const Endpoint& endpoint)
{
    m_certificate->setCurrentIndex(m_certificate->findData(int(endpoint.tls.certificate)));
    m_file->setPath(endpoint.tls.certificatePath);
    m_key->setPath(endpoint.tls.keyPath);
    m_passphrase->setText(endpoint.tls.passphrase);
    m_clients->setCurrentIndex(m_clients->findData(int(endpoint.tls.clientCertificates)));
    m_authorities->setPath(endpoint.tls.clientAuthoritiesPath);
}

void EncryptionPage::writeTo(Endpoint& endpoint) const
{
    EndpointTls& tls = endpoint.tls;
    tls.certificate = Certificate(m_certificate->currentData().toInt());
    tls.certificatePath = m_file->path();
    tls.keyPath = m_key->path();
    tls.passphrase = m_passphrase->text();
    tls.clientCertificates = Clients(m_clients->currentData().toInt());
    tls.clientAuthoritiesPath = m_authorities->path();
}

bool EncryptionPage::judge(const Endpoint& endpoint)
{
    adapt(endpoint.tls);
    const bool isGood = judgeFiles(endpoint.tls);
    if (!(endpoint.tls == m_checked)) {
        if (!sameFiles(endpoint.tls, m_checked) || endpoint.tls.enabled != m_checked.enabled)
            m_readCertificate.cancel();
        m_checked = endpoint.tls;
        m_typing.start();
    }
    return isGood;
}

// Only what matters for the choices made is there, so that the page stays short.
void EncryptionPage::adapt(const EndpointTls& tls)
{
    const bool own = usesOwnFiles(tls);
    const bool local = tls.enabled && !own;
    const bool asks = tls.enabled && tls.clientCertificates != Clients::Off;
    m_form->setRowVisible(m_certificate, tls.enabled);
    m_form->setRowVisible(m_trust, local);
    m_form->setRowVisible(m_file, own);
    m_form->setRowVisible(m_key, own && tls.certificate == Certificate::Pem);
    m_form->setRowVisible(m_passphrase, own);
    m_form->setRowVisible(m_clients, tls.enabled);
    m_form->setRowVisible(m_authorities, asks);
    if (tls.enabled)
        m_offNote->clear();
    else
        m_offNote->showInfo(
            tr("This endpoint speaks plain HTTP: everyone on the way can read and change what "
               "is sent. Choose HTTPS on the page General to encrypt it."));
    if (local)
        m_localNote->showInfo(tr("A certificate is made for each name that clients ask for. They accept it "
                                 "once they trust the authority of this computer."));
    else
        m_localNote->clear();
    if (own)
        m_passphraseNote->showInfo(tr("Kept in memory only and never written to a file: give it again after "
                                      "the next start of the program."));
    else
        m_passphraseNote->clear();
}

bool EncryptionPage::judgeFiles(const EndpointTls& tls)
{
    const auto isWhole = [](const QString& path) {
        return path.isEmpty() || QDir::isAbsolutePath(path);
    };
    if (!usesOwnFiles(tls)) {
        m_fileNote->clear();
    } else if (tls.certificatePath.isEmpty()) {
        m_fileNote->showError(tr("Choose the file with the certificate."));
        return false;
    } else if (!isWhole(tls.certificatePath) || !isWhole(tls.keyPath)) {
        m_fileNote->showError(tr("Give the whole path of each file, from the root folder on."));
        return false;
    }
    const bool asks = tls.enabled && tls.clientCertificates != Clients::Off;
    if (asks && !isWhole(tls.clientAuthoritiesPath)) {
        m_authoritiesNote->showError(tr("Give the whole path of the file, from the root folder on."));
        return false;
    }
    if (!asks || tls.clientAuthoritiesPath.isEmpty())
        m_authoritiesNote->clear();
    return true;
}

void EncryptionPage::checkFiles()
{
    const EndpointTls tls = m_checked;
    if (usesOwnFiles(tls) && QDir::isAbsolutePath(tls.certificatePath)) {
        m_readCertificate.start([tls](const CancelFlag&) { return workspace::readCertificate(tls); },
                                [this](const Result<CertificateFacts>& facts) { showCertificate(facts); });
    }
    const bool asks = tls.enabled && tls.clientCertificates != Clients::Off;
    if (!asks || !QDir::isAbsolutePath(tls.clientAuthoritiesPath)) {
        m_readAuthorities.cancel();
        return;
    }
    m_readAuthorities.start([path = tls.clientAuthoritiesPath](
                                const CancelFlag&) { return workspace::checkClientAuthorities(path); },
                            [this](const Result<void>& usable) {
                                usable ? m_authoritiesNote->clear()
                                       : m_authoritiesNote->showWarning(usable.error());
                            });
}

void EncryptionPage::showCertificate(const Result<CertificateFacts>& facts)
{
    if (!facts) {
        m_fileNote->showWarning(facts.error());
        return;
    }
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(facts->notAfterUs / 1000);
    const QString day = QLocale().toString(end.date(), QLocale::ShortFormat);
    const QString names = QString::fromLatin1(facts->names.join(", "));
    switch (facts->validity) {
    case CertificateFacts::Validity::Valid:
        m_fileNote->showInfo(tr("%1, for %2, valid until %3").arg(facts->subject, names, day));
        break;
    case CertificateFacts::Validity::NotYet:
        m_fileNote->showWarning(tr("%1, for %2, is not valid yet.").arg(facts->subject, names));
        break;
    case CertificateFacts::Validity::Expired:
        m_fileNote->showWarning(
            tr("%1, for %2, expired on %3. Clients will refuse it.").arg(facts->subject, names, day));
        break;
    }
}

} // namespace hookbench::ui
