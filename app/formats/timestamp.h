// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hookbench::formats {

/// "2026-11-23T20:11:12.123456Z" from microseconds since 1970 (ISO 8601, UTC).
QByteArray utcTimestamp(qint64 microseconds);

/// "20:11:12.123" in the local time zone.
QByteArray localTimeOfDay(qint64 microseconds);

} // namespace hookbench::formats
