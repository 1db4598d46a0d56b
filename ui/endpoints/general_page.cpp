// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/general_page.h"

#include "app/exchange/ip_address.h"
#include "ui/endpoints/form_parts.h"
#include "ui/theme/mark_colors.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

GeneralPage::GeneralPage(QWidget* parent)
    : EndpointPage(parent)
    , m_form(new QFormLayout(this))
{
    makeFields();
    addRows();
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textChanged, this, &EndpointPage::changed);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &EndpointPage::changed);
    connect(m_http2, &QCheckBox::toggled, this, &EndpointPage::changed);
    connect(m_address, &QComboBox::currentTextChanged, this, &EndpointPage::changed);
    connect(m_port, &QSpinBox::valueChanged, this, &EndpointPage::changed);
    connect(m_color, &QComboBox::currentIndexChanged, this, &EndpointPage::changed);
}

void GeneralPage::makeFields()
{
    m_name = makeLine(u"endpointName"_s, tr("Name"), this);
    m_protocol = makeChoice(u"endpointProtocol"_s, tr("Protocol"), this);
    m_protocol->addItem(tr("HTTP, not encrypted"), false);
    m_protocol->addItem(tr("HTTPS, encrypted by TLS"), true);
    m_http2 = new QCheckBox(tr("Also speak HTTP/&2"), this);
    m_http2->setObjectName(u"endpointHttp2"_s);
    m_address = makeChoice(u"endpointAddress"_s, tr("Address"), this);
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->lineEdit()->setObjectName(u"endpointAddressEdit"_s);
    m_address->lineEdit()->setAccessibleName(tr("Address"));
    m_address->addItems({u"127.0.0.1"_s, u"::1"_s, u"0.0.0.0"_s, u"::"_s});
    const QStringList hints = {tr("This computer alone"), tr("This computer alone, IPv6"),
                               tr("All IPv4 addresses of this computer"),
                               tr("All addresses of this computer")};
    for (int i = 0; i < hints.size(); ++i)
        m_address->setItemData(i, hints[i], Qt::ToolTipRole);
    m_port = new QSpinBox(this);
    m_port->setObjectName(u"endpointPort"_s);
    m_port->setRange(0, 65'535);
    m_port->setGroupSeparatorShown(false);
    m_port->setSpecialValueText(tr("any free port"));
    m_color = makeChoice(u"endpointColor"_s, tr("Colour"), this);
    for (int color = 0; color <= Endpoint::colors; ++color)
        m_color->addItem(markIcon(color), color > 0 ? markName(color) : tr("None"), color);
    m_color->setToolTip(plainToolTip(tr("Marks the endpoint's requests in the list")));
}

void GeneralPage::addRows()
{
    m_nameNote = makeNote(u"endpointNameNote"_s, this);
    m_protocolNote = makeNote(u"endpointProtocolNote"_s, this);
    m_addressNote = makeNote(u"endpointAddressNote"_s, this);
    m_portNote = makeNote(u"endpointPortNote"_s, this);
    addField(m_form, tr("&Name:"), m_name);
    m_form->addRow(m_nameNote);
    addField(m_form, tr("&Protocol:"), m_protocol);
    m_form->addRow(QString(), m_http2);
    m_form->addRow(m_protocolNote);
    addField(m_form, tr("&Address:"), m_address);
    m_form->addRow(m_addressNote);
    addField(m_form, tr("P&ort:"), m_port);
    m_form->addRow(m_portNote);
    addField(m_form, tr("Colo&ur:"), m_color);
}

void GeneralPage::show(const Endpoint& endpoint)
{
    m_name->setText(endpoint.name);
    m_protocol->setCurrentIndex(m_protocol->findData(endpoint.tls.enabled));
    m_http2->setChecked(endpoint.http2);
    m_address->setCurrentText(endpoint.address);
    m_port->setValue(endpoint.port);
    m_color->setCurrentIndex(qMax(0, m_color->findData(endpoint.color)));
}

void GeneralPage::writeTo(Endpoint& endpoint) const
{
    endpoint.name = m_name->text().trimmed();
    endpoint.tls.enabled = m_protocol->currentData().toBool();
    endpoint.http2 = m_http2->isChecked();
    endpoint.address = m_address->currentText().trimmed();
    endpoint.port = quint16(m_port->value());
    endpoint.color = m_color->currentData().toInt();
}

bool GeneralPage::judge(const Endpoint& endpoint)
{
    // Each field is judged with all others at their defaults, so that its note speaks of nothing else.
    Endpoint named;
    named.name = endpoint.name;
    const auto nameIsGood = validateEndpoint(named);
    nameIsGood ? m_nameNote->clear() : m_nameNote->showError(nameIsGood.error());

    if (!endpoint.http2)
        m_protocolNote->clear();
    else if (endpoint.tls.enabled)
        m_protocolNote->showInfo(tr("Clients choose between HTTP/1.1 and HTTP/2 (ALPN)."));
    else
        m_protocolNote->showInfo(
            tr("Clients that begin with HTTP/2 at once get it, such as curl --http2-prior-knowledge."));

    endpoint.port == 0 ? m_portNote->showInfo(tr("A free port is chosen each time the endpoint starts."))
                       : m_portNote->clear();
    return judgeAddress(endpoint) && nameIsGood;
}

bool GeneralPage::judgeAddress(const Endpoint& endpoint)
{
    Endpoint placed;
    placed.address = endpoint.address;
    const auto isGood = validateEndpoint(placed);
    if (!isGood)
        m_addressNote->showError(isGood.error());
    else if (isLoopbackAddress(endpoint.address))
        m_addressNote->clear();
    else
        m_addressNote->showWarning(
            tr("Everyone who can reach this computer over the network can send requests to this "
               "address. Choose 127.0.0.1 to keep it to this computer."));
    return isGood.has_value();
}

void GeneralPage::setAddress(const QString& address)
{
    m_address->setCurrentText(address);
}

} // namespace hookbench::ui
