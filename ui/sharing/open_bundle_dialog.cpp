// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/open_bundle_dialog.h"

#include "ui/sharing/job_progress.h"
#include "ui/sharing/key_file_row.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

OpenBundleDialog::OpenBundleDialog(const QString& path, settings::Settings& settings, QThreadPool& jobs,
                                   QWidget* parent)
    : QDialog(parent)
    , m_path(path)
    , m_session(workspace::sessionPathFor(path))
    , m_locks(workspace::bundleLocks(path).value_or(bundle::Locks()))
    , m_job(jobs)
    , m_passphrase(new QLineEdit(this))
    , m_keyFile(new KeyFileRow(settings, u"openBundleKeyFile"_s, tr("Key file"), this))
    , m_trouble(plainParagraph({}, this))
    , m_bar(new QProgressBar(this))
    , m_progress(new JobProgress(*m_bar))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
    , m_open(m_buttons->button(QDialogButtonBox::Ok))
{
    setObjectName(u"openBundleDialog"_s);
    setWindowTitle(tr("Open Bundle"));
    m_passphrase->setObjectName(u"openBundlePassphrase"_s);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_trouble->setObjectName(u"openBundleTrouble"_s);
    m_trouble->hide();
    m_bar->setObjectName(u"openBundleProgress"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_open->setObjectName(u"openBundleOk"_s);
    m_open->setText(tr("&Open"));
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"openBundleCancel"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    removeButtonIcons(*m_buttons);

    auto* form = new QFormLayout;
    QLabel* passphrase = plainLabel(tr("&Passphrase:"), this);
    passphrase->setBuddy(m_passphrase);
    form->addRow(passphrase, m_passphrase);
    form->setRowVisible(m_passphrase, m_locks.passphrase);
    QLabel* key = plainLabel(tr("&Key file:"), this);
    key->setBuddy(m_keyFile->edit());
    form->addRow(key, m_keyFile);
    form->setRowVisible(m_keyFile, m_locks.recipients);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(plainParagraph((m_locks.isOpen() ? tr("%1 is not encrypted.") : tr("%1 is encrypted."))
                                         .arg(QFileInfo(path).fileName()),
                                     this));
    layout->addLayout(form);
    layout->addWidget(
        plainParagraph(tr("It becomes the session %1.").arg(QDir::toNativeSeparators(m_session)), this));
    layout->addStretch(1);
    layout->addWidget(m_trouble);
    layout->addWidget(m_bar);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &OpenBundleDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &OpenBundleDialog::reject);
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());
}

Result<bundle::Keys> OpenBundleDialog::keys()
{
    bundle::Keys keys;
    keys.passphrase = m_passphrase->text().toUtf8();
    if (m_locks.recipients && !m_keyFile->path().isEmpty()) {
        const auto own = workspace::readKeyFile(m_keyFile->path());
        if (!own)
            return fail(own.error());
        keys.own += *own;
        m_keyFile->remember();
    }
    return keys;
}

void OpenBundleDialog::accept()
{
    const Result<bundle::Keys> with = keys();
    if (!with) {
        showError(with.error());
        return;
    }
    setBusy(true);
    m_job.start(
        [path = m_path, session = m_session, with = *with, tell = m_progress->teller()](
            const CancelFlag& cancel) { return workspace::openBundle(path, with, session, cancel, tell); },
        [this](const Result<workspace::OpenedBundle>& bundle) { finish(bundle); });
}

void OpenBundleDialog::setBusy(bool busy)
{
    busy ? m_progress->begin() : m_progress->end();
    m_open->setEnabled(!busy);
    m_passphrase->setEnabled(!busy);
    m_keyFile->setEnabled(!busy);
    m_trouble->hide();
}

void OpenBundleDialog::showError(const Error& error)
{
    m_trouble->setText(error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice);
    m_trouble->show();
    announce(m_trouble);
}

void OpenBundleDialog::finish(const Result<workspace::OpenedBundle>& bundle)
{
    setBusy(false);
    if (!bundle) {
        showError(bundle.error());
        m_passphrase->selectAll();
        (m_locks.passphrase ? static_cast<QWidget*>(m_passphrase) : m_open)->setFocus();
        return;
    }
    Q_EMIT opened(m_session, *bundle);
    QDialog::accept();
}

void OpenBundleDialog::reject()
{
    if (!m_job.isRunning()) {
        QDialog::reject();
        return;
    }
    m_job.cancel();
    setBusy(false);
}

} // namespace hookbench::ui
