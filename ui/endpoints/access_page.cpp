// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/access_page.h"

#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QWidget* withButton(QLineEdit* field, QPushButton* button, QWidget* parent)
{
    auto* both = new QWidget(parent);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(field, 1);
    row->addWidget(button);
    button->setAutoDefault(false);
    return both;
}

} // namespace

AccessPage::AccessPage(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_header(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_generate(new QPushButton(tr("&Generate"), this))
    , m_guardNote(new FieldNote(this))
    , m_networks(new QPlainTextEdit(this))
    , m_networksNote(new FieldNote(this))
    , m_unique(new QCheckBox(tr("Capture only below a path of &its own"), this))
    , m_path(new QLineEdit(this))
    , m_newPath(new QPushButton(tr("Ne&w Path"), this))
    , m_strays(new QCheckBox(tr("&Record what goes to other paths as well"), this))
    , m_pathNote(new FieldNote(this))
{
    setObjectName(u"accessPage"_s);
    auto* form = new QFormLayout(this);
    addGuardRows(form);
    addAddressRows(form);
    addPathRows(form);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AccessPage::enableFields);
    connect(m_unique, &QCheckBox::toggled, this, &AccessPage::enableFields);
    connect(m_strays, &QCheckBox::toggled, this, &AccessPage::changed);
    connect(m_networks, &QPlainTextEdit::textChanged, this, &AccessPage::changed);
    for (const QLineEdit* field : {m_header, m_user, m_secret, m_path})
        connect(field, &QLineEdit::textChanged, this, &AccessPage::changed);
    connect(m_generate, &QPushButton::clicked, this,
            [this] { m_secret->setText(QString::fromLatin1(newPathToken())); });
    connect(m_newPath, &QPushButton::clicked, this,
            [this] { m_path->setText(QString::fromLatin1(newPathToken())); });
}

void AccessPage::addGuardRows(QFormLayout* form)
{
    m_kind->setObjectName(u"guardKind"_s);
    m_header->setObjectName(u"guardHeader"_s);
    m_user->setObjectName(u"guardUser"_s);
    m_secret->setObjectName(u"guardSecret"_s);
    m_generate->setObjectName(u"guardGenerate"_s);
    m_guardNote->setObjectName(u"guardNote"_s);
    // In the order of the enumeration.
    m_kind->addItems({tr("Nothing: everyone may send"), tr("A user name and a password (Basic)"),
                      tr("A token (Bearer)"), tr("A key in a header")});
    m_header->setPlaceholderText(u"X-Api-Key"_s);
    QWidget* secretRow = withButton(m_secret, m_generate, this);
    const std::pair<QString, QWidget*> rows[] = {{tr("Senders &need:"), m_kind},
                                                 {tr("&Header:"), m_header},
                                                 {tr("&User name:"), m_user},
                                                 {tr("S&ecret:"), secretRow}};
    for (const auto& [text, field] : rows) {
        auto* label = plainLabel(text, this);
        label->setBuddy(field == secretRow ? m_secret : field);
        form->addRow(label, field);
    }
    m_secret->setAccessibleName(tr("Secret"));
    form->addRow(m_guardNote);
}

void AccessPage::addAddressRows(QFormLayout* form)
{
    m_networks->setObjectName(u"allowedNetworks"_s);
    m_networks->setTabChangesFocus(true);
    m_networks->setLayoutDirection(Qt::LeftToRight);
    m_networks->setPlaceholderText(tr("every address; else one a line, such as 10.0.0.0/8"));
    m_networks->setMinimumHeight(m_networks->fontMetrics().lineSpacing() * 3);
    m_networks->setAccessibleName(tr("Allowed addresses"));
    m_networksNote->setObjectName(u"allowedNetworksNote"_s);
    auto* label = plainLabel(tr("A&ddresses:"), this);
    label->setBuddy(m_networks);
    form->addRow(label, m_networks);
    form->addRow(m_networksNote);
}

void AccessPage::addPathRows(QFormLayout* form)
{
    m_unique->setObjectName(u"uniquePath"_s);
    m_path->setObjectName(u"pathToken"_s);
    m_newPath->setObjectName(u"pathNew"_s);
    m_strays->setObjectName(u"recordStrays"_s);
    m_pathNote->setObjectName(u"pathNote"_s);
    m_path->setAccessibleName(tr("Path"));
    auto* label = plainLabel(tr("Pa&th: /"), this);
    label->setBuddy(m_path);
    form->addRow(m_unique);
    form->addRow(label, withButton(m_path, m_newPath, this));
    form->addRow(m_strays);
    form->addRow(m_pathNote);
}

void AccessPage::show(const Endpoint& endpoint)
{
    m_original = endpoint.access;
    m_kind->setCurrentIndex(int(m_original.guard.kind));
    m_header->setText(QString::fromLatin1(m_original.guard.header));
    QStringList networks;
    for (const IpNetwork& network : m_original.allowed)
        networks << network.toString();
    m_networks->setPlainText(networks.join(u'\n'));
    m_unique->setChecked(!m_original.pathToken.isEmpty());
    m_path->setText(QString::fromLatin1(m_original.pathToken));
    m_strays->setChecked(m_original.strays == EndpointAccess::Strays::Record);
    enableFields();
}

/// The secret that is set stays as long as no other is typed: it cannot be shown, only its digest is kept.
bool AccessPage::keepsSecret() const
{
    const auto kind = Guard::Kind(m_kind->currentIndex());
    return kind != Guard::Kind::None && kind == m_original.guard.kind && m_secret->text().isEmpty() &&
           m_user->text().isEmpty();
}

Guard AccessPage::guard() const
{
    const QByteArray secret = m_secret->text().toUtf8();
    const QByteArray header = m_header->text().trimmed().toLatin1();
    if (keepsSecret()) {
        Guard kept = m_original.guard;
        if (kept.kind == Guard::Kind::Header)
            kept.header = header;
        return kept;
    }
    switch (Guard::Kind(m_kind->currentIndex())) {
    case Guard::Kind::None:
        break;
    case Guard::Kind::Basic:
        return Guard::basic(m_user->text().toUtf8(), secret);
    case Guard::Kind::Bearer:
        return Guard::bearer(secret);
    case Guard::Kind::Header:
        return Guard::headerKey(header, secret);
    }
    return {};
}

void AccessPage::writeTo(Endpoint& endpoint) const
{
    endpoint.access = {};
    endpoint.access.guard = guard();
    for (const QString& line : m_networks->toPlainText().split(u'\n')) {
        if (const auto network = IpNetwork::parse(line.trimmed()))
            endpoint.access.allowed.append(*network);
    }
    if (m_unique->isChecked())
        endpoint.access.pathToken = m_path->text().trimmed().toLatin1();
    endpoint.access.strays =
        m_strays->isChecked() ? EndpointAccess::Strays::Record : EndpointAccess::Strays::Ignore;
}

void AccessPage::enableFields()
{
    const auto kind = Guard::Kind(m_kind->currentIndex());
    m_header->setEnabled(kind == Guard::Kind::Header);
    m_user->setEnabled(kind == Guard::Kind::Basic);
    m_secret->setEnabled(kind != Guard::Kind::None);
    m_generate->setEnabled(kind != Guard::Kind::None);
    const bool unique = m_unique->isChecked();
    if (unique && m_path->text().isEmpty())
        m_path->setText(QString::fromLatin1(newPathToken()));
    m_path->setEnabled(unique);
    m_newPath->setEnabled(unique);
    m_strays->setEnabled(unique);
    Q_EMIT changed();
}

bool AccessPage::validate()
{
    const bool guardIsGood = validateGuard();
    const bool networksAreGood = validateNetworks();
    const bool pathIsGood = validatePath();
    return guardIsGood && networksAreGood && pathIsGood;
}

bool AccessPage::validateGuard()
{
    const bool needsSecret = Guard::Kind(m_kind->currentIndex()) != Guard::Kind::None;
    if (needsSecret && m_secret->text().isEmpty() && !keepsSecret()) {
        m_guardNote->showError(tr("Give the secret that senders have to know."));
        return false;
    }
    Endpoint judged;
    judged.name = u"-"_s;
    judged.access.guard = guard();
    const auto isGood = validateEndpoint(judged);
    if (!isGood)
        m_guardNote->showError(isGood.error());
    else if (keepsSecret())
        m_guardNote->showInfo(tr("A secret is set. It stays as long as no other is typed here."));
    else if (needsSecret)
        m_guardNote->showInfo(tr("Note it down now: only a digest of it is kept."));
    else
        m_guardNote->clear();
    return isGood.has_value();
}

bool AccessPage::validateNetworks()
{
    int number = 0;
    for (const QString& line : m_networks->toPlainText().split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || IpNetwork::parse(line.trimmed()))
            continue;
        m_networksNote->showError(tr("Line %1, “%2”, is neither an address nor a network.")
                                      .arg(QString::number(number), line.trimmed().left(60)));
        return false;
    }
    m_networksNote->clear();
    return true;
}

bool AccessPage::validatePath()
{
    if (!m_unique->isChecked()) {
        m_pathNote->clear();
        return true;
    }
    if (m_path->text().trimmed().isEmpty()) {
        m_pathNote->showError(tr("Give a path, or let a new one be made."));
        return false;
    }
    Endpoint judged;
    judged.name = u"-"_s;
    judged.access.pathToken = m_path->text().trimmed().toLatin1();
    const auto isGood = validateEndpoint(judged);
    isGood ? m_pathNote->showInfo(tr("Everything else is answered 404."))
           : m_pathNote->showError(isGood.error());
    return isGood.has_value();
}

} // namespace hookbench::ui
