// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/guard_fields.h"

#include "ui/endpoints/form_parts.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto usualHeader = "X-API-Key"_L1;
} // namespace

GuardFields::GuardFields(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    makeFields();
    addRows();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_replaces = kind() != m_present.kind;
        secretChanged();
    });
    connect(m_header, &QLineEdit::textChanged, this, &GuardFields::secretChanged);
    connect(m_user, &QLineEdit::textChanged, this, &GuardFields::secretChanged);
    connect(m_secret, &QLineEdit::textChanged, this, &GuardFields::secretChanged);
    connect(m_replace, &QPushButton::clicked, this, &GuardFields::replaceSecret);
    connect(m_generate, &QPushButton::clicked, this, &GuardFields::generate);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_secret->text()); });
    connect(m_shown, &QCheckBox::toggled, this,
            [this](bool shown) { m_secret->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    setFocusProxy(m_kind);
    adapt();
}

void GuardFields::makeFields()
{
    m_kind = makeChoice(u"guardKind"_s, tr("Senders must know"), this);
    m_kind->addItem(tr("Nothing"), int(Guard::Kind::None));
    m_kind->addItem(tr("A user and a password (Basic)"), int(Guard::Kind::Basic));
    m_kind->addItem(tr("A token (Bearer)"), int(Guard::Kind::Bearer));
    m_kind->addItem(tr("A key in a header"), int(Guard::Kind::Header));
    m_header = makeLine(u"guardHeader"_s, tr("Header field"), this);
    m_header->setText(usualHeader);
    m_user = makeLine(u"guardUser"_s, tr("User"), this);
    m_presentText = plainLabel({}, this);
    m_presentText->setObjectName(u"guardPresent"_s);
    m_replace = makeButton(u"guardReplace"_s, tr("Set a &New One"), this);
    m_presentRow = inLine({m_presentText, m_replace}, this);
    m_secret = makeLine(u"guardSecret"_s, tr("Secret"), this);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setLayoutDirection(Qt::LeftToRight);
    m_shown = new QCheckBox(tr("&Show"), this);
    m_shown->setObjectName(u"guardShow"_s);
    m_generate = makeButton(u"guardGenerate"_s, tr("Gener&ate"), this);
    m_copy = makeButton(u"guardCopy"_s, tr("C&opy"), this);
    m_secretTools = inLine({m_shown, m_generate, m_copy}, this);
    m_note = makeNote(u"guardNote"_s, this);
}

void GuardFields::addRows()
{
    addField(m_form, tr("Senders must kno&w:"), m_kind);
    addField(m_form, tr("Header &field:"), m_header);
    addField(m_form, tr("&User:"), m_user);
    m_form->addRow(tr("Present one:"), m_presentRow);
    m_secretLabel = addField(m_form, tr("&Password:"), m_secret);
    m_form->addRow(QString(), m_secretTools);
    m_form->addRow(m_note);
    if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(m_presentRow)))
        label->setTextFormat(Qt::PlainText);
}

void GuardFields::setGuard(const Guard& guard)
{
    m_present = guard;
    m_replaces = false;
    m_secret->clear();
    m_user->clear();
    m_header->setText(guard.header.isEmpty() ? QString(usualHeader) : QString::fromLatin1(guard.header));
    m_kind->setCurrentIndex(m_kind->findData(int(guard.kind)));
    m_replaces = false;
    secretChanged();
}

Guard::Kind GuardFields::kind() const
{
    return Guard::Kind(m_kind->currentData().toInt());
}

bool GuardFields::keepsSecret() const
{
    return !m_replaces && kind() == m_present.kind && m_present;
}

Guard GuardFields::guard() const
{
    if (!keepsSecret())
        return m_made;
    Guard kept = m_present;
    if (kept.kind == Guard::Kind::Header)
        kept.header = m_header->text().trimmed().toLatin1();
    return kept;
}

void GuardFields::secretChanged()
{
    const QByteArray secret = m_secret->text().toUtf8();
    switch (secret.isEmpty() ? Guard::Kind::None : kind()) {
    case Guard::Kind::None:
        m_made = Guard{kind(), {}, {}, {}};
        break;
    case Guard::Kind::Basic:
        m_made = Guard::basic(m_user->text().toUtf8(), secret);
        break;
    case Guard::Kind::Bearer:
        m_made = Guard::bearer(secret);
        break;
    case Guard::Kind::Header:
        m_made = Guard::headerKey(m_header->text().trimmed().toLatin1(), secret);
        break;
    }
    adapt();
    Q_EMIT changed();
}

void GuardFields::adapt()
{
    const Guard::Kind now = kind();
    const bool types = now != Guard::Kind::None && !keepsSecret();
    m_form->setRowVisible(m_header, now == Guard::Kind::Header);
    m_form->setRowVisible(m_user, now == Guard::Kind::Basic && types);
    m_form->setRowVisible(m_presentRow, keepsSecret());
    m_form->setRowVisible(m_secret, types);
    m_form->setRowVisible(m_secretTools, types);
    m_copy->setEnabled(!m_secret->text().isEmpty());
    switch (now) {
    case Guard::Kind::None:
    case Guard::Kind::Basic:
        m_presentText->setText(tr("a user and a password are set"));
        m_secretLabel->setText(tr("&Password:"));
        m_secret->setAccessibleName(tr("Password"));
        break;
    case Guard::Kind::Bearer:
        m_presentText->setText(tr("a token is set"));
        m_secretLabel->setText(tr("To&ken:"));
        m_secret->setAccessibleName(tr("Token"));
        break;
    case Guard::Kind::Header:
        m_presentText->setText(tr("a key is set"));
        m_secretLabel->setText(tr("&Key:"));
        m_secret->setAccessibleName(tr("Key"));
        break;
    }
}

void GuardFields::replaceSecret()
{
    m_replaces = true;
    secretChanged();
    (kind() == Guard::Kind::Basic ? m_user : m_secret)->setFocus();
}

void GuardFields::generate()
{
    m_shown->setChecked(true);
    m_secret->setText(QString::fromLatin1(newPathToken()));
    m_secret->setCursorPosition(0);
}

Result<void> GuardFields::problem() const
{
    const bool isHeader = kind() == Guard::Kind::Header;
    const QByteArray name = isHeader ? m_header->text().trimmed().toUtf8() : m_user->text().toUtf8();
    const QByteArray secret = keepsSecret() ? QByteArray("kept") : m_secret->text().toUtf8();
    return validateSecret(kind(), name, secret);
}

bool GuardFields::judge()
{
    const auto isGood = problem();
    if (!isGood)
        m_note->showError(isGood.error());
    else if (kind() == Guard::Kind::None)
        m_note->clear();
    else if (keepsSecret())
        m_note->showInfo(tr("Only a digest of it is kept, so it cannot be shown."));
    else
        m_note->showInfo(tr("Copy it now: only a digest of it is kept, and it cannot be shown again."));
    return isGood.has_value();
}

} // namespace hookbench::ui
