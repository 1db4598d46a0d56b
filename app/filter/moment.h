// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/values.h"

namespace hookbench::filter {

/// "2026-11-01", "2026-11-01 14:30", "2026-11-01T14:30:05.25Z", "14:30" (today): all microseconds of that
/// day, minute, second or fraction. Without "Z" or "+01:00" in the local time zone.
std::optional<Extent> readMoment(QByteArrayView text, qint64 nowUs);

/// Whether more characters can make it one.
bool mayBecomeMoment(QByteArrayView text);

} // namespace hookbench::filter
