// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/facts.h"
#include "app/session/row_reader.h"

namespace hookbench::session {

/// The part of the table `exchange` that decodeFacts() expects.
#define HOOKBENCH_FACTS_COLUMNS                                                                              \
    "id, origin, at_us, url_id, peer, connection, method, target, status, body_size, head_us, body_us, "     \
    "response_us, error_code, provider, event, delivery, attempt, endpoint_id, "                             \
    "protocol, verdict"

struct FactsRow
{
    Facts facts;      ///< `endpoint` is not filled in
    qint64 urlId = 0; ///< row of endpoint_url; 0 when it has none
};

/// Error: Damaged.
Result<FactsRow> decodeFacts(const Connection& connection, const Statement& row);

} // namespace hookbench::session
