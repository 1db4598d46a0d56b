// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/secret_form.h"

#include "ui/theme/provider_badge.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::SecretInfo;
using workspace::SecretMode;

SecretForm::SecretForm(Purpose purpose, const SecretInfo& info, const SecretPlaces& places, QWidget* parent)
    : QDialog(parent)
    , m_purpose(purpose)
{
    setObjectName(u"secretForm"_s);
    setWindowTitle(purpose == Purpose::Add      ? tr("Add Secret")
                   : purpose == Purpose::Change ? tr("Change Secret")
                                                : tr("Rotate “%1”").arg(info.name));
    makeFields(info, places);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(u"secretFormOk"_s);
    m_ok->setText(purpose == Purpose::Rotate ? tr("Rotate") : tr("Keep"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"secretFormCancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    removeButtonIcons(*buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    new QVBoxLayout(this);
    addRows();
    layout()->addWidget(buttons);
    judge();
    resize(fontMetrics().averageCharWidth() * 64, sizeHint().height());
    (purpose == Purpose::Rotate ? m_value : m_name)->setFocus();
}

void SecretForm::makeFields(const SecretInfo& info, const SecretPlaces& places)
{
    const auto line = [this](const QString& objectName, const QString& text) {
        auto* edit = new QLineEdit(text, this);
        edit->setObjectName(objectName);
        connect(edit, &QLineEdit::textChanged, this, &SecretForm::judge);
        return edit;
    };
    m_name = line(u"secretName"_s, info.name);
    m_name->setPlaceholderText(tr("github-shop"));
    m_label = line(u"secretLabel"_s, info.label);
    m_path = line(u"secretPath"_s, QString::fromUtf8(info.path));
    m_path->setPlaceholderText(tr("Every path"));
    m_value = line(u"secretValue"_s, {});
    m_value->setEchoMode(QLineEdit::Password);
    m_value->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_provider = new QComboBox(this);
    m_provider->setObjectName(u"secretProvider"_s);
    m_provider->addItem(tr("Any"), QByteArray());
    for (const auto& [name, title] : places.providers)
        m_provider->addItem(providerBadge(name), title, name);
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(info.provider)));
    m_endpoint = new QComboBox(this);
    m_endpoint->setObjectName(u"secretEndpoint"_s);
    m_endpoint->addItem(tr("Every endpoint"), QByteArray());
    for (const QByteArray& url : places.endpoints)
        m_endpoint->addItem(QString::fromUtf8(url), url);
    if (!info.endpoint.isEmpty() && !places.endpoints.contains(info.endpoint))
        m_endpoint->addItem(QString::fromUtf8(info.endpoint), info.endpoint);
    m_endpoint->setCurrentIndex(std::max(0, m_endpoint->findData(info.endpoint)));
    m_mode = new QComboBox(this);
    m_mode->setObjectName(u"secretMode"_s);
    m_mode->addItem(tr("Does not matter"), int(SecretMode::Any));
    m_mode->addItem(tr("Test"), int(SecretMode::Test));
    m_mode->addItem(tr("Live"), int(SecretMode::Live));
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(int(info.mode))));
    for (QComboBox* combo : {m_provider, m_endpoint, m_mode}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(24);
        connect(combo, &QComboBox::currentIndexChanged, this, &SecretForm::judge);
    }
    m_note = new FieldNote(this);
    m_note->setObjectName(u"secretNote"_s);
}

void SecretForm::addRows()
{
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto add = [this, form](const QString& text, QWidget* field, bool isThere) {
        field->setVisible(isThere);
        if (!isThere)
            return;
        QLabel* label = plainLabel(text, this);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&').remove(u':'));
        form->addRow(label, field);
    };
    const bool hasFacts = m_purpose != Purpose::Rotate;
    add(tr("&Name:"), m_name, hasFacts);
    add(tr("&Label:"), m_label, hasFacts);
    add(tr("&Secret:"), m_value, m_purpose != Purpose::Change);
    add(tr("&Provider:"), m_provider, hasFacts);
    add(tr("&Endpoint:"), m_endpoint, hasFacts);
    add(tr("P&ath:"), m_path, hasFacts);
    add(tr("&Mode:"), m_mode, hasFacts);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
    layout()->addWidget(m_note);
}

SecretInfo SecretForm::info() const
{
    SecretInfo info;
    info.name = m_name->text().trimmed();
    info.label = m_label->text().trimmed();
    info.provider = m_provider->currentData().toByteArray();
    info.endpoint = m_endpoint->currentData().toByteArray();
    info.path = m_path->text().trimmed().toUtf8();
    info.mode = SecretMode(m_mode->currentData().toInt());
    return info;
}

QByteArray SecretForm::value() const
{
    return m_value->text().toUtf8();
}

void SecretForm::judge()
{
    const SecretInfo present = info();
    const auto valid = workspace::validateSecretInfo(present);
    const bool hasValue = m_purpose == Purpose::Change || !m_value->text().isEmpty();
    m_ok->setEnabled(valid.has_value() && hasValue);
    if (!valid && !present.name.isEmpty())
        m_note->showError(valid.error());
    else if (m_purpose == Purpose::Rotate)
        m_note->showInfo(
            tr("The value before is still tried, until you forget it: senders change theirs later."));
    else if (!present.isScoped())
        m_note->showInfo(tr("Without provider, endpoint or path it is used by its name alone, as in "
                            "{{secret %1}}.")
                             .arg(present.name.isEmpty() ? tr("NAME") : present.name));
    else
        m_note->showInfo(tr("It is tried with every request that comes there."));
}

} // namespace hookbench::ui
