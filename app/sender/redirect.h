// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/send_request.h"

#include <optional>

namespace hookbench::sender {

/// Where an answer points to, as the request that follows it (RFC 9110 15.4): 301 and 302 turn a POST into a
/// GET as browsers do, 303 everything but HEAD, 307 and 308 nothing. Credentials do not go to another origin.
/// Nothing when the answer is no redirect, or points to something else than http and https.
std::optional<SendRequest> followRedirect(const SendRequest& request, int status, QByteArrayView location);

} // namespace hookbench::sender
