// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/exchange/fault.h"

namespace hookbench::replies {

/// Applies a fault of stage Content. `target` is the request's.
void applyContentFault(Reply& reply, const Fault& fault, QByteArrayView target);

} // namespace hookbench::replies
