// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"
#include "app/exchange/forward_plan.h"

namespace hookbench::forward {

/// The captured request for one of the plan's targets. `mark` tells ours when they come back to us; it is
/// added where bytes may differ.
Result<SendRequest> forwardRequest(const Exchange& captured, const ForwardPlan& plan,
                                   const QByteArray& target, const QByteArray& mark);

/// The field that carries the mark.
constexpr QByteArrayView markField = "Hookbench-Forwarded";

/// Whether the target is the very address that the request came to.
bool isSameAddress(const QByteArray& target, const QByteArray& local);

} // namespace hookbench::forward
