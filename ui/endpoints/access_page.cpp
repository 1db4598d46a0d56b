// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/access_page.h"

#include "ui/endpoints/form_parts.h"
#include "ui/endpoints/guard_fields.h"
#include "ui/widgets/field_note.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString networkLines(const QList<IpNetwork>& networks)
{
    QStringList lines;
    for (const IpNetwork& network : networks)
        lines << network.toString();
    return lines.join(u'\n');
}

} // namespace

AccessPage::AccessPage(QWidget* parent)
    : EndpointPage(parent)
{
    makeFields();
    addRows();
    setFocusProxy(m_guard);
    connect(m_guard, &GuardFields::changed, this, &EndpointPage::changed);
    connect(m_allowed, &QPlainTextEdit::textChanged, this, &EndpointPage::changed);
    connect(m_strays, &QComboBox::currentIndexChanged, this, &EndpointPage::changed);
    connect(m_unique, &QCheckBox::toggled, this, &AccessPage::setUniquePath);
    connect(m_refuse, &QCheckBox::toggled, this, &EndpointPage::changed);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &EndpointPage::changed);
    connect(m_newPath, &QPushButton::clicked, this, [this] {
        m_path->setText(u'/' + QString::fromLatin1(newPathToken()));
        Q_EMIT changed();
    });
}

void AccessPage::makeFields()
{
    m_guard = new GuardFields(this);
    m_allowed = makeTextField(u"accessAllowed"_s, tr("Allowed addresses"), this);
    m_allowed->setPlaceholderText(tr("everyone"));
    m_allowed->setMaximumHeight(m_allowed->fontMetrics().lineSpacing() * 5);
    m_allowedNote = makeNote(u"accessAllowedNote"_s, this);
    m_unique = new QCheckBox(tr("Capture onl&y under a path that nobody can guess"), this);
    m_unique->setObjectName(u"accessUnique"_s);
    m_path = makeLine(u"accessPath"_s, tr("Path"), this);
    m_path->setReadOnly(true);
    m_path->setLayoutDirection(Qt::LeftToRight);
    m_path->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_newPath = makeButton(u"accessNewPath"_s, tr("&Make Another"), this);
    m_strays = makeChoice(u"accessStrays"_s, tr("Everything else"), this);
    m_strays->addItem(tr("Answer 404, do not record"), int(EndpointAccess::Strays::Ignore));
    m_strays->addItem(tr("Answer 404, record as stray"), int(EndpointAccess::Strays::Record));
    m_pathNote = makeNote(u"accessPathNote"_s, this);
    m_refuse = new QCheckBox(tr("Answer 401 unless the signature is &valid"), this);
    m_refuse->setObjectName(u"accessRefuseInvalid"_s);
    m_scheme = makeChoice(u"accessScheme"_s, tr("Scheme of the signature"), this);
    m_scheme->addItem(tr("That of who is recognised"), QByteArray());
    m_scheme->setMinimumContentsLength(20);
    m_signatureNote = makeNote(u"accessSignatureNote"_s, this);
}

void AccessPage::addRows()
{
    auto* form = new QFormLayout;
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_guard);
    layout->addLayout(form);
    layout->addStretch();
    addField(form, tr("Allowe&d addresses:"), m_allowed);
    form->addRow(m_allowedNote);
    form->addRow(m_unique);
    addField(form, tr("Pat&h:"), m_path, inLine({m_path, m_newPath}, this));
    addField(form, tr("Everyth&ing else:"), m_strays);
    form->addRow(m_pathNote);
    form->addRow(m_refuse);
    addField(form, tr("Scheme:"), m_scheme);
    form->addRow(m_signatureNote);
}

void AccessPage::setSchemes(const std::vector<std::pair<QByteArray, QString>>& schemes)
{
    for (const auto& [name, title] : schemes) {
        if (const int known = m_scheme->findData(name); known >= 0)
            m_scheme->setItemText(known, title);
        else
            m_scheme->addItem(title, name);
    }
}

void AccessPage::show(const Endpoint& endpoint)
{
    m_guard->setGuard(endpoint.access.guard);
    m_allowed->setPlainText(networkLines(endpoint.access.allowed));
    const QByteArray& token = endpoint.access.pathToken;
    m_path->setText(token.isEmpty() ? QString() : u'/' + QString::fromLatin1(token));
    m_unique->setChecked(!token.isEmpty());
    m_strays->setCurrentIndex(m_strays->findData(int(endpoint.access.strays)));
    m_refuse->setChecked(endpoint.signature.refuseInvalid);
    const QByteArray& scheme = endpoint.signature.scheme;
    if (m_scheme->findData(scheme) < 0)
        m_scheme->addItem(QString::fromUtf8(scheme), scheme);
    m_scheme->setCurrentIndex(m_scheme->findData(scheme));
    setUniquePath(m_unique->isChecked());
}

void AccessPage::writeTo(Endpoint& endpoint) const
{
    EndpointAccess& access = endpoint.access;
    access.guard = m_guard->guard();
    if (const auto networks = parseNetworkLines(m_allowed->toPlainText()))
        access.allowed = *networks;
    access.pathToken = m_unique->isChecked() ? m_path->text().sliced(1).toLatin1() : QByteArray();
    access.strays = EndpointAccess::Strays(m_strays->currentData().toInt());
    endpoint.signature = {m_refuse->isChecked(), m_scheme->currentData().toByteArray()};
}

bool AccessPage::judge(const Endpoint& endpoint)
{
    const bool guardIsGood = m_guard->judge();
    const auto networks = parseNetworkLines(m_allowed->toPlainText());
    if (!networks)
        m_allowedNote->showError(networks.error());
    else if (networks->isEmpty())
        m_allowedNote->clear();
    else
        m_allowedNote->showInfo(tr("Requests from elsewhere are answered 403 and marked as refused."));
    if (endpoint.access.pathToken.isEmpty())
        m_pathNote->clear();
    else
        m_pathNote->showInfo(
            tr("Send to this path or below it. The address that the window copies already has it."));
    if (endpoint.signature.refuseInvalid)
        m_signatureNote->showInfo(tr("It needs a stored secret: Edit → Secrets. What is refused is recorded, "
                                     "and says why."));
    else
        m_signatureNote->clear();
    return guardIsGood && networks.has_value();
}

// The path stays while it is off, for those who only look what happens.
void AccessPage::setUniquePath(bool unique)
{
    if (unique && m_path->text().isEmpty())
        m_path->setText(u'/' + QString::fromLatin1(newPathToken()));
    m_unique->setChecked(unique);
    m_path->setEnabled(unique);
    m_newPath->setEnabled(unique);
    m_strays->setEnabled(unique);
    Q_EMIT changed();
}

} // namespace hookbench::ui
