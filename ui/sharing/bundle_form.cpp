// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/bundle_form.h"

#include "ui/sharing/key_file_row.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

BundleForm::BundleForm(settings::Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_passphrase(makePassphrase(u"bundlePassphrase"_s, tr("Passphrase")))
    , m_again(makePassphrase(u"bundlePassphraseAgain"_s, tr("Passphrase once more")))
    , m_recipients(new QPlainTextEdit(this))
    , m_signs(new QCheckBox(tr("Si&gn with the key:"), this))
    , m_keyFile(new KeyFileRow(settings, u"bundleKeyFile"_s, tr("Key file"), this))
{
    m_passphrase->setPlaceholderText(tr("none: anybody can open it"));
    m_recipients->setObjectName(u"bundleRecipients"_s);
    m_recipients->setAccessibleName(tr("Public keys it is for"));
    m_recipients->setPlaceholderText(tr("hookbench-key:…, one a line"));
    m_recipients->setTabChangesFocus(true);
    m_recipients->setFixedHeight(m_recipients->fontMetrics().lineSpacing() * 3 + 12);
    m_recipients->setToolTip(
        plainToolTip(tr("Whoever has the other half of one of these keys can open it.")));
    m_signs->setObjectName(u"bundleSigns"_s);
    m_keyFile->setEnabled(false);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto addRow = [&](const QString& text, QWidget* field) {
        QLabel* label = plainLabel(text, this);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    addRow(tr("&Passphrase:"), m_passphrase);
    addRow(tr("Once &more:"), m_again);
    addRow(tr("For these &keys:"), m_recipients);
    form->addRow(m_signs);
    form->addRow(m_keyFile);
    connect(m_signs, &QCheckBox::toggled, m_keyFile, &QWidget::setEnabled);
}

QLineEdit* BundleForm::makePassphrase(const QString& objectName, const QString& name)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

Result<bundle::Protection> BundleForm::protection()
{
    bundle::Protection protection;
    if (m_passphrase->text() != m_again->text()) {
        m_again->setFocus();
        return fail(ErrorKind::Usage, tr("The two passphrases differ."));
    }
    protection.passphrase = m_passphrase->text().toUtf8();
    const auto recipients = workspace::publicKeysIn(m_recipients->toPlainText());
    if (!recipients) {
        m_recipients->setFocus();
        return fail(recipients.error());
    }
    protection.recipients = *recipients;
    if (m_signs->isChecked()) {
        const auto key = workspace::readKeyFile(m_keyFile->path());
        if (!key) {
            m_keyFile->setFocus();
            return fail(key.error());
        }
        protection.signer = *key;
        m_keyFile->remember();
    }
    return protection;
}

} // namespace hookbench::ui
