// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/exchange/exchange.h"

namespace hookbench::listener {

/// Why an endpoint refuses an examined request for its signature; none lets it in.
http::ProtocolError signatureRefusal(const Exchange& exchange, const EndpointSignature& wanted);

/// What its sender is told: nothing that would help to forge one.
Reply signatureRefusalReply();

} // namespace hookbench::listener
