// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/redirect.h"

#include "app/http/field_syntax.h"
#include "app/http/request_writer.h"
#include "app/sender/request_url.h"

#include <QUrl>

#include <algorithm>

namespace hookbench::sender {

namespace {

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::any_of(names,
                               [name](QByteArrayView one) { return http::equalsIgnoringCase(name, one); });
}

bool isSameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) {
        return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

} // namespace

std::optional<SendRequest> followRedirect(const SendRequest& request, int status, QByteArrayView location)
{
    const bool points = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    if (!points || location.isEmpty() || request.redirects < 1)
        return {};
    const QUrl from = QUrl::fromEncoded(request.url);
    const QUrl to = from.resolved(QUrl::fromEncoded(location.toByteArray()));
    if (!isSendable(to))
        return {};

    const http::RequestHead head = http::readRequestHead(request.head);
    const bool becomesGet = (status == 303 && head.method != "HEAD" && head.method != "GET") ||
                            ((status == 301 || status == 302) && head.method == "POST");
    http::HeaderList headers;
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const QByteArrayView name = head.headers.name(i);
        if (http::equalsIgnoringCase(name, "host")) {
            headers.append(name, hostField(to));
            continue;
        }
        const bool isOfBody = isOneOf(name, {"content-length", "content-type", "content-encoding",
                                             "transfer-encoding", "expect", "trailer"});
        const bool isSecret = isOneOf(name, {"authorization", "cookie", "proxy-authorization"});
        if ((becomesGet && isOfBody) || (isSecret && !isSameOrigin(from, to)))
            continue;
        headers.append(name, head.headers.value(i));
    }
    SendRequest next = request;
    next.url = to.toEncoded(QUrl::RemoveFragment);
    next.head = http::writeRequestHead(becomesGet ? QByteArray("GET") : head.method, targetOf(next.url),
                                       head.version, headers);
    if (becomesGet)
        next.body = {};
    // What was connected to instead, and what was shown, was meant for the first target alone.
    if (!isSameOrigin(from, to)) {
        next.connectTo.clear();
        next.tls.certificateFile.clear();
        next.tls.keyFile.clear();
        next.tls.passphrase.clear();
    }
    --next.redirects;
    return next;
}

} // namespace hookbench::sender
