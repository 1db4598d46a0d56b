// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/request_url.h"

#include "app/http/message_head.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace hookbench::sender {

using namespace Qt::Literals::StringLiterals;

namespace {
struct UrlText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::sender::UrlText)
};
} // namespace

bool isSendable(const QUrl& url)
{
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isHttp && !url.host().isEmpty();
}

QByteArray hostField(const QUrl& url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':') && !host.startsWith('['))
        host = '[' + host + ']';
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    return url.port(usual) == usual ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray targetOf(QByteArrayView url)
{
    const qsizetype scheme = url.indexOf("://");
    QByteArrayView rest = scheme < 0 ? url : url.sliced(scheme + 3);
    const auto isPathStart = [](char c) {
        return c == '/' || c == '?' || c == '#';
    };
    rest = rest.sliced(std::find_if(rest.begin(), rest.end(), isPathStart) - rest.begin());
    if (const qsizetype fragment = rest.indexOf('#'); fragment >= 0)
        rest.truncate(fragment);
    QByteArray target = rest.startsWith('/') ? QByteArray() : QByteArray("/");
    for (const char c : rest) {
        // What cannot stand in a request line; everything else goes as it was typed.
        if (quint8(c) <= ' ' || quint8(c) >= 0x7f)
            target += '%' + QByteArray(1, c).toHex().toUpper();
        else
            target += c;
    }
    return target;
}

Result<void> validateSendRequest(const SendRequest& request)
{
    const QUrl url = QUrl::fromEncoded(request.url, QUrl::StrictMode);
    if (!isSendable(url))
        return fail(ErrorKind::Usage,
                    UrlText::tr("“%1” is no address to send to.").arg(QString::fromUtf8(request.url)),
                    UrlText::tr("It begins with http:// or https:// and names a host."));
    if (request.head.isEmpty() && request.protocol != SendRequest::Protocol::Raw)
        return fail(ErrorKind::Usage, UrlText::tr("There is no request to send."));
    if (request.protocol == SendRequest::Protocol::Http2 &&
        http::readRequestHead(request.head).method.isEmpty())
        return fail(ErrorKind::Usage, UrlText::tr("A broken request line cannot go over HTTP/2."),
                    UrlText::tr("Choose HTTP/1.1 or raw bytes."));
    if (request.attempt < 1 || request.redirects < 0 || request.largestResponse < 0)
        return fail(ErrorKind::Usage, UrlText::tr("A number of the request is negative."));
    return {};
}

} // namespace hookbench::sender
