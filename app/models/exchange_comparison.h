// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diff/message_comparison.h"
#include "app/session/session_reader.h"

namespace hookbench::models {

/// Two exchanges, message by message.
struct ExchangeComparison
{
    ExchangeId a;
    ExchangeId b;
    diff::MessageComparison request;
    diff::MessageComparison response;
    bool differ() const { return request.differ() || response.differ(); }
};

/// Which messages of the exchanges.
enum class ComparedParts { Both, Request, Response };

/// Reads and compares; for a job, it takes its time for large bodies. Errors: those of the reader, Cancelled.
Result<ExchangeComparison> compareExchanges(const session::SessionReader& reader, ExchangeId a, ExchangeId b,
                                            const diff::IgnoreRules& ignored = {},
                                            ComparedParts parts = ComparedParts::Both,
                                            const CancelFlag& cancel = {});

} // namespace hookbench::models
