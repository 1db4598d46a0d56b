// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/retry_policy.h"
#include "app/exchange/send_request.h"

#include <functional>

namespace hookbench::forward {

/// Keeps what is to be delivered later, through the end of the program. Of the net thread.
class DeliveryQueue
{
public:
    DeliveryQueue() = default;
    virtual ~DeliveryQueue() = default;
    Q_DISABLE_COPY_MOVE(DeliveryQueue)

    /// `done` is called later, on this thread: it is on the disk. Nothing is sent before begin().
    virtual void keep(RequestMaker maker, const RetryPolicy& policy,
                      std::function<void(const Result<SendId>&)> done) = 0;

    /// Sends it, as often as the policy says. `parent`: what is passed on.
    virtual void begin(SendId id, ExchangeId parent) = 0;

    /// It will not be sent.
    virtual void forget(SendId id) = 0;
};

} // namespace hookbench::forward
