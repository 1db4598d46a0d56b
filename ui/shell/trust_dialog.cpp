// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trust_dialog.h"

#include "app/base/atomic_file.h"
#include "ui/widgets/plain_text.h"

#include <QClipboard>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int smallestTarget = 24; // WCAG 2.2, 2.5.8
} // namespace

TrustDialog::TrustDialog(QThreadPool& jobs, QWidget* parent)
    : QDialog(parent)
    , m_load(jobs)
    , m_save(jobs)
{
    setObjectName(u"trustDialog"_s);
    setWindowTitle(tr("Trusting Our Certificate"));
    auto* layout = new QVBoxLayout(this);
    auto* intro = plainParagraph(tr("HTTPS endpoints show a certificate that was signed by an authority of "
                                    "this computer alone. Clients "
                                    "accept it once they trust that authority. Its key never leaves your "
                                    "data folder; trust it only on "
                                    "computers that you test with."),
                                 this);
    intro->setObjectName(u"trustIntro"_s);
    layout->addWidget(intro);
    buildFacts();
    buildAdvice();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"trustClose"_s);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    removeButtonIcons(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 88, fontMetrics().lineSpacing() * 30);
    m_load.start([](const CancelFlag&) { return workspace::openLocalAuthority(); },
                 [this](const Result<workspace::LocalAuthority>& authority) { showAuthority(authority); });
}

void TrustDialog::buildFacts()
{
    m_facts = plainParagraph(tr("Reading the certificate…"), this);
    m_facts->setObjectName(u"trustFacts"_s);
    m_facts->setAccessibleName(tr("The authority's certificate"));
    m_export = new QPushButton(tr("&Export Certificate…"), this);
    m_export->setObjectName(u"trustExport"_s);
    m_export->setMinimumHeight(smallestTarget);
    m_copy = new QPushButton(tr("&Copy Certificate"), this);
    m_copy->setObjectName(u"trustCopy"_s);
    m_copy->setMinimumHeight(smallestTarget);
    m_outcome = plainLabel({}, this);
    m_outcome->setObjectName(u"trustOutcome"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_export);
    row->addWidget(m_copy);
    row->addWidget(m_outcome, 1);
    auto* page = static_cast<QVBoxLayout*>(layout());
    page->addWidget(m_facts);
    page->addLayout(row);
    m_export->setEnabled(false);
    m_copy->setEnabled(false);
    connect(m_export, &QPushButton::clicked, this, &TrustDialog::exportCertificate);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(m_authority.certificatePem));
        m_outcome->setText(tr("Copied."));
    });
}

void TrustDialog::buildAdvice()
{
    auto* label = plainLabel(tr("&How to trust it in:"), this);
    label->setObjectName(u"trustClientsLabel"_s);
    m_clients = new QListWidget(this);
    m_clients->setObjectName(u"trustClients"_s);
    m_clients->setAccessibleName(tr("Clients"));
    label->setBuddy(m_clients);
    m_text = plainParagraph({}, this);
    m_text->setObjectName(u"trustText"_s);
    m_command = new QPlainTextEdit(this);
    m_command->setObjectName(u"trustCommand"_s);
    m_command->setAccessibleName(tr("Command"));
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copyCommand = new QPushButton(tr("C&opy Command"), this);
    m_copyCommand->setObjectName(u"trustCopyCommand"_s);
    m_copyCommand->setMinimumHeight(smallestTarget);
    auto* side = new QVBoxLayout;
    side->addWidget(m_text);
    side->addWidget(m_command, 1);
    side->addWidget(m_copyCommand, 0, Qt::AlignLeft);
    side->addStretch();
    auto* row = new QHBoxLayout;
    row->addWidget(m_clients, 1);
    row->addLayout(side, 3);
    auto* page = static_cast<QVBoxLayout*>(layout());
    page->addWidget(label);
    page->addLayout(row, 1);
    connect(m_clients, &QListWidget::currentRowChanged, this, &TrustDialog::showAdvice);
    connect(m_copyCommand, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_command->toPlainText());
        m_outcome->setText(tr("Copied."));
    });
    m_copyCommand->setEnabled(false);
}

void TrustDialog::showAuthority(const Result<workspace::LocalAuthority>& authority)
{
    if (!authority) {
        m_facts->setText(authority.error().message);
        return;
    }
    m_authority = *authority;
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(m_authority.notAfterUs / 1000);
    m_facts->setText(tr("%1, valid until %2\nSHA-256 fingerprint: %3\nFile: %4")
                         .arg(m_authority.name, QLocale().toString(end.date(), QLocale::LongFormat),
                              QString::fromLatin1(m_authority.fingerprint),
                              QDir::toNativeSeparators(m_authority.certificatePath)));
    m_export->setEnabled(true);
    m_copy->setEnabled(true);
    m_advice = workspace::trustAdvice(m_authority.certificatePath);
    for (const workspace::TrustAdvice& advice : m_advice)
        m_clients->addItem(advice.client);
    m_clients->setMinimumWidth(m_clients->sizeHintForColumn(0) + fontMetrics().averageCharWidth() * 3);
    m_clients->setCurrentRow(0);
}

void TrustDialog::showAdvice()
{
    const int row = m_clients->currentRow();
    if (row < 0 || row >= m_advice.size())
        return;
    const workspace::TrustAdvice& advice = m_advice[row];
    m_text->setText(advice.text);
    m_command->setPlainText(advice.command);
    m_command->setVisible(!advice.command.isEmpty());
    m_copyCommand->setVisible(!advice.command.isEmpty());
    m_copyCommand->setEnabled(!advice.command.isEmpty());
}

void TrustDialog::exportCertificate()
{
    auto* dialog = new QFileDialog(this, tr("Export Certificate"));
    dialog->setObjectName(u"trustExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt)"), tr("All files (*)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(u"hookbench-ca.pem"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &TrustDialog::saveTo);
    dialog->open();
}

void TrustDialog::saveTo(const QString& path)
{
    m_save.start([path, pem = m_authority.certificatePem](
                     const CancelFlag&) { return writeFileAtomically(path, pem); },
                 [this, path](const Result<void>& saved) {
                     m_outcome->setText(saved ? tr("Saved as %1.").arg(QDir::toNativeSeparators(path))
                                              : saved.error().message);
                 });
}

} // namespace hookbench::ui
