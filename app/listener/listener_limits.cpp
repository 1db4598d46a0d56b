// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/listener_limits.h"

#include <algorithm>

namespace hookbench::listener {

namespace {

template <typename Number, typename Own>
void takeOver(Number& value, Own own)
{
    if (own >= 0)
        value = own;
}

} // namespace

http::Limits ListenerLimits::readerLimits() const
{
    http::Limits limits = message;
    if (bodyOverflow == EndpointLimits::BodyOverflow::Drain)
        limits.body = http::Limits::none().body;
    return limits;
}

ListenerLimits effectiveLimits(const ListenerLimits& program, const EndpointLimits& endpoint)
{
    ListenerLimits limits = program;
    takeOver(limits.message.body, endpoint.body);
    takeOver(limits.message.head, endpoint.head);
    takeOver(limits.message.fields, endpoint.fields);
    limits.bodyOverflow = endpoint.bodyOverflow;
    limits.connectionsOfEndpoint = program.connections;
    takeOver(limits.connectionsOfEndpoint, endpoint.connections);
    takeOver(limits.headTimeout, endpoint.headTimeoutMs);
    takeOver(limits.idleTimeout, endpoint.idleTimeoutMs);
    takeOver(limits.bodyMinimumRate, endpoint.bodyMinimumRate);
    return limits;
}

} // namespace hookbench::listener
