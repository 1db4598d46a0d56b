// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/message_draft.h"

#include "app/http/field_syntax.h"
#include "app/http/target.h"
#include "app/payload/body_kind.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace hookbench::formats {

using namespace Qt::Literals::StringLiterals;
using payload::BodyKind;
using Kind = DraftBody::Kind;

namespace {

struct MessageText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::MessageText)
};

bool isUtf8(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && text.toUtf8() == bytes;
}

/// Nothing when the rows would say it in other bytes.
QList<DraftField> formRows(const QByteArray& content, QByteArray (*encode)(QByteArrayView))
{
    QList<DraftField> fields;
    QByteArray again;
    for (const http::Parameter& parameter : http::parseParameters(content)) {
        if (!isUtf8(parameter.name) || !isUtf8(parameter.value))
            return {};
        if (!again.isEmpty())
            again += '&';
        again += encode(parameter.name) + '=' + encode(parameter.value);
        fields.append({true, asTyped(parameter.name), asTyped(parameter.value)});
    }
    return again == content ? fields : QList<DraftField>();
}

void setHex(DraftBody& body, const QByteArray& content)
{
    constexpr qsizetype bytesInLine = 32;
    body.kind = Kind::Hex;
    const QByteArray digits = content.toHex(' ');
    constexpr qsizetype lineSize = bytesInLine * 3;
    for (qsizetype at = 0; at < digits.size(); at += lineSize)
        body.text += digits.mid(at, lineSize - 1) + '\n';
}

const DraftField* field(const QList<DraftField>& headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const DraftField& header) {
        return http::equalsIgnoringCase(header.name, name);
    });
    return found == headers.end() ? nullptr : &*found;
}

bool isMadeAnew(QByteArrayView name)
{
    for (const char* const made : {"Host", "Content-Length", "Transfer-Encoding"}) {
        if (http::equalsIgnoringCase(name, made))
            return true;
    }
    return false;
}

} // namespace

QByteArray asTyped(const QByteArray& bytes)
{
    return QByteArray(bytes).replace("{{"_ba, "\\{{"_ba);
}

DraftBody draftBody(const QByteArray& content, const QByteArray& contentType)
{
    DraftBody body;
    if (content.isEmpty())
        return body;
    const BodyKind kind = payload::detectKind(http::parseMediaType(contentType), content);
    if (!isUtf8(content)) {
        setHex(body, content);
        return body;
    }
    if (kind == BodyKind::Form) {
        body.fields = formRows(content, http::formEncoded);
        if (!body.fields.isEmpty()) {
            body.kind = Kind::Form;
            return body;
        }
    }
    body.kind = kind == BodyKind::Json ? Kind::Json : kind == BodyKind::Xml ? Kind::Xml : Kind::Text;
    body.text = asTyped(content);
    return body;
}

QByteArrayList withoutAutomatic(const QList<DraftField>& headers, const DraftBody& body)
{
    QByteArrayList without;
    for (const char* const name : {"User-Agent", "Accept"}) {
        if (!field(headers, name))
            without.append(name);
    }
    if (body.kind != Kind::None && !field(headers, "Content-Type"))
        without.append("Content-Type"_ba);
    return without;
}

Draft messageDraft(const http::RequestHead& head, const QByteArray& content, const QByteArray& url)
{
    Draft draft;
    draft.method = asTyped(head.method);
    const bool isPath = head.target.startsWith('/') || head.target.isEmpty();
    draft.url = isPath ? asTyped(url + head.target) : asTyped(head.target);
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const QByteArrayView name = head.headers.name(i);
        if (isMadeAnew(name) || name.startsWith(':'))
            continue;
        QByteArray value = head.headers.value(i).toByteArray();
        value.replace("\r\n", " "); // a folded value (RFC 9112 5.2) may be joined
        draft.headers.append({true, asTyped(name.toByteArray()), asTyped(value)});
    }
    draft.body = draftBody(content, head.headers.valueOf("Content-Type").toByteArray());
    if (head.version == "HTTP/1.0")
        draft.settings.protocol = DraftSettings::Protocol::Http10;
    else if (head.version == "HTTP/2")
        draft.settings.protocol = DraftSettings::Protocol::Http2;
    draft.settings.withoutAutomatic = withoutAutomatic(draft.headers, draft.body);
    splitParameters(draft);
    return draft;
}

void splitParameters(Draft& draft)
{
    const qsizetype mark = draft.url.indexOf('?');
    if (mark < 0 || draft.url.indexOf('#') >= 0)
        return;
    const QList<DraftField> rows = formRows(draft.url.mid(mark + 1), http::percentEncoded);
    if (rows.isEmpty())
        return;
    draft.url.truncate(mark);
    draft.parameters = rows + draft.parameters;
}

Result<Draft> readHttpText(const QByteArray& text)
{
    QByteArray head = text;
    while (!head.isEmpty() && (head.front() == '\n' || head.front() == '\r'))
        head.remove(0, 1);
    if (!head.contains("\n\n") && !head.contains("\n\r\n"))
        head += head.endsWith('\n') ? "\r\n" : "\r\n\r\n"; // only the head was copied
    const qsizetype size = http::headSize(head);
    const http::RequestHead read = http::readRequestHead(size < 0 ? head : head.first(size));
    if (read.method.isEmpty() || !read.version.startsWith("HTTP/"))
        return fail(
            ErrorKind::Usage,
            MessageText::tr(
                "The text is no HTTP request: its first line should look like \"POST /path HTTP/1.1\"."));
    QByteArray host = read.headers.valueOf("Host").toByteArray();
    const bool secure =
        !host.startsWith("localhost") && !host.startsWith("127.") && !host.startsWith("[::1]");
    const QByteArray content = size < 0 ? QByteArray() : head.mid(size);
    return messageDraft(read, content, (secure ? "https://"_ba : "http://"_ba) + host);
}

} // namespace hookbench::formats
