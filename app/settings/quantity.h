// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QString>

#include <optional>

namespace hookbench::settings {

/// What a number counts.
enum class Unit { Count, Bytes, Milliseconds, BytesPerSecond };

/// Of a setting that is a number.
Unit unitOf(Key key);

/// "256 KiB", "20 s", "100 B/s", in the user's language. parseQuantity() reads it back exactly.
QString quantityText(qint64 value, Unit unit);

/// What a user typed: "10 MB" and "10 MiB" are both 1024 a step, a size without unit is in bytes, a time
/// without unit in seconds. Fractions are taken. Nothing when it is not a quantity.
std::optional<qint64> parseQuantity(const QString& text, Unit unit);

} // namespace hookbench::settings
