// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

namespace hookbench::tests {

/// A sound POST of about `bodySize` bytes, different for each `number`.
Exchange exampleExchange(int number = 1, qsizetype bodySize = 12);

/// Everything that can be known of a TLS connection, at once.
crypto::TlsRecord exampleTls();

/// Every field set, hostile bytes wherever bytes can be, and an error.
Exchange brokenExchange();

/// All 256 byte values, in turn, `size` of them.
QByteArray allBytes(qsizetype size);

} // namespace hookbench::tests
