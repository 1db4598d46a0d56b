// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forward/forward_request.h"

#include "app/exchange/ip_address.h"
#include "app/exchange/ip_network.h"
#include "app/http/field_syntax.h"
#include "app/http/request_writer.h"
#include "app/sender/replay_request.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace hookbench::forward {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ForwardText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::forward::ForwardText)
};

bool isAmong(const QByteArrayList& names, QByteArrayView name)
{
    return std::ranges::any_of(names,
                               [name](const QByteArray& one) { return http::equalsIgnoringCase(one, name); });
}

SendRequest settingsOf(const ForwardPlan& plan, const QByteArray& target)
{
    SendRequest settings;
    settings.url = target;
    settings.tls = plan.tls;
    settings.timeouts = plan.timeouts;
    settings.reuseConnection = true;
    settings.origin = Origin::Forwarded;
    return settings;
}

QByteArray mappedTarget(const QByteArray& target, const ForwardPlan& plan)
{
    if (plan.pathFrom.isEmpty() || !target.startsWith(plan.pathFrom))
        return target;
    const QByteArray mapped = plan.pathTo + target.sliced(plan.pathFrom.size());
    return mapped.startsWith('/') ? mapped : '/' + mapped;
}

/// Fields in the place of those that they replace, the others behind.
http::HeaderList mappedFields(const http::HeaderList& headers, const ForwardPlan& plan,
                              const QByteArray& mark)
{
    http::HeaderList result;
    QList<bool> isSet(plan.fields.size(), false);
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QByteArrayView name = headers.name(i);
        const qsizetype own = plan.fields.indexOf(name);
        if (own >= 0) {
            if (!std::exchange(isSet[own], true))
                result.append(plan.fields.name(own), plan.fields.value(own));
        } else if (!isAmong(plan.withoutFields, name)) {
            result.append(name, headers.value(i));
        }
    }
    for (qsizetype i = 0; i < plan.fields.size(); ++i) {
        if (!isSet[i])
            result.append(plan.fields.name(i), plan.fields.value(i));
    }
    result.append(markField, mark);
    return result;
}

Result<SendRequest> requestForTarget(const Exchange& captured, const ForwardPlan& plan,
                                     const QByteArray& target, const QByteArray& mark)
{
    Exchange mapped = captured;
    if (!plan.pathFrom.isEmpty()) {
        const http::RequestHead head = readRequestHead(captured);
        mapped.requestHead =
            http::writeRequestHead(head.method, mappedTarget(head.target, plan), head.version, head.headers);
    }
    auto made = sender::replayRequest(mapped, target, settingsOf(plan, target));
    if (!made)
        return fail(made.error());
    SendRequest request = std::move(made->request);
    const http::RequestHead head = http::readRequestHead(request.head);
    request.head = http::writeRequestHead(head.method, head.target, head.version,
                                          mappedFields(head.headers, plan, mark));
    return request;
}

} // namespace

Result<SendRequest> forwardRequest(const Exchange& captured, const ForwardPlan& plan,
                                   const QByteArray& target, const QByteArray& mark)
{
    const StoredBody& body = captured.requestBody;
    if (body.unkept > 0)
        return fail(ErrorKind::Usage,
                    ForwardText::tr("The body was not kept whole, so it cannot be forwarded."));
    if (plan.bytes == ForwardPlan::Bytes::ForTarget)
        return requestForTarget(captured, plan, target, mark);
    if (captured.summary.protocol == Protocol::Http2) {
        // Its bytes are of a connection; what can be the same is what they say.
        auto made = sender::replayRequest(captured, target, settingsOf(plan, target));
        if (!made)
            return fail(made.error());
        return std::move(made->request);
    }
    SendRequest request = settingsOf(plan, target);
    request.head = captured.requestHead;
    request.body = {body.inlined, {}, body.blob, body.blob ? body.wireSize : 0};
    return request;
}

bool isSameAddress(const QByteArray& target, const QByteArray& local)
{
    const QUrl url = QUrl::fromEncoded(target);
    const qsizetype colon = local.lastIndexOf(':');
    if (url.port(url.scheme() == "https"_L1 ? 443 : 80) != local.mid(colon + 1).toInt())
        return false;
    QByteArray host = local.first(std::max<qsizetype>(colon, 0));
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.mid(1, host.size() - 2);
    const auto address = IpNetwork::parse(QString::fromLatin1(host));
    if (url.host().compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return isLoopbackAddress(QString::fromLatin1(host));
    const auto other = IpNetwork::parse(url.host());
    return address && other && *address == *other;
}

} // namespace hookbench::forward
