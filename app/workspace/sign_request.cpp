// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/sign_request.h"

#include "app/base/atomic_file.h"
#include "app/exchange/recorder.h"
#include "app/http/request_parser.h"
#include "app/http/request_writer.h"
#include "app/providers/message.h"

#include <QCoreApplication>
#include <QUuid>

namespace hookbench::workspace {

namespace {

struct SignText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::SignText)
};

constexpr qint64 largestBody = 512LL * 1024 * 1024; // it is held in memory as a whole

http::HeaderList withLength(const http::HeaderList& headers, qint64 before, qint64 after)
{
    http::HeaderList result;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const bool isLength = headers.name(i).compare("content-length", Qt::CaseInsensitive) == 0;
        if (isLength && headers.value(i) == QByteArrayView(QByteArray::number(before)))
            result.append(headers.name(i), QByteArray::number(after));
        else
            result.append(headers.name(i), headers.value(i));
    }
    return result;
}

} // namespace

Result<SendRequest> signRequest(SendRequest request, const providers::Scheme& scheme,
                                const signing::Secret& secret, const signing::SignOptions& options,
                                std::optional<signing::Flaw> flaw)
{
    if (request.body.blob)
        return fail(ErrorKind::Usage, SignText::tr("A body of more than %1 KB of a session cannot be signed.")
                                          .arg(Recorder::pieceSize / 1024));
    if (!request.body.file.isEmpty()) {
        auto content = readFile(request.body.file, largestBody);
        if (!content)
            return fail(content.error());
        request.body = {std::move(*content), {}, {}, 0};
    }
    const http::RequestHead head = http::readRequestHead(request.head);
    if (head.framing == http::BodyFraming::Chunked)
        request.body.bytes = http::decodeBodySection(request.body.bytes, head.framing);
    providers::Message message{head.method, head.target, head.headers, request.body.bytes, request.url, 0};
    auto signedMessage = flaw ? signing::signWithFlaw(message, scheme, secret, options, *flaw)
                              : signing::sign(message, scheme, secret, options);
    if (!signedMessage)
        return fail(signedMessage.error());
    const http::HeaderList headers =
        withLength(signedMessage->headers, request.body.bytes.size(), signedMessage->body.size());
    request.head =
        http::writeRequestHead(signedMessage->method, signedMessage->target, head.version, headers);
    request.body.bytes = signedMessage->body;
    if (head.framing == http::BodyFraming::Chunked) {
        const QByteArray& content = signedMessage->body;
        const QByteArray chunk = content.isEmpty()
                                     ? QByteArray()
                                     : QByteArray::number(content.size(), 16) + "\r\n" + content + "\r\n";
        request.body.bytes = chunk + "0\r\n\r\n";
    }
    return request;
}

QByteArray newDeliveryId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace hookbench::workspace
