// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchange.h"

#include "app/http/h2_head.h"

namespace hookbench {

QByteArray originName(Origin origin)
{
    switch (origin) {
    case Origin::Captured:
        return "captured";
    case Origin::Sent:
        return "sent";
    case Origin::Replayed:
        return "replayed";
    case Origin::Forwarded:
        return "forwarded";
    case Origin::Monitored:
        return "monitored";
    }
    return "unknown";
}

http::RequestHead readRequestHead(const Exchange& exchange)
{
    if (exchange.summary.protocol == Protocol::Http2)
        return http::readH2RequestHead(exchange.requestHead);
    return http::readRequestHead(exchange.requestHead);
}

http::ResponseHead readResponseHead(const Exchange& exchange)
{
    if (exchange.summary.protocol == Protocol::Http2)
        return http::readH2ResponseHead(exchange.responseHead);
    return http::readResponseHead(exchange.responseHead);
}

http::HeaderList readH2Trailers(const Exchange& exchange)
{
    return http::readH2Fields(exchange.requestTrailers);
}

void setSignature(Exchange& exchange, std::optional<SignatureCheck> check)
{
    exchange.summary.webhook.verdict = check ? std::optional(check->verdict) : std::nullopt;
    exchange.signature = std::move(check);
}

void setResponse(Exchange& exchange, QByteArray head, QByteArray body)
{
    exchange.responseHead = std::move(head);
    exchange.responseSize = body.size();
    exchange.responseBody = {std::move(body), {}, exchange.responseSize, 0};
    exchange.responseFraming = http::BodyFraming::Length;
}

qint64 ExchangeSummary::durationUs() const
{
    if (timing.responseUs >= 0)
        return timing.responseUs;
    return timing.bodyUs >= 0 ? timing.bodyUs : timing.headUs;
}

} // namespace hookbench
