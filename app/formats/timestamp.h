// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace hookbench::formats {

/// "2026-11-23T20:11:12.123456Z" from microseconds since 1970 (ISO 8601, UTC).
QByteArray utcTimestamp(qint64 microseconds);

/// Microseconds since 1970 of a moment in ISO 8601 with date, time and zone, to the microsecond; nothing when
/// it is none.
std::optional<qint64> readTimestamp(QByteArrayView text);

/// "20:11:12.123" in the local time zone.
QByteArray localTimeOfDay(qint64 microseconds);

} // namespace hookbench::formats
