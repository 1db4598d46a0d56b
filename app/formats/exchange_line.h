// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

namespace hookbench::formats {

/// One line for people, in UTF-8 and without its line end: number, local time, method, target, status, size,
/// duration and peer, then the error if there was one. A long target is cut. Safe for a terminal (see
/// terminalText()).
QByteArray exchangeLine(const ExchangeSummary& summary);

/// "12 B", "1.5 KiB".
QByteArray sizeText(qint64 bytes);

/// "850 µs", "12.3 ms", "4.56 s"; "-" when unknown (negative).
QByteArray durationText(qint64 microseconds);

} // namespace hookbench::formats
