// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/auth_page.h"

#include "ui/composer/path_field.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

AuthPage::AuthPage(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"authPage"_s);
    m_kind->setObjectName(u"authKind"_s);
    m_kind->setAccessibleName(tr("Authentication"));
    m_kind->addItems({tr("None"), tr("Basic"), tr("Bearer token"), tr("API key"),
                      tr("OAuth 2 client credentials"), tr("Client certificate")});
    m_pages->setObjectName(u"authPages"_s);
    auto* label = plainLabel(tr("A&uthentication:"), this);
    label->setBuddy(m_kind);
    auto* note =
        plainParagraph(tr("What is typed here is kept in the session. {{secret NAME}} takes it from the "
                          "keychain instead."),
                       this);
    note->setObjectName(u"authNote"_s);
    buildPages();
    auto* top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_kind);
    top->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_pages);
    layout->addWidget(note);
    layout->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_kind, &QComboBox::activated, this, &AuthPage::edited);
    const auto showNote = [this, note] {
        note->setVisible(m_kind->currentIndex() > 0);
    };
    connect(m_kind, &QComboBox::currentIndexChanged, note, showNote);
    showNote();
}

void AuthPage::buildPages()
{
    addPage();
    QFormLayout* basic = addPage();
    addText(basic, tr("U&ser:"), u"authUser"_s, &DraftAuth::user);
    addText(basic, tr("Pass&word:"), u"authPassword"_s, &DraftAuth::password, true);
    QFormLayout* bearer = addPage();
    addText(bearer, tr("To&ken:"), u"authToken"_s, &DraftAuth::token, true);
    QFormLayout* key = addPage();
    addText(key, tr("Na&me:"), u"authKeyName"_s, &DraftAuth::keyName);
    addText(key, tr("&Key:"), u"authKeyValue"_s, &DraftAuth::keyValue, true);
    m_keyInQuery = addCheck(key, tr("As a &parameter of the URL instead of a header"), u"authKeyInQuery"_s);
    QFormLayout* oauth = addPage();
    addText(oauth, tr("To&ken URL:"), u"authTokenUrl"_s, &DraftAuth::tokenUrl);
    addText(oauth, tr("C&lient ID:"), u"authClientId"_s, &DraftAuth::clientId);
    addText(oauth, tr("Client &secret:"), u"authClientSecret"_s, &DraftAuth::clientSecret, true);
    addText(oauth, tr("Sc&ope:"), u"authScope"_s, &DraftAuth::scope);
    m_credentialsInBody = addCheck(oauth, tr("Credentials as fields of the &form instead of Basic"),
                                   u"authCredentialsInBody"_s);
    QFormLayout* certificate = addPage();
    addPath(certificate, tr("&Certificate:"), u"authCertificate"_s, &DraftAuth::certificateFile);
    addPath(certificate, tr("&Key file:"), u"authKeyFile"_s, &DraftAuth::keyFile);
    addText(certificate, tr("&Passphrase:"), u"authPassphrase"_s, &DraftAuth::passphrase, true);
}

QFormLayout* AuthPage::addPage()
{
    auto* page = new QWidget(m_pages);
    auto* form = new QFormLayout(page);
    form->setContentsMargins({});
    m_pages->addWidget(page);
    return form;
}

QLineEdit* AuthPage::addField(QFormLayout* form, const QString& label, const QString& objectName)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setLayoutDirection(Qt::LeftToRight);
    form->addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, &AuthPage::edited);
    return edit;
}

void AuthPage::addText(QFormLayout* form, const QString& label, const QString& objectName,
                       QByteArray DraftAuth::*member, bool secret)
{
    QLineEdit* edit = addField(form, label, objectName);
    if (secret)
        edit->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_fields.append({edit, member, nullptr});
}

void AuthPage::addPath(QFormLayout* form, const QString& label, const QString& objectName,
                       QString DraftAuth::*member)
{
    auto* field = new PathField(objectName, this);
    form->addRow(label, field);
    static_cast<QLabel*>(form->labelForField(field))->setBuddy(field->edit());
    connect(field, &PathField::edited, this, &AuthPage::edited);
    m_fields.append({field->edit(), nullptr, member});
}

QCheckBox* AuthPage::addCheck(QFormLayout* form, const QString& text, const QString& objectName)
{
    auto* check = new QCheckBox(text, this);
    check->setObjectName(objectName);
    form->addRow(QString(), check);
    connect(check, &QCheckBox::clicked, this, &AuthPage::edited);
    return check;
}

DraftAuth AuthPage::auth() const
{
    DraftAuth auth;
    auth.kind = DraftAuth::Kind(m_kind->currentIndex());
    for (const TextField& field : m_fields) {
        if (field.bytes)
            auth.*field.bytes = field.edit->text().toUtf8();
        else
            auth.*field.text = field.edit->text();
    }
    auth.keyInQuery = m_keyInQuery->isChecked();
    auth.credentialsInBody = m_credentialsInBody->isChecked();
    return auth;
}

void AuthPage::setAuth(const DraftAuth& auth)
{
    m_kind->setCurrentIndex(int(auth.kind));
    for (const TextField& field : std::as_const(m_fields))
        field.edit->setText(field.bytes ? QString::fromUtf8(auth.*field.bytes) : auth.*field.text);
    m_keyInQuery->setChecked(auth.keyInQuery);
    m_credentialsInBody->setChecked(auth.credentialsInBody);
}

} // namespace hookbench::ui
