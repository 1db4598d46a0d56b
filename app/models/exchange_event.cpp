// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_event.h"

namespace hookbench::models {

QByteArray eventOf(const Exchange& exchange)
{
    if (!exchange.summary.webhook.event.isEmpty())
        return exchange.summary.webhook.event;
    const http::RequestHead head = readRequestHead(exchange);
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const QByteArray name = head.headers.name(i).toByteArray().toLower();
        const bool names = name == "ce-type" ||
                           (name.startsWith("x-") && (name.endsWith("-event") || name.endsWith("-topic") ||
                                                      name.endsWith("-event-type")));
        if (names)
            return head.headers.value(i).toByteArray();
    }
    return {};
}

} // namespace hookbench::models
