// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

namespace hookbench::models {

/// The event that a request tells of: what its provider's entry says, else what a header field names that
/// many senders use for it. Empty when neither does.
QByteArray eventOf(const Exchange& exchange);
QByteArray eventOf(const ExchangeSummary& summary, const http::HeaderList& headers);

} // namespace hookbench::models
