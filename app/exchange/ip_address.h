// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace hookbench {

/// Whether `text` is an IPv4 address in four decimal parts without leading zeros, or an IPv6 address (RFC
/// 4291 2.2) with an optional "%zone". No names, no brackets, no blanks.
bool isIpAddress(QStringView text);

/// Whether only this computer can reach it: 127.0.0.0/8 (RFC 1122 3.2.1.3) and ::1.
bool isLoopbackAddress(QStringView text);

} // namespace hookbench
