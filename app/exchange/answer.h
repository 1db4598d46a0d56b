// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/exchange/fault.h"

#include <functional>

namespace hookbench {

/// What a request is answered with.
struct Answer
{
    Reply reply;
    Fault fault;        ///< of stage Wire; others have been applied
    quint64 seed = 0;   ///< of what is random in the fault
    qint64 delayUs = 0; ///< until its first byte, from when it was decided

    /// Called once the request is stored, on the net thread; may be empty.
    std::function<void(ExchangeId)> stored;
};

} // namespace hookbench
