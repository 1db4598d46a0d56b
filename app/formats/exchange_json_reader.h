// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/exchange.h"

namespace hookbench::formats {

/// Reads what writeExchangeJson() writes, from one line. Without "raw" the message is put together from its
/// fields. Error: it is no JSON, or no exchange.
Result<Exchange> readExchangeJson(QByteArrayView line);

} // namespace hookbench::formats
