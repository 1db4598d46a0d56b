// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/mitmproxy_importer.h"

#include "app/formats/exchange_builder.h"
#include "app/formats/tnetstring.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct MitmproxyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::MitmproxyText)
};

Fields readHeaders(const TypedValue& list)
{
    Fields fields;
    for (const TypedValue& pair : list.items()) {
        const std::vector<TypedValue> parts = pair.items();
        if (parts.size() == 2)
            fields.emplace_back(parts[0].bytes(), parts[1].bytes());
    }
    return fields;
}

/// ["127.0.0.1", 51234]
QByteArray addressOf(const TypedValue& address)
{
    const std::vector<TypedValue> parts = address.items();
    if (parts.size() < 2)
        return {};
    const QByteArray host = parts[0].bytes();
    return (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(parts[1].integer());
}

qint64 microseconds(double seconds, qint64 otherwise)
{
    constexpr double most = 1e12;
    return seconds > 0 && seconds < most ? qint64(seconds * 1e6) : otherwise;
}

void readAnswer(const TypedValue& response, Exchange& exchange)
{
    const qint64 status = response["status_code"].integer();
    if (!response.isDictionary() || status < 100 || status > 999)
        return;
    ResponseParts parts;
    parts.status = int(status);
    parts.reason = response["reason"].bytes();
    parts.version = response["http_version"].bytes();
    parts.fields = readHeaders(response["headers"]);
    parts.body = response["content"].bytes();
    setAnswer(exchange, parts);
}

Result<Exchange> readFlow(const TypedValue& flow, const ImportStart& start)
{
    const TypedValue request = flow["request"];
    if (!request.isDictionary())
        return fail(ErrorKind::Usage, MitmproxyText::tr("It is no flow of HTTP."));
    RequestParts parts;
    parts.method = request["method"].bytes();
    parts.target = request["path"].bytes();
    parts.version = request["http_version"].bytes();
    parts.fields = readHeaders(request["headers"]);
    parts.trailers = readHeaders(request["trailers"]);
    parts.body = request["content"].bytes();
    frameBody(parts);
    Exchange exchange;
    exchange.summary.origin = Origin::Captured;
    const double began = request["timestamp_start"].real();
    exchange.summary.atUs = microseconds(began, start.nowUs);
    const TypedValue client = flow["client_conn"];
    exchange.summary.peer = addressOf(client["peername"].isList() ? client["peername"] : client["address"]);
    const QByteArray scheme = request["scheme"].bytes();
    const QByteArray host = request["host"].bytes();
    if (!scheme.isEmpty() && !host.isEmpty())
        exchange.summary.endpoint =
            scheme + "://" + host + ':' + QByteArray::number(request["port"].integer());
    setRequest(exchange, parts);
    const TypedValue response = flow["response"];
    readAnswer(response, exchange);
    const double ended = response["timestamp_end"].real();
    if (began > 0 && ended >= began && ended - began < 1e6)
        exchange.summary.timing.responseUs = qint64((ended - began) * 1e6);
    return exchange;
}

} // namespace

ImportFormat MitmproxyImporter::format() const
{
    return {"mitmproxy"_ba, MitmproxyText::tr("mitmproxy flows")};
}

bool MitmproxyImporter::recognises(QByteArrayView beginning) const
{
    const qsizetype colon = beginning.indexOf(':');
    const QByteArrayView digits = colon > 0 && colon <= 10 ? beginning.first(colon) : QByteArrayView();
    return !digits.isEmpty() &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           (beginning.contains("7:version") || beginning.contains("7:request"));
}

Result<void> MitmproxyImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    const Result<QByteArray> bytes = readWhole(device);
    if (!bytes)
        return fail(bytes.error());
    QByteArrayView rest(*bytes);
    for (qint64 number = 1; !rest.isEmpty() && !start.cancel.isCancelled(); ++number) {
        const std::optional<TypedValue> flow = TypedValue::take(rest);
        if (!flow) {
            target.report({MitmproxyText::tr("byte %1").arg(bytes->size() - rest.size()),
                           MitmproxyText::tr("Here a flow was expected. Nothing behind it was read.")});
            return {};
        }
        Result<Exchange> exchange = readFlow(*flow, start);
        if (!exchange)
            target.report({MitmproxyText::tr("flow %1").arg(number), exchange.error().message});
        else if (Result<void> taken = target.take(std::move(*exchange)); !taken)
            return taken;
    }
    return {};
}

} // namespace hookbench::formats
