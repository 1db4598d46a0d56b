// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/reply_page.h"

#include "ui/endpoints/form_parts.h"
#include "ui/widgets/field_note.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

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

} // namespace

ReplyPage::ReplyPage(QWidget* parent)
    : EndpointPage(parent)
    , m_status(makeChoice(u"replyStatus"_s, tr("Status"), this))
    , m_headers(makeTextField(u"replyHeaders"_s, tr("Headers"), this))
    , m_body(makeTextField(u"replyBody"_s, tr("Body"), this))
    , m_replaceBody(makeButton(u"replyReplaceBody"_s, tr("Replace by &Text"), this))
    , m_statusNote(makeNote(u"replyStatusNote"_s, this))
    , m_headersNote(makeNote(u"replyHeadersNote"_s, this))
    , m_bodyNote(makeNote(u"replyBodyNote"_s, this))
{
    m_status->setEditable(true);
    m_status->setInsertPolicy(QComboBox::NoInsert);
    m_status->lineEdit()->setObjectName(u"replyStatusEdit"_s);
    m_status->lineEdit()->setAccessibleName(tr("Status"));
    for (const CommonStatus& status : commonStatuses)
        m_status->addItem(statusLine(status.code));
    m_headers->setPlaceholderText(u"Content-Type: application/json"_s);

    auto* form = new QFormLayout(this);
    addField(form, tr("&Status:"), m_status);
    form->addRow(m_statusNote);
    addField(form, tr("&Headers:"), m_headers);
    form->addRow(m_headersNote);
    addField(form, tr("&Body:"), m_body);
    form->addRow(m_bodyNote);
    form->addRow(QString(), m_replaceBody);

    connect(m_status, &QComboBox::currentTextChanged, this, &EndpointPage::changed);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &EndpointPage::changed);
    connect(m_body, &QPlainTextEdit::textChanged, this, &EndpointPage::changed);
    connect(m_replaceBody, &QPushButton::clicked, this, [this] {
        showBody({});
        m_body->setFocus();
        Q_EMIT changed();
    });
}

void ReplyPage::show(const Endpoint& endpoint)
{
    m_status->setCurrentText(statusLine(endpoint.reply.status));
    m_headers->setPlainText(QString::fromLatin1(headerLines(endpoint.reply.headers)));
    showBody(endpoint.reply.body);
}

void ReplyPage::showBody(const QByteArray& body)
{
    m_keepBody = !isEditableText(body);
    m_keptBody = m_keepBody ? body : QByteArray();
    m_body->setEnabled(!m_keepBody);
    m_replaceBody->setVisible(m_keepBody);
    m_body->setPlainText(m_keepBody ? QString() : QString::fromUtf8(body));
}

int ReplyPage::status() const
{
    const QString first = m_status->currentText().trimmed().section(u' ', 0, 0);
    bool isNumber = false;
    const int code = first.toInt(&isNumber);
    return isNumber ? code : 0;
}

void ReplyPage::writeTo(Endpoint& endpoint) const
{
    endpoint.reply.status = status();
    if (auto headers = parseHeaderLines(m_headers->toPlainText().toLatin1()))
        endpoint.reply.headers = std::move(*headers);
    endpoint.reply.body = m_keepBody ? m_keptBody : m_body->toPlainText().toUtf8();
}

bool ReplyPage::judge(const Endpoint& endpoint)
{
    Reply withStatus;
    withStatus.status = status();
    const auto statusIsGood = validateReply(withStatus);
    statusIsGood ? m_statusNote->clear() : m_statusNote->showError(statusIsGood.error());
    const auto headersAreGood = judgeHeaders();
    headersAreGood ? m_headersNote->clear() : m_headersNote->showError(headersAreGood.error());
    const auto replyIsGood = statusIsGood && headersAreGood ? validateReply(endpoint.reply) : Result<void>();
    judgeBody(replyIsGood);
    return statusIsGood && headersAreGood && replyIsGood;
}

Result<void> ReplyPage::judgeHeaders() const
{
    const QString typed = m_headers->toPlainText();
    const auto parsed = parseHeaderLines(typed.toLatin1());
    if (!parsed)
        return fail(parsed.error());
    if (QString::fromLatin1(typed.toLatin1()) != typed)
        return fail(ErrorKind::Usage, tr("A header holds a character that HTTP headers cannot carry."));
    Reply withHeaders;
    withHeaders.headers = *parsed;
    return validateReply(withHeaders);
}

void ReplyPage::judgeBody(const Result<void>& reply)
{
    if (!reply)
        m_bodyNote->showError(reply.error());
    else if (m_keepBody)
        m_bodyNote->showInfo(tr("This body is not plain text (%1). It is sent as it is.")
                                 .arg(QLocale().formattedDataSize(m_keptBody.size())));
    else
        m_bodyNote->clear();
}

} // namespace hookbench::ui
