// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/workspace/certificate_check.h"
#include "ui/endpoints/endpoint_page.h"

#include <QTimer>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace hookbench::ui {

class FieldNote;
class FileField;

/// Which certificate an HTTPS endpoint shows, and whether it wants one from its clients. Files are read while
/// the user types, on other threads; what is wrong with them is a warning, since they may be put right later.
class EncryptionPage final : public EndpointPage
{
    Q_OBJECT

public:
    /// `jobs` reads the files and outlives the page.
    explicit EncryptionPage(QThreadPool& jobs, QWidget* parent = nullptr);

    void show(const Endpoint& endpoint) override;
    void writeTo(Endpoint& endpoint) const override;
    bool judge(const Endpoint& endpoint) override;

Q_SIGNALS:
    void trustRequested(); ///< how clients come to trust the local authority

private:
    void makeFields();
    void addRows();
    void adapt(const EndpointTls& tls);
    bool judgeFiles(const EndpointTls& tls);
    void checkFiles();
    void showCertificate(const Result<workspace::CertificateFacts>& facts);

    QFormLayout* m_form;
    LatestJob m_readCertificate;
    LatestJob m_readAuthorities;
    QTimer m_typing; ///< files are read when the user pauses
    EndpointTls m_checked;
    FieldNote* m_offNote;
    QComboBox* m_certificate;
    FieldNote* m_localNote;
    QPushButton* m_trust;
    FileField* m_file;
    FileField* m_key;
    QLineEdit* m_passphrase;
    FieldNote* m_passphraseNote;
    FieldNote* m_fileNote;
    QComboBox* m_clients;
    FileField* m_authorities;
    FieldNote* m_authoritiesNote;
};

} // namespace hookbench::ui
