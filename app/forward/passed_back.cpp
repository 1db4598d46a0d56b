// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forward/passed_back.h"

#include "app/http/field_syntax.h"
#include "app/http/request_parser.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hookbench::forward {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ForwardText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::forward::ForwardText)
};

/// Content-Length is written anew for the body as it is passed on.
constexpr std::array ofConnection = {"connection", "keep-alive",          "proxy-authenticate",
                                     "te",         "proxy-authorization", "trailer",
                                     "upgrade",    "transfer-encoding",   "content-length"};

bool isOfConnection(const http::HeaderList& headers, QByteArrayView name)
{
    if (name.startsWith(':'))
        return true;
    const auto isIt = [name](const char* one) {
        return http::equalsIgnoringCase(name, one);
    };
    if (std::ranges::any_of(ofConnection, isIt))
        return true;
    const QByteArrayList named = headers.valueOf("connection").toByteArray().split(',');
    return std::ranges::any_of(
        named, [name](const QByteArray& one) { return http::equalsIgnoringCase(name, one.trimmed()); });
}

Reply words(int status, const QString& text)
{
    Reply reply;
    reply.status = status;
    reply.headers.append("Content-Type", "text/plain; charset=utf-8");
    reply.body = text.toUtf8() + '\n';
    return reply;
}

QString urlOf(const Exchange& forwarded)
{
    return forwarded.sent ? QString::fromUtf8(forwarded.sent->url) : QString();
}

} // namespace

Reply passedBack(const Exchange& forwarded, const QByteArray& body)
{
    const http::ResponseHead head = readResponseHead(forwarded);
    // It tells of a body that does not come (RFC 9110 8.6).
    const bool keepsLength = forwarded.summary.method == "HEAD" || forwarded.summary.status == 304;
    Reply reply;
    reply.status = forwarded.summary.status;
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const QByteArrayView name = head.headers.name(i);
        const bool isLength = keepsLength && http::equalsIgnoringCase(name, "content-length");
        if (isLength || !isOfConnection(head.headers, name))
            reply.headers.append(name, head.headers.value(i));
    }
    reply.body = http::decodeBodySection(body, forwarded.responseFraming);
    return reply;
}

Reply noAnswer(const Exchange& forwarded)
{
    const bool isTimeout = forwarded.error.code.contains("timeout");
    return words(isTimeout ? 504 : 502,
                 ForwardText::tr("%1 gave no answer: %2").arg(urlOf(forwarded), forwarded.error.message));
}

Reply pausedTarget(const QByteArray& target, qint64 forMs)
{
    Reply reply = words(
        503,
        ForwardText::tr("%1 failed too often and is left alone for now.").arg(QString::fromUtf8(target)));
    reply.headers.append("Retry-After", QByteArray::number(std::max<qint64>((forMs + 999) / 1000, 1)));
    return reply;
}

Reply loopDetected(const QByteArray& target)
{
    return words(508, ForwardText::tr("This request came back to where it was forwarded from; it is not "
                                      "forwarded to %1 again.")
                          .arg(QString::fromUtf8(target)));
}

Reply cannotForward(const QString& reason)
{
    return words(502, reason);
}

Reply notKept(const QString& reason)
{
    return words(503, ForwardText::tr("The delivery could not be kept: %1").arg(reason));
}

} // namespace hookbench::forward
