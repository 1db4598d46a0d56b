// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpoint_dialog.h"

#include "app/exchange/ip_address.h"
#include "ui/endpoints/access_page.h"
#include "ui/endpoints/encryption_page.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CommonStatus
{
    int code;
    QLatin1StringView reason;
};

constexpr std::array commonStatuses = {
    CommonStatus{200, "OK"_L1},
    CommonStatus{201, "Created"_L1},
    CommonStatus{202, "Accepted"_L1},
    CommonStatus{204, "No Content"_L1},
    CommonStatus{302, "Found"_L1},
    CommonStatus{400, "Bad Request"_L1},
    CommonStatus{401, "Unauthorized"_L1},
    CommonStatus{404, "Not Found"_L1},
    CommonStatus{410, "Gone"_L1},
    CommonStatus{429, "Too Many Requests"_L1},
    CommonStatus{500, "Internal Server Error"_L1},
    CommonStatus{503, "Service Unavailable"_L1},
};

QString statusLine(int code)
{
    const auto* const known =
        std::find_if(commonStatuses.begin(), commonStatuses.end(),
                     [code](const CommonStatus& status) { return status.code == code; });
    return known == commonStatuses.end() ? QString::number(code) : u"%1 %2"_s.arg(code).arg(known->reason);
}

/// A text field would change these bytes: it knows neither CR nor invalid UTF-8 and takes U+2028 for a line
/// end.
bool isEditableText(const QByteArray& bytes)
{
    constexpr qsizetype longest = 1024 * 1024;
    if (bytes.size() > longest || bytes.contains('\r') || bytes.contains('\0'))
        return false;
    const QString text = QString::fromUtf8(bytes);
    const bool hasSeparators = text.contains(QChar(0x2028)) || text.contains(QChar(0x2029)) ||
                               text.contains(QChar(0x00a0)) || text.contains(QChar(0xfdd0)) ||
                               text.contains(QChar(0xfdd1));
    return !hasSeparators && text.toUtf8() == bytes;
}

QPlainTextEdit* makeTextField(const QString& objectName, const QString& name, QWidget* parent)
{
    auto* field = new QPlainTextEdit(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    field->setLayoutDirection(Qt::LeftToRight);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setMinimumHeight(field->fontMetrics().lineSpacing() * 3);
    return field;
}

FieldNote* makeNote(const QString& objectName, QWidget* parent)
{
    auto* note = new FieldNote(parent);
    note->setObjectName(objectName);
    return note;
}

} // namespace

EndpointDialog::EndpointDialog(const Endpoint& endpoint, QWidget* parent)
    : QDialog(parent)
    , m_original(endpoint)
{
    setObjectName(u"endpointDialog"_s);
    setWindowTitle(endpoint.id ? tr("Edit Endpoint") : tr("Add Endpoint"));
    m_encryption = new EncryptionPage(this);
    m_access = new AccessPage(this);
    auto* pages = new QTabWidget(this);
    pages->setObjectName(u"endpointPages"_s);
    pages->addTab(makeGeneralPage(), tr("General"));
    pages->addTab(m_encryption, tr("Encryption"));
    pages->addTab(m_access, tr("Access"));
    connect(m_encryption, &EncryptionPage::changed, this, &EndpointDialog::validate);
    connect(m_access, &AccessPage::changed, this, &EndpointDialog::validate);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(u"endpointOk"_s);
    m_ok->setText(endpoint.id ? tr("Save Changes") : tr("Add Endpoint"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"endpointCancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    removeButtonIcons(*buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT endpointAccepted(this->endpoint()); });

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(pages, 1);
    layout->addWidget(buttons);
    show(endpoint);
    validate();
    // Room for a few lines more than the least, so that it fits a small screen too.
    resize(qMax(minimumSizeHint().width(), fontMetrics().averageCharWidth() * 80),
           minimumSizeHint().height() + fontMetrics().lineSpacing() * 6);
}

QWidget* EndpointDialog::makeGeneralPage()
{
    makeFields();
    auto* page = new QWidget(this);
    page->setObjectName(u"generalPage"_s);
    auto* form = new QFormLayout;
    addAddressRows(form);
    auto* reply = new QGroupBox(tr("Answer to every request"), page);
    reply->setObjectName(u"replyGroup"_s);
    addReplyRows(new QFormLayout(reply));
    auto* layout = new QVBoxLayout(page);
    layout->addLayout(form);
    layout->addWidget(reply, 1);
    return page;
}

void EndpointDialog::makeFields()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"endpointName"_s);
    m_address = new QComboBox(this);
    m_address->setObjectName(u"endpointAddress"_s);
    m_address->setAccessibleName(tr("Address"));
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
    m_status = new QComboBox(this);
    m_status->setObjectName(u"replyStatus"_s);
    m_status->setAccessibleName(tr("Status"));
    m_status->setEditable(true);
    m_status->setInsertPolicy(QComboBox::NoInsert);
    m_status->lineEdit()->setObjectName(u"replyStatusEdit"_s);
    m_status->lineEdit()->setAccessibleName(tr("Status"));
    for (const CommonStatus& status : commonStatuses)
        m_status->addItem(statusLine(status.code));
    m_headers = makeTextField(u"replyHeaders"_s, tr("Headers"), this);
    m_headers->setPlaceholderText(u"Content-Type: application/json"_s);
    m_body = makeTextField(u"replyBody"_s, tr("Body"), this);
    m_replaceBody = new QPushButton(tr("Replace by Text"), this);
    m_replaceBody->setObjectName(u"replyReplaceBody"_s);
    m_replaceBody->setAutoDefault(false);
}

void EndpointDialog::addAddressRows(QFormLayout* form)
{
    m_nameNote = makeNote(u"endpointNameNote"_s, this);
    m_addressNote = makeNote(u"endpointAddressNote"_s, this);
    m_portNote = makeNote(u"endpointPortNote"_s, this);
    form->addRow(plainLabel(tr("&Name:"), this), m_name);
    form->addRow(m_nameNote);
    form->addRow(plainLabel(tr("&Address:"), this), m_address);
    form->addRow(m_addressNote);
    form->addRow(plainLabel(tr("&Port:"), this), m_port);
    form->addRow(m_portNote);
    for (QWidget* field :
         {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_port)})
        static_cast<QLabel*>(form->labelForField(field))->setBuddy(field);
    connect(m_name, &QLineEdit::textChanged, this, &EndpointDialog::validate);
    connect(m_address, &QComboBox::currentTextChanged, this, &EndpointDialog::validate);
    connect(m_port, &QSpinBox::valueChanged, this, &EndpointDialog::validate);
}

void EndpointDialog::addReplyRows(QFormLayout* form)
{
    m_statusNote = makeNote(u"replyStatusNote"_s, this);
    m_headersNote = makeNote(u"replyHeadersNote"_s, this);
    m_bodyNote = makeNote(u"replyBodyNote"_s, this);
    form->addRow(plainLabel(tr("&Status:"), this), m_status);
    form->addRow(m_statusNote);
    form->addRow(plainLabel(tr("&Headers:"), this), m_headers);
    form->addRow(m_headersNote);
    form->addRow(plainLabel(tr("&Body:"), this), m_body);
    form->addRow(m_bodyNote);
    form->addRow(QString(), m_replaceBody);
    for (QWidget* field :
         {static_cast<QWidget*>(m_status), static_cast<QWidget*>(m_headers), static_cast<QWidget*>(m_body)})
        static_cast<QLabel*>(form->labelForField(field))->setBuddy(field);
    connect(m_status, &QComboBox::currentTextChanged, this, &EndpointDialog::validate);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &EndpointDialog::validate);
    connect(m_body, &QPlainTextEdit::textChanged, this, &EndpointDialog::validate);
    connect(m_replaceBody, &QPushButton::clicked, this, [this] {
        showBody({});
        m_body->setFocus();
        validate();
    });
}

void EndpointDialog::show(const Endpoint& endpoint)
{
    m_name->setText(endpoint.name);
    m_address->setCurrentText(endpoint.address);
    m_port->setValue(endpoint.port);
    m_status->setCurrentText(statusLine(endpoint.reply.status));
    m_headers->setPlainText(QString::fromLatin1(headerLines(endpoint.reply.headers)));
    showBody(endpoint.reply.body);
    m_encryption->show(endpoint);
    m_access->show(endpoint);
}

void EndpointDialog::showBody(const QByteArray& body)
{
    m_keepBody = !isEditableText(body);
    m_body->setEnabled(!m_keepBody);
    m_replaceBody->setVisible(m_keepBody);
    m_body->setPlainText(m_keepBody ? QString() : QString::fromUtf8(body));
}

QString EndpointDialog::address() const
{
    return m_address->currentText().trimmed();
}

int EndpointDialog::status() const
{
    const QString first = m_status->currentText().trimmed().section(u' ', 0, 0);
    bool isNumber = false;
    const int code = first.toInt(&isNumber);
    return isNumber ? code : 0;
}

QByteArray EndpointDialog::body() const
{
    return m_keepBody ? m_original.reply.body : m_body->toPlainText().toUtf8();
}

Endpoint EndpointDialog::endpoint() const
{
    Endpoint result = m_original;
    result.name = m_name->text().trimmed();
    result.address = address();
    result.port = quint16(m_port->value());
    result.reply.status = status();
    if (auto headers = parseHeaderLines(m_headers->toPlainText().toLatin1()))
        result.reply.headers = std::move(*headers);
    result.reply.body = body();
    m_encryption->writeTo(result);
    m_access->writeTo(result);
    return result;
}

void EndpointDialog::validate()
{
    if (!m_ok)
        return;
    const bool addressIsGood = validateAddress();
    const bool replyIsGood = validateReplyFields();
    const bool encryptionIsGood = m_encryption->validate();
    const bool accessIsGood = m_access->validate();
    m_ok->setEnabled(addressIsGood && replyIsGood && encryptionIsGood && accessIsGood);
    m_ok->setToolTip(m_ok->isEnabled() ? QString() : tr("Correct the marked fields first"));
}

// Each field is judged with all others at their defaults, so that its note speaks of nothing else.
bool EndpointDialog::validateAddress()
{
    Endpoint named;
    named.name = m_name->text().trimmed();
    const auto nameIsGood = validateEndpoint(named);
    nameIsGood ? m_nameNote->clear() : m_nameNote->showError(nameIsGood.error());

    Endpoint placed;
    placed.name = u"-"_s;
    placed.address = address();
    const auto addressIsGood = validateEndpoint(placed);
    if (!addressIsGood)
        m_addressNote->showError(addressIsGood.error());
    else if (isLoopbackAddress(placed.address))
        m_addressNote->clear();
    else
        m_addressNote->showWarning(
            tr("Everyone who can reach this computer over the network can send requests to this "
               "address. Choose 127.0.0.1 to keep it to this computer."));
    m_port->value() == 0 ? m_portNote->showInfo(tr("A free port is chosen each time the endpoint starts."))
                         : m_portNote->clear();
    return nameIsGood && addressIsGood;
}

bool EndpointDialog::validateReplyFields()
{
    Reply withStatus;
    withStatus.status = status();
    const auto statusIsGood = validateReply(withStatus);
    statusIsGood ? m_statusNote->clear() : m_statusNote->showError(statusIsGood.error());

    Reply withHeaders;
    const QString typed = m_headers->toPlainText();
    Result<void> headersAreGood = {};
    if (const auto parsed = parseHeaderLines(typed.toLatin1()); !parsed) {
        headersAreGood = fail(parsed.error());
    } else if (QString::fromLatin1(typed.toLatin1()) != typed) {
        headersAreGood =
            fail(ErrorKind::Usage, tr("A header holds a character that HTTP headers cannot carry."));
    } else {
        withHeaders.headers = *parsed;
        headersAreGood = validateReply(withHeaders);
    }
    headersAreGood ? m_headersNote->clear() : m_headersNote->showError(headersAreGood.error());

    const auto replyIsGood =
        statusIsGood && headersAreGood ? validateReply(endpoint().reply) : Result<void>();
    if (!replyIsGood)
        m_bodyNote->showError(replyIsGood.error());
    else if (m_keepBody)
        m_bodyNote->showInfo(tr("This body is not plain text (%1). It is sent as it is.")
                                 .arg(QLocale().formattedDataSize(m_original.reply.body.size())));
    else
        m_bodyNote->clear();
    return statusIsGood && headersAreGood && replyIsGood;
}

} // namespace hookbench::ui
