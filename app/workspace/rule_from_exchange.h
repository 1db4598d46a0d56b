// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/exchange.h"
#include "app/exchange/rule.h"

namespace hookbench::workspace {

/// A rule that answers requests of the same method and path as this one was answered. `body`: of the answer,
/// its transfer-coding undone.
Rule ruleFrom(const Exchange& exchange, const QByteArray& body);

/// The same of a stored one. Reads the session: for a job.
Result<Rule> ruleFromExchange(const QString& session, ExchangeId id);

} // namespace hookbench::workspace
