// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/facts.h"

namespace hookbench::session {

Facts factsOf(const ExchangeSummary& summary, qint64 connection)
{
    Facts facts;
    facts.id = summary.id;
    facts.origin = summary.origin;
    facts.atUs = summary.atUs;
    facts.endpoint = summary.endpoint;
    facts.endpointId = summary.endpointId;
    facts.protocol = summary.protocol;
    facts.peer = summary.peer;
    facts.connection = connection;
    facts.method = summary.method;
    facts.target = summary.target;
    facts.status = summary.status;
    facts.bodySize = summary.bodySize;
    facts.durationUs = summary.durationUs();
    facts.errorCode = summary.errorCode;
    facts.provider = summary.webhook.provider;
    facts.event = summary.webhook.event;
    facts.delivery = summary.webhook.delivery;
    facts.attempt = summary.webhook.attempt;
    facts.verdict = summary.webhook.verdict;
    return facts;
}

} // namespace hookbench::session
