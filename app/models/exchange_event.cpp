// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_event.h"

namespace hookbench::models {

QByteArray eventOf(const Exchange& exchange)
{
    return eventOf(exchange.summary, readRequestHead(exchange).headers);
}

QByteArray eventOf(const ExchangeSummary& summary, const http::HeaderList& headers)
{
    if (!summary.webhook.event.isEmpty())
        return summary.webhook.event;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QByteArray name = headers.name(i).toByteArray().toLower();
        const bool names = name == "ce-type" ||
                           (name.startsWith("x-") && (name.endsWith("-event") || name.endsWith("-topic") ||
                                                      name.endsWith("-event-type")));
        if (names)
            return headers.value(i).toByteArray();
    }
    return {};
}

} // namespace hookbench::models
