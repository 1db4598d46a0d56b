// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/cors.h"
#include "app/exchange/endpoint.h"
#include "app/http/message_head.h"

#include <optional>

namespace hookbench::replies {

/// The answer to a CORS preflight; nothing when the request is none, or comes from a page that may not ask.
std::optional<Reply> preflightReply(const Cors& cors, const http::RequestHead& request);

/// Adds what lets the page of a request read its answer, unless the answer says so itself.
void allowOrigin(const Cors& cors, const http::RequestHead& request, Reply& reply);

/// The answer to OPTIONS where no rule says another (RFC 9110 9.3.7).
Reply optionsReply();

} // namespace hookbench::replies
